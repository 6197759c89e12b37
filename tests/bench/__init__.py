"""A portal of any size, invented: what the benchmarks measure. `python -m tests.bench.generated FOLDER` writes one."""

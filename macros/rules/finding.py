"""What a rule finds: a file, the path to a value in it, and what is wrong and what to write instead."""

from collections.abc import Iterator

from macros.source.yaml_source import Path

Findings = Iterator[tuple[str, Path, str]]

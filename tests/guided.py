"""The property tests that need nothing but a text, led by atheris through the lines of our code: `make fuzz`.

`python -m tests.guided SECONDS` gives each of them so long, and stops at the first text that one of them fails on.
Where there is no atheris it says so: the same tests run with many examples there (tests/fuzzing.py).
"""

import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec

TESTS = {
    "test_any_text": (
        "test_any_yaml_text_gives_plain_values_or_mistakes_inside_it",
        "test_any_front_matter_gives_plain_values_or_mistakes_inside_it",
        "test_of_any_markdown_nothing_is_left_but_what_may_stand_on_a_page",
    ),
    "test_guard": ("test_any_text_gives_findings_inside_it",),
}


def main(seconds: str) -> int:
    """Lead each test in a process of its own; 1 where one of them fails."""
    if find_spec("atheris") is None:
        print("There is no atheris for this system; hypothesis alone has tried.")
        return 0
    names = [(module, test) for module, tests in TESTS.items() for test in tests]
    command = [sys.executable, "-m", "tests.guided", seconds]
    return int(any(subprocess.run([*command, *name]).returncode for name in names))


def lead(seconds: str, module: str, test: str) -> None:
    """Lead one test until the time is over or it fails; atheris ends the process."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["macros"]):
        tests = import_module(f"tests.{module}")
    print(f"{test}, for {seconds} seconds", flush=True)
    led = getattr(tests, test).hypothesis.fuzz_one_input
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-print_final_stats=1", "-verbosity=0"], led)
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) == 4:
        lead(*sys.argv[1:])
    else:
        sys.exit(main(sys.argv[1]))

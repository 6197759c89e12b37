"""What the property tests try: the same few examples in each run, or `CANDOUR_FUZZ` times as many by chance."""

import os

from hypothesis import settings

TIMES = os.environ.get("CANDOUR_FUZZ")


def examples(number: int) -> int:
    """The number of examples of a test that tries `number` of them in a run of all tests."""
    return number * int(TIMES or "1")


def load() -> None:
    """Let a run of all tests say the same each time, on a slow machine too; chance finds the rest in `make fuzz`."""
    settings.register_profile("same", derandomize=True, deadline=None)
    settings.load_profile("default" if TIMES else "same")

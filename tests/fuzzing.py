"""How many examples the property tests try: as many as is quick, or `CANDOUR_FUZZ` times as many (`make fuzz`)."""

import os


def examples(number: int) -> int:
    """The number of examples of a test that tries `number` of them in a run of all tests."""
    return number * int(os.environ.get("CANDOUR_FUZZ", "1"))

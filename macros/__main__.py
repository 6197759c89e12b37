"""The commands: `python -m macros check`."""

import sys
from pathlib import Path

from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound


def main() -> int:
    """Say every mistake in the record on standard error; 1 where there is one."""
    try:
        checked_record(Path.cwd())
    except MistakesFound as found:
        print(found, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

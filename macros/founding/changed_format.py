"""Changes of the form of the data from one release to another, which an upgrade makes in the files of a partnership.

There is none yet: since the first release each form of the record is read as it was. A release that needs one adds it
to CHANGES, and tells of it in CHANGELOG.md.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class ChangedFormat:
    """What a release changes: `mend` is given the name of a file of data and its text, and gives its new text."""

    version: str
    mend: Callable[[str, str], str]

    def is_after(self, release: str) -> bool:
        """Whether it came after a release."""
        return _numbers(self.version) > _numbers(release)


CHANGES: tuple[ChangedFormat, ...] = ()


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))

"""The parts of a picture or a sound: each with its bytes, and what is said of it where nobody needs it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A part of a file: `said` is what it hides, and nothing where it is needed; `clean` is what is left of it."""

    name: str
    raw: bytes
    said: str = ""
    clean: bytes = b""

    @property
    def kept(self) -> bytes:
        """What of it a clean file has."""
        return self.clean if self.said else self.raw


class NotWhole(Exception):
    """A file that is not what it says, or not whole: what is said of it, with its mend."""

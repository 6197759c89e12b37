"""When something that was kept was last used: what is kept has bounds, and the longest unused goes first."""

from pathlib import Path


def last_used(path: Path) -> float:
    """The time at which a file or a folder was last used; long ago where another run has taken it away meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0

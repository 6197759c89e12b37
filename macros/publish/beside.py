"""The folder beside the site in which a new one is made, and the one step that puts it in the old one's place."""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2
AT_FDCWD_MACOS, RENAME_SWAP = -2, 2
# A system or a file system that knows no exchange says one of these.
NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV}


class AlreadyBuilding(Exception):
    """Another build of the same site is running."""


class InTheWay(Exception):
    """A file or a link stands where a folder of a build has to be; the message is its name."""


@contextmanager
def place_beside(site: Path) -> Iterator[Path]:
    """A folder for a new site; nobody else builds there, and what a killed build left is mended first.

    Raises `AlreadyBuilding`, and `InTheWay` where one of the two is no folder.
    The lock is on the folder that holds both: it leaves no file, and ends with its process.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    with _locked(site.parent):
        beside = site.parent / f".{site.name}-building"
        for folder in (site, beside):
            if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
                raise InTheWay(folder.name)
        _mend(site, beside)
        beside.mkdir()
        try:
            yield beside / "new"
        finally:
            _mend(site, beside)


def put_in_place(made: Path, site: Path) -> None:
    """Put a made site where `site` is: in one step, so that there is an old or a new one at any moment.

    Where a file system cannot do that it takes two steps; killed between them, the next build begins by undoing the
    first.
    """
    if not site.exists():
        made.rename(site)
    elif not _exchanged(made, site):
        site.rename(made.with_name("old"))
        made.rename(site)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise AlreadyBuilding(folder) from None
    finally:
        os.close(held)


def _mend(site: Path, beside: Path) -> None:
    """Bring back the site that a killed build had put aside, and take away the rest of what it left."""
    if not site.exists() and (beside / "old").exists():
        (beside / "old").rename(site)
    if beside.exists():
        shutil.rmtree(beside)


def _exchanged(made: Path, site: Path) -> bool:
    """Let two folders change places in one step; false where that is not to be had."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(made), os.fsencode(site)
    if sys.platform == "darwin":
        exchange, here, flag = getattr(library, "renameatx_np", None), AT_FDCWD_MACOS, RENAME_SWAP
    else:
        exchange, here, flag = getattr(library, "renameat2", None), AT_FDCWD, RENAME_EXCHANGE
    if exchange is None:
        return False
    if exchange(here, first, here, second, ctypes.c_uint(flag)) == 0:
        return True
    if (wrong := ctypes.get_errno()) in NO_EXCHANGE:
        return False
    raise OSError(wrong, os.strerror(wrong), str(site))

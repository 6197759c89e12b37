"""What takes long to build and is built once in a run of the tests, whichever of its processes needs it first."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.portals import ROOT, build_site, copy_of_portal


def shared(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder that `make` makes: once in a run. It belongs to all tests, so whoever changes it copies it first."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    made, whole = folder / f"shared-{name}", folder / f"shared-{name}-is-whole"
    with (folder / f"shared-{name}-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            shutil.rmtree(made, ignore_errors=True)
            make(made)
            whole.touch()
    return made


def real_site(factory: pytest.TempPathFactory) -> Path:
    """The site of the real portal."""
    return shared(factory, "real-site", lambda folder: build_site(ROOT, folder))


def invented_portal(factory: pytest.TempPathFactory) -> Path:
    """The invented portal with its site in `site`."""
    return shared(factory, "invented-portal", lambda folder: build_site(copy_of_portal(folder), folder / "site"))

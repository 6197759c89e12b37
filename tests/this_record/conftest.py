"""What the tests of this record share; a fixture here takes the place of that of the invented portal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import built
from tests.portals import ROOT
from tests.serving import serving


@pytest.fixture(scope="session")
def record_root() -> Path:
    """The folder in which data/ and docs/briefings/ of this record lie."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of this record, built once."""
    return built.real_site(tmp_path_factory)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the portal of this record is served, with a slash at its end."""
    with serving(site) as address:
        yield address

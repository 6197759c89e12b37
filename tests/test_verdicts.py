"""Kept verdicts: a text is searched anew when anything that its verdict hangs on is another, and only then."""

from pathlib import Path

import pytest

from macros.guard import leaks, seeking, verdicts
from macros.guard.closed_world import NOTHING, Known
from macros.guard.leaks import leaks_of_site
from macros.guard.personal import Personal
from macros.guard.verdicts import MOST_KEPT, kept_verdicts

HARMLESS = "<p>What was promised was done.</p>"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(verdicts, "KEPT", tmp_path / "kept")
    return tmp_path / "kept"


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were searched."""
    texts, search = list[str](), seeking.personal_data

    def noted(text: str, known: Known) -> list[Personal]:
        texts.append(text)
        return search(text, known)

    monkeypatch.setattr(leaks, "personal_data", noted)
    return texts


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(HARMLESS)
    return folder


def test_a_text_in_which_nothing_was_found_is_not_searched_again(site: Path, searched: list[str]) -> None:
    assert leaks_of_site(site) == leaks_of_site(site) == []
    assert searched == [HARMLESS]


def test_another_text_other_names_and_another_code_are_searched(
    site: Path, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    leaks_of_site(site)
    leaks_of_site(site, Known(names=("Grangewaters",), is_whole=False))
    monkeypatch.setattr(verdicts, "_own_code", lambda: b"another")
    leaks_of_site(site)
    (site / "index.html").write_text(f"{HARMLESS} ")
    leaks_of_site(site)
    assert searched == [HARMLESS, HARMLESS, HARMLESS, f"{HARMLESS} "]


def test_what_was_found_is_found_again(site: Path) -> None:
    (site / "index.html").write_text("Ring 01632 960 001.")
    assert leaks_of_site(site) == leaks_of_site(site) != []


def test_a_verdict_that_was_not_asked_for_is_forgotten_and_so_are_the_oldest_files(kept: Path) -> None:
    for text in ("one", "another"):
        with kept_verdicts("a test", NOTHING) as known:
            known.found_nothing(text)
    with kept_verdicts("a test", NOTHING) as known:
        assert not known.is_clean("one")
        assert known.is_clean("another")
    for number in range(MOST_KEPT + 5):
        with kept_verdicts(f"test {number}", NOTHING) as known:
            known.found_nothing("one")
    assert len(list(kept.iterdir())) == MOST_KEPT


def test_where_nothing_can_be_kept_all_is_searched(kept: Path, site: Path, searched: list[str]) -> None:
    kept.write_text("a file")
    assert leaks_of_site(site) == leaks_of_site(site) == []
    assert searched == [HARMLESS, HARMLESS]

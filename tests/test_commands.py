"""`check` and `build` on a portal of one's own: a whole site, or all that is wrong in words and no site."""

import json
import socket
from pathlib import Path

import pytest

from macros.engine.preview import NoPreview, preview
from tests.bless import output
from tests.broken_cases import BROKEN, expected, said, spoil
from tests.forked import Command
from tests.portals import copy_of_portal, run

CASES = ["fields/dates.yml", "fields/unknown_fields_of_a_vocabulary.yml", "rules/ids_are_used_once.yml"]
CASES += ["rules/briefings_are_reviewed_later.md", "yaml/unclosed_quotes.yml", "yaml/tags.yml"]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A whole portal, built some time ago."""
    portal = copy_of_portal(tmp_path / "portal")
    (portal / "site" / "plans").mkdir(parents=True)
    (portal / "site" / "plans" / "index.html").write_text("the site as it was")
    return portal


@pytest.mark.parametrize(("command", "case"), [*(("check", case) for case in CASES), ("build", CASES[0])])
def test_a_mistake_ends_a_command_in_words_and_leaves_everything_as_it_was(
    command: str, case: str, portal: Path, tmp_path: Path
) -> None:
    spoil(BROKEN / case, portal)
    before = everything_in(portal)
    end, said = Command(command, portal, tmp_path / "said").ended()
    assert said.splitlines() == expected(BROKEN / case)
    assert (tmp_path / "said/1").read_text("utf-8") == ""
    assert end == 1
    assert everything_in(portal) == before


@pytest.mark.parametrize("is_link", [True, False])
def test_what_is_in_the_way_of_a_build_is_named(is_link: bool, portal: Path, tmp_path: Path) -> None:
    way = portal / ".site-building"
    way.symlink_to(tmp_path) if is_link else way.touch()
    ran = run("build", portal)
    assert ran.stderr == (
        "No site was written: .site-building is in the way, for it is no folder; take it away, and build again\n"
    )
    assert (portal / "site/plans/index.html").read_text() == "the site as it was"


def test_a_preview_at_an_address_that_is_taken_or_none_ends_in_a_line(portal: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(NoPreview, match=f"^{address} cannot be used .*; end what runs there, or choose another"):
            preview(portal, address)
    with pytest.raises(NoPreview, match=r'^"8000" is no address for the preview; write it like'):
        preview(portal, "8000")


@pytest.mark.parametrize("top", ["data", "docs", "docs/briefings"])
def test_folders_that_nest_without_end_are_named(top: str, portal: Path) -> None:
    deepest = portal / top
    for _ in range(300):
        (deepest := deepest / "a").mkdir()
    (message,) = said(portal)
    assert message.endswith(
        ":1:1: lies more than 10 folders deep; bring what it holds nearer to the top, or take it out"
    )


def test_mistakes_in_many_files_end_a_build_with_all_of_them(portal: Path) -> None:
    case = BROKEN / "several" / "mistakes_in_many_files"
    spoil(case, portal)
    before = everything_in(portal)
    ran = run("build", portal)
    assert ran.stderr.splitlines() == expected(case)
    assert ran.returncode == 1
    assert everything_in(portal) == before


def test_check_says_that_nothing_is_wrong_and_writes_nothing(portal: Path) -> None:
    before = everything_in(portal)
    ran = run("check", portal)
    assert (ran.returncode, ran.stdout) == (0, "The record has no mistakes.\n")
    (why,) = ran.stderr.splitlines()
    published = "https://candour.invented.example/api/v1/changes.json"
    said = "The past was not compared with what is published, for there is no git here, and"
    assert why.startswith(f"{said} {published} cannot be read: ")
    assert everything_in(portal) == before


def test_build_replaces_the_site_by_one_that_holds_every_page_and_export(portal: Path) -> None:
    """Another partnership's record in this project's pages: that is all that another portal is."""
    ran = run("build", portal)
    assert ran.returncode == 0, ran.stderr
    site = everything_in(portal / "site")
    made = [name.split("/", 1) for name in output()]
    pages = {f"{address.removesuffix('.html')}/index.html" for kind, address in made if kind == "pages"}
    files = {address for kind, address in made if kind == "exports"}
    assert pages
    assert files
    assert (pages | files) - site.keys() == set()
    assert "the site as it was" not in site["plans/index.html"].decode()
    assert "Invented Borough" in site["index.html"].decode()
    assert json.loads(site["build.json"])["commit"] is None
    assert {path.name for path in portal.iterdir()} == {"data", "docs", "macros", "overrides", "mkdocs.yml", "site"}
    assert b"Thurrock" not in b"".join(site.values())

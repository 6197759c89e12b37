"""What a new kind of thing costs: one folder, and five lines in two other files. HACKING says the same."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.portals import ROOT, copy_of_record

# The folder of the new kind: pledges that a body makes, one for each entry of data/pledges.yml.
FOLDER = {
    "__init__.py": '"""What a body pledges by itself."""\n',
    "pledge.py": '''"""A pledge: what a body says that it will do, without a review behind it."""

from macros.model.written import Citation, Id, Text, Written


class Pledge(Written):
    """One pledge, and who made it."""

    title: Text
    by: Id
    source: Citation
''',
    "pledge_page.py": '''"""The page of a pledge: /pledges/<id>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_link
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.page import Page


@dataclass(frozen=True)
class PledgePage:
    """All that the page of a pledge shows."""

    title: str
    by: Link
    source: Cite | None


def pledge_pages(facts: Facts) -> Iterator[Page]:
    """The page of every pledge."""
    for name, it in facts.record.pledges.items():
        value = PledgePage(it.title, body_link(facts.record, it.by), cite(facts.record, it.source))
        trail, template = (Link("bodies/", "Who answers for what"),), "pledge/pledge.html"
        yield Page(f"pledges/{name}/", it.title, it.title, "pledges/", trail, template, value, Entry("Pledge"))
''',
    "pledge.html": """{% from "components/source.html" import link, cite with context %}
<h1>{{ it.title }}</h1>
<p>Pledged by {{ link(it.by) }}. {{ cite(it.source) }}</p>
""",
    "pledge_kind.py": '''"""What pledges give to the portal: /pledges/<id>/"""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.pledge.pledge import Pledge
from macros.things.pledge.pledge_page import pledge_pages

PLEDGE = Kind(
    section="pledges/",
    promised=lambda facts: (f"pledges/{name}/" for name in facts.record.pledges),
    pages=pledge_pages,
    index={"pledges": IndexPart(dict[str, Pledge], lambda facts: facts.record.pledges)},
)
''',
}
# The five other lines: the file, the line behind which each is put, and the line.
LINES = [
    ("model/record.py", "from macros.things.plan.plan import", "from macros.things.pledge.pledge import Pledge"),
    ("model/record.py", '    "themes": Theme,', '    "pledges": Pledge,'),
    ("model/record.py", "    themes: dict[str, Theme]", "    pledges: dict[str, Pledge]"),
    ("things/kinds.py", "from macros.things.plan.plan_kind", "from macros.things.pledge.pledge_kind import PLEDGE"),
    ("things/kinds.py", "    THEME,", "    PLEDGE,"),
]
DATA = "first:\n  title: We answer within a day\n  by: partnership\n  source: {document: minutes, place: item 1}\n"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the invented record, to which the kind was added."""
    root = tmp_path_factory.mktemp("kind") / "portal"
    left_out = shutil.ignore_patterns("__pycache__", "briefings")
    for name in ("macros", "overrides", "docs"):
        shutil.copytree(ROOT / name, root / name, ignore=left_out)
    shutil.copy(ROOT / "mkdocs.yml", root)
    copy_of_record(root)
    for name, text in FOLDER.items():
        (path := root / "macros/things/pledge" / name).parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    for file, behind, line in LINES:
        path = root / "macros" / file
        before = path.read_text("utf-8").splitlines()
        (place,) = (number for number, it in enumerate(before) if it.startswith(behind))
        path.write_text("\n".join([*before[: place + 1], line, *before[place + 1 :], ""]), "utf-8")
    (root / "data/pledges.yml").write_text(DATA, "utf-8")
    return root


def run(portal: Path, command: str) -> subprocess.CompletedProcess[str]:
    around = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(portal)}
    return subprocess.run(
        [sys.executable, "-m", "macros", command], cwd=portal, env=around, capture_output=True, text=True
    )


@pytest.mark.long
def test_a_new_kind_costs_a_folder_and_five_other_lines_and_is_published_everywhere(portal: Path) -> None:
    ran = run(portal, "build")
    assert ran.returncode == 0, ran.stderr
    page = (portal / "site/pledges/first/index.html").read_text("utf-8")
    assert "We answer within a day</h1>" in page
    assert 'href="../../bodies/partnership/"' in page
    index = json.loads((portal / "site/api/v1/index.json").read_text("utf-8"))
    assert index["pledges"]["first"]["by"] == "partnership"
    assert "/pledges/first/</loc>" in (portal / "site/sitemap.xml").read_text("utf-8")
    kinds = json.loads((portal / "site/pagefind/pages.json").read_text("utf-8"))["kind"]["values"]
    assert "Pledge" in kinds


def test_a_mistake_in_it_is_named_where_it_is(portal: Path) -> None:
    (portal / "data/pledges.yml").write_text(DATA + "  colour: red\n", "utf-8")
    ran = run(portal, "check")
    assert ran.returncode == 1
    assert ran.stderr.startswith('data/pledges.yml:5:3: "colour" is not a field that can stand here')


def test_the_lines_are_no_more_than_hacking_says() -> None:
    assert len(LINES) == 5
    assert "one folder and five lines" in " ".join((ROOT / "HACKING.md").read_text("utf-8").split())

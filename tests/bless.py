"""`make bless`: accept what the invented portal gives now, and what is said of broken files, as what the tests expect.

tests/expected/ holds a file for each, under its address: pages/plans/robin.html is the article of /plans/robin/,
lists/home.html is what the home page shows of the record.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.model.as_at import as_at
from macros.outputs.api import api
from macros.outputs.flat_tables import flat_tables
from macros.outputs.publication import Article, Publication
from macros.outputs.templates import Templates
from macros.rules.checked import checked_record
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from tests import broken_cases, published_files
from tests.portals import PORTAL, ROOT, copy_of_portal

EXPECTED = Path(__file__).parent / "expected"


def invented_facts(root: Path = PORTAL) -> Facts:
    """The facts of the invented portal, or of a copy of it, on its day."""
    record = checked_record(root)
    return Facts(record, as_at(record.portal))


def output() -> dict[str, str]:
    """Every page, list and export of the invented portal, under the name of its file in tests/expected/."""
    with TemporaryDirectory() as folder:
        return _output(Publication(invented_facts(copy_of_portal(Path(folder) / "portal"))))


def _output(publication: Publication) -> dict[str, str]:
    facts = publication.facts
    templates = Templates(ROOT / "overrides", facts.record.glossary)
    files = {f"pages/{it.page.address.rstrip('/')}.html": _text(it) for it in publication.articles}
    for kind in KINDS:
        for name, value in kind.lists.items():
            files[f"lists/{name}.html"] = _lines(templates.filled(f"lists/{name}.html", value(facts), "list/"))
    exports = (*api(publication), *flat_tables(publication))
    # A workbook is no text; it says what the tables say (tests/test_open_data.py).
    texts = {
        address: content.decode().replace("\r\n", "\n") for address, content in exports if not address.endswith(".xlsx")
    }
    return files | {f"exports/{address}": text for address, text in texts.items()}


def expected() -> dict[str, str]:
    """What tests/expected/ holds, under the same names."""
    files = (path for path in EXPECTED.rglob("*") if path.is_file())
    return {path.relative_to(EXPECTED).as_posix(): path.read_text("utf-8") for path in sorted(files)}


def bless(folder: Path = EXPECTED) -> None:
    """Write the output as it is now to tests/expected/, and take away what is no more."""
    now = output()
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in now.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def _text(article: Article) -> str:
    """A page without its shell: what the shell is told of it, then its article without lines that say nothing."""
    page = article.page
    trail = " > ".join(f"{link.text} ({link.address})" for link in page.trail)
    head = f"<!--\ntitle: {page.title}\ndescription: {page.description}\nsection: {page.section}\ntrail: {trail}\n-->\n"
    return head + _lines(article.body)


def _lines(html: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in html.splitlines() if line.strip())


if __name__ == "__main__":
    bless()
    published_files.bless()
    for case in (*broken_cases.FILES, *broken_cases.FOLDERS):
        broken_cases.bless(case)

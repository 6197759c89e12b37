"""The outputs without any engine: the same files, and the same articles, as in the site that MkDocs made of them."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from macros.model.as_at import as_at
from macros.outputs import outputs as module
from macros.outputs.outputs import OUTPUTS, outputs
from macros.outputs.publication import Article, Publication
from macros.rules.checked import checked_record
from macros.things.facts import Facts
from tests.portals import ROOT

# What search and the sitemap say depends on the written pages, which the engine makes.
OF_ALL_PAGES = ("pagefind/", "sitemap.xml")


@pytest.fixture(scope="module")
def written(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of the invented portal, written to disk by nothing but a loop."""
    record = checked_record(invented)
    folder = tmp_path_factory.mktemp("outputs")
    for address, made in outputs(Publication(Facts(record, as_at(record.portal)))):
        (path := folder / address).parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.body.encode() if isinstance(made, Article) else made)
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    names = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in names}
    return {name: content for name, content in files.items() if not name.startswith(OF_ALL_PAGES)}


def test_every_output_stands_in_the_site_byte_for_byte_and_every_article_in_its_frame(
    written: Path, site: Path
) -> None:
    made, published = files_in(written), files_in(site)
    assert len([name for name in made if name.endswith(".html")]) > 30
    assert {name.rpartition(".")[2] for name in made} >= {"html", "pdf", "json", "webm", "wav"}
    for name, output in made.items():
        assert output in published[name] if name.endswith(".html") else output == published[name], name


def test_what_the_engine_adds_is_written_pages_assets_and_the_seal(written: Path, site: Path) -> None:
    docs = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*") if path.is_file()}
    pages = {name.removesuffix(".md").removesuffix("index").rstrip("/") for name in docs if name.endswith(".md")}
    of_docs = {f"{page}/index.html".lstrip("/") for page in pages} | {name for name in docs if not name.endswith(".md")}
    added = files_in(site).keys() - files_in(written).keys()
    assert added - of_docs == {"404.html", "_headers", "build.json"}


def test_outputs_need_no_mkdocs() -> None:
    told = "import sys; import macros.outputs.outputs; print([name for name in sys.modules if 'mkdocs' in name])"
    ran = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_an_output_is_one_module_and_one_line() -> None:
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    named = {alias.name: node.module for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    for output in OUTPUTS:
        assert named[output.__name__] == f"macros.outputs.{output.__name__}"

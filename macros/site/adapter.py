"""The adapter: what MkDocs tells us while it builds, and what we do then. It holds no knowledge of the record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from macros.exports.exports import exports
from macros.facts.addresses import SEARCH
from macros.facts.attachments import attachments
from macros.facts.facts import Facts
from macros.pages.found import Found
from macros.pages.record_pages import record_pages
from macros.pages.sitemap import sitemap
from macros.pages.templates import Templates
from macros.papers.paper import Paper
from macros.rules.written_pages import PAGES_WITH_MACROS
from macros.search.document import Document, document, written_document
from macros.search.indexes import write_indexes
from macros.search.parts import part_documents
from macros.site.seal import seal
from macros.site.shell import Shells


class Adapter(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The events of one build: it writes the record's pages, papers and exports beside what MkDocs writes itself."""

    def __init__(self, facts: Facts, templates: Templates, papers: dict[str, Paper]) -> None:
        """The facts, templates and papers of this build."""
        self.facts, self.templates, self.papers = facts, templates, papers
        self.shells: Shells | None = None

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Keep out of the site what the theme brings: no page uses its scripts, styles and pictures."""
        for file in [file for file in files if file.src_dir != config.docs_dir]:
            files.remove(file)
        return files

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        """Only our own pages may call macros, whatever a page says of itself (before the macros plugin looks)."""
        page.meta["render_macros"] = page.file.src_uri in PAGES_WITH_MACROS
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """Keep the theme: it gives the shells."""
        self.shells = Shells(env, config, files, self.nav)
        return env

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep the navigation: it stands in every shell."""
        self.nav = nav
        return nav

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the record's pages, attachments, papers and exports."""
        assert self.shells
        site = Path(config.site_dir)
        write = _writer(site)
        for ours in ("sitemap.xml", "sitemap.xml.gz"):
            (site / ours).unlink(missing_ok=True)
        written = [file.page for file in self.shells.files.documentation_pages() if file.page]
        addresses = [page.url for page in written if not page.is_homepage]
        documents = []
        for page in record_pages(self.facts, self.templates):
            write(f"{page.address}index.html", self.shells.filled(page).encode())
            addresses.append(page.address)
            if page.section != SEARCH:
                documents.append(document(page))
        documents += [_document(page) for page in written if not page.url.startswith(SEARCH)]
        documents += part_documents(self.facts)
        write_indexes(documents, self.facts.record, site / "pagefind")
        write("sitemap.xml", sitemap(self.facts, ["", *sorted(addresses)]))
        for address, file in attachments(self.facts).items():
            write(address, (self.facts.record.root / file).read_bytes())
        for paper in self.papers.values():
            write(paper.address, paper.content)
        for address, content in exports(self.facts).items():
            write(address, content)
        seal(site, self.facts)


def _document(page: MkDocsPage) -> Document:
    """A written page as search reads it; those that are not of help list what has pages of its own."""
    kind = "Help" if page.url.startswith("help/") else "List"
    found = Found(kind, also=tuple(page.meta.get("also", ())), is_list=bool(page.meta.get("is_list", kind == "List")))
    return written_document(page.url, str(page.title), str(page.meta.get("description", "")), page.content or "", found)


def _writer(site: Path) -> Callable[[str, bytes], None]:
    """A function that writes a new file of the site, and makes each folder once; two of one address are refused."""
    made: set[Path] = set()

    def write(address: str, content: bytes) -> None:
        path = site / address
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            raise Abort(f"two things would stand at the one address /{address}; give one of them another id") from None

    return write

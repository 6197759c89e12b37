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

from macros.engine.preview import StayingPages
from macros.engine.shell import Shells
from macros.outputs.linked_data import OF_ALL, linked_data_of_all
from macros.outputs.outputs import outputs
from macros.outputs.placed_lists import with_lists
from macros.outputs.publication import Article, Publication, WrittenPage
from macros.outputs.templates import Templates
from macros.publish.seal import seal
from macros.rules.written_pages import PAGES_WITH_MACROS
from macros.shown.addresses import HELP
from macros.things.facts import Facts


class Adapter(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """The events of one build: it writes what is published beside the pages that MkDocs writes itself."""

    def __init__(self, facts: Facts) -> None:
        """The facts of this build."""
        self.facts = facts
        self.templates = Templates(facts.record.root / "overrides", facts.record.glossary)
        self.shells: Shells | None = None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        """Only our own pages may call macros, whatever a page says of itself (before the macros plugin looks)."""
        page.meta["render_macros"] = page.file.src_uri in PAGES_WITH_MACROS
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, **_: Any) -> str:
        """Put the lists into a written page, now that its Markdown is HTML, and the block of data that tells of all."""
        html = with_lists(html, self.facts, self.templates, page.url)
        return html + str(linked_data_of_all(self.facts)) if page.url.removeprefix("./") in OF_ALL else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files, **_: Any) -> Environment:
        """Keep the theme: it gives the shells."""
        self.shells = Shells(env, config, files, self.nav)
        return env

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep the navigation: it stands in every shell."""
        self.nav = nav
        return nav

    def on_serve(self, server: Any, **_: Any) -> Any:
        """Let a preview live on while the record has mistakes."""
        StayingPages(server)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write all that is published, each article in its shell; and the seal."""
        assert self.shells
        site = Path(config.site_dir)
        for theirs in ("sitemap.xml", "sitemap.xml.gz"):
            (site / theirs).unlink(missing_ok=True)
        write, pages = _writer(site), self.shells.files.documentation_pages()
        written = tuple(_written_page(file.page) for file in pages if file.page)
        for address, content in outputs(Publication(self.facts, written)):
            write(address, self.shells.filled(content).encode() if isinstance(content, Article) else content)
        seal(site, self.facts)


def _written_page(page: MkDocsPage) -> WrittenPage:
    """A page of docs/; those that are not of help list what has pages of its own."""
    address = "" if page.is_homepage else page.url
    is_list = bool(page.meta.get("is_list", not address.startswith(HELP)))
    described, also = str(page.meta.get("description", "")), tuple(page.meta.get("also", ()))
    return WrittenPage(address, str(page.title), described, page.content or "", also, is_list)


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

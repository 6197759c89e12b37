"""The shell: the theme's own page, rendered once for each section and depth, to be filled with each record page.

A record page costs a few replacements of text where MkDocs' ordinary path costs a whole rendering of the theme.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from macros.outputs.publication import Article
from macros.outputs.share_pictures import OF_ALL, picture_of
from macros.shown.links import Link
from macros.things.page import Page

# What stands in an empty shell where a page's own text goes: signs that no text of the record may hold
# (macros/source/text.py), and a word in its address.
TITLE, DESCRIPTION, CONTENT, LAST_PART = "\ue000title", "\ue000description", "\ue000content", "xcandourpartx"
HEAD = "\ue000head"
OWN_TEXT = re.compile(f"{TITLE}|{DESCRIPTION}|{HEAD}")


@dataclass(frozen=True)
class Shells:
    """The theme of one build, and the shells that were made from it."""

    environment: Environment
    config: MkDocsConfig
    files: Files
    nav: Navigation
    _made: dict[tuple[str, int, str], str] = field(default_factory=dict)

    def filled(self, article: Article) -> str:
        """The whole HTML of a record page."""
        page = article.page
        # The first part of the address is the shell's own: links to its section are shorter within it.
        first, *parts = page.address.rstrip("/").split("/")
        key, unfilled = (first, len(parts), page.section), "".join(f"/{LAST_PART}" for _ in parts)
        if key not in self._made:
            empty = replace(page, address=f"{first}{unfilled}/", title=TITLE, description=DESCRIPTION)
            self._made[key] = self._rendered(empty, CONTENT, HEAD)
        shell = self._made[key].replace(f"{first}{unfilled}", "/".join([first, *parts]))
        # A page within another names that one, where it is followed with it.
        shell = shell.replace(f"{first}/{LAST_PART}", "/".join([first, *parts[:1]]))
        before, after = shell.split(CONTENT)
        return self._titled(before, article) + content(article) + self._titled(after, article)

    def rendered(self, article: Article) -> str:
        """A record page as the theme itself renders it."""
        return self._rendered(article.page, content(article), self._head(article))

    def _head(self, article: Article) -> Markup:
        return head(article, self.config.site_url or "", self.config.extra["picture_words"])

    def _rendered(self, page: Page, html: str, head: str) -> str:
        shown = MkDocsPage(page.title, File.generated(self.config, f"{page.address}index.md", content=""), self.config)
        shown.content = html
        shown.toc = get_toc([])
        shown.meta = {"description": page.description, "section": page.section, "head": head}
        context = get_context(self.nav, self.files, self.config, shown)
        return self.environment.get_template("main.html").render(context)

    def _titled(self, text: str, article: Article) -> str:
        page = article.page
        own = {TITLE: escape(page.title), DESCRIPTION: escape(page.description)}
        own[HEAD] = self._head(article)
        return OWN_TEXT.sub(lambda found: own[found[0]], text)


def content(article: Article) -> str:
    """The article of a page: the way to it, what may be taken from it, the way to its parts, and its body."""
    root = "../" * article.page.address.count("/")
    steps = [Link("", "Home"), *article.page.trail]
    links = "".join(f'<li><a href="{root}{step.address}">{escape(step.text)}</a></li>' for step in steps)
    trail = f'<nav class="trail" aria-label="You are here"><ol>{links}</ol></nav>'
    return f"{trail}\n{article.use}\n{article.beside}\n{article.body}\n{article.linked}"


def head(article: Article, site: str, words: Mapping[str, str]) -> Markup:
    """What the head of a page says of it alone: where its data is, and the picture that stands for it, in words too."""
    root = "../" * article.page.address.count("/")
    data = Markup('<link rel="alternate" type="application/json" href="{}">').format(root + article.data)
    own = picture_of(article.page.address)
    # What was withdrawn without a record has no picture of its own.
    name = own if own in words else OF_ALL
    picture = Markup('<meta property="og:image" content="{}"><meta property="og:image:alt" content="{}">')
    return (data if article.data else Markup("")) + picture.format(site + name, words[name])

"""A built page as the tests look at it, read with the standard library alone."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path


class HtmlPage(HTMLParser):
    """The elements of a page in their order, each a name and its attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._texts: list[str] = []
        self._last = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._last = tag

    def handle_endtag(self, tag: str) -> None:
        self._last = ""

    def handle_data(self, data: str) -> None:
        self._texts.append(data)
        if self._last == "title" and not self.title:
            self.title = data.strip()

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of each element of a name."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        """All text of the page, with single spaces."""
        return " ".join(" ".join(self._texts).split())

    @property
    def ids(self) -> list[str]:
        """The ids on the page, in their order."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


@cache
def html_page(path: Path) -> HtmlPage:
    """The page in a file."""
    return HtmlPage(path.read_text("utf-8"))

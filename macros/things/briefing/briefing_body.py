"""The body of a briefing: contributed Markdown, converted with few extensions and cleaned by an allow-list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import nh3
from markupsafe import Markup

from macros.shown.links import Link
from macros.source.markdown_html import html_of, text_of_html
from macros.standing.span import counted

ALLOWED = {
    "p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code",
    "table", "thead", "tbody", "tr", "th", "td", "img",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "h2": {"id"},
    "h3": {"id"},
    "th": {"scope"},
    "img": {"src", "alt"},
    "ol": {"start"},
}


def briefing_body(text: str, depth: int = 1) -> Markup:
    """The HTML of a briefing's Markdown: no element, attribute or kind of link but those that are allowed here.

    Links are written as from the briefing's own page, pictures as lying beside it; `depth` is how far below
    /briefings/ the page is: 1, or 2 for a translation.
    """
    return Markup(
        nh3.clean(
            html_of(text),
            tags=ALLOWED,
            attributes=ATTRIBUTES,
            url_schemes={"https", "tel", "mailto"},
            link_rel="noopener",
            attribute_filter=partial(_led_on, depth),
        )
    )


@dataclass(frozen=True)
class BodyPart:
    """A part of a body with its heading; questions can be shown, and printed, by themselves."""

    html: Markup
    is_questions: bool


def body_parts(body: Markup) -> Iterator[BodyPart]:
    """The parts of such a body, in their order."""
    starts = [0, *(found.start() for found in re.finditer("<h2 ", body) if found.start()), len(body)]
    for start, end in pairwise(starts):
        if html := body[start:end]:
            yield BodyPart(html, html.startswith('<h2 id="questions'))


def headings(body: Markup) -> tuple[Link, ...]:
    """The way to each part of such a body, within its page."""
    found = re.findall(r'<h2 id="([^"]+)">(.*?)</h2>', body, re.DOTALL)
    return tuple(Link(f"#{name}", text_of_html(words)) for name, words in found)


def _led_on(depth: int, element: str, attribute: str, value: str) -> str | None:
    """The way to a picture or a page from a page at this depth."""
    if (element, attribute) == ("img", "src"):
        return "../" * depth + value if re.fullmatch(r"[\w.-]+", value) else None
    if (element, attribute) == ("a", "href") and not re.match(r"[a-z]+:|#", value, re.IGNORECASE):
        return "../" * (depth - 1) + value
    return value


def reading_words(text: str) -> str:
    """How long the Markdown takes to read: "3 minutes to read"."""
    return f"{counted(reading_minutes(text), 'minute')} to read"


def reading_minutes(text: str) -> int:
    """How long the Markdown takes to read, in whole minutes, at 200 words a minute; 1 at least."""
    return max(1, round(len(text.split()) / 200))

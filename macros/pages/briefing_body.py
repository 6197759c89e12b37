"""The body of a briefing: contributed Markdown, converted with few extensions and cleaned by an allow-list."""

import markdown
import nh3
from markupsafe import Markup

ALLOWED = {
    "p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr", "code",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "h2": {"id"}, "h3": {"id"}, "th": {"scope"}}


def briefing_body(text: str) -> Markup:
    """The HTML of a briefing's Markdown: no element, attribute or kind of link but those that are allowed here."""
    html = markdown.markdown(text, extensions=["tables", "toc", "sane_lists"], output_format="html")
    return Markup(
        nh3.clean(html, tags=ALLOWED, attributes=ATTRIBUTES, url_schemes={"https", "tel"}, link_rel="noopener")
    )


def reading_minutes(text: str) -> int:
    """How long the Markdown takes to read, in whole minutes, at 200 words a minute; 1 at least."""
    return max(1, round(len(text.split()) / 200))

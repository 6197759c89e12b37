"""Abbreviations: each is explained where it first stands on a page, and leads to its place in the glossary."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from macros.things.term.term import Term

GLOSSARY = "help/glossary/"
# A tag, or the text until the next one. What comes from data is escaped: it holds no "<" of its own.
PIECE = re.compile(r"<[^>]*>|[^<]+")
NAME = re.compile(r"</?([a-zA-Z0-9]+)")
# In these a link may not stand, or would disturb.
LEFT_ALONE = frozenset(
    {
        "a",
        "abbr",
        "button",
        "caption",
        "code",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "label",
        "summary",
        "svg",
        "template",
        "th",
    }
)


class Abbreviations:
    """The abbreviations of a glossary: its terms that have a long form."""

    def __init__(self, glossary: dict[str, Term]) -> None:
        """`glossary` is data/glossary.yml."""
        self._terms = {term.title: (name, term.long) for name, term in glossary.items() if term.long}
        longest_first = sorted(self._terms, key=len, reverse=True)
        # A plural is the abbreviation too: SCRs. What follows & is the name of a sign: &lt;
        self._pattern = (
            re.compile(rf"(?<!&)(?<!&#)\b({'|'.join(map(re.escape, longest_first))})s?\b") if self._terms else None
        )

    def explained(self, html: str, root: str, address: str) -> Markup:
        """The HTML of the page at `address`, with each abbreviation explained once; `root` leads to the site's root."""
        if self._pattern is None or address.startswith(GLOSSARY):
            return Markup(html)
        return Markup("".join(self._pieces(html, root, self._pattern)))

    def _pieces(self, html: str, root: str, pattern: re.Pattern[str]) -> Iterator[str]:
        seen: set[str] = set()
        within = 0

        def explained(found: re.Match[str]) -> str:
            if found[1] in seen:
                return found[0]
            seen.add(found[1])
            name, long = self._terms[found[1]]
            # In brackets it stands behind its long form: nobody needs that twice.
            is_said = found.string[: found.start()].endswith("(")
            kind = "abbr abbr--said" if is_said else "abbr"
            return (
                f'<a class="{kind}" href="{root}{GLOSSARY}#{name}"><abbr title="{escape(long)}">{found[0]}</abbr></a>'
            )

        for piece in PIECE.findall(html):
            if piece.startswith("<"):
                if (tag := NAME.match(piece)) and tag[1].lower() in LEFT_ALONE:
                    within += -1 if piece.startswith("</") else 1
                yield piece
            else:
                yield piece if within else pattern.sub(explained, piece)

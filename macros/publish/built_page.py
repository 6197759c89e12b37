"""A built page, read as the gate looks at it: straight through, each different tag only once in a whole site."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from macros.publish.page_links import WrittenLink, link_of
from macros.publish.tags import DATA_BLOCK, Tag, tag_of

TAGS = re.compile(r"""<[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>""")
DATA = re.compile(re.escape(DATA_BLOCK) + "([^<]*)</script>")
TITLE = re.compile(r"<title>([^<]*)</title>")
HEAD = re.compile(
    r'\s*<!doctype html>\s*<html lang="[a-zA-Z-]+"[^<>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv=', re.I
)

# The frame of the pages is the same, so most tags were read before.
_read = lru_cache(maxsize=100_000)(tag_of)
_parsed = lru_cache(maxsize=100_000)(link_of)


@dataclass(frozen=True)
class BuiltPage:
    """The page in the file `file` of a site: the tags of it that say something."""

    file: str
    text: str = field(repr=False)

    @property
    def address(self) -> str:
        """Where the page is, relative to the root of the site."""
        return self.file.removesuffix("index.html")

    @cached_property
    def _written(self) -> list[str]:
        """Every tag as it is written."""
        return TAGS.findall(self.text)

    @cached_property
    def tags(self) -> list[Tag]:
        """Every tag that loads, leads, names or spoils something."""
        return [tag for tag in map(_read, self._written) if tag]

    @cached_property
    def links(self) -> list[WrittenLink]:
        """Every different address that the page loads or leads to."""
        return list(map(_parsed, dict.fromkeys(link for tag in self.tags for link in (*tag.loads, *tag.leads))))

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id stands on the page."""
        return Counter(tag.attributes["id"] for tag in self.tags if "id" in tag.attributes)

    @cached_property
    def title(self) -> str:
        """What a browser calls the page."""
        found = TITLE.search(self.text, 0, self.text.find("</head>"))
        return found[1].strip() if found else ""

    @property
    def canonical(self) -> str:
        """The address that the page says is its own, if it says so."""
        named = (tag.attributes for tag in self.tags if tag.name == "link" and tag.attributes.get("rel") == "canonical")
        return next((attributes.get("href", "") for attributes in named), "")

    @property
    def policies(self) -> list[str]:
        """The security policies that the page gives itself."""
        return [
            tag.attributes.get("content", "")
            for tag in self.tags
            if tag.name == "meta" and "http-equiv" in tag.attributes
        ]

    @property
    def _is_data_plain(self) -> bool:
        """Whether each block of data is whole, and JSON: what is in it can neither end it nor be run."""
        blocks = DATA.findall(self.text)
        return len(blocks) == self._written.count(DATA_BLOCK) and all(map(_is_json, blocks))

    def faults(self, policy: str) -> list[str]:
        """What is wrong with the page by itself; `policy` is the one that it has to have."""
        found = [fault for tag in self.tags for fault in tag.faults]
        if self.text.count("<") != len(self._written):
            found.append('a "<" that begins no tag, or one inside a tag or a comment; write &lt;')
        if not HEAD.match(self.text):
            found.append(
                "it does not begin with a doctype, a language, the letters and the policy; see overrides/base.html"
            )
        if self.policies != [policy]:
            found.append("its security policy is not the one of macros/publish/policy.py; see overrides/base.html")
        if not self._is_data_plain:
            found.append("a block of linked data that cannot be read as JSON; see macros/outputs/linked_data.py")
        if not self.title:
            found.append("it has no title; give it one")
        if (headings := sum(tag.name == "h1" for tag in self.tags)) != 1:
            found.append(f"it has {headings} headings of the first level; give it one")
        found += [
            f'the id "{name}" stands on it {number} times; ids are unique'
            for name, number in self.ids.items()
            if number > 1
        ]
        named = dict.fromkeys(name for tag in self.tags for name in tag.names)
        found += [
            f'it names the id "{name}", which is not on it; name one that is' for name in named if name not in self.ids
        ]
        return found


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

"""The gate: what is published has passed it. It looks at the made site alone, before that takes the old one's place."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from macros.outputs.known_files import ENDINGS, ON_EVERY_PAGE, KnownFiles
from macros.outputs.leading_on import leading_pages
from macros.outputs.unrendered import address_of_file
from macros.publish.built_page import BuiltPage
from macros.publish.counts import miscounts
from macros.publish.origin import origin
from macros.publish.page_links import file_at, is_elsewhere, link_of
from macros.publish.policy import SEARCH, policy
from macros.rules.briefings import ENDINGS as MEDIA
from macros.rules.written_pages import PAGES_WITH_MACROS
from macros.things.facts import Facts

PUBLISHED = frozenset(
    {
        *(".html", ".css", ".js", ".wasm", ".json", ".xml", ".csv", ".xlsx", ".ics", ".txt", ".vtt", ".pdf"),
        *(".svg", ".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2"),
        *(".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pf_sort"),
    }
).union(*MEDIA.values())
WITHOUT_ENDING = frozenset({"_headers"})
SHOWN = 10
# The pages that list what is in the record, and what none of them has.
LIST_PAGES = frozenset(address_of_file(Path(file)) for file in PAGES_WITH_MACROS)
PRE = re.compile(r"<pre[\s/>]", re.I)
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s*["']([^"']*)""")

Faults = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Gate:
    """The gate for the site in the folder `site`, made from `facts`."""

    site: Path
    facts: Facts

    def findings(self) -> list[str]:
        """Everything that may not be published, each with its file and the mend; of one sort only the first ten."""
        sorts: dict[str, list[str]] = defaultdict(list)
        for file, said in self._faults():
            made_from = origin(file, self.facts.record.root)
            line = f"site/{file}: {said}{f' (made from {made_from})' if made_from else ''}"
            # What is said of many pages differs only in what it quotes.
            sorts[said.rpartition(";")[2]].append(line)
        return [line for lines in sorts.values() for line in _some(lines)]

    def _faults(self) -> Faults:
        yield from self._files_that_are_not_known()
        yield from self._addresses_used_twice()
        yield from self._pages()
        yield from self._styles()
        yield from miscounts(self.site, {page.removesuffix("index.html") for page in self._html}, self.facts)

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset(path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if not path.is_dir())

    @cached_property
    def _html(self) -> list[str]:
        """Every page; one that only leads on is known to the byte, and has no frame to be looked at."""
        leading = leading_pages(self.facts)
        pages = (file for file in self._files if file.endswith(".html"))
        return sorted(it for it in pages if leading.get(it) != (self.site / it).read_bytes())

    @cached_property
    def _known(self) -> KnownFiles:
        return KnownFiles(self.facts.record.root / "docs")

    @cached_property
    def _root(self) -> str:
        """The path of the portal's own address, "/" or "/candour/"."""
        return urlsplit(self.facts.record.portal.address).path

    def _files_that_are_not_known(self) -> Faults:
        for file in sorted(self._files):
            path = self.site / file
            if path.is_symlink():
                yield file, "it is a link; put the file itself there"
            elif path.suffix.lower() not in PUBLISHED and file not in WITHOUT_ENDING:
                yield (
                    file,
                    f"files of the kind {path.suffix or 'without an ending'} are not published; leave it out of docs/",
                )
            elif path.suffix.lower() in ENDINGS and not self._known.has(
                file, hashlib.sha256(path.read_bytes()).hexdigest()
            ):
                yield file, "a script or style that the site does not know; see macros/outputs/known_files.py"

    def _addresses_used_twice(self) -> Faults:
        seen: dict[str, str] = {}
        for file in sorted(self._files):
            same = seen.setdefault(unicodedata.normalize("NFC", file).casefold(), file)
            if same != file:
                yield (
                    file,
                    f"its address differs from that of site/{same} only in its letters' form; give one another id",
                )

    def _pages(self) -> Faults:
        script = self._known.integrity(ON_EVERY_PAGE)
        titles: dict[str, str] = {}
        places: list[tuple[str, str, str]] = []
        ids: dict[str, frozenset[str]] = {}
        for file in self._html:
            page = BuiltPage(file, (self.site / file).read_text("utf-8"))
            ids[file] = frozenset(page.ids)
            yield from ((file, fault) for fault in page.faults(policy(page.address, f"'{script}'")))
            if page.title and (same := titles.setdefault(page.title, file)) != file:
                yield file, f"it has the title of site/{same}; give one of them another"
            if page.address in LIST_PAGES and PRE.search(page.text):
                yield (
                    file,
                    "a block of code <pre> on a page that lists the record; take it out of docs/",
                )
            yield from ((file, fault) for fault in self._of_scripts(page, script))
            yield from ((file, fault) for fault in self._of_links(page, places))
        for file, target, place in places:
            if target in ids and place not in ids[target]:
                yield file, f'a link leads to "#{place}", which is not on site/{target}; name an id that is there'

    def _of_scripts(self, page: BuiltPage, script: str) -> Iterable[str]:
        for tag in page.tags:
            if tag.name != "script" or is_elsewhere(source := tag.attributes.get("src", "")) or not source:
                continue
            if Path(source).suffix not in ENDINGS:
                yield f"{source} is no script; see macros/outputs/known_files.py"
            elif page.address != SEARCH and tag.attributes.get("integrity") != script:
                yield f"the script {source} has not the digest that the policy names; see overrides/base.html"

    def _of_links(self, page: BuiltPage, places: list[tuple[str, str, str]]) -> Iterable[str]:
        """What is wrong with the page's links; to `places` go those that name a place on a page."""
        own = self.facts.record.portal.address
        for link in page.links:
            if link.written.startswith(own):
                link = link_of(self._root + link.written[len(own) :])
            if link.is_elsewhere:
                continue
            target = file_at(link.path, page.file, self._root)
            if target not in self._files:
                slash = f"{target}/index.html" in self._files
                mend = "end it with a slash" if slash else "name what is there"
                yield f"a link to {link.written} leads nowhere; {mend}"
            elif link.place and target.endswith(".html") and not link.place.startswith(":~:"):
                places.append((page.file, target, link.place))
        # The page for what is not found is shown at any address.
        if (called := page.canonical) != own + page.address and page.file != "404.html":
            yield f"it calls itself {called or 'nothing'}; its address is {own}{page.address}"

    def _styles(self) -> Faults:
        for file in sorted(file for file in self._files if file.endswith(".css")):
            for one, other in STYLE_ADDRESS.findall((self.site / file).read_text("utf-8")):
                address = one or other
                if address.startswith("#"):
                    continue
                if is_elsewhere(address):
                    yield file, f"{address[:60]} is loaded from elsewhere, or is no file; put it into docs/assets/"
                elif file_at(link_of(address).path, file, self._root) not in self._files:
                    yield file, f"{address} is not there; name what is"


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - SHOWN
    return lines[:SHOWN] + ([f"and {more} more like the last; mend these first"] if more > 0 else [])

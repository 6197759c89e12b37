"""The built site: what is personal in what a reader can fetch, whatever way it came there."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from macros.guard.closed_world import NOTHING, Known
from macros.guard.media import SOUNDS
from macros.guard.pdfs import read_pdf
from macros.guard.personal import Personal, hidden
from macros.guard.pictures import PICTURES
from macros.guard.read_files import PROGRAMS, Hit, hits_of_file, hits_of_pdf, placed, text_of
from macros.guard.seeking import in_plain_text, personal_data
from macros.guard.verdicts import Verdicts, kept_verdicts
from macros.guard.words import lows_of
from macros.guard.work_budget import unbounded

IsLifted = Callable[[Personal], bool]
# Search's index holds the words of the pages, which are read themselves, under names that look like anything.
INDEX = "pagefind/"
# What the words around it make of a text. A page puts texts side by side; each was read in its own file.
OF_CONTEXT = ("name", "setting", "street-address", "reference", "exact-day", "incident-day", "age-and-trait")


def leaks_of_site(
    site: Path,
    known: Known = NOTHING,
    is_lifted: IsLifted = lambda found: False,
    own_papers: Mapping[bytes, str] = MappingProxyType({}),
    own_files: frozenset[str] = frozenset(),
    written: Callable[[], Container[str]] = frozenset,
) -> list[str]:
    """What is personal in a built site, as "file:line: what".

    `is_lifted` says what a waiver or the portal's own contact allows; `own_papers` are PDFs that the program printed,
    each with the texts that it was printed of, which are searched. `own_files` are those in which the program alone
    writes: digests, which look like any number. `written` gives the words of the files that were searched each by
    itself: what only stands side by side in a page is asked about where a word of it comes from elsewhere.
    """
    bare = replace(known, is_whole=False)
    with kept_verdicts("a page", bare) as verdicts, kept_verdicts("a PDF", NOTHING) as of_pdfs:
        search = _Search(bare, own_papers, verdicts, of_pdfs)
        return [
            f"{masked(file)}:{hit.line}: {hit.text}"
            for file, path in _read_files(site, own_files)
            for hit in search.hits(path, file)
            if not (_is_put_together(hit.found, written) or is_lifted(hit.found))
        ]


def _read_files(site: Path, own_files: frozenset[str]) -> Iterator[tuple[str, Path]]:
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        file = path.relative_to(site).as_posix()
        if path.suffix not in PROGRAMS and not file.startswith(INDEX) and file not in own_files:
            yield file, path


@dataclass(frozen=True)
class _Search:
    """The search of one site; `seen` are the lines that it has read."""

    known: Known
    own_papers: Mapping[bytes, str]
    verdicts: Verdicts
    of_pdfs: Verdicts
    seen: set[str] = field(default_factory=set)

    def hits(self, path: Path, file: str) -> list[Hit]:
        """What is personal in a file, and in its name."""
        named = [Hit(1, 1, found.said, found) for found in in_plain_text(file.replace("/", "\n"), self.known)]
        return named + self._inside(path, file)

    def _inside(self, path: Path, file: str) -> list[Hit]:
        if path.suffix in (*PICTURES, *SOUNDS):
            return list(hits_of_file(path, file, self.known))
        content = path.read_bytes()
        if path.suffix != ".pdf":
            return self._in_text(text_of(content))
        return self._in_text(self.own_papers[content]) if content in self.own_papers else self._in_pdf(content)

    def _in_text(self, text: str) -> list[Hit]:
        unseen = self._unseen(text)
        if self.verdicts.is_clean(unseen):
            return []
        found = list(placed(unseen, personal_data(unseen, self.known)))
        if not found:
            self.verdicts.found_nothing(unseen)
        return found

    def _unseen(self, text: str) -> str:
        """A text with the lines left empty that an earlier file has too: most of a page is the same on every page."""
        lines = text.split("\n")
        unseen = "\n".join("" if line in self.seen else line for line in lines)
        self.seen.update(lines)
        return unseen

    def _in_pdf(self, content: bytes) -> list[Hit]:
        """What is personal in a PDF of others. To read it takes longer than all else: it is kept of which one nothing
        is to be asked, whatever a portal may know.
        """
        if self.of_pdfs.is_clean(content):
            return []
        read = read_pdf(content, budget=unbounded())
        if any(hits_of_pdf(read)):
            return list(hits_of_pdf(read, self.known))
        self.of_pdfs.found_nothing(content)
        return []


def _is_put_together(found: Personal, written: Callable[[], Container[str]]) -> bool:
    words = lows_of(found.text) if found.kind in OF_CONTEXT else []
    return bool(words) and all(len(word) == 1 or word in written() for word in words)


def masked(text: str) -> str:
    """A text in which whatever is personal is hidden, to be printed in a log; but a plain number in a wrong place."""
    for found in reversed(in_plain_text(text)):
        if found.kind == "reference" and not any(map(str.isalpha, found.text)):
            continue
        text = text[: found.start] + hidden(found.text) + text[found.end :]
    return text

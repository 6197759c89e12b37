"""Personal data: none stands in a file of the record, but what a dated waiver lifts; and the waivers themselves."""

import os
import re
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path

from macros.guard.closed_world import Known, key
from macros.guard.leaks import masked
from macros.guard.personal import Personal
from macros.guard.personal_kinds import KINDS, LIFTED_BY_A_WAIVER
from macros.guard.plain_text import flows
from macros.guard.read_files import Hit, hits_of_file, placed, text_of
from macros.guard.translated import personal_data_of_translation
from macros.guard.verdicts import Verdicts, kept_verdicts
from macros.guard.words import lows_of
from macros.guard.work_budget import Budget
from macros.model.as_at import as_at
from macros.model.record import ADDRESSES, FOLDERS, Record, file_of
from macros.rules.contents import is_too_large
from macros.rules.finding import Findings
from macros.rules.vocabulary import known_to
from macros.source.mistake import Mistake, did_you_mean
from macros.source.text import MOST_NAMED
from macros.things.waiver.waiver import Waiver

TRANSLATION = re.compile(rf"({FOLDERS['briefings'][0]}/[a-z0-9-]+)\.([a-z-]+)\.md")
FOLDERS_READ, TEXTS = ("data", "docs"), (".yml", ".md", ".txt")
WAIVERS = file_of("waivers", "")
# Days stand in addresses of meetings and readings, also of those that were withdrawn and that the record knows no more.
OF_ADDRESSES = ("exact-day", "incident-day")
# What the portal's own contact in data/portal.yml may give.
OF_A_CONTACT = ("phone", "e-mail", "postcode", "street-address", "social-handle", "reference")


def mistakes_of_files(root: Path, record: Record | None) -> list[Mistake]:
    """Whatever is personal in any file of `data/` and `docs/`, its name too.

    Where the waivers cannot be read, what they could lift is not said: it would be noise beside that mistake.
    """
    mistakes, budget, known = [], Budget(), known_to(record)
    with kept_verdicts("a file", known) as verdicts:
        for file in _files(root):
            is_lifted = lifting(record, file) if record and WAIVERS not in record.unread else _could_be_lifted
            free = OF_ADDRESSES if file == ADDRESSES else ()
            hits = _hits_or_verdict(root, file, known, budget, verdicts)
            named = (hit for hit in hits if hit.found.kind not in free and not is_lifted(hit.found))
            for hit in islice(named, MOST_NAMED):
                mistakes.append(Mistake(masked(file), hit.line, hit.column, hit.text))
    return mistakes


def lifting(record: Record, file: str | None = None) -> Callable[[Personal], bool]:
    """Whether something found in a file, or anywhere in the built site, is allowed: by a waiver or as the contact."""
    contact = record.portal.contact
    given = key("|".join(filter(None, (contact.title, contact.text, contact.phone, contact.address))))
    waivers = [waiver for waiver in record.waivers.values() if file in (None, waiver.file, WAIVERS)]

    def is_lifted(found: Personal) -> bool:
        said = key(found.text)
        if not said:
            return False
        return (found.kind in OF_A_CONTACT and said in given) or any(_lifts(waiver, found) for waiver in waivers)

    return is_lifted


def waivers_lift_what_can_be_lifted(record: Record) -> Findings:
    """A waiver names a kind that a waiver can lift: a number, a birth date or a home is never published."""
    for file, path, waiver in record.each(Waiver):
        if waiver.kind in KINDS and KINDS[waiver.kind].hard:
            text = f'"{waiver.kind}" is never published, and no waiver lifts it; take the waiver and the text out'
            yield file, (*path, "kind"), text
        elif waiver.kind not in KINDS:
            known = ", ".join(LIFTED_BY_A_WAIVER)
            near = did_you_mean(waiver.kind, LIFTED_BY_A_WAIVER) or f"; write one of {known}"
            yield file, (*path, "kind"), f'"{waiver.kind}" is no kind of personal data{near}'


def waivers_are_in_force(record: Record) -> Findings:
    """A waiver that has ended is renewed, or goes together with what it lifted."""
    day = as_at(record.portal)
    for file, path, waiver in record.each(Waiver):
        if waiver.until and waiver.until.last < day:
            text = f"this waiver ended on {waiver.until}; take it and its text out, or have a later day agreed"
            yield file, (*path, "until"), text


def waivers_lift_something(record: Record) -> Findings:
    """A waiver lifts something that stands in its file: one that lifts nothing hides what comes later."""
    known = set(_files(record.root))
    for file, path, waiver in record.each(Waiver):
        if waiver.file not in known:
            yield (
                file,
                (*path, "file"),
                f'"{waiver.file}" is no file of data/ or docs/; write it like data/plans/leo.yml',
            )
        elif waiver.kind in LIFTED_BY_A_WAIVER and not any(_lifts(waiver, found) for found in _found(record, waiver)):
            text = f"this waiver lifts nothing in {masked(waiver.file)}; take it out, or copy the text from there"
            yield file, (*path, "text"), text


def _could_be_lifted(found: Personal) -> bool:
    return not KINDS[found.kind].hard


def _lifts(waiver: Waiver, found: Personal) -> bool:
    return waiver.kind == found.kind and not KINDS[found.kind].hard and key(found.text) in key(waiver.text)


def _found(record: Record, waiver: Waiver) -> Iterator[Personal]:
    return (hit.found for hit in _hits(record.root, waiver.file, known_to(record), Budget()))


def _hits(root: Path, file: str, known: Known, budget: Budget) -> Iterator[Hit]:
    """What is personal in a file. A translation is held to its original."""
    if original := _original(root, file):
        text, language = text_of((root / file).read_bytes()), file.split(".")[-2]
        found = personal_data_of_translation(text, text_of(original.read_bytes()), language, known)
        yield from placed(text, found)
    else:
        yield from hits_of_file(root / file, file, known, is_contributed=_is_contributed(file), budget=budget)


def _hits_or_verdict(root: Path, file: str, known: Known, budget: Budget, verdicts: Verdicts) -> Iterator[Hit]:
    """What is personal in a file. A text in which nothing was found before is not searched again."""
    path, asked = root / file, list[str | bytes]()
    if file.endswith(TEXTS) and not path.is_symlink() and not (content := path.read_bytes()).startswith(b"%PDF-"):
        original = _original(root, file)
        asked += [file, content, original.read_bytes() if original else b""]
    if asked and verdicts.is_clean(*asked):
        return
    hits = _hits(root, file, known, budget)
    if first := next(hits, None):
        yield from chain([first], hits)
    elif asked:
        verdicts.found_nothing(*asked)


def _original(root: Path, file: str) -> Path | None:
    """The English briefing of which a file is a translation."""
    translated = TRANSLATION.fullmatch(file)
    original = root / f"{translated[1]}.md" if translated else None
    return original if original and original.is_file() else None


def _is_contributed(file: str) -> bool:
    return any(file.startswith(f"{folder}/") for folder, _, _ in FOLDERS.values())


def words_written(root: Path) -> frozenset[str]:
    """Every word of the files that are read as texts, in small letters, digits too."""
    texts = (text_of((root / file).read_bytes()) for file in _files(root) if file.endswith(TEXTS))
    return frozenset(low for text in texts for plain in flows(text) for low in lows_of(plain.text))


def _files(root: Path) -> list[str]:
    """Every file of the folders that are published, hidden ones too: what is in the repository is public.

    What is no plain file or is too large is refused for that (`files.mistakes_of_tree`), and not read here.
    """
    found = (
        path
        for top in FOLDERS_READ
        for folder, _, names in os.walk(root / top)
        for path in (Path(folder) / name for name in names)
        if path.is_symlink() or (path.is_file() and not is_too_large(path))
    )
    return sorted(path.relative_to(root).as_posix() for path in found)

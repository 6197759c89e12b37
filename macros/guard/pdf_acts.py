"""PDFs that act: a document that is printed is made of few things, and whatever else stands in an object is named."""

import re
from collections.abc import Iterator

from macros.guard.pdf_file import PdfFile
from macros.guard.pdf_known import ACTIONS, CALLED, HARMLESS, KEYS, NAMED, NAMING, SUBTYPES, TYPES
from macros.guard.pdf_values import Name, Reference, Value, words_of

LEADS = re.compile(r"https?://.+|mailto:.+|tel:\+?[0-9-]+", re.IGNORECASE | re.DOTALL)
OPENS = "something that happens when it is opened"
# Keys that are a name of anything where they stand among names, and act wherever an action stands under them.
ACTING = frozenset(CALLED) - {"B", "Text", "Line", "Square", "Circle", "3D", "PS", "Base", "AS", "AP", "DA", "MK", "OC"}


def acts_of(file: PdfFile) -> Iterator[str]:
    """What a PDF holds that no printed document needs, each said as often as it stands there."""
    naming = _naming(file)
    for number, it in file.objects.items():
        yield from _of_value(file, it.value, number in naming)
        if it.raw is not None and "F" in it.group:
            yield CALLED["EF"]
    for end in file.ends:
        yield from _of_value(file, end, False)
    yield from _of_root(file)


def _naming(file: PdfFile) -> set[int]:
    """The objects that are groups of names, for they stand under a key like Font."""
    found = set[int]()
    for it in file.objects.values():
        for key, value in _pairs(it.value):
            if key in NAMING and isinstance(value, Reference):
                found.add(value.number)
    return found


def _pairs(value: Value) -> Iterator[tuple[Name, Value]]:
    """Every key with its value, however deep."""
    waiting = [value]
    while waiting:
        it = waiting.pop()
        if isinstance(it, dict):
            yield from it.items()
            waiting += it.values()
        elif isinstance(it, list):
            waiting += it


def _of_value(file: PdfFile, value: Value, is_naming: bool) -> Iterator[str]:
    waiting: list[tuple[Value, bool]] = [(value, is_naming)]
    while waiting:
        it, naming = waiting.pop()
        if isinstance(it, list):
            waiting += [(entry, False) for entry in it]
        elif isinstance(it, dict):
            yield from _of_group(file, it, naming)
            waiting += [(entry, key in NAMING and not naming) for key, entry in it.items()]


def _of_group(file: PdfFile, group: dict[Name, Value], is_naming: bool) -> Iterator[str]:
    if is_naming and not isinstance(group.get(Name("Type")), Name):
        # A font may be called anything; what makes an action of a group may not stand here either.
        yield from (CALLED[key] for key in group if key in ACTING)
        yield from _of_action(file, group, is_one=False)
        return
    for key in group:
        if key not in KEYS:
            yield CALLED.get(key, f'something unknown ("{key[:30]}")')
    for word, known in (("Type", TYPES), ("Subtype", SUBTYPES)):
        told = file.at(group.get(Name(word)))
        if told is not None and told not in known:
            yield CALLED.get(str(told), f'something unknown ("{str(told)[:30]}")')
    yield from _of_action(file, group, is_one=group.get(Name("Type")) == "Action")
    if "A" in group:
        yield from _under_a(file, group[Name("A")])
    if "Annots" in group:
        yield from _of_notes(file, group[Name("Annots")])
    if file.at(group.get(Name("O"))) == "UserProperties":
        yield "notes of its own on its parts"
    if file.at(group.get(Name("Subtype"))) == "Form" and "Ref" in group:
        yield CALLED["EF"]
    if "F" in group and not isinstance(file.at(group[Name("F")]), int):
        yield CALLED["EF"]


def _of_action(file: PdfFile, group: dict[Name, Value], *, is_one: bool) -> Iterator[str]:
    """What is wrong with a group as an action; one that may be something else is named only where it does harm."""
    does = file.at(group.get(Name("S")))
    if does in ACTIONS:
        yield ACTIONS[str(does)]
    elif is_one and does not in HARMLESS:
        yield OPENS
    if "URI" in group:
        address = file.at(group[Name("URI")])
        if not isinstance(address, bytes) or not LEADS.fullmatch(words_of(address)):
            yield "a link that is no address of the web"
    if does == "Named" and "N" in group and file.at(group[Name("N")]) not in NAMED:
        yield "a command for the program that shows it"
    if does == "GoTo" and isinstance(file.at(group.get(Name("D"))), dict):
        yield ACTIONS["GoToR"]


def _under_a(file: PdfFile, value: Value) -> Iterator[str]:
    """Under A stands an action, or how a part looks: a group that names who looks at it (O)."""
    it = file.at(value)
    for entry in it if isinstance(it, list) else [it]:
        group = file.at(entry)
        if isinstance(group, dict) and "O" not in group:
            yield from _of_action(file, group, is_one=True)


def _of_notes(file: PdfFile, value: Value) -> Iterator[str]:
    notes = file.at(value)
    for entry in notes if isinstance(notes, list) else []:
        note = file.at(entry)
        if isinstance(note, dict) and (kind := file.at(note.get(Name("Subtype")))) != "Link":
            yield CALLED.get(str(kind), CALLED["Text"])
        elif isinstance(note, dict) and "Contents" in note and len(str(file.at(note[Name("Contents")]))) > 1000:
            yield CALLED["Text"]


def _of_root(file: PdfFile) -> Iterator[str]:
    root = file.at(file.end("Root"))
    if not isinstance(root, dict):
        return
    opened = file.at(root.get(Name("OpenAction")))
    if isinstance(opened, dict) and (file.at(opened.get(Name("S"))) != "GoTo" or "Next" in opened):
        yield OPENS
    names = file.at(root.get(Name("Names")))
    for key in names if isinstance(names, dict) else ():
        if key != "Dests":
            yield CALLED.get(key, f'something unknown ("{key[:30]}")')

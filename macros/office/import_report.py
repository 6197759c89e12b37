"""What an import tells: what was understood, what is to be filled in, what has no place, and what is personal."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from macros.guard.closed_world import Known
from macros.guard.personal import Personal
from macros.guard.seeking import personal_data
from macros.model.open_place import OPEN
from macros.model.partial_date import partial_date
from macros.model.record import file_of
from macros.office.draft import Values
from macros.office.headings import usual
from macros.office.office_paper import GridTable, LooseText, OfficePaper
from macros.office.reading_plan import Imported
from macros.office.told_bodies import proposed_id
from macros.rules.vocabulary import known_to

SHOWN, LONGEST = 74, 400


def report(it: Imported) -> list[str]:
    """All lines that are told, of a new plan or of one that changes."""
    file, what = file_of("plans", it.given.plan), "changes" if it.change else "is new"
    head = f"{Path(it.paper.file).name}: {file} {what}; document {it.given.source}, as at {it.given.as_at}."
    known = _known(it)
    parts = [
        ("Understood", list(_understood(it))),
        ("Changes", [f"  {added.said}" for added in it.change.additions] if it.change else []),
        ("To look at: nothing is changed here", [f"  {said}" for said in it.change.notices] if it.change else []),
        (
            "To fill in: each place begins with ?? in the file",
            [] if it.change else _asked(it),
        ),
        ("Not known: add to data/bodies.yml, or say in data/imports/ whose name it is", list(_unknown(it))),
        ("Without a place in a plan", _passages([*it.tables.left, *it.draft.left], known)),
        ("Hidden or beside the page, not read into the plan", _passages(it.paper.hidden, known)),
        ("Not read", _passages(it.paper.unread, known)),
        ("Personal data, by the guard", list(_personal(it.paper, known))),
    ]
    return [head, *(line for title, lines in parts if lines for line in ("", f"{title} ({len(lines)})", *lines))]


def _understood(it: Imported) -> Iterator[str]:
    """The columns, what was done without asking, and a line for every action."""
    heads = {cell.text for table in it.paper.tables for row in table.rows[:12] for cell in row}
    columns = {head: it.settings.columns.get(head) or usual(head) for head in heads}
    yield "  columns: " + "; ".join(f"{head} is {column}" for head, column in sorted(columns.items()) if column)
    for note in (*it.paper.notes, *it.tables.said, *it.draft.said):
        yield f"  {note}"
    for rec, action in it.draft.actions():
        yield f"  {_brief(action)}" if rec.get("title") else ""


def _brief(action: Values) -> str:
    """An action in one line."""
    dates = [_told(one.get("due") or one.get("words", "")) for one in action.get("deadlines", ())]
    ratings = [_told(one.get("rating") or one.get("stage") or "in words") for one in action.get("ratings", ())]
    parts = [
        f"{_told(action['id'])}  {action['title'][:SHOWN]}",
        f"due {' then '.join(dates)}" if dates else "no date",
        f"led by {', '.join(map(_told, action['leads']))}" if action.get("leads") else "no lead",
        f"rated {' then '.join(ratings)}" if ratings else "",
        counted(len(action.get("steps", ())), "step"),
        counted(
            sum(bool(step.get("deadlines")) for step in action.get("steps", ())), "date of steps", "dates of steps"
        ),
        counted(len(action.get("updates", ())), "update"),
    ]
    return " · ".join(filter(None, parts))


def counted(number: int, one: str, several: str = "") -> str:
    """A number of things in words; nothing where there are none."""
    return f"{number} {one if number == 1 else several or one + 's'}" if number else ""


def _told(value: str) -> str:
    return "??" if value.startswith(OPEN) else value


def _unknown(it: Imported) -> Iterator[str]:
    for name, places in it.bodies.unknown.items():
        times = counted(len(places), "time")
        yield f'  {proposed_id(name)}: {{title: "{name}", kind: role}}   # {times}, first in {places[0]}'


def _passages(passages: Iterable[LooseText], known: Known) -> list[str]:
    lines = Counter(f"  {it.place}: {_safe(it.text, known)} ({it.why})" for it in passages)
    return [line if count == 1 else f"{line}, {count} times" for line, count in lines.items()]


def _asked(it: Imported) -> list[str]:
    lines = Counter(f"  {one.place}: {one.text}" for one in it.draft.open_places)
    return [line if count == 1 else f"{line} ({count} places)" for line, count in lines.items()]


def _safe(text: str, known: Known) -> str:
    """A text in which what is personal is hidden, for what is told may be kept in a log."""
    for found in reversed(_apart(personal_data(text, known, is_contributed=True))):
        text = f"{text[: found.start]}{found.shown}{text[found.end :]}"
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _apart(found: list[Personal]) -> list[Personal]:
    """What was found, without what lies inside another."""
    kept = list[Personal]()
    for it in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or it.start >= kept[-1].end:
            kept.append(it)
    return kept


def _personal(paper: OfficePaper, known: Known) -> Iterator[str]:
    """What the guard finds anywhere in the document, hidden parts too, each with its place."""
    told = set[tuple[str, str]]()
    for it in (*_cells(paper.tables), *paper.after, *paper.hidden, *paper.unread):
        for found in personal_data(it.text, known, is_contributed=True):
            if (it.place, found.said) not in told:
                told.add((it.place, found.said))
                yield f"  {it.place}: {found.said}"


def _cells(tables: Iterable[GridTable]) -> Iterator[LooseText]:
    for table in tables:
        yield from table.above
        for row in table.rows:
            for cell in row:
                if not cell.continues:
                    yield LooseText(cell.place, cell.text)
                    yield from _cells(cell.inner)


def _known(it: Imported) -> Known:
    """What the record names, and the days that the plan will give in fields for days."""
    known, days = known_to(it.record), set()
    for _, action in it.draft.actions():
        for thing in (action, *action.get("steps", ())):
            for one in thing.get("deadlines", ()):
                if one.get("due", OPEN)[:2] != OPEN:
                    days.add(partial_date(one["due"]).first)
    return replace(known, days=known.days | days)

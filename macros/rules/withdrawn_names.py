"""Names and addresses that were given: nobody else gets them, and what was withdrawn does not stand."""

from collections import Counter

from macros.model.old_names import WITH_PAGES, names_given, old_names, page_of
from macros.model.record import VOCABULARIES, Record, file_of
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.plan.plan import Plan
from macros.things.tombstone.tombstone import Tombstone


def old_names_are_nobody_elses(record: Record) -> Findings:
    """An id in `was` is no thing's id now, nor was it another's: its address leads to one place."""
    now = _pages(record)
    given = Counter(page_of(name) for name, _ in names_given(record))
    for collection in WITH_PAGES:
        for key, thing in getattr(record, collection).items():
            top: Path = (key,) if collection in VOCABULARIES else ()
            for at, old in enumerate(thing.was):
                page = page_of(f"{collection}/{old}")
                if page in now or given[page] > 1:
                    yield file_of(collection, key), (*top, "was", at), _taken(old)
    for file, _, plan in record.each(Plan):
        for r, asked in enumerate(plan.recommendations):
            for a, action in enumerate(asked.actions):
                for at, old in enumerate(action.was):
                    page = page_of(f"plans/{plan.id}/actions/{old}")
                    if page in now or given[page] > 1:
                        yield file, ("recommendations", r, "actions", a, "was", at), _taken(old)


def tombstones_stand_where_nothing_else_does(record: Record) -> Findings:
    """A tombstone stands at an address of its own, and leads to one that stands."""
    now, lead_on = _pages(record), {page_of(name) for name in old_names(record)}
    given = Counter(it.address for it in record.tombstones.values())
    for file, path, it in record.each(Tombstone):
        if it.address in now | lead_on or given[it.address] > 1:
            text = f'"{it.address}" is the address of something that stands; take this entry out'
            yield file, (*path, "address"), text
        if it.replaced_by and it.replaced_by not in now:
            text = f'"{it.replaced_by}" is the page of nothing in the record; name that of what took its place'
            yield file, (*path, "replaced_by"), text


def _pages(record: Record) -> set[str]:
    """The pages of all things of the record."""

    pages = {page_of(f"{name}/{key}") for name in WITH_PAGES for key in getattr(record, name)}
    for plan in record.plans.values():
        actions = (it for asked in plan.recommendations for it in asked.actions)
        pages |= {page_of(f"plans/{plan.id}/actions/{it.id}") for it in actions}
    return pages


def _taken(old: str) -> str:
    return f'"{old}" is the id of something else, or was; take it out here'

"""Names that things of the record had: what stood under them is found under the names that they have now."""

from collections.abc import Iterator, Mapping
from itertools import product

from macros.model.record import Record

# The collections whose things have pages; a page of a thing stands under the collection and its id.
WITH_PAGES = ("plans", "measures", "meetings", "briefings", "themes", "bodies")


def old_names(record: Record) -> dict[str, str]:
    """The name that each thing had, with the one that it has: "plans/leo", "plans/leo/actions/1.1"."""
    return dict(names_given(record))


def page_of(name: str) -> str:
    """The address of the page of what has a name: "plans/leo/1.1/" of "plans/leo/actions/1.1"."""
    plan, sign, action = name.partition("/actions/")
    return f"{plan}/{action.lower()}/" if sign else f"{plan}/"


def names_given(record: Record) -> Iterator[tuple[str, str]]:
    """Each name that a thing says it had, with the one that it has; two may say the same."""
    for collection in WITH_PAGES:
        for now, thing in getattr(record, collection).items():
            yield from ((f"{collection}/{old}", f"{collection}/{now}") for old in thing.was)
    for plan in record.plans.values():
        for action in (it for asked in plan.recommendations for it in asked.actions if it.was):
            now = f"plans/{plan.id}/actions/{action.id}"
            for in_plan, name in product((plan.id, *plan.was), action.was):
                yield f"plans/{in_plan}/actions/{name}", now


def first_names(record: Record) -> dict[str, str]:
    """The name that each thing which was renamed had first: `was` says the oldest first."""
    found = {
        f"{collection}/{now}": f"{collection}/{thing.was[0]}"
        for collection in WITH_PAGES
        for now, thing in getattr(record, collection).items()
        if thing.was
    }
    for plan in record.plans.values():
        for action in (it for asked in plan.recommendations for it in asked.actions if it.was):
            now = f"plans/{plan.id}"
            found[f"{now}/actions/{action.id}"] = f"{found.get(now, now)}/actions/{action.was[0]}"
    return found


def under_names(names: Mapping[str, str], name: str) -> str:
    """A name of a thing, or of something of it, under another name of that thing, where there is one."""
    parts = name.split("/")
    for end in (4, 2):
        if other := names.get("/".join(parts[:end])):
            return "/".join([other, *parts[end:]])
    return name

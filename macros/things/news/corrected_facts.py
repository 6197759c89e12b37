"""The dated facts that corrections name: by them an entry of a feed and an event of a calendar are others."""

from macros.model.old_names import old_names, under_names
from macros.things.correction.correction import Correction
from macros.things.facts import Facts, once
from macros.things.grouping import grouped


@once
def corrections_naming(facts: Facts) -> dict[str, list[Correction]]:
    """The corrections that name each fact, under the name that it has now, the oldest first."""
    renamed = old_names(facts.record)
    known = (it for it in facts.record.corrections.values() if it.on.said_by(facts.day) <= facts.day)
    in_order = sorted(known, key=lambda it: it.on.last)
    return grouped((under_names(renamed, name), it) for it in in_order for name in dict.fromkeys(it.changes))


@once
def corrected_in(facts: Facts) -> dict[str, list[str]]:
    """The names of such facts, under the list that each is of: "plans/leo/actions/1.1/deadlines"."""
    return grouped((name.rpartition("/")[0], name) for name in corrections_naming(facts))

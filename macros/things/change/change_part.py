"""The parts of what changed that hold actions: the page of changes and the paper have them from here, and so agree."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.things.change.action_change import ActionChange
from macros.things.change.changes import Changes


@dataclass(frozen=True)
class ChangePart:
    """A part: its id on the page, its title, what is to be said of it, and its actions, of which there are some."""

    id: str
    title: str
    says: str
    actions: list[ActionChange]


def stage_parts(changes: Changes) -> list[ChangePart]:
    """The actions whose stage or rating changed, by how it did."""
    return _with_actions(
        ChangePart("complete", "Newly reported complete", "", changes.those(lambda it: it.is_newly_complete)),
        ChangePart("embedded", "Newly reported embedded", "", changes.those(lambda it: it.is_newly_embedded)),
        ChangePart("back", "Rated less far than before", "", changes.those(lambda it: it.has_gone_back)),
        ChangePart("dropped", "Will not be done", "", changes.those(lambda it: it.is_dropped)),
        ChangePart(
            "begun",
            "Newly under way",
            "Where only a step has begun, an action is under way at least. No more than that is said of it.",
            changes.those(lambda it: it.is_begun),
        ),
        ChangePart(
            "rated", "Rated for the first time, or in another way", "", changes.those(lambda it: it.is_rated_anew)
        ),
    )


def quiet_parts(changes: Changes) -> list[ChangePart]:
    """The actions on which there is little to say: new ones, and those of which no change is recorded."""
    return _with_actions(
        ChangePart("unchanged", "Reported on, with no change recorded", "", changes.unchanged),
        ChangePart("silent", "No report recorded one by one", "", changes.silent),
    )


def standing_parts(changes: Changes) -> list[ChangePart]:
    """How actions stood on the second day against their dates."""
    on = f"as it stood on {long_date(changes.second)}"
    return _with_actions(
        ChangePart("late", f"Late when last reported, {on}", "", changes.late),
        ChangePart(
            "passed",
            f"Date passed since the last report, {on}",
            "We do not call these late: they may have been done.",
            changes.passed,
        ),
        ChangePart(
            "original",
            f"Past the first date; a later date was set, {on}",
            "The first date passed before a report said that these, or a step of them, are done.",
            changes.those(lambda it: it.is_past_first_date),
        ),
    )


def not_recorded(changes: Changes) -> str:
    """What is not recorded between the two days, in a sentence; empty where there is some of each."""
    ids = {it.id for it in stage_parts(changes)}
    kinds = (
        ("an action newly reported complete", "complete" in ids),
        ("an action newly reported embedded", "embedded" in ids),
        ("an action rated less far than before", "back" in ids),
        ("an action that will not be done", "dropped" in ids),
        ("an action newly under way", "begun" in ids),
        ("a check by somebody else", changes.checked),
        ("a step newly reported complete", changes.stepped),
        ("a date that moved", changes.moved),
        ("new evidence", changes.proved),
        ("a new action", changes.new),
        ("an action withdrawn", changes.withdrawn),
        ("totals by an owner", changes.reported),
        ("a report on a plan as a whole", changes.updated),
        ("a new reading of a measure", changes.readings),
        ("a promise, offer or request that fell due", changes.promises_due),
    )
    absent = [what for what, is_there in kinds if not is_there]
    return f"{'; '.join(absent)}." if absent else ""


def _with_actions(*parts: ChangePart) -> list[ChangePart]:
    return [it for it in parts if it.actions]

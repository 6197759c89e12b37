"""What changed between two days in a few sentences, as the page and the paper begin; they say what is recorded."""

import re
from collections.abc import Iterable, Sized

from macros.shown.voice import do_not_say, report_nothing
from macros.standing.span import counted
from macros.things.change.changed_recommendation import asked_changes
from macros.things.change.changed_totals import TotalsChange, totals_changes
from macros.things.change.changes import Changes

# Of so many plans the answer says how their totals changed; of more it says how many plans they are.
MOST_PLANS = 2


def change_answer(changes: Changes) -> str:
    """The answer; what is not recorded at all is left out."""
    parts = [it for it in (_rated(changes), _steps(changes), _others(changes)) if it]
    told = [f"{', '.join(part)}." for part in parts] or ["No change is recorded for a single action."]
    if changes.unchanged:
        told.append(f"{_were(changes.unchanged, 'reported on, with no change recorded')}.")
    if changes.reported:
        plans = len({plan.plan.id for plan, _ in changes.reported})
        told.append(f"Owners reported totals for {counted(plans, 'plan')}.")
    told += _of_totals(changes)
    if changes.silent:
        on = counted(len(changes.silent), "action") + (" one by one" if len(changes.silent) > 1 else "")
        told.append(report_nothing(changes.facts.record.portal, on, "in this time"))
    return " ".join(told)


def _rated(changes: Changes) -> list[str]:
    """How many actions are rated or checked anew, and how; after the first the noun is left out."""
    begun, by_a_step = changes.those(lambda it: it.is_begun), changes.those(lambda it: it.is_begun_by_a_step)
    of_them = f" ({len(by_a_step)} of them only by a step)" if by_a_step else ""
    ways = (
        (changes.those(lambda it: it.is_newly_complete), "newly reported complete"),
        (changes.those(lambda it: it.is_newly_embedded), "newly reported embedded"),
        (changes.those(lambda it: it.has_gone_back), "rated less far than before"),
        (changes.those(lambda it: it.is_dropped), "newly reported as not to be done"),
        (begun, f"newly reported under way{of_them}"),
        (changes.those(lambda it: it.is_rated_anew), "rated for the first time or in another way"),
        (changes.checked, "checked by somebody else"),
    )
    return _once_named(_were(these, how) for these, how in ways if these)


def _steps(changes: Changes) -> list[str]:
    """How many steps changed."""
    done = [step for it in changes.stepped for step in it.steps_done]
    otherwise = [step for it in changes.stepped_otherwise for step in it.steps_otherwise]
    told = [_were(done, "newly reported complete", "step")] if done else []
    if otherwise:
        told.append(f"{counted(len(otherwise), 'step')} changed in another way")
    return _once_named(told, "step")


def _others(changes: Changes) -> list[str]:
    """How many actions had a date moved or got evidence, how many there are more or less, and what was answered."""
    moved, proved, asked = changes.moved, changes.proved, asked_changes(changes)
    told = [f"{counted(len(moved), 'action')} had a date moved"] if moved else []
    told += [f"{counted(len(proved), 'action')} got new evidence"] if proved else []
    told += [_were(changes.new, "newly promised")] if changes.new else []
    told += [_were(changes.withdrawn, "withdrawn")] if changes.withdrawn else []
    more = [_were(asked, "answered or rated", "recommendation")] if asked else []
    return [*_once_named(told), *more]


def _once_named(told: Iterable[str], noun: str = "action") -> list[str]:
    """Some counts of one noun: behind the first it is left out."""
    first, *others = [*told] or [""]
    bare = [re.sub(rf"^(\d+) {noun}s?", r"\1", it) for it in others]
    return [first, *bare] if first else []


def _of_totals(changes: Changes) -> list[str]:
    """Which totals changed though no single action shows it."""
    unlisted = [it for it in totals_changes(changes) if it.is_unlisted]
    if not unlisted:
        return []
    which = do_not_say(changes.facts.record.portal, "which actions these are")
    plans = len({it.plan.plan.id for it in unlisted})
    if plans > MOST_PLANS:
        return [f"The totals of {counted(plans, 'plan')} changed.", which]
    return [*map(_of_plan, unlisted), which]


def _of_plan(it: TotalsChange) -> str:
    return f"The totals of {it.plan.plan.title} {it.words}."


def _were(these: Sized, how: str, noun: str = "action") -> str:
    return f"{counted(len(these), noun)} {'was' if len(these) == 1 else 'were'} {how}"

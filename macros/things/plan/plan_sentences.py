"""What is said of a plan in whole sentences: on the home page, in lists, on its page, on paper and in briefings."""

from collections.abc import Callable, Sequence
from functools import partial

from macros.model.written import Stage
from macros.shown.voice import do_not_say, holds_no, no_report_for
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.plan.claims import Claims, claims_of, leading_total
from macros.things.plan.last_told import plan_last_told, told_when
from macros.things.plan.plan_facts import PlanFacts
from macros.things.portal.portal import Portal


def claimed_words(it: Claims, who: str, when: str = "") -> str:
    """Claimed, seen, proved: "The owner reports 16 of 18 actions done, late 2021. 3 can be seen one by one, …"."""
    told = f"{who} {it.claimed} of {counted(it.actions, 'action')} done{f', {when}' if when else ''}."
    return f"{told} {it.seen} can be seen one by one, {it.proved} with proof."


def claimed_sentence(portal: Portal, plan: PlanFacts) -> str:
    """What is claimed, seen and proved of a plan; where nothing is told, that it is not."""
    it = claims_of(plan)
    if not it.actions:
        return no_actions_sentence(portal, plan)
    if claims_nothing(plan):
        return _not_rated_sentence(portal, plan, it.actions)
    return claimed_words(it, "The owner reports", claimed_when(plan))


def _not_rated_sentence(portal: Portal, plan: PlanFacts, number: int) -> str:
    """That no action of a plan is rated or dated, and of how many something is reported all the same."""
    its, they = ("its action", "it was") if number == 1 else (f"its {number} actions", "they were")
    due = "" if is_dated(plan) else f", and no date by which {they} due"
    told = holds_no(portal, f"rating of {its}{due}")
    reported = sum(action.standing.last_reported is not None for action in plan.live)
    of_them = "each" if reported == number else f"{reported} of them"
    return f"{told} What is reported of {of_them} stands on its own page." if reported else told


def claimed_when(plan: PlanFacts) -> str:
    """When the totals that lead were reported: "late 2021"; else whether all is recorded that could be claimed."""
    if leading := leading_total(plan):
        return told_when(leading)
    return "as far as recorded" if not_rated(plan) else ""


def short_sentence(portal: Portal, plan: PlanFacts) -> str:
    """What is claimed, seen and proved of a plan and what was late for certain: where there is no room for more."""
    it, told = claims_of(plan), claimed_sentence(portal, plan)
    if steps_done := sum(map(_are_steps_done, not_rated(plan))):
        told += f" All steps of {counted(steps_done, 'action')} are reported complete."
    if it.late:
        told += f" {it.late} {_were(it.late)} late when last reported."
    if number := it.late_in_totals:
        told += f" At least {number}{' more' if it.late else ''} {_were(number)} late; its totals do not say which."
    return told


def not_rated_words(these: Sequence[Standing]) -> str:
    """How many actions have no rating that is recorded, and which of them may be done."""
    told = f"No rating of {counted(len(these), 'action')} can be read here, in colour or in words."
    is_open = sum(bool(it.told_open) for it in these)
    steps_done = sum(map(_are_steps_done, these))
    if is_open:
        told += f" {is_open} of them had a step that was not done when last reported."
    return (
        f"{told} More may be done by now{f': all steps of {steps_done} are reported complete' if steps_done else ''}."
    )


def is_dated(plan: PlanFacts) -> bool:
    """Whether an action of a plan, or a step, has a date by which it can be in time or late."""
    return any(action.standing.timeliness is not Timeliness.NO_DATE for action in plan.live)


def claims_nothing(plan: PlanFacts) -> bool:
    """Whether no report tells how far any action of a plan is."""
    standings = [action.standing for action in plan.live]
    return not leading_total(plan) and all(it.stage is Stage.NOT_KNOWN and it.colour is None for it in standings)


def not_rated(plan: PlanFacts) -> list[Standing]:
    """The actions of a plan that have no rating that is recorded; none where a total of all leads."""
    return [] if leading_total(plan) else [it.standing for it in plan.live if _is_not_rated(it.standing)]


def _are_steps_done(it: Standing) -> bool:
    return bool(it.steps) and all(step.stage.is_done for step in it.steps)


def _is_not_rated(it: Standing) -> bool:
    return it.colour is None and it.rated_stage is Stage.NOT_KNOWN and not it.stage.is_done


def late_sentence(portal: Portal, plan: PlanFacts) -> str:
    """What is known of lateness in a plan; where nothing is, that it is not."""
    it, leading = claims_of(plan), leading_total(plan)
    totals = f"its totals of {told_when(leading)}" if leading else ""
    told = late_words(portal, it, totals)
    if told or not it.actions:
        return told
    if is_dated(plan):
        return "No action was late when last reported."
    if claims_nothing(plan):
        return ""
    unsaid = "by when its actions were due" if plan.live else "which actions they are, or whether any is late"
    return do_not_say(portal, unsaid)


def late_words(portal: Portal, it: Claims, totals: str) -> str:
    """How many actions were late when last reported, how many more by `totals`, and how many dates passed since."""
    told = []
    if it.late:
        told.append(f"{counted(it.late, 'action')} {_were(it.late)} late when last reported.")
    if number := it.late_in_totals:
        more = f"{number} more" if it.late else counted(number, "action")
        told.append(f"By {totals}, at least {more} {_were(number)} late. {do_not_say(portal, 'which')}")
    if it.first_passed:
        more = f"{it.first_passed} more" if it.late else counted(it.first_passed, "action")
        date = "is past its first date" if it.first_passed == 1 else "are past their first date"
        told.append(f"{more} {date}; a later one was set.")
    if it.passed:
        told.append(passed_words(partial(do_not_say, portal), it.passed, counted(it.passed, "action")))
        if it.passed_again:
            these = "It" if it.passed == 1 else f"{it.passed_again} of these"
            told.append(f"{these} had an earlier date, of its own or of a step, which passed too.")
        told.append(_newer_totals_words(it))
    if it.late_in_totals and it.passed_in_totals:
        told.append("These numbers overlap.")
    return " ".join(filter(None, told))


def passed_words(not_told: Callable[[str], str], number: int, things: str) -> str:
    """That the date of some things passed, and that it is not told whether they were done, as `not_told` says it."""
    date, them = ("is past its date", "it was") if number == 1 else ("are past their date", "each of them was")
    return f"{things} {date}. {not_told(f'whether {them} done')}"


def _newer_totals_words(it: Claims) -> str:
    """What newer totals say of those whose date passed, where there are any."""
    if it.passed_done:
        return f"Newer totals say that at least {it.passed_done} of these are done, but not which."
    if not it.passed_in_totals:
        return ""
    these = "them" if it.passed_in_totals == it.passed else f"{it.passed_in_totals} of these"
    return f"Newer totals count {these}, without saying which are done."


def unchecked_words(it: Claims) -> str:
    """Of how many that are proved a check by somebody else is not recorded; empty where one is of each."""
    if not it.unchecked:
        return ""
    these = "The proof is" if it.unchecked == it.proved else f"{it.unchecked} of {it.proved} proofs are"
    return f"{these} the owner's own word: no check by anybody else is recorded here."


def no_actions_sentence(portal: Portal, plan: PlanFacts) -> str:
    """Why no action of a plan is known."""
    if plan.actions:
        return "Every action of this plan was withdrawn."
    return holds_no(portal, "single actions of this plan")


def silent_sentence(portal: Portal, plan: PlanFacts) -> str:
    """That the latest report on a plan is old; empty where it is not, or the plan was withdrawn."""
    silence = "" if plan.plan.withdrawn else plan.silent_for(portal.stale_after_months)
    return no_report_for(portal, silence, plan_last_told(plan).words) if silence else ""


def counted_otherwise(plan: PlanFacts) -> str:
    """That the owner counts more actions than are published one by one, where that is so."""
    it, number = claims_of(plan), len(plan.live)
    if not number or it.actions == number:
        return ""
    return f"The owner counts {counted(it.actions, 'action')}; {number} can be seen one by one."


def _were(number: int) -> str:
    return "was" if number == 1 else "were"

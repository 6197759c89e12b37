"""What is said of a plan in whole sentences: on the home page, in lists, on its page, on paper and in briefings."""

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
        far = f"its {'action is' if it.actions == 1 else f'{it.actions} actions are'}"
        due = f", or by when {'it was' if it.actions == 1 else 'they were'} due" if not is_dated(plan) else ""
        return do_not_say(portal, f"how far {far}{due}")
    return claimed_words(it, "The owner reports", claimed_when(plan))


def claimed_when(plan: PlanFacts) -> str:
    """When the totals that lead were reported: "late 2021"; else whether all is recorded that could be claimed."""
    if leading := leading_total(plan):
        return told_when(leading)
    return "as far as recorded" if not_rated(plan) else ""


def short_sentence(portal: Portal, plan: PlanFacts) -> str:
    """What is claimed, seen and proved of a plan and what was late for certain: where there is no room for more."""
    it, told = claims_of(plan), claimed_sentence(portal, plan)
    if it.late:
        told += f" {it.late} {_were(it.late)} late when last reported."
    if number := it.late_in_totals:
        told += f" At least {number}{' more' if it.late else ''} {_were(number)} late; its totals do not say which."
    return told


def not_rated_words(number: int, who: str) -> str:
    """That more may be done than is claimed, as not all ratings are recorded; `who` rates."""
    return f"How {who} rated {number} of the actions is not recorded here, so more may be done."


def is_dated(plan: PlanFacts) -> bool:
    """Whether an action of a plan, or a step, has a date by which it can be in time or late."""
    return any(action.standing.timeliness is not Timeliness.NO_DATE for action in plan.live)


def claims_nothing(plan: PlanFacts) -> bool:
    """Whether no report tells how far any action of a plan is."""
    standings = [action.standing for action in plan.live]
    return not leading_total(plan) and all(it.stage is Stage.NOT_KNOWN and it.colour is None for it in standings)


def not_rated(plan: PlanFacts) -> int:
    """How many actions of a plan have no rating that is recorded; 0 where a total of all leads."""
    return 0 if leading_total(plan) else sum(_is_not_rated(action.standing) for action in plan.live)


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
    if it.passed:
        them = "it" if it.passed == 1 else "each of them"
        told.append(f"The date of {counted(it.passed, 'action')} has passed since the last report on {them}.")
        told.append(_newer_totals_words(it))
    return " ".join(filter(None, told))


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
    some = "" if it.unchecked == it.proved else f"{it.unchecked} of "
    these = f"{some}{'this proof' if it.proved == 1 else 'these proofs'}"
    return f"No check of {these} by anybody but the owner is recorded here."


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

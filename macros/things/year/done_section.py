"""What was promised and done in a year: claimed, seen and proved, plan by plan."""

from macros.shown.addresses import HELP
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.shown.status import standing_status
from macros.standing.span import counted
from macros.things.change.action_change import ActionChange
from macros.things.plan.claims import claims, claims_of
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_facts import PlanFacts, by_plan, live_plans
from macros.things.plan.plan_sentences import claims_nothing, unchecked_words
from macros.things.year.year_facts import YearFacts, action_link, plan_link
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table


def done_section(year: YearFacts) -> YearSection:
    """What owners claim, what can be seen one by one, and what has proof; and what was newly done and promised."""
    plans = live_plans(year.then)
    told = claims(plans)
    by_plan_link, done_link = year.at("plans", "Plan by plan"), year.at("newly-done", "One by one")
    done = newly_done(year)
    sayings = (
        Saying(unchecked_words(told), (Link(f"{HELP}ratings/", "What counts as proof"),)),
        Saying(newly_done_words(year), (done_link,) if done else (by_plan_link,)),
        Saying(_new_words(year), (by_plan_link,)),
        Saying(
            _totals_words(year), tuple({plan.plan.id: plan_link(plan) for plan, _ in year.changes.reported}.values())
        ),
    )
    return year_section("done", "What was promised and done", sayings, (_plan_table(year), _done_table(done)))


def newly_done(year: YearFacts) -> list[ActionChange]:
    """The actions that were newly reported done in the year, one by one."""
    return year.changes.those(lambda it: it.is_newly_complete or (it.is_newly_embedded and not it.stages[0].is_done))


def newly_done_words(year: YearFacts) -> str:
    """How many actions were newly reported done, one by one, and how many of them have proof."""
    done = newly_done(year)
    proved = sum(it.after.is_proved for it in done)
    if not done:
        return "No action is newly recorded as done, one by one, in this year."
    told = f"{counted(len(done), 'action')} {were(len(done))} newly reported done, one by one, in this year."
    return f"{told} {proved} of them {'has' if proved == 1 else 'have'} proof."


def _new_words(year: YearFacts) -> str:
    new = len(year.changes.new)
    return f"{counted(new, 'action')} {were(new)} newly promised in this year." if new else ""


def _totals_words(year: YearFacts) -> str:
    plans = len({plan.plan.id for plan, _ in year.changes.reported})
    return f"Owners reported totals for {counted(plans, 'plan')} in this year." if plans else ""


def _plan_table(year: YearFacts) -> YearTable | None:
    new = {plan.plan.id: len(these) for plan, these in by_plan(year.then, year.changes.new, _plan_id)}
    head = ("Plan", "Reported done", "Seen one by one", "With proof", "New in this year", "Last report")
    rows = ((plan_link(plan), (*_claimed(plan), str(new.get(plan.plan.id, 0)), _last(plan))) for plan in _listed(year))
    return year_table("plans", f"Every plan, as it stood on {year.day}", head, rows)


def _listed(year: YearFacts) -> list[PlanFacts]:
    return live_plans(year.then)


def _claimed(plan: PlanFacts) -> tuple[str, str, str]:
    """What is claimed, seen and proved; where nothing is told, that it is not."""
    it = claims_of(plan)
    if not it.actions:
        return "No action is published", "0", "0"
    claimed = "Not recorded" if claims_nothing(plan) else str(it.claimed)
    return f"{claimed} of {it.actions}", str(it.seen), str(it.proved)


def _last(plan: PlanFacts) -> str:
    return capital(plan_last_told(plan).words) or "Not recorded"


def _done_table(done: list[ActionChange]) -> YearTable | None:
    head = ("Action", "Stage", "Proof")
    rows = ((action_link(it.action), (standing_status(it.after).words, _proof(it))) for it in done)
    return year_table("newly-done", "Newly reported done in this year", head, rows)


def _proof(it: ActionChange) -> str:
    pieces = counted(len(it.after.evidence), "piece") if it.after.evidence else "No evidence"
    return f"{pieces} published"


def _plan_id(it: ActionChange) -> str:
    return it.action.plan.id

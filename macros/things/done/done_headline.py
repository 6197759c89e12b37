"""What was last reported done: one by one, with its proof or without, and in totals."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.shown.status import NO_EVIDENCE
from macros.shown.told import published_words
from macros.shown.voice import do_not_say, proves_nothing
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_sentences import dated, rating_note, rating_words
from macros.things.facts import Facts
from macros.things.plan.claims import claims_of, leading_total
from macros.things.plan.last_told import told_when
from macros.things.plan.plan_facts import live_actions, live_plans


@dataclass(frozen=True)
class DoneHeadline:
    """An action that is reported done: what was reported and when, in the report's own words and with what is to be
    known of it, its plan, and what is published that proves it.
    """

    link: Link
    words: str
    said: str
    note: str
    plan: str
    proof: str
    published: str
    is_proved: bool


def done_headlines(facts: Facts, number: int | None = None) -> tuple[DoneHeadline, ...]:
    """The actions that were reported done one by one, or so many of them, the newest report first."""
    done = [(it.standing.reported_done, it) for it in live_actions(facts) if it.standing.rated_stage.is_done]
    reported = [(when.said_by(facts.day), it) for when, it in done if when]
    reported.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(_headline(facts, action) for _, action in reported[:number])


def done_in_totals(facts: Facts) -> str:
    """How many actions the latest totals call done, of plans where these lead; empty where none do."""
    totals = [(leading_total(plan), claims_of(plan).claimed) for plan in live_plans(facts)]
    told = [(leading, claimed) for leading, claimed in totals if leading and claimed]
    if not told:
        return ""
    number = sum(claimed for _, claimed in told)
    newest, _ = max(told, key=lambda pair: pair[0].date.said_by(facts.day))
    plans = counted(len(told), "plan")
    until = f"the latest of {told_when(newest)}" if len({told_when(it) for it, _ in told}) > 1 else told_when(newest)
    which = do_not_say(facts.record.portal, "which")
    return f"In totals of {plans} ({until}): {counted(number, 'action')}. {which} One by one:"


def _headline(facts: Facts, action: ActionFacts) -> DoneHeadline:
    it = action.standing
    link = Link(action.address, f"{action.action.id}: {action.action.title}")
    return DoneHeadline(
        link,
        _words(it),
        rating_words(it),
        rating_note(it),
        full_stop(action.plan.title),
        _proof(facts, it),
        _published(it),
        it.is_proved,
    )


def _proof(facts: Facts, it: Standing) -> str:
    """What is published that proves it: "Proof: 2 published (activity)."."""
    return f"Proof: {published_words(it.evidence)}." if it.is_proved else proves_nothing(facts.record.portal)


def _published(it: Standing) -> str:
    if not it.evidence:
        return NO_EVIDENCE.words
    return f"{published_words(it.evidence)}{'' if it.is_proved else ', which does not show it'}"


def _words(it: Standing) -> str:
    """What was reported, and when: "Reported complete on 2 February 2021"."""
    assert it.reported_done
    done = f", done {dated(it.done_on)}" if it.done_on else ""
    further = "" if it.rated_stage is it.stage else f" ({it.stage} in totals since)"
    return f"Reported {it.rated_stage} {dated(it.reported_done)}{done}{further}"

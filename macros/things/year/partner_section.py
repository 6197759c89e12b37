"""What each partner did: what it and the bodies that belong to it answer for, and how far that is."""

from macros.shown.addresses import BODIES, body_address
from macros.shown.links import Link
from macros.standing.span import counted
from macros.things.body.body_facts import BodyFacts, bodies
from macros.things.late.late_facts import without_lead
from macros.things.plan.plan_facts import live_actions
from macros.things.year.then_voice import did_not_say, gave_no
from macros.things.year.year_facts import YearFacts, actions_table
from macros.things.year.year_section import Saying, YearSection, YearTable, year_section, year_table

ASKS = "The guidance asks what the council, the police, health and the other agencies each did."


def partner_section(year: YearFacts) -> YearSection:
    """Each body that belongs to no other, with all that belong to it."""
    busy, idle = _tops(year)
    table = _table(year, busy)
    links = (year.at("partners-by-body", "Body by body"),) if table else (Link(BODIES, "All bodies"),)
    sayings = (
        Saying(_busy_words(year, busy), links),
        Saying(_idle_words(year, idle), tuple(_link(it) for it in idle)),
        Saying(_no_lead_words(year), (year.at("no-lead", "Which"),)),
    )
    tables = (table, actions_table(year, "no-lead", "No lead stands here", without_lead(year.then)))
    return year_section("partners", "What each partner did", ASKS, sayings, tables)


def _tops(year: YearFacts) -> tuple[list[BodyFacts], list[BodyFacts]]:
    """The bodies that belong to no other: those that answer for something, and the agencies that do not."""
    tops = [it for it in bodies(year.then).values() if not it.body.part_of]
    idle = [it for it in tops if not it.family_actions and it.body.kind == "agency" and not it.body.until]
    return [it for it in tops if it.family_actions], idle


def _busy_words(year: YearFacts, busy: list[BodyFacts]) -> str:
    if not busy:
        return did_not_say(year, "who answers for any action")
    number = "1 body answers" if len(busy) == 1 else f"{len(busy)} bodies answer"
    return f"{number} for actions, with the bodies that belong to them. An action with several leads counts with each."


def _idle_words(year: YearFacts, idle: list[BodyFacts]) -> str:
    return gave_no(year, "action for which these agencies answer by themselves") if idle else ""


def _no_lead_words(year: YearFacts) -> str:
    number = len(without_lead(year.then))
    if not number:
        return ""
    gap = did_not_say(year, "who answers")
    return f"For {number} of {counted(len(live_actions(year.then)), 'action')} no lead stands here. {gap}"


def _table(year: YearFacts, busy: list[BodyFacts]) -> YearTable | None:
    head = ("Body", "Answers for", "Reported done", "With proof", "Late when last reported")
    rows = ((_link(it), _cells(it)) for it in busy)
    return year_table("partners-by-body", f"Every body that answers for actions, on {year.day}", head, rows)


def _cells(it: BodyFacts) -> tuple[str, ...]:
    told = it.family_totals
    return counted(told.count, "action"), str(told.done), str(told.proved), str(told.late)


def _link(it: BodyFacts) -> Link:
    return Link(body_address(it.id), it.body.title)

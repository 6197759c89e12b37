"""What each partner did: what was newly done of all for which it and its parts answer, and how far that is."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import BODIES, body_address
from macros.shown.links import Link
from macros.shown.sentence import capital, joined
from macros.standing.span import counted
from macros.things.body.body_facts import BodyFacts, bodies
from macros.things.late.late_facts import without_lead
from macros.things.plan.plan_facts import live_actions
from macros.things.year.done_things import DoneThing, done_things
from macros.things.year.then_voice import did_not_say, gave_no
from macros.things.year.year_facts import YearFacts, actions_table
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table

# The three that the law names, then all others.
PARTNERS = {"council": "the council", "police": "the police", "health": "health"}
OTHERS, NOBODY = "the partnership and the other agencies", "no lead recorded"


@dataclass(frozen=True)
class Partner:
    """A partner: its bodies with all that belong to them, and what was newly done of that for which they answer."""

    id: str
    label: str
    tops: tuple[BodyFacts, ...]
    done: tuple[DoneThing, ...]


def partner_section(year: YearFacts) -> YearSection:
    """Each partner with what was newly done of its own, then how far all is for which each body answers."""
    partners, done = list(_partners(year)), done_things(year)
    nobody = Partner("nobody", NOBODY, (), tuple(it for it in done if not it.leads))
    one_by_one = (year.at("done-by-partner", "One by one"),)
    sayings = (
        *(Saying(_partner_words(year, it), one_by_one if it.done else _links(it)) for it in partners),
        Saying(_done_words(nobody) if nobody.done else "", one_by_one),
        Saying(_no_lead_words(year), (year.at("no-lead", "Which"), year.at("partners-by-body", "Body by body"))),
    )
    tables = (
        _done_table(year, [*partners, nobody]),
        _standing_table(year),
        actions_table(year, "no-lead", "No lead stands here", without_lead(year.then)),
    )
    return year_section("partners", "What each partner did", sayings, tables)


def _partners(year: YearFacts) -> Iterator[Partner]:
    """The three, then all others that answer for something."""
    tops = [it for it in bodies(year.then).values() if not it.body.part_of]
    for name, label in PARTNERS.items():
        yield _partner(year, name, label, [it for it in tops if it.body.partner == name])
    yield _partner(year, "others", OTHERS, [it for it in tops if not it.body.partner and it.family_actions])


def _partner(year: YearFacts, name: str, label: str, tops: list[BodyFacts]) -> Partner:
    own = {body.id for top in tops for body in top.family}
    return Partner(name, label, tuple(tops), tuple(it for it in done_things(year) if own.intersection(it.leads)))


def _partner_words(year: YearFacts, it: Partner) -> str:
    if not it.tops and it.id in PARTNERS:
        return f"{capital(it.label)}: no body of this record is marked as this partner."
    if not (answers := _answers(it)):
        return f"{capital(it.label)}: {_lower(gave_no(year, 'action that they lead'))}"
    late = sum(top.family_totals.late for top in it.tops)
    return f"{_done_words(it)} Answers for {counted(answers, 'action')}, {late} of them late when last reported."


def _done_words(it: Partner) -> str:
    """What was newly done: "The council: 1 action and 34 steps were newly reported done."."""
    steps = sum(thing.is_step for thing in it.done)
    parts = [counted(number, noun) for number, noun in ((len(it.done) - steps, "action"), (steps, "step")) if number]
    told = f"{joined(parts)} {were(len(it.done))} newly reported done." if parts else "nothing was newly reported done."
    return f"{capital(it.label)}: {told}"


def _answers(it: Partner) -> int:
    return len({action.reference for top in it.tops for action in top.family_actions})


def _links(it: Partner) -> tuple[Link, ...]:
    return tuple(map(_link, it.tops)) or (Link(BODIES, "All bodies"),)


def _no_lead_words(year: YearFacts) -> str:
    number = len(without_lead(year.then))
    if not number:
        return ""
    gap = did_not_say(year, "who answers")
    return f"For {number} of {counted(len(live_actions(year.then)), 'action')} no lead stands here. {gap}"


def _done_table(year: YearFacts, partners: list[Partner]) -> YearTable | None:
    """What was newly done, a line each: by partner, and what several answer for with the first of them."""
    titles = {name: body.title for name, body in year.record.bodies.items()}
    of: dict[str, list[str]] = {}
    for it in partners:
        for thing in it.done:
            of.setdefault(thing.link.address, []).append(it.label)
    things = {thing.link.address: thing for it in partners for thing in it.done}
    rows = (
        (thing.link, (capital(joined(of[address])), joined([titles[name] for name in thing.leads]) or "Not recorded"))
        for address, thing in things.items()
    )
    head = ("What was done", "Partner", "Who answers")
    return year_table("done-by-partner", "Newly reported done in this year, by partner", head, rows)


def _standing_table(year: YearFacts) -> YearTable | None:
    tops = [it for it in bodies(year.then).values() if not it.body.part_of and it.family_actions]
    head = ("Body", "Answers for", "Reported done", "With proof", "Late when last reported")
    rows = ((_link(it), _cells(it)) for it in tops)
    return year_table("partners-by-body", f"Every body that answers for actions, on {year.day}", head, rows)


def _cells(it: BodyFacts) -> tuple[str, ...]:
    told = it.family_totals
    return counted(told.count, "action"), str(told.done), str(told.proved), str(told.late)


def _link(it: BodyFacts) -> Link:
    return Link(body_address(it.id), it.body.title)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]

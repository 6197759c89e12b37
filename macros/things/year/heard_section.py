"""What children, families and practitioners said in a year: who was heard, and how."""

from collections import Counter

from macros.shown.addresses import VOICES
from macros.shown.heard_link import heard_words
from macros.shown.links import Link
from macros.shown.sentence import capital, joined
from macros.standing.span import counted
from macros.things.heard.heard_facts import GROUPS, Heard, heard
from macros.things.year.then_voice import did_not_say
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, YearTable, year_section, year_table

HOW = {"survey": "in a survey", "group": "in a group", "interview": "in an interview", "complaint": "in a complaint"}


def heard_section(year: YearFacts) -> YearSection:
    """What was told in the year of what people said."""
    said = heard_in(year)
    table = _table(said)
    links = (year.at("voices", "What they said"),) if table else (Link(VOICES, "All that people said"),)
    sayings = (Saying(heard_in_words(year), links), Saying(_how_words(said), links), Saying(_unheard_words(year)))
    return year_section("heard", "What children, families and practitioners said", sayings, (table,))


def heard_in(year: YearFacts) -> list[Heard]:
    """The facts of the year that hold what people said."""
    return [it for it in heard(year.then) if year.holds(it.when)]


def heard_in_words(year: YearFacts) -> str:
    """How many facts of the year hold what each group said."""
    said = heard_in(year)
    groups: Counter[str] = Counter(who for it in said for who in it.of.who)
    told = ", ".join(f"{groups[who]} of {who}" for who in GROUPS if groups[who])
    tell = "tells" if len(said) == 1 else "tell"
    return f"{counted(len(said), 'fact')} of this year {tell} what people said: {told}." if said else ""


def _how_words(said: list[Heard]) -> str:
    ways: Counter[str | None] = Counter(it.of.how for it in said)
    told = [f"{ways[how]} {words}" for how, words in HOW.items() if ways[how]]
    rest = f" Of {ways[None]} the source does not say how." if ways[None] else ""
    return f"They were heard: {', '.join(told)}.{rest}" if told else rest.strip()


def _unheard_words(year: YearFacts) -> str:
    groups = {who for it in heard_in(year) for who in it.of.who}
    missing = [who for who in GROUPS if who not in groups and who != "families"]
    named = joined(missing).replace(" and ", " or ")
    return did_not_say(year, f"what {named} said in this year") if missing else ""


def _table(said: list[Heard]) -> YearTable | None:
    rows = ((it.place, (capital(heard_words(it.of)), it.text)) for it in said)
    return year_table(
        "voices",
        "What people said, as it was told in this year",
        ("Where it stands", "Who, and how", "What they said"),
        rows,
    )

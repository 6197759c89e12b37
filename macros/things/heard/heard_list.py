"""What each group of people said, as far as the record tells: on the written page /voices/."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.cite import Cite, cite
from macros.shown.heard_link import heard_words
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.shown.voice import do_not_say
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.heard.heard_facts import GROUPS, Heard, heard, heard_of


@dataclass(frozen=True)
class HeardLine:
    """One thing that was said: by whom and how, where it stands, when it was told, and its source."""

    text: str
    by: str
    place: Link
    when: PartialDate | None
    source: Cite | None


@dataclass(frozen=True)
class HeardGroup:
    """What one group of people said; `none` says that nothing is told of it."""

    id: str
    title: str
    count: str
    lines: tuple[HeardLine, ...]
    none: str


@dataclass(frozen=True)
class HeardList:
    """How much was said in all, and by whom."""

    lead: str
    groups: tuple[HeardGroup, ...]


def heard_list(facts: Facts) -> HeardList:
    """All that the page of voices shows."""
    number = len(heard(facts))
    told = "It can be the voice of several groups at once." if number else ""
    return HeardList(
        f"The record holds {counted(number, 'fact')} that tell what people said. {told}".strip(),
        tuple(_group(facts, name) for name in GROUPS),
    )


def heard_line(facts: Facts, it: Heard) -> HeardLine:
    """One thing that was said, in a list."""
    return HeardLine(it.text, capital(heard_words(it.of)), it.place, it.when, cite(facts.record, it.source))


def _group(facts: Facts, name: str) -> HeardGroup:
    said = heard_of(facts, name)
    none = "" if said else do_not_say(facts.record.portal, f"what {name} said")
    lines = tuple(heard_line(facts, it) for it in said)
    return HeardGroup(name, f"What {name} said", str(len(said)), lines, none)

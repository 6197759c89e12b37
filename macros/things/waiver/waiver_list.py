"""What is checked for personal data, and what was allowed. On the written page /help/waivers/."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.guard.personal_kinds import KINDS
from macros.model.partial_date import PartialDate
from macros.shown.links import Link, body_link
from macros.shown.sentence import capital
from macros.things.facts import Facts
from macros.things.waiver.waiver import Waiver


@dataclass(frozen=True)
class WaiverLine:
    """One waiver: the text, where it stands, what it looks like, and who decided that it may be published, and why."""

    id: str
    text: str
    file: str
    looks_like: str
    reason: str
    since: PartialDate
    until: PartialDate | None
    role: Link


@dataclass(frozen=True)
class KnownLine:
    """A name that may stand here: the name, what it is, and why it is named."""

    name: str
    what: str
    why: str


@dataclass(frozen=True)
class WaiverList:
    """All waivers, all registered names, and the kinds of personal data: those never published, and those that a waiver
    can allow.
    """

    count: int
    waivers: tuple[WaiverLine, ...]
    known: tuple[KnownLine, ...]
    never: tuple[str, ...]
    stopped: tuple[str, ...]


def waiver_list(facts: Facts) -> WaiverList:
    """All waivers, on the page that lists them."""
    waivers = tuple(_line(facts, name, it) for name, it in facts.record.waivers.items())
    known = tuple(KnownLine(name, it.what, it.why) for name, it in facts.record.known.items())
    return WaiverList(len(waivers), waivers, known, tuple(_titles(hard=True)), tuple(_titles(hard=False)))


def _line(facts: Facts, name: str, it: Waiver) -> WaiverLine:
    role = body_link(facts.record, it.role)
    return WaiverLine(name, it.text, it.file, KINDS[it.kind].title, it.reason, it.on, it.until, role)


def _titles(hard: bool) -> Iterator[str]:
    return (capital(kind.title) for kind in KINDS.values() if kind.hard is hard)

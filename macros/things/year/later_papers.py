"""Which papers tell of a year: whether one of them is of that year, and what was told by papers that came after it."""

from collections.abc import Iterator

from pydantic import BaseModel

from macros.model.partial_date import PartialDate
from macros.shown.sentence import joined
from macros.standing.span import counted
from macros.things.action.action import Evidence, Rating, Update
from macros.things.document.document import Document
from macros.things.measure.measure import Reading
from macros.things.plan.plan import Reported
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import were

# What is told on a day.
DATED = (Rating, Update, Evidence, Reading, Reported)


def papers_words(year: YearFacts) -> str:
    """That no paper of the year is held, and how many of its facts were told later; empty where neither is so."""
    papers = [paper for paper in _papers(year) if paper]
    later = sum(it.date.first > year.year.last for it in papers)
    after = f"{counted(later, 'fact')} of this year {were(later)} told by papers that came after it." if later else ""
    if any(year.holds(it.date) for it in year.record.sources.values()):
        return after
    dates = dict.fromkeys(str(it.date) for it in sorted(papers, key=lambda it: it.date.last))
    stands = f"Its reports, evidence and figures stand in papers of {joined([*dates])}." if dates else ""
    return " ".join(filter(None, ("No paper of this year is held here.", stands, after)))


def _papers(year: YearFacts) -> Iterator[Document | None]:
    """The paper of each fact of the year: its own, or that of what it stands in."""
    for thing in (*year.then.record.plans.values(), *year.then.record.measures.values()):
        for when, paper in _dated(thing, ""):
            if year.holds(when):
                yield year.record.sources.get(paper)


def _dated(thing: object, paper: str) -> Iterator[tuple[PartialDate, str]]:
    if isinstance(thing, tuple):
        for it in thing:
            yield from _dated(it, paper)
    elif isinstance(thing, BaseModel):
        source = getattr(thing, "source", None)
        paper = source.document if source else paper
        if isinstance(thing, DATED):
            yield thing.date if isinstance(thing, Reported) else thing.as_at, paper
        for _, value in thing:
            yield from _dated(value, paper)

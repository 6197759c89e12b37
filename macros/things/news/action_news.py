"""What is new on an action and its steps: ratings, dates that moved or passed, evidence, and that it was withdrawn."""

from collections.abc import Iterator

from macros.shown.sentence import full_stop
from macros.shown.told import proof
from macros.things.action.action import Evidence
from macros.things.action.evidence_names import evidence_names
from macros.things.facts import Facts
from macros.things.news.date_news import date_news
from macros.things.news.news_item import NewsItem, day_of, source_words, told
from macros.things.news.news_part import NewsPart, news_parts
from macros.things.news.rating_news import rating_news


def action_news(facts: Facts) -> Iterator[NewsItem]:
    """All that is new on actions and steps, in no order."""
    for part in news_parts(facts).values():
        yield from rating_news(part)
        yield from date_news(part)
        yield from _evidence(part)
        yield from _withdrawn(part)


def _evidence(part: NewsPart) -> Iterator[NewsItem]:
    """Its own evidence; that of its steps is told of these. What is corrected has another name than what stood there,
    and a fact's name is that of all evidence of a day: so each stays as it is, and a correction has an entry.
    """
    evidence = part.standing.thing.evidence
    for name, it in zip(evidence_names(part.facts, evidence), evidence, strict=True):
        if part.standing.has_said(it.as_at):
            yield _proof(part, it, f"{part.name}/evidence/{name}")
    for name, when in part.corrected("evidence"):
        if when:
            title = f"evidence of {when}, taken out or corrected"
            yield part.item(name, "correction", part.corrected_on(name), title, (), (name,))


def _proof(part: NewsPart, evidence: Evidence, name: str) -> NewsItem:
    it = proof(part.facts.record, evidence, part.action.action.source)
    checked = f"Checked by {it.checked_by.text}." if it.checked_by else it.own_claim
    says = (full_stop(it.text), f"{it.kind}: {it.shows}.", checked, source_words(it.source))
    return part.item(name, "evidence", day_of(evidence.as_at), "new evidence", told(*says))


def _withdrawn(part: NewsPart) -> Iterator[NewsItem]:
    """That an action was withdrawn; a step has no word of that."""
    why = part.action.action.withdrawn
    if why and part.standing.thing is part.action.action and part.action.ended <= part.facts.day:
        name = f"{part.name}/withdrawn"
        yield part.item(name, "withdrawn", day_of(why.on), "withdrawn", (full_stop(why.why),), (name,))

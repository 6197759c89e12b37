"""What is new on the promises, offers and requests at meetings: that one was kept, and that one fell due."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.shown.addresses import meeting_address
from macros.shown.sentence import full_stop
from macros.things.facts import Facts
from macros.things.news.corrected_facts import corrections_naming
from macros.things.news.news_item import NewsItem, about_words, day_of, in_short, plans_of, told
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import BY, KEPT, ground_words

FELL_DUE = {"promise": "A promise fell due", "offer": "The date of an offer passed", "request": "A request fell due"}


def promise_news(facts: Facts) -> Iterator[NewsItem]:
    """All that is new on them, in no order."""
    for it in promises(facts):
        kept = it.promise.kept
        if kept and kept.on.said_by(facts.day) <= facts.day:
            yield _item(facts, it, "/kept", KEPT[it.promise.kind], day_of(kept.on), full_stop(kept.how))
        yield from _due(facts, it)


def _due(facts: Facts, it: PromiseFacts) -> Iterator[NewsItem]:
    """That it fell due. Where a correction gave it a date that had not passed yet, the entry of the date before says
    so, and the new date has one of its own.
    """
    due, what = it.promise.due, FELL_DUE[it.promise.kind]
    corrections = corrections_naming(facts).get(_name(it), [])
    after = due.last + timedelta(1) if due else date.max
    is_new = bool(corrections) and after > day_of(corrections[0].on)
    if due and after <= facts.day:
        ground = ground_words(facts.record.portal, it.on(after))
        own = f"/due/{due.typed}" if is_new else "/due"
        yield _item(facts, it, own, what, after, f"It was due {due}. {ground}")
    if is_new:
        said = f"It is due {due}." if due else "It has no date."
        yield _item(facts, it, "/due", f"{it.promise.kind} corrected".capitalize(), day_of(corrections[0].on), said)


def _item(facts: Facts, it: PromiseFacts, own: str, what: str, day: date, more: str) -> NewsItem:
    """A change of it: `own` is the last part of its name."""
    record, promise, name = facts.record, it.promise, _name(it)
    by = f"{BY[promise.kind]} {record.bodies[promise.by].title}." if promise.by else ""
    says = told(full_stop(promise.promise), by, more.strip(), about_words(record, promise.about))
    address = f"{meeting_address(it.meeting.id)}#{promise.id.lower()}"
    bodies, rests_on = (promise.by,) if promise.by else (), (name, f"{name}/kept")
    title = in_short(f"{what}: {promise.promise}")
    return NewsItem(f"{name}{own}", "promise", day, title, says, address, plans_of(promise.about), (), bodies, rests_on)


def _name(it: PromiseFacts) -> str:
    return f"meetings/{it.meeting.id}/promises/{it.promise.id}"

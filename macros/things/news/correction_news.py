"""What corrections make new: an entry for each, and for what they took out; and what they say in other entries."""

from collections.abc import Container, Iterator
from dataclasses import replace

from macros.model.record import Record
from macros.rules.lost_facts import called_in_words
from macros.shown.addresses import CORRECTIONS
from macros.shown.sentence import capital
from macros.things.correction.corrected import corrected_here
from macros.things.facts import Facts
from macros.things.news.corrected_facts import corrections_naming
from macros.things.news.news_item import NewsItem, about_words, day_of, in_short, plans_of, source_words, told
from macros.things.news.news_part import news_parts

# The things and the facts that feeds tell: where one of them is gone, an entry is left that says so.
THINGS = ("plans", "actions", "steps", "promises", "tombstones")
ALONE = ("kept", "withdrawn")


def correction_news(facts: Facts) -> Iterator[NewsItem]:
    """An entry for each correction."""
    record = facts.record
    for key, it in record.corrections.items():
        if it.on.said_by(facts.day) <= facts.day:
            (shown,) = corrected_here(record, [(key, it)])
            says = told(
                f"{shown.whose}: {shown.said}",
                f"Here it is: {shown.says}",
                shown.why,
                about_words(record, it.about),
                source_words(shown.source),
            )
            title = in_short(f"Correction: {', '.join(link.text for link in shown.about) or shown.says}")
            name, address, plans = f"corrections/{key}", f"{CORRECTIONS}#{key}", plans_of(it.about)
            yield NewsItem(name, "correction", day_of(it.on), title, says, address, plans, rests_on=(name,))


def gone_news(facts: Facts, items: Container[str]) -> Iterator[NewsItem]:
    """An entry for each fact of which a correction left none, and for each thing that it took out."""
    for name, (first, *_) in corrections_naming(facts).items():
        group, key = ("", *name.split("/"))[-2:]
        own = f"{name}/due" if group == "promises" else name
        if (group in THINGS or key in ALONE) and own not in items and not _stands(facts, name):
            title = in_short(capital(f"{_whose(facts.record, name)}{called_in_words(name)}, taken out or corrected"))
            folder, plan, *_ = name.split("/")
            plans = (plan,) if folder == "plans" and plan in facts.record.plans else ()
            yield NewsItem(own, "correction", day_of(first.on), title, (), CORRECTIONS, plans, rests_on=(name,))


def with_corrections(facts: Facts, it: NewsItem) -> NewsItem:
    """An entry as it is once the facts that it tells were corrected."""
    corrections = (c for name in it.rests_on for c in corrections_naming(facts).get(name, ()))
    found = sorted({(day_of(c.on), f"Corrected {c.on}: {c.why}") for c in corrections})
    return replace(it, says=(*it.says, *(why for _, why in found)), changed=found[-1][0]) if found else it


def _stands(facts: Facts, name: str) -> bool:
    folder, thing, *rest = name.split("/")
    return name in news_parts(facts) or (not rest and thing in getattr(facts.record, folder, ()))


def _whose(record: Record, name: str) -> str:
    """The plan or the meeting of a fact, where that stands."""
    folder, thing, *rest = name.split("/")
    of = {"plans": record.plans.get(thing), "meetings": record.meetings.get(thing)}.get(folder)
    return f"{of.title}: " if of and rest else ""

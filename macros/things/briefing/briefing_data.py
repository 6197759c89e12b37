"""Briefings for programs: those that are published, with their words as Markdown, in every language."""

from collections.abc import Iterator

from macros.model.partial_date import When
from macros.model.written import Id, Line, Text, Written
from macros.shown.addresses import briefing_address, data_address
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.editions import Edition, editions
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, with_more


class TranslationData(Written):
    """A briefing in another language: where its page is, and its words."""

    language: Id
    title: Line
    summary: Text
    date: When
    body: str
    address: str


class BriefingData(Briefing):
    """A briefing, where its page is, and its translations."""

    translations: tuple[TranslationData, ...] = ()
    address: str


def briefing_data(facts: Facts) -> dict[str, BriefingData]:
    """Every published briefing under its id, newest first."""
    return {it.id: _briefing(facts, it) for it in briefings(facts)}


def _briefing(facts: Facts, it: Briefing) -> BriefingData:
    translations = tuple(_translation(other) for other in editions(facts, it) if other.is_translation)
    return with_more(BriefingData, it, translations=translations, address=briefing_address(it.id))


def _translation(it: Edition) -> TranslationData:
    words = {name: getattr(it.text, name) for name in ("title", "summary", "date", "body")}
    return TranslationData.model_construct(language=it.language, **words, address=it.address)


def _files(facts: Facts) -> Iterator[tuple[str, BriefingData]]:
    return ((data_address(it.address), it) for it in briefing_data(facts).values())


BRIEFING_FILES = DataFiles(
    "briefing", "api/v1/briefings/{briefing}.json", "One briefing in all its languages.", BriefingData, _files
)

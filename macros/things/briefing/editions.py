"""A briefing in each language in which it can be read, the English original first."""

from dataclasses import dataclass

from macros.shown.addresses import briefing_address
from macros.things.briefing.briefing import Briefing, Translation
from macros.things.facts import Facts, once
from macros.things.grouping import grouped

ENGLISH = "en-GB"


@dataclass(frozen=True)
class Edition:
    """A briefing in one language: what is read, where, and what readers of that language call it."""

    briefing: Briefing
    text: Briefing | Translation
    language: str
    name: str
    direction: str

    @property
    def is_translation(self) -> bool:
        """Whether it is another than the English original."""
        return self.language != ENGLISH

    @property
    def is_older(self) -> bool:
        """Whether the English original was changed since."""
        return self.text.date.last < self.briefing.date.last

    @property
    def address(self) -> str:
        """The address of its page."""
        return briefing_address(self.briefing.id, self.language if self.is_translation else "")

    @property
    def file(self) -> tuple[str, str]:
        """The collection and the id under which its file stands."""
        return ("translations" if self.is_translation else "briefings"), self.text.id


def editions(facts: Facts, briefing: Briefing) -> list[Edition]:
    """Every edition of a briefing: the original, then the translations in the order of the languages."""
    translated = _translations(facts).get(briefing.id, {})
    return [Edition(briefing, briefing, ENGLISH, "English", "ltr")] + [
        Edition(briefing, translated[name], name, language.title, "rtl" if language.right_to_left else "ltr")
        for name, language in facts.record.languages.items()
        if name in translated
    ]


@once
def _translations(facts: Facts) -> dict[str, dict[str, Translation]]:
    """The translations of each briefing, under their languages."""
    by_briefing = grouped((it.briefing, it) for it in facts.record.translations.values())
    return {name: {it.language: it for it in these} for name, these in by_briefing.items()}

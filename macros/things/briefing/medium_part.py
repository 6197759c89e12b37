"""A sound or a film on the page of its briefing, with all that is said in it."""

from dataclasses import dataclass

from macros.model.record import FOLDERS, MEDIA
from macros.shown.addresses import BRIEFINGS
from macros.source.text import text_of
from macros.standing.span import counted
from macros.things.briefing.briefing import Briefing, Medium
from macros.things.facts import Facts


@dataclass(frozen=True)
class MediumPart:
    """One sound or film: the element that plays it, its address, what it is in words, and its transcript."""

    kind: str
    title: str
    address: str
    told: str
    transcript: tuple[str, ...]


def medium_parts(facts: Facts, briefing: Briefing) -> tuple[MediumPart, ...]:
    """The sounds and films of a briefing."""
    return tuple(_part(facts, medium) for medium in briefing.media)


def _part(facts: Facts, medium: Medium) -> MediumPart:
    told = f"{medium.kind.capitalize()}, {_length(medium)}, in English."
    address = f"{BRIEFINGS}{MEDIA}/{medium.file}"
    return MediumPart(medium.kind, medium.title, address, told, tuple(_transcript(facts, medium)))


def _transcript(facts: Facts, medium: Medium) -> list[str]:
    """The paragraphs of what is said in it."""
    file = medium.transcript_file
    text = text_of(facts.record.root, f"{FOLDERS['briefings'][0]}/{MEDIA}/{file}") if file else medium.transcript
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def _length(medium: Medium) -> str:
    """How long it is: "4 minutes 5 seconds"."""
    minutes, seconds = map(int, medium.length.split(":"))
    parts = [counted(minutes, "minute")] * bool(minutes) + [counted(seconds, "second")] * bool(seconds or not minutes)
    return " ".join(parts)

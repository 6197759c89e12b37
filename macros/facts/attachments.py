"""What goes with a briefing: sounds and films with their transcripts, and every file that is published beside it."""

from macros.facts.addresses import BRIEFINGS
from macros.facts.editions import editions
from macros.facts.facts import Facts
from macros.facts.span import counted
from macros.model.briefing import Medium
from macros.model.record import FOLDERS, MEDIA
from macros.source.markdown_html import outline
from macros.source.text import text_of

FOLDER = FOLDERS["briefings"][0]


def attachments(facts: Facts) -> dict[str, str]:
    """The address of every picture, sound and film of the published briefings, and the file that stands there."""
    texts = [edition.text for briefing in facts.briefings for edition in editions(facts, briefing)]
    names = [picture for text in texts for picture, _ in outline(text.body).pictures]
    names += [f"{MEDIA}/{medium.file}" for briefing in facts.briefings for medium in briefing.media]
    return {f"{BRIEFINGS}{name}": f"{FOLDER}/{name}" for name in dict.fromkeys(names)}


def transcript(facts: Facts, medium: Medium) -> list[str]:
    """The paragraphs of what is said in a sound or a film."""
    file = medium.transcript_file
    text = text_of(facts.record.root, f"{FOLDER}/{MEDIA}/{file}") if file else medium.transcript
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def length_words(medium: Medium) -> str:
    """How long it is: "4 minutes 5 seconds"."""
    minutes, seconds = map(int, medium.length.split(":"))
    parts = [counted(minutes, "minute")] * bool(minutes) + [counted(seconds, "second")] * bool(seconds or not minutes)
    return " ".join(parts)

"""Every file that is published beside the briefings: pictures, sounds and films."""

from macros.model.record import FOLDERS, MEDIA
from macros.shown.addresses import BRIEFINGS
from macros.source.markdown_html import outline
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.editions import editions
from macros.things.facts import Facts

FOLDER = FOLDERS["briefings"][0]


def attachments(facts: Facts) -> dict[str, str]:
    """The address of every picture, sound and film of the published briefings, and the file that stands there."""
    published = briefings(facts)
    texts = (edition.text for briefing in published for edition in editions(facts, briefing))
    names = [picture for text in texts for picture, _ in outline(text.body).pictures]
    names += [f"{MEDIA}/{medium.file}" for briefing in published for medium in briefing.media]
    return {f"{BRIEFINGS}{name}": f"{FOLDER}/{name}" for name in names}

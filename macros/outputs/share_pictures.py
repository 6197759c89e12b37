"""The pictures by which others show a link to the portal: one for the whole, and one for each plan. /picture.png"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from macros.model.partial_date import long_date
from macros.outputs.publication import Publication
from macros.shown.addresses import PLANS
from macros.shown.sentence import full_stop
from macros.things.facts import Facts, once
from macros.things.plan.plan_facts import plans
from macros.things.plan.plan_sentences import claimed_sentence
from macros.things.portal.home_answer import home_answer

OF_ALL = "picture.png"


@dataclass(frozen=True)
class SharePicture:
    """What such a picture says: whose it is, what it is about, the answer in a sentence or two, and as at which day."""

    portal: str
    title: str
    told: str
    foot: str


def share_pictures(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every picture under its address."""
    facts = publication.facts
    yield from ((address, _drawn(facts, title, told)) for address, title, told in _told(facts))


@once
def picture_words(facts: Facts) -> dict[str, str]:
    """What each picture says, for whoever does not see it."""
    return {address: f"{full_stop(title)} {told}" for address, title, told in _told(facts)}


def _told(facts: Facts) -> Iterator[tuple[str, str, str]]:
    portal = facts.record.portal
    title = f"What was promised to children in {portal.area}, and what was done"
    yield OF_ALL, title, home_answer(facts).claimed
    for name, plan in plans(facts).items():
        yield picture_of(f"{PLANS}{name}/"), plan.plan.title, claimed_sentence(portal, plan)


def picture_of(page: str) -> str:
    """The address of the picture that stands for a page: that of its plan, else that of the portal."""
    section, _, rest = page.partition("/")
    plan = rest.partition("/")[0]
    return f"{PLANS}{plan}.png" if f"{section}/" == PLANS and plan else OF_ALL


def _drawn(facts: Facts, title: str, told: str) -> bytes:
    portal = facts.record.portal
    demonstration = "A demonstration. " if portal.demonstration else ""
    foot = f"{demonstration}{full_stop(portal.partnership)} As at {long_date(facts.day)}."
    value = SharePicture(portal.title, title, told, foot)
    return facts.press.drawn("share.typ", asdict(value))

"""A link of a briefing that leads nowhere is named at its line by the check, before anything is built."""

from pathlib import Path

import pytest

from macros.model.as_at import as_at
from macros.outputs.checked_facts import checked_facts
from macros.outputs.dead_links import dead_links
from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from macros.things.facts import Facts
from tests.portals import copy_of_portal

FRONT = """---
title: "Robin: where to look"
summary: What to do differently.
date: 2021-06-01
review_by: 2022-06
status: published
---
## Where to look

"""
BRIEFING = "docs/briefings/linked.md"
LINE = FRONT.count("\n") + 1

# Each link, and what is wrong with it.
DEAD = {
    "../../plans/robyn/": "leads to no page of this portal",
    "../../plans/robin/9.9/": "leads to no page of this portal",
    "../../plans/robin": "leads to no page of this portal",
    "plans/robin/": "leads to no page of this portal",
    "form.docx": "leads to no page of this portal",
    "../nobody/": "leads to no page of this portal",
    "../../api/v1/nothing.json": "leads to no page of this portal",
    "../../../plans/robin/": "leads out of the site",
    "../../plans/robin/#nowhere": "names a place that is not on that page",
    "../../help/worried/#nowhere": "names a place that is not on that page",
    "#nowhere": "names a place that is not on that page",
    "https://candour.invented.example/plans/robyn/": "leads to no page of this portal",
    "https://candour.invented.example/plans/robin/#nowhere": "names a place that is not on that page",
}
RIGHT = (
    "../../",
    "../../plans/robin/",
    "../../plans/robin/1.1/",
    "../../plans/robin/#content",
    "../../plans/robin.pdf",
    "../../plans/robin/?from=briefing",
    "../../briefings/robin.pdf",
    "../robin/",
    "../everybody/",
    "../../help/worried/",
    "../../api/v1/index.json",
    "./",
    "#where-to-look",
    "../linked/#where-to-look",
    "https://candour.invented.example/plans/robin/1.1/",
    "https://elsewhere.invented.example/robyn/#nowhere",
)


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return copy_of_portal(tmp_path)


def said_of(portal: Path, *links: str) -> list[str]:
    """What is said of a briefing with some links, each in a paragraph of its own."""
    (portal / BRIEFING).write_text(FRONT + "\n\n".join(f"See [here]({link})." for link in links) + "\n", "utf-8")
    record = checked_record(portal)
    return [str(mistake) for mistake in dead_links(Facts(record, as_at(record.portal)))]


def test_each_dead_link_is_named_at_its_line(portal: Path) -> None:
    said = said_of(portal, *DEAD)
    assert len(said) == len(DEAD)
    for number, (message, (link, wrong)) in enumerate(zip(said, DEAD.items(), strict=True)):
        where, _, text = message.partition(": ")
        assert where.startswith(f"{BRIEFING}:{LINE + 2 * number}:"), message
        assert text.startswith(f'"{link}" {wrong}'), message
        assert "; " in text or "did you mean" in text


def test_a_link_that_leads_somewhere_passes(portal: Path) -> None:
    assert said_of(portal, *RIGHT) == []


def test_the_nearest_page_is_named(portal: Path) -> None:
    (said,) = said_of(portal, "../../plans/robyn/")
    assert 'did you mean "../../plans/robin/"?' in said


def test_a_place_of_a_translation_is_sought_on_its_own_page(portal: Path) -> None:
    polish = portal / "docs/briefings/robin.pl.md"
    text = polish.read_text("utf-8")
    polish.write_text(f"{text}\n[Tutaj](#nowhere)\n", "utf-8")
    (said,) = said_of(portal)
    assert said.startswith(f"docs/briefings/robin.pl.md:{text.count(chr(10)) + 2}:")


def test_what_is_not_published_is_not_looked_at(portal: Path) -> None:
    (portal / BRIEFING).write_text(FRONT.replace("published", "draft") + "[Here](../nobody/)\n", "utf-8")
    record = checked_record(portal)
    assert dead_links(Facts(record, as_at(record.portal))) == []


def test_the_check_itself_names_it(portal: Path) -> None:
    (portal / BRIEFING).write_text(f"{FRONT}[Here](form.docx)\n", "utf-8")
    with pytest.raises(MistakesFound, match=r"linked\.md:\d+:\d+: \"form\.docx\" leads to no page of this portal"):
        checked_facts(portal)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("../nothing/", "leads to no page of this portal"),
        ("missing.md", "leads to no page of this portal"),
        ("form.docx", "leads to no page of this portal"),
        ("#nowhere", "names a place that is not on that page"),
        ("glossary.md#nowhere", "names a place that is not on that page"),
        ("../ratings/", ""),
        ("ratings.md#two-facts", ""),
        ("../index.md", ""),
        ("../../plans/robin/1.1/", ""),
        ("https://candour.invented.example/late/", ""),
    ],
)
def test_links_of_a_written_page_are_named_too_as_its_file_and_its_address_lie(
    portal: Path, link: str, said: str
) -> None:
    page = portal / "docs/help/about.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\n[Here]({link})\n", "utf-8")
    record = checked_record(portal)
    found = [str(mistake) for mistake in dead_links(Facts(record, as_at(record.portal)))]
    place = f"docs/help/about.md:{text.count(chr(10)) + 2}:8"
    assert [it.partition(";")[0] for it in found] == ([f'{place}: "{link}" {said}'] if said else [])

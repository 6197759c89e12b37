"""Feeds: others' programs read them, one entry for each change, with ids and dates that no build moves."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest

from macros.outputs.feeds import ATOM, MOST_ENTRIES, feeds
from macros.outputs.publication import Publication
from macros.things.correction.correction import Correction
from macros.things.facts import Facts
from tests.bless import invented_facts
from tests.small_portal import facts_of

MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
RATED = "plans/robin/actions/1.2/ratings/2020-12-01"
HOSTILE = """</title><script>alert(1)</script> ]]> & &amp; "q" 'a' <b>bold</b> \\n ; , : é 👩‍👧 {{ 7*7 }} %0A"""


@pytest.fixture(scope="module")
def facts() -> Facts:
    return invented_facts()


@pytest.fixture(scope="module")
def made(facts: Facts) -> dict[str, bytes]:
    return dict(feeds(Publication(facts)))


def entries(made: Mapping[str, bytes], address: str = "feeds/all.xml") -> dict[str, Any]:
    """The entries of a feed as a reader of feeds sees them, by their ids."""
    found = feedparser.parse(made[address])
    assert not found.bozo, found.get("bozo_exception")
    return {entry.id.partition("/feeds/")[2]: entry for entry in found.entries}


def atoms(made: Mapping[str, bytes]) -> Iterator[tuple[str, ElementTree.Element]]:
    return ((address, ElementTree.fromstring(text)) for address, text in made.items() if address.endswith(".xml"))


def test_the_portal_and_each_plan_theme_and_body_has_both_forms(facts: Facts, made: Mapping[str, bytes]) -> None:
    record = facts.record
    pages = ["all", *(f"plans/{name}" for name in record.plans), *(f"themes/{name}" for name in record.themes)]
    pages += [f"bodies/{name}" for name in record.bodies]
    assert set(made) == {f"feeds/{page}.{form}" for page in pages for form in ("xml", "json")}


def test_each_holds_to_the_rules_of_atom(made: Mapping[str, bytes]) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    for address, feed in atoms(made):
        assert feed.tag == f"{{{ATOM}}}feed"
        assert feed.find(f"{{{ATOM}}}author/{{{ATOM}}}name") is not None
        for part in (feed, *feed.findall(f"{{{ATOM}}}entry")):
            for name in ("id", "title", "updated"):
                (found,) = part.findall(f"{{{ATOM}}}{name}")
                assert found.text
            assert MOMENT.fullmatch(part.findtext(f"{{{ATOM}}}updated", ""))
            links = [link.attrib["rel"] for link in part.findall(f"{{{ATOM}}}link")]
            assert len(links) == len(set(links))
            assert "alternate" in links
        ids = [entry.findtext(f"{{{ATOM}}}id") for entry in feed.findall(f"{{{ATOM}}}entry")]
        assert len(ids) == len(set(ids)) <= MOST_ENTRIES
        assert f"https://candour.invented.example/{address}" in [
            link.get("href") for link in feed.iter(f"{{{ATOM}}}link")
        ]


def test_each_holds_to_the_rules_of_json_feed_and_says_the_same(made: Mapping[str, bytes]) -> None:
    """https://jsonfeed.org/version/1.1"""
    for address, feed in atoms(made):
        told = json.loads(made[address.replace(".xml", ".json")])
        assert told["version"] == "https://jsonfeed.org/version/1.1"
        assert told["title"] == feed.findtext(f"{{{ATOM}}}title")
        same = [
            {
                "id": entry.findtext(f"{{{ATOM}}}id"),
                "url": entry.find(f"{{{ATOM}}}link").attrib["href"],  # type: ignore[union-attr]
                "title": entry.findtext(f"{{{ATOM}}}title"),
                "content_html": entry.findtext(f"{{{ATOM}}}content"),
                "date_published": entry.findtext(f"{{{ATOM}}}published"),
                "date_modified": entry.findtext(f"{{{ATOM}}}updated"),
                "tags": [entry.find(f"{{{ATOM}}}category").attrib["term"]],  # type: ignore[union-attr]
            }
            for entry in feed.findall(f"{{{ATOM}}}entry")
        ]
        assert told["items"] == same


def test_a_reader_of_feeds_sees_each_kind_of_change_once(made: Mapping[str, bytes]) -> None:
    found = entries(made)
    assert found[RATED].title == "Robin, action 1.2: rated Green"
    moved = found["plans/robin/actions/1.1/deadlines/2020-12-31"]
    assert moved.title == "Robin, action 1.1: date moved from June 2020 to 31 December 2020"
    assert "COVID-19. Agreed by Scrutiny Committee, at the June meeting." in moved.content[0].value
    assert found["plans/robin/actions/2.1/steps/b/deadlines/2021-08-31/passed"].published == "2021-09-01T00:00:00Z"
    assert found["meetings/2020-06-08/promises/p1/kept"].title == "Kept: Bring the form back."
    assert found["meetings/2020-06-08/promises/p2/due"].title == "A promise fell due: Say what it cost."
    assert found["plans/robin/actions/1.3/ratings/2021-06-01"].title == "Robin, action 1.3: rated Blue, before Green"
    kinds = {tag.term for entry in found.values() for tag in entry.tags}
    assert kinds == {
        *("plan", "rating", "date moved", "date passed", "evidence", "withdrawn", "promise", "briefing", "correction"),
        *("totals", "what was asked"),
    }


def test_a_feed_of_a_plan_theme_or_body_tells_of_that_alone(made: Mapping[str, bytes]) -> None:
    assert all(
        "robin" in name or "corrections/" in name or "meetings/" in name
        for name in entries(made, "feeds/plans/robin.xml")
    )
    assert RATED in entries(made, "feeds/bodies/first-contact.xml")
    assert RATED not in entries(made, "feeds/bodies/chief-nurse.xml")
    assert "plans/robin/actions/1.1/deadlines/2020-12-31" in entries(made, "feeds/themes/curiosity.xml")


def test_what_was_withdrawn_by_a_tombstone_has_an_entry_that_says_why(made: Mapping[str, bytes]) -> None:
    entry = entries(made)["tombstones/old-figures"]
    assert (entry.title, entry.published) == ("Old figures: withdrawn", "2021-05-31T00:00:00Z")
    assert entry.content[0].value == "<p>They counted some calls twice.</p>"
    assert entry.link == "https://candour.invented.example/measures/old-figures/"


def test_who_follows_what_took_the_place_of_something_hears_that_that_was_withdrawn(facts: Facts) -> None:
    stone = facts.record.tombstones["old-figures"].model_copy(update={"replaced_by": "plans/robin/"})
    record = replace(facts.record, tombstones={"old-figures": stone})
    made = dict(feeds(Publication(Facts(record, facts.day))))
    assert "tombstones/old-figures" in entries(made, "feeds/plans/robin.xml")
    assert "tombstones/old-figures" not in entries(made, "feeds/plans/heron.xml")


def test_a_later_build_changes_no_entry_that_was_there(facts: Facts, made: Mapping[str, bytes]) -> None:
    later = json.loads(dict(feeds(Publication(Facts(facts.record, facts.day + timedelta(40)))))["feeds/all.json"])
    known = {it["id"]: it for it in later["items"]}
    was = json.loads(made["feeds/all.json"])["items"]
    assert was
    assert [known[it["id"]] for it in was] == was


def corrected(facts: Facts, **more: Any) -> dict[str, bytes]:
    told = {"on": "2022-03-05", "of": "this portal", "about": ["robin/1.2"], "why": "We read the wrong line."}
    correction = Correction.model_validate(told | more)
    record = replace(facts.record, corrections=facts.record.corrections | {"newer": correction})
    return dict(feeds(Publication(Facts(record, facts.day))))


def test_a_correction_is_an_entry_and_updates_the_one_that_it_is_about(facts: Facts, made: Mapping[str, bytes]) -> None:
    was, source = entries(made)[RATED], {"document": "minutes", "place": "item 2"}
    now = entries(corrected(facts, changes=[RATED], said="Green.", says="Amber.", source=source))
    assert now["corrections/newer"].title == "Correction: Robin, action 1.2"
    assert (now[RATED].id, now[RATED].published) == (was.id, was.published)
    assert now[RATED].updated == "2022-03-05T00:00:00Z" > was.updated
    assert "Corrected 5 March 2022: We read the wrong line." in now[RATED].content[0].value


def test_the_entry_of_what_was_taken_out_says_so_and_nothing_of_it(facts: Facts) -> None:
    gone = "plans/robin/actions/1.2/evidence/2020-11-30"
    now = entries(corrected(facts, changes=[gone], personal="yes"))
    assert now[gone].title == "Robin, action 1.2: evidence of 30 November 2020, taken out or corrected"
    assert now[gone].content[0].value == "<p>Hold a workshop</p><p>Corrected 5 March 2022: We read the wrong line.</p>"
    assert "We do not repeat it." in now["corrections/newer"].content[0].value


def hostile_facts(folder: Path) -> Facts:
    """The facts of a portal in which every text is one that an attacker would send."""
    text = json.dumps(HOSTILE, ensure_ascii=False)
    return facts_of(
        {
            "data/themes.yml": f"t: {{title: {text}, meaning: {text}}}",
            "data/plans/p.yml": f"""
title: {text}
kind: review
summary: {text}
owner: board
rating_key: rag
published: 2020-01-01
recommendations:
  - id: "1"
    title: {text}
    source: {{document: paper, place: {text}}}
    actions:
      - id: "1"
        title: {text}
        source: {{document: paper, place: {text}}}
        leads: [board]
        deadlines:
          - {{due: 2020-06-01, words: {text}}}
          - {{due: 2020-09-01, as_at: 2020-03-01, reason: {text}, approved: {{by: board, words: {text}}}}}
        ratings: [{{as_at: 2020-10-01, rating: amber, words: {text}, note: {text}}}]
        evidence: [{{as_at: 2020-10-01, kind: activity, text: {text}}}]
""",
        },
        folder,
    )


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    made = dict(feeds(Publication(hostile_facts(tmp_path))))
    told = json.loads(made["feeds/all.json"])
    assert {it["tags"][0] for it in told["items"]} >= {"plan", "rating", "date moved", "date passed", "evidence"}
    (plan,) = (it for it in told["items"] if it["tags"] == ["plan"])
    assert plan["title"] == f"New plan: {HOSTILE}"
    assert unescape(plan["content_html"]) == f"<p>{HOSTILE}</p>"
    for _, feed in atoms(made):
        assert {part.tag.partition("}")[2] for part in feed.iter()} <= {
            *("feed", "id", "title", "updated", "link", "author", "name", "entry", "published", "category", "content")
        }
    for it in told["items"]:
        assert set(re.findall(r"<[^>]*>", it["content_html"])) == {"<p>", "</p>"}


def test_a_feed_without_any_change_is_dated_by_the_data(facts: Facts) -> None:
    made = dict(feeds(Publication(Facts(facts.record, date(2000, 1, 1)))))
    (first,) = {dict(feeds(Publication(Facts(facts.record, date(2000, 1, day)))))["feeds/all.xml"] for day in (1, 2)}
    assert made["feeds/all.xml"] == first
    assert entries(made) == {}

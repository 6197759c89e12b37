"""Addresses never die: a name that a thing had leads on, what was withdrawn says so, and the register is held."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.model.as_at import as_at
from macros.model.record import ADDRESSES
from macros.outputs.known_files import ON_EVERY_PAGE, KnownFiles
from macros.outputs.leading_on import leading_pages
from macros.outputs.register import add_to_register, not_registered, places, vanished
from macros.rules.checked import checked_record
from macros.things.facts import Facts
from tests.bless import invented_facts
from tests.pages import lent
from tests.portals import ROOT, copy_of_record
from tests.test_kept_past import git
from tests.test_site import file_at

PORTAL_ADDRESS = "https://candour.invented.example/"
SCRIPT = KnownFiles(ROOT / "docs").integrity(ON_EVERY_PAGE)
# What each leads to: a plan, an action under the old and the new name of its plan, a measure, a meeting and what
# changed since it, a briefing and its translation, a theme, a body.
LEAD_ON = {
    "plans/visit/": "plans/visit-2021/",
    "plans/visit/a1/": "plans/visit-2021/a1/",
    "plans/visit-2021/a9/": "plans/visit-2021/a2/",
    "plans/visit/a9/": "plans/visit-2021/a2/",
    "measures/telephone-calls/": "measures/calls/",
    "meetings/2020-06-08/": "meetings/2020-06-09/",
    "changes/2020-06-08/2021-03-02/": "changes/2020-06-09/2021-03-02/",
    "briefings/robin-2020/": "briefings/robin/",
    "briefings/robin-2020/pl/": "briefings/robin/pl/",
    "themes/asking/": "themes/curiosity/",
    "bodies/front-door/": "bodies/first-contact/",
}
SAME = {
    "plans/visit.pdf": "plans/visit-2021.pdf",
    "plans/visit/calendar.ics": "plans/visit-2021/calendar.ics",
    "feeds/plans/visit.xml": "feeds/plans/visit-2021.xml",
    "feeds/bodies/front-door.json": "feeds/bodies/first-contact.json",
    "api/v1/plans/visit.json": "api/v1/plans/visit-2021.json",
    "meetings/2020-06-08.pdf": "meetings/2020-06-09.pdf",
}


@pytest.mark.parametrize("old", LEAD_ON)
def test_the_page_of_an_old_name_leads_on_without_a_script(old: str, site: Path) -> None:
    text, now = (site / old / "index.html").read_text("utf-8"), LEAD_ON[old]
    (way,) = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]*)">', text)
    assert os.path.normpath(f"{old}{way}") == now.rstrip("/")
    assert f'<a class="moved" href="{way}">' in text
    assert f'<link rel="canonical" href="{PORTAL_ADDRESS}{now}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert f"default-src 'none'; script-src '{SCRIPT}';" in text
    script = f'<script src="{"../" * old.count("/")}{ON_EVERY_PAGE}" integrity="{SCRIPT}"></script>'
    assert re.findall("<script.*", text) == [script]
    assert (site / now / "index.html").is_file()
    assert f"{PORTAL_ADDRESS}{old}<" not in (site / "sitemap.xml").read_text("utf-8")


def test_a_place_on_a_page_is_found_from_its_old_address(browser: Browser, served: str) -> None:
    with lent(browser) as page:
        page.goto(f"{served}plans/visit/a1/#ratings")
        page.wait_for_url(f"{served}plans/visit-2021/a1/#ratings")
        page.goto(f"{served}plans/visit/a1/")
        page.wait_for_url(f"{served}plans/visit-2021/a1/")


@pytest.mark.parametrize("old", SAME)
def test_a_file_of_an_old_name_is_the_file_of_now(old: str, site: Path) -> None:
    assert (site / old).read_bytes() == (site / SAME[old]).read_bytes()


def test_each_page_that_leads_on_is_known_to_the_byte(invented: Path, site: Path) -> None:
    pages = leading_pages(facts_of(invented))
    assert {f"{old}index.html" for old in LEAD_ON} <= set(pages)
    assert all((site / file).read_bytes() == page for file, page in pages.items())


def test_what_was_withdrawn_says_when_and_why_and_what_came_after(site: Path) -> None:
    text = (site / "measures/old-figures/index.html").read_text("utf-8")
    assert 'Withdrawn: <time datetime="2021-05">May 2021</time>.</strong> They counted some calls twice.' in text
    assert '<a href="../../measures/calls/">What took its place</a>' in text
    assert f"{PORTAL_ADDRESS}measures/old-figures/<" in (site / "sitemap.xml").read_text("utf-8")


def test_every_place_of_the_register_is_on_its_page(site: Path) -> None:
    found = places(invented_facts())
    for page, anchors in found.items():
        ids = set(re.findall(r'\sid="([^"]*)"', (site / page / "index.html").read_text("utf-8")))
        assert anchors <= ids, page


def test_every_address_of_the_register_is_served(site: Path, tmp_path: Path) -> None:
    folder = copy_of_record(tmp_path / "portal")
    (folder / "docs").mkdir(exist_ok=True)
    add_to_register(facts_of(folder))
    lines = (folder / ADDRESSES).read_text("utf-8").splitlines()
    addresses = [line.split()[0] for line in lines if line.startswith("/")]
    assert len(addresses) > 150
    assert not [address for address in addresses if not file_at(site, address).is_file()]


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """The invented record with the register of all that it publishes."""
    folder = copy_of_record(tmp_path / "portal")
    (folder / "docs").mkdir(exist_ok=True)
    assert add_to_register(facts_of(folder)) > 0
    return folder


def facts_of(folder: Path) -> Facts:
    record = checked_record(folder)
    return Facts(record, as_at(record.portal))


def said(folder: Path) -> list[str]:
    return [str(it).partition(": ")[2] for it in vanished(facts_of(folder))]


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def test_what_stands_passes_and_what_is_added_is_free(portal: Path) -> None:
    assert said(portal) == []
    with (portal / "data/themes.yml").open("a") as themes:
        themes.write("new: {title: New, meaning: Newer.}\n")
    assert said(portal) == []
    was = (portal / ADDRESSES).read_text("utf-8").splitlines()
    assert add_to_register(facts_of(portal)) == 4
    assert add_to_register(facts_of(portal)) == 0
    now = (portal / ADDRESSES).read_text("utf-8").splitlines()
    assert sorted({*now} - {*was}) == [
        "/api/v1/themes/new.json",
        "/feeds/themes/new.json",
        "/feeds/themes/new.xml",
        "/themes/new/",
    ]
    assert {*was} <= {*now}


def test_an_address_that_would_vanish_is_named(portal: Path) -> None:
    (portal / "data/measures/hurt.yml").unlink()
    _, message = said(portal)
    assert message == (
        '"/measures/hurt/" was published, and nothing would stand there; write its old id under what it is now '
        "(was: …), or into data/tombstones.yml why it was withdrawn"
    )
    with (portal / "data/measures/visits.yml").open("a") as visits:
        visits.write("was: [hurt]\n")
    assert said(portal) == []


def test_a_tombstone_is_enough(portal: Path) -> None:
    (portal / "data/measures/hurt.yml").unlink()
    with (portal / "data/tombstones.yml").open("a") as stones:
        stones.write("hurt: {address: measures/hurt/, title: Hurt, on: 2022-01, why: It was wrong.}\n")
    assert said(portal) == []
    add_to_register(facts_of(portal))
    assert said(portal) == []


def test_the_day_of_a_meeting_that_was_withdrawn_may_stay_in_its_address(portal: Path) -> None:
    meeting = portal / "data/meetings/2019-07-16.yml"
    words = "{title: July, body: scrutiny-committee, date: 2019-07-16, known_from: minutes, summary: It met.}"
    meeting.write_text(words, "utf-8")
    (portal / ADDRESSES).unlink()
    add_to_register(facts_of(portal))
    meeting.unlink()
    with (portal / "data/tombstones.yml").open("a") as stones:
        stones.write("july: {address: meetings/2019-07-16/, title: July, on: 2022-01, why: It was not held.}\n")
    assert "/meetings/2019-07-16/" in (portal / ADDRESSES).read_text("utf-8").split()
    assert said(portal) == []


def test_the_period_of_a_reading_may_be_in_words(portal: Path) -> None:
    edit(portal / "data/measures/hurt.yml", "as_at: 2021-12\n", "as_at: 2021-12-02\n")
    edit(portal / "data/measures/hurt.yml", "period: {start: 2021-04, end: 2021-06}", "period: {words: November 2021}")
    (portal / ADDRESSES).unlink()
    add_to_register(facts_of(portal))
    assert "#reading-2021-12-02-november-2021" in (portal / ADDRESSES).read_text("utf-8").split()
    assert said(portal) == []


def test_nothing_is_ever_taken_out_of_the_register(portal: Path) -> None:
    (portal / "data/measures/hurt.yml").unlink()
    add_to_register(facts_of(portal))
    assert "/measures/hurt/" in (portal / ADDRESSES).read_text("utf-8").split()
    assert len(said(portal)) == 2


def test_a_place_on_a_page_that_would_vanish_is_named(portal: Path) -> None:
    edit(portal / "data/meetings/2020-06-09.yml", "{id: p3,", "{id: p9,")
    (message,) = said(portal)
    assert message.startswith('"/meetings/2020-06-09/#p3" was published, and that place would be gone; put back')


def test_what_is_not_in_the_register_yet_is_told_and_refuses_nothing(portal: Path) -> None:
    assert not_registered(facts_of(portal)) == ""
    measures = portal / "data/measures"
    (measures / "more.yml").write_text((measures / "hurt.yml").read_text("utf-8"), "utf-8")
    assert said(portal) == []
    assert "lines of data/addresses.txt are missing or too short" in not_registered(facts_of(portal))
    add_to_register(facts_of(portal))
    assert not_registered(facts_of(portal)) == ""


def test_a_line_or_a_place_that_was_published_is_not_taken_out_of_the_register(portal: Path) -> None:
    for command in (["init", "--initial-branch=main"], ["add", "."], ["commit", "--message=Published"]):
        git(portal, *command)
    file = portal / ADDRESSES
    lines = file.read_text("utf-8").splitlines(keepends=True)
    step = next(line for line in lines if "#step-a" in line)
    without = " ".join(it for it in step.split(" ") if it.strip() != "#step-a")
    file.write_text("".join(it for it in lines if "/measures/hurt/" not in it).replace(step, without))
    assert [message.split('"')[1] for message in said(portal)] == [
        "/measures/hurt/",
        f"{step.split()[0]}#step-a",
    ]
    file.write_text("".join(lines).replace(step, step.replace(" #step-a ", " -#step-a ")))
    assert said(portal) == []


def test_a_thing_is_renamed_with_one_line_and_other_files_may_name_it_as_before(portal: Path) -> None:
    plans = portal / "data/plans"
    text = (plans / "robin.yml").read_text("utf-8").replace('- id: "1.2"\n', '- id: "1.9"\n        was: ["1.2"]\n')
    (plans / "robin.yml").unlink()
    (plans / "wren.yml").write_text(text + "was: [robin]\n", "utf-8")
    assert said(portal) == []
    record = checked_record(portal)
    named = [name for it in record.meetings.values() for item in it.items for name in item.about]
    assert "wren" in {name.partition("/")[0] for name in named}
    assert not [name for name in named if name.partition("/")[0] == "robin"]
    assert "wren" in record.briefings["robin"].plans
    assert all(name.startswith("wren/") for name in record.briefings["robin"].learning)

"""Learning: from each learning point to what was done about it and back, in one click each.

Then the library on its shelves, and the advice on plain English. What asks for `site` and `record_root` alone holds on
the site of any record: tests/this_record/ runs it too.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import yaml
from markupsafe import escape

from macros.model.record import PICTURES
from macros.rules.briefings import MOST_BYTES
from macros.things.briefing.advice import sentences
from macros.things.briefing.briefing_body import briefing_body
from tests.broken_cases import said
from tests.html_page import HtmlPage
from tests.portals import PORTAL, copy_of_portal, copy_of_record, run

NOTHING = "No recommendation or action on this portal is linked to this point."


def written(path: Path) -> Any:
    """The values of a file, or of the front matter of a briefing, every scalar as the text that was typed."""
    return yaml.load(path.read_text("utf-8").split("\n---\n")[0], Loader=yaml.BaseLoader)


class Told:
    """What the files of a record tell of learning."""

    def __init__(self, root: Path) -> None:
        self.plans = {path.stem: written(path) for path in sorted((root / "data/plans").glob("*.yml"))}
        files = sorted((root / "docs/briefings").glob("*.md"))
        briefings = {path.stem: written(path) for path in files if "." not in path.stem}
        self.briefings = {name: it for name, it in briefings.items() if it["status"] == "published"}

    @property
    def points(self) -> list[tuple[str, Any]]:
        """Every learning point, with its plan."""
        return [(plan, point) for plan, it in self.plans.items() for point in it.get("learning", [])]

    def recommendations(self, plan: str, point: str = "") -> list[Any]:
        """The recommendations of a plan, or those of them that name a point."""
        found = self.plans[plan].get("recommendations", [])
        return [it for it in found if not point or point in it.get("learning", [])]

    def naming(self, plan: str, point: str) -> set[str]:
        """Where a point is answered: the actions that name it, or whose recommendation does where they name none."""
        return {
            f"/plans/{plan}/{action['id'].lower()}/"
            for it in self.recommendations(plan)
            for action in it.get("actions", [])
            if point in (action.get("learning") or it.get("learning", [])) and "withdrawn" not in action
        }

    def teaching(self, plan: str, *points: str) -> set[str]:
        """The briefings that teach a point, or one of some."""
        taught = {f"{plan}/{point}" for point in points}
        return {f"/briefings/{name}/" for name, it in self.briefings.items() if taught & {*it.get("learning", [])}}


@cache
def told_by(root: Path) -> Told:
    """What a record tells, which no test changes."""
    return Told(root)


class Page(HtmlPage):
    """A page with its address."""

    def __init__(self, site: Path, address: str) -> None:
        self.address, self.html = address, (site / address.lstrip("/") / "index.html").read_text("utf-8")
        super().__init__(self.html)

    def links(self, html: str | None = None) -> set[str]:
        """Where the links of the page, or of a part of it, lead."""
        links = self.all("a") if html is None else HtmlPage(html).all("a")
        return {urljoin(self.address, link["href"]) for link in links}

    def point(self, plan: str, point: str) -> str:
        """The part of the page that speaks of a learning point: the entry of a list that opens with its id."""
        entries = re.split(r'(?=<details class="fold"><summary><span class="id")', self.html)
        place = f"l{point.lower()}"
        start = re.compile(rf'<div id="{place}">|href="[^"]*plans/{plan}/learning/#{place}">')
        (found,) = (part for part in entries if start.search(part))
        return re.split("<h[23]", found)[0]


@cache
def page_at(site: Path, address: str) -> Page:
    """The page at an address of a site, which no test changes."""
    return Page(site, address)


def test_a_learning_point_leads_to_what_was_done_about_it_and_back_in_one_click(record_root: Path, site: Path) -> None:
    told = told_by(record_root)
    for plan, point in told.points:
        name, themes = point["id"], point.get("themes", [])
        here, learning = f"/plans/{plan}/", f"/plans/{plan}/learning/"
        entry = page_at(site, learning).point(plan, name)
        own, leads = f"{learning}#l{name.lower()}", page_at(site, learning).links(entry)
        recommendations = {f"{here}#r{it['id'].lower()}" for it in told.recommendations(plan, name)}
        naming, teaching = told.naming(plan, name), told.teaching(plan, name)
        assert recommendations | naming | teaching <= leads, own
        assert {f"/themes/{theme}/" for theme in themes} <= leads, own
        assert (NOTHING in entry) == (not recommendations | naming), own
        for address in naming | teaching | {f"/themes/{theme}/" for theme in themes}:
            assert own in page_at(site, address).links(), address


def test_a_briefing_shows_what_was_done_about_each_point_that_it_teaches(record_root: Path, site: Path) -> None:
    told = told_by(record_root)
    for plan, point in told.points:
        naming = told.naming(plan, point["id"])
        for address in told.teaching(plan, point["id"]):
            page = page_at(site, address)
            entry = page.point(plan, point["id"])
            assert naming <= page.links(entry)
            assert naming or NOTHING in entry or "No action" in entry
            briefing, title = told.briefings[address.split("/")[2]], escape(told.plans[plan]["title"])
            in_short = page.html.partition('id="portal-learning"')[0]
            is_of_plan = plan in (briefing.get("review"), *briefing.get("plans", []))
            assert (f'href="../../plans/{plan}/">{title}</a></h3>' in in_short) is is_of_plan


def test_a_recommendation_and_an_action_lead_to_the_briefings_that_teach_their_points(
    record_root: Path, site: Path
) -> None:
    told = told_by(record_root)
    for plan in told.plans:
        here = page_at(site, f"/plans/{plan}/")
        for it in told.recommendations(plan):
            section = here.html.split(f'<div id="r{it["id"].lower()}"')[1].split('<details class="fold recommendation')[
                0
            ]
            assert told.teaching(plan, *it.get("learning", [])) <= here.links(section)
            for action in it.get("actions", []):
                page = page_at(site, f"/plans/{plan}/{action['id'].lower()}/")
                assert told.teaching(plan, *(action.get("learning") or it.get("learning", []))) <= page.links()


def test_the_library_has_every_briefing_under_each_of_its_themes_audiences_and_plans(
    record_root: Path, site: Path
) -> None:
    page, briefings = page_at(site, "/briefings/"), told_by(record_root).briefings
    shelves = dict(re.findall(r'<section class="part" id="([^"]+)">\s*(<h3>.*?)</section>', page.html, re.S))
    for name, it in briefings.items():
        anchors = [f"theme-{theme}" for theme in it.get("themes", [])]
        anchors += [f"for-{audience}" for audience in it.get("audiences", [])] or ["everybody"]
        anchors += [f"plan-{plan}" for plan in {*it.get("plans", []), it.get("review")} if plan]
        for anchor in anchors:
            assert f"/briefings/{name}/" in page.links(shelves[anchor]), (name, anchor)
            assert f"/briefings/#{anchor}" in page.links()
    counts = {
        anchor: len(page.links(html) & {f"/briefings/{name}/" for name in briefings})
        for anchor, html in shelves.items()
    }
    assert all(re.search(rf": {number} briefings?</h3>", shelves[anchor]) for anchor, number in counts.items())
    assert [script["src"] for script in page.all("script")] == ["../assets/candour.js"]
    assert len(re.findall(r"\d minutes? to read", page.text)) == len(briefings) + sum(counts.values())


def test_pictures_and_media_of_published_briefings_are_published_where_their_pages_look(site: Path) -> None:
    beside = {path.relative_to(PORTAL / "docs").as_posix(): path for path in (PORTAL / "docs").rglob("*.*")}
    files = {name for name in beside if not name.endswith((".md", ".txt"))}
    published = {p.relative_to(site).as_posix() for p in (site / "briefings").rglob("*.*") if p.is_file()}
    kept = {name for name in published if not name.endswith((".html", ".pdf"))}
    assert files - kept == {"briefings/draft.webp"}
    assert all((site / name).read_bytes() == beside[name.replace("robin-2020", "robin")].read_bytes() for name in kept)
    shown = 0
    for address in ("/briefings/robin/", "/briefings/robin/pl/", "/briefings/robin/ar/", "/briefings/everybody/"):
        page = page_at(site, address)
        pictures, media = page.all("img"), page.all("audio") + page.all("video")
        assert {urljoin(address, it["src"]).lstrip("/") for it in pictures + media} <= kept
        assert all(it["alt"] for it in pictures)
        assert all(it["preload"] == "none" for it in media)
        shown += len(pictures + media)
    assert shown > 4


def test_a_translation_names_its_language_and_direction_and_the_switch_names_each_in_itself(site: Path) -> None:
    pages = {name: page_at(site, f"/briefings/robin/{name}") for name in ("", "pl/", "ar/")}
    for page in pages.values():
        switch = {a["hreflang"]: urljoin(page.address, a["href"]) for a in page.all("a") if "hreflang" in a}
        assert (
            switch.items()
            >= {"en-GB": "/briefings/robin/", "pl": "/briefings/robin/pl/", "ar": "/briefings/robin/ar/"}.items()
        )
        assert all(name in page.text for name in ("English", "Polski", "العربية"))
        current = [a["hreflang"] for a in page.all("a") if "hreflang" in a and a.get("aria-current")]
        assert current == [page.address.removeprefix("/briefings/robin").strip("/") or "en-GB"]
    spoken = {
        name: {(a.get("lang"), a.get("dir")) for a in page.all("div") if "lang" in a} for name, page in pages.items()
    }
    assert spoken == {"": set(), "pl/": {("pl", "ltr")}, "ar/": {("ar", "rtl")}}
    newer = {name for name, page in pages.items() if "The English original is newer." in page.text}
    assert newer == {"ar/"}


def test_a_picture_of_more_than_2_megabytes_or_that_is_a_link_is_refused(tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path)
    picture = portal / "docs/briefings/robin.png"
    picture.write_bytes(picture.read_bytes() + b"\0" * MOST_BYTES)
    assert {re.sub(r"^\S+ ", "", line) for line in said(portal)} == {
        '"robin.png" is larger than 2 MB; make the picture smaller',
        "is larger than 2 MB; make the picture smaller",
    }
    picture.unlink()
    picture.symlink_to("/etc/hostname")
    assert any("is no picture beside the briefings; " in line for line in said(portal))
    assert PICTURES[0] == ".png"


def test_what_no_rule_lets_through_would_be_cleaned_away_all_the_same() -> None:
    bad = (
        "<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://invented.example/y.png)\n\n<b onclick=z>z</b>"
    )
    page = HtmlPage(briefing_body(bad))
    assert {tag for tag, _ in page.elements} == {"a", "img", "p"}
    assert [name for _, attributes in page.elements for name in attributes if name not in {"rel", "alt"}] == []


# Advice.

PLAIN = """---
title: Plain
summary: Advice is given and nothing is refused.
date: 2021-06-01
review_by: 2022
status: draft
---
## Utilised in a heading

One *two* three. Four [five](https://invented.example/utilise) six.

- {long}
- In order
  to utilise a word, use `utilise`.

| Utilising | a table |
|---|---|
| one | two |
"""


def test_advice_names_long_sentences_and_hard_words_on_their_lines_and_ends_well(tmp_path: Path) -> None:
    portal = copy_of_portal(tmp_path / "portal")
    for path in (portal / "docs/briefings").glob("*.md"):
        path.unlink()
    file = "docs/briefings/plain.md"
    (portal / file).write_text(PLAIN.format(long="word " * 25 + "end."), "utf-8")
    ran = run("advice", portal)
    assert (ran.returncode, ran.stderr) == (0, "")
    hard = "is a hard word; a plainer one: use"
    assert ran.stdout.splitlines() == [
        f"{file}:8:1: its sentences have 10.0 words on average; 15 or fewer are easy to read",
        f'{file}:8:4: "Utilised" {hard}',
        f"{file}:12:3: this sentence has 26 words; up to 25 are easy to read, so make two of it",
        f'{file}:14:6: "utilise" {hard}',
        f'{file}:14:27: "utilise" {hard}',
        f'{file}:16:3: "Utilising" {hard}',
    ]


def test_a_sentence_ends_with_its_mark_its_paragraph_or_its_entry_of_a_list() -> None:
    text = "One two.\nThree **four!** Five\n\n1. Six\n2. Seven (eight).\n\n## Nine\n\n> Ten"
    assert [" ".join(it.words) for it in sentences(text)] == [
        "One two.",
        "Three four!",
        "Five",
        "Six",
        "Seven (eight).",
        "Ten",
    ]

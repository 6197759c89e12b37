"""The whole site, built from the real record: every page of it, its links, its addresses and its figures."""

import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from macros.site.build import build_site
from macros.site.written import PAGES_WITH_MACROS
from tests.html_page import HtmlPage, html_page
from tests.people import people_in
from tests.portals import ROOT, copy_of_portal

# Where an element names something that a browser loads by itself, and where it leads when one follows it.
LOADED = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("use", "href")}
FOLLOWED = {("a", "href"), ("form", "action"), ("area", "href")}

# The contract of the design, section 4: every kind of address, and pages of each kind.
ADDRESSES = {
    *("/", "/plans/", "/plans/sam-and-kyle/", "/plans/sam-and-kyle/1.1/", "/plans/send-written-statement/a1/"),
    *("/briefings/", "/briefings/sam-and-kyle/", "/themes/information-sharing/", "/bodies/essex-police/"),
    *("/measures/", "/measures/neet-16-18/", "/meetings/", "/meetings/2020-10-06/", "/meetings/2021-late/"),
    *("/changes/2020-10-06/2021-02-02/", "/late/", "/promises/", "/corrections/"),
    *("/help/", "/help/ratings/", "/help/glossary/", "/help/about/", "/404.html"),
    *("/api/v1/index.json", "/api/v1/plans.json", "/api/v1/plans/sam-and-kyle.json", "/build.json"),
}


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Every page of a site under its address."""
    return {address_of(site, path): html_page(path) for path in sorted(site.rglob("*.html"))}


def address_of(site: Path, path: Path) -> str:
    return "/" + path.relative_to(site).as_posix().removesuffix("index.html")


def values(page: HtmlPage, kinds: set[tuple[str, str]]) -> Iterator[str]:
    for tag, attributes in page.elements:
        yield from (value for name, value in attributes.items() if (tag, name) in kinds)


def file_at(site: Path, address: str) -> Path:
    return site / (address + "index.html" if address.endswith("/") else address).lstrip("/")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    return pages_of(site)


def test_every_kind_of_address_of_the_contract_is_there(site: Path) -> None:
    assert not [address for address in ADDRESSES if not file_at(site, address).is_file()]


def test_every_plan_body_theme_measure_meeting_and_action_has_its_page(pages: dict[str, HtmlPage]) -> None:
    expected = {f"/{kind}/{path.stem}/" for kind in ("plans", "measures", "meetings") for path in files(kind)}
    expected |= {f"/{kind}/{name}/" for kind in ("bodies", "themes") for name in written(f"data/{kind}.yml")}
    expected |= {f"/plans/{plan}/{action['id'].lower()}/" for plan, action in actions()}
    expected |= {f"/briefings/{path.stem.replace('.', '/')}/" for path in (ROOT / "docs/briefings").glob("*.md")}
    assert len(expected) > 150
    assert not expected - pages.keys()


def target(address: str, link: str) -> str:
    """The address that a relative link leads to from a page; outside the site it begins with dots."""
    path = urlsplit(link).path
    if not path:
        return address
    led = posixpath.normpath(posixpath.join(address.lstrip("/"), unquote(path)))
    end = "/" if path.endswith(("/", ".")) and led != "." else ""
    return f"/{led}{end}".removesuffix(".") if not led.startswith(("..", "/")) else led


def test_every_link_inside_the_site_leads_to_a_page_and_a_place_on_it(site: Path, pages: dict[str, HtmlPage]) -> None:
    broken = []
    for address, page in pages.items():
        for link in values(page, LOADED | FOLLOWED):
            if urlsplit(link).scheme or urlsplit(link).netloc:
                continue
            # The page that is shown for any address at all has no other way than from the root.
            led = target("/", link.lstrip("/") or "./") if address == "/404.html" else target(address, link)
            path, place = file_at(site, led), urlsplit(link).fragment
            if led.startswith("..") or not path.is_file() or (place and place not in html_page(path).ids):
                broken.append((address, link))
    assert not broken


def test_links_that_leave_the_site_are_https_or_a_telephone_number(pages: dict[str, HtmlPage]) -> None:
    schemes = {urlsplit(link).scheme for page in pages.values() for link in values(page, FOLLOWED)}
    assert schemes <= {"", "https", "tel"}


def test_ids_are_unique_on_each_page(pages: dict[str, HtmlPage]) -> None:
    twice = {a: [name for name, n in Counter(page.ids).items() if n > 1] for a, page in pages.items()}
    assert not {address: names for address, names in twice.items() if names}


def test_what_a_page_says_of_itself_by_id_is_on_it(pages: dict[str, HtmlPage]) -> None:
    named = {"aria-labelledby", "aria-describedby", "aria-controls", "for"}
    missing = {
        address: name
        for address, page in pages.items()
        for _, attributes in page.elements
        for attribute in named & attributes.keys()
        for name in attributes[attribute].split()
        if name not in page.ids
    }
    assert not missing


def test_every_page_has_one_heading_of_the_first_level_a_title_and_a_language(pages: dict[str, HtmlPage]) -> None:
    assert {address: len(page.all("h1")) for address, page in pages.items() if len(page.all("h1")) != 1} == {}
    assert not [address for address, page in pages.items() if len(page.title) < 10]
    assert {page.all("html")[0].get("lang") for page in pages.values()} == {"en-GB"}


def test_the_sitemap_has_every_page_once(site: Path) -> None:
    portal = yaml.load((ROOT / "data/portal.yml").read_text("utf-8"), Loader=yaml.BaseLoader)["address"]
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    built = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert sorted(listed) == sorted(portal if address == "." else f"{portal}{address}/" for address in built)


def test_no_two_pages_have_one_title(pages: dict[str, HtmlPage]) -> None:
    titles = Counter(page.title for page in pages.values())
    assert not [title for title, number in titles.items() if number > 1]


def test_no_heading_leaves_a_level_out(pages: dict[str, HtmlPage]) -> None:
    jumps = {}
    for address, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        if any(second > first + 1 for first, second in zip([0, *levels], levels, strict=False)):
            jumps[address] = levels
    assert not jumps


def test_a_page_loads_nothing_from_elsewhere(site: Path, pages: dict[str, HtmlPage]) -> None:
    loaded = {
        value
        for page in pages.values()
        for tag, attributes in page.elements
        for name, value in attributes.items()
        if ((tag, name) in LOADED and attributes.get("rel") != "canonical") or name in {"srcset", "poster", "data"}
    }
    assert loaded
    assert not [value for value in loaded if re.match(r"[a-z]+:|//", value)]
    styles = {path for page in pages.values() for path in values(page, {("link", "href")}) if path.endswith(".css")}
    sheets = [(site / path.replace("../", "").lstrip("./")).read_text("utf-8") for path in styles]
    assert not [
        found for css in sheets for found in re.findall(r"@import[^;]*|url\([\"']?(?!data:|[\"']?#)\w+:[^)]*", css)
    ]


def test_a_record_page_has_no_script_and_no_inline_style_or_handler(pages: dict[str, HtmlPage]) -> None:
    wrong = {
        (address, tag, name)
        for address, page in pages.items()
        for tag, attributes in page.elements
        for name in ("", *attributes)
        if tag in {"script", "style", "iframe", "object", "embed", "base"} or name == "style" or name.startswith("on")
    }
    assert not wrong


def test_the_canonical_address_of_a_page_is_its_own(pages: dict[str, HtmlPage]) -> None:
    portal = written("data/portal.yml")["address"].rstrip("/")
    told = {
        a: [link["href"] for link in page.all("link") if link.get("rel") == "canonical"] for a, page in pages.items()
    }
    assert {address: links for address, links in told.items() if links != [portal + address]}.keys() == {"/404.html"}


def test_every_page_says_where_to_turn_with_a_worry_about_a_child_and_how_to_leave(pages: dict[str, HtmlPage]) -> None:
    numbers = {"tel:999", "tel:08088005000", "tel:08001111"}
    assert not [address for address, page in pages.items() if not numbers <= set(values(page, FOLLOWED))]
    assert all("Worried about a child?" in page.text and "Leave this page" in page.text for page in pages.values())


def test_every_page_says_that_it_is_a_demonstration_and_as_at_which_day(pages: dict[str, HtmlPage]) -> None:
    said = " ".join(written("data/portal.yml")["demonstration"].split())
    assert not [a for a, page in pages.items() if said not in page.text or "As at 31 December 2021" not in page.text]


def test_nothing_of_the_templates_and_of_python_shows_through(pages: dict[str, HtmlPage]) -> None:
    shown = re.compile(r"\{\{|\{%|Undefined|<class|PartialDate|Stage\.|\bnan\b|&(?:amp|lt|quot|#\d+);|xcandour")
    found = {address: shown.findall(page.text) for address, page in pages.items()}
    assert not {address: words for address, words in found.items() if words}
    spoken = {"content", "aria-label", "title", "alt"}
    values = {
        value
        for page in pages.values()
        for _, attributes in page.elements
        for name, value in attributes.items()
        if name not in spoken
    }
    assert not [value for value in values if "None" in value or shown.search(value)]


def test_no_person_is_named_on_any_page_or_in_any_export(site: Path, pages: dict[str, HtmlPage]) -> None:
    texts = {address: page.text for address, page in pages.items()}
    texts |= {str(path): path.read_text("utf-8") for path in site.rglob("*.json")}
    assert not {address: found for address, text in texts.items() if (found := people_in(text))}


# What can be counted by hand from the files, without any code of the portal.

DAY = date(2021, 12, 31)
DONE = {"complete", "embedded"}


def files(kind: str) -> list[Path]:
    return sorted((ROOT / "data" / kind).glob("*.yml"))


@cache
def written(file: str) -> Any:
    return yaml.load((ROOT / file).read_text("utf-8"), Loader=yaml.BaseLoader)


def actions() -> list[tuple[str, Any]]:
    """Every action with the id of its plan."""
    return [
        (path.stem, action)
        for path in files("plans")
        for recommendation in written(f"data/plans/{path.name}").get("recommendations", [])
        for action in recommendation.get("actions", [])
    ]


def last_day(typed: str) -> date:
    year, month, day = (int(part) for part in f"{typed}-0-0".split("-")[:3])
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def by_now(facts: list[Any]) -> list[Any]:
    return [fact for fact in facts if last_day(fact["as_at"]) <= DAY]


def stage(plan: str, thing: Any) -> str:
    """The stage by the latest rating: that of the colour in the plan's key, else what the rating says in words."""
    if not (ratings := by_now(thing.get("ratings", []))):
        return "not known"
    key = written("data/rating_keys.yml").get(written(f"data/plans/{plan}.yml").get("rating_key"), {"ratings": {}})
    told = key["ratings"].get(ratings[-1].get("rating"), {}).get("stage", "not known")
    return ratings[-1].get("stage", "not known") if told == "not known" else str(told)


def is_late(plan: str, thing: Any) -> bool:
    """Past the last date that was published, known not to be done; without a date, where a step is."""
    if not (deadlines := thing.get("deadlines")):
        return any(is_late(plan, step) for step in thing.get("steps", []))
    return last_day(deadlines[-1]["due"]) < DAY and stage(plan, thing) in {"not started", "under way"}


def is_unproved(plan: str, thing: Any) -> bool:
    proofs = [e["kind"] for t in (thing, *thing.get("steps", [])) for e in by_now(t.get("evidence", []))]
    enough = {"complete": {"activity", "adoption", "impact"}, "embedded": {"adoption", "impact"}}
    return stage(plan, thing) in DONE and not enough[stage(plan, thing)] & set(proofs)


def counted(found: list[tuple[str, Any]]) -> dict[str, Any]:
    return {
        "actions": len(found),
        "done": sum(stage(*one) in DONE for one in found),
        "late": sum(is_late(*one) for one in found),
        "unproved": sum(is_unproved(*one) for one in found),
        "stages": dict(Counter(stage(*one) for one in found)),
    }


def tiles(page: HtmlPage) -> list[int]:
    """The four figures at the top of the home page or of a plan."""
    found = re.search(
        r"(\d+) actions? promised.*?(\d+) reported complete or embedded (\d+) late (\d+) reported done", page.text
    )
    assert found
    return [int(figure) for figure in found.groups()]


def test_every_figure_of_the_home_page_can_be_counted_by_hand(pages: dict[str, HtmlPage]) -> None:
    home, told = pages["/"], counted(actions())
    steps = [(plan, step) for plan, action in actions() for step in action.get("steps", [])]
    only_totals = [
        written(f"data/plans/{path.name}")["reported"][-1]["actions"]
        for path in files("plans")
        if "reported" in written(f"data/plans/{path.name}") and path.stem not in {plan for plan, _ in actions()}
    ]
    assert tiles(home) == [told[name] for name in ("actions", "done", "late", "unproved")]
    assert f"Of {told['stages']['not known']} actions nobody outside can say" in home.text
    assert re.search(
        rf"(?i)12 actions have {len(steps)} steps: {counted(steps)['done']} reported complete, "
        rf"{counted(steps)['late']} late\.",
        home.text,
    )
    assert f"Another {sum(map(int, only_totals))} actions are known only as totals" in home.text


@pytest.mark.parametrize("plan", [path.stem for path in files("plans")])
def test_a_plan_shows_the_figures_that_its_json_and_its_file_give(
    plan: str, site: Path, pages: dict[str, HtmlPage]
) -> None:
    given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
    summary = next(
        entry for entry in json.loads((site / "api/v1/plans.json").read_text("utf-8"))["plans"] if entry["id"] == plan
    )
    told, day = counted([pair for pair in actions() if pair[0] == plan]), given["on_day"]
    listed = [action for recommendation in given.get("recommendations", []) for action in recommendation["actions"]]
    assert given["as_at"] == str(DAY)
    assert len(listed) == day["actions"] == told["actions"]
    assert {name: number for name, number in day["stages"].items() if number} == told["stages"]
    assert (day["timeliness"]["late"], day["unproved"]) == (told["late"], told["unproved"])
    assert {name: summary["on_day"][name] for name in day} == day
    assert Counter(action["on_day"]["stage"] for action in listed) == told["stages"]
    if listed:
        assert tiles(pages[f"/plans/{plan}/"]) == [told[name] for name in ("actions", "done", "late", "unproved")]


def test_the_json_of_an_action_holds_all_that_is_written_of_it(site: Path) -> None:
    for plan, action in actions():
        given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
        found = [a for r in given["recommendations"] for a in r["actions"] if a["id"] == action["id"]]
        assert len(found) == 1
        assert [d["due"] for d in found[0].get("deadlines", [])] == [d["due"] for d in action.get("deadlines", [])]
        assert [s["id"] for s in found[0].get("steps", [])] == [s["id"] for s in action.get("steps", [])]
        assert found[0].get("leads", []) == action.get("leads", [])
        assert found[0]["source"] == action["source"]
        assert len(found[0].get("ratings", [])) == len(action.get("ratings", []))


@pytest.mark.parametrize("plan", sorted({plan for plan, _ in actions()}))
def test_suggest_a_correction_opens_the_line_on_which_the_action_begins(
    plan: str, site: Path, pages: dict[str, HtmlPage]
) -> None:
    lines = (ROOT / f"data/plans/{plan}.yml").read_text("utf-8").splitlines()
    for action in [action for name, action in actions() if name == plan]:
        page = pages[f"/plans/{plan}/{action['id'].lower()}/"]
        (link,) = (a["href"] for a in page.all("a") if a.get("class") == "suggest")
        file, _, line = link.partition("#L")
        assert file.endswith(f"/data/plans/{plan}.yml")
        assert re.fullmatch(rf" *- \{{?id: [\"']?{re.escape(action['id'])}[\"']?,?.*", lines[int(line) - 1])


def test_only_our_own_pages_may_call_macros(tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "copy")
    planted = "---\ntitle: A planted page\nrender_macros: true\n---\n# Planted\n\n{{ plan_list() }} and {{ 7 * 7 }}\n"
    (root / "docs/help/planted.md").write_text(planted)
    briefing = root / "docs/briefings/robin.md"
    briefing.write_text(f"{briefing.read_text()}\n{{{{ 7 * 7 }}}} and {{% raw %}}\n")
    build_site(root, tmp_path / "site")
    page = html_page(tmp_path / "site/help/planted/index.html")
    assert "{{ plan_list() }} and {{ 7 * 7 }}" in page.text
    contributed = html_page(tmp_path / f"site/briefings/{briefing.stem}/index.html")
    assert "{{ 7 * 7 }} and {% raw %}" in contributed.text


def test_every_page_that_may_call_macros_is_one_of_ours() -> None:
    ours = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert ours >= PAGES_WITH_MACROS
    assert not [page for page in PAGES_WITH_MACROS if page.startswith("briefings/")]


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_any_command_in_any_place_at_any_time_gives_the_same_bytes(tmp_path: Path) -> None:
    ways = {
        "here": (["-m", "macros", "build"], {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}),
        "a place far away, über alles": (
            ["-m", "macros", "build"],
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "86400"},
        ),
        "mkdocs": (
            ["-m", "mkdocs", "build", "--strict"],
            {"PYTHONHASHSEED": "3", "TZ": "America/Adak", "SOURCE_DATE_EPOCH": "1900000000"},
        ),
    }
    running = {}
    for place, (command, environment) in ways.items():
        copy = tmp_path / place
        for folder in ("data", "docs", "macros", "overrides"):
            shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", copy)
        running[place] = subprocess.Popen(
            [sys.executable, *command],
            cwd=copy,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    said = {place: process.communicate()[0] for place, process in running.items()}
    assert {place: process.returncode for place, process in running.items()} == dict.fromkeys(ways, 0), said
    first, second, third = (bytes_of(tmp_path / place / "site") for place in ways)
    assert len(first) > 200
    assert first.keys() == second.keys() == third.keys()
    assert not [name for name in first if not first[name] == second[name] == third[name]]

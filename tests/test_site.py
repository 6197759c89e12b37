"""The whole site, built from the real record: every page of it, its links, its addresses and its figures."""

import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.publish.publication import build_site
from macros.rules.written_pages import PAGES_WITH_MACROS
from tests.html_page import HtmlPage, html_page
from tests.people import people_in
from tests.portals import ROOT, copy_of_portal

# Where an element leads when one follows it.
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


def test_no_heading_leaves_a_level_out(pages: dict[str, HtmlPage]) -> None:
    jumps = {}
    for address, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        if any(second > first + 1 for first, second in zip([0, *levels], levels, strict=False)):
            jumps[address] = levels
    assert not jumps


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
    found = re.search(r"(\d+) actions? promised.*?(\d+) reported done (\d+) late (\d+) reported done", page.text)
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
    planted = "---\ntitle: A planted page\n---\n# Planted\n\n{{ plan_list() }} and {{ 7 * 7 }}\n"
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

"""The whole site of the invented record: every page of it, its links, its addresses and its figures.

What holds on the site of any record asks for `site` and `record_root` alone: tests/this_record/ runs it too.
"""

import json
import re
from calendar import month_name, monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.rules.written_pages import PAGES_WITH_MACROS
from tests.html_page import HtmlPage, html_page
from tests.people import people_in
from tests.portals import ROOT, build_site, copy_of_portal

# Where an element leads when one follows it.
FOLLOWED = {("a", "href"), ("form", "action"), ("area", "href")}

# The contract of the design, section 4: every kind of address, and pages of each kind.
ADDRESSES = {
    *("/", "/plans/", "/plans/robin/", "/plans/robin/1.1/", "/plans/visit-2021/a1/"),
    *("/briefings/", "/briefings/robin/", "/briefings/robin/pl/", "/themes/information-sharing/"),
    *("/bodies/chief-nurse/", "/measures/", "/measures/visits/", "/meetings/", "/meetings/2020-06-09/"),
    *("/changes/2020-06-09/2021-03-02/", "/done/", "/late/", "/promises/", "/corrections/"),
    *("/help/", "/help/ratings/", "/help/glossary/", "/help/about/", "/404.html"),
    *("/api/v1/index.json", "/api/v1/plans.json", "/api/v1/plans/robin.json", "/build.json"),
}


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Every page of a site under its address, but those that lead on to another at once."""
    pages = {address_of(site, path): html_page(path) for path in sorted(site.rglob("*.html"))}
    return {address: page for address, page in pages.items() if not _leads_on(page)}


def _leads_on(page: HtmlPage) -> bool:
    return any(attributes.get("http-equiv") == "refresh" for tag, attributes in page.elements if tag == "meta")


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


def test_every_plan_body_theme_measure_meeting_and_action_has_its_page(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    expected = {f"/{kind}/{name}/" for kind in ("plans", "measures", "meetings") for name in told.names(kind)}
    expected |= {f"/{kind}/{name}/" for kind in ("bodies", "themes") for name in told.written(f"data/{kind}.yml")}
    expected |= {f"/plans/{plan}/{action['id'].lower()}/" for plan, action in told.actions}
    expected |= {f"/briefings/{name.replace('.', '/')}/" for name in told.published}
    assert len(expected) > 20
    assert not expected - pages.keys()


def test_every_page_has_its_own_title_and_one_heading_of_the_first_level(pages: dict[str, HtmlPage]) -> None:
    assert not [address for address, page in pages.items() if not page.title or len(page.all("h1")) != 1]
    titles = Counter(page.title for page in pages.values())
    assert not [title for title, number in titles.items() if number > 1]


def test_what_moved_below_a_plan_still_has_its_place_on_the_page_of_the_plan(pages: dict[str, HtmlPage]) -> None:
    moved = {
        address: page
        for address, page in pages.items()
        if re.fullmatch("/plans/[^/]+/(?:learning|questions)/", address)
    }
    assert moved
    for address, page in moved.items():
        places = {place for place in page.ids if re.match(r"l\w|\d{4}-", place)}
        assert places
        assert places <= {*pages[f"/plans/{address.split('/')[2]}/"].ids}, address


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


def test_every_page_says_that_it_is_a_demonstration_and_as_at_which_day(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    said = " ".join(told.written("data/portal.yml")["demonstration"].split())
    day = f"As at {told.day.day} {told.day:%B %Y}"
    assert not [address for address, page in pages.items() if said not in page.text or day not in page.text]


def test_nothing_of_the_templates_and_of_python_shows_through(pages: dict[str, HtmlPage]) -> None:
    left = r"xcandour|[\ue000-\uf8ff]|data-list"
    shown = re.compile(r"\{\{|\{%|Undefined|<class|PartialDate|Stage\.|\bnan\b|&(?:amp|lt|quot|#\d+);|" + left)
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

IN_ORDER = ["not started", "under way", "complete", "embedded"]
OPEN, DONE = set(IN_ORDER[:2]), set(IN_ORDER[2:])
DROPPED, UNKNOWN = "will not be done", "not known"
LATE, PASSED = "late when last reported", "date passed since the last report"
DONE_IN_TIME, DONE_LATE, DONE_SOME_DAY = "done in time", "done late", "done, the day is not recorded"
NOT_DUE_YET, NO_LONGER_DUE, NO_DATE = "not due yet", "no longer due", "no date"
# Of an action without a date of its own, the first that is said of a step.
OF_STEPS = [LATE, PASSED, NOT_DUE_YET, NO_DATE, DONE_LATE, DONE_SOME_DAY, DONE_IN_TIME, NO_LONGER_DUE]
# What can show that a thing is done, and that it lasts.
PROOFS = {"complete": {"activity", "adoption", "impact"}, "embedded": {"adoption", "impact"}}

MONTHS = [name.lower() for name in month_name]
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
YEARS = r"(?P<year>20\d\d)(?:\s?[/–-]\s?(?:20)?(?P<next>\d\d))?"
TIME = re.compile(
    rf"(?:by |in |end of )?(?:(?:the )?(?P<season>{'|'.join(SEASONS)})(?: term)?,? |"
    rf"q(?:uarter )?\s?(?P<quarter>[1-4]),?\s?(?:of )?|financial year |fy ?)?{YEARS}"
)
DONE_ON = re.compile(
    r"\b(?:completed|done|finished|delivered|closed|achieved)(?: on| in| by the owner on)?:? "
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? )?(?P<month>{'|'.join(MONTHS[1:])}) (?P<year>20\d\d)\b"
)
THIRDS = {"early": ("01", "04"), "mid": ("05", "08"), "late": ("09", "12")}


def first_day(typed: str) -> date:
    year, month, day = (int(part) for part in f"{typed}-1-1".split("-")[:3])
    return date(year, month, day)


def last_day(typed: str) -> date:
    year, month, day = (int(part) for part in f"{typed}-0-0".split("-")[:3])
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def due_day(deadline: Any) -> date | None:
    """The last day of a deadline: as it is typed, else that of the season, quarter or financial year of its words."""
    if "due" in deadline:
        return last_day(deadline["due"])
    told = TIME.fullmatch(deadline["words"].lower().strip(" ."))
    if not told or (told["next"] and int(told["next"]) != (int(told["year"]) + 1) % 100):
        return None
    year, month = int(told["year"]), 3
    if told["season"]:
        month = SEASONS[told["season"]]
        year += told["season"] == "winter" or (bool(told["next"]) and told["season"] != "autumn")
    elif told["quarter"]:
        # The fourth quarter of a financial year ends with March.
        month = int(told["quarter"]) * 3 + (3 if told["next"] else 0)
        year, month = (year + 1, 3) if month > 12 else (year, month)
    elif told["next"]:
        year += 1
    else:
        return None
    return last_day(f"{year}-{month}")


def done_days(rating: Any) -> tuple[date, date] | None:
    """The first and the last day on which a thing was done, where its rating gives one, or its words do."""
    told = DONE_ON.search(rating.get("words", "").lower())
    typed = told and "-".join(filter(None, (told["year"], str(MONTHS.index(told["month"])), told["day"])))
    typed = rating.get("done_on", typed)
    return (first_day(typed), last_day(typed)) if typed else None


def days_of_total(total: Any) -> tuple[date, date]:
    """The first and the last day of a total: "late 2021" is a third of its year."""
    part, _, year = total.get("words", "").lower().replace("-", " ").partition(" ")
    if part in THIRDS and year == total["as_at"]:
        first, last = THIRDS[part]
        return first_day(f"{year}-{first}"), last_day(f"{year}-{last}")
    return first_day(total["as_at"]), last_day(total["as_at"])


def count_of(total: Any) -> int:
    """How many actions a total counts."""
    return int(total.get("actions", 0)) or sum(map(int, total.get("ratings", {}).values()))


class Told:
    """What the files of a record tell, every scalar as it was typed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.day = last_day(self.written("data/portal.yml")["as_at"])

    def written(self, file: str) -> Any:
        """The values of a file, or those of the front matter of a briefing."""
        return _written(self.root / file)

    def plan(self, plan: str) -> Any:
        return self.written(f"data/plans/{plan}.yml")

    def names(self, kind: str) -> list[str]:
        """The ids of the plans, the measures or the meetings."""
        return sorted(path.stem for path in (self.root / "data" / kind).glob("*.yml"))

    @cached_property
    def published(self) -> list[str]:
        """The ids of the briefings that are published, and of their translations."""
        folder = self.root / "docs/briefings"
        status = {path.stem: _written(path).get("status") for path in folder.glob("*.md")}
        return [name for name in sorted(status) if status[name.partition(".")[0]] == "published"]

    @cached_property
    def actions(self) -> list[tuple[str, Any]]:
        """Every action with the id of its plan."""
        return [
            (plan, action)
            for plan in self.names("plans")
            for recommendation in self.plan(plan).get("recommendations", [])
            for action in recommendation.get("actions", [])
        ]

    @cached_property
    def live_plans(self) -> list[str]:
        """The plans that are counted: those that were not withdrawn."""
        return [plan for plan in self.names("plans") if "withdrawn" not in self.plan(plan)]

    @cached_property
    def live(self) -> list[tuple[str, Any]]:
        """The actions that are counted: those that were not withdrawn, nor their plans."""
        return [(plan, action) for plan in self.live_plans for action in self.live_of(plan)]

    def live_of(self, plan: str) -> list[Any]:
        return [action for whose, action in self.actions if whose == plan and "withdrawn" not in action]

    def said(self, facts: list[Any]) -> list[Any]:
        """Those of some facts that had been said by the day."""
        return [fact for fact in facts if "as_at" in fact and first_day(fact["as_at"]) <= self.day]

    # How far a thing is.

    def colours(self, plan: str) -> Any:
        """The rating key of a plan."""
        key = self.plan(plan).get("rating_key")
        return self.written("data/rating_keys.yml")[key]["ratings"] if key else {}

    def stage_in(self, plan: str, rating: Any) -> str:
        """The stage that a rating tells: that of its colour in the plan's key, else what it says in words."""
        colour = self.colours(plan).get(rating.get("rating"), {}).get("stage", UNKNOWN)
        return str(rating.get("stage", UNKNOWN) if colour == UNKNOWN else colour)

    def claims(self, thing: Any) -> list[Any]:
        """What the owner said of a thing; a check is somebody else's."""
        return [rating for rating in self.said(thing.get("ratings", [])) if rating.get("assessment") != "check"]

    def rated(self, plan: str, thing: Any) -> str:
        """The stage of a step or a recommendation, and what an action is rated itself."""
        claims = self.claims(thing)
        return self.stage_in(plan, claims[-1]) if claims else UNKNOWN

    def stage(self, plan: str, action: Any) -> str:
        """The stage of an action: under way at least where a step has begun, and as far as was said of all."""
        rated = self.rated(plan, action)
        begun = ["under way" for step in action.get("steps", []) if self.rated(plan, step) in IN_ORDER[1:]]
        known = [it for it in (rated, *begun, *self.said_of_all(plan, action)) if it in IN_ORDER]
        return DROPPED if rated == DROPPED else max(known, key=IN_ORDER.index, default=UNKNOWN)

    def said_of_all(self, plan: str, action: Any) -> Iterator[str]:
        """What totals say of each action of a plan, where the action's own rating does not come after them."""
        own = self.claims(action)[-1]["as_at"] if self.rated(plan, action) != UNKNOWN else None
        for total in self.totals(plan):
            least = total.get("at_least") or self.least_of(plan, total)
            if least and (own is None or last_day(total["as_at"]) >= first_day(own)):
                yield least

    def least_of(self, plan: str, total: Any) -> str:
        """The least stage of a total that rates every action; that some are not started says nothing of each."""
        stages = self.stages_in(plan, total)
        if stages.total() != len(self.live_of(plan)) or not set(stages) <= set(IN_ORDER):
            return ""
        least = min(stages, key=IN_ORDER.index, default="")
        return "" if least == "not started" and len(stages) > 1 else least

    # Whether it is in time.

    def timeliness(self, plan: str, thing: Any, stage: str, by_first_date: bool = False) -> str:
        """Whether a thing is in time against the date that holds, or against its first."""
        deadlines = self.deadlines(thing)
        due = due_day(deadlines[0 if by_first_date else -1]) if deadlines else None
        if stage == DROPPED:
            return NO_LONGER_DUE
        if due is None:
            return NO_DATE if by_first_date else self.as_its_steps(plan, thing, stage)
        if stage in DONE:
            return self.done_when(plan, thing, due)
        if due >= self.day:
            return NOT_DUE_YET
        return LATE if any(first_day(when) > due for when in self.told_open(plan, thing)) else PASSED

    def deadlines(self, thing: Any) -> list[Any]:
        """The deadlines that had been published: the first holds from the start."""
        deadlines = thing.get("deadlines", [])
        return [*deadlines[:1], *self.said(deadlines[1:])]

    def told_open(self, plan: str, thing: Any) -> Iterator[str]:
        """The dates of what was said of a thing, or of a step that is not done: that it is not done."""
        yield from (it["as_at"] for it in self.said(thing.get("ratings", [])) if self.says_open(plan, it))
        for step in thing.get("steps", []):
            if self.rated(plan, step) not in {*DONE, DROPPED}:
                yield from self.told_open(plan, step)

    def says_open(self, plan: str, rating: Any) -> bool:
        """Whether a rating says that a thing is not done: by its stage, else in so many words or in per cent."""
        stage = self.stage_in(plan, rating)
        in_part = int(rating.get("progress", 100)) < 100
        return stage in OPEN or (stage == UNKNOWN and (rating.get("not_done") in ("yes", "true") or in_part))

    def done_when(self, plan: str, thing: Any, due: date) -> str:
        """Whether it was done in time, by the day that is given, or by that of the first report that still holds."""
        claims = [*takewhile(lambda it: self.stage_in(plan, it) in DONE, reversed(self.claims(thing)))]
        days = [given for it in claims if (given := done_days(it))]
        if days and days[-1][0] > due:
            return DONE_LATE
        reported = claims and min(last_day(claims[-1]["as_at"]), self.day) <= due
        return DONE_IN_TIME if reported or (days and days[-1][1] <= due) else DONE_SOME_DAY

    def as_its_steps(self, plan: str, action: Any, stage: str) -> str:
        """An action without a date is as its steps are: none of these takes back, or claims, that it is done itself."""
        steps = [self.timeliness(plan, step, self.rated(plan, step)) for step in action.get("steps", [])]
        worst = min(steps, key=OF_STEPS.index, default=NO_DATE)
        if stage in DONE and worst in (PASSED, NOT_DUE_YET):
            return DONE_SOME_DAY
        return NO_DATE if stage not in DONE and worst.startswith("done") else worst

    def is_past_first_date(self, plan: str, thing: Any, stage: str) -> bool:
        """Whether a thing with a later date was not reported done by its first."""
        by_first = self.timeliness(plan, thing, stage, by_first_date=True)
        return len(self.deadlines(thing)) > 1 and by_first in (LATE, PASSED, DONE_LATE, DONE_SOME_DAY)

    def past_first_date(self, plan: str, *, again: bool = False) -> int:
        """How many actions are open past a first date, of their own or of a step, with a later one that holds; or of
        how many that passed `again`.
        """
        wanted = {PASSED} if again else {NOT_DUE_YET, NO_DATE}
        return sum(
            self.timeliness(plan, action, self.stage(plan, action)) in wanted
            and any(
                self.is_past_first_date(plan, thing, stage) and stage not in {*DONE, DROPPED}
                for thing, stage in self.with_steps(plan, action)
            )
            for action in self.live_of(plan)
        )

    def with_steps(self, plan: str, action: Any) -> list[tuple[Any, str]]:
        """An action and its steps, each with its stage."""
        return [(action, self.stage(plan, action)), *((it, self.rated(plan, it)) for it in action.get("steps", []))]

    def all_steps_done(self, plan: str, action: Any) -> bool:
        """Whether all steps of an action, and there are some, are reported done."""
        return bool(action.get("steps")) and all(self.rated(plan, step) in DONE for step in action["steps"])

    # What is claimed, seen and proved.

    def is_proved(self, stage: str, thing: Any) -> bool:
        evidence = [
            it["kind"] for part in (thing, *thing.get("steps", [])) for it in self.said(part.get("evidence", []))
        ]
        return stage in DONE and bool(PROOFS[stage] & set(evidence))

    def totals(self, plan: str) -> list[Any]:
        """What an owner reported of all actions at once."""
        return [it for it in self.plan(plan).get("reported", []) if days_of_total(it)[0] <= self.day]

    def stages_in(self, plan: str, total: Any) -> Counter[str]:
        """How many actions have which stage by a total: by its colours, else by what it says of all in words."""
        colours = self.colours(plan)
        if not total.get("ratings"):
            said = total.get("at_least")
            return Counter({said: count_of(total) or len(self.live_of(plan))} if said in DONE else {})
        stages = Counter[str]()
        for name, number in total["ratings"].items():
            stages[colours.get(name, {}).get("stage", UNKNOWN)] += int(number)
        return +stages

    def rated_on(self, plan: str) -> list[str]:
        """The dates on which actions were rated one by one."""
        return [claim["as_at"] for action in self.live_of(plan) for claim in self.claims(action)]

    def no_older(self, plan: str) -> list[Any]:
        """The totals after which no action was rated by itself."""
        latest = max(map(first_day, self.rated_on(plan)), default=date.min)
        return [it for it in self.totals(plan) if days_of_total(it)[1] >= latest]

    def leading(self, plan: str) -> Any:
        """The latest total that tells how far actions are, where it is newer or wider than what is told one by one."""
        total = next((it for it in reversed(self.totals(plan)) if self.stages_in(plan, it)), None)
        if total is None or total not in self.no_older(plan):
            return None
        is_newer = all(days_of_total(total)[0] > last_day(when) for when in self.rated_on(plan))
        return total if is_newer or count_of(total) > len(self.live_of(plan)) else None

    def late_in_totals(self, plan: str) -> int:
        """How many actions a total shows late for certain: more are open than have a date to come, or none at all."""
        if not (total := self.leading(plan)):
            return 0
        stages, live = self.stages_in(plan, total), self.live_of(plan)
        dues = [due_day(deadlines[-1]) for action in live if (deadlines := self.deadlines(action))]
        past = sum(due is not None and due < days_of_total(total)[0] for due in dues)
        may_be_open = len(live) - past + max(0, count_of(total) - len(live))
        return max(0, sum(stages[name] for name in OPEN) - may_be_open)

    def figures(self, plan: str) -> Counter[str]:
        """All that is counted of a plan, under the names that machines read; of none of a thing nothing stands here."""
        live = [(action, self.stage(plan, action)) for action in self.live_of(plan)]
        seen = [action for action, _ in live if self.rated(plan, action) in DONE]
        times = Counter(self.timeliness(plan, action, stage) for action, stage in live)
        one_by_one = Counter(stage for _, stage in live)
        total = self.leading(plan)
        claimed = self.stages_in(plan, total) if total else one_by_one
        latest = next(filter(None, map(count_of, reversed(self.no_older(plan)))), 0)
        actions = max(len(live), latest, claimed.total())
        claimed = claimed + Counter({UNKNOWN: actions - claimed.total()})
        return +Counter(
            {
                "actions": actions,
                "claimed": sum(claimed[name] for name in DONE),
                "seen": len(seen),
                "proved": sum(self.is_proved(self.stage(plan, action), action) for action in seen),
                "late_when_last_reported": times[LATE],
                "late_at_least_in_totals": max(0, self.late_in_totals(plan) - times[LATE]),
                "date_passed_since_last_report": times[PASSED],
                "actions_one_by_one": len(live),
                "unproved": sum(stage in DONE and not self.is_proved(stage, action) for action, stage in live),
                **{f"claimed_stages {name}": number for name, number in claimed.items()},
                **{f"stages {name}": number for name, number in one_by_one.items()},
                **{f"timeliness {name}": number for name, number in times.items()},
            }
        )

    def all_figures(self) -> Counter[str]:
        """The same of all plans that are counted."""
        return sum((self.figures(plan) for plan in self.live_plans), Counter[str]())

    def passed_but_done(self, plan: str) -> int:
        """How many actions whose date passed are done for certain by a newer total: not so many others can be."""
        figures = self.figures(plan)
        others = figures["actions"] - figures["date_passed_since_last_report"]
        return max(0, figures["claimed"] - others) if self.leading(plan) else 0

    def unchecked(self) -> int:
        """How many actions are proved by what the owner alone says."""
        evidence = [
            [it for part in (action, *action.get("steps", [])) for it in self.said(part.get("evidence", []))]
            for plan, action in self.live
            if self.rated(plan, action) in DONE and self.is_proved(self.stage(plan, action), action)
        ]
        return sum(not any("checked_by" in it for it in these) for these in evidence)

    # What is listed apart.

    def things(self) -> Iterator[tuple[str, str, Any, str]]:
        """Every action and step that is counted: where it stands, its plan, itself and its stage."""
        for plan, action in self.live:
            address = f"plans/{plan}/{action['id'].lower()}/"
            yield address, plan, action, self.stage(plan, action)
            for step in action.get("steps", []):
                yield f"{address}#step-{step['id'].lower()}", plan, step, self.rated(plan, step)

    def that_are(self, timeliness: str) -> set[str]:
        """Where the actions and steps of a timeliness stand."""
        return {at for at, plan, thing, stage in self.things() if self.timeliness(plan, thing, stage) == timeliness}

    def steps(self, *plans: str) -> tuple[int, int, int]:
        """How many steps the actions of plans have, how many are done, and how many were late when last reported."""
        steps = [(plan, it, stage) for at, plan, it, stage in self.things() if "#" in at and plan in plans]
        late = sum(self.timeliness(*it) == LATE for it in steps)
        return len(steps), sum(stage in DONE for *_, stage in steps), late

    def not_rated(self, plan: str) -> list[Any]:
        """The actions of which nothing tells how they are rated; none where a total counts them."""
        if self.leading(plan):
            return []
        return [
            action
            for action in self.live_of(plan)
            if self.rated(plan, action) == UNKNOWN
            and self.stage(plan, action) not in DONE
            and not any(it.get("rating") in self.colours(plan) for it in self.claims(action)[-1:])
        ]

    def last_report(self, *things: Any) -> date | None:
        """The day of the latest report on some things and all that is in them."""
        told = [when for thing in things for when in self.reports(thing)]
        return max((min(last, max(first, self.day)) for first, last in told), default=None)

    def reports(self, thing: Any) -> Iterator[tuple[date, date]]:
        yield from map(days_of_total, self.said(thing.get("reported", [])))
        for name in ("ratings", "updates", "evidence"):
            yield from ((first_day(it["as_at"]), last_day(it["as_at"])) for it in self.said(thing.get(name, [])))
        for name in ("recommendations", "actions", "steps"):
            for part in thing.get(name, []):
                yield from self.reports(part)

    def is_silent(self, last: date | None) -> bool:
        """Whether the latest report is as old as the portal calls stale."""
        months = int(self.written("data/portal.yml")["stale_after_months"])
        if last is None:
            return True
        passed = (self.day.year - last.year) * 12 + self.day.month - last.month
        ends_month = last_day(f"{self.day:%Y-%m}") == self.day
        return passed - (self.day.day < last.day and not ends_month) >= months

    def silent_plans(self) -> set[str]:
        return {plan for plan in self.live_plans if self.is_silent(self.last_report(self.plan(plan)))}

    def silent_actions(self) -> set[str]:
        """Where the open actions of other plans stand on which nobody reported, by themselves or in a total of all."""
        return {
            f"plans/{plan}/{action['id'].lower()}/"
            for plan, action in self.live
            if plan not in self.silent_plans()
            and self.stage(plan, action) not in {*DONE, DROPPED}
            and self.is_silent(self.last_report(action, {"reported": self.of_all(plan)}))
        }

    def of_all(self, plan: str) -> list[Any]:
        """The totals that tell how far all actions are."""
        number = len(self.live_of(plan))
        rated = [(it, sum(map(int, it.get("ratings", {}).values()))) for it in self.totals(plan)]
        return [it for it, rates in rated if "at_least" in it or (rates and rates >= number)]

    def without_lead(self) -> set[str]:
        return {
            f"plans/{plan}/{action['id'].lower()}/"
            for plan, action in self.live
            if not any(it.get("leads") for it in (action, *action.get("steps", [])))
        }

    def without_date(self) -> set[str]:
        """Where the open actions stand that have no date, nor a step that has one."""
        return {
            f"plans/{plan}/{action['id'].lower()}/"
            for plan, action in self.live
            if self.stage(plan, action) not in {*DONE, DROPPED}
            and not any(due_day(it[-1]) for part in (action, *action.get("steps", [])) if (it := self.deadlines(part)))
        }


@cache
def _written(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8").split("\n---\n")[0], Loader=yaml.BaseLoader)


# The figures that stand on a page.
TILES = {
    "claimed": r"(\d+) of \d+ actions? reported done",
    "actions": r"\d+ of (\d+) actions? reported done",
    "seen": r"reported done[^.]* (\d+) can be seen one by one",
    "proved": r"(\d+) with proof",
    "late_when_last_reported": r"with proof (\d+) late when last reported",
    "late_at_least_in_totals": r"with proof (?:\d+ late when last reported, and at least )?(\d+) (?:or )?more",
    "date_passed_since_last_report": r"(\d+) past (?:its|their) date since the last report",
}
SENTENCE = (
    r"report(?:s|ed)? (\d+) of (\d+) actions? done(?:, [^.]*)?\. (\d+) can be seen one by one, (\d+) with proof\."
)
HOME_SENTENCE = (
    r"owners call (\d+) of (\d+) actions? done, by [^.]*\. That is their own word: (\d+) (?:has|have) proof\."
)
# A line of the table of plans, from the end of its bar: claimed and of how many, when, seen, proved, late.
HOME_LINE = re.compile(
    r"^:[^.]*? (\d+) of (\d+)"
    r"(?: as far as recorded| (?:early |mid |late |(?:\d{1,2} )?[A-Z][a-z]+ )?\d{4})? (\d+) (\d+)"
    r"(?: (\d+)(?! or)(?:, and)?)?(?: at least)?(?: (\d+) (?:or )?more)?"
)
STEPS = r"(\d+) steps?: (\d+) reported complete(?:, (\d+) late when last reported)?\."
# A line of the list at the top of /late/, a heading there, and what a list links to: an action, or a step.
HEAD = re.compile(r'<li id="([\w-]+)"><a href="[^"]*">[^<]*</a>: ([^<]*)</li>')
HEADING = re.compile(r'<section id="([\w-]+)">\s*<h2>[^<]*: ([^<]*)</h2>')
THING = re.compile(r'<a [^>]*href="(?:\.\./)+(plans/[^/"]+/[^/"]+/(?:#[^"]*)?)"')
PAST_FIRST = r"\b# (?:more|actions?) (?:is|are) past (?:its|their) first date;"
PASSED_AGAIN = r"\b(?:It|# of these) had an earlier date,"
NAMES = ("claimed", "actions", "seen", "proved", "late_when_last_reported", "late_at_least_in_totals")


def numbers(pattern: str | re.Pattern[str], text: str) -> tuple[int, ...]:
    """The numbers that a sentence gives; of those that it leaves out, 0."""
    found = re.search(pattern, text)
    assert found, pattern
    return tuple(int(number or 0) for number in found.groups())


def all_numbers(pattern: str, text: str) -> list[tuple[int, ...]]:
    """The numbers that each sentence of a form gives; of those that it leaves out, 0."""
    return [tuple(int(number or 0) for number in found.groups()) for found in re.finditer(pattern, text)]


def wrong_in(text: str, sentences: Mapping[str, int]) -> list[str]:
    """Of sentences with a number in the place of "#": those that are missing, and those that stand there with a 0."""
    forms = {pattern.replace("#", str(number)): bool(number) for pattern, number in sentences.items()}
    return [pattern for pattern, is_there in forms.items() if bool(re.search(pattern, text)) is not is_there]


def tiles(page: HtmlPage) -> Counter[str]:
    """The figures at the top of the home page or of a plan."""
    text = page.text.partition(" reported done")
    start = " ".join(text[0].split()[-4:])
    shown = f"{start}{text[1]}{text[2]}".partition("The owner")[0].partition(" All ")[0]
    found = {name: re.search(pattern, shown) for name, pattern in TILES.items()}
    return +Counter({name: int(it[1]) for name, it in found.items() if it})


def stages_of(bar: str, page: HtmlPage) -> Counter[str]:
    """The stages that a bar tells to whoever cannot see it."""
    found = re.search(rf"{re.escape(bar)}: ((?:\d+ (?:{'|'.join([*IN_ORDER, DROPPED, UNKNOWN])})(?:, )?)+)", page.text)
    assert found, bar
    return Counter({name: int(number) for number, name in re.findall(r"(\d+) ([a-z ]+)", found[1])})


def part(name: str, figures: Counter[str]) -> Counter[str]:
    """The figures of one kind: the stages, the claimed stages or the timeliness."""
    return Counter({key.removeprefix(f"{name} "): it for key, it in figures.items() if key.startswith(f"{name} ")})


def flat(on_day: dict[str, Any]) -> Counter[str]:
    """The figures that machines read, without what is 0."""
    plain = {name: number for name, number in on_day.items() if isinstance(number, int)}
    grouped = {
        f"{name} {key}": it for name, group in on_day.items() if isinstance(group, dict) for key, it in group.items()
    }
    return +Counter(plain | grouped)


def test_every_figure_of_the_home_page_can_be_counted_by_hand(record_root: Path, pages: dict[str, HtmlPage]) -> None:
    told, home = Told(record_root), pages["/"]
    figures = told.all_figures()
    assert tiles(home) == Counter({name: figures[name] for name in TILES if figures[name]})
    if figures["claimed"]:
        assert numbers(HOME_SENTENCE, home.text) == tuple(figures[name] for name in ("claimed", "actions", "proved"))
    assert numbers(SENTENCE, pages["/done/"].text) == tuple(figures[name] for name in NAMES[:4])
    assert stages_of("All actions by stage, as their owners reported them", home) == part("claimed_stages", figures)
    again = sum(told.past_first_date(plan, again=True) for plan in told.live_plans)
    assert (
        wrong_in(
            home.text,
            {
                r"\b# actions? (?:was|were) late when last reported\.": figures["late_when_last_reported"],
                r"totals[^.]*, at least #\b": figures["late_at_least_in_totals"],
                r"\b# actions? (?:is|are) past (?:its|their) date\.": figures["date_passed_since_last_report"],
                PAST_FIRST: sum(map(told.past_first_date, told.live_plans)),
                PASSED_AGAIN: again,
                r"at least # of these are done": sum(map(told.passed_but_done, told.live_plans)),
            },
        )
        == []
    )


def test_the_home_page_says_of_how_many_actions_the_figures_tell_little(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told, text = Told(record_root), pages["/"].text
    not_rated = [(plan, action) for plan in told.live_plans for action in told.not_rated(plan)]
    unlisted = {plan: told.figures(plan)["actions"] for plan in told.live_plans if not told.live_of(plan)}
    unchecked, proved = told.unchecked(), told.all_figures()["proved"]
    assert (
        wrong_in(
            text,
            {
                r"The proof is the owner's own word": unchecked if unchecked == proved else 0,
                r"# of \d+ proofs are the owner's own word": unchecked if unchecked != proved else 0,
                r"latest report held here on # actions? is": sum(
                    told.figures(plan)["actions"] for plan in told.silent_plans()
                ),
                r"No rating of # actions? can be read here, in colour or in words": len(not_rated),
                r"\b# of them had a step that was not done when last reported": sum(
                    bool([*told.told_open(*one)]) for one in not_rated
                ),
                r"all steps of # are reported complete": sum(told.all_steps_done(*one) for one in not_rated),
                r"\bat which stage # of them (?:is|are)\b": sum(told.stage(*one) == UNKNOWN for one in not_rated),
                r"\b# actions? (?:is|are) known only as part of totals": sum(unlisted.values()),
            },
        )
        == []
    )
    assert all(f"{told.plan(plan)['title']} ({number})" in text for plan, number in unlisted.items() if number)
    with_steps = sum(bool(action.get("steps")) for _, action in told.live)
    assert all_numbers(rf"(\d+) actions? (?:has|have) {STEPS}", text) == [
        (with_steps, *told.steps(*told.live_plans))
    ] * bool(with_steps)


def test_every_plan_in_a_list_has_the_figures_that_can_be_counted_by_hand(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    figures = told.all_figures()
    assert numbers(SENTENCE, pages["/plans/"].text) == tuple(figures[name] for name in NAMES[:4])
    for plan in told.names("plans"):
        of_plan, title = told.figures(plan), told.plan(plan)["title"]
        if not of_plan["actions"]:
            continue
        bar = f"Actions of {title} by stage, as reported"
        for address in ("/", "/plans/"):
            after = pages[address].text.partition(bar)[2]
            assert stages_of(bar, pages[address]) == part("claimed_stages", of_plan), plan
            if is_nothing_told(told, plan):
                its = rf"rating of its (?:action|{of_plan['actions']} actions)\b"
                assert re.match(rf":[^.]*{its}", after), plan
            else:
                assert numbers(HOME_LINE, after) == tuple(of_plan[name] for name in NAMES), plan
        steps, row = told.steps(plan), pages["/plans/"].text.partition(bar)[0].rpartition("Date passed since ")[2]
        assert all_numbers(f"These actions have {STEPS}", row.rpartition(f" {title} ")[2]) == [steps] * bool(steps[0])


def is_nothing_told(told: Told, plan: str) -> bool:
    """Whether no report tells how far any action of a plan is, nor of a colour."""
    is_unknown = all(told.stage(plan, action) == UNKNOWN for action in told.live_of(plan))
    return not told.leading(plan) and is_unknown and len(told.not_rated(plan)) == len(told.live_of(plan))


def test_the_page_of_a_plan_shows_the_figures_that_can_be_counted_by_hand(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    for plan in told.names("plans"):
        page, figures, title = pages[f"/plans/{plan}/"], told.figures(plan), told.plan(plan)["title"]
        if not figures["actions"] or is_nothing_told(told, plan):
            continue
        assert tiles(page) == Counter({name: figures[name] for name in TILES if figures[name]}), plan
        assert stages_of(f"Actions of {title} by stage, as reported", page) == part("claimed_stages", figures), plan
        assert (
            wrong_in(
                page.text,
                {
                    r"\b# actions? (?:is|are) past (?:its|their) date\.": figures["date_passed_since_last_report"],
                    PAST_FIRST: told.past_first_date(plan),
                    PASSED_AGAIN: told.past_first_date(plan, again=True),
                    r"totals[^.]*, at least #\b": figures["late_at_least_in_totals"],
                    r"at least # of these are done": told.passed_but_done(plan),
                },
            )
            == []
        ), plan
    for plan in told.names("plans"):
        title, is_twofold = told.plan(plan)["title"], bool(told.leading(plan) and told.live_of(plan))
        one_by_one = f"Actions of {title} that can be seen one by one, by stage"
        assert (one_by_one in pages[f"/plans/{plan}/"].text) is is_twofold, plan


# A figure at the top of a page, and where it leads.
FIGURE = re.compile(r'<a href="([^"]+)"><strong>(\d+)</strong> ([^<]*)</a>')
ROW = re.compile(r"<tr[ >].*?</tr>", re.DOTALL)


def rows_of(html: str, start: str, end: str) -> list[str]:
    """The rows of a part of a page, but that of the headings."""
    return [row for row in ROW.findall(html.partition(start)[2].partition(end)[0]) if "<td" in row]


def test_every_figure_of_the_home_page_leads_to_the_list_of_what_it_counts(site: Path) -> None:
    home, done, late = ((site / name / "index.html").read_text("utf-8") for name in ("", "done", "late"))
    figures = {address.removeprefix("./"): int(number) for address, number, _ in FIGURE.findall(home)}
    claimed = [re.search(r"<strong>(\d+) of \d+<", row) for row in rows_of(done, 'id="claimed"', 'id="seen"')]
    proved, unproved = (rows_of(done, f'<h3 id="{name}"', "</table>") for name in ("proved", "unproved"))
    lists = {
        "done/#claimed": sum(int(found[1]) for found in claimed if found),
        "done/#seen": len(proved) + len(unproved),
        "done/#proved": len(proved),
        "late/#late-actions": len(rows_of(late, 'id="late-actions"', "</section>")),
    }
    if "late/passed/" in figures:
        [number] = re.findall(r'id="passed"><a href="[^"]*">[^<]*</a>: (\d+) action', late)
        lists["late/passed/"] = int(number)
    assert {name: number for name, number in lists.items() if number} == figures


def test_every_figure_of_a_plan_leads_to_the_rows_that_it_counts(record_root: Path, site: Path) -> None:
    told, found = Told(record_root), 0
    for plan in told.names("plans"):
        html = (site / "plans" / plan / "index.html").read_text("utf-8")
        rows = rows_of(html, 'id="actions"', "</table>")
        for address, number, words in FIGURE.findall(html):
            assert address.startswith(f"../../plans/{plan}/#")
            view = address.rpartition("#")[2]
            assert f'id="{view}"' in html, words
            if name := view.removeprefix("only-") if view.startswith("only-") else "":
                assert sum(f"is-{name}" in row.partition(">")[0] for row in rows) == int(number), words
                found += 1
    assert found


def test_the_next_date_of_a_plan_is_told_or_that_none_is_ahead(record_root: Path, pages: dict[str, HtmlPage]) -> None:
    told = Told(record_root)
    for plan in told.live_plans:
        things = [thing for action in told.live_of(plan) for thing in (action, *action.get("steps", ()))]
        is_dated = any(thing.get("deadlines") for thing in things)
        text = pages[f"/plans/{plan}/"].text
        assert not re.search(
            r"Next dates?: (?!none is ahead\. The last that was set is|\d|[A-Z][a-z]+ \d{4}|“)", text
        ), plan
        if not is_dated:
            assert "Next date" not in text, plan


def test_a_plan_with_newer_totals_shows_what_can_be_seen_one_by_one_too(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    for plan in [plan for plan in told.names("plans") if told.leading(plan) and told.live_of(plan)]:
        one_by_one = f"Actions of {told.plan(plan)['title']} that can be seen one by one, by stage"
        assert stages_of(one_by_one, pages[f"/plans/{plan}/"]) == part("stages", told.figures(plan)), plan


def test_the_page_of_what_is_late_lists_what_can_be_found_by_hand(record_root: Path, site: Path) -> None:
    told, html = Told(record_root), (site / "late/index.html").read_text("utf-8")
    late, passed, done_late = told.that_are(LATE), told.that_are(PASSED), told.that_are(DONE_LATE)
    unproved = {
        at for at, plan, it, stage in told.things() if "#" not in at and stage in DONE and not told.is_proved(stage, it)
    }
    later = {at for at, plan, it, stage in told.things() if told.is_past_first_date(plan, it, stage)}
    expected = {
        "late-actions": [actions_in(late)],
        "steps": [steps_in(late)],
        "passed": [actions_in(passed), steps_in(passed)],
        "done-late": [actions_in(done_late), steps_in(done_late)],
        "original": [actions_in(later), steps_in(later)],
        "unproved": [unproved],
        "gaps": [told.without_lead(), told.without_date()],
    }
    heads = [*HEAD.findall(html), *HEADING.findall(html)]
    # Nought of a thing is not said beside another.
    counts = {name: [*filter(None, map(int, re.findall(r"\d+", said)))] for name, said in heads}
    silent = [told.silent_plans(), told.silent_actions()]
    every = expected | {"stale": silent}
    assert counts == {name: [*filter(None, map(len, these))] for name, these in every.items()}
    below = {name: (site / f"late/{name}/index.html").read_text("utf-8") for name, _ in HEAD.findall(html)}
    listed = {name: {*THING.findall(below[name])} if name in below else listed_in(html, name) for name in expected}
    assert listed == {name: set().union(*these) for name, these in expected.items()}
    plans = {f"plans/{plan}/" for plan in told.silent_plans()}
    assert {*THING.findall(below["stale"])} - plans == told.silent_actions()
    assert all(f'<th scope="row"><a href="../../{plan}">' in below["stale"] for plan in plans)
    text = HtmlPage(html).text
    assert numbers(r"(\d+) actions? and (\d+) steps? were late when last reported", text) == (
        len(actions_in(late)),
        len(steps_in(late)),
    )
    in_totals = {plan: number for plan in told.live_plans if (number := told.figures(plan)["late_at_least_in_totals"])}
    found = re.findall(r'<li><a href="\.\./plans/([^/]+)/">[^<]*</a>[^<]*, at least (\d+)', section(html, "totals"))
    assert {plan: int(number) for plan, number in found} == in_totals


def section(html: str, name: str) -> str:
    """A section of a page; empty where it is not there."""
    found = re.search(rf'<section[^>]* id="{name}">.*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def listed_in(html: str, name: str) -> set[str]:
    return set(THING.findall(section(html, name)))


def actions_in(addresses: set[str]) -> set[str]:
    return {address for address in addresses if "#" not in address}


def steps_in(addresses: set[str]) -> set[str]:
    return addresses - actions_in(addresses)


def test_the_figures_for_machines_can_be_counted_by_hand(record_root: Path, site: Path) -> None:
    told = Told(record_root)
    summaries = {it["id"]: it for it in json.loads((site / "api/v1/plans.json").read_text("utf-8"))["plans"]}
    index = json.loads((site / "api/v1/index.json").read_text("utf-8"))
    assert flat(index["on_day"]) == told.all_figures()
    assert summaries.keys() == set(told.names("plans"))
    for plan in told.names("plans"):
        given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
        assert given["as_at"] == str(told.day)
        assert flat(given["on_day"]) == told.figures(plan), plan
        assert {name: summaries[plan]["on_day"][name] for name in given["on_day"]} == given["on_day"]


def test_how_far_and_how_late_each_thing_is_for_machines_can_be_found_by_hand(record_root: Path, site: Path) -> None:
    told = Told(record_root)
    for plan in told.names("plans"):
        given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
        asked = [it for it in given["recommendations"] if it.get("ratings") or it.get("deadlines")]
        written = {it["id"]: it for it in told.plan(plan).get("recommendations", [])}
        assert {it["id"] for it in asked} == {it["id"] for it in given["recommendations"] if "on_day" in it}
        for it in asked:
            # As if it were a step: what is told of its actions says nothing of it.
            own = {name: value for name, value in written[it["id"]].items() if name != "actions"}
            assert on_day_of(it) == by_hand(told, plan, own, told.rated(plan, own)), it["id"]
        listed = {it["id"]: it for one in given["recommendations"] for it in one["actions"]}
        for action in told.live_of(plan):
            stage, shown = told.stage(plan, action), listed[action["id"]]
            assert on_day_of(shown) == by_hand(told, plan, action, stage), (plan, action["id"])
            assert shown["on_day"]["unproved"] == (stage in DONE and not told.is_proved(stage, action))
            for step, given_step in zip(action.get("steps", []), shown.get("steps", []), strict=True):
                assert on_day_of(given_step) == by_hand(told, plan, step, told.rated(plan, step)), (plan, action["id"])


def on_day_of(given: dict[str, Any]) -> list[Any]:
    on_day = given["on_day"]
    return [on_day[name] for name in ("stage", "timeliness", "timeliness_against_original", "moves")]


def by_hand(told: Told, plan: str, thing: Any, stage: str) -> list[Any]:
    moves = max(0, len(told.deadlines(thing)) - 1)
    first = told.timeliness(plan, thing, stage, by_first_date=True) if moves else None
    has_first = moves and due_day(told.deadlines(thing)[0])
    return [stage, told.timeliness(plan, thing, stage), first if has_first else None, moves]


# What the invented record has nothing of: what is late by itself, by a step and by totals that are newer and wider.
LATE_IN_ALL_WAYS = """
title: Wren
kind: review
summary: What agencies promised after the review of Wren.
owner: partnership
rating_key: tracker
published: 2020-06-01
sources: [minutes]
reported:
  - {as_at: 2021-01-31, actions: 5, ratings: {amber: 4, green: 1}, source: {document: minutes, place: item 20}}
  - {as_at: 2021-11-30, actions: 6, ratings: {amber: 4, green: 2}, source: {document: minutes, place: item 21}}
recommendations:
  - id: "1"
    title: Listen to children
    source: {document: minutes, place: item 22}
    actions:
      - id: W1
        title: Write it down
        source: {document: minutes, place: item 22}
        leads: [first-contact]
        deadlines: [{due: 2021-06}]
        ratings: [{as_at: 2021-06-15, rating: green}]
        evidence: [{as_at: 2021-06-15, kind: activity, text: It is on the website.}]
      - id: W2
        title: Print it
        source: {document: minutes, place: item 22}
        leads: [health-trust]
        deadlines: [{due: 2021-03}, {due: 2021-06, as_at: 2021-02-01, reason: Staff left.}]
        ratings: [{as_at: 2021-05, rating: red}, {as_at: 2021-08, rating: amber}]
      - id: W3
        title: Read it
        source: {document: minutes, place: item 22}
        deadlines: [{words: Spring 2021}]
      - id: W4
        title: Hold a workshop
        source: {document: minutes, place: item 22}
        deadlines: [{due: 2021-06-30}]
        ratings: [{as_at: 2021-06-30, rating: amber}]
      - id: W5
        title: Meet each month
        source: {document: minutes, place: item 22}
        leads: [learning-group]
        steps:
          - {id: a, title: Find a room, deadlines: [{due: 2021-06}], ratings: [{as_at: 2021-09-30, rating: red}]}
          - {id: b, title: Meet, deadlines: [{due: 2021-06}], ratings: [{as_at: 2021-06, rating: amber}]}
          - {id: c, title: Report, deadlines: [{due: 2021-06}], ratings: [{as_at: 2021-06, rating: green}]}
"""
BY_HAND = {
    "actions": 6,
    "claimed": 2,
    "seen": 1,
    "proved": 1,
    "late_when_last_reported": 2,
    "late_at_least_in_totals": 0,
    "date_passed_since_last_report": 2,
}


def test_what_is_late_by_itself_by_a_step_and_in_newer_totals_is_counted_on_every_page(tmp_path: Path) -> None:
    root, site = copy_of_portal(tmp_path / "copy"), tmp_path / "site"
    (root / "data/plans/wren.yml").write_text(LATE_IN_ALL_WAYS)
    # The same without its last action, which is late by a step: then the totals tell of one more.
    without = LATE_IN_ALL_WAYS.partition("      - id: W5")[0].replace(
        "actions: 5, ratings: {amber: 4", "ratings: {amber: 3"
    )
    (root / "data/plans/linnet.yml").write_text(without.replace("Wren", "Linnet").replace("id: W", "id: L"))
    build_site(root, site)
    told, found = Told(root), pages_of(site)
    assert {name: told.figures("wren")[name] for name in BY_HAND} == BY_HAND
    assert {name: told.figures("linnet")[name] for name in BY_HAND} == BY_HAND | {
        "late_when_last_reported": 1,
        "late_at_least_in_totals": 1,
    }
    test_every_figure_of_the_home_page_can_be_counted_by_hand(root, found)
    test_the_home_page_says_of_how_many_actions_the_figures_tell_little(root, found)
    test_every_plan_in_a_list_has_the_figures_that_can_be_counted_by_hand(root, found)
    test_the_page_of_a_plan_shows_the_figures_that_can_be_counted_by_hand(root, found)
    test_the_page_of_what_is_late_lists_what_can_be_found_by_hand(root, site)
    test_the_figures_for_machines_can_be_counted_by_hand(root, site)
    test_how_far_and_how_late_each_thing_is_for_machines_can_be_found_by_hand(root, site)


def test_the_json_of_an_action_holds_all_that_is_written_of_it(record_root: Path, site: Path) -> None:
    for plan, action in Told(record_root).actions:
        given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
        found = [a for r in given["recommendations"] for a in r["actions"] if a["id"] == action["id"]]
        assert len(found) == 1
        assert dues(found[0]) == dues(action)
        assert [s["id"] for s in found[0].get("steps", [])] == [s["id"] for s in action.get("steps", [])]
        assert found[0].get("leads", []) == action.get("leads", [])
        assert found[0]["source"] == action["source"]
        assert len(found[0].get("ratings", [])) == len(action.get("ratings", []))


def dues(thing: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    """The dates of a thing, each with its words."""
    return [(deadline.get("due"), deadline.get("words")) for deadline in thing.get("deadlines", [])]


def test_suggest_a_correction_opens_the_line_on_which_the_action_begins(
    record_root: Path, pages: dict[str, HtmlPage]
) -> None:
    told = Told(record_root)
    for plan in told.names("plans"):
        for action, line in lines_of_actions(record_root / f"data/plans/{plan}.yml"):
            page = pages[f"/plans/{plan}/{action.lower()}/"]
            (link,) = (a["href"] for a in page.all("a") if a.get("class") == "suggest")
            assert link.endswith(f"/data/plans/{plan}.yml#L{line}"), action


def lines_of_actions(path: Path) -> Iterator[tuple[str, int]]:
    """The id of each action of a plan's file, and the line on which the action begins."""

    def fields(node: Any) -> dict[str, Any]:
        return {name.value: value for name, value in node.value}

    def listed(node: Any, name: str) -> list[Any]:
        found = fields(node).get(name)
        return found.value if found else []

    for recommendation in listed(yaml.compose(path.read_text("utf-8")), "recommendations"):
        for action in listed(recommendation, "actions"):
            yield fields(action)["id"].value, action.start_mark.line + 1


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

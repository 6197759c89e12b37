"""The years of this record, recounted from its files: no code of the portal stands between them and these numbers."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.this_record.test_figures import FILES, written

TODAY = date.fromisoformat(written("portal")["as_at"])
YEARS = {f"{year}-{year - 1999}": (date(year, 4, 1), min(date(year + 1, 3, 31), TODAY)) for year in (2019, 2020, 2021)}
DONE, OPEN = ("complete", "embedded"), ("not started", "under way")
GROUPS = ("children", "parents", "carers", "practitioners")


def first(when: str) -> date:
    year, month, day = (int(part) for part in f"{when}-01-01".split("-")[:3])
    return date(year, month, day)


def last(when: str) -> date:
    parts = [int(part) for part in when.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def told(when: str) -> date:
    """The day by which something of this date had been said."""
    return min(last(when), max(first(when), TODAY))


def files_of(folder: str) -> list[Any]:
    return [written(file) for file in FILES if file.startswith(f"{folder}/")]


class Count:
    """What can be counted of the files at the end of a year."""

    def __init__(self, year: str) -> None:
        self.first, self.last = YEARS[year]

    def by_then(self, when: str | None) -> bool:
        return when is not None and told(when) <= self.last

    def in_year(self, when: str | None) -> bool:
        return when is not None and self.first <= told(when) <= self.last

    @property
    def plans(self) -> list[Any]:
        return [plan for plan in files_of("plans") if self.by_then(self.start(plan))]

    def start(self, plan: Any) -> str | None:
        """When a plan was published; of one without a date, when anything was first told of it."""
        reports = [*plan.get("reported", ()), *plan.get("updates", ())]
        return plan.get("published") or min((it["as_at"] for it in reports), key=told, default=None)

    @property
    def actions(self) -> list[tuple[Any, Any]]:
        asked = [(plan, it) for plan in self.plans for it in plan.get("recommendations", ())]
        return [(plan, action) for plan, it in asked for action in it.get("actions", ())]

    def stage(self, plan: Any, thing: Any, until: date | None = None) -> str:
        """The stage that the owner's latest rating tells."""
        rated = [it for it in thing.get("ratings", ()) if told(it["as_at"]) <= (until or self.last)]
        return self._stage(plan, rated[-1]) if rated else ""

    def _stage(self, plan: Any, rating: Any) -> str:
        key = written("rating_keys").get(plan.get("rating_key"), {"ratings": {}})["ratings"]
        stage = key.get(rating.get("rating"), {}).get("stage", "not known")
        return str(rating.get("stage", "not known") if stage == "not known" else stage)

    def evidence(self, action: Any) -> list[Any]:
        return [it for thing in (action, *action.get("steps", ())) for it in thing.get("evidence", ())]

    def is_proved(self, plan: Any, action: Any) -> bool:
        kinds = {it["kind"] for it in self.evidence(action) if self.by_then(it["as_at"])}
        return bool(kinds - {"activity"} if self.stage(plan, action) == "embedded" else kinds)

    def due(self, thing: Any) -> date | None:
        deadlines = thing.get("deadlines", ())
        known = [it for number, it in enumerate(deadlines) if not number or self.by_then(it.get("as_at"))]
        return last(known[-1]["due"]) if known and known[-1].get("due") else None

    def lateness(self, plan: Any, thing: Any) -> str:
        """Late, passed or neither, of a thing that has a date and is not done."""
        due = self.due(thing)
        if due is None or due >= self.last or self.stage(plan, thing) in DONE:
            return ""
        reports = [it for it in thing.get("ratings", ()) if self.by_then(it["as_at"]) and self.is_open(plan, it)]
        steps = [step for step in thing.get("steps", ()) if self.stage(plan, step) not in DONE]
        rated = [it for step in steps for it in step.get("ratings", ())]
        reports += [it for it in rated if self.by_then(it["as_at"]) and self.is_open(plan, it)]
        return "late" if any(first(it["as_at"]) > due for it in reports) else "passed"

    def is_open(self, plan: Any, rating: Any) -> bool:
        return self._stage(plan, rating) in OPEN or rating.get("not_done") == "yes"

    def action_lateness(self, plan: Any, action: Any) -> str:
        if self.due(action) or self.stage(plan, action) in DONE:
            return self.lateness(plan, action)
        steps = {self.lateness(plan, step) for step in action.get("steps", ())}
        return "late" if "late" in steps else "passed" if "passed" in steps else ""

    @property
    def late(self) -> tuple[Counter[str], Counter[str]]:
        steps = [(plan, step) for plan, action in self.actions for step in action.get("steps", ())]
        return (
            Counter(self.action_lateness(plan, it) for plan, it in self.actions),
            Counter(self.lateness(plan, it) for plan, it in steps),
        )

    @property
    def seen(self) -> list[tuple[Any, Any]]:
        return [(plan, it) for plan, it in self.actions if self.stage(plan, it) in DONE]

    @property
    def newly_done(self) -> int:
        eve = date.fromordinal(self.first.toordinal() - 1)
        return sum(self.stage(plan, it, eve) not in DONE for plan, it in self.seen)

    @property
    def totals(self) -> Iterator[tuple[int, int]]:
        """Of each plan how many actions it has and how many its owner claims done, by totals where there are any."""
        for plan in self.plans:
            given = [it for it in plan.get("reported", ()) if it.get("ratings") and self.by_then(it["as_at"])]
            actions = [it for of, it in self.actions if of is plan]
            if given:
                numbers = {name: int(number) for name, number in given[-1]["ratings"].items()}
                done = sum(number for name, number in numbers.items() if self._stage(plan, {"rating": name}) in DONE)
                yield max(len(actions), sum(numbers.values())), done
            else:
                yield len(actions), sum(self.stage(plan, it) in DONE for it in actions)

    @property
    def new_evidence(self) -> Counter[str]:
        pieces = (it for _, action in self.actions for it in self.evidence(action))
        return Counter(it["kind"] for it in pieces if self.in_year(it["as_at"]))

    @property
    def figures(self) -> list[str]:
        read = [(measure["title"], it) for measure in files_of("measures") for it in measure.get("readings", ())]
        return [title for title, it in read if self.in_year(it["as_at"])]

    @property
    def moved(self) -> int:
        things = [thing for _, action in self.actions for thing in (action, *action.get("steps", ()))]
        return sum(self.in_year(it.get("as_at")) for thing in things for it in thing.get("deadlines", ())[1:])

    @property
    def meetings(self) -> list[Any]:
        held = [it for it in files_of("meetings") if it["known_from"] != "announcement"]
        return [it for it in held if self.in_year(it["date"])]

    @property
    def promised(self) -> Counter[str]:
        return Counter(it.get("kind", "promise") for meeting in self.meetings for it in meeting.get("promises", ()))

    @property
    def heard(self) -> Counter[str]:
        """How many facts of the year hold what each group said; under nothing, how many facts those are."""
        facts = [it for plan in self.plans for it in _heard(plan, plan.get("published"))]
        facts += [it for measure in files_of("measures") for it in _heard(measure, None)]
        those = [who for when, who in facts if self.in_year(when)]
        return Counter([*(name for who in those for name in who), *("" for _ in those)])


def _heard(value: Any, when: str | None) -> Iterator[tuple[str | None, list[str]]]:
    """Every fact in a value that says who was heard, with its date, or that of what it stands in."""
    if isinstance(value, dict):
        if "heard_from" in value:
            yield value.get("as_at", when), value["heard_from"]["who"]
        value = [it for name, it in value.items() if name != "heard_from"]
    for entry in value if isinstance(value, list) else ():
        yield from _heard(entry, when)


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(site: Path, year: str) -> str:
    """The words of the page of a year."""
    html = (site / "years" / year / "index.html").read_text("utf-8")
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def some(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def test_what_is_claimed_seen_and_proved_is_what_the_files_say(page: str, year: str) -> None:
    count = Count(year)
    actions, claimed = (sum(numbers) for numbers in zip(*count.totals, strict=True))
    proved = sum(count.is_proved(plan, it) for plan, it in count.seen)
    assert f"owners reported {claimed} of {actions} actions done." in page
    assert f"{len(count.seen)} can be seen one by one, {proved} with proof." in page


def test_what_was_newly_done_and_promised_is_what_the_files_say(page: str, year: str) -> None:
    count = Count(year)
    new = sum(count.in_year(plan.get("published")) for plan, _ in count.actions)
    if count.newly_done:
        assert f"{some(count.newly_done, 'action')} were newly reported done, one by one, in this year." in page
    else:
        assert "No action is newly recorded as done, one by one, in this year." in page
    assert (f"{some(new, 'action')} were newly promised in this year." in page) is bool(new)


def test_the_evidence_and_the_figures_of_the_year_are_those_of_the_files(page: str, year: str) -> None:
    count = Count(year)
    kinds, figures = count.new_evidence, count.figures
    number = f"{kinds['impact']} of impact, {kinds['adoption']} of adoption, {kinds['activity']} of activity."
    assert (number in page) is bool(kinds)
    told = f"{some(len(figures), 'figure')} of {some(len(set(figures)), 'measure')} were published."
    assert (told in page) is bool(figures)


def test_what_was_late_or_past_its_date_or_moved_is_what_the_files_say(page: str, year: str) -> None:
    actions, steps = Count(year).late
    if actions["late"] or steps["late"]:
        assert f"{some(actions['late'], 'action')} were late when last reported." in page
        assert f" {some(steps['late'], 'step')} were, counted by themselves." in page
    else:
        assert "No action that can be seen one by one was late when last reported." in page
    assert f"{some(actions['passed'], 'action')} are past their date." in page
    moved = Count(year).moved
    assert (f"{some(moved, 'date')} moved in this year." in page) is bool(moved)


def test_what_scrutiny_asked_and_was_promised_is_what_the_files_say(page: str, year: str) -> None:
    count = Count(year)
    questions = sum(len(it.get("questions", ())) for it in count.meetings)
    promised = [some(count.promised[kind], kind) for kind in ("promise", "offer", "request") if count.promised[kind]]
    assert (f"{some(questions, 'question')} {'is' if questions == 1 else 'are'} recorded" in page) is bool(questions)
    known = len(count.meetings)
    assert f"{some(known, 'meeting')} of this year {'is' if known == 1 else 'are'} known" in page
    assert not promised or f"Given in this year: {', '.join(promised[:-1])} and {promised[-1]}." in page


def test_what_people_said_is_what_the_files_say(page: str, year: str) -> None:
    heard = Count(year).heard
    parts = ", ".join(f"{heard[who]} of {who}" for who in GROUPS if heard[who])
    told = f"{some(heard[''], 'fact')} of this year {'tells' if heard[''] == 1 else 'tell'} what people said: {parts}."
    assert (told in page) is bool(heard)


def test_the_corrections_of_the_year_are_those_of_the_files(page: str, year: str) -> None:
    count, entries = Count(year), written("corrections").values()
    made = sum(count.in_year(it["on"]) for it in entries)
    assert (f"{some(made, 'correction')} were made in this year." in page) is bool(made)
    sources = written("sources")
    later = [it for it in entries if told(it["on"]) > count.last and "source" in it and "changes" not in it]
    of_year = sum(count.in_year(sources[it["source"]["document"]]["date"]) for it in later)
    assert (f"{some(of_year, 'correction')} of later concern this year." in page) is bool(of_year)


def test_only_a_year_that_is_not_over_is_told_so_far(page: str, year: str) -> None:
    is_over = YEARS[year][1] < TODAY
    assert ("So far, on" in page) is not is_over
    assert ("Since then" in page) is is_over


@pytest.mark.parametrize("part", ["", "short/", "../{}.pdf"])
def test_every_year_has_its_pages_and_its_paper(site: Path, year: str, part: str) -> None:
    path = site / "years" / year / part.format(year)
    assert (path / "index.html" if path.is_dir() else path).is_file()

"""What can be counted of the files of this record at the end of a year. It uses no code of the portal."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.this_record.test_figures import FILES, written

TODAY = date.fromisoformat(written("portal")["as_at"])
YEARS = {f"{year}-{year - 1999}": (date(year, 4, 1), min(date(year + 1, 3, 31), TODAY)) for year in (2019, 2020, 2021)}
DONE, OPEN = ("complete", "embedded"), ("not started", "under way")
GROUPS = ("children", "parents", "carers", "families", "practitioners")


def first(when: str) -> date:
    year, month, day = (int(part) for part in f"{when}-01-01".split("-")[:3])
    return date(year, month, day)


def last(when: str) -> date:
    parts = [int(part) for part in when.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def begins(total: Any) -> date:
    """The first day on which a total can have been told: what is told "late" in a year is of September or after."""
    day = first(total["as_at"])
    return day.replace(month=9) if total.get("words", "").startswith("late ") else day


def told(when: str) -> date:
    """The day by which something of this date had been said."""
    return min(last(when), max(first(when), TODAY))


def files_of(folder: str) -> list[Any]:
    return [written(file) for file in FILES if file.startswith(f"{folder}/")]


class Count:
    """What can be counted of the files at the end of a year."""

    def __init__(self, first_day: date, last_day: date) -> None:
        self.first, self.last = first_day, last_day

    @property
    def since(self) -> "Count":
        """The same of the time from its end until today."""
        return Count(date.fromordinal(self.last.toordinal() + 1), TODAY)

    @property
    def eve(self) -> date:
        return date.fromordinal(self.first.toordinal() - 1)

    @property
    def day(self) -> str:
        return long(self.last)

    @property
    def gap(self) -> str:
        """How a gap is spoken of: of an ended year by the papers dated until then."""
        return "The papers dated until then" if self.last < TODAY else "The documents held here"

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

    def rating(self, thing: Any, until: date) -> str:
        """The name of the latest rating."""
        rated = [it.get("rating", "not-recorded") for it in thing.get("ratings", ()) if told(it["as_at"]) <= until]
        return str(rated[-1]) if rated else "not-recorded"

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
    def newly_done(self) -> list[tuple[Any, Any]]:
        return [(plan, it) for plan, it in self.seen if self.stage(plan, it, self.eve) not in DONE]

    def steps(self, action: Any) -> list[Any]:
        return list(action.get("steps", ()))

    def whole_stage(self, plan: Any, action: Any, until: date | None = None) -> str:
        """The stage of an action: as it is rated, and under way at least where a step has begun."""
        own = self.stage(plan, action, until) or "not known"
        begun = any(self.stage(plan, step, until) in ("under way", *DONE) for step in self.steps(action))
        return "under way" if begun and own in ("not known", "not started") else own

    def newly_done_steps(self, plan: Any, action: Any) -> list[Any]:
        return [
            it
            for it in self.steps(action)
            if self.stage(plan, it) in DONE and self.stage(plan, it, self.eve) not in DONE
        ]

    def furthest(self, action: Any) -> str:
        """The furthest kind of the evidence of an action."""
        kinds = {it["kind"] for it in self.evidence(action) if self.by_then(it["as_at"])}
        return next((kind for kind in ("impact", "adoption", "activity") if kind in kinds), "")

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
    def new_pieces(self) -> list[Any]:
        pieces = (it for _, action in self.actions for it in self.evidence(action))
        return [it for it in pieces if self.in_year(it["as_at"])]

    @property
    def new_evidence(self) -> Counter[str]:
        return Counter(it["kind"] for it in self.new_pieces)

    @property
    def facts(self) -> list[Any]:
        """Every report and piece of evidence of the year, wherever in a plan."""
        found = (it for plan in self.plans for it in _told(plan))
        return [it for it in found if self.in_year(it["as_at"])]

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
        those = [it["who"] for it in self._heard]
        return Counter([*(name for who in those for name in who), *("" for _ in those)])

    @property
    def heard_how(self) -> Counter[str]:
        return Counter(it.get("how", "") for it in self._heard)

    @property
    def _heard(self) -> list[Any]:
        facts = [it for plan in self.plans for it in _heard(plan, plan.get("published"))]
        facts += [it for file in files_of("meetings") for it in _heard(file, file["date"])]
        facts += [it for measure in files_of("measures") for it in _heard(measure, None)]
        return [it for when, it in facts if self.in_year(when)]

    @property
    def passed(self) -> int:
        return self.late[0]["passed"]

    def has_totals(self, plan: Any) -> bool:
        return any(it.get("ratings") and self.by_then(it["as_at"]) for it in plan.get("reported", ()))

    @property
    def passed_in_totals(self) -> int:
        """How many of those whose date passed are of a plan of which totals are told."""
        return sum(self.has_totals(plan) and self.action_lateness(plan, it) == "passed" for plan, it in self.actions)

    @property
    def sure_in_totals(self) -> int:
        """How many of those are done for certain: more than all other actions of their plan can be."""
        sure = 0
        for plan, (number, claimed) in zip(self.plans, self.totals, strict=True):
            those = sum(of is plan and self.action_lateness(plan, it) == "passed" for of, it in self.actions)
            sure += max(0, claimed - (number - those)) if self.has_totals(plan) else 0
        return sure

    @property
    def late_by_totals(self) -> list[tuple[Any, int]]:
        """The plans of which more are open by the totals than have a date that was still to come."""
        found = []
        for plan in filter(self.has_totals, self.plans):
            own = [it for of, it in self.actions if of is plan]
            total = plan["reported"][-1]
            is_open = sum(
                int(number) for name, number in total["ratings"].items() if self._stage(plan, {"rating": name}) in OPEN
            )
            to_come = sum((self.due(it) or date.max) >= begins(total) for it in own)
            if own and (number := is_open - to_come) > 0:
                found.append((plan, number))
        return found

    @property
    def silent(self) -> int:
        """How many actions are not done, with no report of the last 6 months, by themselves or in totals."""
        return len(self._silent)

    @property
    def silent_plans(self) -> set[str]:
        return {plan["title"] for plan, _ in self._silent}

    @property
    def _silent(self) -> list[tuple[Any, Any]]:
        year, month = divmod(self.last.year * 12 + self.last.month - 1 - 6, 12)
        old = date(year, month + 1, min(self.last.day, monthrange(year, month + 1)[1]))
        is_open = [(plan, it) for plan, it in self.actions if self.whole_stage(plan, it) not in DONE]
        return [(plan, it) for plan, it in is_open if all(told(when) <= old for when in self._reports(plan, it))]

    def _reports(self, plan: Any, action: Any) -> list[str]:
        things = (action, *self.steps(action))
        facts = [it for thing in things for part in ("ratings", "updates", "evidence") for it in thing.get(part, ())]
        totals = [it for it in plan.get("reported", ()) if it.get("ratings")]
        return [it["as_at"] for it in (*facts, *totals) if self.by_then(it["as_at"])]

    def leads(self, action: Any) -> set[str]:
        return {lead for thing in (action, *self.steps(action)) for lead in thing.get("leads", ())}

    def top(self, body: str) -> str:
        """The body that a body belongs to in the end."""
        part_of = written("bodies")[body].get("part_of")
        return self.top(part_of) if part_of else body

    def tops(self, leads: Any) -> set[str]:
        return {self.top(lead) for lead in leads}

    def newly_done_by(self, tops: set[str]) -> tuple[int, int]:
        """How many actions and steps were newly done for which some bodies answer, with their parts."""
        actions = sum(bool(tops & self.tops(self.leads(it))) for _, it in self.newly_done)
        steps = [
            step.get("leads") or action.get("leads", ())
            for plan, action in self.actions
            for step in self.newly_done_steps(plan, action)
        ]
        return actions, sum(bool(tops & self.tops(leads)) for leads in steps)

    def answers_for(self, tops: set[str]) -> tuple[int, int]:
        """How many actions some bodies answer for, and how many of these were late in what is theirs."""
        own = [(plan, it) for plan, it in self.actions if tops & self.tops(self.leads(it))]
        return len(own), sum(self._is_late_of(tops, plan, it) for plan, it in own)

    def _is_late_of(self, tops: set[str], plan: Any, action: Any) -> bool:
        leads = action.get("leads", ())
        if tops & self.tops(leads) and (self.due(action) or not self.steps(action)):
            return self.lateness(plan, action) == "late"
        theirs = [it for it in self.steps(action) if tops & self.tops(it.get("leads") or leads)]
        return any(self.lateness(plan, it) == "late" for it in theirs)

    @property
    def due_promises(self) -> list[tuple[Any, Any]]:
        """The promises that were given in the year or due in it, each with its meeting."""
        given = [(it, promise) for it in files_of("meetings") for promise in it.get("promises", ())]
        known = [(it, promise) for it, promise in given if self.by_then(it["date"]) or it["date"] > str(TODAY)]
        promises = [
            pair for pair in known if pair[1].get("kind", "promise") == "promise" and self.by_then(pair[0]["date"])
        ]
        return [
            (it, promise)
            for it, promise in promises
            if self.in_year(it["date"]) or ("due" in promise and self.first <= last(promise["due"]) <= self.last)
        ]

    def promise_state(self, meeting: Any, promise: Any) -> str:
        if "kept" in promise and told(promise["kept"]["on"]) <= self.last:
            return "kept"
        if "due" not in promise or last(promise["due"]) >= self.last:
            return "open"
        due = [
            it
            for it in files_of("meetings")
            if it["body"] == meeting["body"] and last(meeting["date"]) < first(it["date"]) and self.by_then(it["date"])
        ]
        at = [it for it in due if first(promise["due"]) <= first(it["date"]) <= last(promise["due"])]
        would_show = at and all(it["known_from"] in ("minutes", "papers") for it in at)
        return "overdue" if would_show else "not shown"

    @property
    def stages(self) -> list[tuple[str, int]]:
        """How many actions are of each stage, by totals where there are any: in the order of the bar."""
        counts: Counter[str] = Counter()
        for plan in self.plans:
            own = [it for of, it in self.actions if of is plan]
            if self.has_totals(plan):
                for name, number in plan["reported"][-1]["ratings"].items():
                    counts[self._stage(plan, {"rating": name})] += int(number)
            else:
                counts.update(self.whole_stage(plan, it) for it in own)
        return [(name, counts[name]) for name in ("embedded", "complete", "under way", "not started", "not known")]

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table of the page has."""
        actions, steps = self.late
        idle = sum(self.whole_stage(plan, it) == "not started" for plan, it in self.actions)
        passed = {plan["title"] for plan, it in self.actions if self.action_lateness(plan, it) == "passed"}
        facts = {it["text"] for it in self.facts if it.get("training") == "yes"}
        given = [it for meeting in self.meetings for it in meeting.get("promises", ())]
        return {
            "plans": len(self.plans),
            "newly-done": len(self.newly_done),
            "seen": len(self.seen),
            "evidence": len(self.new_pieces),
            "figures": sum(
                self.in_year(it["as_at"]) for file in files_of("measures") for it in file.get("readings", ())
            ),
            "trained": len(facts),
            "late": sum(self.is_late_itself(plan, it) for plan, it in self.actions) + steps["late"],
            "moved": self.moved,
            "passed": len(passed),
            "silent": len(self.silent_plans),
            "not-started": idle,
            "reviews-by-plan": len(self.plans),
            "voices": self.heard[""],
            "done-by-partner": len(self.newly_done) + sum(len(self.newly_done_steps(*pair)) for pair in self.actions),
            "partners-by-body": len({top for _, it in self.actions for top in self.tops(self.leads(it))}),
            "no-lead": len({plan["title"] for plan, it in self.actions if not self.leads(it)}),
            "asked": sum(len(it.get("questions", ())) for it in self.meetings),
            "promised": len(given) + self.fell_due,
            "corrected-facts": len(self.corrected),
            "since-then": (actions["late"] + actions["passed"] + steps["late"]) * (self.last < TODAY),
        }

    def is_late_itself(self, plan: Any, action: Any) -> bool:
        return bool(self.due(action)) and self.lateness(plan, action) == "late"

    @property
    def fell_due(self) -> int:
        """How many promises, offers and requests of earlier meetings fell due in the year."""
        before = [it for it in files_of("meetings") if self.by_then(it["date"]) and not self.in_year(it["date"])]
        given = [promise for it in before for promise in it.get("promises", ()) if "due" in promise]
        return sum(self.first <= last(it["due"]) <= self.last for it in given)

    @property
    def corrected(self) -> list[Any]:
        """The corrections of facts of the year: by the date that they give, else by that of their source."""
        sources = written("sources")
        entries = [it for it in written("corrections").values() if told(it["on"]) <= TODAY]
        return [it for it in entries if self.in_year(it.get("dated") or sources[it["source"]["document"]]["date"])]


def _told(value: Any) -> Iterator[Any]:
    """Every report and piece of evidence in a value."""
    if isinstance(value, dict):
        yield from (it for part in ("updates", "evidence") for it in _list(value, part))
        value = [it for name, it in value.items() if name not in ("updates", "evidence")]
    for entry in value if isinstance(value, list) else ():
        yield from _told(entry)


def _list(value: Any, part: str) -> list[Any]:
    return value[part] if isinstance(value.get(part), list) else []


def _heard(value: Any, when: str | None) -> Iterator[tuple[str | None, Any]]:
    """Every fact in a value that says who was heard, with its date, or that of what it stands in."""
    if isinstance(value, dict):
        if "heard_from" in value:
            yield value.get("as_at", when), value["heard_from"]
        value = [it for name, it in value.items() if name != "heard_from"]
    for entry in value if isinstance(value, list) else ():
        yield from _heard(entry, when)

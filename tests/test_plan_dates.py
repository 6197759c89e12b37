"""The time line of a plan: a mark says only what is so, and nothing is drawn over another so that it looks like it."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.things.plan.dated_times import joined
from macros.things.plan.plan_dates import PlanDates, plan_dates
from macros.things.plan.plan_facts import plans
from tests.small_portal import facts_of

SOURCE = {"document": "paper", "place": "page 1"}


def chart(folder: Path, **actions: dict[str, Any]) -> PlanDates:
    """The time line of a plan that has these actions."""
    written = [{"id": name, "title": f"Promise {name}", "source": SOURCE} | fields for name, fields in actions.items()]
    plan = {
        "title": "The plan",
        "summary": "What was promised.",
        "kind": "review",
        "called": "recommendation",
        "owner": "board",
        "rating_key": "rag",
        "published": "2020-01-01",
        "sources": ["paper"],
        "recommendations": [{"id": "1", "title": "Do it", "source": SOURCE, "actions": written}],
    }
    facts = facts_of({"data/plans/plan.yml": json.dumps(plan)}, folder)
    dates = plan_dates(plans(facts)["plan"])
    assert dates
    return dates


def step(name: str, *deadlines: str, **ratings: str) -> dict[str, Any]:
    """A step with its deadlines, and its ratings in 2021: `dec="green"`."""
    moved = [{"due": due} if not number else {"due": due, "as_at": "2020-12-01", "reason": "It took longer."}
             for number, due in enumerate(deadlines)]  # fmt: skip
    months = {"jun": "2021-06-01", "dec": "2021-12-01"}
    rated = [{"as_at": months[month], "rating": rating} for month, rating in ratings.items()]
    return {"id": name, "title": f"Step {name}", "deadlines": moved, "ratings": rated}


def kinds(dates: PlanDates, row: int = 0) -> list[str]:
    return [mark.kind for mark in dates.rows[row].marks]


def test_a_step_that_is_done_is_no_tick_for_its_action(tmp_path: Path) -> None:
    dates = chart(tmp_path, A={"steps": [step("a", "2021-03", jun="green"), step("b", "2021-09")]})
    assert kinds(dates) == ["step-now", "step-now"]
    assert "done" not in {sign.kind for sign in dates.signs}


def test_an_action_that_is_done_has_the_tick_with_a_date_of_its_own_and_without(tmp_path: Path) -> None:
    done = {"ratings": [{"as_at": "2021-06-01", "rating": "green"}]}
    dates = chart(
        tmp_path, A=done | {"deadlines": [{"due": "2021-03"}]}, B=done | {"steps": [step("a", "2021-03", jun="green")]}
    )
    assert kinds(dates, 0) == ["now", "done"]
    assert kinds(dates, 1) == ["step-now", "done"]


def test_what_is_drawn_of_a_step_is_drawn_as_a_step(tmp_path: Path) -> None:
    late = step("a", "2021-01", "2021-03", jun="amber")
    assert kinds(chart(tmp_path / "of-steps", A={"steps": [late]})) == ["step-first", "step-now", "step-late"]
    own = {"deadlines": late["deadlines"], "ratings": late["ratings"]}
    assert kinds(chart(tmp_path / "of-its-own", A=own)) == ["first", "now", "late"]


def test_dates_that_moved_alike_are_one_dashed_line(tmp_path: Path) -> None:
    """Two dashed lines that begin at two places fill each other's gaps: that looks like a thing that is late."""
    steps = [step("a", "2021-01", "2021-07"), step("b", "2021-01", "2021-07"), step("c", "2021-02", "2021-07")]
    [row] = chart(tmp_path, A={"steps": steps}).rows
    assert [span.kind for span in row.spans] == ["moved"]
    assert len(row.marks) == len(set(row.marks))


@pytest.mark.parametrize(
    ("times", "apart"),
    [
        ([], []),
        ([(1, 3), (5, 7)], [(1, 3), (5, 7)]),
        ([(5, 7), (1, 3)], [(1, 3), (5, 7)]),
        ([(1, 3), (1, 3)], [(1, 3)]),
        ([(1, 5), (2, 3)], [(1, 5)]),
        ([(1, 3), (3, 7), (2, 4)], [(1, 7)]),
    ],
)
def test_times_that_overlap_are_one(times: Any, apart: Any) -> None:
    assert joined(times) == apart


def test_a_chart_explains_the_signs_that_it_has_and_no_others(tmp_path: Path) -> None:
    late = chart(tmp_path, A={"steps": [step("a", "2021-01", "2021-03", jun="amber")]})
    assert [sign.kind for sign in late.signs] == ["step-first", "step-now", "step-late", "moved", "late-line"]


def test_the_table_says_of_which_steps_it_speaks(tmp_path: Path) -> None:
    steps = [step("a", "2021-01", "2021-03", jun="amber"), step("b", "2021-09"), step("c", "2021-02", jun="amber")]
    one, several = chart(tmp_path, A={"steps": steps[:2]}, B={"steps": steps}).rows
    assert one.timeliness.words.startswith("Step a: late when last reported, by ")
    assert several.timeliness.words == "2 steps: late when last reported, the longest by 3 months"
    assert (several.first, several.now) == (
        "3 steps: January 2021 to September 2021",
        "3 steps: February 2021 to September 2021",
    )
    assert several.moved == "1 step moved"

"""How far a set of actions is: a bar of its stages, the same figures as a list, and the same in a sentence."""

from dataclasses import dataclass

from macros.model.written import Stage
from macros.standing.span import counted
from macros.standing.stages import FURTHEST_FIRST
from macros.standing.timeliness import Timeliness
from macros.standing.totals import Totals


@dataclass(frozen=True)
class Segment:
    """A part of a bar: the stage that fills it, where it begins and how long it is, in per cent of the bar."""

    slug: str
    x: str
    width: str


@dataclass(frozen=True)
class StageCount:
    """How many actions are of one stage."""

    slug: str
    word: str
    number: int


@dataclass(frozen=True)
class Progress:
    """How far some actions are; `title` tells a bar to whoever cannot see it. Stages without an action are left out."""

    title: str
    count: int
    done: int
    late: int
    unproved: int
    bar: tuple[Segment, ...]
    stages: tuple[StageCount, ...]
    sentence: str


def progress(totals: Totals, about: str) -> Progress:
    """The totals of some actions; `about` says whose they are."""
    counts = tuple(StageCount(it.slug, it, totals.stages[it]) for it in FURTHEST_FIRST if totals.stages[it])
    told = ", ".join(f"{number} {stage}" for stage, number in totals.stages.items() if number)
    title = f"{about}: {told}"
    done, late, unproved = totals.done, totals.late, totals.unproved
    return Progress(title, totals.count, done, late, unproved, _bar(totals), counts, progress_sentence(totals))


def progress_sentence(totals: Totals) -> str:
    """How far some actions are, in one sentence."""
    unproved = f" ({totals.unproved} of them with no evidence published)" if totals.unproved else ""
    unsaid, unknown = totals.timeliness[Timeliness.NOT_RECORDED], totals.stages[Stage.NOT_KNOWN]
    passed = f"{unsaid} past {'its' if unsaid == 1 else 'their'} date with no word whether done in time, "
    return (
        f"{totals.done} reported complete or embedded{unproved}, {totals.late} late, {passed if unsaid else ''}"
        f"{unknown} where no source says how far {'it is' if unknown == 1 else 'they are'}."
    )


def steps_sentence(steps: Totals, whose: str = "These actions have") -> str:
    """How far the steps of some actions are; empty where there are none."""
    if not steps.count:
        return ""
    return f"{whose} {counted(steps.count, 'step')}: {steps.done} reported complete, {steps.late} late."


def _bar(totals: Totals) -> tuple[Segment, ...]:
    segments, x = [], 0.0
    for stage in FURTHEST_FIRST:
        if number := totals.stages[stage]:
            width = 100 * number / totals.count
            segments.append(Segment(stage.slug, f"{x:.3f}", f"{width:.3f}"))
            x += width
    return tuple(segments)

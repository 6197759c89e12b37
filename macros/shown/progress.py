"""How far a set of actions is: a bar of its stages, the same figures as a list, and the same in a sentence."""

from dataclasses import dataclass

from macros.model.written import Stage
from macros.standing.span import counted
from macros.standing.stages import FURTHEST_FIRST
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
    bar: tuple[Segment, ...]
    stages: tuple[StageCount, ...]
    sentence: str


def progress(totals: Totals, about: str) -> Progress:
    """The totals of some actions; `about` says whose they are."""
    counts = tuple(StageCount(it.slug, it, totals.stages[it]) for it in FURTHEST_FIRST if totals.stages[it])
    told = ", ".join(f"{number} {stage}" for stage, number in totals.stages.items() if number)
    return Progress(f"{about}: {told}", totals.count, _bar(totals), counts, progress_sentence(totals))


def progress_sentence(totals: Totals) -> str:
    """How far some actions are, one by one, in a sentence; and of how many that is not recorded.

    What was late by totals alone cannot be seen one by one: so that none was late is not said.
    """
    unproved = f" ({totals.unproved} of them with no evidence published)" if totals.unproved else ""
    parts = [f"{totals.done} reported complete or embedded{unproved}"]
    if totals.late:
        parts.append(f"{totals.late} late when last reported")
    if totals.passed:
        parts.append(f"{totals.passed} past {'its' if totals.passed == 1 else 'their'} date since the last report")
    if dropped := totals.stages[Stage.WILL_NOT_BE_DONE]:
        parts.append(f"{dropped} that will not be done")
    told, unknown = f"{', '.join(parts)}.", totals.stages[Stage.NOT_KNOWN]
    return f"{told} {_unknown_words(unknown)}" if unknown else told


def steps_sentence(steps: Totals, whose: str = "These actions have") -> str:
    """How far the steps of some actions are; empty where there are none."""
    if not steps.count:
        return ""
    late = f", {steps.late} late when last reported" if steps.late else ""
    unknown = steps.stages[Stage.NOT_KNOWN]
    told = f"{whose} {counted(steps.count, 'step')}: {steps.done} reported complete{late}."
    return f"{told} {_unknown_words(unknown)}" if unknown else told


def _unknown_words(number: int) -> str:
    far = "For 1, how far it is" if number == 1 else f"How far {number} are"
    return f"{far} is not recorded."


def _bar(totals: Totals) -> tuple[Segment, ...]:
    segments, x = [], 0.0
    for stage in FURTHEST_FIRST:
        if number := totals.stages[stage]:
            width = 100 * number / totals.count
            segments.append(Segment(stage.slug, f"{x:.3f}", f"{width:.3f}"))
            x += width
    return tuple(segments)

"""Since when, and by how much, what is late was late when last reported: an action without a date, by its steps."""

from datetime import date

from macros.standing.standing import Standing


def latest_step(it: Standing) -> Standing | None:
    """Of an action without a date of its own, the late step that is due the longest."""
    late = [step for step in it.steps if step.is_late and step.due] if not it.punctuality else []
    return min(late, key=lambda step: step.due or it.day, default=None)


def late_by(it: Standing) -> str:
    """By how much a thing was late when last reported, or was done late, in words; else empty."""
    late = (latest_step(it) or it).punctuality
    return late.late_by if late else ""


def late_days(it: Standing) -> int:
    """For how many days a thing, or the first of its late steps, was late when last reported."""
    late = (latest_step(it) or it).punctuality
    return late.late_days if late else 0


def late_since(it: Standing) -> date | None:
    """The day on which a thing, or the first of its late steps, should have been done; none where it is not late."""
    return (latest_step(it) or it).due if it.is_late else None


def late_steps(it: Standing) -> int:
    """How many of its steps are late."""
    return sum(step.is_late for step in it.steps)

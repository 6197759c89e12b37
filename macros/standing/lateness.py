"""Since when, and by how much, what is late was late when last reported: an action without a date, by its steps."""

from datetime import date

from macros.standing.standing import Standing


def late_steps(it: Standing) -> list[Standing]:
    """Of an action without a date of its own, the steps that were late when last reported."""
    return [step for step in it.steps if step.is_late and step.due] if not it.punctuality else []


def latest_step(it: Standing) -> Standing | None:
    """Of an action without a date of its own, the step that was late the longest when last reported."""
    return max(late_steps(it), key=late_days, default=None)


def late_by(it: Standing) -> str:
    """By how much a thing was late when last reported, or was done late, in words; else empty."""
    late = (latest_step(it) or it).punctuality
    return late.late_by if late else ""


def late_days(it: Standing) -> int:
    """For how many days a thing, or the latest of its steps, was late when last reported."""
    late = (latest_step(it) or it).punctuality
    return late.late_days if late else 0


def late_since(it: Standing) -> date | None:
    """The day on which a thing, or the latest of its steps, should have been done; none where it is not late."""
    return (latest_step(it) or it).due if it.is_late else None

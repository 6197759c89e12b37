"""What is said of an action or a step in a sentence: when it was done, that it was given up, what a check says."""

from collections.abc import Sequence

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Stage
from macros.shown.due import due_words
from macros.standing.span import counted
from macros.standing.stages import ratings_that_hold, stage_of
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Rating


def dated(when: PartialDate) -> str:
    """A date with its preposition: "on 6 October 2020", "in October 2020"."""
    return f"{'in' if when.is_partial else 'on'} {when}"


def done_sentence(it: Standing) -> str:
    """How a thing that is reported done was in time: "Done late, by 2 months: done 31 August 2024, due June 2024."."""
    if not it.stage.is_done:
        return ""
    done = f"done {it.done_on}" if it.done_on else f"reported done {it.reported_done}" if it.reported_done else ""
    if not it.punctuality or not it.deadline:
        return f"Done {it.done_on}." if it.done_on else ""
    late_by = f", by {it.punctuality.late_by}" if it.punctuality.late_by else ""
    parts = ", ".join(filter(None, (done, f"due {due_words(it.deadline)}")))
    return f"{it.punctuality.timeliness.capitalize()}{late_by}: {parts}."


def dropped_sentence(it: Standing) -> str:
    """When it was reported that a thing will not be done, and what its date means since; empty where it may be done."""
    held = ratings_that_hold(it.claims, it.key, lambda stage: stage is Stage.WILL_NOT_BE_DONE)
    if not held:
        return ""
    told = held[0]
    reported = f"The owner reported {dated(told.as_at)} that it will not be done."
    if not it.due or not it.deadline:
        return reported
    if told.as_at.first > it.due:
        return f"{reported} Its date ({due_words(it.deadline)}) had passed by then. It no longer counts."
    return f"{reported} So its date ({due_words(it.deadline)}) no longer counts."


def unsaid_sentence(it: Standing) -> str:
    """That a report after the date of a thing says neither that it is done nor that it is not; else empty."""
    last = it.last_reported
    if it.timeliness is not Timeliness.PASSED or not it.due or not last or last.first <= it.due:
        return ""
    if any(stage_of(check, it.key).is_done for check in it.checks):
        return ""
    return f"The report of {last} came after this date. It gives no rating that says whether this was done."


def rating_words(it: Standing) -> str:
    """What the owner's latest report says of a thing in its own words, without the stop at their end."""
    return (it.rating.words if it.rating and it.rating.words else "").rstrip(".")


def rating_note(it: Standing) -> str:
    """What is to be known of the owner's latest report on a thing."""
    return it.rating.note if it.rating and it.rating.note else ""


def original_words(it: Standing) -> str:
    """How a thing whose date moved is in time against its first date; empty where no date moved, or none counts."""
    first = it.against_original
    if first is None or it.stage is Stage.WILL_NOT_BE_DONE:
        return ""
    return first.timeliness + (f", by {first.late_by}" if first.late_by else "")


def disputed_sentence(record: Record, it: Standing) -> str:
    """That the owner and whoever checked say different things, where both say how far it is."""
    return " ".join(filter(None, (_disputed(record, it, check) for check in it.checks)))


def _disputed(record: Record, it: Standing, check: Rating) -> str:
    claimed, checked = it.rated_stage, stage_of(check, it.key)
    if it.rating is None or Stage.NOT_KNOWN in (claimed, checked) or claimed is checked:
        return ""
    who = f"the check by {record.bodies[check.by].title}" if check.by else "the check"
    if it.rating.as_at == check.as_at:
        return f"The two differ, on one date. The owner says {claimed}, {who} says {checked}."
    return f"The two differ. The owner says {claimed} ({it.rating.as_at}), {who} says {checked} ({check.as_at})."


def progress_words(it: Standing) -> str:
    """How far it is in per cent, where the owner gave that: the latest figure, and when that was."""
    told = next((rating for rating in reversed(it.claims) if rating.progress is not None), None)
    return f"{told.progress}% done, as the owner reported ({told.as_at})" if told else ""


def check_words(it: Standing) -> str:
    """What the latest check says, for a list: "A check in March 2024 says under way"; empty where there is none."""
    if not it.checks:
        return ""
    check = it.checks[-1]
    stage = stage_of(check, it.key)
    colour = it.key.ratings.get(check.rating) if it.key else None
    said = stage if stage is not Stage.NOT_KNOWN else colour.word.lower() if colour else ""
    return f"A check {dated(check.as_at)} {f'says {said}' if said else 'does not say how far it is'}"


def steps_words(it: Standing) -> str:
    """How many steps of an action are complete; of one with all of them, that it is not rated itself."""
    if not it.steps:
        return ""
    if it.colour or it.rated_stage is not Stage.NOT_KNOWN or not all(step.stage.is_done for step in it.steps):
        return steps_count(it)
    return f"{all_steps(it)}; the action itself is not rated"


def steps_count(it: Standing) -> str:
    """How many steps are reported complete, and of how many it is not recorded how far they are."""
    number, unknown = len(it.steps), sum(step.stage is Stage.NOT_KNOWN for step in it.steps)
    told = f"{sum(step.stage.is_done for step in it.steps)} of {counted(number, 'step')} reported complete"
    if not unknown:
        return told
    whose = f"all {number}" if unknown == number > 1 else str(unknown)
    return f"{told}; of {whose} it is not recorded how far {'it is' if unknown == 1 else 'they are'}"


def all_steps(it: Standing) -> str:
    """That every step of an action is complete: "All 5 steps reported complete"."""
    return "Its 1 step reported complete" if len(it.steps) == 1 else f"All {len(it.steps)} steps reported complete"


def no_date_words(it: Standing) -> str:
    """What is said of a thing without a deadline: "4 steps due July 2019 to April 2020", where its steps have some."""
    return due_by_steps(it).replace(":", " due", 1) or "No date"


def due_by_steps(it: Standing) -> str:
    """By when the steps of an action without a deadline are due: "4 steps: July 2019 to April 2020"; else empty."""
    return dates_of_steps([step.deadline.date for step in it.steps if step.deadline and step.deadline.date])


def dates_of_steps(dates: Sequence[PartialDate]) -> str:
    """Some dates, each of a step: from the first to the last; empty where there are none."""
    if not dates:
        return ""
    first, last = (choose(dates, key=lambda when: (when.last, when.first)) for choose in (min, max))
    return f"{counted(len(dates), 'step')}: {first}{f' to {last}' if last.last != first.last else ''}"

"""What was late the longest, in a headline that names it: the step that is late, or the action."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.standing.lateness import late_by, late_steps
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_sentences import dated, rating_note, rating_words


@dataclass(frozen=True)
class LateHeadline:
    """What is late: a link with its name, by how much, since when it is and which report says so, and its plan.

    The link of a late step leads to the step: "A5, step h: A new system". `words` are "by 6 months: due March 2020, not
    done in September 2020"; `said` is what the owner's report said of it, in its own words, `note` what is to
    be known of it.
    """

    link: Link
    words: str
    said: str
    note: str
    plan: str


def late_headlines(actions: Iterable[ActionFacts], number: int) -> tuple[LateHeadline, ...]:
    """So many of some actions that were late when last reported, or of their steps where an action has no date of its
    own: the one that was late the longest then first.
    """
    late = [(action, it) for action in actions if action.standing.is_late for it in _late_in(action.standing)]
    longest = sorted(late, key=lambda pair: _late_days(pair[1]), reverse=True)
    return tuple(_headline(action, it) for action, it in longest[:number])


def _late_in(it: Standing) -> list[Standing]:
    return [it] if it.punctuality else late_steps(it)


def _late_days(it: Standing) -> int:
    assert it.due
    return (last_told_open(it).last - it.due).days


def _headline(action: ActionFacts, it: Standing) -> LateHeadline:
    name = action.action.id
    if it is action.standing:
        return _of(it, Link(action.address, f"{name}: {action.action.title}"), action)
    address = StepFacts(action, it).address
    return _of(it, Link(address, f"{name}, step {it.thing.id}: {it.thing.title}"), action)


def _of(it: Standing, link: Link, action: ActionFacts) -> LateHeadline:
    return LateHeadline(
        link,
        f"by {late_by(it)}: {since_words(it)}",
        rating_words(it),
        rating_note(it),
        full_stop(action.plan.title),
    )


def since_words(it: Standing) -> str:
    """Since when a thing is late, and which report says so: "due March 2020, not done in September 2020"."""
    assert it.deadline
    return f"due {it.deadline.date}, not done {dated(last_told_open(it))}"


def last_told_open(it: Standing) -> PartialDate:
    """The latest report that says of a late thing that it is not done: one that began after its date."""
    return max(it.told_open, key=lambda when: when.first)

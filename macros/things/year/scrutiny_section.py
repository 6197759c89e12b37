"""What scrutiny asked and was promised in a year, and how that stood at its end."""

from collections import Counter

from macros.shown.addresses import MEETINGS, meeting_address
from macros.shown.links import Link
from macros.shown.voice import holds_no
from macros.standing.span import counted
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import day_words, has_documents, held_meetings
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import kinds_words, status_words
from macros.things.year.then_voice import gave_no
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, YearTable, year_section, year_table

# How a promise stood, as the page of promises tells it.
STOOD = {"kept": "shown as kept", "overdue": "overdue", "not shown": "not shown as kept", "open": "open"}
NOT_SHOWN = "Not shown as kept means: the date passed, and the papers of that meeting are not held here."


def scrutiny_section(year: YearFacts) -> YearSection:
    """The sittings, the questions, and what was promised at them or fell due."""
    sat, given = sittings(year), _promised(year)
    questions, promised = _question_table(sat), _promise_table(given)
    to_meetings = tuple(Link(meeting_address(it.id), it.title) for it in sat) or (Link(MEETINGS, "All meetings"),)
    sayings = (
        Saying(_sat_words(year, sat), to_meetings),
        Saying(asked_words(year), (year.at("asked", "The questions"),) if questions else ()),
        Saying(promised_words(year), (year.at("promised", "What was promised"),) if promised else ()),
        Saying(NOT_SHOWN if any(it.promise.kind == "promise" and it.state == "not shown" for it in given) else ""),
    )
    return year_section("scrutiny", "What scrutiny asked and was promised", sayings, (questions, promised))


def sittings(year: YearFacts) -> list[Meeting]:
    """The sittings of the year that a paper or minutes tell of, the oldest first."""
    return [it for it in held_meetings(year.then) if year.holds(it.date) and it.known_from != "announcement"]


def asked_words(year: YearFacts) -> str:
    """How many questions are recorded, and how many of them have an answer."""
    asked = [question for meeting in sittings(year) for question in meeting.questions]
    if not asked:
        return gave_no(year, "question that was asked in this year")
    are = "is" if len(asked) == 1 else "are"
    in_part, silent = sum(it.in_part for it in asked), sum(it.answer is None for it in asked)
    full = len(asked) - in_part - silent
    return (
        f"{counted(len(asked), 'question')} {are} recorded: {full} with an answer, {in_part} with an answer in part, "
        f"{silent} with none."
    )


def promised_words(year: YearFacts) -> str:
    """What was promised, offered and asked for in the year, and how the promises given or due stood at its end."""
    given = [it for it in promises(year.then) if year.holds(it.meeting.date)]
    none = "No promise to the committee is recorded in this year."
    told = f"Given in this year: {kinds_words(given)}." if given else none
    due = [it for it in _promised(year) if it.promise.kind == "promise"]
    if not due:
        return told
    states = Counter(it.state for it in due)
    parts = [f"{states[state]} {words}" for state, words in STOOD.items() if states[state]]
    return f"{told} Of {counted(len(due), 'promise')} given or due in it, {', '.join(parts)}."


def _sat_words(year: YearFacts, sat: list[Meeting]) -> str:
    if not sat:
        return holds_no(year.record.portal, "paper or minutes of a meeting in this year")
    documents, are = sum(map(has_documents, sat)), "is" if len(sat) == 1 else "are"
    return f"{counted(len(sat), 'meeting')} of this year {are} known, {documents} by papers or minutes."


def _promised(year: YearFacts) -> list[PromiseFacts]:
    """What was given in the year or fell due in it."""
    due = (it.promise.due for it in promises(year.then))
    return [
        it
        for it, when in zip(promises(year.then), due, strict=True)
        if year.holds(it.meeting.date) or (when and year.year.first <= when.last <= year.then.day)
    ]


def _question_table(sat: list[Meeting]) -> YearTable | None:
    rows = (
        (Link(f"{meeting_address(meeting.id)}#{it.id}", it.question), (day_words(meeting), it.answer or "Not recorded"))
        for meeting in sat
        for it in meeting.questions
    )
    return year_table("asked", "What was asked", ("Question", "When", "Answer"), rows)


def _promise_table(given: list[PromiseFacts]) -> YearTable | None:
    rows = (
        (
            Link(f"{meeting_address(it.meeting.id)}#{it.promise.id}", it.promise.promise),
            (day_words(it.meeting), str(it.promise.due or it.promise.words or "No date recorded"), status_words(it)),
        )
        for it in given
    )
    return year_table(
        "promised", "What was promised, offered and asked for", ("What", "Given", "Due", "How it stood"), rows
    )

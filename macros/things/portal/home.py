"""The home page: what was promised, what is claimed, seen and proved of it, what is late, and where to go on."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.addresses import briefing_address, meeting_address
from macros.shown.links import Link
from macros.things.briefing.briefing_facts import briefings
from macros.things.done.done_headline import DoneHeadline, done_headlines, done_in_totals
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions
from macros.things.late.late_headline import LateHeadline, late_headlines
from macros.things.meeting.meeting_facts import last_meeting, meetings_before, next_meeting
from macros.things.plan.listed_plan import ListedPlan, listed_plans
from macros.things.plan.plan_facts import plans
from macros.things.portal.home_answer import HomeAnswer, home_answer
from macros.things.promise.promise_counts import promise_counts

# How many of a list the page shows.
SHOWN_ACTIONS, SHOWN_BRIEFINGS = 4, 3


@dataclass(frozen=True)
class NotedLink:
    """A link with what the page says of it: a day, words, or both."""

    to: Link
    when: PartialDate | None
    words: str


@dataclass(frozen=True)
class Home:
    """All that the home page shows, from the top."""

    area: str
    answer: HomeAnswer
    late_longest: tuple[LateHeadline, ...]
    done_in_totals: str
    last_done: tuple[DoneHeadline, ...]
    plans: tuple[ListedPlan, ...]
    next_meeting: NotedLink | None
    last_meeting: NotedLink | None
    promises: str
    briefings: tuple[NotedLink, ...]


def home(facts: Facts) -> Home:
    """What the home page shows."""
    return Home(
        area=facts.record.portal.area,
        answer=home_answer(facts),
        late_longest=late_headlines(late_actions(facts), SHOWN_ACTIONS),
        done_in_totals=done_in_totals(facts),
        last_done=done_headlines(facts, SHOWN_ACTIONS),
        plans=listed_plans(facts, plans(facts).values()),
        next_meeting=_next_meeting(facts),
        last_meeting=_last_meeting(facts),
        promises=promise_counts(facts).sentence,
        briefings=tuple(
            _noted(briefing_address(it.id), it.title, when=it.date) for it in briefings(facts)[:SHOWN_BRIEFINGS]
        ),
    )


def _next_meeting(facts: Facts) -> NotedLink | None:
    """The meeting that is announced next, with the words in which its date is."""
    meeting = next_meeting(facts)
    return _noted(meeting_address(meeting.id), meeting.title, meeting.words or "") if meeting else None


def _last_meeting(facts: Facts) -> NotedLink | None:
    """The latest meeting, and that its page begins with changes, where there was one before."""
    meeting = last_meeting(facts)
    if not meeting:
        return None
    opens = (
        "opens with what changed since the last one that we know of." if meeting.id in meetings_before(facts) else ""
    )
    return _noted(meeting_address(meeting.id), meeting.title, opens)


def _noted(address: str, text: str, words: str = "", when: PartialDate | None = None) -> NotedLink:
    return NotedLink(Link(address, text), when, words)

"""The home page: what was promised, what was done, what is late, and where to go on."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.model.written import Stage
from macros.shown.addresses import briefing_address, meeting_address
from macros.shown.links import Link
from macros.shown.progress import Progress, progress, steps_sentence
from macros.shown.sentence import full_stop
from macros.standing.span import counted, plural
from macros.standing.timeliness import Timeliness
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.briefing.briefing_facts import briefings
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions, steps
from macros.things.meeting.meeting_facts import last_meeting, meetings_before, next_meeting
from macros.things.plan.plan_facts import live_actions, only_totals
from macros.things.portal.home_card import HomeCard, home_cards
from macros.things.promise.promise_facts import promises

# How many of a list the page shows.
SHOWN_ACTIONS, SHOWN_BRIEFINGS = 4, 3


@dataclass(frozen=True)
class NotedLink:
    """A link with what the page says of it: a day, words, or both."""

    to: Link
    when: PartialDate | None
    words: str


@dataclass(frozen=True)
class Unsaid:
    """What is not published of some actions: how many they are, and what is said of them after that."""

    start: str
    rest: str


@dataclass(frozen=True)
class Home:
    """All that the home page shows, from the top."""

    area: str
    day: str
    promised: str
    done: str
    late: str
    progress: Progress
    promised_tile: str
    not_known: Unsaid | None
    not_recorded: Unsaid | None
    steps: str
    only_totals: Unsaid | None
    totals_of: tuple[NotedLink, ...]
    late_longest: tuple[NotedLink, ...]
    last_done: tuple[NotedLink, ...]
    cards: tuple[HomeCard, ...]
    next_meeting: NotedLink | None
    last_meeting: NotedLink | None
    promises: str
    overdue: str
    briefings: tuple[NotedLink, ...]


def home(facts: Facts) -> Home:
    """What the home page shows."""
    figures = totals(action.standing for action in live_actions(facts))
    unlisted = only_totals(facts)
    return Home(
        area=facts.record.portal.area,
        day=long_date(facts.day),
        promised=counted(figures.count, "promised action"),
        done=f"{figures.done} {_were(figures.done)} reported done",
        late=f"{figures.late} {_were(figures.late)} late",
        progress=progress(figures, "All published actions by stage"),
        promised_tile=f"{'action' if figures.count == 1 else plural('action')} promised",
        not_known=_not_known(figures),
        not_recorded=_not_recorded(figures),
        steps=_steps(facts),
        only_totals=_known_as_totals(sum(plan.listed_actions for plan in unlisted)),
        totals_of=tuple(_noted(plan.address, plan.plan.title, str(plan.listed_actions)) for plan in unlisted),
        late_longest=tuple(_late(action) for action in late_actions(facts)[:SHOWN_ACTIONS]),
        last_done=_last_done(facts),
        cards=home_cards(facts),
        next_meeting=_next_meeting(facts),
        last_meeting=_last_meeting(facts),
        promises=f"{counted(len(promises(facts)), 'promise')} to the committee",
        overdue=f"{sum(promise.state == 'overdue' for promise in promises(facts))} overdue",
        briefings=tuple(
            _noted(briefing_address(it.id), it.title, when=it.date) for it in briefings(facts)[:SHOWN_BRIEFINGS]
        ),
    )


def _not_known(figures: Totals) -> Unsaid | None:
    """Of how many actions nobody outside can say how far they are, where there are such."""
    number = figures.stages[Stage.NOT_KNOWN]
    it_is, them = ("it is", "it") if number == 1 else ("they are", "them one by one")
    start = f"Of {counted(number, 'action')} nobody outside can say how far {it_is}:"
    return Unsaid(start, f"no published paper rates {them}.") if number else None


def _not_recorded(figures: Totals) -> Unsaid | None:
    """How many actions passed their date with no word on whether they were done in time, where there are such."""
    number = figures.timeliness[Timeliness.NOT_RECORDED]
    its, it_was = ("its", "it was") if number == 1 else ("their", "they were")
    rest = f"passed {its} date, and no published paper says whether {it_was} done in time."
    return Unsaid(counted(number, "action"), rest) if number else None


def _steps(facts: Facts) -> str:
    """How far the steps of all actions are; empty where there are none."""
    number = sum(bool(action.action.steps) for action in live_actions(facts))
    whose = f"{counted(number, 'action')} {'has' if number == 1 else 'have'}"
    return steps_sentence(totals(step.standing for step in steps(facts)), whose)


def _known_as_totals(number: int) -> Unsaid | None:
    """How many more actions are known, and how, where there are such."""
    are, total, them = ("is", "a total", "it") if number == 1 else ("are", "totals", "them")
    start = f"Another {counted(number, 'action')} {are} known only as {total}:"
    return Unsaid(start, f"No document lists {them}.") if number else None


def _late(action: ActionFacts) -> NotedLink:
    return _noted(action.address, action.action.title, f"Late by {action.standing.late_by}. {action.plan.title}")


def _last_done(facts: Facts) -> tuple[NotedLink, ...]:
    """The actions that were last reported done, the newest first."""
    done = [(it.standing.done_on, it) for it in live_actions(facts)]
    dated = [(when, it) for when, it in done if when]
    dated.sort(key=lambda pair: pair[0].said_by(facts.day), reverse=True)
    return tuple(_done(when, it) for when, it in dated[:SHOWN_ACTIONS])


def _done(when: PartialDate, action: ActionFacts) -> NotedLink:
    plan = action.plan.title
    words = f"{full_stop(plan)} Nothing published proves it" if action.standing.is_unproved else plan
    return _noted(action.address, action.action.title, words, when)


def _next_meeting(facts: Facts) -> NotedLink | None:
    """The meeting that is announced next, with the words in which its date is."""
    meeting = next_meeting(facts)
    return _noted(meeting_address(meeting.id), meeting.title, meeting.words or "") if meeting else None


def _last_meeting(facts: Facts) -> NotedLink | None:
    """The latest meeting, and that its page begins with changes, where there was one before."""
    meeting = last_meeting(facts)
    if not meeting:
        return None
    opens = "opens with what changed since the meeting before." if meeting.id in meetings_before(facts) else ""
    return _noted(meeting_address(meeting.id), meeting.title, opens)


def _noted(address: str, text: str, words: str = "", when: PartialDate | None = None) -> NotedLink:
    return NotedLink(Link(address, text), when, words)


def _were(number: int) -> str:
    return "was" if number == 1 else "were"

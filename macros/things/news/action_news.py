"""What is new on an action and its steps: ratings, dates that moved or passed, evidence, and that it was withdrawn."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from macros.model.written import Citation, Stage
from macros.shown.due import due_words, move, why_words
from macros.shown.links import Link, about_links
from macros.shown.sentence import full_stop
from macros.shown.status import NOT_RECORDED
from macros.shown.told import proof
from macros.shown.voice import in_our_files
from macros.standing.moved_date import MovedDate, moved_dates
from macros.standing.stages import stage_of
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Deadline, Evidence, Rating
from macros.things.action.action_facts import ActionFacts
from macros.things.action.rating_line import RatingLine, rating_line
from macros.things.facts import Facts
from macros.things.news.news_item import NewsItem, day_of, source_words, told

# A date of which nobody had said by the next day that the thing is done.
NOT_DONE = (Timeliness.LATE, Timeliness.PASSED)


def action_news(facts: Facts, action: ActionFacts) -> Iterator[NewsItem]:
    """All that is new on an action, in no order."""
    name = f"plans/{action.plan.id}/actions/{action.action.id}"
    own = _Part(facts, action, action.standing, name, about_links(facts.record, (action.reference,))[0], action.bodies)
    yield from own.news()
    for step in action.steps:
        link = Link(step.address, f"{own.link.text}, step {step.id}")
        yield from _Part(facts, action, step.standing, f"{name}/steps/{step.id}", link, list(step.leads)).news()
    if (why := action.action.withdrawn) and action.ended <= facts.day:
        said = told(action.action.title, full_stop(why.why))
        yield own.item(f"{name}/withdrawn", "withdrawn", day_of(why.on), f"{own.link.text}: withdrawn", said)


@dataclass(frozen=True)
class _Part:
    """An action or a step of it: where it stands, its name, and the link to it."""

    facts: Facts
    action: ActionFacts
    standing: Standing
    name: str
    link: Link
    bodies: list[str]

    def news(self) -> Iterator[NewsItem]:
        """What is new on it."""
        yield from self._ratings()
        within = self.standing.thing.source or self.action.action.source
        for moved in moved_dates(self.standing.deadlines, within):
            yield self._move(moved)
        for it in self.standing.deadlines:
            if self._has_passed(it):
                yield self._passed(it)
        yield from self._evidence()

    def item(self, name: str, kind: str, day: date, title: str, says: tuple[str, ...]) -> NewsItem:
        """A change of it."""
        plan, themes = (self.action.plan.id,), tuple(self.action.themes)
        return NewsItem(name, kind, day, title, says, self.link.address, plan, themes, tuple(self.bodies))

    def _ratings(self) -> Iterator[NewsItem]:
        """Each rating of the owner that is another than the one before it, and each check."""
        before: tuple[object, ...] = ()
        for rating in self.standing.ratings:
            now = (rating.rating, stage_of(rating, self.standing.key), rating.not_done)
            if rating.assessment == "check":
                yield self._rating(rating)
            elif now != before:
                before = now
                yield self._rating(rating)

    def _rating(self, rating: Rating) -> NewsItem:
        line = rating_line(self.facts.record, self.standing, rating, self.standing.thing.source or self._source)
        assert line
        title = f"{self.link.text}: {_rated(line, stage_of(rating, self.standing.key))}"
        says = told(
            self.standing.thing.title,
            full_stop(line.mark.meaning) if line.mark.meaning else "",
            line.done,
            line.progress,
            *line.notes,
            f"Said {line.when}.",
            source_words(line.source),
        )
        by = f"/check/{rating.by}" if rating.assessment == "check" else ""
        return self.item(f"{self.name}/ratings/{rating.as_at.typed}{by}", "rating", day_of(rating.as_at), title, says)

    def _move(self, moved: MovedDate) -> NewsItem:
        it = move(self.facts.record, moved, self.link)
        before, after = due_words(moved.before), due_words(moved.after)
        title = f"{self.link.text}: date moved from {before} to {after}"
        says = told(
            self.standing.thing.title, f"{moved.shift}.".capitalize(), why_words(it.why), source_words(it.source)
        )
        when = moved.after.as_at or self.action.plan.published
        assert when, "a later date says since when it holds"
        return self.item(f"{self.name}/deadlines/{_due(moved.after)}", "date moved", day_of(when), title, says)

    def _passed(self, deadline: Deadline) -> NewsItem:
        assert deadline.date
        title = f"{self.link.text}: its date has passed, {due_words(deadline)}"
        nothing = f"{in_our_files(self.facts.record.portal)}, no report of that day or before says that it is done."
        name, day = f"{self.name}/deadlines/{_due(deadline)}/passed", deadline.date.last + timedelta(1)
        return self.item(name, "date passed", day, title, told(self.standing.thing.title, nothing))

    def _has_passed(self, deadline: Deadline) -> bool:
        """Whether it was the date that held, and on the day after it nobody had said that the thing is done."""
        after = deadline.date.last + timedelta(1) if deadline.date else self.facts.day
        if not deadline.date or after > self.facts.day or not self.action.begun <= after < self.action.ended:
            return False
        then = self.action.on(after)
        it = next((step for step in then.steps if step.thing is self.standing.thing), then)
        return it.deadline is deadline and it.timeliness in NOT_DONE

    def _evidence(self) -> Iterator[NewsItem]:
        """Its own evidence; that of its steps is told of these."""
        seen: Counter[str] = Counter()
        for it in self.standing.thing.evidence:
            if self.standing.has_said(it.as_at):
                seen[it.as_at.typed] += 1
                yield self._proof(it, seen[it.as_at.typed])

    def _proof(self, evidence: Evidence, number: int) -> NewsItem:
        it = proof(self.facts.record, evidence, self._source)
        checked = f"Checked by {it.checked_by.text}." if it.checked_by else it.own_claim
        says = told(
            self.standing.thing.title, full_stop(it.text), f"{it.kind}: {it.shows}.", checked, source_words(it.source)
        )
        name = f"{self.name}/evidence/{evidence.as_at.typed}" + (f"/{number}" if number > 1 else "")
        return self.item(name, "evidence", day_of(evidence.as_at), f"{self.link.text}: new evidence", says)

    @property
    def _source(self) -> Citation:
        return self.action.action.source


def _rated(line: RatingLine, stage: Stage) -> str:
    """How a thing was rated, in a few words: its colour, else the stage that the report tells, if it tells one."""
    who = f"checked by {line.by.text}" if line.by else "rated"
    if line.mark.colour != NOT_RECORDED.colour:
        return f"{who} {line.mark.word}" if not line.by else f"{who}: {line.mark.word}"
    told_stage = "no rating is recorded" if stage is Stage.NOT_KNOWN else f"reported {stage}"
    return f"{who}: {told_stage}" if line.by else told_stage


def _due(deadline: Deadline) -> str:
    """When it is due, as the name of the dated fact has it."""
    return deadline.due.typed if deadline.due else "in-words"

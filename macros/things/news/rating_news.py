"""What is new on the ratings of an action or a step: each that is another than the one before it, and each check."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from macros.model.written import Stage
from macros.shown.sentence import full_stop
from macros.shown.status import NOT_RECORDED
from macros.standing.stages import stage_of
from macros.things.action.action import Rating
from macros.things.action.rating_line import RatingLine, rating_line
from macros.things.news.corrected_facts import corrections_naming
from macros.things.news.news_item import NewsItem, day_of, source_words, told
from macros.things.news.news_part import NewsPart

NO_RATING = "no rating is recorded"


def rating_news(part: NewsPart) -> Iterator[NewsItem]:
    """What is new on its ratings, and which of them was taken out."""
    before: Rating | None = None
    for rating in part.standing.ratings:
        name = f"{part.name}/ratings/{rating.as_at.typed}"
        if rating.assessment == "check":
            yield _rating(part, rating, f"{name}/check/{rating.by}", None)
            continue
        if before is None or _tells(part, rating) != _tells(part, before) or name in corrections_naming(part.facts):
            yield _rating(part, rating, name, before)
        before = rating
    yield from _taken_out(part)


def _tells(part: NewsPart, rating: Rating) -> tuple[object, ...]:
    return rating.rating, stage_of(rating, part.standing.key), rating.not_done


def _rating(part: NewsPart, rating: Rating, name: str, before: Rating | None) -> NewsItem:
    line, now = _line(part, rating), _rated(part, rating)
    earlier = _rated(part, before).removeprefix("rated ") if before else NO_RATING
    was = "" if earlier in (NO_RATING, now.removeprefix("rated ")) else f", before {earlier}"
    says = (
        full_stop(line.mark.meaning) if line.mark.meaning else "",
        line.done,
        line.progress,
        *line.notes,
        f"Said {line.when}.",
        source_words(line.source),
    )
    return part.item(name, "rating", day_of(rating.as_at), f"{now}{was}", told(*says), _rests_on(part, rating, before))


def _rests_on(part: NewsPart, rating: Rating, before: Rating | None) -> tuple[str, ...]:
    """The facts that it tells: its own, the one before it, and those that stood between them and were taken out.

    Where a claim and a check are of one day, their facts have one name: nobody can tell which of the two it means.
    """
    times = _times(part)
    own = (f"{part.name}/ratings/{it.as_at.typed}" for it in (rating, before) if it and times[it.as_at.typed] == 1)
    if rating.assessment == "check":
        return tuple(own)
    since, until = before.as_at.last if before else date.min, rating.as_at.last
    gone = (
        name for name, when in part.corrected("ratings") if when and not times[when.typed] if since < when.last <= until
    )
    return (*own, *gone)


def _times(part: NewsPart) -> Counter[str]:
    """How many ratings are of each date."""
    return Counter(it.as_at.typed for it in part.standing.ratings)


def _taken_out(part: NewsPart) -> Iterator[NewsItem]:
    """What stood for a rating that no longer does; or that one of several of a day was corrected or taken out."""
    times = _times(part)
    for name, when in part.corrected("ratings"):
        if when and (count := times[when.typed]) != 1:
            title = f"rating of {when}, taken out or corrected"
            own = f"{name}/corrected" if count else name
            yield part.item(own, "correction", part.corrected_on(name), title, (), (name,))


def _line(part: NewsPart, rating: Rating) -> RatingLine:
    line = rating_line(part.facts.record, part.standing, rating, part.source)
    assert line
    return line


def _rated(part: NewsPart, rating: Rating) -> str:
    """How a thing was rated, in a few words: its colour, else the stage that the report tells, if it tells one."""
    line, stage = _line(part, rating), stage_of(rating, part.standing.key)
    who = f"checked by {line.by.text}" if line.by else "rated"
    if line.mark.colour != NOT_RECORDED.colour:
        return f"{who} {line.mark.word}" if not line.by else f"{who}: {line.mark.word}"
    told_stage = NO_RATING if stage is Stage.NOT_KNOWN else f"reported {stage}"
    return f"{who}: {told_stage}" if line.by else told_stage

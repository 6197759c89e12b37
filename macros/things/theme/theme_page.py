"""The page of a theme: /themes/<id>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.shown.addresses import THEMES, briefing_address, measure_address, plan_part_address, theme_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.action.action_line import ActionLine, PlanGroup, action_groups, action_lines
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import points_of_theme_by_plan
from macros.things.learning_point.taught_point import TaughtPoint, taught_points
from macros.things.meeting.asked import Asked, asked_elsewhere
from macros.things.page import Page
from macros.things.plan.plan_facts import actions_by_plan
from macros.things.rating_key.clashes import Clash, clashes
from macros.things.theme.seen_words import seen_words
from macros.things.theme.theme_entry import theme_entry
from macros.things.theme.theme_facts import ThemeFacts, themes


@dataclass(frozen=True)
class ThemeBriefing:
    """A briefing of a theme, and what it says in short."""

    link: Link
    summary: str


@dataclass(frozen=True)
class PlanLearned:
    """What the review of one plan found on a theme; `plan` leads to all that it found."""

    plan: Link
    points: tuple[TaughtPoint, ...]


@dataclass(frozen=True)
class ThemePage:
    """All that the page of a theme shows, from the top. `progress` is none where no action names the theme."""

    title: str
    meaning: str
    source: Cite | None
    count: str
    progress: Progress | None
    seen: str
    not_late: str
    clashes: tuple[Clash, ...]
    plans: tuple[Link, ...]
    briefings: tuple[ThemeBriefing, ...]
    late: tuple[ActionLine, ...]
    others: tuple[PlanGroup, ...]
    learning: tuple[PlanLearned, ...]
    measures: tuple[Link, ...]
    questions: tuple[Asked, ...]
    edit: str


def theme_pages(facts: Facts) -> Iterator[Page]:
    """The page of every theme, in the order of the file."""
    for it in themes(facts).values():
        yield Page(
            theme_address(it.id),
            it.theme.title,
            it.theme.meaning,
            THEMES,
            (Link(THEMES, "Themes"),),
            "pages/theme.html",
            theme_page(facts, it),
            theme_entry(it.theme),
        )


def theme_page(facts: Facts, it: ThemeFacts) -> ThemePage:
    """What the page of a theme shows."""
    record, theme, count = facts.record, it.theme, len(it.actions)
    return ThemePage(
        title=theme.title,
        meaning=theme.meaning,
        source=cite(record, theme.source),
        count=f"{counted(count, 'action')} {'is' if count == 1 else 'are'} about this:",
        progress=progress(it.totals, f"Actions on {theme.title} by stage") if count else None,
        seen=seen_words(facts, it.actions),
        not_late=f"0 of {counted(count, 'action')}.",
        clashes=clashes(plan for plan, _ in actions_by_plan(facts, it.actions)),
        plans=tuple(Link(plan.address, plan.plan.title) for plan in it.plans),
        briefings=tuple(ThemeBriefing(Link(briefing_address(b.id), b.title), b.summary) for b in it.briefings),
        late=action_lines(it.late),
        others=action_groups(facts, (action for action in it.actions if not action.standing.is_late)),
        learning=_learning(facts, it),
        measures=tuple(Link(measure_address(measure.id), measure.title) for measure in it.measures),
        questions=asked_elsewhere(record, it.questions),
        edit=edit_address(record, "themes", it.id, (it.id,)),
    )


def _learning(facts: Facts, it: ThemeFacts) -> tuple[PlanLearned, ...]:
    return tuple(
        PlanLearned(Link(plan_part_address(plan.plan.id, "learning"), plan.plan.title), taught_points(points))
        for plan, points in points_of_theme_by_plan(facts, it.id)
    )

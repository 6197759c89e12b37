"""The page of a stage, /search/by-status/<stage>/: all actions of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.addresses import BY_STATUS, SEARCH, stage_address
from macros.shown.links import Link
from macros.standing.span import counted
from macros.things.action.action_line import PlanGroup, action_groups
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.listing.listing_facts import by_stage
from macros.things.listing.neighbouring_list import NeighbouringList
from macros.things.page import Page
from macros.things.plan.plan_facts import actions_by_plan
from macros.things.rating_key.clashes import Clash, clashes

# How a sentence goes on that begins with actions of a stage.
THAT = {
    Stage.NOT_STARTED: "that is not started",
    Stage.UNDER_WAY: "that is under way",
    Stage.COMPLETE: "that is reported complete",
    Stage.EMBEDDED: "that is reported embedded",
    Stage.WILL_NOT_BE_DONE: "that will not be done",
    Stage.NOT_KNOWN: "of which it is not recorded how far it is",
}


@dataclass(frozen=True)
class StagePage:
    """All that the page of a stage shows: the way to the other stages, and its actions under their plans."""

    heading: str
    stages: tuple[NeighbouringList, ...]
    clashes: tuple[Clash, ...]
    groups: tuple[PlanGroup, ...]


def stage_pages(facts: Facts) -> Iterator[Page]:
    """The page of every stage that an action has reached."""
    return (_page(facts, stage) for stage in reached_stages(facts))


def reached_stages(facts: Facts) -> tuple[Stage, ...]:
    """The stages that an action has reached, in their order."""
    return tuple(stage for stage, actions in by_stage(facts).items() if actions)


def _page(facts: Facts, stage: Stage) -> Page:
    return Page(
        stage_address(stage.slug),
        f"Actions by status: {stage}",
        f"Every action {THAT[stage]}.",
        SEARCH,
        (Link(SEARCH, "Search"), Link(BY_STATUS, "By status")),
        "pages/stage.html",
        stage_page(facts, stage),
        Entry("List", is_list=True),
    )


def stage_page(facts: Facts, stage: Stage) -> StagePage:
    """What the page of a stage shows."""
    actions = by_stage(facts)[stage]
    stages = (
        NeighbouringList(it.capitalize(), "" if it is stage else stage_address(it.slug)) for it in reached_stages(facts)
    )
    return StagePage(
        f"{stage.capitalize()}: {counted(len(actions), 'action')}",
        tuple(stages),
        clashes(plan for plan, _ in actions_by_plan(facts, actions)),
        action_groups(facts, actions),
    )

"""What actions give to the portal: /plans/<plan>/<action>/, its data, and flat tables of all actions."""

from collections.abc import Iterator

from macros.shown.addresses import PLANS, action_address
from macros.things.action.action_data import ACTION_FILES
from macros.things.action.action_page import action_pages
from macros.things.action.flat_actions import ACTIONS
from macros.things.action.flat_deadlines import DEADLINES
from macros.things.action.flat_evidence import EVIDENCE
from macros.things.action.flat_ratings import ACTIONS_WITH_RATINGS, RATINGS
from macros.things.facts import Facts
from macros.things.kind import Kind


def _promised(facts: Facts) -> Iterator[str]:
    for plan in facts.record.plans.values():
        for asked in plan.recommendations:
            yield from (action_address(plan.id, action.id) for action in asked.actions)


ACTION = Kind(
    section=PLANS,
    promised=_promised,
    pages=action_pages,
    data=(ACTION_FILES,),
    tables=(ACTIONS, RATINGS, DEADLINES, EVIDENCE, ACTIONS_WITH_RATINGS),
)

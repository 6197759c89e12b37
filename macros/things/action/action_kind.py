"""What actions give to the portal: /plans/<plan>/<action>/"""

from collections.abc import Iterator

from macros.shown.addresses import PLANS, action_address
from macros.things.action.action_page import action_pages
from macros.things.facts import Facts
from macros.things.kind import Kind


def _promised(facts: Facts) -> Iterator[str]:
    for plan in facts.record.plans.values():
        for asked in plan.recommendations:
            yield from (action_address(plan.id, action.id) for action in asked.actions)


ACTION = Kind(section=PLANS, promised=_promised, pages=action_pages)

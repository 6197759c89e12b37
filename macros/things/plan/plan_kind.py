"""What plans give to the portal: /plans/  /plans/<plan>/  /plans/<plan>.pdf  /api/v1/plans/<plan>.json"""

from collections.abc import Iterable

from macros.press.paper import Paper
from macros.shown.addresses import PLANS, plan_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.plan.plan_data import plan_data, plan_index
from macros.things.plan.plan_list import plan_list
from macros.things.plan.plan_page import plan_pages
from macros.things.plan.plan_paper import plan_papers


def _promised(facts: Facts) -> Iterable[str]:
    return (plan_address(name) for name in facts.record.plans)


def _papers(facts: Facts) -> Iterable[Paper]:
    return plan_papers(facts).values()


PLAN = Kind(
    section=PLANS,
    promised=_promised,
    pages=plan_pages,
    papers=_papers,
    data=plan_data,
    index=plan_index,
    lists={"plan_list": plan_list},
)

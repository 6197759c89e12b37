"""What plans give to the portal.

/plans/  /plans/<plan>/  /plans/<plan>/<part>/  /plans/<plan>/<order>/  /plans/<plan>.pdf  /api/v1/plans/<plan>.json
"""

from collections.abc import Iterable, Iterator

from macros.press.paper import Paper
from macros.shown.addresses import PLANS, plan_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.page import Page
from macros.things.plan.below_plan import below_plan_pages, below_plans
from macros.things.plan.plan import PlanKind
from macros.things.plan.plan_data import PLAN_FILES, PLANS_FILE, CountsOnDay, PlanSummary, counts_on_day, summaries
from macros.things.plan.plan_list import plan_list
from macros.things.plan.plan_page import plan_pages
from macros.things.plan.plan_paper import plan_papers
from macros.things.plan.plan_table import order_addresses, plan_order_pages


def _promised(facts: Facts) -> Iterable[str]:
    yield from (plan_address(name) for name in facts.record.plans)
    yield from (part.address for parts in below_plans(facts).values() for part in parts)
    yield from order_addresses(facts)


def _pages(facts: Facts) -> Iterator[Page]:
    yield from plan_pages(facts)
    yield from below_plan_pages(facts)
    yield from plan_order_pages(facts)


def _papers(facts: Facts) -> Iterable[Paper]:
    return plan_papers(facts).values()


PLAN = Kind(
    section=PLANS,
    promised=_promised,
    pages=_pages,
    papers=_papers,
    data=(PLANS_FILE, PLAN_FILES),
    index={
        "on_day": IndexPart(CountsOnDay, counts_on_day),
        "plans": IndexPart(tuple[PlanSummary, ...], summaries),
        "kinds": IndexPart(dict[str, PlanKind], lambda facts: facts.record.kinds),
    },
    lists={"plan_list": plan_list},
)

"""The actions of a plan in a table, in the plan's own order and in others: /plans/<plan>/<order>/

Each other order has a page of its own, so that none needs a script. With one, the rows change places where they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.shown.addresses import PLANS, plan_part_address
from macros.shown.links import Link
from macros.standing.lateness import late_days
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts, once
from macros.things.page import Page
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_line import PlanLine, PlanView, plan_line, plan_views, rows_counted

# The plan's own order has no page of its own. Of each other: what it is called in an address, and in words.
OWN = "as-in-the-plan"
CALLED = {
    OWN: "as in the plan",
    "by-date": "by the date due",
    "by-lateness": "by how late",
    "by-report": "by the last report",
}


@dataclass(frozen=True)
class OrderLink:
    """The way to an order of the table; `is_here` where it is the one that is shown."""

    name: str
    words: str
    address: str
    is_here: bool


@dataclass(frozen=True)
class RowPlace:
    """The place of a row in an order."""

    order: str
    place: int


@dataclass(frozen=True)
class PlacedRow:
    """A row, and its places in all orders."""

    row: PlanLine
    places: tuple[RowPlace, ...]


@dataclass(frozen=True)
class PlanTable:
    """The table: what it is of, its rows in the order shown, how many they are, and the choices of rows and orders."""

    title: str
    count: str
    rows: tuple[PlacedRow, ...]
    views: tuple[PlanView, ...]
    orders: tuple[OrderLink, ...]


@dataclass(frozen=True)
class PlanOrderPage:
    """The page of a plan's table in another order."""

    plan: Link
    heading: str
    table: PlanTable


def plan_table(facts: Facts, plan: PlanFacts, order: str = OWN) -> PlanTable:
    """The table of a plan in an order that it has."""
    orders = plan_orders(facts)[plan.plan.id]
    places = {name: {it.reference: at for at, it in enumerate(rows)} for name, rows in orders.items()}
    return PlanTable(
        title=plan.plan.title,
        count=rows_counted(plan.actions),
        rows=tuple(
            PlacedRow(plan_line(it), tuple(RowPlace(name, places[name][it.reference]) for name in orders))
            for it in orders[order]
        ),
        views=plan_views(plan.actions),
        orders=tuple(
            OrderLink(name, CALLED[name], order_address(plan, name), name == order)
            for name in orders
            if len(orders) > 1
        ),
    )


@once
def plan_orders(facts: Facts) -> dict[str, dict[str, Sequence[ActionFacts]]]:
    """The orders of each plan's actions: its own, and those that are another."""
    return {name: dict(_orders(plan.actions)) for name, plan in plans(facts).items()}


def order_addresses(facts: Facts) -> Iterator[str]:
    """The address of every page of another order."""
    for name, orders in plan_orders(facts).items():
        yield from (order_address(plans(facts)[name], order) for order in orders if order != OWN)


def order_address(plan: PlanFacts, order: str) -> str:
    """/plans/<plan>/<order>/, and /plans/<plan>/ for its own; on it, the table."""
    return plan.address if order == OWN else plan_part_address(plan.plan.id, order)


def plan_order_pages(facts: Facts) -> Iterator[Page]:
    """The pages of all other orders. Search leaves them out: each shows only what the page of its plan shows."""
    for plan in plans(facts).values():
        to = Link(plan.address, plan.plan.title)
        for order in plan_orders(facts)[plan.plan.id]:
            if order == OWN:
                continue
            title = f"Every action, {CALLED[order]}"
            value = PlanOrderPage(to, title, plan_table(facts, plan, order))
            yield Page(
                order_address(plan, order),
                f"{plan.plan.title}: {title[:1].lower()}{title[1:]}",
                f"{title}: {plan.plan.title}",
                PLANS,
                (Link(PLANS, "Plans"), to),
                "pages/plan_order.html",
                value,
                None,
            )


def _orders(actions: Sequence[ActionFacts]) -> Iterator[tuple[str, Sequence[ActionFacts]]]:
    yield OWN, actions
    live, withdrawn = ([it for it in actions if bool(it.action.withdrawn) is is_gone] for is_gone in (False, True))
    others = {"by-date": sorted(live, key=_date), "by-lateness": sorted(live, key=_lateness)}
    others["by-report"] = sorted(live, key=_report)
    yield from ((name, [*rows, *withdrawn]) for name, rows in others.items() if rows != live)


def _date(it: ActionFacts) -> date:
    """When it is due; what has no date comes last."""
    return it.standing.due or date.max


def _lateness(it: ActionFacts) -> int:
    """For how long it was late when last reported, the longest first."""
    return -late_days(it.standing) if it.standing.is_late else 0


def _report(it: ActionFacts) -> date:
    """When it was last reported, the oldest report first; before it, what has none."""
    last = it.standing.last_reported
    return last.last if last else date.min

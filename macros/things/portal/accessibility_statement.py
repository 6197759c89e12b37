"""The accessibility statement: who runs the portal, how it was tested and when, and whom to tell what keeps one out."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.sentence import full_stop
from macros.things.facts import Facts


@dataclass(frozen=True)
class AccessibilityStatement:
    """What of the statement is not the same for every portal. `portal` and `run_by` end their sentences; `people` says
    who tested it, and is empty where nobody did.
    """

    portal: str
    run_by: str
    partnership: str
    contact: str
    people: str
    prepared: PartialDate
    tested: PartialDate | None


def accessibility_statement(facts: Facts) -> AccessibilityStatement:
    """The statement of this portal."""
    portal, it = facts.record.portal, facts.record.portal.accessibility
    run_by = f"{portal.partnership} (a demonstration)" if portal.demonstration else portal.partnership
    return AccessibilityStatement(
        portal=full_stop(portal.title),
        run_by=full_stop(run_by),
        partnership=portal.partnership,
        contact=it.contact,
        people=it.people or "",
        prepared=it.prepared,
        tested=it.tested,
    )

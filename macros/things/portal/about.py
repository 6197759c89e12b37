"""The page about the portal: what it is built from, as at which day, and where its files stand."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.model.record import PORTAL, Record
from macros.source.checkout import checkout_of
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.plan.plan_facts import live_actions


@dataclass(frozen=True)
class About:
    """What the portal says of itself. `changed` and `commit` are of the last change to its files; empty where git does
    not tell.
    """

    title: str
    area: str
    demonstration: str
    documents: str
    contents: str
    day: str
    changed: str
    commit: str
    settings_file: str
    guide_file: str
    licence_file: str


def about(facts: Facts) -> About:
    """What the page about the portal says."""
    record, portal = facts.record, facts.record.portal
    checkout = checkout_of(record.root)
    return About(
        title=portal.title,
        area=portal.area,
        demonstration=portal.demonstration or "",
        documents=counted(len(record.sources), "published document"),
        contents=_contents(facts),
        day=long_date(facts.day),
        changed=long_date(checkout.day) if checkout.day else "",
        # The whole of it: a part may be all digits, and look like a number of somebody.
        commit=checkout.commit or "",
        settings_file=_file_address(record, PORTAL),
        guide_file=_file_address(record, "CONTRIBUTING.md"),
        licence_file=_file_address(record, "LICENSE"),
    )


def _contents(facts: Facts) -> str:
    """What came of the documents: "5 plans with 60 actions, 4 measures and 12 meetings"."""
    record = facts.record
    plans = f"{counted(len(record.plans), 'plan')} with {counted(len(live_actions(facts)), 'action')}"
    return f"{plans}, {counted(len(record.measures), 'measure')} and {counted(len(record.meetings), 'meeting')}"


def _file_address(record: Record, file: str) -> str:
    """Where a file of the project stands."""
    return record.portal.file_address.replace("{file}", file).replace("{line}", "1")

"""Counts in equal counts out: every record has its page, its entry in the data, its line in the sitemap, and no more.

What has to be there is counted from the record itself, not by what writes the pages.
"""

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from macros.facts.addresses import action_address, briefing_address, changes_address, plan_address
from macros.facts.facts import Facts

PAGES = {
    "plans": r"plans/[^/]+/",
    "actions": r"plans/[^/]+/[^/]+/",
    "briefings": r"briefings/.+/",
    "themes": r"themes/.+/",
    "bodies": r"bodies/.+/",
    "measures": r"measures/.+/",
    "meetings": r"meetings/.+/",
    "changes between meetings": r"changes/.+/",
}


def promised_pages(facts: Facts) -> dict[str, list[str]]:
    """The addresses that the record promises, for each kind of page."""
    record = facts.record
    held = sorted(
        (meeting for meeting in record.meetings.values() if meeting.date.last <= facts.day),
        key=lambda meeting: (meeting.date.last, meeting.id),
    )
    published = [name for name, briefing in record.briefings.items() if briefing.status == "published"]
    return {
        "plans": [plan_address(name) for name in record.plans],
        "actions": [
            action_address(name, action.id)
            for name, plan in record.plans.items()
            for recommendation in plan.recommendations
            for action in recommendation.actions
        ],
        "briefings": [briefing_address(name) for name in published]
        + [
            briefing_address(it.briefing, it.language)
            for it in record.translations.values()
            if it.briefing in published
        ],
        **{
            kind: [f"{kind}/{name}/" for name in getattr(record, kind)]
            for kind in ("themes", "bodies", "measures", "meetings")
        },
        "changes between meetings": [changes_address(first.id, second.id) for first, second in combinations(held, 2)],
    }


def miscounts(site: Path, pages: set[str], facts: Facts) -> Iterator[tuple[str, str]]:
    """The files in which something is missing or too much, and what; `pages` are the addresses of the built pages."""
    for kind, addresses in promised_pages(facts).items():
        built = {page for page in pages if re.fullmatch(PAGES[kind], page)}
        if len(built) != len(addresses):
            yield "", f"the record has {len(addresses)} {kind}, the site {len(built)}; one of them is written wrongly"
        yield from (
            (f"{page}index.html", f"a page of the {kind} is missing; every record has one")
            for page in set(addresses) - built
        )
        yield from (
            (f"{page}index.html", f"a page among the {kind} that no record has; call it otherwise")
            for page in built - set(addresses)
        )
    yield from _of_the_data(site, facts)
    yield from _of_the_sitemap(site, pages, facts.record.portal.address)


def _of_the_data(site: Path, facts: Facts) -> Iterator[tuple[str, str]]:
    index, plans = _json(site, "index"), _json(site, "plans")
    told = {kind: len(index[kind]) for kind in ("plans", "bodies", "themes", "measures", "meetings")}
    listed = {"index": told, "plans": {"plans": len(plans["plans"])}}
    for file, counts in listed.items():
        for kind, number in counts.items():
            if number != (wanted := len(getattr(facts.record, kind))):
                yield (
                    f"api/v1/{file}.json",
                    f"it has {number} {kind}, the record {wanted}; one of them is written wrongly",
                )
    for name, plan in facts.record.plans.items():
        wanted = sum(len(recommendation.actions) for recommendation in plan.recommendations)
        number = sum(len(it.get("actions", [])) for it in _json(site, f"plans/{name}").get("recommendations", []))
        if number != wanted:
            yield (
                f"api/v1/plans/{name}.json",
                f"it has {number} actions, the record {wanted}; one of them is written wrongly",
            )


def _of_the_sitemap(site: Path, pages: set[str], portal: str) -> Iterator[tuple[str, str]]:
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    wanted = sorted(portal + page for page in pages if page != "404.html")
    for address in sorted(set(listed) ^ set(wanted)):
        yield "sitemap.xml", f"{address} is {'no page' if address in listed else 'not listed'}; it lists every page"
    if len(listed) != len(set(listed)):
        yield "sitemap.xml", "a page is listed twice; it lists every page once"


def _json(site: Path, name: str) -> Any:
    file = site / f"api/v1/{name}.json"
    return (
        json.loads(file.read_text("utf-8"))
        if file.is_file()
        else {"plans": [], "bodies": [], "themes": [], "measures": [], "meetings": []}
    )

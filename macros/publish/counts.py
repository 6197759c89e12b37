"""Counts in equal counts out: every record has its page, its entry in the data, its line in the sitemap, and no more.

What has to be there is counted from the record itself, not by what writes the pages.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.model.record import COLLECTIONS
from macros.shown.addresses import INDEX, plan_data_address
from macros.things.facts import Facts
from macros.things.kinds import KINDS

# What a briefing says of itself that is there for readers.
FOR_READERS = "published"


def promised_pages(facts: Facts) -> dict[str, list[str]]:
    """The addresses that the record promises, for each section of the site."""
    sections: dict[str, list[str]] = {kind.section: [] for kind in KINDS if kind.section}
    for kind in KINDS:
        for address in kind.promised(facts):
            section = kind.section or f"{address.partition('/')[0]}/"
            if section in sections:
                sections[section].append(address)
    return sections


def miscounts(site: Path, pages: set[str], facts: Facts) -> Iterator[tuple[str, str]]:
    """The files in which something is missing or too much, and what; `pages` are the addresses of the built pages."""
    for section, addresses in promised_pages(facts).items():
        name, built = section.rstrip("/"), {page for page in pages if page.startswith(section) and page != section}
        if len(built) != len(addresses):
            yield "", f"the record has {len(addresses)} {name}, the site {len(built)}; one of them is written wrongly"
        for page in set(addresses) - built:
            yield f"{page}index.html", f"a page of the {name} is missing; every record has one"
        for page in built - set(addresses):
            yield f"{page}index.html", f"a page among the {name} that no record has; call it otherwise"
    yield from _of_the_index(site, facts)
    yield from _of_the_plans(site, facts)
    yield from _of_the_sitemap(site, pages, facts.record.portal.address)


def _of_the_index(site: Path, facts: Facts) -> Iterator[tuple[str, str]]:
    index = _json(site, INDEX)
    for name in (name for kind in KINDS for name in kind.index if name in COLLECTIONS):
        records = getattr(facts.record, name).values()
        published = [it for it in records if getattr(it, "status", FOR_READERS) == FOR_READERS]
        number, wanted = len(index.get(name, ())), len(published)
        if number != wanted:
            yield INDEX, f"it has {number} {name}, the record {wanted}; one of them is written wrongly"


def _of_the_plans(site: Path, facts: Facts) -> Iterator[tuple[str, str]]:
    for name, plan in facts.record.plans.items():
        file = plan_data_address(name)
        wanted = sum(len(asked.actions) for asked in plan.recommendations)
        number = sum(len(it.get("actions", ())) for it in _json(site, file).get("recommendations", ()))
        if number != wanted:
            yield file, f"it has {number} actions, the record {wanted}; one of them is written wrongly"
    file, wanted = plan_data_address(), len(facts.record.plans)
    if (number := len(_json(site, file).get("plans", ()))) != wanted:
        yield file, f"it has {number} plans, the record {wanted}; one of them is written wrongly"


def _of_the_sitemap(site: Path, pages: set[str], portal: str) -> Iterator[tuple[str, str]]:
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    wanted = sorted(portal + page for page in pages if page != "404.html")
    for address in sorted(set(listed) ^ set(wanted)):
        yield "sitemap.xml", f"{address} is {'no page' if address in listed else 'not listed'}; it lists every page"
    if len(listed) != len(set(listed)):
        yield "sitemap.xml", "a page is listed twice; it lists every page once"


def _json(site: Path, file: str) -> Any:
    return json.loads((site / file).read_text("utf-8")) if (site / file).is_file() else {}

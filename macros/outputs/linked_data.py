"""What a page is to a search engine, in the words of schema.org: a report, an organisation, an event, a set of data."""

from collections.abc import Mapping

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from macros.shown.addresses import (
    BODIES,
    DATA,
    INDEX,
    MEASURES,
    MEETINGS,
    PLANS,
    WORKBOOK,
    body_address,
    data_address,
    measure_address,
    table_address,
)
from macros.things.dataset.api_description import SPREADSHEET, tables_of
from macros.things.dataset.index_file import LICENCE_ADDRESS
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from macros.things.page import Page

Node = Mapping[str, object]
# The written pages that tell of the whole record.
OF_ALL = ("", DATA)


def linked_data(facts: Facts, page: Page) -> Markup:
    """The block of linked data of a page of the record."""
    section, _, rest = page.address.rstrip("/").partition("/")
    make = {PLANS: _report, BODIES: _organisation, MEETINGS: _event, MEASURES: _measure}.get(f"{section}/")
    node = make(facts, rest) if make and "/" not in rest else None
    return _block([_trail(facts, page), *([node] if node else [])])


def linked_data_of_all(facts: Facts) -> Markup:
    """The block of the pages that tell of the whole record: who publishes what, and where its files are."""
    return _block([_publisher(facts), _dataset(facts)])


def _block(nodes: list[Node]) -> Markup:
    """A block that no browser runs; it holds no sign that could end it."""
    told = htmlsafe_json_dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    return Markup('<script type="application/ld+json">{}</script>').format(told)


def _of(facts: Facts, kind: str, page: str, **told: object) -> Node:
    """A thing with what is known of it: nothing is said of the rest. The page tells of it, and is not its own."""
    known = {name: value for name, value in told.items() if value}
    address = facts.record.portal.address + page
    return {"@type": kind, "@id": f"{address}#it", "mainEntityOfPage": address, **known}


def _trail(facts: Facts, page: Page) -> Node:
    root = facts.record.portal.address
    steps = [("Home", ""), *((it.text, it.address) for it in page.trail), (page.title, page.address)]
    listed = [
        {"@type": "ListItem", "position": number, "name": name, "item": root + address}
        for number, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": listed}


def _report(facts: Facts, name: str) -> Node | None:
    if not (plan := facts.record.plans.get(name)):
        return None
    return _of(
        facts,
        "Report",
        f"{PLANS}{name}/",
        name=plan.title,
        abstract=plan.summary,
        datePublished=plan.published.typed if plan.published else "",
        publisher={"@id": _id(facts, body_address(plan.owner))},
        isBasedOn=[_source(facts, source) for source in plan.sources],
        encoding=_file(facts, data_address(f"{PLANS}{name}"), "application/json"),
    )


def _organisation(facts: Facts, name: str) -> Node | None:
    body = facts.record.bodies.get(name)
    if not body or body.kind == "role":
        return None
    return _of(
        facts,
        "GovernmentOrganization",
        body_address(name),
        name=body.title,
        alternateName=body.short,
        description=body.meaning,
        parentOrganization={"@id": _id(facts, body_address(body.part_of))} if body.part_of else None,
        dissolutionDate=body.until.typed if body.until else "",
    )


def _event(facts: Facts, name: str) -> Node | None:
    if not (meeting := facts.record.meetings.get(name)):
        return None
    return _of(
        facts,
        "Event",
        f"{MEETINGS}{name}/",
        name=meeting.title,
        startDate=meeting.date.typed,
        description=meeting.summary,
        organizer={"@id": _id(facts, body_address(meeting.body))},
    )


def _measure(facts: Facts, name: str) -> Node | None:
    if not (measure := facts.record.measures.get(name)):
        return None
    return _of(
        facts,
        "Dataset",
        measure_address(name),
        url=facts.record.portal.address + measure_address(name),
        name=measure.title,
        description=measure.summary,
        license=LICENCE_ADDRESS,
        isPartOf={"@id": _id(facts, DATA)},
        variableMeasured=measure.unit,
        distribution=_file(facts, data_address(f"{MEASURES}{name}"), "application/json"),
    )


def _publisher(facts: Facts) -> Node:
    portal = facts.record.portal
    return _of(facts, "GovernmentOrganization", "", name=portal.partnership, areaServed=portal.area)


def _dataset(facts: Facts) -> Node:
    portal = facts.record.portal
    files = [(INDEX, "application/json"), (WORKBOOK, SPREADSHEET)]
    files += [(table_address(table.name), "text/csv") for table in tables_of(KINDS)]
    # A demonstration is published by nobody whom it is about.
    who = {} if portal.demonstration else {"publisher": {"@id": _id(facts, "")}}
    return _of(
        facts,
        "Dataset",
        DATA,
        url=portal.address + DATA,
        name=f"{portal.title}: what was promised to children in {portal.area}, and what was done",
        description=f"Plans, actions, deadlines, ratings and evidence, as at {facts.day.isoformat()}.",
        license=LICENCE_ADDRESS,
        isAccessibleForFree=True,
        spatialCoverage=portal.area,
        dateModified=facts.day.isoformat(),
        distribution=[_file(facts, address, media) for address, media in files],
        **who,
    )


def _source(facts: Facts, name: str) -> Node:
    document = facts.record.sources[name]
    told = {"@type": "CreativeWork", "name": document.title, "datePublished": document.date.typed}
    return told | ({"url": document.address} if document.address else {})


def _file(facts: Facts, address: str, media: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": facts.record.portal.address + address, "encodingFormat": media}


def _id(facts: Facts, page: str) -> str:
    return f"{facts.record.portal.address}{page}#it"

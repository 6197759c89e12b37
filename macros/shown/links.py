"""A link: where it leads, from the root of the site, and its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.addresses import body_address, reference_address, source_address, theme_address


@dataclass(frozen=True)
class Link:
    """A link: its address relative to the root of the site, and its words."""

    address: str
    text: str


def body_link(record: Record, name: str) -> Link:
    """To a body, by its id."""
    return Link(body_address(name), record.bodies[name].title)


def body_links(record: Record, names: Iterable[str]) -> tuple[Link, ...]:
    """To some bodies."""
    return tuple(body_link(record, name) for name in names)


def dated_body_links(record: Record, names: Iterable[str]) -> tuple[Link, ...]:
    """To bodies, with what took the place of one that ended: "A trust (until 1 April 2021; now A board)"."""
    return tuple(Link(body_address(name), _with_successor(record, name)) for name in names)


def theme_links(record: Record, names: Iterable[str]) -> tuple[Link, ...]:
    """To some themes."""
    return tuple(Link(theme_address(name), record.themes[name].title) for name in names)


def document_links(record: Record, names: Iterable[str]) -> tuple[Link, ...]:
    """To the places of some documents in the list of sources."""
    return tuple(Link(source_address(name), record.sources[name].title) for name in names)


def about_links(record: Record, references: Iterable[str]) -> tuple[Link, ...]:
    """To the plans and actions that something is about: "Leo, action 1.1"."""
    parts = ((reference, *reference.partition("/")) for reference in references)
    return tuple(
        Link(reference_address(reference), record.plans[plan].title + (f", action {action}" if action else ""))
        for reference, plan, _, action in parts
    )


def _with_successor(record: Record, name: str) -> str:
    body = record.bodies[name]
    now = record.bodies[body.replaced_by].title if body.replaced_by else ""
    ended = "; ".join(filter(None, [f"until {body.until}" if body.until else "", f"now {now}" if now else ""]))
    return f"{body.title} ({ended})" if ended else body.title

"""A paper printed from a value: what the press gets is the value as plain objects, with its sources numbered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.press.paper import Paper
from macros.press.press import pages_of
from macros.shown.addresses import paper_address
from macros.shown.cite import Cite
from macros.shown.links import Link
from macros.shown.sentence import capital, full_stop
from macros.things.facts import Facts


@dataclass(frozen=True)
class NumberedSource:
    """A document in the list at the end of a paper, under the number by which the paper cites it."""

    number: int
    title: str
    publisher: str
    date: str
    address: str


def printed_paper(facts: Facts, page: str, template: str, value: object, documents: Iterable[str] = ()) -> Paper:
    """The paper of the page at an address; `documents` are those that its list of sources begins with."""
    said = say(facts.record, value, documents)
    pdf = facts.press.printed(template, said, facts.day)
    return Paper(paper_address(page), pdf, pages_of(pdf), "\n\n".join(_texts(said)))


def printed(facts: Facts, template: str, value: object, documents: Iterable[str] = ()) -> bytes:
    """The PDF that a template makes of a value."""
    return facts.press.printed(template, say(facts.record, value, documents), facts.day)


def say(record: Record, value: object, documents: Iterable[str] = ()) -> dict[str, Any]:
    """The value of a paper as a template gets it: objects, lists, texts, numbers, and nothing for an empty text.

    A date is its words, a link its words and its address on the web, a source its number and the place in it. The
    numbers are given in the order of the value, and "sources" lists them; `documents` have the first.
    """
    numbers = {document: number for number, document in enumerate(dict.fromkeys(documents), start=1)}
    told: dict[str, Any] = _said(value, record.portal.address, numbers)
    listed = [_source(record, document, number) for document, number in numbers.items()]
    return told | {"sources": _said(tuple(listed), "", {})}


def _said(value: object, site: str, numbers: dict[str, int]) -> Any:
    """A value as plain objects; a document that is new to `numbers` gets the next."""
    match value:
        case PartialDate():
            return str(value)
        case Link():
            return {"text": value.text, "address": site + value.address}
        case Cite():
            number = numbers.setdefault(value.document, len(numbers) + 1)
            return {"number": number, "place": value.place, "also": _said(value.also, site, numbers)}
        case tuple():
            return [_said(entry, site, numbers) for entry in value]
        case "":
            return None
        case None | str() | bool() | int() | float():
            return value
    assert is_dataclass(value)
    return {field.name: _said(getattr(value, field.name), site, numbers) for field in fields(value)}


def _texts(said: object) -> Iterator[str]:
    """Every text and number in plain objects."""
    if isinstance(said, str | int | float):
        yield str(said)
    elif isinstance(said, dict | list):
        for part in said.values() if isinstance(said, dict) else said:
            yield from _texts(part)


def _source(record: Record, document: str, number: int) -> NumberedSource:
    it = record.sources[document]
    date = it.words or str(it.date)
    dated = full_stop(capital(date))
    return NumberedSource(number, full_stop(it.title), full_stop(it.publisher), dated, it.address or "")

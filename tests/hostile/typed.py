"""A portal into which everything was typed that somebody could type: each text an action, and one in every field."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from macros.guard.seeking import personal_data
from macros.model.as_at import as_at
from macros.model.reading import read
from macros.outputs.publication import Publication
from macros.outputs.templates import Templates
from macros.rules.checked import checked_record
from macros.rules.vocabulary import known_to
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from tests.hostile.corpus import TEXTS
from tests.hostile.fields import Field, Refused, Typed, fields, kept, takes_lines
from tests.portals import copy_of_portal

FIELDS = fields()
PLAN = "data/plans/typed.yml"
LINKED = ("data/portal.yml", ("contact", "title"))
SOURCE = {"document": "minutes", "place": "item 1"}
FENCES = ("```", "~~~", "</div>\n```")
ABOUT = {"title": "All", "kind": "review", "summary": "All.", "owner": "partnership", "rating_key": "reviews"}


@dataclass(frozen=True)
class TypedPortal:
    """A portal, what stands in its fields and what was refused, and the text of each action of the plan `typed`."""

    root: Path
    fields: Typed
    refused: Mapping[Field, Refused]
    actions: list[str]

    def articles(self) -> dict[str, str]:
        """Every page of its record and every list, as they are put into the site."""
        facts = Facts(record := checked_record(self.root), as_at(record.portal))
        templates = Templates(self.root / "overrides", record.glossary)
        pages = {it.page.address: str(it.body) for it in Publication(facts).articles}
        lists = {name: value for kind in KINDS for name, value in kind.lists.items()}
        return pages | {
            f"list {name}": str(templates.filled(f"lists/{name}.html", value(facts), f"{name}/"))
            for name, value in lists.items()
        }


def hostile_portal(folder: Path) -> TypedPortal:
    """The invented portal with hostile texts; in the fields no two are the same, for each has a number."""
    return _portal(folder, _in_fields(), TEXTS, _typed_into_all())


def _in_fields() -> dict[Field, str]:
    one_line = [text for text in TEXTS if "\n" not in text and len(text) < 200]
    texts = {field: _of_lines(field, one_line[number % len(one_line)], number) for number, field in enumerate(FIELDS)}
    # The words of a link that name a host are refused by a rule of their own, which has its own cases.
    return texts | {LINKED: next(text for text in one_line if "example" not in text)}


def _typed_into_all() -> list[str]:
    return [*_in_fields().values(), *TEXTS]


def _of_lines(field: Field, text: str, number: int) -> str:
    """A text for a field; where it may have several lines, with what begins and ends a block of code in Markdown."""
    return f"{text}\n\n{FENCES[number % 3]}\n\n    . {number}" if takes_lines(field) else f"{text} {number}"


def harmless_portal(folder: Path, hostile: TypedPortal) -> TypedPortal:
    """The same portal with a harmless text in each place of a hostile one."""
    texts = {field: f"Word {number}" for number, field in enumerate(FIELDS) if field in hostile.fields}
    return _portal(folder, texts, [f"Text {number}" for number, _ in enumerate(TEXTS)], _typed_into_all())


def _portal(folder: Path, texts: Typed, actions: list[str], known: list[str]) -> TypedPortal:
    root = copy_of_portal(folder)
    typed, refused = kept(root, texts, names_in(root, known))
    promised = [
        {"id": f"{number}", "title": line, "text": text, "priority": line, "source": SOURCE}
        | {"deadlines": [{"words": line}], "updates": [{"as_at": "2021", "text": text}]}
        for number, (text, line) in enumerate((text, " ".join(text.split())) for text in actions)
    ]
    asked = [{"id": "R", "title": "All", "source": SOURCE, "actions": promised}]
    (root / PLAN).write_text(json.dumps(ABOUT | {"recommendations": asked}, ensure_ascii=False), "utf-8")
    return TypedPortal(root, typed, refused, actions)


def names_in(root: Path, texts: Iterable[str]) -> str:
    """Lines for the file of known names, so that nothing in some texts is refused as somebody's name."""
    record, _ = read(root)
    known = known_to(record)
    found = {
        it.text
        for text in texts
        for written in (text, json.dumps(text, ensure_ascii=False), json.dumps(text))
        for it in personal_data(written, known)
        if it.kind in ("name", "setting", "street-address")
    }
    return "".join(f"{json.dumps(name)}: {{what: term, why: It is typed here.}}\n" for name in sorted(found))


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes, each as often as it is there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[" ".join([tag, *sorted(name for name, _ in attrs)])] += 1

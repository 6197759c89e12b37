"""The kinds of value that a field can hold. In the files every value is a text; here it becomes what it means."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, InstanceOf, StringConstraints, WithJsonSchema

from macros.model.id_form import is_id
from macros.source.file_names import is_of_a_device


class Written(BaseModel, frozen=True, extra="forbid"):
    """Something written in a file: frozen, and with no field but those that its class names."""


class Stage(StrEnum):
    """The common scale on which plans can be added up (design, section 1), from nothing to lasting."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    COMPLETE = "complete"
    EMBEDDED = "embedded"
    WILL_NOT_BE_DONE = "will not be done"
    NOT_KNOWN = "not known"

    @property
    def slug(self) -> str:
        """The stage as a name in an address, an icon or a style."""
        return self.value.replace(" ", "-")

    @property
    def is_done(self) -> bool:
        """Whether the stage claims that the promise was kept, and so needs evidence beside it."""
        return self in (Stage.COMPLETE, Stage.EMBEDDED)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done, as far as anybody has said."""
        return not self.is_done and self is not Stage.WILL_NOT_BE_DONE


class EvidenceKind(StrEnum):
    """What a piece of evidence can show (design, section 1)."""

    ACTIVITY = "activity"
    ADOPTION = "adoption"
    IMPACT = "impact"


def _line(typed: str) -> str:
    if "\n" in typed:
        raise ValueError("this is one line, and several stand here; write it as one, without the sign | before it")
    return typed


def _id(typed: str) -> str:
    if not is_id(typed):
        like = re.sub(r"[^a-z0-9]+", "-", typed.casefold()).strip("-") or "first-contact"
        raise ValueError(f'"{typed}" is not an id; write small letters, digits and single hyphens, like {like}')
    return _plain_name(typed)


def _plain_name(typed: str) -> str:
    if is_of_a_device(typed):
        raise ValueError(f'"{typed}" is a name that Windows keeps for itself; give another, like {typed[:3].lower()}-1')
    return typed


def _item_id(typed: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)*", typed):
        raise ValueError(f'"{typed}" is not an id; write it as the plan prints it, like 1.1 or A5, without spaces')
    if typed.lower().endswith((".html", ".ics")):
        raise ValueError(f'"{typed}" is the name of a file of the site; give it another id')
    return _plain_name(typed)


def _reference(typed: str) -> str:
    plan, slash, item = typed.partition("/")
    try:
        _id(plan)
        if slash:
            _item_id(item)
    except ValueError:
        raise ValueError(f'"{typed}" names no plan and no action; write it like leo, or leo/1.1') from None
    return typed


def _point_reference(typed: str) -> str:
    try:
        plan, point = typed.split("/")
        _id(plan), _item_id(point)
    except ValueError:
        raise ValueError(
            f'"{typed}" names no learning point; write the plan and the point, like sam-and-kyle/114'
        ) from None
    return typed


def _translation_id(typed: str) -> str:
    briefing, _, language = typed.partition(".")
    try:
        _id(briefing), _id(language)
    except ValueError:
        raise ValueError(
            f'"{typed}" is no name of a translation; write the briefing, a dot and the language, like sam-and-kyle.pl'
        ) from None
    return typed


def _file_name(typed: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*\.[A-Za-z0-9]+", typed):
        raise ValueError(
            f'"{typed}" is not the name of a file; write it without folders and spaces, like sam-and-kyle.mp3'
        )
    return _plain_name(typed)


def _length(typed: str) -> str:
    if not re.fullmatch(r"(0|[1-9]\d{0,2}):[0-5]\d", typed, re.ASCII):
        raise ValueError(f'"{typed}" is not a length; write minutes, a colon and seconds, like 4:05')
    return typed


def _flag(typed: object) -> bool:
    if isinstance(typed, bool):  # as our own JSON has it
        return typed
    meant = {"y": "yes", "true": "yes", "n": "no", "false": "no"}
    said = str(typed).strip().casefold()
    if said not in ("yes", "no"):
        raise ValueError(f'"{typed}" is neither yes nor no; write {meant.get(said, "yes or no")}')
    return said == "yes"


def _whole(typed: object) -> int:
    if not re.fullmatch(r"0|[1-9]\d{0,9}", str(typed), re.ASCII):
        raise ValueError(f'"{typed}" is not a whole number; write digits only, like 18')
    return int(str(typed))


def _percent(typed: object) -> int:
    if not re.fullmatch(r"100|[1-9]?\d", str(typed), re.ASCII):
        raise ValueError(f'"{typed}" is not a share in per cent; write a whole number from 0 to 100')
    return int(str(typed))


def _number(typed: object) -> Decimal:
    if not re.fullmatch(r"-?(0|[1-9]\d{0,11})(\.\d{1,6})?", str(typed), re.ASCII):
        raise ValueError(f'"{typed}" is not a number; write digits and one point, like 88.4, and the unit in "unit"')
    return Decimal(str(typed))


@dataclass(frozen=True)
class FewerThan:
    """A figure that is not given: it is below a limit, under which it would point at people."""

    limit: int

    def __str__(self) -> str:
        return f"fewer than {self.limit}"


def _figure(typed: object) -> Decimal | FewerThan:
    few = re.fullmatch(r"(?:<\s?|(?i:fewer than |less than ))(\d{1,3})", str(typed), re.ASCII)
    return FewerThan(int(few[1])) if few else _number(typed)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# A title, a name, a word: where a page shows it, it is one line.
Line = Annotated[Text, AfterValidator(_line)]
Id = Annotated[str, AfterValidator(_id)]
ItemId = Annotated[str, AfterValidator(_item_id)]
Reference = Annotated[str, AfterValidator(_reference)]
PointReference = Annotated[str, AfterValidator(_point_reference)]
TranslationId = Annotated[str, AfterValidator(_translation_id)]
FileName = Annotated[str, AfterValidator(_file_name)]
Length = Annotated[str, AfterValidator(_length)]
# As JSON has them: a figure that is not given says under which limit it is.
FEWER = {"type": "object", "properties": {"fewer_than": {"type": "integer"}}, "required": ["fewer_than"]}
FIGURE = WithJsonSchema({"anyOf": [{"type": "number"}, FEWER | {"additionalProperties": False}]})
Figure = Annotated[InstanceOf[Decimal] | InstanceOf[FewerThan], BeforeValidator(_figure), FIGURE]
Percent = Annotated[int, BeforeValidator(_percent)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]


class Citation(Written):
    """Where a fact stands: a document of `data/sources.yml` and the place in it (page, paragraph, line of a table).

    `also` is for a fact that further documents give.
    """

    document: Id
    place: Line
    also: tuple["Citation", ...] = ()

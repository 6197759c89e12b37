"""What is asked once about the documents of a plan, and kept in data/imports/<plan>.yml."""

from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationError

from macros.model.record import IMPORTS
from macros.model.wording import mistakes_of
from macros.model.written import Id, ItemId, Line, Written
from macros.office.headings import Column
from macros.office.yaml_text import yaml_text
from macros.source.mistake import MistakesFound
from macros.source.text import text_of
from macros.source.yaml_source import yaml_source
from macros.things.rating_key.rating_key import RatingName

HEAD = """\
# How the documents of this plan are read. `make import` asks for what is missing here, and keeps the answers.
# columns: which column is what. names: a role as the document writes it, and its id in data/bodies.yml.
# colours: a shade or a word, and its rating. rows, updates: signs by which the text of each action is known again.
"""


class ImportSettings(Written):
    """The answers that are kept.

    `dates` says whether 03/04/2021 is in April or in March; `short_dates` whether Nov-21 is a month; `numbers` that
    ids that Excel keeps as numbers are what they show (1.10 is kept as 1.1).
    """

    columns: dict[Line, Column] = Field(default_factory=dict)
    names: dict[Line, Id] = Field(default_factory=dict)
    colours: dict[Line, RatingName] = Field(default_factory=dict)
    dates: Literal["day first", "month first"] | None = None
    short_dates: Literal["month and year", "day and month"] | None = None
    numbers: Literal["as they show"] | None = None
    rows: dict[ItemId, Line] = Field(default_factory=dict)
    updates: dict[ItemId, Line] = Field(default_factory=dict)


def kept_settings(root: Path, plan: str) -> ImportSettings:
    """The answers that were kept for a plan; none where there are none yet."""
    file = f"{IMPORTS}/{plan}.yml"
    if not (root / file).exists():
        return ImportSettings()
    source = yaml_source(file, text_of(root, file))
    try:
        return TypeAdapter(ImportSettings).validate_python(source.value)
    except ValidationError as wrong:
        raise MistakesFound(mistakes_of(wrong, source, ImportSettings)) from None


def settings_text(settings: ImportSettings) -> str:
    """The file that keeps the answers."""
    told = {name: value for name, value in settings if value}
    return HEAD + yaml_text(told)

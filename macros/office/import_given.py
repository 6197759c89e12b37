"""What is given with an import: which plan, which document, what day it speaks of; and how a question is asked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from macros.source.mistake import Mistake, MistakesFound, did_you_mean

# A question, and the answers that can be given; it answers "" where nobody does.
Ask = Callable[[str, Sequence[str]], str]


@dataclass(frozen=True)
class ImportGiven:
    """What was written beside the name of the file, each as NAME=value."""

    plan: str = ""
    source: str = ""
    as_at: str = ""
    title: str = ""
    kind: str = ""
    owner: str = ""
    key: str = ""
    dates: str = ""
    short_dates: str = ""
    numbers: str = ""
    write: str = ""

    @property
    def is_written(self) -> bool:
        """Whether it was said that the files may be written."""
        return self.write.casefold() in ("yes", "y")


def given_of(arguments: Sequence[str]) -> ImportGiven:
    """What some arguments say; one that is empty is left out, as `make` gives all."""
    known, told = [it.name for it in fields(ImportGiven)], dict[str, str]()
    for argument in arguments:
        name, sign, value = argument.partition("=")
        if not sign or name.lower() not in known:
            names = ", ".join(f"{it.upper()}=…" for it in known)
            near = did_you_mean(name.lower(), known) or f"; write {names}"
            raise MistakesFound([Mistake("make import", 1, 1, f'"{argument}" is not known here{near}')])
        if value:
            told[name.lower()] = value
    return ImportGiven(**told)


def plan_id_of(file: str) -> str:
    """The id that a plan would have by the name of its document."""
    name = re.sub(r"[^a-z0-9]+", "-", Path(file).stem.casefold()).strip("-")
    return name or "plan"


def nobody(question: str, answers: Sequence[str]) -> str:
    """The answer where there is nobody to ask."""
    del question, answers
    return ""

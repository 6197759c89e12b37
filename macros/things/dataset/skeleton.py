"""The skeleton of something new, made from the model: the fields that it needs, empty, and those that it can have.

What is left empty the check names, with its line: so it says what is to be filled in.
"""

import re
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.model.field_shape import is_list, model_of, written_as
from macros.model.record import FOLDERS, file_of
from macros.model.written import Id
from macros.things.action.action import Action, Step
from macros.things.body.body import Body
from macros.things.correction.correction import Correction
from macros.things.dataset.field_words import field_words
from macros.things.measure.measure import Reading
from macros.things.meeting.meeting import Question
from macros.things.plan.plan import Recommendation

FILES = {"plan": "plans", "meeting": "meetings", "measure": "measures", "briefing": "briefings"}
ENTRIES: dict[str, tuple[str, type[BaseModel]]] = {"body": ("bodies", Body), "correction": ("corrections", Correction)}
PARTS: dict[str, tuple[type[BaseModel], str]] = {
    "action": (Action, 'under "actions:" of its recommendation, in data/plans/'),
    "step": (Step, 'under "steps:" of its action, in data/plans/'),
    "question": (Question, 'under "questions:" of its meeting, in data/meetings/'),
    "reading": (Reading, 'under "readings:" of its measure, in data/measures/'),
}
MARGINS = {"action": 6, "step": 10, "question": 2, "reading": 2}
KINDS = (*FILES, *PARTS, *ENTRIES)
FIRST = "What has nothing behind its colon is needed. Take the sign # away before what else you write."
BODY = "## Why this matters\n\n## What to do differently\n\n## What happened\n\n## Questions for your team\n"


class NotNew(Exception):
    """Nothing new can be written; the message says why, and what to write instead."""


def new(root: Path, kind: str, name: str) -> str:
    """Write the skeleton of a kind of thing, and say where it is; of a part of a file, say what to copy into it."""
    if kind not in KINDS:
        raise NotNew(f'"{kind}" is nothing that can be begun; write make new KIND=… with one of {", ".join(KINDS)}')
    if kind in PARTS:
        model, place = PARTS[kind]
        return f"# Copy this {place}\n{_lines(model, ' ' * MARGINS[kind], is_entry=True)}"
    try:
        TypeAdapter(Id).validate_python(name)
    except ValidationError as wrong:
        said = str(wrong.errors()[0]["ctx"]["error"])
        raise NotNew(f"{said}: make new KIND={kind} NAME=…") from None
    return _entry(root, kind, name) if kind in ENTRIES else _file(root, kind, name)


def _file(root: Path, kind: str, name: str) -> str:
    file = file_of(FILES[kind], name)
    if (root / file).exists():
        raise NotNew(f"{file} is there already; give another NAME")
    text = f"# {FIRST}\n{_lines(FOLDERS[FILES[kind]][2], '', skip=('body',) if file.endswith('.md') else ())}"
    if kind == "meeting":
        text = text.replace("\ndate:\n", f"\ndate: {name}\n")
    if kind == "plan":
        text = re.sub(r"# (evidence|recommendations): .*\n", "", text)
        inner = _lines(Recommendation, "    ", skip=("id",))
        text += f'evidence: required\nrecommendations:\n  - id: "1"\n{inner}'
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(f"---\n{text}---\n{BODY}" if file.endswith(".md") else text, "utf-8", newline="\n")
    return f"{file} is begun; fill in what is empty, and run make check."


def _entry(root: Path, kind: str, name: str) -> str:
    collection, model = ENTRIES[kind]
    path = root / file_of(collection, name)
    text = path.read_text("utf-8") if path.exists() else ""
    if text.strip() == "{}":
        text = ""
    if f"\n{name}:" in f"\n{text}":
        raise NotNew(f'{file_of(collection, name)} has "{name}" already; give another NAME')
    added = f"{name}:\n{_lines(model, '  ')}"
    path.write_text(f"{text.rstrip()}\n{added}" if text.strip() else added, "utf-8", newline="\n")
    return f"{file_of(collection, name)} has a new entry at its end, {name}; fill in what is empty, and run make check."


def _lines(model: type[BaseModel], margin: str, is_entry: bool = False, skip: tuple[str, ...] = ()) -> str:
    """The fields of a thing, a line each: those that it needs first, then the others as comments."""
    fields = {name: it for name, it in model.model_fields.items() if name not in ("was", *skip)}
    if margin == "" or not is_entry:
        fields.pop("id", None)
    needed = [f"{name}: {_value(it.annotation)}".rstrip() for name, it in fields.items() if it.is_required()]
    others = [name for name, it in fields.items() if not it.is_required()]
    inner = margin + ("  " if is_entry else "")
    lines = [f"{inner}{line}" for line in needed]
    if is_entry:
        lines[0] = f"{margin}- {needed[0]}"
    for name in others:
        written = written_as(fields[name].annotation) or "…"
        lines.append(f"{inner}# {name}: {written}  # {field_words(model.__name__, name)}")
    return "".join(f"{line}\n" for line in lines)


def _value(shape: Any) -> str:
    """What stands behind the colon of a field that is needed: nothing, or a group of fields with nothing."""
    model = model_of(shape)
    if model is None or is_list(shape):
        return "[]" if is_list(shape) else ""
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    return f"{{{', '.join(f'{name}: ' for name in needed)}}}" if needed and get_args(shape) == () else ""

"""The commands for editors that say or write something: `new`, `advice`, `register`, `due`, `diff` and `schemas`."""

from pathlib import Path

from macros.model.reading import read
from macros.model.record import ADDRESSES
from macros.outputs.checked_facts import checked_facts
from macros.outputs.difference import difference
from macros.outputs.register import add_to_register
from macros.source.mistake import MistakesFound
from macros.things.body.due_updates import due_updates
from macros.things.briefing.advice import advice
from macros.things.dataset.editor_schemas import editor_schemas
from macros.things.dataset.skeleton import new


def answer(root: Path, command: list[str]) -> str:
    """What a command says; raises `NotNew` or `MistakesFound`."""
    match command:
        case ["new", kind, name]:
            return new(root, kind, name)
        case ["advice"]:
            return _advice(root)
        case ["register"]:
            return f"{ADDRESSES}: {add_to_register(checked_facts(root))} lines are new or longer."
        case ["schemas"]:
            return _schemas(root)
        case ["due"]:
            return due_updates(checked_facts(root))
    return difference(checked_facts(root))


def _advice(root: Path) -> str:
    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    return "\n".join(map(str, advice(record)))


def _schemas(root: Path) -> str:
    made = editor_schemas()
    for name, text in made.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8", newline="\n")
    return f"{len(made)} files for editors are written."

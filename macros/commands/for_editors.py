"""Commands for editors: what is new, what is due, what changes, and what their programs complete by."""

from pathlib import Path

from macros.commands.refused import Refused
from macros.outputs.checked_facts import checked_facts


def new(root: Path, kind: str, name: str) -> None:
    """Begin a file with all fields that it can have, or say what to copy into one."""
    from macros.things.dataset import skeleton

    try:
        print(skeleton.new(root, kind, name))
    except skeleton.NotNew as wrong:
        raise Refused(wrong) from None


def due(root: Path) -> None:
    """Say by body what needs an update before the next meeting."""
    from macros.things.body.due_updates import due_updates

    print(due_updates(checked_facts(root)))


def diff(root: Path) -> None:
    """Say what changes for the public, compared with what is published."""
    from macros.outputs.difference import difference

    print(difference(checked_facts(root)))


def schemas(root: Path) -> None:
    """Write the schemas by which the programs of editors complete and check."""
    from macros.things.dataset.editor_schemas import editor_schemas

    made = editor_schemas()
    for name, text in made.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8", newline="\n")
    print(f"{len(made)} files for editors are written.")

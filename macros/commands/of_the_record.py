"""Commands that read the record: whether it is right, and whether its past still stands."""

import sys
from pathlib import Path

from macros.commands.refused import Refused
from macros.model.reading import read
from macros.model.record import ADDRESSES, Record
from macros.outputs.checked_facts import checked_facts
from macros.source.mistake import Mistake, MistakesFound


def check(root: Path) -> None:
    """Name every mistake; say what could not be looked at."""
    from macros.outputs.kept_copy import compared_with_published
    from macros.outputs.register import not_registered

    facts = checked_facts(root)
    not_looked_at = compared_with_published(facts.record), not_registered(facts)
    print("The record has no mistakes.")
    for said in filter(None, not_looked_at):
        print(said, file=sys.stderr)


def advice(root: Path) -> None:
    """Say where a briefing could be in plainer English; it refuses nothing."""
    from macros.things.briefing.advice import advice

    for line in advice(_readable(root)):
        print(line)


def clean_file(_: Path, file: str) -> None:
    """Take out of a picture or a sound what nobody sees in it."""
    from macros.guard.clean_file import clean_file
    from macros.guard.parts import NotWhole

    try:
        print(Mistake(file, 1, 1, clean_file(Path(file))))
    except NotWhole as wrong:
        raise Refused(Mistake(file, 1, 1, str(wrong))) from None


def register(root: Path) -> None:
    """Add the addresses that are new to the register of those that were published."""
    from macros.outputs.register import add_to_register

    print(f"{ADDRESSES}: {add_to_register(checked_facts(root))} lines are new or longer.")


def verify(root: Path, file: str) -> int:
    """Compare a kept or published copy of /api/v1/changes.json with the record; 1 where something does not hold."""
    from macros.outputs.kept_copy import NotACopy, verified
    from macros.source.kept_text import kept_text

    record = _readable(root)
    try:
        found = verified(record, kept_text(file))
    except NotACopy as wrong:
        raise Refused(f"{file} {wrong}") from None
    except (OSError, ValueError) as wrong:
        raise Refused(f"{file} cannot be read: {wrong}") from None
    print("\n".join(found.lines))
    return 0 if found.holds else 1


def _readable(root: Path) -> Record:
    """The record as far as it can be read; raises `MistakesFound` where it cannot."""
    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    return record

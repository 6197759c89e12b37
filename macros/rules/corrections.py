"""Corrections: each says what was wrong, and one of something personal says nothing of it again."""

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.things.correction.correction import Correction


def corrections_say_what_was_wrong(record: Record) -> Findings:
    """A correction gives what was said, what is said now, and its source; a personal one none of the first two."""
    for file, path, it in record.each(Correction):
        written = {"said": it.said, "says": it.says, "source": it.source}
        if it.personal:
            for name in ("said", "says"):
                if written[name]:
                    yield file, (*path, name), "would tell again what told of a person; take this line out"
        else:
            for name in (name for name, value in written.items() if not value):
                yield file, path, f'"{name}" is missing; write it, or "personal: yes" for what told of a person'

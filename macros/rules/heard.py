"""Who was heard: somebody, and each group once."""

from macros.model.heard_from import HeardFrom
from macros.model.record import Record
from macros.rules.finding import Findings


def who_was_heard_is_named(record: Record) -> Findings:
    """What says that people were heard says which."""
    for file, path, it in record.each(HeardFrom):
        if not it.who and not record.files[file].is_cut((*path, "who")):
            yield file, (*path, "who"), "is empty; write who was heard, like [parents], or take heard_from out"
        elif len(set(it.who)) < len(it.who):
            yield file, (*path, "who"), "names a group twice; keep it once"

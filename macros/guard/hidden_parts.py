"""What is hidden in a picture, a sound or a film: each part that nobody needs, and words among the others."""

import re
from collections.abc import Iterator

from macros.guard.media import SOUNDS, parts_of_sound
from macros.guard.parts import NotWhole, Part
from macros.guard.pdf_bytes import letters_in
from macros.guard.pictures import parts_of_picture
from macros.guard.work_budget import Budget, OverBudget

MEND = "take it out: make clean-file FILE={}"
MOST_SAID = 20
IN_THE_MIDST = "holds words in the midst of its points or its sound; save a copy of it as a new file"
# Five words in a row: in points and in sound, which are packed, they do not come about by chance.
PROSE = re.compile(rb"[A-Za-z]{2,30}(?:[ ,.;:]{1,3}[A-Za-z]{2,30}){4}")


def parts_of_file(content: bytes, file: str, budget: Budget | None = None) -> list[Part]:
    """Every part of a picture, a sound or a film; raises `NotWhole`, and `OverBudget` where there is a budget."""
    ending = file[file.rfind(".") :].lower()
    return parts_of_sound(content, ending) if ending in SOUNDS else parts_of_picture(content, budget)


def hidden_in_parts(content: bytes, file: str, budget: Budget | None = None) -> tuple[list[str], str]:
    """What is said of each part that `file` has and does not need, and what can be read in all others."""
    try:
        parts = parts_of_file(content, file, budget)
    except (NotWhole, OverBudget) as wrong:
        return [str(wrong)], ""
    said = dict.fromkeys(part.said for part in parts if part.said)
    if any(not part.said and PROSE.search(part.raw) for part in parts):
        return [IN_THE_MIDST], ""
    words = "\n".join(_words(parts))
    return [f"holds {what}; {MEND.format(file)}" for what in list(said)[:MOST_SAID]], words


def _words(parts: list[Part]) -> Iterator[str]:
    for part in parts:
        if not part.said and (words := letters_in(part.raw)):
            yield words

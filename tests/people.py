"""Persons in a text. Their names stand nowhere in this repository: this_record/people.sha256 holds digests of those in
the sources, where that folder is there.

A digest is of a full name in small letters, or of a surname that is no ordinary word.
"""

import re
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

FILE = Path(__file__).parent / "this_record/people.sha256"
DIGESTS = frozenset(FILE.read_text().split() if FILE.is_file() else ())
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TITLE = re.compile(
    r"\bCllrs?\b|\b(?:Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Lord|Lady|Rev)\b\.? +[A-Z][\w’'-]+"
)


def people_in(text: str) -> set[str]:
    """The titles with a name, the full names and the surnames that stand in a text."""
    words = [re.sub(r"['’]s$", "", word) for word in WORD.findall(text.lower())]
    pairs = {f"{first} {second}" for first, second in pairwise(words)}
    return {found[0] for found in TITLE.finditer(text)} | {name for name in {*words, *pairs} if _is_known(name)}


@cache
def _is_known(name: str) -> bool:
    return sha256(name.encode()).hexdigest() in DIGESTS

"""The list of words that generated text is made of: those of the repository's own prose, the most frequent first.

`python -m tests.bench.wordlist` writes it anew to words.txt. It is kept as a file, so that a portal generated today
and one generated after an edit of the record are the same, and times measured on them can be compared.
"""

import re
from collections import Counter
from pathlib import Path

from tests.portals import ROOT

WORDS = Path(__file__).with_name("words.txt")
WIDTH = 110

WORD = re.compile(r"(?<![\w/.@-])(?:[a-z]{3,}|as|at|be|by|do|if|in|is|it|no|of|on|or|so|to|up|us|we|a)(?![\w/@:-])")
NO_PROSE = re.compile(r"source: *\{[^}]*\}|[\w-]+:(?=\s)|\w+://\S+|[\[{][a-z0-9/., -]*[\]}]")

# What holds a sentence together, and tells nothing of what it is about.
HELD_BY = """
    a about above after again all also an and any are as at be because been before below between but by can could did
    do does each every few for from had has have here how i if in into is it its itself may more most much must near no
    nobody none nor not nothing now of off on once one only or other otherwise our out over own rather same shall she
    should since so some such than that the their them then there these they this those through to together too
    towards two under until up upon us was we were what when where whether which while who whose why will with within
    without would yet you your
"""
GRAMMAR = frozenset(HELD_BY.split())


def words_of(texts: list[str]) -> list[str]:
    """The words that stand in small letters, so that no name is among them; the most frequent first."""
    counts = Counter(word for text in texts for word in WORD.findall(NO_PROSE.sub(" ", text)))
    return sorted(counts, key=lambda word: (-counts[word], word))


def prose() -> list[str]:
    """The texts of the record and of the pages that are written by hand."""
    paths = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.yml")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def wrapped(words: list[str]) -> str:
    """Words in lines, in their order."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) >= WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "\n".join(lines)


if __name__ == "__main__":
    found = words_of(prose())
    parts = [[word for word in found if (word in GRAMMAR) is is_grammar] for is_grammar in (True, False)]
    WORDS.write_text("\n\n".join(map(wrapped, parts)) + "\n", encoding="utf-8")

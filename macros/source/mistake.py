"""A mistake in a file, said so that a council officer can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import category

# Controls, signs that turn the text round, line ends, and halves of a sign.
HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
MOST_SAID = 1000


@dataclass(frozen=True, order=True)
class Mistake:
    """One thing that is wrong: the file, the line and column (from 1), and what to write instead."""

    file: str
    line: int
    column: int
    text: str

    @property
    def annotation(self) -> str:
        """The mistake as a line that GitHub shows at its place in a pull request."""
        where = _in_one_line(self.file).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        text = _in_one_line(self.text).replace("%", "%25")
        return f"::error file={where},line={self.line},col={self.column}::{text}"

    def __str__(self) -> str:
        return f"{_in_one_line(self.file)}:{self.line}:{self.column}: {_in_one_line(self.text)}"


def _in_one_line(text: str) -> str:
    """A text in which what a screen would obey or cannot show is written out: a name or a value may hold anything.

    Of a very long one its middle is left out; the mend stands at its end.
    """
    if len(text) > MOST_SAID:
        text = f"{text[: MOST_SAID // 2]} … {text[-MOST_SAID // 2 :]}"
    return "".join(
        sign if category(sign) not in HIDDEN else sign.encode("unicode-escape", "backslashreplace").decode()
        for sign in text
    )


class MistakesFound(Exception):
    """Everything that is wrong with the record, in the order of files and lines, each said once."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: the known word that is nearest to it, where one is near."""
    near = get_close_matches(word.casefold(), {k.casefold(): k for k in known}, n=1, cutoff=0.6)
    if not near:
        return ""
    match = next(k for k in known if k.casefold() == near[0])
    return f'; did you mean "{match}"?'

"""Lists in Markdown as editors type them: with two or three spaces, `1)`, no empty line before, and paragraphs within.

The converter wants four spaces for each level. Here each line of a list is moved to where it is wanted, by the rule
that most editors know (CommonMark): what stands under the words of an entry belongs to that entry.
"""

import re

from markdown.preprocessors import Preprocessor

ENTRY = re.compile(r"(?P<margin> *)(?P<sign>[-*+]|\d{1,3}[.)])(?P<space> {1,4})(?=\S)")
RULE = re.compile(r" {0,3}([-*_])( *\1){2,} *")
LEVEL = "    "


class EvenLists(Preprocessor):
    """Moves the lines of lists to where the converter reads them as they were meant."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a text, with an empty one more before a list that has none."""
        self.open: list[int] = []  # where the words of each open entry begin
        even: list[str] = []
        is_after_gap, is_paragraph = True, False  # of an entry, after its first
        for line in lines:
            if not line.strip():
                is_after_gap = True
                even.append("")
                continue
            entry = None if RULE.fullmatch(line) else ENTRY.match(line)
            margin = len(line) - len(line.lstrip(" "))
            self._close(margin, is_after_gap or bool(entry))
            if entry and (self.open or margin < len(LEVEL)):
                sign = entry["sign"].replace(")", ".")
                begins_a_list = not self.open and not is_after_gap and not is_paragraph and not _is_entry(even)
                if begins_a_list and sign[0].isdigit() and sign != "1.":
                    even.append(line)  # a number that a line of prose begins with
                    continue
                even += [""] * (begins_a_list or (is_paragraph and not is_after_gap))
                even.append(f"{LEVEL * len(self.open)}{sign} {line[entry.end() :]}")
                self.open.append(entry.end())
            elif self.open and is_after_gap:
                even.append(f"{LEVEL * len(self.open)}{line.lstrip(' ')}")
                is_paragraph = True
                is_after_gap = False
                continue
            else:
                even.append(line)
            is_after_gap, is_paragraph = False, is_paragraph and not entry
        return even

    def _close(self, margin: int, is_new: bool) -> None:
        """Close the entries that a line at this margin does not belong to; the next line of a paragraph closes none."""
        while is_new and self.open and margin < self.open[-1]:
            self.open.pop()


def _is_entry(lines: list[str]) -> bool:
    """Whether the line before belongs to a list that ended just there."""
    return bool(lines) and bool(ENTRY.match(lines[-1].lstrip(" ")))

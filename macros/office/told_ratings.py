"""Ratings as office files give them: a word, a letter, a sign or the colour of a cell; what is not certain is asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.model.due_words import done_day_in_words
from macros.model.written import Stage
from macros.office.headings import heading_words
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import GridCell, GridTable
from macros.office.shades import LETTERS, SIGNS, WORDS, colour_word
from macros.office.told_dates import one_date
from macros.things.rating_key.rating_key import RatingKey

# What words say how far a thing is, where they say nothing else. What is not here keeps its words, without a stage.
STAGES = {
    Stage.COMPLETE: "complete|completed|done|closed|action complete|action completed|implemented|finished|achieved",
    Stage.UNDER_WAY: "in progress|under way|underway|started|partially complete|partly complete|partially completed"
    "|partly done|on track|partially implemented|work in progress|ongoing|commenced",
    Stage.NOT_STARTED: "not started|not yet started|not begun|to be started|yet to start",
    Stage.WILL_NOT_BE_DONE: "cancelled|abandoned|will not be done|no longer required|not being taken forward",
    Stage.EMBEDDED: "embedded|complete and embedded|completed and embedded",
}
BY_WORDS = {word: stage for stage, words in STAGES.items() for word in words.split("|")}
_NOT_DONE = "delayed|overdue|late|behind schedule|off track|slipped|not complete|not completed"
NOT_DONE = frozenset(_NOT_DONE.split("|"))
NOTHING = frozenset(["", "n/a", "na", "-", "–", "tbc", "not rated", "none"])
PARTED = re.compile(r"^(\w+|[^\w\s])(?:\s*[:(,;–—-]\s*|\s+)(.*?)\)?$", re.DOTALL)


DONE_ON = re.compile(r"(?:action )?(?:completed|done|finished|closed|achieved|delivered)\b", re.IGNORECASE)


@dataclass
class ToldRatings:
    """How ratings are read: by the plan's key, what was answered before, and the shades that are not certain."""

    key: RatingKey | None
    settings: ImportSettings
    shades: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def see(self, cells: Iterable[GridCell]) -> None:
        """Take note of the shades of some cells: two of one colour may mean two things."""
        for cell in cells:
            if cell.shade and cell.shade not in self.settings.colours and (word := colour_word(cell.shade)):
                self.shades[word].add(cell.shade)

    def of_cells(self, cells: Iterable[GridCell]) -> tuple[dict[str, str], str]:
        """The fields of a rating that some cells of one row give together, and the doubt about them."""
        names, words, doubts = list[str](), list[str](), list[str]()
        for cell in cells:
            for name, said, doubt in (self._of_text(cell), self._of_shade(cell)):
                names += [name] if name else []
                words += [said] if said else []
                doubts += [doubt] if doubt else []
            doubts += [cell.doubt] if cell.doubt and cell.text else []
        made = {"words": "; ".join(dict.fromkeys(words))} if words else {}
        if len(set(names)) > 1:
            return made, f"which rating is it? Both {' and '.join(dict.fromkeys(names))} are given"
        if doubts:
            return made, doubts[0]
        return self._with_stage(made, names[0] if names else "", words)

    def in_table(self, table: GridTable) -> Iterator[tuple[str, dict[str, str], str, str]]:
        """The ratings of a small table of dates, with their colours in them or below: date, fields, doubt, place."""
        for number, row in enumerate(table.rows):
            for at, cell in enumerate(row):
                when = one_date(cell.text, self.settings) if cell.text else None
                below = table.rows[number + 1][at] if number + 1 < len(table.rows) else GridCell("")
                if when:
                    is_here = bool(cell.shade)
                    told = GridCell(cell.place, shade=cell.shade) if is_here else below
                    if told.shade or (told.text and not one_date(told.text, self.settings)):
                        fields, doubt = self.of_cells([told])
                        yield when.typed, fields, doubt or when.doubt, told.place

    def _with_stage(self, made: dict[str, str], name: str, words: list[str]) -> tuple[dict[str, str], str]:
        """A rating with what its words say of the stage, where its colour does not tell one."""
        colour = self.key.ratings.get(name) if self.key else None
        stages = {stage for it in words for stage in stages_in(it)}
        late = any(heading_words(it) in NOT_DONE for it in words)
        fields = {"rating": name} if name else {}
        if len(stages) > 1:
            return made, f"how far is it? Both {' and '.join(sorted(stages))} are said"
        stage = next(iter(stages), None)
        if colour and colour.stage is not Stage.NOT_KNOWN:
            if (stage and stage is not colour.stage) or (late and colour.stage.is_done):
                said = "; ".join(words)
                return made, f'which is right? {colour.word} means {colour.stage} here, and "{said}" is said'
        elif stage:
            fields["stage"] = str(stage)
        elif late:
            fields["not_done"] = "yes"
        return fields | made, ""

    def _of_text(self, cell: GridCell) -> tuple[str, str, str]:
        """The rating that the words of a cell name, the other words, and what is doubtful."""
        text = cell.text.strip(" .:")
        if text.casefold() in NOTHING:
            return "", "", ""
        if name := self._named(text):
            return name, "", ""
        named = {name for word in re.findall(r"\w+|[^\w\s]", text) if (name := self._named(word, is_alone=False))}
        if len(named) > 1:
            return "", text, f'which rating is it? "{text}" names more than one'
        if (found := PARTED.match(text)) and (name := self._named(found[1], is_alone=False)):
            return name, found[2].strip(), ""
        if len(text) > 1:
            return "", text, ""
        return "", text, f'which rating is "{text}"? Say it under "colours"'

    def _named(self, text: str, *, is_alone: bool = True) -> str:
        """The rating that a word, a sign or, alone in its cell, a letter names."""
        if answered := self.settings.colours.get(text):
            return answered
        plain = text.casefold()
        for name, colour in self.key.ratings.items() if self.key else ():
            if plain in (name, colour.word.casefold()):
                return name
        colour_name = WORDS.get(plain) or SIGNS.get(text.strip("\ufe0f")) or (is_alone and LETTERS.get(plain)) or ""
        return self._rating_of(colour_name) if colour_name else ""

    def _of_shade(self, cell: GridCell) -> tuple[str, str, str]:
        if not cell.shade:
            return "", "", ""
        if answered := self.settings.colours.get(cell.shade):
            return answered, "", ""
        word = colour_word(cell.shade)
        if not word or len(self.shades[word]) > 1:
            also = f"; {' and '.join(sorted(self.shades[word]))} are both {word}" if word else ""
            return "", "", f'which rating is the colour {cell.shade}? Say it under "colours"{also}'
        return self._rating_of(word), "", ""

    def _rating_of(self, colour: str) -> str:
        """The rating of the plan's key that has a colour; the colour itself where the key does not tell."""
        named = [name for name, it in self.key.ratings.items() if it.colour == colour] if self.key else []
        return named[0] if len(named) == 1 else colour


def stages_in(words: str) -> set[Stage]:
    """The stages that words name: alone, before a sign, or "completed" with its day; what they say else may be more."""
    parts = [heading_words(part) for part in re.split(r"[.:;,()–—]|\s-\s", words)]
    found = {BY_WORDS[part] for part in parts if part in BY_WORDS}
    return found | ({Stage.COMPLETE} if done_day_in_words(words) and (found or DONE_ON.match(words)) else set())

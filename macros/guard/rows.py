"""What the cells of a table tell together: a date under "DoB", a child's age beside a trait, a count of few people."""

from collections.abc import Iterator

from macros.guard.ages import SHORT, YEARS, age_of
from macros.guard.days import days_of
from macros.guard.personal import Personal
from macros.guard.plain_text import Plain, flows
from macros.guard.small_counts import FEW
from macros.guard.tables import Table, tables
from macros.guard.word_lists import words_of
from macros.guard.words import Word, cut


def rows(text: str) -> Iterator[Personal]:
    """Every date of birth and every child's age with a trait in the tables of a Markdown text."""
    for table in tables(text):
        heads = [[word.low for word in cut(_seen(head).text) if word.is_word] for head in table.heads]
        yield from _births(table, [number for number, head in enumerate(heads) if _is_of_births(head)])
        if any(not words_of("heads_of_children").isdisjoint(head[:3]) for head in heads):
            is_of_ages = ["age" in head[:3] and "band" not in head for head in heads]
            yield from _ages(table, [number for number, is_of_age in enumerate(is_of_ages) if is_of_age])


def counts_in_tables(text: str) -> Iterator[Personal]:
    """Every count of 1 to 4 people in the tables of a Markdown text."""
    for table in tables(text):
        for cells in table.rows:
            for number, (place, written) in enumerate(cells):
                words = [word for word in cut(written) if word.text not in "*_`~"] if number else []
                if _is_a_count(words) and _is_of_people(table, number, cells[0][1], written):
                    count = words[0]
                    yield Personal(place + count.start, place + count.end, "small-count", count.text)


def _is_of_births(head: list[str]) -> bool:
    return "dob" in head or "born" in head or head[-1:] in (["birth"], ["births"], ["birthday"], ["birthdate"])


def _births(table: Table, columns: list[int]) -> Iterator[Personal]:
    """The days in the cells of some columns, and what may be one in six or eight digits."""
    for place, written in (cells[number] for cells in table.rows for number in columns if number < len(cells)):
        plain = _seen(written)
        words = cut(plain.text)
        days = [(words[day.first].start, words[day.last].end) for day in days_of(words)]
        days += [(word.start, word.end) for word in words if word.text.isdecimal() and len(word.text) in (6, 8)]
        for start, end in days:
            yield Personal(place + plain.at(start), place + plain.at(end - 1) + 1, "birth-date", plain.text[start:end])


def _ages(table: Table, columns: list[int]) -> Iterator[Personal]:
    """The ages in the cells of some columns, where another cell of the row tells the child from others."""
    told = words_of("traits", "places")
    for cells in table.rows:
        words = [cut(_seen(written).text) for _, written in cells]
        telling = {number for number, it in enumerate(words) if any(word.low in told for word in it)}
        for number in columns:
            if number < len(cells) and len(telling) > (number in telling) and _is_an_age(words[number]):
                place, written = cells[number]
                start = place + len(written) - len(written.lstrip())
                yield Personal(start, start + len(written.strip()), "age-and-trait", written.strip())


def _is_an_age(words: list[Word]) -> bool:
    """Whether a cell is an age of a child alone: a number, and perhaps its unit."""
    words = [word for word in words if word.low not in ("aged", "old", "-")]
    if not words or (len(words) > 2 and words[2].text != "("):
        return False
    number, unit = age_of(words[0]), words[1].low if len(words) > 1 else "("
    return (0 < number < 18 and (unit in YEARS or unit == "(")) or (number > 0 and unit in SHORT)


def _is_a_count(words: list[Word]) -> bool:
    """Whether a cell is a small count alone, with its share or with what it counts."""
    if not words or words[0].low not in FEW:
        return False
    if len(words) > 1 and words[1].text == "(":
        return words[-1].text == ")"
    return len(words) == 1 or (len(words) == 2 and words[1].low in words_of("people"))


def _is_of_people(table: Table, number: int, row: str, cell: str) -> bool:
    """Whether a cell counts people: the nearest words that say what it counts decide."""
    said = (cell.partition("(")[0], table.head(number), table.head(0), row, table.caption)
    return next(filter(None, map(_counted, said)), "") == "people"


def _counted(text: str) -> str:
    """What the first word of a text that says so makes it count: people, things, or nothing."""
    for word in cut(text):
        if word.low in words_of("things") or word.low in words_of("shares") or word.text == "%":
            return "things"
        if word.low in words_of("people") or word.low in words_of("of_groups"):
            return "people"
    return ""


def _seen(written: str) -> Plain:
    return flows(written)[0]

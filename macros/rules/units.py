"""Units: what is counted stands behind its number, so it begins with a word or a sign."""

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.things.measure.measure import Measure


def units_begin_with_a_word(record: Record) -> Findings:
    """A unit does not begin with a digit: "5 12-week plans" cannot be read, and may look like another number."""
    for file, path, measure in record.each(Measure):
        if measure.unit[:1].isdigit():
            text = f'a number stands before "{measure.unit}"; begin with a word, as in "plans within 12 weeks"'
            yield file, (*path, "unit"), text

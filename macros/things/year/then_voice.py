"""What is missing in a year: of an ended one it is told of the papers dated until then, not of all that are held."""

from macros.shown.voice import do_not_say, holds_no
from macros.things.year.year_facts import YearFacts


def gave_no(year: YearFacts, what: str) -> str:
    """That something is missing: "The papers dated until then give no reading."."""
    return f"The papers dated until then give no {what}." if year.is_over else holds_no(year.record.portal, what)


def did_not_say(year: YearFacts, what: str) -> str:
    """That something is not told: "The papers dated until then do not say which."."""
    return f"The papers dated until then do not say {what}." if year.is_over else do_not_say(year.record.portal, what)

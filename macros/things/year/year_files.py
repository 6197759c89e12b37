"""The files of a report that `make year` writes: the PDF, and a Word file for whoever has to edit it first."""

from macros.press.word_file import word_file
from macros.things.printed import printed, say
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_paper import TEMPLATE, year_paper


def year_files(year: YearFacts) -> dict[str, bytes]:
    """The report as a PDF and as a Word file, under the endings of their names."""
    paper, facts = year_paper(year), year.facts
    said = say(facts.record, paper)
    chart = facts.press.drawn("year-bar.typ", said)
    return {"pdf": printed(facts, TEMPLATE, paper), "docx": word_file(said, chart, facts.day)}

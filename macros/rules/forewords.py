"""Forewords: each stands above the report of a year of which the record tells something."""

from macros.model.as_at import as_at
from macros.model.record import Record
from macros.model.told_years import told_years
from macros.rules.finding import Findings
from macros.things.year.year import Foreword


def forewords_are_of_a_year_with_facts(record: Record) -> Findings:
    """A foreword has words, and is named for a year of which something is told; it would stand on no page else."""
    names = [year.name for year in told_years(record, as_at(record.portal))]
    for file, _, foreword in record.each(Foreword):
        if not foreword.body.strip():
            yield file, (), "is an empty foreword; write it below the second line ---, or take the file out"
        if foreword.id not in names:
            known = f"one of these: {', '.join(names)}" if names else "a year once something is told of it"
            yield file, (), f'"{foreword.id}" is no year of which the record tells anything; name the file for {known}'

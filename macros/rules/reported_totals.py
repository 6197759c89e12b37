"""Totals: what the owner reported adds up in itself. Against counted items it is shown, never repaired."""

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.things.plan.plan import Plan


def reported_totals_add_up(record: Record) -> Findings:
    """The colours of a reported total add up to its number of actions; `note` is for a source whose own do not."""
    for file, path, plan in record.each(Plan):
        for number, reported in enumerate(plan.reported):
            counted = sum(reported.ratings.values())
            if reported.ratings and reported.actions is not None and counted != reported.actions and not reported.note:
                line = record.files[file].mistake((*path, "reported", number, "ratings"), "").line
                text = f"says {reported.actions} actions, and the ratings (line {line}) add up to {counted}"
                spot = (*path, "reported", number, "actions")
                yield file, spot, f'{text}; correct one, or say in "note" that the source itself does not add up'


def a_total_says_something(record: Record) -> Findings:
    """A reported total gives a number of actions or of ratings."""
    for file, path, plan in record.each(Plan):
        for number, reported in enumerate(plan.reported):
            if reported.actions is None and not reported.ratings:
                yield file, (*path, "reported", number), 'says nothing; add "actions: 18" or "ratings: {…}"'

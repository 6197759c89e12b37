"""Totals: what the owner reported adds up in itself. Against counted items it is shown, never repaired."""

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.standing.stages import IN_ORDER
from macros.things.plan.plan import Plan

# What can be said of all actions at once: that they are no further than "not started" says nothing of any.
AT_LEAST = IN_ORDER[1:]


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
    """A reported total gives a number of actions or of ratings, or how far at least all of them are."""
    for file, path, plan in record.each(Plan):
        for number, reported in enumerate(plan.reported):
            spot = (*path, "reported", number)
            if reported.at_least and reported.at_least not in AT_LEAST:
                text = f'"{reported.at_least}" says nothing of how far all actions are at least'
                yield file, (*spot, "at_least"), f"{text}; write {', '.join(AT_LEAST[:-1])} or {AT_LEAST[-1]}"
            elif reported.actions is None and not reported.ratings and not reported.at_least:
                mend = 'add "actions: 18", "ratings: {…}", or what is said of all actions, as "at_least: under way"'
                yield file, spot, f"says nothing; {mend}"

"""The facts of a record that was checked: everything that is published begins here."""

from pathlib import Path

from macros.model.as_at import as_at
from macros.outputs.dead_links import dead_links
from macros.outputs.register import vanished
from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from macros.things.briefing.briefing_paper import briefing_papers
from macros.things.facts import Facts


def checked_facts(root: Path) -> Facts:
    """The facts of the record below `root`; raises `MistakesFound` with every mistake in it.

    Where a link leads, and whether a briefing fits its sheet of paper, is only known of a record that is right.
    """
    record = checked_record(root)
    facts = Facts(record, as_at(record.portal))
    mistakes = [*dead_links(facts), *vanished(facts)]
    try:
        briefing_papers(facts)
    except MistakesFound as too_long:
        mistakes += too_long.mistakes
    if mistakes:
        raise MistakesFound(mistakes)
    return facts

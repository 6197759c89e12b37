"""Commands that write a paper into the folder of the portal."""

from pathlib import Path

from macros.commands.refused import Refused
from macros.outputs.checked_facts import checked_facts


def report(root: Path, first: str, second: str) -> None:
    """Write what changed between two days as a PDF."""
    from macros.things.change.change_paper import report
    from macros.things.change.period import NoPeriod, period

    facts = checked_facts(root)
    try:
        days = period(first, second, facts.day)
    except NoPeriod as wrong:
        raise Refused(wrong) from None
    path = root / f"report-{days[0]}-to-{days[1]}.pdf"
    path.write_bytes(report(facts, *days))
    print(f"The report is in {path.name}.")


def year(root: Path, name: str) -> None:
    """Write the report of a year as a PDF and as a Word file."""
    from macros.things.year.year_facts import years
    from macros.things.year.year_files import year_files

    listed = {it.year.name: it for it in years(checked_facts(root))}
    if name not in listed:
        known = f"one of these: {', '.join(listed)}" if listed else "one as soon as something is told of it"
        raise Refused(f'YEAR, "{name}", is no year of which the record tells anything; write {known}')
    for ending, content in year_files(listed[name]).items():
        (root / f"year-{name}.{ending}").write_bytes(content)
    print(f"The report is in year-{name}.pdf and year-{name}.docx.")

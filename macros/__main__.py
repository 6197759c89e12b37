"""The commands: `python -m macros check` checks the record, `build` writes the portal to site/, and `report` a PDF.

`python -m macros advice` says where a briefing could be in plainer English; it refuses nothing.
`python -m macros report 2020-10-06 2021-02-02` writes what changed between two days to the current folder.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.facts.facts import Facts


def main(arguments: list[str]) -> int:
    """Run one command; 0 where it went well, 1 where something is wrong, 2 where the command is not one of ours."""
    match arguments:
        case ["check"]:
            return _check(Path.cwd())
        case ["build"]:
            return _build(Path.cwd())
        case ["advice"]:
            return _advice(Path.cwd())
        case ["report", first, second]:
            return _report(Path.cwd(), first, second)
    print("usage: python -m macros check|build|advice|report FROM TO", file=sys.stderr)
    return 2


def _facts(root: Path) -> "Facts | None":
    """The facts of a record without mistakes; what is wrong is said on standard error."""
    from macros.facts.facts import Facts
    from macros.model.as_at import as_at
    from macros.papers.press import Press
    from macros.papers.sheet import sheets
    from macros.rules.checked import checked_record
    from macros.source.mistake import MistakesFound

    try:
        record = checked_record(root)
        facts = Facts(record, as_at(record.portal))
        sheets(facts, Press())
    except MistakesFound as found:
        print(found, file=sys.stderr)
        return None
    return facts


def _check(root: Path) -> int:
    if _facts(root) is None:
        return 1
    print("The record has no mistakes.")
    return 0


def _build(root: Path) -> int:
    if mistaken := _check(root):
        return mistaken
    from macros.site.build import NotBuilt, build_site

    try:
        build_site(root, root / "site")
    except NotBuilt as wrong:
        print(f"No site was written: {wrong}", file=sys.stderr)
        return 1
    print("The portal is in site/.")
    return 0


def _advice(root: Path) -> int:
    from macros.facts.advice import advice
    from macros.model.reading import read

    record, mistakes = read(root)
    if record is None:
        print("\n".join(map(str, sorted(mistakes))), file=sys.stderr)
        return 1
    for found in advice(record):
        print(found)
    return 0


def _report(root: Path, first: str, second: str) -> int:
    from macros.papers.papers import report
    from macros.papers.period import NoPeriod, period

    if (facts := _facts(root)) is None:
        return 1
    try:
        days = period(first, second, facts.day)
    except NoPeriod as wrong:
        print(wrong, file=sys.stderr)
        return 1
    path = root / f"report-{days[0]}-to-{days[1]}.pdf"
    path.write_bytes(report(facts, *days))
    print(f"The report is in {path.name}.")
    return 0


def _run() -> int:
    """The command of this process; what the system refuses is said in a line, and so is a stop by the keyboard."""
    try:
        return main(sys.argv[1:])
    except OSError as refused:
        print(refused, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(_run())

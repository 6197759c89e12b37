"""The commands: `python -m macros check` checks the record, `build` writes the portal to site/, and `report` a PDF.

`python -m macros serve 127.0.0.1:8000` shows the portal there and follows every edit.
`python -m macros advice` says where a briefing could be in plainer English; it refuses nothing.
`python -m macros clean-file docs/briefings/robin.jpg` takes out of a picture or a sound what nobody sees in it.
`python -m macros register` adds the addresses that are new to the register of those that were published.
`python -m macros verify changes.json` compares a copy of /api/v1/changes.json that somebody kept with the record.
`python -m macros init ../our-portal` writes an empty portal for another partnership into a new folder.
`python -m macros upgrade ../candour` shows what a newer Candour would change here; with `write` behind it, it does it.
`python -m macros nginx` prints a configuration for nginx that serves the portal at its address.
`python -m macros report 2020-10-06 2021-02-02` writes what changed between two days to the current folder.
`python -m macros year 2020-21` writes the report of a year there, as a PDF and as a Word file.
`python -m macros import plan.docx PLAN=robin` reads a plan of Word, Excel or CSV, and `export robin` writes one.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from macros.source.mistake import Mistake, MistakesFound

if TYPE_CHECKING:
    from macros.things.facts import Facts

COMMANDS = (
    "check|build|serve ADDRESS|advice|clean-file FILE|register|verify FILE|report FROM TO|year YEAR|nginx|init FOLDER|"
    "upgrade FROM [write]|import FILE|export PLAN"
)


def main(arguments: list[str]) -> int:
    """Run one command; 0 where it went well, 1 where something is wrong, 2 where the command is not one of ours."""
    try:
        match arguments:
            case ["check"]:
                return _check_alone(Path.cwd())
            case ["build"]:
                return _build(Path.cwd())
            case ["advice"]:
                return _advice(Path.cwd())
            case ["serve", address]:
                return _serve(Path.cwd(), address)
            case ["clean-file", file]:
                return _clean(file)
            case ["register"]:
                return _register(Path.cwd())
            case ["verify", file]:
                return _verify(Path.cwd(), file)
            case ["init", folder]:
                return _init(Path.cwd(), folder)
            case ["upgrade", source, *more] if more in ([], ["write"]):
                return _upgrade(Path.cwd(), source, more)
            case ["bring", portal, *more] if more in ([], ["write"]):
                return _bring(Path.cwd(), Path(portal), is_for_certain=bool(more))
            case ["nginx"]:
                return _nginx(Path.cwd())
            case ["report", first, second]:
                return _report(Path.cwd(), first, second)
            case ["year", name]:
                return _year(Path.cwd(), name)
            case ["import" | "export" as verb, name, *given]:
                from macros.office.office_command import office_command

                return office_command(Path.cwd(), verb, name, given, print)
    except MistakesFound as wrong:
        return _wrong(wrong)
    print(f"usage: python -m macros {COMMANDS}", file=sys.stderr)
    return 2


def _wrong(said: object) -> int:
    print(said, file=sys.stderr)
    return 1


def _check(root: Path) -> "Facts":
    """The facts of a record without mistakes; raises `MistakesFound`."""
    from macros.outputs.checked_facts import checked_facts

    facts = checked_facts(root)
    print("The record has no mistakes.")
    return facts


def _check_alone(root: Path) -> int:
    """The check, and what could not be looked at."""
    from macros.outputs.checked_facts import checked_facts
    from macros.outputs.kept_copy import compared_with_published
    from macros.outputs.register import not_registered

    facts = checked_facts(root)
    not_looked_at = compared_with_published(facts.record), not_registered(facts)
    print("The record has no mistakes.")
    for said in filter(None, not_looked_at):
        print(said, file=sys.stderr)
    return 0


def _build(root: Path) -> int:
    from macros.engine.making import make
    from macros.publish.swap import NotBuilt, publish
    from macros.source.checkout import refused

    try:
        publish(_check(root), root / "site", make)
        if said := refused(root):
            print(said, file=sys.stderr)
    except NotBuilt as wrong:
        return _wrong(f"No site was written: {wrong}")
    print("The portal is in site/.")
    return 0


def _serve(root: Path, address: str) -> int:
    from macros.engine.preview import NoPreview, preview

    _check(root)
    try:
        preview(root, address)
    except NoPreview as wrong:
        return _wrong(wrong)
    return 0


def _advice(root: Path) -> int:
    from macros.model.reading import read
    from macros.things.briefing.advice import advice

    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    for line in advice(record):
        print(line)
    return 0


def _clean(file: str) -> int:
    from macros.guard.clean_file import clean_file
    from macros.guard.parts import NotWhole

    try:
        print(Mistake(file, 1, 1, clean_file(Path(file))))
    except NotWhole as wrong:
        return _wrong(Mistake(file, 1, 1, str(wrong)))
    return 0


def _register(root: Path) -> int:
    from macros.model.record import ADDRESSES
    from macros.outputs.checked_facts import checked_facts
    from macros.outputs.register import add_to_register

    print(f"{ADDRESSES}: {add_to_register(checked_facts(root))} lines are new or longer.")
    return 0


def _verify(root: Path, file: str) -> int:
    from macros.model.reading import read
    from macros.outputs.kept_copy import NotACopy, verified
    from macros.source.kept_text import kept_text

    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    try:
        found = verified(record, kept_text(file))
    except NotACopy as wrong:
        return _wrong(f"{file} {wrong}")
    except (OSError, ValueError) as wrong:
        return _wrong(f"{file} cannot be read: {wrong}")
    print("\n".join(found.lines))
    return 0 if found.holds else 1


def _init(root: Path, folder: str) -> int:
    from macros.founding.founding import found
    from macros.founding.identity import NotTold
    from macros.founding.new_portal import NoRoom

    try:
        print(found(root, Path(folder)))
    except (NotTold, NoRoom) as wrong:
        return _wrong(wrong)
    return 0


def _upgrade(root: Path, source: str, more: list[str]) -> int:
    from macros.founding.founding import bring_from
    from macros.founding.upgrade import NoUpgrade

    try:
        return bring_from(source, root, *more)
    except NoUpgrade as wrong:
        return _wrong(wrong)


def _bring(candour: Path, portal: Path, is_for_certain: bool) -> int:
    """What the newer Candour does, asked by the one that is there."""
    from macros.founding.founding import bring
    from macros.founding.upgrade import NoUpgrade

    try:
        for line in bring(candour, portal, is_for_certain):
            print(line)
    except NoUpgrade as wrong:
        return _wrong(wrong)
    return 0


def _nginx(root: Path) -> int:
    from macros.outputs.checked_facts import checked_facts
    from macros.publish.policy import nginx_example

    print(nginx_example(checked_facts(root).record.portal.address), end="")
    return 0


def _report(root: Path, first: str, second: str) -> int:
    from macros.outputs.checked_facts import checked_facts
    from macros.things.change.change_paper import report
    from macros.things.change.period import NoPeriod, period

    facts = checked_facts(root)
    try:
        days = period(first, second, facts.day)
    except NoPeriod as wrong:
        return _wrong(wrong)
    path = root / f"report-{days[0]}-to-{days[1]}.pdf"
    path.write_bytes(report(facts, *days))
    print(f"The report is in {path.name}.")
    return 0


def _year(root: Path, name: str) -> int:
    from macros.outputs.checked_facts import checked_facts
    from macros.things.year.year_facts import years
    from macros.things.year.year_paper import year_files

    listed = {it.year.name: it for it in years(checked_facts(root))}
    if name not in listed:
        known = f"one of these: {', '.join(listed)}" if listed else "one as soon as something is told of it"
        return _wrong(f'YEAR, "{name}", is no year of which the record tells anything; write {known}')
    for ending, content in year_files(listed[name]).items():
        (root / f"year-{name}.{ending}").write_bytes(content)
    print(f"The report is in year-{name}.pdf and year-{name}.docx.")
    return 0


def _run() -> int:
    """The command of this process; what the system refuses is said in a line, and so is a stop by the keyboard."""
    try:
        return main(sys.argv[1:])
    except OSError as refused:
        return _wrong(refused)
    except KeyboardInterrupt:
        return _wrong("Stopped.")


if __name__ == "__main__":
    sys.exit(_run())

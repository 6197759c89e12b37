"""The commands for office files: `import` tells what a document makes and writes it, `export` writes a plan as one."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from macros.model.reading import read
from macros.model.record import file_of
from macros.office.exporting import exported
from macros.office.import_given import given_of, nobody
from macros.office.import_report import report
from macros.office.importing import imported
from macros.source.mistake import Mistake, MistakesFound, did_you_mean


def office_command(root: Path, verb: str, name: str, given: Sequence[str], say: Callable[[str], None]) -> int:
    """Run one of the two; raises `MistakesFound` where that cannot be."""
    if verb == "import":
        _import(root, name, given, say)
    else:
        _export(root, name, say)
    return 0


def _export(root: Path, plan_id: str, say: Callable[[str], None]) -> None:
    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    if plan_id not in record.plans:
        near = did_you_mean(plan_id, record.plans) or f"; write one of {', '.join(record.plans)}"
        raise MistakesFound([Mistake("make export", 1, 1, f'PLAN, "{plan_id}", is no plan{near}')])
    for ending, content in exported(record, plan_id).items():
        (root / f"plan-{plan_id}.{ending}").write_bytes(content)
    say(f"The plan is in plan-{plan_id}.xlsx and plan-{plan_id}.docx.")


def _import(root: Path, file: str, arguments: Sequence[str], say: Callable[[str], None]) -> None:
    """Import a document into the record below `root`; nothing is written before somebody said so."""
    given = given_of(arguments)
    ask = _asked if sys.stdin.isatty() else nobody
    made = imported(root, file, given, ask)
    say("\n".join(report(made)))
    is_there = (root / file_of("plans", made.given.plan)).exists()
    if is_there and made.change and not made.change.additions:
        say("\nNothing in it is new: nothing was written.")
    elif not (given.is_written or ask("Write this into the files?", ("yes", "no")) == "yes"):
        say("\nNothing was written. To write it, add WRITE=yes.")
    else:
        for name, text in made.files.items():
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(text, "utf-8")
        say(f"\nWritten: {', '.join(made.files)}. Now run make check.")


def _asked(question: str, answers: Sequence[str]) -> str:
    """What somebody answers; asked again until it is one of the answers, or nothing."""
    choices = f" [{', '.join(answers)}]" if answers else ""
    while True:
        try:
            answer = input(f"{question}{choices} ").strip()
        except EOFError:
            return ""
        if not answer or not answers or answer in answers or "a new one" in question:
            return answer
        sys.stdout.write("That is none of these. Enter alone leaves it open.\n")

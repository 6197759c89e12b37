"""An import: a document is read, what is not certain is asked, and a plan is drafted or changed; nothing is written."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from macros.model.partial_date import partial_date
from macros.model.reading import read
from macros.model.record import IMPORTS, Record, file_of
from macros.model.written import Id
from macros.office.carried_plan import carried_plan
from macros.office.csv_reader import csv_paper
from macros.office.excel_reader import excel_paper
from macros.office.import_given import Ask, ImportGiven, plan_id_of
from macros.office.import_settings import ImportSettings, kept_settings, settings_text
from macros.office.new_plan import HEAD, new_plan
from macros.office.office_paper import NotReadable, OfficePaper
from macros.office.office_zip import checked_bytes
from macros.office.plan_addition import added, paths_of
from macros.office.plan_change import PlanChange
from macros.office.reading_plan import CHOICES, Imported, read_plan
from macros.office.word_reader import word_paper
from macros.office.yaml_insertion import with_entry
from macros.office.yaml_text import reads_back, yaml_text
from macros.source.mistake import Mistake, MistakesFound
from macros.source.text import text_of
from macros.source.yaml_source import YamlSource
from macros.things.plan.plan import Plan

READERS: dict[str, Callable[[bytes, str], OfficePaper]] = {
    ".docx": word_paper,
    ".xlsx": excel_paper,
    ".csv": csv_paper,
    ".tsv": csv_paper,
}


def imported(root: Path, file: str, given: ImportGiven, ask: Ask) -> Imported:
    """What a document makes of the record below `root`; raises `MistakesFound` where it cannot be read."""
    record, mistakes = read(root)
    if record is None:
        raise MistakesFound(mistakes)
    paper = paper_of(file)
    given = _complete(record, given, file, ask)
    plan_file = file_of("plans", given.plan)
    if plan_file in record.unread:
        again = "has places that are not filled in; fill them in, or take the file away to have it read anew"
        raise MistakesFound([*(it for it in mistakes if it.file == plan_file), Mistake(plan_file, 1, 1, again)])
    carried = carried_plan(plan_file, given.plan, paper.carried) if paper.carried else None
    answers = _with_given(kept_settings(root, given.plan), given)
    made = read_plan(record, paper, answers, given, ask, carried[0] if carried else None)
    if not any(made.draft.actions()) and not carried:
        raise NotReadable(file, f"has no table with a heading that names actions; {_headings(paper)}")
    if given.plan in record.plans:
        source = record.files[plan_file]
        text = _changed(made, record.plans[given.plan], source, text_of(root, plan_file))
    elif carried:
        text = _changed(made, *carried, paper.carried)
    else:
        text = _new(made, plan_file, file, ask)
    rows = made.settings.rows | {it: sign for it, sign in made.draft.rows.items() if not it.startswith("?")}
    settings = made.settings.model_copy(update={"rows": rows, "updates": made.settings.updates | made.draft.updates})
    made.files = {plan_file: text, f"{IMPORTS}/{given.plan}.yml": settings_text(settings)}
    return made


def paper_of(file: str) -> OfficePaper:
    """What stands in a file, by its ending."""
    ending = Path(file).suffix.lower()
    if ending not in READERS:
        raise NotReadable(file, "is no Word, Excel or CSV file; save it as .docx, .xlsx or .csv")
    return READERS[ending](checked_bytes(Path(file), file), file)


def _with_given(settings: ImportSettings, given: ImportGiven) -> ImportSettings:
    """The answers that are kept, and those that were given with the command."""
    told = {name: it for name in CHOICES if (it := getattr(given, name))}
    for name, value in told.items():
        if value not in CHOICES[name]:
            choice = '" or "'.join(CHOICES[name])
            raise MistakesFound([Mistake("make import", 1, 1, f'{name.upper()}: "{value}" is none; write "{choice}"')])
    return settings.model_copy(update=told)


def _complete(record: Record, given: ImportGiven, file: str, ask: Ask) -> ImportGiven:
    """What was given, with the plan, its key, the document and the day of which it speaks."""
    plan = given.plan or ask("Which plan is it? Write its id, or a new one", tuple(record.plans)) or plan_id_of(file)
    source = given.source or ask(
        "Which document is it? Its id in data/sources.yml, or a new one", tuple(record.sources)
    )
    source = source or plan_id_of(file)
    document, known = record.sources.get(source), record.plans.get(plan)
    as_at = given.as_at or (document.date.typed if document else "") or ask("Of which day does it speak (2021-03)?", ())
    wrong = list[Mistake]()
    for name, value in (("PLAN", plan), ("SOURCE", source)):
        try:
            TypeAdapter(Id).validate_python(value)
        except ValidationError as said:
            wrong.append(Mistake("make import", 1, 1, f"{name}: {said.errors()[0]['ctx']['error']}"))
    try:
        partial_date(as_at or "nothing")
    except ValueError as said:
        told = str(said) if as_at else "say of which day the document speaks: AS_AT=2021-03"
        wrong.append(Mistake("make import", 1, 1, told))
    if wrong:
        raise MistakesFound(wrong)
    key = known.rating_key if known and known.rating_key else given.key
    key = key or ask("Which rating key is it?", tuple(record.rating_keys))
    return replace(given, plan=plan, source=source, as_at=as_at, key=key)


def _new(made: Imported, plan_file: str, file: str, ask: Ask) -> str:
    """The text of a new plan."""
    value = new_plan(made.record, made.draft, made.given, ask)
    text = HEAD.format(Path(file).name) + yaml_text(value)
    assert reads_back(plan_file, text, value)
    return text


def _changed(made: Imported, plan: Plan, source: YamlSource, text: str) -> str:
    """The text of a plan that is there, with what is added to it; no other line changes."""
    made.change = PlanChange(plan, made.settings, made.given.as_at)
    made.change.read(made.draft)
    for path, number, entry, after in paths_of(made.change.additions):
        text = with_entry(text, path, number, entry, after)
    if not reads_back(source.file, text, added(_copy(source.value), made.change.additions)):
        raise NotReadable(source.file, "cannot be changed without touching what stands in it; change it by hand")
    return text


def _copy(value: object) -> object:
    if isinstance(value, dict):
        return {name: _copy(it) for name, it in value.items()}
    return [_copy(it) for it in value] if isinstance(value, list) else value


def _headings(paper: OfficePaper) -> str:
    """What can be done where no table was known: its first row is told."""
    seen: Iterator[str] = (
        ", ".join(f'"{it.text}"' for it in table.rows[0] if it.text) for table in paper.tables if table.rows
    )
    first = next(filter(None, seen), "")
    told = f"the first row has {first[:300]}; " if first else ""
    return f'{told}write "Action", "Due" and "Lead" above its columns, or say in data/imports/ what they are'

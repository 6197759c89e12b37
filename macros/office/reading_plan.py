"""The reading of a paper as a draft of a plan, with what has to be asked once about all of it."""

import re
from dataclasses import dataclass, field

from macros.guard.seeking import personal_data
from macros.model.record import Record
from macros.office.draft import Draft
from macros.office.drafting import Drafting
from macros.office.headings import COLUMNS
from macros.office.import_given import Ask, ImportGiven
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import OfficePaper
from macros.office.plan_change import PlanChange
from macros.office.rec_drafts import RecDrafts
from macros.office.row_facts import RowFacts
from macros.office.row_reports import RowReports
from macros.office.step_drafts import StepDrafts
from macros.office.table_rows import PlanTables, columns_to_ask, plan_rows
from macros.office.told_bodies import Bodies, bodies_of, proposed_id
from macros.office.told_ratings import ToldRatings
from macros.office.tracker_rows import is_exported, only_changed
from macros.rules.vocabulary import known_to
from macros.things.plan.plan import Plan

# What a question says has to be answered once for the whole document.
SAY = re.compile(r"say (DATES|SHORT_DATES|NUMBERS)=", re.IGNORECASE)
COLOUR = re.compile(r'which rating is (?:the colour ([0-9A-F]{6})|"(.+?)")\?')
CHOICES = {
    "dates": ("day first", "month first"),
    "short_dates": ("month and year", "day and month"),
    "numbers": ("as they show",),
}
MOST_ROUNDS = 3


@dataclass
class Imported:
    """What was made of a document: the texts of the files that it would write, and all that there is to tell."""

    paper: OfficePaper
    given: ImportGiven
    settings: ImportSettings
    tables: PlanTables
    draft: Draft
    bodies: Bodies
    record: Record
    change: PlanChange | None = None
    files: dict[str, str] = field(default_factory=dict)


def read_plan(
    record: Record, paper: OfficePaper, settings: ImportSettings, given: ImportGiven, ask: Ask, carried: Plan | None
) -> Imported:
    """The draft of a paper, drafted again with the answers to what was asked about all of it."""
    made = _drafted(record, paper, _with_columns(paper, settings, ask), given, carried)
    for _ in range(MOST_ROUNDS):
        answered = _answered(made, ask)
        if answered == made.settings:
            break
        made = _drafted(record, paper, answered, given, carried)
    return made


def _with_columns(paper: OfficePaper, settings: ImportSettings, ask: Ask) -> ImportSettings:
    """The answers with those about the columns whose headings are not usual."""
    columns = dict(settings.columns)
    for heading in columns_to_ask(paper, columns):
        if answer := ask(f'What is the column "{heading}"?', COLUMNS):
            columns[heading] = answer  # type: ignore[assignment]
    return settings.model_copy(update={"columns": columns})


def _drafted(
    record: Record, paper: OfficePaper, settings: ImportSettings, given: ImportGiven, carried: Plan | None
) -> Imported:
    draft, known = Draft(), known_to(record)
    bodies = bodies_of(record, settings, lambda text: any(it.kind == "name" for it in personal_data(text, known)))
    reports = RowReports(draft, settings, ToldRatings(record.rating_keys.get(given.key), settings), given.as_at)
    facts = RowFacts(draft, settings, bodies, reports, given.source, given.as_at)
    tables = plan_rows(paper, settings.columns)
    before = carried or record.plans.get(given.plan)
    if before and is_exported(paper):
        only_changed(tables, before, record)
    Drafting(facts, draft, RecDrafts(draft, facts.source), StepDrafts(facts, draft)).read(tables)
    return Imported(paper, given, settings, tables, draft, bodies, record)


def _answered(made: Imported, ask: Ask) -> ImportSettings:
    """The answers with those about the whole document: what dates mean, which body a name is, what a colour is."""
    told: dict[str, object] = {}
    names, colours = dict(made.settings.names), dict(made.settings.colours)
    ratings = tuple(key.ratings) if (key := made.record.rating_keys.get(made.given.key)) else ()
    for it in made.draft.open_places:
        if (found := SAY.search(it.text)) and (field_name := found[1].lower()) not in told:
            told[field_name] = ask(f"{it.place}: {it.text}", CHOICES[field_name])
        found = COLOUR.search(it.text)
        if found and (shade := found[1] or found[2]) not in colours:
            colours[shade] = ask(f"{it.place}: {it.text}", ratings)
    for words, place in made.bodies.unclear.items():
        if answer := ask(f'{place}: which body leads by the words "{words}"? Its id', tuple(made.record.bodies)):
            names[words] = answer
    for name in made.bodies.unknown:
        if answer := ask(f'Which body is "{name}"? Its id; without an answer {proposed_id(name)} is new', ()):
            names[name] = answer
    update = {name: it for name, it in told.items() if it} | {"names": names}
    update["colours"] = {shade: name for shade, name in colours.items() if name}
    return made.settings.model_copy(update=update)

"""The generated portal, small: what the benchmarks measure is a portal like any other."""

from hashlib import sha256
from pathlib import Path

import pytest

from macros.model.as_at import as_at
from macros.model.record import Record
from macros.rules.checked import checked_record
from macros.things.action.action import Action
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.sheet import sheets
from macros.things.facts import Facts
from tests.bench.generated import Size, generated_portal
from tests.people import people_in

SMALL = Size(plans=5, actions=40, briefings=10, seed=7)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("generated"), SMALL)


def made(folder: Path, size: Size) -> Path:
    generated_portal(folder / "portal", size)
    return folder / "portal"


def files(portal: Path) -> dict[str, bytes]:
    """The record's own files, each with its bytes."""
    paths = [*(portal / "data").rglob("*.*"), *(portal / "docs" / "briefings").rglob("*.*")]
    return {str(path.relative_to(portal)): path.read_bytes() for path in sorted(paths)}


def actions_of(record: Record) -> list[Action]:
    return [action for plan in record.plans.values() for part in plan.recommendations for action in part.actions]


def digests(portal: Path) -> dict[str, str]:
    return {name: sha256(content).hexdigest() for name, content in files(portal).items()}


def test_it_has_no_mistakes_and_its_briefings_fit_their_sheets(portal: Path) -> None:
    record = checked_record(portal)
    facts = Facts(record, as_at(record.portal))
    assert len(sheets(facts)) == len(briefings(facts)) > 0


def test_it_is_as_large_as_was_asked(portal: Path) -> None:
    record = checked_record(portal)
    actions = actions_of(record)
    assert (len(record.plans), len(actions), len(record.briefings)) == (SMALL.plans, SMALL.actions, SMALL.briefings)


def test_the_same_seed_gives_the_same_bytes(portal: Path, tmp_path: Path) -> None:
    assert digests(made(tmp_path, SMALL)) == digests(portal)


def test_another_seed_gives_other_records(portal: Path, tmp_path: Path) -> None:
    here, there = digests(portal), digests(made(tmp_path, Size(SMALL.plans, SMALL.actions, SMALL.briefings, seed=8)))
    told = [name for name in here if name.startswith(("data/plans/", "data/measures/", "docs/briefings/"))]
    assert here.keys() == there.keys()
    assert told
    assert not [name for name in told if here[name] == there[name]]


def test_no_two_of_its_records_have_one_title(portal: Path) -> None:
    record = checked_record(portal)
    actions = actions_of(record)
    titles = [plan.title for plan in record.plans.values()]
    titles += [action.title for action in actions]
    titles += [briefing.title for briefing in record.briefings.values()]
    assert len(set(titles)) == len(titles)


def test_every_kind_of_fact_is_in_it(portal: Path) -> None:
    record = checked_record(portal)
    actions = actions_of(record)
    for name in ("leads", "themes", "learning", "measures", "deadlines", "ratings", "steps", "evidence", "updates"):
        assert any(getattr(action, name) for action in actions), name
    assert any(deadline.approved for action in actions for deadline in action.deadlines)
    assert any(promise.kept for meeting in record.meetings.values() for promise in meeting.promises)
    assert len({plan.rating_key for plan in record.plans.values()}) > 2


def test_it_names_no_person(portal: Path) -> None:
    assert not {name: found for name, text in files(portal).items() if (found := people_in(text.decode()))}

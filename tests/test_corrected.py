"""What was corrected, withdrawn or added beside others, as feeds and calendars tell it: nothing else changes."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.outputs.calendars import calendars
from macros.outputs.feeds import feeds
from macros.outputs.publication import Publication
from macros.things.action.action import Withdrawal
from macros.things.action.flat_deadlines import DEADLINES
from macros.things.action.flat_evidence import EVIDENCE
from macros.things.facts import Facts
from tests.small_portal import BASE, facts_of
from tests.test_calendars import events

CASES: dict[str, dict[str, Any]] = yaml.load(
    Path(__file__).with_name("corrected.yml").read_text("utf-8"), yaml.BaseLoader
)
OWN = "corrections/newer"
ON = date(2022, 3, 5)
SOURCE = {"document": "paper", "place": "page 1"}
NAMES = {"action": "plans/p/actions/1/", "promise": "meetings/2020-06-09/promises/p9"}


def portal(case: dict[str, Any], version: str, folder: Path) -> Facts:
    """The facts of a small portal in which an action or a promise is written in one of the two ways of a case."""
    of, written = case.get("of", "action"), case[version]
    action: dict[str, Any] = {"id": "1", "title": "Promise", "source": SOURCE, "leads": ["board"]}
    action |= yaml.load(written, yaml.BaseLoader) if of == "action" else {}
    asked = {"id": "1", "title": "Ask", "source": SOURCE, "actions": [action]}
    plan: dict[str, Any] = {"title": "P", "kind": "review", "summary": "A plan.", "owner": "board", "rating_key": "rag"}
    plan |= {"published": "2020-01-01", "recommendations": [asked]}
    told = [{"id": "p9", "source": SOURCE} | written] if of == "promise" and written else []
    meeting: dict[str, Any] = {"title": "A meeting", "body": "board", "date": "2020-06-09", "known_from": "mention"}
    meeting |= {"summary": "It was held.", "promises": told}
    correction: dict[str, Any] = {
        "on": str(ON),
        "of": "this portal",
        "about": ["p/1"],
        "why": "We read the wrong line.",
    }
    correction |= {"changes": [f"{NAMES[of]}{name}" for name in case.get("changes", ())]}
    correction |= {"personal": "yes"} if case.get("personal") else {"said": "It.", "says": "That.", "source": SOURCE}
    written_now = {"newer": correction} if version == "now" and "changes" in case else {}
    files = {"plans/p": plan, "meetings/2020-06-09": meeting, "corrections": written_now}
    texts = {f"data/{name}.yml": json.dumps(value, default=str) for name, value in files.items()}
    as_at = BASE["data/portal.yml"].replace("2021-12-31", "2022-03-31")
    return facts_of(texts | {"data/portal.yml": as_at}, folder)


def told(facts: Facts) -> dict[str, dict[str, Any]]:
    """The entries of the feed of all, by their ids."""
    entries = json.loads(dict(feeds(Publication(facts)))["feeds/all.json"])["items"]
    return {it["id"].partition("/feeds/")[2]: it for it in entries}


@pytest.mark.parametrize("name", CASES)
def test_an_entry_is_new_or_another_by_what_was_corrected_alone(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    was, now = (told(portal(case, version, tmp_path / version)) for version in ("was", "now"))
    own, of = now.pop(OWN, None), NAMES[case.get("of", "action")]
    assert (own is not None) == ("changes" in case)
    other = {key: [it["title"], it["date_published"][:10]] for key, it in now.items() if was.get(key) != it}
    assert other == {f"{of}{key}": [title, day] for key, (title, day) in case["entries"].items()}
    gone = [key for key in was if key not in now]
    assert gone == [f"{of}{key}" for key in case.get("gone", ())]
    corrected = {
        key for key, it in now.items() if "Corrected 5 March 2022: We read the wrong line." in it["content_html"]
    }
    taken_out = {key for key, (title, _) in other.items() if "corrected" in title}
    assert corrected == taken_out | {f"{of}{key}" for key in case.get("marked", ())}
    assert all(now[key]["date_modified"][:10] >= str(ON) for key in corrected)
    assert "Somebody" not in json.dumps(now)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "event" in case])
def test_an_event_says_that_it_is_another(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    uid, *expected = case["event"]
    for version, said in zip(("was", "now"), expected, strict=True):
        made = dict(calendars(Publication(portal(case, version, tmp_path / version))))
        event = events(made)[f"{NAMES[case.get('of', 'action')]}{uid}"]
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
        stamp = event["DTSTAMP"].dt.date()
        assert [str(it) for it in (event["DTSTART"].dt, event["SEQUENCE"], stamp, event["STATUS"])] == said


def test_a_correction_names_a_fact_of_a_renamed_plan_by_its_old_name_too(tmp_path: Path) -> None:
    facts = portal(
        {"now": "ratings: [{as_at: 2020-06-01, rating: red}]", "changes": ["ratings/2020-06-01"]}, "now", tmp_path
    )
    record = facts.record
    plan = record.plans["p"].model_copy(update={"was": ("old",)})
    named = record.corrections["newer"].model_copy(update={"changes": ("plans/old/actions/1/ratings/2020-06-01",)})
    renamed = replace(record, plans={"p": plan}, corrections={"newer": named})
    entry = told(Facts(renamed, facts.day))["plans/old/actions/1/ratings/2020-06-01"]
    assert entry["date_modified"].startswith(str(ON))


def test_an_entry_of_what_was_taken_out_is_in_the_feed_of_who_answers_for_it(tmp_path: Path) -> None:
    facts = portal({"now": "{}", "changes": ["evidence/2020-09"], "personal": "yes"}, "now", tmp_path)
    made = json.loads(dict(feeds(Publication(facts)))["feeds/bodies/board.json"])
    assert any(it["id"].endswith("/evidence/2020-09") for it in made["items"])


def test_evidence_has_one_name_in_feeds_and_in_the_table(tmp_path: Path) -> None:
    facts = portal({"now": CASES["evidence is added above other evidence of its day"]["now"]}, "now", tmp_path)
    in_table = [row.name.removeprefix("p/1/evidence-") for row in EVIDENCE.rows(facts)]
    in_feeds = [name.removeprefix("plans/p/actions/1/evidence/") for name in told(facts) if "/evidence/" in name]
    assert sorted(in_table) == sorted(in_feeds)
    assert len(set(in_table)) == 3


def test_a_withdrawn_plan_calls_off_what_was_due_and_no_date_of_it_passes_later(tmp_path: Path) -> None:
    facts = portal({"now": "deadlines: [{due: 2022-02-01}]"}, "now", tmp_path)
    gone = Withdrawal.model_validate({"on": "2022-01-05", "why": "It was another's."})
    plan = facts.record.plans["p"].model_copy(update={"withdrawn": gone})
    withdrawn = Facts(replace(facts.record, plans={"p": plan}), facts.day)
    assert "plans/p/actions/1/deadlines/2022-02-01/passed" in told(facts)
    assert "plans/p/actions/1/deadlines/2022-02-01/passed" not in told(withdrawn)
    event = events(dict(calendars(Publication(withdrawn))))["plans/p/actions/1/deadline"]
    assert (event["STATUS"], event["SEQUENCE"], event["DTSTAMP"].dt.date()) == ("CANCELLED", 1, date(2022, 1, 5))


def test_a_deadline_that_is_added_moves_no_name_in_the_table(tmp_path: Path) -> None:
    def names(version: str, *between: str) -> list[str]:
        dates = ", ".join(["{due: 2020-06-30}", *between, "{due: 2021-06-30, as_at: 2020-09-01}"])
        return [row.name for row in DEADLINES.rows(portal({"now": f"deadlines: [{dates}]"}, "now", tmp_path / version))]

    before, after = names("before"), names("after", "{words: ongoing, as_at: 2020-06-01}")
    assert before == ["p/1/deadline-2020-06-30", "p/1/deadline-2021-06-30"]
    assert set(after) == {*before, "p/1/deadline-in-words"}

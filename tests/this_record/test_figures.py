"""The record in data/: every figure that it was asked to hold stands here, beside the way to it.

The files are read as plain values, so that no code of the portal stands between them and what is written here. What
is added to them later stands beside these figures, and fails nothing.
"""

from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase
from typing import Any

import pytest
import yaml

from tests.people import people_in
from tests.portals import ROOT
from tests.this_record import then
from tests.this_record.then import DOCUMENTS, holds

FILES = sorted(path.relative_to(ROOT / "data").with_suffix("").as_posix() for path in (ROOT / "data").rglob("*.yml"))
# Those with facts that were there when this was written.
OLD = sorted(f"{kind}/{name}" for kind, names in then.RECORDS.items() for name in names)

# What is a fact: it cites a source, or what it stands in does.
FACTS = {
    *("recommendations", "actions", "steps", "deadlines", "ratings", "updates", "evidence", "learning", "reported"),
    *("items", "questions", "promises", "kept", "baseline", "target", "readings", "comparators"),
}


@cache
def written(file: str) -> Any:
    """The values of a file of data/, every scalar as the text that was typed."""
    return yaml.load((ROOT / f"data/{file}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def at(file: str, way: str) -> Any:
    """What a way leads to: fields and ids between slashes; `*` is each entry, `#` how many; None is not written."""
    return _at(written(file), way.split("/"))


def _at(value: Any, way: list[str]) -> Any:
    if not way:
        return value
    step, rest = way[0], way[1:]
    if step == "#":
        return len(value or ())
    if value is None:
        return None
    if step == "*":
        return [_at(entry, rest) for entry in value]
    if isinstance(value, list):
        return _at(next(entry for entry in value if entry["id"] == step), rest)
    return _at(value.get(step), rest)


SAM, SEND, WELLBEING = "plans/sam-and-kyle", "plans/send-written-statement", "plans/school-wellbeing-service"

PLANS = [
    # Sam and Kyle: the learning points, the recommendations, the actions, and the few ratings that were told.
    (SAM, "learning/*/id", [*(str(number) for number in range(111, 122)), "92", "85", "95", "101"]),
    (SAM, "recommendations/#", 5),
    (SAM, "recommendations/*/source/place", [f"item 7, appendix 1, paragraph {number}" for number in range(122, 127)]),
    (SAM, "recommendations/*/actions/#", [3, 3, 4, 2, 6]),
    (SAM, "recommendations/1/actions/*/deadlines/*/due", [["2020-12-30"]] * 3),
    (SAM, "recommendations/2/actions/*/deadlines/*/due", [["2020-12-31"]] * 3),
    (SAM, "recommendations/2/actions/*/deadlines/*/words", [["Plan in place by 31.12.2020"]] * 3),
    (SAM, "recommendations/3/actions/*/deadlines/*/due", [["2020-12-30"], ["2020-12"], ["2021-02"], ["2020-12-30"]]),
    (SAM, "recommendations/4/actions/*/deadlines/*/due", [["2020-11"], ["2021-03"]]),
    (SAM, "recommendations/5/actions/5.1/deadlines/*/due", ["2020-10-21"]),
    (SAM, "recommendations/5/actions/5.5/deadlines/*/due", ["2021-01"]),
    (SAM, "recommendations/5/actions/5.6/deadlines/*/due", ["2020"]),
    (SAM, "recommendations/*/actions/*/ratings/#", [[1, 1, 0], [0, 0, 0], [0, 1, 0, 0], [0, 0], [0, 0, 0, 0, 0, 0]]),
    (SAM, "recommendations/1/actions/1.1/ratings/*/stage", ["complete"]),
    (SAM, "recommendations/1/actions/1.2/ratings/*/stage", ["complete"]),
    (SAM, "recommendations/3/actions/3.2/ratings/*/rating", ["green"]),
    (SAM, "reported/*/actions", ["18"]),
    (SAM, "reported/*/ratings", [{"blue": "16", "amber": "2"}]),
    # Totals alone.
    ("plans/frankie", "reported/*/actions", ["14"]),
    ("plans/frankie", "reported/*/ratings", [{"blue": "11", "amber": "3"}]),
    ("plans/leo", "reported/*/actions", ["14"]),
    ("plans/leo", "reported/*/ratings", [{"blue": "1", "green": "4", "amber": "9"}]),
    ("plans/peer-review", "reported/*/actions", ["26"]),
    ("plans/peer-review", "reported/*/ratings", [{"blue": "23", "amber": "3"}]),
    # The SEND written statement of action.
    (SEND, "recommendations/*/id", ["A", "B", "C"]),
    (SEND, "recommendations/A/actions/*/id", ["A1", "A2", "A3", "A4", "A5"]),
    (SEND, "recommendations/B/actions/*/id", ["B1", "B2", "B3", "B4", "B5"]),
    (SEND, "recommendations/C/actions/*/id", ["C1", "C2"]),
    (SEND, "recommendations/*/actions/*/steps/#", [[5, 9, 5, 5, 8], [3, 5, 4, 3, 3], [4, 9]]),
    (SEND, "rating_dates", ["2019-10", "2020-01", "2020-04", "2020-07", "2020-10", "2021-01"]),
    (SEND, "recommendations/*/actions/*/ratings/#", [[0, 4, 0, 0, 0], [0, 0, 0, 0, 0], [0, 1]]),
    (SEND, "recommendations/A/actions/A2/ratings/*/as_at", ["2019-10", "2020-01", "2020-04", "2020-07"]),
    (SEND, "recommendations/A/actions/A2/ratings/*/rating", ["green", "green", "amber", "amber"]),
    (SEND, "recommendations/A/actions/A5/steps/h/ratings/*/rating", ["red"]),
    (SEND, "recommendations/A/actions/A5/steps/e/deadlines/*/words", ["Oct 2109"]),
    (SEND, "recommendations/C/actions/C2/ratings/*/rating", ["amber"]),
    # The social care services review: a progress report on each recommendation.
    ("plans/social-care-services-review", "recommendations/*/id", ["1", "2", "3", "4", "5", "6"]),
    ("plans/social-care-services-review", "recommendations/*/actions/#", [1, 1, 1, 1, 1, 1]),
    (
        "plans/social-care-services-review",
        "recommendations/*/actions/*/ratings/*/stage",
        [[["complete"]], [["under way"]], [["under way"]], [["complete"]], [["complete"]], [["complete"]]],
    ),
    # The school wellbeing service: 5 improvement areas, and 4 objectives.
    (WELLBEING, "begun", "2019-10-15"),
    (WELLBEING, "recommendations/*/id", ["1", "2", "3", "4", "5", "O1", "O2", "O3", "O4"]),
    (WELLBEING, "recommendations/O1/called", "objective"),
    (WELLBEING, "recommendations/*/updates/#", [4, 13, 2, 4, 3, 0, 0, 0, 0]),
    # Complaints: 3 root causes, 9 points of learning.
    ("plans/complaints-2019-20", "recommendations/*/title", ["Communication", "Savings", "Assessment"]),
    ("plans/complaints-2019-20", "recommendations/*/actions/#", [5, 3, 1]),
]

# What none of the documents says, and so is not written as long as a file cites no other.
NOT_SAID = [
    *(("plans/frankie", "recommendations"), ("plans/leo", "recommendations"), ("plans/peer-review", "recommendations")),
    *(("plans/shay-and-ashley", name) for name in ("ratified", "reported", "recommendations")),
]

# The dates of each step in the order of the steps: the original date, and after ">" the revised one.
SEND_DATES = {
    "A1": "2019-07 2019-07 2019-07 2019-07 none",
    "A2": "2020-04 2019-07 2020-02>2020-10 2020-02>2020-10 2020-04>2020-10 2020-04>2020-10 2019-12 2019-11 2019-09",
    "A3": "2019-07 2019-07 2019-07 2020-01 2020-01",
    "A4": "2019-09 2019-07 2020-02 2019-12 2019-11",
    "A5": "2019-07 2019-10 2019-09 2019-09 2019-10 2019-10 2019-12 2020-03",
    "B1": "2020-03 2020-03>2020-09 2020-03>2020-09",
    "B2": "2020-03>2020-10 2020-03>2020-10 2020-03 2020-03>2020-12 2020-04>2020-10",
    "B3": "2020-03 2019-11 2020-07 2021-04",
    "B4": "2020-08 2020-01 2020-08",
    "B5": "2020-04>2020-10 2020-08>2020-10 2020-08>2020-10",
    "C1": "2019-12 2019-12 2019-12 2019-09",
    "C2": "2020-12 2019-09 2019-12 2020-09 2019-11 2020-01 2020-02 none 2020-07",
}

# The steps that the statement's progress updates call completed.
SEND_DONE = {
    **{"A1": "abcd", "A2": "abghi", "A3": "abcde", "A4": "abcde", "A5": "abcdefg"},
    **{"B1": "a", "B2": "c", "B3": "b", "B4": "b", "B5": ""},
    **{"C1": "abd", "C2": ""},
}

# Each measure: what it was, what was aimed at, and every figure that was read.
MEASURES = {
    "ehc-plans-within-20-weeks": (None, None, ["70", "88.4", "79"]),
    "parents-fully-involved": ("40", None, ["76", "79"]),
    "parents-not-involved": ("40", None, ["6"]),
    "parents-communication": ("45", None, ["76"]),
    "parents-plan-reflects-child": ("45", None, ["80"]),
    "parents-outcomes-good": (None, None, ["60"]),
    "parents-provision-meets-needs": (None, None, ["62"]),
    "annual-reviews-up-to-date": (None, None, ["42"]),
    "neet-16-18": (None, None, ["3"]),
    "neet-16-25": (None, None, ["7.5"]),
    "supported-internships": ("24", None, None),
    "apprentices-with-ehc-plans": ("19", None, None),
    "cases-per-caseworker": ("300", None, ["150"]),
    "send-calls": (None, None, ["-46"]),
    "send-complaints": (None, None, ["1"]),
    "send-compliments": (None, None, ["2"]),
    "wellbeing-needs-assessments": (None, "95", ["100"]),
    "wellbeing-action-plans": (None, "80", ["80"]),
    "wellbeing-training-reach": (None, "95", None),
    "wellbeing-funding": (None, "20000", ["15000", "2000"]),
    "brighter-futures-survey-schools": (None, None, ["26"]),
    "representations": (None, None, ["184", "152"]),
    "complaints-stage-1": (None, None, ["39", "17"]),
    "initial-feedback": (None, None, ["62", "65"]),
    "complaints-answered-in-time": (None, None, ["87", "47"]),
    "complaints-upheld": (None, None, ["51", "50"]),
    "complaints-closed": (None, None, ["35", "14"]),
    "complaints-cancelled": (None, None, ["3", "4"]),
    "complaints-alternative-resolution": (None, None, ["1", "2"]),
    "compliments": (None, None, ["30"]),
    "mp-enquiries": (None, None, ["15"]),
    "member-enquiries": (None, None, ["22"]),
    "ombudsman-enquiries": (None, None, ["3"]),
}

# Each meeting: how it is known, how many items, questions and promises it has.
MEETINGS = {
    "2019-02-12": ("papers", 1, 0, 2),
    "2019-10": ("mention", 1, 0, 0),
    "2020-02-04": ("mention", 1, 0, 0),
    "2020-07-07": ("minutes", 13, 24, 14),
    "2020-10-06": ("papers", 12, 0, 0),
    "2020-10-19": ("announcement", 1, 0, 0),
    "2020-11-12": ("announcement", 4, 0, 0),
    "2020-12-01": ("announcement", 7, 0, 0),
    "2021-02-02": ("minutes", 5, 11, 4),
    "2021-late": ("minutes", 1, 1, 3),
    "2022-02": ("announcement", 1, 0, 0),
}

# Of what is to come back to the committee: what officers only offered, and what members asked for, with no answer that
# is recorded. All else was promised. All of it had once been called promises, and was corrected.
KINDS = {
    "2019-02-12": {},
    "2020-07-07": {"offer": {"p2", "p4", "p8", "p10"}, "request": {"p5", "p13", "p14"}},
    "2021-02-02": {"offer": {"p2", "p3"}, "request": {"p5"}},
    "2021-late": {"offer": {"p3"}, "request": {"p1"}},
}

SHORT_NAMES = {
    *("LSCP", "LSCB", "CCG", "CSC", "PASS", "MASH", "CaPa", "O&S", "SWS"),
    *("CD", "ADES", "ADCS", "ADPH", "DCO", "PFH", "P16SM", "SLSPPEP", "SLSESEND", "SLES", "SLBI", "SLCSC"),
}

# Each misprint of the sources that is told of: the word that gives it away.
MISPRINTS = ("Oct 2109", "Spring 202", "20222-2024", "2019/19")


@pytest.mark.parametrize(("file", "way", "expected"), PLANS)
def test_a_figure_of_the_plans_is_in_the_record(file: str, way: str, expected: Any) -> None:
    assert holds(at(file, way), expected)


@pytest.mark.parametrize(("file", "way"), NOT_SAID)
def test_what_the_documents_do_not_say_is_not_written(file: str, way: str) -> None:
    assert at(file, way) is None or set(at(file, "sources")) - DOCUMENTS


def send_actions() -> dict[str, Any]:
    return {action["id"]: action for area in at(SEND, "recommendations") for action in area["actions"]}


def send_steps() -> Iterator[tuple[Any, Any, str]]:
    """Each action and step that stood there then, as they are now, and the step's dates as they were."""
    for name, action in send_actions().items():
        steps = {step["id"]: step for step in action["steps"]}
        for letter, dates in zip(ascii_lowercase, SEND_DATES.get(name, "").split(), strict=False):
            yield action, steps[letter], dates


def test_every_date_of_the_send_statement_is_there_with_the_date_that_it_replaced() -> None:
    found = [([d["due"] for d in step.get("deadlines", ())], dates) for _, step, dates in send_steps()]
    assert len(found) == 63
    assert not [dates for dues, dates in found if dates != "none" and not holds(dues, dates.split(">"))]


def test_every_revised_date_has_its_reason_and_the_board_that_approved_it() -> None:
    revised = [step["deadlines"][1] for _, step, dates in send_steps() if ">" in dates]
    assert len(revised) == 13
    assert all("COVID-19" in d["reason"] and d["approved"]["by"] == "send-improvement-board" for d in revised)


def test_the_steps_that_are_complete_are_those_that_the_updates_name() -> None:
    complete = [{"stage": "complete"}]
    for name, steps in SEND_DONE.items():
        rated = {step["id"] for step in send_actions()[name]["steps"] if holds(step.get("ratings"), complete)}
        assert set(steps) <= rated, name


def test_every_send_action_and_step_has_a_lead() -> None:
    actions = [action for name, action in send_actions().items() if name in SEND_DATES]
    assert all(action["leads"] and action["outcomes"] and action["updates"] for action in actions)
    led = [(a["id"] + s["id"], s.get("leads") or len(a["leads"]) > 1) for a, s, _ in send_steps()]
    assert not [name for name, has_a_lead in led if not has_a_lead]


def test_the_measures_are_these() -> None:
    assert MEASURES.keys() == then.MEASURES
    assert {f"measures/{name}" for name in MEASURES} <= set(FILES)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_has_its_baseline_its_target_and_every_reading(measure: str) -> None:
    file = f"measures/{measure}"
    for way, expected in zip(("baseline/value", "target/value", "readings/*/value"), MEASURES[measure], strict=True):
        assert expected is None or holds(at(file, way), expected)


@pytest.mark.parametrize("measure", [name for name, (*_, read) in MEASURES.items() if read])
def test_no_two_readings_are_of_the_same_thing_in_the_same_words(measure: str) -> None:
    readings = [r for r in at(f"measures/{measure}", "readings") or [] if r["source"]["document"] in DOCUMENTS]
    told = [(str(r["period"]), r.get("place"), r["source"]["place"]) for r in readings]
    assert readings
    assert all(reading["period"] for reading in readings)
    assert len(set(told)) == len(told)


def test_the_three_shares_of_plans_in_time_have_each_a_period_and_a_place_of_their_own() -> None:
    file = "measures/ehc-plans-within-20-weeks"
    of_then = [r for r in at(file, "readings") if r["source"]["document"] in DOCUMENTS]
    words = ["over three month period", "April – July 2020", "this year so far"]
    assert holds([r["period"].get("words") for r in of_then], words)
    assert holds([r["source"]["place"].split()[4] for r in of_then], ["A1", "A3", "C1"])
    assert holds([[c["value"] for c in r.get("comparators", ())] for r in of_then], [[], ["60"], []])


def test_young_people_out_of_work_are_set_beside_the_region_and_the_country() -> None:
    compared = at("measures/neet-16-18", "readings/*/comparators")[0]
    start = {"start": "2019-03"}
    regions = [("Eastern Region", "7.9"), ("National", "10")]
    assert holds(compared, [{"who": who, "value": value, "period": start} for who, value in regions])


@pytest.mark.parametrize(
    "measure", [name for name, (*_, read) in MEASURES.items() if name.startswith("compl") and read]
)
def test_figures_of_a_year_name_their_year(measure: str) -> None:
    years = ["2018/19", "2019/20"][-len(MEASURES[measure][2] or ()) :]
    assert holds(at(f"measures/{measure}", "readings/*/period/words"), years)


# From what a document only mentions to what was minuted: what is known of a meeting can only become more.
KNOWN_FROM = ["mention", "announcement", "papers", "minutes"]


@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_sitting_that_the_documents_minute_or_announce_is_there(meeting: str) -> None:
    known_from, *numbers = MEETINGS[meeting]
    file = f"meetings/{meeting}"
    assert KNOWN_FROM.index(at(file, "known_from")) >= KNOWN_FROM.index(str(known_from))
    assert holds([at(file, f"{part}/#") for part in ("items", "questions", "promises")], numbers)


@pytest.mark.parametrize("meeting", KINDS)
def test_what_was_offered_and_what_was_asked_for_is_not_called_promised(meeting: str) -> None:
    promises = {it["id"]: it.get("kind", "promise") for it in at(f"meetings/{meeting}", "promises")}
    expected = {name: kind for kind, names in KINDS[meeting].items() for name in names}
    assert {name: kind for name, kind in promises.items() if kind != "promise"}.items() >= expected.items()
    numbered = {f"p{number}" for number in range(1, MEETINGS[meeting][3] + 2)}
    assert not {name for name in promises.keys() & numbered if promises[name] != expected.get(name, "promise")}


def test_the_aim_that_was_called_a_promise_is_gone_and_its_id_is_not_used_again() -> None:
    assert "p4" not in at("meetings/2021-02-02", "promises/*/id")
    assert "p4" in written("corrections")["aim-of-february-2021"]["said"]


def test_the_four_overarching_themes_stand_in_their_order() -> None:
    themes = written("themes")
    four = ["information-sharing", "professional-curiosity", "thresholds-and-escalation", "working-with-resistance"]
    assert holds(list(themes), four)
    assert {themes[name]["source"]["document"] for name in four} == {"minutes-late-2021"}


def test_the_bodies_have_the_short_names_of_the_documents() -> None:
    assert {body.get("short") for body in written("bodies").values()} >= SHORT_NAMES


def test_green_means_two_things() -> None:
    keys = written("rating_keys")
    stages = {
        name: {colour: key["ratings"][colour]["stage"] for colour in key["ratings"]} for name, key in keys.items()
    }
    expected = {
        "reviews": {"red": "not started", "amber": "under way", "green": "complete", "blue": "embedded"},
        "send": {"red": "not known", "amber": "under way", "green": "under way", "blue": "embedded"},
    }
    assert holds(stages, expected)


@pytest.mark.parametrize("misprint", MISPRINTS)
def test_a_misprint_of_the_sources_is_among_the_corrections(misprint: str) -> None:
    assert misprint in str([correction["said"] for correction in written("corrections").values()])


def facts(value: Any, way: str = "", source: Any = None) -> Iterator[tuple[str, Any]]:
    """Every fact in a value: the way to it, and the source that it or what it stands in cites."""
    if isinstance(value, list):
        for number, entry in enumerate(value):
            yield from facts(entry, f"{way}/{number}", source)
    elif isinstance(value, dict):
        source = value.get("source", source)
        if FACTS & set(way.split("/")[-2:]):
            yield way, source
        for name, entry in value.items():
            yield from facts(entry, f"{way}/{name}", source)


@pytest.mark.parametrize("file", OLD)
def test_every_fact_cites_a_place_in_a_source(file: str) -> None:
    found = list(facts(written(file)))
    assert found
    assert not [way for way, source in found if not source or source["document"] not in written("sources")]


@pytest.mark.parametrize("file", [file for file in OLD if file.startswith(("plans/", "meetings/"))])
def test_a_record_lists_every_source_that_it_cites(file: str) -> None:
    # Where a promise was kept is a later document than those of the meeting.
    cited = {source["document"] for way, source in facts(written(file)) if "/kept" not in way}
    assert cited & DOCUMENTS <= set(at(file, "sources")) <= written("sources").keys()


def test_every_document_is_there_and_is_cited() -> None:
    cited = {source["document"] for file in OLD for _, source in facts(written(file))}
    listed = {source for file in OLD if file.startswith("plans/") for source in at(file, "sources")}
    assert written("sources").keys() >= DOCUMENTS
    assert cited | listed >= DOCUMENTS


def texts() -> dict[str, str]:
    """Every text of the repository that is written by hand, the code included."""
    folders = ("data", "docs", "macros", "overrides", "tests")
    # The word lists of the guard hold names of places and laws.
    paths = [*ROOT.glob("*.md"), *(path for folder in folders for path in (ROOT / folder).rglob("*"))]
    kinds = {".md", ".yml", ".html", ".py", ".css", ".js", ".svg", ".json", ".txt"}
    return {
        str(path.relative_to(ROOT)): path.read_text("utf-8")
        for path in paths
        if path.suffix in kinds and path.parent.name != "lists"
    }


def test_no_person_is_named() -> None:
    named = {file: people_in(text) for file, text in texts().items() if file != "tests/test_people.py"}
    assert len(named) > len(FILES)
    assert not {file: found for file, found in named.items() if found}

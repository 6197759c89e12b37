"""Every mistake is named where it is, all of them at once, in words that a council officer can act on.

The cases are in tests/broken/. What cannot stand in a repository is written by a test below.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.reading import read
from macros.rules.checked import RULES, checked_record
from macros.source.text import MOST_BYTES
from tests.broken_cases import FILES, FOLDERS, expected, said, spoil
from tests.portals import copy_of_record

RULE_CASES = [case for case in FILES if case.parent.name == "rules"]

Spoil = Callable[[Path], object]


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return copy_of_record(tmp_path)


def named_for(case: Path) -> str:
    """The rule that a case is named for; a second case of a rule has more words after it."""
    return max((rule.__name__ for rule in RULES if case.stem.startswith(rule.__name__)), key=len, default="")


@pytest.mark.parametrize("case", [*FILES, *FOLDERS], ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_each_mistake_is_named_where_it_is(case: Path, portal: Path) -> None:
    spoil(case, portal)
    assert expected(case)
    assert said(portal) == expected(case)


@pytest.mark.parametrize("case", RULE_CASES, ids=lambda case: case.stem)
def test_a_case_breaks_the_rule_that_it_is_named_for_and_no_other(case: Path, portal: Path) -> None:
    spoil(case, portal)
    record, mistakes = read(portal)
    assert record
    assert mistakes == []
    assert {rule.__name__ for rule in RULES if list(rule(record))} == {named_for(case)}


def test_every_rule_is_broken_by_a_case() -> None:
    made_below = {"bodies_are_short"}
    assert {rule.__name__ for rule in RULES} - made_below == {named_for(case) for case in RULE_CASES} - made_below


def test_every_mistake_says_what_to_write_instead() -> None:
    """After the semicolon stands the mend; a message is one line."""
    messages = [message for case in [*FILES, *FOLDERS] for message in expected(case)]
    assert len(messages) > 200
    assert [message for message in messages if not re.fullmatch(r"\S+( \S+)?:\d+:\d+: .+; .+", message)] == []


def test_a_briefing_that_is_too_long_is_refused(portal: Path) -> None:
    briefing = portal / "docs/briefings/robin.md"
    lines = briefing.read_text("utf-8").count("\n")
    briefing.write_text(briefing.read_text("utf-8") + "Ask once more. " * 2000, "utf-8")
    (message,) = said(portal)
    where, _, what = message.partition(": ")
    assert re.fullmatch(r"is longer than [\d,]+ signs; .+", what)
    assert 1 <= int(where.split(":")[1]) <= lines


def bomb() -> str:
    """A text of 500 bytes that would swell to a thousand million words."""
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    lines += [
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join(lines)


BOMB_SAID = 'data/plans/broken.yml:1:4: "&a" is a name for this place; take it out, or put the text in quotes'
UNSEEN = "an invisible control character stands here ({}); delete it and type the word again"
PLAN = "data/plans/broken.yml"

MADE: dict[str, tuple[Spoil, list[str]]] = {
    "not UTF-8": (
        lambda file: file.write_bytes("title: Broken\nsummary: Café\n".encode("latin-1")),
        [f"{PLAN}:2:13: is not UTF-8 text here; save the file again as UTF-8"],
    ),
    "UTF-16, as some editors save it": (
        lambda file: file.write_bytes("title: Broken\n".encode("utf-16")),
        [f"{PLAN}:1:1: is not UTF-8 text here; save the file again as UTF-8"],
    ),
    "control characters": (
        lambda file: file.write_text("title: Bro\0ken\nsummary: \x1b[31mRed\x85\n"),
        [
            f"{PLAN}:1:11: {UNSEEN.format('U+0000')}",
            f"{PLAN}:2:10: {UNSEEN.format('U+001B')}",
            f"{PLAN}:2:18: {UNSEEN.format('U+0085')}",
        ],
    ),
    "characters that turn the text round or break the line": (
        lambda file: file.write_text("title: \u202enekorb\u2066\nsummary: One\u2028two \ufeffthree\n"),
        [
            f"{PLAN}:1:8: {UNSEEN.format('U+202E')}",
            f"{PLAN}:1:15: {UNSEEN.format('U+2066')}",
            f"{PLAN}:2:13: {UNSEEN.format('U+2028')}",
            f"{PLAN}:2:18: {UNSEEN.format('U+FEFF')}",
        ],
    ),
    "more marks on a letter than any language has": (
        lambda file: file.write_text("title: Z" + 31 * "\u0300" + "\n", "utf-8"),
        [f"{PLAN}:1:9: more than 30 marks stand on one letter here; type it again without them"],
    ),
    "too large": (
        lambda file: file.write_text("#" * (MOST_BYTES + 1)),
        [f"{PLAN}:1:1: is larger than 1 MB; split it into smaller files"],
    ),
    "a link to a file": (
        lambda file: file.symlink_to("robin.yml"),
        [f"{PLAN}:1:1: is a link to another file; put the file itself here"],
    ),
    "a link to nothing": (
        lambda file: file.symlink_to("/nowhere"),
        [f"{PLAN}:1:1: is a link to another file; put the file itself here"],
    ),
    "a folder with a file's name": (
        lambda file: file.mkdir(),
        [f"{PLAN}:1:1: is a folder; put what it holds into data/plans/ itself"],
    ),
    "nothing at all": (
        lambda file: file.touch(),
        [f"{PLAN}:1:1: is empty; copy what a file like it begins with, or take it out"],
    ),
    "the line ends of old systems": (
        lambda file: file.write_bytes(b"title: Broken\rkind: review\r\nowner: partnership\rsumary: One\n"),
        [
            f'{PLAN}:1:1: "summary" is missing here; add a line "summary: …"',
            f'{PLAN}:4:1: "sumary" is not a field that can stand here; did you mean "summary"?',
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MADE)
def test_a_file_that_is_no_plain_text_is_refused(name: str, portal: Path) -> None:
    spoil, expected = MADE[name]
    spoil(portal / PLAN)
    assert said(portal) == expected


def test_a_bomb_of_aliases_is_refused_before_it_swells(portal: Path) -> None:
    (portal / PLAN).write_text(bomb())
    messages = said(portal)
    assert messages[0] == BOMB_SAID
    assert len(messages) == 9 + 8 * 9


def test_a_file_of_the_largest_size_is_read(portal: Path) -> None:
    plan = (portal / "data/plans/robin.yml").read_bytes()
    (portal / PLAN).write_bytes(plan + b"#" * (MOST_BYTES - len(plan)))
    assert "broken" in checked_record(portal).plans


def test_a_byte_order_mark_and_the_line_ends_of_windows_change_nothing(portal: Path) -> None:
    before = checked_record(portal)
    for path in portal.rglob("*.*"):
        if path.suffix in (".yml", ".md", ".txt"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert checked_record(portal) == before


MEASURE = """title: 1.10
unit: no
better: lower
summary: 012
note: 21:00
readings:
- as_at: 2020
  value: 1
  period: {}
  source: {document: minutes, place: 12}
  comparators:
"""


def test_what_was_typed_stays_what_was_typed(portal: Path) -> None:
    """A YAML reader of the usual kind makes 1.1, False, 10, 1260, None and a day of these."""
    typed = ["1.10", "no", "012", "21:00", "null", "2020-12-31", "1e3", "0x1F", "~", "yes", ".5", "1_000"]
    others = "".join(f"  - {{who: {word}, value: 1.10}}\n" for word in typed)
    (portal / "data/measures/broken.yml").write_text(MEASURE + others)
    measure = checked_record(portal).measures["broken"]
    assert (measure.title, measure.unit, measure.summary, measure.note) == ("1.10", "no", "012", "21:00")
    assert [comparator.who for comparator in measure.readings[0].comparators] == typed
    assert {str(comparator.value) for comparator in measure.readings[0].comparators} == {"1.10"}


def test_an_id_that_looks_like_a_number_stays_what_was_typed(portal: Path) -> None:
    plan = (portal / "data/plans/robin.yml").read_text()
    (portal / PLAN).write_text(plan.replace('id: "1.2"', "id: 1.10").replace('id: "2.2"', "id: 012"))
    plans = checked_record(portal).plans
    ids = [action.id for recommendation in plans["broken"].recommendations for action in recommendation.actions]
    assert ids == ["1.1", "1.10", "1.3", "1.4", "2.1", "012"]

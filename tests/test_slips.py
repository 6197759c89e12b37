"""What officers type by mistake in a right file: each slip is named as what it is, and nothing in it ends in an error.

The cases are in slips.yml: a right plan, and for each slip what was typed in the place of what, and all that is said.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from macros.source.unseen import is_seen
from macros.things.briefing.briefing_body import briefing_body
from tests.fuzzing import examples
from tests.small_portal import facts_of

SLIPS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("slips.yml").read_text("utf-8"))
LISTS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("lists.yml").read_text("utf-8"))
PLAN = "data/plans/robin.yml"
WITH: dict[str, str] = SLIPS["portal"]
RIGHT = WITH[PLAN]
MESSAGE = re.compile(r"(?P<file>\S+( \S+)*?):(?P<line>\d+):\d+: .+; .+")


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("slips")
    facts_of(WITH, root)
    return root


def said_of(portal: Path, text: str) -> list[str]:
    """What is said of the portal with another text in the place of its plan."""
    (portal / PLAN).write_bytes(text.encode())
    try:
        checked_record(portal)
    except MistakesFound as found:
        return str(found).split("\n")
    finally:
        (portal / PLAN).write_text(RIGHT, "utf-8")
    return []


@pytest.mark.parametrize("name", SLIPS["slips"])
def test_a_slip_is_named_as_what_it_is(name: str, portal: Path) -> None:
    slip = SLIPS["slips"][name]
    text = RIGHT
    for typed, instead in slip["typed"].items():
        assert typed in text
        text = text.replace(typed, instead, 1)
    said = said_of(portal, text)
    assert [message.removeprefix(f"{PLAN}:") for message in said] == slip["says"]
    assert all(MESSAGE.fullmatch(message) for message in said)


@cache
def words() -> list[str]:
    """What is pasted: whole lines and parts of lines of a plan, of a letter and of a table."""
    lines = RIGHT.split("\n")
    pasted = ["More staff will be trained.", "• First", "Ref\tAction\tLead", "| 1 | Train |", "Note: it's “done”"]
    return [*lines, *(line.strip() for line in lines), *pasted]


TYPED = [
    *("\t", "  ", " ", "\u00a0", "–", "-", "- ", "•", '"', "'", "“", "’", "#", " # ", ":", ": ", ",", "{", "}", "["),
    *("]", "%", "@", "`", "&", "*", "!", "|", ">", "?", "\\", "\n", "\n\n", "\r\n", "…", "£", "é", "=", "<b>", "0"),
]


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """The right plan after an officer's hand slipped a few times."""
    text = RIGHT
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["type", "delete", "paste", "paste a line", "take out a line", "indent", "twice"])):
            case "type":
                text = text[:place] + draw(st.sampled_from(TYPED)) + text[place:]
            case "delete":
                text = text[:place] + text[place + draw(st.integers(1, 3)) :]
            case "paste":
                text = text[:place] + draw(st.sampled_from(words())) + text[place:]
            case "paste a line":
                start = text.rfind("\n", 0, place) + 1
                text = text[:start] + draw(st.sampled_from(words())) + "\n" + text[start:]
            case "take out a line":
                start = text.rfind("\n", 0, place) + 1
                text = text[:start] + text[start:].partition("\n")[2]
            case "indent":
                start = text.rfind("\n", 0, place) + 1
                text = text[:start] + draw(st.sampled_from([" ", "  ", "\t", "\u00a0\u00a0"])) + text[start:]
            case "twice":
                start = text.rfind("\n", 0, place) + 1
                line = text[start:].partition("\n")[0]
                text = text[:start] + line + "\n" + text[start:]
    return text


@settings(max_examples=examples(120), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoilt())
def test_whatever_slips_the_file_is_accepted_or_each_mistake_has_its_line_and_its_mend(portal: Path, text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for message in said_of(portal, text):
        told = MESSAGE.fullmatch(message)
        assert told, message
        assert is_seen(message)
        if told["file"] == PLAN:
            assert 1 <= int(told["line"]) <= len(lines), message


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_shown_as_it_was_meant(name: str) -> None:
    html = re.sub(r"\n(?=<)|(?<=>)\n", "", str(briefing_body(LISTS[name]["typed"])))
    assert re.sub(r"\s+", " ", html) == LISTS[name]["shown"]

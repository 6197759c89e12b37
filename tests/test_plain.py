"""Plain English: the words that are ours, in the pages and templates of help and home, read by a plain measure."""

import re
from pathlib import Path

import pytest

from macros.things.briefing.advice import sentences
from tests.portals import ROOT

AGE, LONGEST = 11, 30
PAGES = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "briefings")
TEMPLATES = [
    ROOT / f"overrides/lists/{name}.html" for name in ("home", "worried", "about", "rating_keys", "accessibility")
]
OURS, ENOUGH = [*PAGES, *TEMPLATES], 60


def words_of(path: Path) -> str:
    """What a reader reads of a file, one line for each paragraph; what comes from data stands as a word.

    A block of code is read by programs.
    """
    text = re.sub(r"\A---\n.*?\n---\n|^ {4}[^\n]*$", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    if path.suffix == ".html":
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|<!--.*?-->", "", text, flags=re.DOTALL)
        text = re.sub(r"\{\{.*?\}\}", "it", text, flags=re.DOTALL)
        text = re.sub(r"</?(?:p|li|ul|h\d|dt|dd|caption|th|td|tr|table|div)\b[^>]*>", "\n\n", text)
        text = re.sub(r"<[^>]+>", "", text)
    return re.sub(r"\{\{.*?\}\}", "", text)


def reading_age(text: str) -> float:
    """By the Automated Readability Index, which counts letters, words and sentences; a grade is five years less."""
    found = [it for it in sentences(text) if len(it.words) > 3]
    words = [word for sentence in found for word in sentence.words]
    letters = sum(len(re.sub(r"\W", "", word)) for word in words)
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(found) - 21.43 + 5


def is_long_enough(path: Path) -> bool:
    return sum(len(it.words) for it in sentences(words_of(path))) >= ENOUGH


@pytest.mark.parametrize("path", [path for path in OURS if is_long_enough(path)], ids=lambda path: path.name)
def test_our_own_words_are_read_at_the_age_of_eleven(path: Path) -> None:
    assert reading_age(words_of(path)) <= AGE


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_sentence_of_ours_is_long(path: Path) -> None:
    found = [" ".join(it.words) for it in sentences(words_of(path)) if len(it.words) > LONGEST]
    assert found == []


def test_the_measure_knows_a_hard_text_from_an_easy_one() -> None:
    easy = "The cat sat on the mat. It was a warm day. We all went out to play."
    hard = "Notwithstanding considerable organisational reconfiguration, multidisciplinary arrangements remain."
    assert reading_age(easy) < 8 < AGE < reading_age(hard)

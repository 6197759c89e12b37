"""Whether search finds what readers of this record ask for: the questions of questions.yml."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.pages import opened
from tests.this_record.then import BRIEFINGS, RECORDS

QUESTIONS = yaml.safe_load(Path(__file__).with_name("questions.yml").read_text("utf-8"))
# The least shares that are answered among the first three and the first ten, with room for what is added: it moves the
# weights of words a little.
IN_THREE, IN_TEN = 0.95, 0.98
# The share that could be answered by the words of a title alone. It may fall.
BY_TITLE = 0.3
# What of the record was there when the questions were judged: whatever came since may answer them as well.
OLD = {**RECORDS, "briefings": BRIEFINGS, "changes": RECORDS["meetings"]}
ASK = """async questions => {
    const {engine} = await import('../assets/search/pagefind.js');
    const told = {};  // what a page is called is loaded once, and not for each question
    const name = async it => { const {url, meta} = await it.data(); return [url.split('#')[0].slice(1), meta.title]; };
    const first = results => Promise.all(results.slice(0, 30).map(it => told[it.id] ??= name(it)));
    const found = [];
    for (const question of questions) {
        const ours = (await engine.search(question)).results;
        const plain = (await engine.index.search(question)).results;
        found.push([await first(ours), await first(plain), engine.read.map(part => part.typed ?? part.read)]);
    }
    return found;
}"""
Measured = Callable[[str, object], None]


@pytest.mark.long
def test_what_people_ask_for_stands_among_the_first_results(
    browser: Browser, served: str, record_property: Measured
) -> None:
    with opened(browser) as page:
        page.goto(f"{served}search/")
        found = page.evaluate(ASK, [it["ask"] for it in QUESTIONS])
    ours, plain = (
        [place(it["answer"], of[number]) for it, of in zip(QUESTIONS, found, strict=True)] for number in (0, 1)
    )
    late = [it["ask"] for it, at in zip(QUESTIONS, ours, strict=True) if at >= 3]
    by_title = [stands_in_title(it["answer"], of[0], of[2]) for it, of in zip(QUESTIONS, found, strict=True)]
    three, ten, alone = share(ours, 3), share(ours, 10), share(plain, 3)
    record_property("search", f"of {len(QUESTIONS)} questions {three:.1%} are answered in the first 3, {ten:.1%} in 10")
    record_property("search", f"Pagefind alone: {alone:.1%}; all words are in the title of {sum(by_title)} answers")
    assert len(QUESTIONS) >= 60
    assert sum(by_title) / len(QUESTIONS) <= BY_TITLE
    assert three >= IN_THREE, late
    assert ten >= IN_TEN, late


def place(answers: list[str], results: list[tuple[str, str]]) -> int:
    """Where the first of the answers stands among the results that were there when it was chosen."""
    addresses = [address for address, _ in results if is_old(address)]
    return min((addresses.index(answer) for answer in answers if answer in addresses), default=99)


def is_old(address: str) -> bool:
    section, *names = address.rstrip("/").split("/")
    known = OLD.get(section)
    return known is None or {*names[: 2 if section == "changes" else 1]} <= known


def share(places: list[int], limit: int) -> float:
    return sum(at < limit for at in places) / len(places)


def stands_in_title(answers: list[str], results: list[tuple[str, str]], words: list[str]) -> bool:
    """Whether all that is asked stands in the title of an answer."""
    titles = [title.lower() for address, title in results[:10] if address in answers]
    return any(all(word in title for word in words) for title in titles)


def test_the_words_of_a_search_are_those_of_the_record(site: Path) -> None:
    told = json.loads((site / "pagefind/words.json").read_text("utf-8"))
    assert ["gcp2", "graded care profile 2", "graded care profile"] in told["same"]
    assert "parent" in told["typed"]["mum"]
    assert "safeguarding" in told["words"].split()
    rare = json.loads((site / "pagefind/rare-s.json").read_text("utf-8")).split()
    assert rare
    assert all(word.startswith("s") and word not in told["words"].split() for word in rare)


def test_every_answer_is_a_page(site: Path) -> None:
    answers = {answer for it in QUESTIONS for answer in it["answer"]}
    assert not [answer for answer in answers if not (site / answer / "index.html").is_file()]

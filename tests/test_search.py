"""/search/ in Chromium: it finds what people ask for, says what it found, and gives way where scripts are off."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, Route, expect

from macros.outputs import search_indexes
from macros.outputs.search_columns import FIRST_SIGN, columns, row
from macros.outputs.search_document import Document, words_of, written_document
from macros.rules.checked import checked_record
from macros.things.entry import Found
from tests.portals import PORTAL, ROOT
from tests.test_accessible import axe, violations
from tests.test_browser import opened

QUESTIONS = yaml.safe_load((ROOT / "tests/questions.yml").read_text("utf-8"))
# The shares that are answered among the first three and the first ten. They may rise.
IN_THREE, IN_TEN = 0.97, 1.0
# The share that could be answered by the words of a title alone. It may fall.
BY_TITLE = 0.3
ASK = """async questions => {
    const {engine} = await import('../assets/search/pagefind.js');
    const named = async it => { const {url, meta} = await it.data(); return [url.split('#')[0].slice(1), meta.title]; };
    const first = results => Promise.all(results.slice(0, 10).map(named));
    const found = [];
    for (const question of questions) {
        const ours = (await engine.search(question)).results;
        const plain = (await engine.index.search(question)).results;
        found.push([await first(ours), await first(plain), engine.read.map(part => part.typed ?? part.read)]);
    }
    return found;
}"""
RESULTS = "pagefind-results .result"
Measured = Callable[[str, object], None]
# What a screen reader is told: whatever comes into a live region.
HEAR = """() => {
    window.heard = [];
    const regions = document.querySelectorAll('[data-pagefind-announcer] [aria-live]');
    const hear = changes => heard.push(...changes.map(({target}) => target.textContent).filter(Boolean));
    for (const region of regions) new MutationObserver(hear).observe(region, {childList: true, characterData: true});
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser) as page:
        yield page


def link_of(page: Page, number: int) -> Locator:
    """The link of a result. Results come in any order: whichever stands first may be pushed down by another."""
    return page.locator(f'[data-pf-result-index="{number}"] a')


def test_what_people_ask_for_stands_among_the_first_results(page: Page, served: str, record_property: Measured) -> None:
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
    """Where the first of the answers stands among the results."""
    addresses = [address for address, _ in results]
    return min((addresses.index(answer) for answer in answers if answer in addresses), default=99)


def share(places: list[int], limit: int) -> float:
    return sum(at < limit for at in places) / len(places)


def stands_in_title(answers: list[str], results: list[tuple[str, str]], words: list[str]) -> bool:
    """Whether all that is asked stands in the title of an answer."""
    titles = [title.lower() for address, title in results if address in answers]
    return any(all(word in title for word in words) for title in titles)


def test_a_question_in_the_address_is_answered_and_announced(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=neglect&kind=Action")
    expect(page.locator("pagefind-input input")).to_have_value("neglect")
    page.locator(RESULTS).first.wait_for()
    shown = page.locator(RESULTS).first
    expect(shown.locator(".kicker")).to_contain_text("Action · ")
    assert shown.locator(".status svg").count() == 2
    said = page.locator("pagefind-summary").inner_text()
    assert said.endswith("results for “neglect”")
    assert all(" · " in kicker for kicker in page.locator(f"{RESULTS} .kicker").all_inner_texts())


def test_the_number_of_results_is_announced_and_it_is_that_of_these_results(page: Page, served: str) -> None:
    page.goto(f"{served}search/")
    page.evaluate(HEAR)
    for asked in ("children", "neglect", "professional curiosity"):
        page.locator("pagefind-input input").fill(asked)
        summary = page.locator("pagefind-summary")
        expect(summary).to_contain_text(f"results for “{asked}”")
        page.wait_for_timeout(500)
        assert page.evaluate("heard.at(-1)") == summary.inner_text()


def test_facets_count_what_they_leave_and_stand_in_the_address(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=plan")
    option = page.locator("pagefind-filter-pane label", has_text="Briefing").first
    option.wait_for()
    count = int(option.locator("span").inner_text())
    option.locator("input").check()
    expect(page.locator("pagefind-summary")).to_have_text(f"{count} results for “plan”")
    expect(page).to_have_url(f"{served}search/?q=plan&kind=Briefing")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    assert option.locator("span").inner_text() == str(count)
    page.get_by_role("button", name="Take all filters off").click()
    expect(page).to_have_url(f"{served}search/?q=plan")


def test_back_and_forward_take_back_a_filter_and_an_order_and_bring_them_again(page: Page, served: str) -> None:
    page.goto(f"{served}plans/")
    page.goto(f"{served}search/?q=training")
    page.locator(RESULTS).first.wait_for()
    all_of_it = page.locator("pagefind-summary").inner_text()
    page.locator("pagefind-filter-pane label", has_text="Action").first.locator("input").check()
    expect(page).to_have_url(f"{served}search/?q=training&kind=Action")
    page.get_by_label("Order").select_option("newest")
    expect(page).to_have_url(f"{served}search/?q=training&kind=Action&order=newest")
    page.go_back()
    expect(page.get_by_label("Order")).to_have_value("relevance")
    page.go_back()
    expect(page.locator("pagefind-summary")).to_have_text(all_of_it)
    page.go_forward()
    expect(page.locator("pagefind-filter-pane input:checked")).to_have_count(1)
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{served}plans/")


def test_every_facet_is_offered(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=children")
    page.locator(RESULTS).first.wait_for()
    groups = ["Kind", "Stage", "Timeliness", "Plan", "Body", "Theme", "Audience", "Evidence"]
    expect(page.locator(".pf-filter-group-name")).to_have_text(groups)


def test_the_most_late_and_the_newest_come_first_where_that_is_chosen(page: Page, served: str) -> None:
    page.goto(f"{served}search/?kind=Action&timeliness=Late")
    page.locator(RESULTS).first.wait_for()
    page.get_by_label("Order").select_option("late")
    expect(page).to_have_url(f"{served}search/?kind=Action&timeliness=Late&order=late")
    expect(page.locator('[data-pf-result-index="0"] .status--late')).to_have_text("Late by 2 years")
    page.goto(f"{served}search/?kind=Meeting&order=newest")
    newest = max(path.stem for path in (ROOT / "data/meetings").glob("*.yml"))
    expect(link_of(page, 0)).to_have_attribute("href", f"/meetings/{newest}/")


def test_more_results_are_shown_on_request_and_the_focus_is_on_the_first_of_them(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=children")
    page.locator(RESULTS).first.wait_for()
    page.get_by_role("button", name="Show more").click()
    expect(link_of(page, 20)).to_be_focused()
    expect(page.locator("pagefind-results li").nth(39)).to_be_attached()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("EHCP", "EHC plan: Education, health and care plan"),
        ("graded care profile 2", "GCP2: Graded Care Profile 2"),
        ("safegaurding", ""),
        ("A5", "A5: Bring SEND data together in one system"),
    ],
)
def test_letters_long_forms_slips_and_ids_find_the_thing(page: Page, served: str, typed: str, found: str) -> None:
    page.goto(f"{served}search/?q={typed.replace(' ', '+')}")
    assert any(link_of(page, number).inner_text().startswith(found) for number in range(3))
    if not found:
        expect(page.locator("#read")).to_have_text("No page has “safegaurding”: this is for “safeguarding”.")


def test_all_words_of_a_name_are_marked_where_it_stands(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=graded+care+profile&kind=Action")
    link_of(page, 0).wait_for()
    marked = {word.lower() for word in page.locator('[data-pf-result-index="0"] mark').all_inner_texts()}
    assert {"graded", "care", "profile"} <= marked


def test_a_word_that_nothing_has_is_said_and_leads_to_the_lists(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=xyzzyplugh")
    expect(page.locator("pagefind-summary")).to_contain_text("Nothing found for “xyzzyplugh”.")
    expect(page.get_by_role("link", name="A to Z")).to_be_visible()


def test_a_result_within_a_page_leads_to_its_place_there(page: Page, served: str) -> None:
    page.goto(f"{served}search/?kind=Promise")
    page.locator(f"{RESULTS} a").first.click()
    expect(page.locator("li:target")).to_be_visible()


def test_text_of_the_record_is_never_html_in_a_result(page: Page, served: str, site: Path) -> None:
    page.goto(f"{served}search/")
    page.evaluate("import('../assets/search/page.js').then(() => 0)")
    meta = {"title": "<b>x</b>", "kind": "Action"}
    hostile: Any = {"url": "/x/", "content": "<img src=x onerror=alert(1)> neglect", "meta": meta}
    html = page.evaluate("it => document.querySelector('pagefind-results').resultTemplate(it).innerHTML", hostile)
    assert "<img" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_axe_finds_nothing_with_results_open(browser: Browser, served: str, width: int, scheme: Any) -> None:
    with opened(browser, width) as page:
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{served}search/?q=domestc+abuse")
        page.locator(RESULTS).first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
        page.evaluate(axe())
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_search_is_used_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}search/")
    page.locator("pagefind-input input").focus()
    page.keyboard.type("thresholds")
    expect(page).to_have_url(f"{served}search/?q=thresholds")
    link_of(page, 0).wait_for()
    page.keyboard.press("ArrowDown")
    expect(link_of(page, 0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("pagefind-input input")).to_be_focused()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.result a')"):
            break
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{served}search/?q=thresholds")


def typed_while_loading(page: Page, served: str, words: str) -> Route:
    """Open /search/ with a question and type another before search has loaded; what it gives lets the loading go on."""
    held: list[Route] = []
    page.route("**/words.json", lambda route: held.append(route))
    page.goto(f"{served}search/?q=neglect")
    page.wait_for_function("window.PagefindComponents")
    page.locator("pagefind-input input").fill(words)
    while not held:
        page.wait_for_timeout(30)
    return held[0]


def test_what_is_typed_while_the_search_is_loading_is_searched_for(page: Page, served: str) -> None:
    loading = typed_while_loading(page, served, "thresholds")
    page.wait_for_timeout(600)  # longer than the box waits for another letter
    loading.continue_()
    expect(page.locator("pagefind-summary")).to_contain_text("results for “thresholds”")
    expect(page).to_have_url(f"{served}search/?q=thresholds")
    page.wait_for_timeout(300)
    expect(page.locator("pagefind-summary")).to_contain_text("results for “thresholds”")


def test_what_is_answered_already_is_not_drawn_anew(page: Page, served: str) -> None:
    typed_while_loading(page, served, "thresholds").continue_()
    drawn = link_of(page, 0).element_handle()
    page.wait_for_timeout(900)  # longer than the box waits for another letter
    assert drawn.evaluate("it => it.isConnected")
    expect(page).to_have_url(f"{served}search/?q=thresholds")


def test_whoever_is_on_a_result_when_others_come_is_taken_back_to_the_box(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=neglect")
    page.locator(RESULTS).first.wait_for()
    box = page.locator("pagefind-input input")
    box.focus()
    page.keyboard.type(" of")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{served}search/?q=neglect+of")
    expect(box).to_be_focused()
    expect(box).to_have_value("neglect of")


def test_the_box_on_every_page_leads_to_the_results(page: Page, served: str) -> None:
    page.goto(f"{served}plans/leo/")
    page.get_by_role("search").get_by_label("Search").fill("neglect")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}search/?q=neglect")
    page.locator(RESULTS).first.wait_for()


def test_without_scripts_the_page_says_so_and_its_lists_lead_to_every_page(browser: Browser, served: str) -> None:
    with opened(browser, scripts=False) as page:
        page.goto(f"{served}search/")
        expect(page.locator("#finder")).to_be_hidden()
        assert "Search needs JavaScript" in str(page.content())
        page.get_by_role("link", name="A to Z").click()
        letters = [str(it.get_attribute("href")) for it in page.locator(".letters a").all()]
        listed = set()
        for letter in letters:
            page.goto(f"{served}search/a-to-z/")
            page.locator(f'.letters a[href="{letter}"]').click()
            listed |= set(page.eval_on_selector_all(".facts a", "all => all.map(it => it.href)"))
    plans = {f"{served}plans/{path.stem}/" for path in (ROOT / "data/plans").glob("*.yml")}
    assert plans <= listed


def a_document(number: int, text: str = "") -> Document:
    return written_document(f"plans/p{number % 9}/{number}/", f"Title {number}", text, "<p>words</p>", Found("Action"))


def test_a_large_record_has_several_indexes_and_a_changed_page_makes_only_its_own_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_indexes, "MOST_PAGES", 20)
    documents = [a_document(number) for number in range(60)]
    before = search_indexes.grouped_documents(documents)
    assert 2 <= len(before) <= 4
    assert sorted(it.address for group in before.values() for it in group) == sorted(it.address for it in documents)
    changed = [a_document(7, "changed"), *(it for it in documents if "/7/" not in it.address)]
    after = search_indexes.grouped_documents(changed)
    assert sum(sorted(map(repr, before[name])) != sorted(map(repr, after[name])) for name in before) == 1


def test_an_index_that_is_not_whole_is_refused_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(*arguments: Any, **options: Any) -> Any:
        done = run(*arguments, **options)
        (Path(arguments[0][arguments[0].index("--output-path") + 1]) / "pagefind-entry.json").write_bytes(b"")
        return done

    run = subprocess.run
    monkeypatch.setattr(search_indexes, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(subprocess, "run", half)
    for _ in range(2):
        with pytest.raises(json.JSONDecodeError):
            search_indexes.write_indexes([a_document(1)], checked_record(PORTAL), tmp_path / "site")


def test_whoever_serves_the_site_may_read_all_of_it(site: Path) -> None:
    paths = list(site.rglob("*"))
    assert [path for path in paths if not path.stat().st_mode & 0o004] == []
    assert [path for path in paths if path.is_dir() and not path.stat().st_mode & 0o001] == []


def test_words_on_two_lines_of_a_page_are_two_words() -> None:
    html = a_document(1).html
    assert "words" in set(words_of(html))
    body = "<h1>Title</h1><dl><dt>Due</dt><dd>December</dd></dl><ul><li>one</li><li>two</li></ul>"
    told = set(words_of(written_document("x/", "Title", "", body, Found("Action")).html))
    assert {"due", "december", "one", "two"} <= told


def test_columns_hold_what_every_page_has_in_the_order_of_the_pages() -> None:
    rows = [
        row(Found("Action", {"body": ("B",)})),
        row(Found("Action", {"body": ("A", "B")}, day=date(2021, 2, 2), late=3)),
        row(Found("Plan")),
    ]
    files = columns(rows)
    named = {
        name: [[it["values"][v] for v in it["sets"][ord(sign) - FIRST_SIGN]] for sign in it["pages"]]
        for name, it in {**files["facets"], **files["pages"]}.items()
    }
    assert named["kind"] == [["Action"], ["Action"], ["Plan"]]
    assert named["body"] == [["B"], ["A", "B"], []]
    assert files["days"] == {"day": ["", "2021-02-02", ""], "late": [0, 3, 0]}


def test_the_words_of_a_search_are_those_of_the_record(site: Path) -> None:
    told = json.loads((site / "pagefind/words.json").read_text("utf-8"))
    assert ["gcp2", "graded care profile 2", "graded care profile"] in told["same"]
    assert "parent" in told["typed"]["mum"]
    assert "safeguarding" in told["words"].split()
    rare = json.loads((site / "pagefind/rare-s.json").read_text("utf-8")).split()
    assert rare
    assert all(word.startswith("s") and word not in told["words"].split() for word in rare)
    assert [index["folder"] for index in told["indexes"]] == [""]


@pytest.mark.parametrize(
    ("asked", "looked_up"),
    [
        ("neglect of children", [["neglect"]]),
        ("the children", [["children"]]),
        ("is it for", [["is"], ["for"]]),
        ("planned reviews", [["planned"], ["reviews"]]),
        ("MASH plans", [["mash", "safeguarding hub"]]),
        ("what does the plan", [["plan"]]),
        ("looked after", [["looked after", "looked"]]),
    ],
)
def test_words_that_most_pages_have_are_looked_up_where_nothing_else_is_asked(
    page: Page, served: str, asked: str, looked_up: list[list[str]]
) -> None:
    known = {
        "words": "children plan it review agency multi looked after reviews safeguarding hub neglect planned mash",
        "common": ["children", "it", "plans"],
        "same": [["mash", "multi agency safeguarding hub"], ["looked after", "looked after children"]],
        "typed": {"looked after": ["looked"]},
    }
    page.goto(f"{served}search/")
    parts = page.evaluate(
        """async ([asked, known]) => (await import('../assets/search/question.js')).partsOf(asked, known)""",
        [asked, known],
    )
    assert [[form["text"] for form in part["forms"]] for part in parts] == looked_up


def test_nothing_is_loaded_for_search_before_somebody_searches(browser: Browser, served: str) -> None:
    with closing(browser.new_context()) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(served)))
        page.goto(f"{served}search/")
        page.wait_for_load_state("networkidle")
        assert not [name for name in asked if name.endswith((".pf_meta", ".pagefind", ".json"))]


def test_rare_words_and_days_are_loaded_only_where_a_question_needs_them(browser: Browser, served: str) -> None:
    with closing(browser.new_context()) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        for query, loaded in (
            ("q=neglect", set()),
            ("q=safegaurding", {"rare-s.json"}),
            ("q=neglect&order=late", {"days.json"}),
        ):
            asked.clear()
            page.goto("about:blank")
            page.goto(f"{served}search/?{query}")
            page.locator(RESULTS).first.wait_for()
            assert {name for name in asked if name.startswith(("rare", "days"))} == loaded

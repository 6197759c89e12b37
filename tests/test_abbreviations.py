"""Abbreviations on a page: explained once, where they first stand as plain text, and nowhere else."""

from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup
from playwright.sync_api import Browser

from macros.outputs.abbreviations import Abbreviations
from macros.things.term.term import Term
from tests.html_page import HtmlPage

GLOSSARY = {
    "scr": Term(title="SCR", long="Serious case review", meaning="x"),
    "gcp2": Term(title="GCP2", long="Graded Care Profile 2", meaning="x"),
    "early-help": Term(title="Early help", meaning="x"),
}


def explained(html: str) -> str:
    return str(Abbreviations(GLOSSARY).explained(html, "../", "plans/"))


def test_an_abbreviation_is_explained_where_it_first_stands() -> None:
    link = '<a class="abbr" href="../help/glossary/#scr"><abbr title="Serious case review">SCR</abbr></a>'
    assert explained("<p>An SCR, and two SCRs.</p>") == f"<p>An {link}, and two SCRs.</p>"


def test_a_plural_is_explained_whole() -> None:
    assert HtmlPage(explained("<p>Two SCRs</p>")).text == "Two SCRs"
    assert ">SCRs</abbr></a>" in explained("<p>Two SCRs</p>")


def test_in_brackets_it_stands_behind_its_long_form_and_that_is_not_said_twice() -> None:
    assert 'class="abbr abbr--said"' in explained("<p>A serious case review (SCR)</p>")


@pytest.mark.parametrize("around", ["a", "h1", "h3", "summary", "button", "th", "dt"])
def test_where_no_link_may_stand_it_is_left_and_explained_later(around: str) -> None:
    page = HtmlPage(explained(f"<{around}><b>SCR</b></{around}><p>SCR</p>"))
    assert [it["title"] for it in page.all("abbr")] == ["Serious case review"]
    assert explained(f"<{around}>SCR</{around}>") == f"<{around}>SCR</{around}>"


@pytest.mark.parametrize("text", ["SCRAP", "scr", "xSCR", "GCP", "Early help", '<p title="SCR">x</p>'])
def test_other_words_and_attributes_are_left_as_they_are(text: str) -> None:
    assert explained(text) == text


def test_the_glossary_explains_its_words_itself() -> None:
    assert Abbreviations(GLOSSARY).explained("SCR", "../../", "help/glossary/") == "SCR"


@example("<SCR")
@given(st.text(st.sampled_from("SCRGP2 s<>&\"'x")))
def test_any_text_reads_the_same_as_before(text: str) -> None:
    html = Markup("<p>{}</p>").format(text)
    assert Markup(explained(html)).striptags() == html.striptags()


def test_an_abbreviation_that_is_the_name_of_a_sign_leaves_the_sign_alone() -> None:
    known = Abbreviations({name: Term(title=name, long="A long form", meaning="Said.") for name in ("lt", "34")})
    html = "<p>a &lt;b&gt; &#34;c&#34;</p>"
    assert known.explained(html, "", "plans/") == html


def test_who_has_no_pointer_reads_the_long_form_behind_the_letters(browser: Browser, served: str) -> None:
    after = "getComputedStyle(document.querySelector('.abbr:not(.abbr--said) abbr'), '::after').content"
    for is_mobile in (True, False):
        with closing(browser.new_context(has_touch=is_mobile, is_mobile=is_mobile)) as context:
            page = context.new_page()
            page.goto(f"{served}plans/robin/1.1/")
            assert (page.evaluate(after) != "none") == is_mobile

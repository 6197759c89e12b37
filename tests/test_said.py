"""What pages say of small records: each sentence that a page derives is no more than its record tells."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.outputs.publication import Publication
from tests.faults import pages_of
from tests.html_page import HtmlPage
from tests.small_portal import facts_of

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("said.yml").read_text("utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_a_page_says_what_its_record_tells(name: str, tmp_path: Path) -> None:
    pages = pages_of(Publication(facts_of(CASES[name]["files"], tmp_path)))
    for address, expected in CASES[name]["pages"].items():
        text = re.sub(r" ([.,:;])", r"\1", HtmlPage(pages[address]).text)
        assert [words for words in expected["says"] if words not in text] == [], text
        assert [words for words in expected.get("never", []) if words in text] == [], text

"""What pages say of themselves to search engines and to whoever shows a link: linked data, pictures, days."""

import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup
from pyld import jsonld

from macros.model.as_at import as_at
from macros.outputs.linked_data import linked_data
from macros.outputs.publication import Publication
from macros.outputs.share_pictures import share_pictures
from macros.rules.checked import checked_record
from macros.shown.links import Link
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.page import Page
from tests.html_page import html_page

SCHEMA = "https://schema.org/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# A page of each kind, and what it is.
KINDS = {
    "": {"GovernmentOrganization", "Dataset", "DataDownload"},
    "help/data/": {"GovernmentOrganization", "Dataset", "DataDownload"},
    "plans/robin/": {"BreadcrumbList", "ListItem", "Report", "CreativeWork", "DataDownload"},
    "plans/robin/1.1/": {"BreadcrumbList", "ListItem"},
    "bodies/partnership/": {"BreadcrumbList", "ListItem", "GovernmentOrganization"},
    "bodies/chief-nurse/": {"BreadcrumbList", "ListItem"},
    "meetings/2020-06-09/": {"BreadcrumbList", "ListItem", "Event"},
    "measures/visits/": {"BreadcrumbList", "ListItem", "Dataset", "DataDownload"},
}


@pytest.fixture(scope="module")
def facts(invented: Path) -> Facts:
    record = checked_record(invented)
    return Facts(record, as_at(record.portal))


def context(address: str, _: object) -> dict[str, Any]:
    """The words of schema.org, without asking it: each is a word of its own vocabulary."""
    assert address == "https://schema.org"
    told = {"@context": {"@vocab": SCHEMA, "url": {"@type": "@id"}, "item": {"@type": "@id"}}}
    return {"contextUrl": None, "documentUrl": address, "document": told}


def expanded(site: Path, address: str) -> list[Any]:
    (block,) = BLOCK.findall((site / address / "index.html").read_text("utf-8"))
    found: list[Any] = jsonld.expand(json.loads(block), {"documentLoader": context})
    return found


def kinds_in(value: object) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(kinds_in, value))
    if isinstance(value, dict):
        own = {it.removeprefix(SCHEMA) for it in value.get("@type", []) if it.startswith(SCHEMA)}
        return own.union(*map(kinds_in, value.values()))
    return set()


@pytest.mark.parametrize("address", KINDS)
def test_a_page_says_what_it_is(address: str, site: Path) -> None:
    assert kinds_in(expanded(site, address)) == KINDS[address]


def test_what_a_page_says_is_read_with_its_address_and_its_name(site: Path) -> None:
    (report,) = [it for it in expanded(site, "plans/robin/") if it.get("@type") == [f"{SCHEMA}Report"]]
    assert report["@id"] == "https://candour.invented.example/plans/robin/#it"
    assert report[f"{SCHEMA}name"] == [{"@value": "Robin"}]
    assert report[f"{SCHEMA}publisher"] == [{"@id": "https://candour.invented.example/bodies/partnership/#it"}]


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "]]>", "'\"&\\\u2028", "{{ 7*7 }}"])
def test_no_text_ends_the_block_that_holds_it(text: str, facts: Facts) -> None:
    page = Page("plans/none/", text, text, "plans/", (Link("plans/", text),), "", None, Entry("Page"))
    html = linked_data(facts, page)
    assert html.count("<") == 2
    (block,) = BLOCK.findall(str(html))
    assert [it["name"] for it in json.loads(block)["@graph"][0]["itemListElement"]][1:] == [text, text]
    assert isinstance(html, Markup)


# Pictures


def named(site: Path, address: str) -> dict[str, str]:
    """What the head of a page says of it to whoever shows a link."""
    page = html_page(site / address / "index.html")
    return {it["property"]: it["content"] for it in page.all("meta") if it.get("property", "").startswith("og:")}


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("", "picture.png"),
        ("plans/", "picture.png"),
        ("plans/robin/", "plans/robin.png"),
        ("plans/robin/1.1/", "plans/robin.png"),
        ("measures/visits/", "picture.png"),
        ("help/data/", "picture.png"),
    ],
)
def test_a_shown_link_has_a_title_an_address_and_a_picture(address: str, picture: str, site: Path) -> None:
    told, root = named(site, address), "https://candour.invented.example/"
    assert told["og:url"] == root + address
    assert told["og:title"]
    assert told["og:image"] == root + picture
    of_all = "What was promised to children in Invented Borough, and what was done. "
    begins = "Robin. " if "robin" in picture else of_all
    assert told["og:image:alt"].startswith(begins)
    assert len(told["og:image:alt"]) > len(begins)
    png = (site / picture).read_bytes()
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (1200, 630)
    assert len(png) < 200_000


def test_pictures_are_the_same_when_they_are_drawn_again(facts: Facts, site: Path, tmp_path: Path) -> None:
    press = type(facts.press)(kept=tmp_path)
    drawn = dict(share_pictures(Publication(Facts(facts.record, facts.day, press))))
    assert drawn.keys() == {"picture.png", *(f"plans/{name}.png" for name in facts.record.plans)}
    assert drawn == {address: (site / address).read_bytes() for address in drawn}


# Days, and the way to the data


def test_the_sitemap_says_the_day_of_the_newest_fact_of_a_page_and_none_else(facts: Facts, site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    days = dict(re.findall("<loc>https://candour.invented.example/(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", text))
    # What was corrected in February, and what was said of the action in January.
    assert days["plans/robin/"] == "2022-02-28"
    assert days["plans/robin/1.1/"] == "2022-03-01"
    assert days["help/data/"] == days[""] == ""
    assert all(day <= facts.day.isoformat() for day in days.values())


@pytest.mark.parametrize("address", KINDS)
def test_the_data_is_one_step_from_every_page(address: str, site: Path) -> None:
    page = html_page(site / address / "index.html")
    targets = {(site / address / it["href"]).resolve() for it in page.all("a") if "://" not in it.get("href", "")}
    assert (site / "help/data").resolve() in targets


@pytest.mark.parametrize("address", [address for address in KINDS if address.startswith(("plans/", "measures/"))])
def test_a_page_of_the_record_leads_to_its_data_its_table_and_its_history(address: str, site: Path) -> None:
    links = [it["href"] for it in html_page(site / address / "index.html").all("a")]
    assert any(it.endswith(f"api/v1/{address.rstrip('/')}.json") for it in links)
    assert any(it.endswith(".csv") for it in links)
    assert any(it.startswith("https://git.invented.example/history/data/") for it in links)

"""Contributed text never runs: what is refused is named with its file and line, all else is shown as it was typed.

The cases are in tests/hostile/.
"""

import gzip
import html
import json
import os
import pickle
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page
from pypdf import PdfReader

from macros.model.as_at import as_at
from macros.model.record import KNOWN
from macros.outputs.placed_lists import list_html
from macros.outputs.templates import Templates
from macros.outputs.unrendered import address_of_file
from macros.rules.checked import checked_record
from macros.rules.link_targets import Trusted
from macros.rules.written_pages import CALL, PAGES_WITH_MACROS, mistakes_of_page
from macros.source.mistake import Mistake, MistakesFound
from macros.source.text import text_of
from macros.source.unseen import is_seen
from macros.source.yaml_source import yaml_source
from macros.things.facts import Facts
from tests.built import shared
from tests.hostile.corpus import BRIEFINGS, ENCODINGS, FILES, IDS, PAGES, TEXTS, YAML
from tests.hostile.fields import Field, field_of_the_model, fields_of_the_model, takes_any_text
from tests.hostile.typed import FIELDS, Shape, TypedPortal, harmless_portal, hostile_portal, names_in
from tests.html_page import html_page
from tests.portals import ROOT, build_site, copy_of_portal
from tests.serving import serving

Named = dict[str, dict[int, str]]


def numbered(cases: object) -> list[str]:
    """What the tests call cases that a terminal cannot show."""
    return [str(number) for number, _ in enumerate(cases)]  # type: ignore[arg-type]


def said_of(root: Path) -> Named:
    """What is said of each file of a portal, under the lines."""
    named: Named = {}
    with pytest.raises(MistakesFound) as found:
        checked_record(root)
    for it in found.value.mistakes:
        named.setdefault(it.file, {})[it.line] = str(it)
    return named


def shown_in(path: Path) -> str:
    """All that a page shows or says, its text and the words of its attributes; or all texts of a file of data."""
    if path.suffix == ".json":
        return "\n".join(texts_of(json.loads(path.read_text("utf-8"))))
    page = html_page(path)
    return "\n".join([page.text, *(value for _, attributes in page.elements for value in attributes.values())])


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from texts_of(entry)


# Data

TAKING = [field for field in FIELDS if takes_any_text(field)]
REFUSING = [field for field in FIELDS if not takes_any_text(field)]
# What advice is made from, a draft, and of a language what only editors read, and all where nothing is translated.
UNPUBLISHED = {
    *(("data/plain_words.yml", (words,)) for words in ("utilise", "in order to")),
    *(("docs/briefings/draft.md", (part,)) for part in ("title", "summary")),
    *(("data/languages.yml", (language, "english")) for language in ("cy", "pl", "ar")),
    ("data/languages.yml", ("cy", "title")),
}


def as_shown(field: Field, hostile: TypedPortal) -> str:
    """The text of a field; search looks for its words in small letters."""
    text = hostile.fields[field]
    return text.lower() if field[0] == "data/search_words.yml" else text


def named_as(field: Field) -> str:
    return f"{field[0]} {'.'.join(map(str, field[1]))}"


def test_into_every_field_of_the_model_a_text_is_typed() -> None:
    typed = {field_of_the_model(field) for field in FIELDS}
    assert typed - {""} == fields_of_the_model()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TypedPortal:
    """The portal with its site in `site`: that it was built says that it passed the gate."""

    def make(folder: Path) -> None:
        typed = hostile_portal(folder / "portal")
        build_site(typed.root, typed.root / "site")
        (folder / "typed.pickle").write_bytes(pickle.dumps(typed))

    made = shared(tmp_path_factory, "hostile", make)
    typed: TypedPortal = pickle.loads((made / "typed.pickle").read_bytes())
    return typed


@pytest.fixture(scope="module")
def site(hostile: TypedPortal) -> Path:
    return hostile.root / "site"


@pytest.fixture(scope="module")
def everything(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """All that stands on any page, or in the data beside them."""

    def make(folder: Path) -> None:
        shown = map(shown_in, [*site.rglob("*.html"), *site.rglob("*.json")])
        folder.mkdir()
        (folder / "shown.txt").write_bytes("\n".join(shown).encode())

    return (shared(tmp_path_factory, "hostile-shown", make) / "shown.txt").read_bytes().decode()


@pytest.fixture(scope="module")
def published(everything: str, site: Path) -> str:
    """All that, what the search tells, the list of pages and the papers of briefings, without any space."""
    told = [gzip.decompress(path.read_bytes()).decode() for path in site.rglob("*.pf_fragment")]
    fragments = [text for it in told for text in texts_of(json.loads(it[it.index("{") :]))]
    listed = [path.read_text("utf-8") for path in site.rglob("*.xml")]
    printed = [page.extract_text() for path in site.glob("briefings/*.pdf") for page in PdfReader(path).pages]
    assert fragments
    assert listed
    assert printed
    return "".join("".join([everything, *fragments, *listed, *printed]).split())


@pytest.fixture(scope="module")
def told(site: Path) -> list[dict[str, str]]:
    """The actions of the plan `typed`, as they are told to machines."""
    plan = json.loads((site / "api/v1/plans/typed.json").read_text("utf-8"))
    actions: list[dict[str, str]] = plan["recommendations"][0]["actions"]
    return actions


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_text_is_shown_as_typed(number: int, site: Path, told: list[dict[str, str]]) -> None:
    page, text = html_page(site / f"plans/typed/{number}/index.html"), " ".join(TEXTS[number].split())
    assert page.text.count(text) >= 5
    assert told[number]["text"] == TEXTS[number].strip()


@pytest.mark.parametrize("field", REFUSING, ids=named_as)
def test_a_text_in_a_field_for_something_else_is_refused_with_its_place(field: Field, hostile: TypedPortal) -> None:
    refused = hostile.refused[field]
    assert refused.said.startswith(f"{refused.place}: ")
    assert "; " in refused.said


@pytest.mark.parametrize("field", [field for field in TAKING if field not in UNPUBLISHED], ids=named_as)
def test_a_text_in_a_field_for_text_is_shown_as_typed(field: Field, hostile: TypedPortal, everything: str) -> None:
    assert " ".join(as_shown(field, hostile).split()) in everything


@pytest.mark.parametrize("field", sorted(UNPUBLISHED), ids=named_as)
def test_a_text_in_a_field_that_is_not_published_is_nowhere(field: Field, hostile: TypedPortal, published: str) -> None:
    assert "".join(hostile.fields[field].split()) not in published


def test_what_is_in_no_field_for_text_is_refused_and_nothing_else_is(hostile: TypedPortal, published: str) -> None:
    assert hostile.refused.keys() == set(REFUSING)
    assert hostile.fields.keys() == set(TAKING) > UNPUBLISHED
    assert 200 < len(TAKING) < len(FIELDS) - 200
    shown = [field for field in TAKING if field not in UNPUBLISHED]
    missing = [field for field in shown if "".join(as_shown(field, hostile).split()) not in published]
    assert missing == [], "what would be looked for in vain if it were published"


def test_no_text_adds_an_element_or_an_attribute(hostile: TypedPortal, tmp_path: Path) -> None:
    bad, good = hostile.articles(), harmless_portal(tmp_path / "portal", hostile).articles()
    same = [address for address in bad if "a-to-z" not in address and "a_to_z" not in address]
    assert len(same) > 400
    assert [it for it in same if Shape(bad[it]).elements != Shape(good[it]).elements] == []


LISTED = sorted((page, name) for page in PAGES_WITH_MACROS for name in CALL.findall((ROOT / "docs" / page).read_text()))


@pytest.fixture(scope="module")
def facts(hostile: TypedPortal) -> Facts:
    return Facts(record := checked_record(hostile.root), as_at(record.portal))


@pytest.mark.parametrize(("page", "name"), LISTED, ids=lambda it: it)
def test_a_list_stands_on_its_page_as_it_is_without_the_engine(
    page: str, name: str, hostile: TypedPortal, facts: Facts
) -> None:
    """So neither Markdown nor a template language has met it, whatever is typed into any field."""
    address = address_of_file(Path(page))
    templates = Templates(hostile.root / "overrides", facts.record.glossary)
    built = (hostile.root / "site" / address / "index.html").read_text("utf-8")
    assert list_html(name, facts, templates, address) in built
    assert "<pre" not in built


LOOKED_AT = [
    *("", "plans/", "plans/typed/", "plans/robin/", "plans/robin/1.1/", "plans/visit-2021/", "late/", "meetings/"),
    *("meetings/2020-06-09/", "changes/2020-06-09/2021-03-02/", "measures/", "measures/visits/", "themes/curiosity/"),
    *("bodies/partnership/", "bodies/", "promises/", "corrections/", "briefings/", "briefings/robin/", "help/about/"),
    *("briefings/robin/pl/", "help/glossary/", "help/ratings/", "help/sources/", "help/waivers/", "help/worried/"),
    *("search/a-to-z/", "search/by-status/", "404.html", *(f"plans/typed/{number}/" for number in range(97, 210, 4))),
]
LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (it) => refused.push(`${it.effectiveDirective} ${it.blockedURI}`));
"""
ACT = """() => {
  for (const it of document.querySelectorAll("article *")) {
    it.dispatchEvent(new MouseEvent("mouseover", {bubbles: true})); it.dispatchEvent(new Event("focus"));
  }
  const run = [...document.scripts].filter((it) => it.type !== "application/ld+json");
  return [refused, run.map((it) => it.getAttribute("src").split("/").pop()), frames.length];
}"""


def refuse(said: list[str], dialog: Dialog) -> None:
    said.append(dialog.message)
    dialog.dismiss()


@pytest.fixture(scope="module")
def opened(browser: Browser, site: Path) -> Iterator[tuple[Page, list[str], str]]:
    """A page of a browser, all that it said and asked for, and where the site is."""
    with serving(site) as address, closing(browser.new_context()) as context:
        page, said = context.new_page(), list[str]()
        page.add_init_script(LISTEN)
        page.on("dialog", partial(refuse, said))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("popup", lambda _: said.append("a window"))
        page.on("request", lambda it: None if it.url.startswith(address) else said.append(it.url))
        yield page, said, address


@pytest.mark.parametrize("address", LOOKED_AT)
def test_nothing_of_it_runs_in_a_browser(address: str, opened: tuple[Page, list[str], str]) -> None:
    page, said, start = opened
    said.clear()
    page.goto(start + address, wait_until="load")
    assert page.evaluate(ACT) == [[], ["candour.js"], 0]
    assert said == []
    assert page.url == start + address


# Briefings

FRONT = "---\ntitle: Briefing {0}\nsummary: Said.\ndate: 2021-07\nreview_by: 2022-07\nstatus: published\n---\nSaid.\n\n"


def with_briefings(root: Path, bodies: list[str]) -> Path:
    copy_of_portal(root)
    with (root / KNOWN).open("a", encoding="utf-8") as known:
        known.write(names_in(root, bodies))
    for number, body in enumerate(bodies):
        text = FRONT.format(number) + body + "\n"
        (root / f"docs/briefings/case-{number}.md").write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def of_briefings(tmp_path_factory: pytest.TempPathFactory) -> Named:
    return said_of(with_briefings(tmp_path_factory.mktemp("briefings") / "portal", BRIEFINGS["refused"]))


@pytest.mark.parametrize("number", range(len(BRIEFINGS["refused"])))
def test_what_may_not_stand_in_a_briefing_is_named(number: int, of_briefings: Named) -> None:
    first = FRONT.count("\n") + 1
    lines = of_briefings.get(f"docs/briefings/case-{number}.md", {})
    assert lines.keys() & set(range(first, first + BRIEFINGS["refused"][number].count("\n") + 1)), lines


@pytest.fixture(scope="module")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a portal with all that is shown, a case under each heading."""
    cases = BRIEFINGS["shown"]
    bodies = ["\n\n".join(f"## Case {n}\n\n{case}" for n, case in enumerate(cases) if n % 6 == it) for it in range(6)]
    made = shared(
        tmp_path_factory, "shown-briefings", lambda root: build_site(with_briefings(root, bodies), root / "site")
    )
    return made / "site"


@pytest.mark.parametrize("number", range(len(BRIEFINGS["shown"])))
def test_what_is_harmless_in_a_briefing_is_shown(number: int, briefings: Path) -> None:
    page = html_page(briefings / f"briefings/case-{number % 6}/index.html")
    said = page.text.rpartition(f" Case {number} ")[2].partition(" Case ")[0]
    assert "".join(words_of(BRIEFINGS["shown"][number]).split()) in "".join(said.split())
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    run = [it for it in page.all("script") if it != {"type": "application/ld+json"}]
    assert [it["src"].rpartition("/")[2] for it in run] == ["candour.js"]


def words_of(markdown: str) -> str:
    """What a reader sees of a case: code without its signs, entities as what they stand for, a link as its words."""
    text = re.sub(r"!?\[(.*?)\]\(([^ )]*)(?: .*?)?\)", lambda it: "" if it[0][0] == "!" else it[1], markdown)
    return html.unescape(text.strip("`").replace("\\<", "<")).strip()


# Written pages


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_portal(tmp_path_factory.mktemp("pages") / "portal")


# Where a case of each sort stands, and on which line it begins.
IN_A_PAGE = {
    "front": ("help/case.md", "---\n{}\n---\n# Words\n", 2),
    "body": ("help/case.md", "---\ntitle: Words\n---\n# Words\n\n{}\n", 6),
    "called": ("late.md", "---\ntitle: Late\n---\n{}\n", 4),
}


@pytest.mark.parametrize(("sort", "number"), [(sort, n) for sort in IN_A_PAGE for n in range(len(PAGES[sort]))])
def test_what_may_not_stand_in_a_written_page_is_named(sort: str, number: int, portal: Path) -> None:
    (file, around, first), case = IN_A_PAGE[sort], PAGES[sort][number]
    (portal / "docs" / file).write_text(around.replace("{}", case), "utf-8")
    lines = {it.line for it in mistakes_in(lambda: mistakes_of_page(portal, f"docs/{file}", Trusted()))}
    assert lines & set(range(first, first + case.count("\n") + 1)), lines


def mistakes_in(reading: Callable[[], object]) -> list[Mistake]:
    """All that a reading of a file names, whether it gives or raises it."""
    try:
        found = reading()
    except MistakesFound as raised:
        return raised.mistakes
    return found if isinstance(found, list) else []


# YAML, letters, ids, files


@pytest.mark.parametrize("number", range(len(YAML["refused"])))
def test_a_trap_of_yaml_is_named(number: int) -> None:
    text = YAML["refused"][number]
    found = mistakes_in(lambda: yaml_source("file.yml", text))
    assert found
    assert all(1 <= it.line <= text.count("\n") + 1 for it in found)


@pytest.mark.parametrize(("typed", "meant"), YAML["read"].items(), ids=numbered(YAML["read"]))
def test_a_value_of_yaml_is_what_was_typed(typed: str, meant: str) -> None:
    assert yaml_source("file.yml", f"a: {typed}").value == {"a": meant}
    assert yaml_source("file.yml", f"- {typed}").value == [meant]


@pytest.mark.parametrize("number", range(len(ENCODINGS["refused"])))
def test_a_file_in_an_odd_encoding_is_named(number: int, tmp_path: Path) -> None:
    raw = ENCODINGS["refused"][number].encode("latin-1")
    (tmp_path / "case.yml").write_bytes(raw)
    found = mistakes_in(lambda: text_of(tmp_path, "case.yml"))
    assert found
    assert all(1 <= it.line <= len(raw.splitlines()) for it in found)


@pytest.mark.parametrize("number", range(len(ENCODINGS["read"])))
def test_a_file_in_plain_text_is_read(number: int, tmp_path: Path) -> None:
    (tmp_path / "case.yml").write_bytes(ENCODINGS["read"][number].encode("latin-1"))
    assert is_seen(text_of(tmp_path, "case.yml"))


@pytest.mark.parametrize("folder", ["data/plans", "data/meetings", "docs/briefings", "docs/help"])
def test_a_name_in_another_encoding_is_named(folder: str, tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    name = os.fsdecode(b"caf\xe9" + (b".md" if folder.startswith("docs") else b".yml"))
    try:
        (root / folder / name).write_text("title: A\n")
    except OSError:
        pytest.skip("this file system has names in UTF-8 alone")
    named = said_of(root)
    assert named.keys() == {f"{folder}/{name}"}
    assert all("rename it" in said and "\\udce9" in said for said in named[f"{folder}/{name}"].values())


RECORDS = "data/themes.yml"
ITEMS = "data/plans/items.yml"


@pytest.fixture(scope="module")
def of_ids(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Named]:
    root = copy_of_portal(tmp_path_factory.mktemp("ids") / "portal")
    themes = "".join(f"{json.dumps(name, ensure_ascii=True)}: {{title: A, meaning: B}}\n" for name in IDS["records"])
    (root / RECORDS).write_text(unsurrogated(themes), "utf-8")
    told = "source: {document: minutes, place: item 1}"
    actions = "".join(f"  - {{id: {json.dumps(name)}, title: A, {told}}}\n" for name in IDS["items"])
    (root / ITEMS).write_text(PLAN + unsurrogated(actions), "utf-8")
    return root, said_of(root)


PLAN = """title: Items
kind: review
summary: Said.
owner: partnership
recommendations:
- id: R
  title: A
  source: {document: minutes, place: item 1}
  actions:
"""


def unsurrogated(text: str) -> str:
    """JSON writes a sign beyond the first 65,536 as two halves, which YAML does not know."""
    return re.sub(r"(?:\\ud[0-9a-f]{3}){2}", lambda pair: json.loads(f'"{pair[0]}"'), text)


@pytest.mark.parametrize(
    ("sort", "number"), [(sort, n) for sort in ("records", "items") for n in range(len(IDS[sort]))]
)
def test_what_is_no_id_is_named(sort: str, number: int, of_ids: tuple[Path, Named]) -> None:
    _, named = of_ids
    file, first = (RECORDS, 1) if sort == "records" else (ITEMS, PLAN.count("\n") + 1)
    assert first + number in named[file], named[file]


@pytest.fixture(scope="module")
def of_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is said of each file of a portal in which all of them lie."""
    root = copy_of_portal(tmp_path_factory.mktemp("files") / "portal")
    for sort, files in FILES.items():
        for name, content in files.items():
            (path := root / name).parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(content) if sort == "links" else path.write_bytes(content.encode("latin-1"))
    named: dict[str, list[str]] = {}
    for it in mistakes_in(lambda: checked_record(root)):
        assert "; " in it.text
        # Where two files would have one address, the second is named, and names the first.
        for name in (it.file, *re.findall(r'"(docs/[^"]+)"', it.text)):
            named.setdefault(name, []).append(str(it))
    return named


@pytest.mark.parametrize("name", [name for files in FILES.values() for name in files], ids=ascii)
def test_a_file_that_may_not_be_there_is_named(name: str, of_files: dict[str, list[str]]) -> None:
    assert name in of_files or str(Path(name).parent) in of_files

"""The gate lets the invented portal through, and names each thing that is planted in it."""

import json
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from macros.model.as_at import as_at
from macros.outputs.known_files import THEIRS
from macros.publish import gate
from macros.publish.gate import SHOWN, Gate
from macros.publish.swap import NotBuilt
from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from macros.things.facts import Facts
from tests.portals import build_site, copy_of_portal
from tests.published_files import NGINX, known_files, nginx

# The page that every case is planted in a copy of, and what is said of each copy because it is one.
PAGE = "plans/robin/index.html"
A_COPY = "a page among the plans that no record has; call it otherwise"
NO_TAG = "is no tag that can be read; write it in the plainest way"
ELSEWHERE = "is loaded from elsewhere, or is no file; put the file into docs/ and name that"
SCHEME = "a link begins with https:, tel: or mailto:, or leads within the site"
BRACKET = 'a "<" that begins no tag, or one inside a tag or a comment; write &lt;'
CHARACTER = "has a space, a backslash or worse in it; write it without"
NOWHERE = "leads nowhere; name what is there"
NOT_OURS = "is not the one of macros/publish/policy.py; see overrides/base.html"


def planted(html: str, page: str) -> str:
    """A page with HTML at the end of its article."""
    return page.replace("</article>", f"{html}</article>")


def replaced(old: str, new: str, page: str) -> str:
    """A page in which something is replaced."""
    return re.sub(old, new, page, count=1)


# What is put at the end of the article of a plan, and all that has to be said of it.
PLANTED: dict[str, tuple[str, ...]] = {
    "a script in the page": (
        "<script>alert(1)</script>",
        "a script that stands in the page; put it into docs/assets/, in a file that the site knows",
    ),
    "a block of data of another kind": (
        '<script type="text/plain">{}</script>',
        "a script that stands in the page; put it into docs/assets/, in a file that the site knows",
    ),
    "a block of data with more in its tag": (
        '<script type="application/ld+json" async>{}</script>',
        "a script that stands in the page; put it into docs/assets/, in a file that the site knows",
    ),
    "a block of data that is none": (
        '<script type="application/ld+json">alert(1)</script>',
        "a block of linked data that cannot be read as JSON; see macros/outputs/linked_data.py",
    ),
    "a block of data with a tag in it": (
        '<script type="application/ld+json">"<p>"</script>',
        "a block of linked data that cannot be read as JSON; see macros/outputs/linked_data.py",
    ),
    "a script from elsewhere": (
        '<script src="https://e.example/a.js"></script>',
        f"https://e.example/a.js {ELSEWHERE}",
    ),
    "a script that is none": (
        '<script src="../robin.pdf"></script>',
        "../robin.pdf is no script; see macros/outputs/known_files.py",
    ),
    "a script without its digest": (
        '<script src="../../assets/candour.js"></script>',
        "the script ../../assets/candour.js has not the digest that the policy names; see overrides/base.html",
    ),
    "a style in the page": ("<style>p {color: red}</style>", "an element <style>; no page may have one"),
    "a frame": ('<iframe src="../"></iframe>', "an element <iframe>; no page may have one"),
    "an object": ('<object data="../"></object>', "an element <object>; no page may have one"),
    "an embed": ("<embed>", "an element <embed>; no page may have one"),
    "a base": ('<base href="../">', "an element <base>; no page may have one"),
    "an inline style": (
        '<p style="color:red">x</p>',
        "an inline style; give the element a class, and the class its looks in docs/assets/",
    ),
    "an inline handler": ('<p OnClick="x()">x</p>', 'an inline handler "onclick"; listen in a script of docs/assets/'),
    "a handler after a slash": ('<img src="x"/onerror="x()">', f'<img src="x"/onerror="x()"> {NO_TAG}'),
    "a handler behind an odd quotation mark": (
        "<p title='\" onclick='x()'>x</p>",
        BRACKET,
    ),
    "an attribute given twice": (
        '<p class="a" CLASS="b">x</p>',
        '<p class="a" CLASS="b"> has "class" twice; write it once',
    ),
    "a tag in a tag": (
        "<p title='<b>'>x</p>",
        BRACKET,
    ),
    "a tag in a comment": ("<!-- <b> -->", BRACKET),
    "a tag that does not end": ("<p title=x", BRACKET),
    "a picture in the page": ('<img src="data:image/png;base64,AA" alt="">', f"data:image/png;base64,AA {ELSEWHERE}"),
    "a picture from elsewhere": ('<img src="//e.example/a.png" alt="">', f"//e.example/a.png {ELSEWHERE}"),
    "one of several pictures from elsewhere": (
        '<img srcset="../robin.pdf 1x, http://e.example/a.png 2x" alt="">',
        f"http://e.example/a.png {ELSEWHERE}",
    ),
    "a poster from elsewhere": (
        '<video poster="http://e.example/a.png"></video>',
        f"http://e.example/a.png {ELSEWHERE}",
    ),
    "a style sheet from elsewhere": (
        '<link rel="stylesheet" href="https://e.example/a.css">',
        f"https://e.example/a.css {ELSEWHERE}",
    ),
    "a drawing from elsewhere": (
        '<svg><use href="https://e.example/a.svg#b"/></svg>',
        f"https://e.example/a.svg#b {ELSEWHERE}",
    ),
    "a picture that is not there": ('<img src="gone.png" alt="">', f"a link to gone.png {NOWHERE}"),
    "a link that runs": ('<a href="JavaScript:x()">x</a>', f"a link to JavaScript:x(); {SCHEME}"),
    "a link that runs, written otherwise": (
        '<a href="java&#115;cript&colon;x()">x</a>',
        f"a link to javascript:x(); {SCHEME}",
    ),
    "a link that runs, broken in two": (
        '<a href="java&Tab;script:x()">x</a>',
        f"the address 'java\\tscript:x()' {CHARACTER}",
        f"a link to java\tscript:x(); {SCHEME}",
        f"a link to java\tscript:x() {NOWHERE}",
    ),
    "a link that holds a page": ('<a href="data:text/html,x">x</a>', f"a link to data:text/html,x; {SCHEME}"),
    "a link that anybody can read on its way": (
        '<a href="http://e.example/">x</a>',
        f"a link to http://e.example/; {SCHEME}",
    ),
    "a link without a scheme": ('<a href="//e.example/">x</a>', "a link to //e.example/; write https: before it"),
    "a form to elsewhere": ('<form action="http://e.example/"></form>', f"a link to http://e.example/; {SCHEME}"),
    "a link to nothing": ('<a href="../gone/">x</a>', f"a link to ../gone/ {NOWHERE}"),
    "a link out of the site": ('<a href="../../../etc/">x</a>', f"a link to ../../../etc/ {NOWHERE}"),
    "a link without its slash": (
        '<a href="../../plans">x</a>',
        "a link to ../../plans leads nowhere; end it with a slash",
    ),
    "a link by our own address to nothing": (
        '<a href="https://candour.invented.example/gone/">x</a>',
        f"a link to /gone/ {NOWHERE}",
    ),
    "a paper that is not there": ('<a href="../gone.pdf">x</a>', f"a link to ../gone.pdf {NOWHERE}"),
    "a place that is not there": (
        '<a href="../#gone">x</a>',
        'a link leads to "#gone", which is not on site/plans/index.html; name an id that is there',
    ),
    "a place that is not on the page itself": (
        '<a href="#gone">x</a>',
        'a link leads to "#gone", which is not on site/{page}; name an id that is there',
    ),
    "a refresh": (
        '<meta http-equiv="refresh" content="0">',
        'a <meta http-equiv="refresh">; no page may have one',
        f"its security policy {NOT_OURS}",
    ),
    "a second heading of the first level": ("<h1>x</h1>", "it has 2 headings of the first level; give it one"),
    "an id twice": ('<p id="content">x</p>', 'the id "content" stands on it 2 times; ids are unique'),
    "a name for nothing": (
        '<p aria-labelledby="gone">x</p>',
        'it names the id "gone", which is not on it; name one that is',
    ),
}

# What is replaced on the page, by what, and what has to be said of it.
REPLACED = {
    "no language": (
        '<html lang="en-GB">',
        "<html>",
        "it does not begin with a doctype, a language, the letters and the policy; see overrides/base.html",
    ),
    "no title": ("<title>[^<]*</title>", "", "it has no title; give it one"),
    "the title of another page": (
        "<title>[^<]*</title>",
        "<title>Plans - Invented Candour</title>",
        "it has the title of site/plans/index.html; give one of them another",
    ),
    "no heading of the first level": ("<h1[^>]*>", "<h2>", "it has 0 headings of the first level; give it one"),
    "another policy": (
        "default-src 'none'",
        "default-src *",
        f"its security policy {NOT_OURS}",
    ),
    "another address of its own": (
        '<link rel="canonical" href="[^"]*">',
        '<link rel="canonical" href="https://candour.invented.example/">',
        "it calls itself https://candour.invented.example/; its address is https://candour.invented.example/{address}",
    ),
}

# What is put there and passes.
ALLOWED = [
    '<a href="https://elsewhere.example/a?b=c#d">x</a>',
    '<a href="tel:999">x</a>',
    '<a href="mailto:office@invented.example">x</a>',
    '<a href="../../search.html/../plans/?of=2021#content">x</a>',
    '<a href="https://candour.invented.example/plans/#content">x</a>',
    '<a href="/plans/robin/">x</a>',
    '<a href="..">x</a>',
    '<a href="../robin.pdf#page=2">x</a>',
    '<img src="../../assets/favicon.svg" alt="more > less">',
    "<!-- said -->",
    '<script type="application/ld+json">{"a": "\\u003cb\\u003e"}</script>',
    "<input disabled value=1>",
]


@pytest.fixture(scope="module")
def facts(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The facts of the invented portal, in a copy that cases can be laid into."""
    root = Path(shutil.copytree(invented, tmp_path_factory.mktemp("gate") / "portal", symlinks=True))
    record = checked_record(root)
    return Facts(record, as_at(record.portal))


@pytest.fixture(scope="module")
def site(facts: Facts) -> Path:
    return facts.record.root / "site"


def every_line(site: Path, facts: Facts) -> list[str]:
    """All that the gate finds in a site, and not only the first of a sort."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "SHOWN", 10_000)
        return Gate(site, facts).findings()


def plant(site: Path, html: str) -> None:
    page = site / PAGE
    page.write_text(page.read_text("utf-8").replace("</article>", f"{html}</article>"), "utf-8")


# What is done to the HTML of the page, and all that has to be said of it.
Case = tuple[Callable[[str], str], list[str]]
CASES: dict[str, Case] = {
    **{name: (partial(planted, html), said) for name, (html, *said) in PLANTED.items()},
    **{name: (partial(replaced, old, new), [said]) for name, (old, new, said) in REPLACED.items()},
    **{html: (partial(planted, html), []) for html in ALLOWED},
}


def page_of(name: str) -> str:
    """The page of a case. It comes after that of all plans, so that a title used twice is said of it."""
    return f"plans/robin-{list(CASES).index(name)}/index.html"


@pytest.fixture(scope="module")
def of_pages(site: Path, facts: Facts) -> list[str]:
    """All that is found in a site with a page for each case."""
    assert every_line(site, facts) == [], "nothing is found before"
    whole = (site / PAGE).read_text("utf-8").replace('"calendar.ics"', '"../robin/calendar.ics"')
    for number, (name, (change, _)) in enumerate(CASES.items()):
        page = site / page_of(name)
        copy = whole.replace("<title>", f"<title>{number} ")
        copy = re.sub('(<link rel="canonical" href="[^"]*)/"', rf'\1-{number}/"', copy)
        page.parent.mkdir()
        page.write_text(change(copy), "utf-8")
        (facts.record.root / f"data/plans/robin-{number}.yml").touch()
    return every_line(site, facts)


@pytest.mark.parametrize("name", CASES)
def test_what_may_not_be_published_is_named_with_its_page_and_where_that_comes_from_and_all_else_passes(
    name: str, of_pages: list[str]
) -> None:
    page, said = page_of(name), CASES[name][1]
    lines = [it.format(page=page, address=page.removesuffix("index.html")) for it in (*said, A_COPY)]
    made_from = f"data/plans/{page.split('/')[1]}.yml"
    wanted = [f"site/{page}: {line} (made from {made_from})" for line in lines]
    assert sorted(line for line in of_pages if line.startswith(f"site/{page}: ")) == sorted(wanted)


def append(file: str, words: str) -> Callable[[Path], object]:
    return lambda site: (site / file).write_text((site / file).read_text("utf-8") + words, "utf-8")


def without_an_entry(file: str, kind: str) -> Callable[[Path], object]:
    def change(site: Path) -> None:
        content = json.loads((site / file).read_text("utf-8"))
        content[kind] = content[kind][1:] if isinstance(content[kind], list) else dict(list(content[kind].items())[1:])
        (site / file).write_text(json.dumps(content), "utf-8")

    return change


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a script of ours that was changed": (
        append("assets/candour.js", "x()"),
        "site/assets/candour.js: a script or style that the site does not know; see macros/outputs/known_files.py",
    ),
    "a style of ours that was changed": (
        append("assets/candour.css", "p {}"),
        "site/assets/candour.css: a script or style that the site does not know; see macros/outputs/known_files.py",
    ),
    "a style that loads from elsewhere": (
        append("assets/search/search.css", "@import 'https://e.example/a.css';"),
        "site/assets/search/search.css: https://e.example/a.css is loaded from elsewhere, or is no file; "
        "put it into docs/assets/",
    ),
    "a style with a picture that is not there": (
        append("assets/search/search.css", "p {background: url(gone.png)}"),
        "site/assets/search/search.css: gone.png is not there; name what is",
    ),
    "a script that nobody knows": (
        lambda site: (site / "assets/more.js").write_text("x()"),
        "site/assets/more.js: a script or style that the site does not know; see macros/outputs/known_files.py",
    ),
    "a file of a kind that is not published": (
        lambda site: (site / "plans/plan.docx").write_bytes(b""),
        "site/plans/plan.docx: files of the kind .docx are not published; leave it out of docs/",
    ),
    "a file without an ending": (
        lambda site: (site / "plans/notes").write_bytes(b""),
        "site/plans/notes: files of the kind without an ending are not published; leave it out of docs/",
    ),
    "a link to a file": (
        lambda site: (site / "plans/passwd.txt").symlink_to("/etc/passwd"),
        "site/plans/passwd.txt: it is a link; put the file itself there",
    ),
    "two addresses in letters of another size": (
        lambda site: (site / "plans/ROBIN.pdf").write_bytes(b""),
        "site/plans/robin.pdf: its address differs from that of site/plans/ROBIN.pdf only in its letters' form; "
        "give one another id",
    ),
    "two addresses in letters of another composition": (
        lambda site: [(site / f"plans/{name}.pdf").write_bytes(b"") for name in ("caf\u00e9", "cafe\u0301")],
        "site/plans/caf\u00e9.pdf: its address differs from that of site/plans/cafe\u0301.pdf only in "
        "its letters' form; give one another id",
    ),
    "a block of code on a page that lists the record": (
        append("help/glossary/index.html", "<PRE class=x>"),
        "site/help/glossary/index.html: a block of code <pre> on a page that lists the record; take it out of docs/",
    ),
    "a page that is missing": (
        lambda site: shutil.rmtree(next((site / "measures").glob("*/"))),
        "a page of the measures is missing; every record has one",
    ),
    "a page too much": (
        lambda site: shutil.copytree(site / "plans/robin", site / "plans/starling"),
        "site/plans/starling/index.html: a page among the plans that no record has; call it otherwise",
    ),
    "an entry that is missing in the data": (
        without_an_entry("api/v1/plans.json", "plans"),
        "site/api/v1/plans.json: it has ",
    ),
    "a body that is missing in the data": (
        without_an_entry("api/v1/index.json", "bodies"),
        "site/api/v1/index.json: it has ",
    ),
    "an action that is missing in the data": (
        without_an_entry("api/v1/plans/robin.json", "recommendations"),
        "site/api/v1/plans/robin.json: it has ",
    ),
    "a page that is not listed": (
        lambda site: (site / "sitemap.xml").write_text(
            re.sub("<url><loc>[^<]*/plans/robin/</loc>.*\n", "", (site / "sitemap.xml").read_text("utf-8")), "utf-8"
        ),
        "site/sitemap.xml: https://candour.invented.example/plans/robin/ is not listed; it lists every page",
    ),
    "a sitemap that lists nothing twice": (
        append("sitemap.xml", "<loc>https://candour.invented.example/plans/visit-2021/</loc>"),
        "site/sitemap.xml: a page is listed twice; it lists every page once",
    ),
}


@pytest.fixture(scope="module")
def of_files(invented: Path, facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """All that is found in a site in which every file is spoilt."""
    site = Path(shutil.copytree(invented / "site", tmp_path_factory.mktemp("files") / "site"))
    for spoil, _ in FILES.values():
        spoil(site)
    return every_line(site, facts)


@pytest.mark.parametrize("name", FILES)
def test_what_is_wrong_with_a_file_is_named(name: str, of_files: list[str]) -> None:
    assert [line for line in of_files if FILES[name][1] in line], of_files


def test_of_one_sort_of_finding_the_first_ten_are_shown(invented: Path, facts: Facts, tmp_path: Path) -> None:
    site = Path(shutil.copytree(invented / "site", tmp_path / "site"))
    # A page that leads on has no article.
    pages = [page for page in site.rglob("index.html") if "</article>" in page.read_text("utf-8")]
    for page in pages:
        page.write_text(page.read_text("utf-8").replace("</article>", "<embed></article>"), "utf-8")
    found = Gate(site, facts).findings()
    assert len(found) == SHOWN + 1
    assert found[-1] == f"and {len(pages) - SHOWN} more like the last; mend these first"


def test_a_site_that_would_not_pass_is_not_built_and_all_is_said_at_once(tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    for name, planted in (("about", '<p style="color:red">x</p>'), ("worried", '<p onclick="x()">x</p>')):
        with (root / f"overrides/lists/{name}.html").open("a") as template:
            template.write(planted)
    with pytest.raises(NotBuilt) as raised:
        build_site(root, root / "site")
    assert str(raised.value).splitlines() == [
        "it would not pass the gate:",
        "site/help/about/index.html: an inline style; give the element a class, and the class its looks in docs/"
        "assets/ (made from docs/help/about.md)",
        'site/help/worried/index.html: an inline handler "onclick"; listen in a script of docs/assets/'
        " (made from docs/help/worried.md)",
    ]
    assert not (root / "site").exists()


@pytest.mark.parametrize("folder", ["search/a-to-z", "search/by-status", "late", "changes"])
def test_a_page_that_would_take_the_address_of_one_that_is_made_is_refused_by_the_check(
    tmp_path: Path, folder: str
) -> None:
    root = copy_of_portal(tmp_path / "portal")
    (root / "docs" / folder).mkdir()
    (root / "docs" / folder / "r.md").write_text("---\ntitle: Another R\n---\n# Another R\n")
    with pytest.raises(MistakesFound, match=f"put it into another folder than docs/{folder}/"):
        checked_record(root)


def test_a_portal_below_another_address_passes(tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    settings = root / "data/portal.yml"
    settings.write_text(
        settings.read_text("utf-8").replace(".invented.example/\n", ".invented.example/below/\n", 1), "utf-8"
    )
    build_site(root, root / "site")
    record = checked_record(root)
    gate = Gate(root / "site", Facts(record, as_at(record.portal)))
    assert 'href="/below/plans/"' in (root / "site/404.html").read_text("utf-8")
    plant(root / "site", '<a href="/plans/">x</a>')
    assert [line.partition(":")[2] for line in gate.findings()] == [
        " a link to /plans/ leads nowhere; name what is there (made from data/plans/robin.yml)"
    ]


def test_the_known_files_are_those_of_the_locked_pagefind() -> None:
    assert THEIRS.read_text("utf-8") == known_files(), "run `make bless` after a new lock"


def test_the_example_for_nginx_is_what_the_policy_gives() -> None:
    assert NGINX.read_text("utf-8") == nginx(), "run `make bless`"


def test_nothing_of_the_theme_is_published(invented: Path) -> None:
    ours = {path.name for path in (invented / "docs/assets").rglob("*")}
    assert {path.name for path in (invented / "site/assets").rglob("*")} == ours

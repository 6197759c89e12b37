"""Every kind of page under nginx, with the headers that we publish: nothing is refused, nobody else is asked."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, Route

from macros.publish.policy import HEADERS, OF_SEARCH, SEARCH, header, headers_file, policy
from tests.nginx import serving
from tests.pages import listening, opened

KINDS = [
    *("", "plans/", "plans/robin/", "plans/robin/2.1/", "briefings/", "briefings/robin/", "briefings/robin/ar/"),
    *("themes/", "themes/curiosity/", "bodies/", "bodies/chief-nurse/", "measures/", "measures/visits/"),
    *("meetings/", "meetings/2020-06-09/", "changes/2020-06-09/2021-03-02/", "late/", "promises/", "corrections/"),
    *("help/", "help/ratings/", "help/worried/", "nowhere/at/all/"),
]
WITHOUT_A_PAGE = ["api/v1/index.json", "sitemap.xml", "build.json", "assets/favicon.svg", "plans/robin.pdf"]
LISTEN = """
window.refused = [];
addEventListener("securitypolicyviolation", (it) => refused.push(`${it.effectiveDirective} ${it.blockedURI}`));
"""
SCRIPT = "'sha256-x='"

# What is put into a page, and what the policy has to say of it.
REFUSED = {
    "an inline script": ("<script>document.title = 'run'</script>", "script-src-elem inline"),
    "a script of ours that is none": ('<script src="/build.json"></script>', "script-src-elem "),
    "an inline handler": ("<button id=b onclick=\"document.title = 'run'\">x</button>", "script-src-attr inline"),
    "an inline style": ('<p style="color: red">x</p>', "style-src-attr inline"),
    "a style in the page": ("<style>p {color: red}</style>", "style-src-elem inline"),
    "a picture from elsewhere": (
        '<img src="https://elsewhere.example/a.png" alt="">',
        "img-src https://elsewhere.example",
    ),
    "a picture in the page": ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', "img-src data"),
    "a frame": ('<iframe src="/"></iframe>', "frame-src "),
    "a base": ('<base href="/plans/">', "base-uri "),
}


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(site, tmp_path_factory.mktemp("nginx") / "run") as address:
        yield address


@pytest.fixture(scope="module")
def below(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same portal below the root of its name."""
    portal = "https://candour.invented.example/our.portal/"
    with serving(site, tmp_path_factory.mktemp("nginx") / "below", portal) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that keeps what was refused in it, for one test after the other."""
    with opened(browser) as page:
        page.add_init_script(LISTEN)
        yield page


def seen(page: Page, address: str, planted: str = "", has: str = "h1") -> tuple[list[str], set[str], str]:
    """What was refused and said while a page was opened until it `has` something, whom it asked, and its title."""
    said: list[str] = []
    asked: set[str] = set()

    def plant(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<h1", f"{planted}<h1", 1))

    if planted:
        page.route(address, plant)
    with listening(
        page,
        console=lambda message: said.append(message.text),
        pageerror=lambda error: said.append(str(error)),
        requestfinished=lambda request: asked.add(urlsplit(request.url).netloc),
        requestfailed=lambda it: None if it.failure == "csp" else asked.add(urlsplit(it.url).netloc),
    ):
        page.goto(address, wait_until="networkidle")
        page.locator(has).first.wait_for()
        for button in page.locator("#b").all():
            button.click()
        refused: list[str] = page.evaluate("refused")
        title = page.title()
    page.unroute_all()
    return refused + ([] if planted else said), asked, title


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_refused_nothing_and_asks_nobody_else(kind: str, page: Page, address: str) -> None:
    refused, asked, _ = seen(page, address + kind)
    missing = ["Failed to load resource: the server responded with a status of 404 (Not Found)"]
    assert refused == (missing if kind.startswith("nowhere") else [])
    assert asked == {urlsplit(address).netloc}


@pytest.mark.parametrize("where", ["address", "below"])
def test_a_search_is_refused_nothing_and_asks_nobody_else(
    where: str, page: Page, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(where)
    refused, asked, _ = seen(page, f"{address}search/?q=referal&kind=Action&order=late", has=".result a")
    assert refused == []
    assert asked == {urlsplit(address).netloc}
    with urlopen(f"{address}search/?q=form") as answer:
        assert answer.headers["Content-Security-Policy"] == header(SEARCH, "'self'")


def test_below_the_root_of_its_name_a_portal_answers_as_at_the_root(below: str, site: Path) -> None:
    for kind in ("", "plans/", "api/", "api/v1/index.json"):
        with urlopen(below + kind) as answer:
            assert answer.headers["Content-Security-Policy"] == header(kind, "'self'")
            assert answer.headers["Access-Control-Allow-Origin"] == ("*" if kind.startswith("api/") else None)
    with pytest.raises(HTTPError) as missing:
        urlopen(f"{below}nowhere/")
    assert missing.value.read() == (site / "404.html").read_bytes()
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{below}_headers")


@pytest.mark.parametrize(("planted", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_planted_in_a_page_is_refused(planted: str, said: str, page: Page, address: str) -> None:
    refused, asked, title = seen(page, f"{address}plans/robin/", planted)
    assert any(line.startswith(said) for line in refused), refused
    assert asked == {urlsplit(address).netloc}
    assert title != "run"


@pytest.mark.parametrize("kind", [*KINDS[:-1], *WITHOUT_A_PAGE])
def test_every_answer_has_the_headers(kind: str, address: str) -> None:
    with urlopen(address + kind) as answer:
        assert answer.headers["Content-Security-Policy"] == header(kind, "'self'")
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert answer.headers["Access-Control-Allow-Origin"] == ("*" if kind.startswith("api/") else None)


KINDS_OF_FILES = {
    "briefings/media/robin.wav": "audio/wav",
    "sitemap.xml": "text/xml",
    "api/": "application/json",
    "api/v1/": "application/json",
}


@pytest.mark.parametrize(("file", "kind"), KINDS_OF_FILES.items())
def test_a_file_is_answered_as_what_it_is(file: str, kind: str, address: str) -> None:
    with urlopen(address + file) as answer:
        assert answer.headers["Content-Type"].startswith(kind)
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert answer.read()


def test_the_index_of_the_data_is_answered_for_its_folder(address: str, site: Path) -> None:
    with urlopen(f"{address}api/") as answer:
        assert answer.read() == (site / "api/v1/index.json").read_bytes()
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("file", ["sitemap.xml", "api/v1/index.json", "index.html"])
def test_what_is_text_is_answered_compressed(file: str, address: str) -> None:
    with urlopen(Request(address + file, headers={"Accept-Encoding": "gzip"})) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"


def test_a_browser_that_came_by_https_comes_by_it_again() -> None:
    assert HEADERS["Strict-Transport-Security"] == "max-age=31536000"


def test_only_the_page_of_the_search_may_run_web_assembly() -> None:
    assert "wasm" in policy(SEARCH, SCRIPT)
    for kind in KINDS:
        assert "wasm" not in policy(kind, SCRIPT)
        assert f"script-src {SCRIPT};" in policy(kind, SCRIPT)


def test_no_policy_allows_what_stands_in_a_page() -> None:
    for kind in [*KINDS, SEARCH]:
        assert "unsafe-inline" not in header(kind, SCRIPT)
        assert "unsafe-eval" not in header(kind, SCRIPT).replace("'wasm-unsafe-eval'", "")
        assert header(kind, SCRIPT).startswith("default-src 'none'; ")


def test_no_page_may_ask_anybody_else_for_anything() -> None:
    for kind in [*KINDS, SEARCH]:
        assert "connect-src 'self';" in header(kind, SCRIPT)
        assert not re.search(r"https?:|\*|data:|blob:", header(kind, SCRIPT))


def rules_of(file: str) -> dict[str, dict[str, str]]:
    """The headers of each rule of a _headers file, under its path."""
    blocks = [block.splitlines() for block in file.strip().split("\n\n")]
    return {path: dict(line.strip().split(": ", 1) for line in lines) for path, *lines in blocks}


def test_rules_for_one_address_do_not_take_from_one_another_what_the_search_needs() -> None:
    rules = rules_of(headers_file(["plans/", SEARCH, "api/", "404.html"], "https://candour.example/below/", SCRIPT))
    assert list(rules) == [f"/below/{path}" for path in ("*", "", "404.html", "api/*", "plans/*", "search/*")]
    everywhere = {part.split()[0] for part in rules["/below/*"]["Content-Security-Policy"].split("; ")}
    assert not everywhere & {"default-src", *OF_SEARCH}
    assert rules["/below/search/*"]["Content-Security-Policy"] == header(SEARCH, SCRIPT)
    assert rules["/below/plans/*"]["Content-Security-Policy"] == header("plans/", SCRIPT)
    assert rules["/below/api/*"]["Access-Control-Allow-Origin"] == "*"


def test_the_site_has_a_rule_for_everything_at_its_root(site: Path) -> None:
    rules = rules_of((site / "_headers").read_text("utf-8"))
    assert {f"/{path.name}{'/*' if path.is_dir() else ''}" for path in site.iterdir()} - rules.keys() == {
        "/_headers",
        "/build.json",
    }

"""A preview of a record with mistakes says them, alone or on top of its pages, and goes on when it is mended."""

import socket
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from macros.engine.preview import RecordIsBroken, StayingPages
from macros.engine.waiting import on_top, wait_until_right

SAID = 'data/plans/leo.yml:1:8: "<b>" is wrong; write this'


def answer(address: str) -> tuple[int, str]:
    """What a browser gets: the status and the page."""
    try:
        with urlopen(f"http://{address}/plans/", timeout=10) as page:
            return page.status, page.read().decode()
    except HTTPError as told:
        return told.code, told.read().decode()


def test_a_preview_that_begins_with_a_mistake_says_it_and_goes_on_as_soon_as_it_is_mended(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    plan = tmp_path / "data/plan.yml"
    plan.parent.mkdir()
    plan.write_text("broken")
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    wait = Thread(
        target=wait_until_right,
        args=(tmp_path, address, lambda: SAID if plan.read_text() == "broken" else ""),
        daemon=True,
    )
    wait.start()
    status, page = 0, ""
    for _ in range(50):
        try:
            status, page = answer(address)
            break
        except OSError:
            wait.join(0.1)
    assert (status, "&lt;b&gt;" in page, 'http-equiv="refresh"' in page) == (503, True, True)
    plan.write_text("mended")
    wait.join(20)
    assert not wait.is_alive()
    with pytest.raises(URLError):
        answer(address)


def test_a_preview_without_mistakes_does_not_wait(tmp_path: Path) -> None:
    wait_until_right(tmp_path, "127.0.0.1:0", lambda: "")


def test_pages_stay_with_the_mistakes_on_top_until_these_are_mended() -> None:
    wrong = [RecordIsBroken(f"The record has mistakes, and no site is written:\n{SAID}")]

    def build() -> None:
        if wrong:
            raise wrong[0]

    server = SimpleNamespace(builder=build, _inject_js_into_html=lambda content, _: content)
    StayingPages(server)
    page = b'<html><body class="x"><p>The plan</p></body></html>'
    assert server._inject_js_into_html(page, 1) == page
    server.builder()
    shown = server._inject_js_into_html(page, 1)
    assert shown.startswith(b'<html><body class="x"><div role="alert">')
    assert b"&lt;b&gt;" in shown
    assert shown.endswith(b"<p>The plan</p></body></html>")
    wrong.clear()
    server.builder()
    assert server._inject_js_into_html(page, 1) == page


def test_a_page_without_a_body_has_the_mistakes_before_it() -> None:
    assert on_top(b"<p>x</p>", SAID).endswith(b"</div><p>x</p>")

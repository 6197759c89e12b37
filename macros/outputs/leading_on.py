"""The pages at addresses of names that things had: each leads on, on any host, without a script.

A browser forgets the place on the page ("#step-a") when it is led on: our script names it again, where scripts run.
"""

import os
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from macros.outputs.known_files import ON_EVERY_PAGE, KnownFiles
from macros.outputs.publication import Publication
from macros.outputs.unrendered import addresses_of_now, old_addresses
from macros.things.facts import Facts, once
from macros.things.grouping import grouped

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{script}'; base-uri 'none'">
<meta http-equiv="refresh" content="0; url={way}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<script src="{root}{file}" integrity="{script}"></script>
<title>{old} has moved - {portal}</title>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p><a class="moved" href="{way}">Go to where it is now</a></p>
</main>
</body>
</html>
"""


def leading_on(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every page that leads on, in its file."""
    yield from leading_pages(publication.facts).items()


@once
def leading_pages(facts: Facts) -> dict[str, bytes]:
    """The files of the pages that lead on, each as it is to the byte."""
    pages = ((old, now) for old, now in _moved(facts).items() if now.endswith("/"))
    return {f"{old}index.html": _page(facts, old, now) for old, now in pages}


@once
def by_address(facts: Facts) -> dict[str, list[str]]:
    """The addresses that each file had before."""
    return grouped((now, old) for old, now in _moved(facts).items())


@once
def _moved(facts: Facts) -> dict[str, str]:
    return old_addresses(facts, addresses_of_now(facts))


@cache
def _integrity() -> str:
    """Of our script as it came with this code: the gate sees to it that no other is published."""
    return KnownFiles(Path(__file__).parents[2] / "docs").integrity(ON_EVERY_PAGE)


def _page(facts: Facts, old: str, now: str) -> bytes:
    portal = facts.record.portal
    way = f"{os.path.relpath(now, old)}/"
    texts = {"old": old.rstrip("/"), "way": way, "canonical": portal.address + now, "portal": portal.title}
    texts |= {"root": "../" * old.count("/"), "file": ON_EVERY_PAGE, "script": _integrity()}
    return PAGE.format(**{name: escape(text) for name, text in texts.items()}).encode()

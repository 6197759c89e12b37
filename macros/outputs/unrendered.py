"""What will stand where, told before anything is made: the addresses of the whole site, and the value of one page."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.model.old_names import old_names, page_of
from macros.model.record import FOLDERS
from macros.model.told_years import told_years
from macros.shown.addresses import (
    BRIEFINGS,
    CHANGES,
    MEETINGS,
    PLANS,
    calendar_address,
    data_address,
    feed_address,
    has_calendar,
    paper_address,
    year_address,
)
from macros.things.briefing.briefing_facts import briefings
from macros.things.dataset.api_description import fixed_addresses
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from macros.things.meeting.meeting_facts import held_meetings
from macros.things.news.news_facts import followed_pages
from macros.things.page import Page

MADE_LAST = ("sitemap.xml", "build.json", "_headers", "404.html")


def addresses_of(facts: Facts) -> frozenset[str]:
    """Every address that the site will have, but those of the parts of search."""
    standing = addresses_of_now(facts)
    return standing | old_addresses(facts, standing).keys()


def addresses_of_now(facts: Facts) -> frozenset[str]:
    """Every address but those that lead on from a name that a thing had."""
    return frozenset([*_pages(facts), *_papers(facts), *_files(facts), *_followed(facts), *MADE_LAST])


def old_addresses(facts: Facts, standing: frozenset[str]) -> dict[str, str]:
    """The addresses under names that things had, each with the one that it has now."""
    found: dict[str, str] = {}
    for before, now in old_names(facts.record).items():
        was, stem = page_of(before).rstrip("/"), page_of(now).rstrip("/")
        for top in ("", "feeds/", "api/v1/"):
            here = [it for it in standing if it.startswith((f"{top}{stem}/", f"{top}{stem}."))]
            found |= {f"{top}{was}{it.removeprefix(top + stem)}": it for it in here}
        if stem.startswith(MEETINGS):
            was, stem = was.removeprefix(MEETINGS), stem.removeprefix(MEETINGS)
            pairs = [it for it in standing if it.startswith(CHANGES) and f"/{stem}/" in it]
            found |= {it.replace(f"/{stem}/", f"/{was}/"): it for it in pairs}
    return {before: now for before, now in sorted(found.items()) if before not in standing}


def page_at(facts: Facts, address: str) -> Page | None:
    """The page of the record at an address."""
    section = f"{address.partition('/')[0]}/"
    kinds = (kind for kind in KINDS if kind.section in ("", section))
    return next((page for kind in kinds for page in kind.pages(facts) if page.address == address), None)


def written_pages(root: Path) -> dict[str, Path]:
    """The pages of docs/ that are neither briefings nor forewords, under their addresses."""
    docs = root / "docs"
    files = [path for path in docs.rglob("*.md") if not _is_contributed(root, path)]
    return {address_of_file(path.relative_to(docs)): path for path in files}


def address_of_file(file: Path) -> str:
    """The address at which a file of docs/ will stand; it is named from there."""
    if file.suffix != ".md":
        return file.as_posix()
    way = file.with_suffix("").as_posix()
    if file.stem.lower() in ("index", "readme"):
        way = "" if file.parent == Path() else file.parent.as_posix()
    return f"{way}/" if way else ""


def _pages(facts: Facts) -> Iterator[str]:
    yield from written_pages(facts.record.root)
    for kind in KINDS:
        yield from kind.promised(facts)


def _papers(facts: Facts) -> Iterator[str]:
    yield from (paper_address(f"{PLANS}{name}") for name in facts.record.plans)
    yield from (paper_address(f"{MEETINGS}{meeting.id}") for meeting in held_meetings(facts))
    yield from (paper_address(f"{BRIEFINGS}{name}") for name in _sheets(facts))
    yield from (paper_address(year_address(it.name)) for it in told_years(facts.record, facts.day))


def _sheets(facts: Facts) -> list[str]:
    names = [briefing.id for briefing in briefings(facts)]
    return [*names, "booklet"] if names else []


def _followed(facts: Facts) -> Iterator[str]:
    """The feeds and calendars."""
    for page, _ in followed_pages(facts):
        yield from (feed_address(page), feed_address(page, "json"))
        if has_calendar(page):
            yield calendar_address(page)


def _files(facts: Facts) -> Iterator[str]:
    root = facts.record.root
    yield from (address for kind in KINDS for address, _ in kind.files(facts))
    yield from fixed_addresses(KINDS)
    for kind in KINDS:
        forms = [re.compile(re.sub(r"{\w+}", "[^/]+", files.address)) for files in kind.data]
        own = map(data_address, kind.promised(facts)) if forms else ()
        yield from (data for data in own if any(form.fullmatch(data) for form in forms))
    for path in (root / "docs").rglob("*.*"):
        if path.suffix != ".md" and path.is_file() and not _is_contributed(root, path):
            yield path.relative_to(root / "docs").as_posix()


def _is_contributed(root: Path, path: Path) -> bool:
    """Whether a file lies among the briefings or the forewords: it is no page of ours."""
    return any(path.is_relative_to(root / FOLDERS[name][0]) for name in ("briefings", "forewords"))

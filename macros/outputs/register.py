"""The register of addresses: what was published, and the check that something still stands there.

data/addresses.txt holds a line for each address, with the places on it that things of the record have. `make register`
adds to it and takes nothing out. Of what is not in it yet nothing is asked.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from macros.model.record import ADDRESSES
from macros.model.reserved_ids import ORDERS_OF_PLANS
from macros.outputs.unrendered import MADE_LAST, addresses_of_now, old_addresses
from macros.shown.addresses import (
    A_TO_Z,
    BY_STATUS,
    CHANGES,
    CORRECTIONS,
    HELP,
    MEETINGS,
    action_address,
    measure_address,
    meeting_address,
    plan_address,
    point_address,
    recommendation_address,
    source_address,
)
from macros.shown.anchors import rating_anchors, reading_anchors
from macros.source.mistake import Mistake
from macros.source.published_files import published_files
from macros.things.facts import Facts
from macros.things.plan.rated_things import rated_things

HEAD = """\
# Every address that was published, with the places on its page that can be linked to. Written by `make register`, which
# takes nothing out: an address stays, leads on ("was: …") or says that something was withdrawn (data/tombstones.yml).
"""
PLACE_GONE = (
    '"{}" was published, and that place would be gone; put back what stood there, or write "-#{}" in its place here, '
    "for all to see that it went"
)
TAKEN_OUT = '"{}" was published, and stands here no longer; run `make register`, or put it back'
# The looks of the site, and lists that are there where anything stands in them: no addresses that others link to.
NOT_KEPT = ("assets/", A_TO_Z, BY_STATUS)


def vanished(facts: Facts) -> Iterator[Mistake]:
    """Every address and place of the register at which nothing would stand, at its line; and what was taken out of it
    since it was published.
    """
    lines = _lines(facts.record.root)
    yield from _taken_out(facts.record.root, lines)
    if not lines:
        return
    now, there = addresses_of_now(facts), places(facts)
    lead_on = old_addresses(facts, now)
    stones = tuple(it.address.rstrip("/") for it in facts.record.tombstones.values())
    for number, line in enumerate(lines, start=1):
        address, anchors = _read(line)
        if address is None or address in lead_on or any(_is_of(address, stone) for stone in stones):
            continue
        if address not in now:
            yield Mistake(ADDRESSES, number, 1, _gone(address))
            continue
        for anchor in anchors:
            if not anchor.startswith("-") and anchor not in there.get(address, ()):
                column = line.index(f"#{anchor}") + 1
                yield Mistake(ADDRESSES, number, column, PLACE_GONE.format(f"/{address}#{anchor}", anchor))


def _taken_out(root: Path, lines: list[str]) -> Iterator[Mistake]:
    """Every address and place that the published register has and this one has not."""
    published = published_files(root, (ADDRESSES,)).files.get(ADDRESSES, "")
    held = dict(map(_read, lines))
    for address, anchors in map(_read, published.splitlines()):
        if address is not None and address not in held:
            yield Mistake(ADDRESSES, 1, 1, TAKEN_OUT.format(f"/{address}"))
        for anchor in anchors if address in held else ():
            if not {anchor, f"-{anchor}"}.intersection(held[address]):
                yield Mistake(ADDRESSES, 1, 1, TAKEN_OUT.format(f"/{address}#{anchor}"))


def add_to_register(facts: Facts) -> int:
    """Add to the register what is not in it; how many lines are new or longer."""
    held, new = _with_what_is_new(facts)
    lines = (" ".join([f"/{address}", *map(_sign, sorted(held[address]))]) for address in sorted(held))
    text = HEAD + "".join(f"{line}\n" for line in lines)
    (facts.record.root / ADDRESSES).write_text(text, "utf-8", newline="\n")
    return new


def not_registered(facts: Facts) -> str:
    """That addresses or places are not in the register yet, in one line; empty where all are, or there is none."""
    new = _with_what_is_new(facts)[1] if _lines(facts.record.root) else 0
    return f"{new} lines of {ADDRESSES} are missing or too short; make register mends that." if new else ""


def _with_what_is_new(facts: Facts) -> tuple[dict[str, set[str]], int]:
    """The register with what is not in it yet, and how many of its lines are new or longer."""
    known = {address: set(anchors) for address, anchors in map(_read, _lines(facts.record.root)) if address is not None}
    held, there = {address: set(anchors) for address, anchors in known.items()}, places(facts)
    for address in addresses_of_now(facts) - {*MADE_LAST}:
        if _is_kept(address):
            held.setdefault(address, set()).update(
                it for it in there.get(address, set()) if f"-{it}" not in held[address]
            )
    return held, sum(known.get(address) != anchors for address, anchors in held.items())


def _is_kept(address: str) -> bool:
    """Whether others link to an address: not to what has all of its content elsewhere."""
    name = address.rstrip("/").rpartition("/")[2].removesuffix(".json")
    return not address.startswith(NOT_KEPT) and name not in ORDERS_OF_PLANS


def places(facts: Facts) -> dict[str, set[str]]:
    """The places of each page at which something of the record stands: the names of which addresses are made."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in _links(facts):
        page, _, anchor = link.partition("#")
        found[page].add(anchor)
    return found


def _links(facts: Facts) -> Iterator[str]:
    record = facts.record
    for plan in record.plans.values():
        yield from (point_address(plan.id, it.id) for it in plan.learning)
        # The page of the plan has these places too: there the points stood at first.
        yield from (f"{plan_address(plan.id)}#l{it.id.lower()}" for it in plan.learning)
        for asked in plan.recommendations:
            yield recommendation_address(plan.id, asked.id)
            for action in asked.actions:
                page = action_address(plan.id, action.id)
                yield from (f"{page}#step-{step.id.lower()}" for step in action.steps)
    for name, measure in record.measures.items():
        yield from (f"{measure_address(name)}#{anchor}" for anchor in reading_anchors(measure.readings))
    for meeting in record.meetings.values():
        if meeting.date.first <= facts.day:
            told = [*(it.id for it in meeting.questions), *(it.id for it in meeting.promises)]
            yield from (f"{meeting_address(meeting.id)}#{name.lower()}" for name in told)
    for it in rated_things(facts):
        page = it.address.partition("#")[0]
        yield from (f"{page}#{anchor}" for anchor in rating_anchors(it.written.ratings, it.rating_place))
    yield from map(source_address, record.sources)
    yield from (f"{CORRECTIONS}#{key}" for key in record.corrections)
    yield from (f"{HELP}glossary/#{key}" for key in record.glossary)
    yield from (f"{HELP}ratings/#{key}" for key in record.rating_keys)


def _gone(address: str) -> str:
    text = f'"/{address}" was published, and nothing would stand there'
    return f"{text}; write its old id under what it is now (was: …), or into data/tombstones.yml why it was withdrawn"


def _is_of(address: str, stone: str) -> bool:
    """Whether an address is that of a page, or of a paper, of data or a feed of it; also what changed to a meeting."""
    bare = address.removeprefix("feeds/").removeprefix("api/v1/")
    if bare.startswith(CHANGES) and stone.startswith(MEETINGS):
        return stone.removeprefix(MEETINGS) in bare.removesuffix(".json").split("/")
    return bare.startswith((f"{stone}/", f"{stone}."))


def _lines(root: Path) -> list[str]:
    file = root / ADDRESSES
    return file.read_text("utf-8").splitlines() if file.is_file() else []


def _read(line: str) -> tuple[str | None, list[str]]:
    """The address of a line, and its places, "-" before one that went; no address of a comment or an empty line."""
    if not line.startswith("/"):
        return None, []
    address, *anchors = line.split()
    return address[1:], [anchor.replace("#", "", 1) for anchor in anchors]


def _sign(anchor: str) -> str:
    return f"-#{anchor[1:]}" if anchor.startswith("-") else f"#{anchor}"

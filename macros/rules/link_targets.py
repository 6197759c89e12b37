"""Links in Markdown: where they may lead, and that their words do not name another place or number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from macros.model.record import Record
from macros.model.telephone import KNOWN, national
from macros.source.hosts import host_of, misnamed, wrong_with_host
from macros.source.markdown_html import outline
from macros.source.unseen import DIRECTION, is_seen

MOST_NAMED = 20  # of one kind in one text: to find the line of each takes its time
MAILBOX = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.ASCII)
DIALLED = re.compile(r"tel:(?:\+44|0|1|9)[0-9]{2,13}", re.IGNORECASE)


@dataclass(frozen=True)
class Trusted:
    """What links may lead to: the portal itself, at the host `own`, `hosts` of other letters, and `numbers`."""

    own: str = ""
    hosts: frozenset[str] = frozenset()
    numbers: frozenset[str] = KNOWN


def trusted(record: Record | None) -> Trusted:
    """What the links of a portal may lead to; where its settings cannot be read, what those of any portal may."""
    if record is None:
        return Trusted()
    portal = record.portal
    contact = {national(portal.contact.phone)} if portal.contact.phone else set()
    return Trusted(host_of(portal.address), frozenset(portal.hosts), KNOWN | contact)


def wrong_links(text: str, known: Trusted) -> Iterator[tuple[int, str, str]]:
    """Those links of a Markdown text that may not stand in it: which of its links, where it leads, what is wrong."""
    found = outline(text)
    named = (
        (number, link, wrong)
        for number, (link, words) in enumerate(zip(found.links, found.words, strict=True))
        if (wrong := wrong_with_link(link, words, known))
    )
    return islice(named, MOST_NAMED)


def wrong_with_link(link: str, words: str, known: Trusted) -> str:
    """What is wrong with a link that shows `words`: it leads where no link may, or elsewhere than its words say."""
    # A browser reads over white space and control characters in an address.
    read = re.sub(r"[\x00-\x20]", "", link).lower()
    scheme = (re.match(r"[a-z][a-z0-9+.-]*:", read) or [""])[0]
    if DIRECTION.search(words) or not is_seen(words):
        return "the words of this link hold a sign that nobody sees; type them again"
    if scheme == "tel:":
        return _wrong_with_number(link, words, known)
    if scheme == "mailto:":
        return _wrong_with_mailbox(link, words)
    if scheme == "http:":
        return f'"{link}" is not read in secret; write {link.replace("http:", "https:", 1)}, or its name without a link'
    if scheme == "https:":
        return wrong_with_host(link, known.hosts) or _misleading(words, host_of(link))
    if not read or scheme or read.startswith(("/", "\\")):
        named = f'"{scheme or link}" cannot be linked to' if read else "a link leads nowhere"
        return f"{named}; write https://…, tel:…, or the way to a page, like ../../plans/leo/"
    if re.search(r"[\x00-\x20\\]", link) or DIRECTION.search(link) or not is_seen(link):
        return f'"{link}" has a space, a backslash or a sign that nobody sees in it; type it again without'
    return _misleading(words, known.own)


def _wrong_with_number(link: str, words: str, known: Trusted) -> str:
    if not DIALLED.fullmatch(link):
        return f'"{link}" dials more, or less, than a number; write tel: and its digits alone, like tel:08001111'
    dialled, shown = national(link[4:]), national(words)
    if not shown:
        return f"the words do not show the number that is dialled; write [{link[4:]}]({link})"
    if shown != dialled:
        return f"the words show {shown}, and {link[4:]} is dialled; write the number alone, the same in both"
    if dialled not in known.numbers:
        return f'"{link}" is no helpline that the portal knows, nor its contact; write the number without a link'
    return ""


def _wrong_with_mailbox(link: str, words: str) -> str:
    """What is wrong with a link that writes an e-mail: it is to one plain address, and its words show that."""
    address = link[len("mailto:") :]
    if not MAILBOX.fullmatch(address):
        return f'"{link}" writes more than an address; write mailto: and the address alone'
    if words.strip().casefold() != address.casefold():
        return f"the words do not show to whom it writes; write [{address}]({link})"
    return ""


def _misleading(words: str, host: str) -> str:
    if shown := misnamed(words, host):
        there = host or "a page of this portal"
        return f"the words name {shown}, and the link leads to {there}; write the same address in both, or plain words"
    return ""

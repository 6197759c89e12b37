"""Hosts of web addresses: whether a reader can tell by the address whose page it leads to."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

from macros.source.unseen import DIRECTION, is_seen

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
PLAIN = re.compile(rf"(?:{LABEL}\.)+[a-z][a-z0-9-]*[a-z0-9]")
# What a reader takes for an address: an ending of letters behind a dot. Endings of files are none.
LOOKING = re.compile(r"(?:https?:/{0,3}|//)?(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+([^\W\d_]{2,}|xn--[a-z0-9-]+)(?![\w-])")
_FILES = "pdf csv json xml yml yaml html htm txt doc docx xls xlsx ppt pptx odt ods png jpg jpeg webp svg mp3 mp4 wav"
FILES = frozenset([*_FILES.split(), "ogg", "opus", "webm", "vtt", "ics"])
LIKE = "write it like https://www.example.org/page"


def host_of(address: str) -> str:
    """The host of an address, in small letters; empty where it has none that can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def wrong_with_host(address: str, registered: frozenset[str] | None = None) -> str:
    """What is wrong with an address that begins with https://, as far as its host goes.

    `registered` are the hosts of other letters that the portal knows; where they are not given, any may be one.
    """
    try:
        parts = urlsplit(address)
        named, host = parts.netloc, parts.hostname or ""
        _ = parts.port
    except ValueError:
        return f'"{address}" cannot be read as an address; {LIKE}'
    if not is_seen(unquote(address)) or DIRECTION.search(unquote(address)) or re.search(r"[\x00-\x20\\]", address):
        return f'"{address}" has a sign in it that nobody sees; type it again'
    if not host or not address[len(parts.scheme) :].startswith("://"):
        return f'"{address}" names no host; {LIKE}'
    if "@" in named:
        return f'"{address}" names a user before its host, and would seem to lead elsewhere; leave out all up to the @'
    if ":" in named:
        return f'"{address}" names a port, or a number in the place of a name; {LIKE}'
    if re.fullmatch(r"[0-9.]+|(?:0x)?[0-9a-f.x]*\.?(?:0x[0-9a-f]+|[0-9]+)\.?", host):
        return f'"{address}" leads to a number and not to a name; write the name of the host'
    return "" if PLAIN.fullmatch(host) and "xn--" not in host else _of_other_letters(host, registered)


def _of_other_letters(host: str, registered: frozenset[str] | None) -> str:
    if host.isascii() and "xn--" not in host:
        return f'"{host}" is no name of a host; {LIKE}'
    if unicodedata.normalize("NFKC", host) != host or len(_scripts(host)) > 1:
        return f'"{host}" mixes letters that look alike; write the host\'s own address, in letters a to z'
    if registered is not None and host not in registered:
        return f'"{host}" has other letters than a to z; write another, or add it to "hosts" in data/portal.yml'
    return ""


def _scripts(host: str) -> set[str]:
    """The scripts of the letters before the ending, by the first word of each letter's name: LATIN, CYRILLIC."""
    letters = (sign for sign in host.rpartition(".")[0] if sign.isalpha())
    return {unicodedata.name(sign, "?").split()[0] for sign in letters}


def hosts_shown(words: str) -> list[str]:
    """The hosts that a reader takes a text to name: "see www.gov.uk" names gov.uk."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("\u3002", ".")
    found = [it for it in LOOKING.finditer(plain) if it[1] not in FILES or it[0].startswith(("http", "//", "www."))]
    return [_without_www(re.sub(r"^(?:https?:)?/*", "", it[0])) for it in found]


def misnamed(words: str, host: str) -> str:
    """The host that a text names while it leads to another; empty where it names none but that."""
    return next((shown for shown in hosts_shown(words) if shown != _without_www(host)), "")


def _without_www(host: str) -> str:
    return host.removeprefix("www.")

"""A strict reading of one tag: what it loads, where it leads, what it names, and what of it may not be published.

Strict, so that it cannot see another page than a browser does: what is not written in the plainest way is refused.
"""

import re
from dataclasses import dataclass
from html import unescape

from macros.publish.page_links import is_elsewhere

ATTRIBUTE = re.compile(r"""\s+([^\s"'<>/=]+)(?:=(?:"([^"<]*)"|'([^'<]*)'|([^\s"'=<>`]+)))?""")
TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9-]*)((?:{ATTRIBUTE.pattern.replace('(', '(?:', 1)})*)\s*/?>")
PLAIN = re.compile(r"</[a-zA-Z][a-zA-Z0-9-]*\s*>|<[a-zA-Z][a-zA-Z0-9]*>|<!doctype html>|<!--(?!-?>)[^<]*-->", re.I)

REFUSED = frozenset(
    {"applet", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "marquee", "object", "plaintext"}
    | {"portal", "style", "xmp"}
)
LOADING = frozenset({"src", "srcset", "imagesrcset", "poster", "data", "background", "xlink:href", "manifest", "ping"})
LEADING = frozenset({"action", "formaction", "cite"})
NAMING = frozenset(
    {"for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers"}
)
# A block of data is run by nobody; what is in it is looked at with its page (macros/publish/built_page.py).
DATA_BLOCK = '<script type="application/ld+json">'
SCHEMES = frozenset({"https", "tel", "mailto"})
# A link element that names a page, and loads nothing.
NAMED = frozenset({"canonical", "alternate", "license", "author", "next", "prev", "help", "search"})


@dataclass(frozen=True)
class Tag:
    """What a tag says. `faults` are those parts of it that may not be published."""

    name: str
    attributes: dict[str, str]
    loads: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def tag_of(text: str) -> Tag | None:
    """The tag that stands in `text`, from "<" to ">"; nothing where it neither says nor spoils anything."""
    if text == DATA_BLOCK:
        return None
    if PLAIN.fullmatch(text) and (name := text.strip("<>").lower()) not in {"h1", "script"} | REFUSED:
        return None
    found = TAG.fullmatch(text)
    if found is None:
        return Tag("", {}, faults=(f"{_short(text)} is no tag that can be read; write it in the plainest way",))
    name, faults = found[1].lower(), []
    attributes: dict[str, str] = {}
    for written, double, single, bare in ATTRIBUTE.findall(found[2]):
        attribute = written.lower()
        if attribute in attributes:
            faults.append(f'{_short(text)} has "{attribute}" twice; write it once')
        attributes.setdefault(attribute, unescape(double or single or bare))
    loads, leads = _loads(name, attributes), _leads(name, attributes)
    faults += [*_of_the_tag(name, attributes), *_of_addresses(loads, leads)]
    names = [one for attribute in NAMING & attributes.keys() for one in attributes[attribute].split()]
    if not (loads or leads or names or faults or "id" in attributes or name in {"h1", "html", "meta"}):
        return None
    return Tag(name, attributes, tuple(loads), tuple(leads), tuple(names), tuple(faults))


def _loads(name: str, attributes: dict[str, str]) -> list[str]:
    """The addresses that a browser asks for by itself."""
    found = []
    for attribute in LOADING & attributes.keys():
        value = attributes[attribute]
        listed = attribute.endswith("srcset")
        found += [part.split()[0] for part in value.split(",") if part.strip()] if listed else [value.strip()]
    is_loading_link = name == "link" and not NAMED & set(attributes.get("rel", "").lower().split())
    if "href" in attributes and (is_loading_link or name in {"use", "image", "feimage"}):
        found.append(attributes["href"])
    return found


def _leads(name: str, attributes: dict[str, str]) -> list[str]:
    """The addresses that a reader can follow."""
    found = [attributes[attribute] for attribute in LEADING & attributes.keys()]
    if "href" in attributes and attributes["href"] not in _loads(name, attributes):
        found.append(attributes["href"])
    return found


def _of_the_tag(name: str, attributes: dict[str, str]) -> list[str]:
    faults = []
    if name in REFUSED:
        faults.append(f"an element <{name}>; no page may have one")
    if name == "script" and not attributes.get("src"):
        faults.append("a script that stands in the page; put it into docs/assets/, in a file that the site knows")
    if "style" in attributes:
        faults.append("an inline style; give the element a class, and the class its looks in docs/assets/")
    faults += [
        f'an inline handler "{one}"; listen in a script of docs/assets/' for one in attributes if one[:2] == "on"
    ]
    faults += ['an inline page "srcdoc"; link to a page'] if "srcdoc" in attributes else []
    if name == "meta" and attributes.get("http-equiv", "content-security-policy").lower() != "content-security-policy":
        faults.append(f'a <meta http-equiv="{attributes["http-equiv"]}">; no page may have one')
    return faults


def _of_addresses(loads: list[str], leads: list[str]) -> list[str]:
    faults = []
    for address in [*loads, *leads]:
        if re.search(r"[\x00-\x20\\]", address):
            faults.append(f"the address {_short(address)!r} has a space, a backslash or worse in it; write it without")
    for address in loads:
        if is_elsewhere(address):
            faults.append(
                f"{_short(address)} is loaded from elsewhere, or is no file; put the file into docs/ and name that"
            )
    for address in leads:
        scheme = _scheme(address)
        if scheme and scheme not in SCHEMES:
            faults.append(
                f"a link to {_short(address)}; a link begins with https:, tel: or mailto:, or leads within the site"
            )
        elif not scheme and address.startswith("//"):
            faults.append(f"a link to {_short(address)}; write https: before it")
    return faults


def _scheme(address: str) -> str:
    """The scheme of an address, as a browser reads it: over controls and spaces in it."""
    found = re.match(r"[a-z][a-z0-9+.-]*(?=:)", re.sub(r"[\x00-\x20]", "", address), re.I)
    return found[0].lower() if found else ""


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}…"

"""Exact points on a map, in any notation."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal
from macros.guard.words import Passage

_ARC = r"\d{1,3}\s?°[\d\s.'’′\"”″m]{1,20}"
_DECIMAL = r"[-+]?\d{1,3}\.\d{3,15}"
_CODE = "[23456789CFGHJMPQRVWX]"
_THREE = r"[^\W\d_]{2,30}[.·。][^\W\d_]{2,30}[.·。][^\W\d_]{2,30}"
DEGREES = frozenset(["lat", "latitude", "lon", "long", "longitude", "lng"])
METRES = frozenset(["easting", "northing"])
TURNED = r"(?<!\w)[NS]\s?°?\s?\d{1,3}[. ]\d{2,15}[\d.'’′° ]{0,12}[,;/|]?\s?[EW]\s?°?\s?\d{1,3}[. ]\d{2}"
# What is looked for, behind words and signs of which one is always in it.
EXPRESSIONS = (
    ({"."}, re.compile(rf"(?<![\d.]){_DECIMAL}\s?°?\s?[NS]?[\s,;/|]{{1,3}}{_DECIMAL}(?![\d.])", re.I)),
    ({"n", "s"}, re.compile(TURNED, re.I)),
    ({"°"}, re.compile(rf"{_ARC}[NS][,;\s]{{0,3}}{_ARC}[EW]", re.I)),
    (DEGREES, re.compile(rf"(?<![a-z])(?:{'|'.join(DEGREES)})\W{{1,4}}[-+]?\d{{1,3}}\.\d{{2,15}}", re.I)),
    (METRES, re.compile(rf"(?<![a-z])(?:{'|'.join(METRES)})\W{{1,4}}\d{{1,7}}", re.I)),
    ({"+"}, re.compile(rf"(?<![A-Z0-9]){_CODE}{{4,8}}\+{_CODE}{{2,3}}(?![A-Z0-9])")),
    ({"what", "w"}, re.compile(rf"(?:what3words|w3w)\W{{1,6}}(?:com/)?{_THREE}", re.I)),
)
LINKS = (
    ({"/"}, re.compile(rf"///{_THREE}")),
    ({"map", "maps"}, re.compile(r"(?:(?<![a-z])maps?\.(?:google|app\.goo|apple)\.|goo\S{3,10}/maps)\S{1,200}", re.I)),
    ({"openstreetmap"}, re.compile(r"(?<![a-z])openstreetmap\.org/\S{0,200}map\S{1,200}", re.I)),
)


def points(passage: Passage) -> Iterator[Personal]:
    """Every exact point on a map in a passage."""
    for words, expression in (*LINKS, *(EXPRESSIONS if passage.has_digits else ())):
        for found in expression.finditer(passage.text) if passage.has(words) else ():
            yield Personal(found.start(), found.end(), "coordinates", found[0])

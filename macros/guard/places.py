"""Places: full postcodes, street addresses and points on a map."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal

_AREAS = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN "
    "EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE "
    "NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR "
    "TS TW UB W WA WC WD WF WN WR WS WV YO ZE GIR BFPO"
)
AREAS = frozenset(_AREAS.split())
POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-z]{1,2})(\d[A-Za-z0-9]?)[ .,_-]{0,2}(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9])"
)
# Signs set one by one, as in "S W 1 A 1 A A": read together again.
SPACED = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:[ .-][A-Za-z0-9]){4,13}(?![A-Za-z0-9])")

# One of these is in an address without a digit, and in a place on a map that is told in words.
_STREET_WORDS = "road street avenue lane crescent close drive gardens grove terrace mews rd, st, way what3 w3w /// map"
STREET_WORDS = tuple(_STREET_WORDS.split())

CLEAR = r"road|rd|street|avenue|ave|lane|crescent|cres|terrace|boulevard|blvd|mews|cul-de-sac"
ANY = (
    rf"{CLEAR}|st|ln|close|cl|drive|dr|way|gardens|gdns|grove|place|pl|court|ct|square|sq|rise|hill|park|green|row"
    rf"|walk|parade|view|mead|meadow|meadows|end|vale|wharf|quay|croft|heights|estate|path|field|fields"
    rf"|paddocks?|orchards?|cottages|villas|bungalows|maltings|chase|spinney|copse|glade"
)
# "Way" and "WAY" end the name of a street; "way" ends most sentences.
WRITTEN = "|".join(written for word in ANY.split("|") for written in (word.capitalize(), word.upper()))
NAME = r"[A-Z][A-Za-z'’.-]{0,25}"
HOUSE = r"(?<![A-Za-z0-9./-])(?!(?:19|20)\d\d(?!\d))\d{1,4}[A-Za-z]?(?:\s?[-/&]\s?\d{1,4}[A-Za-z]?)?(?![\w/-])"
STREET = re.compile(
    rf"{HOUSE},?\s(?:[Tt]he\s(?:{NAME}\s){{0,2}}?|(?:{NAME}\s){{1,3}}?)(?:(?i:{CLEAR})|{WRITTEN})(?![A-Za-z])\.?"
)
LOWER_STREET = re.compile(
    rf"{HOUSE},?\s(?:the\s)?(?:[a-z'’-]{{3,20}}\s){{1,2}}?(?:{CLEAR})(?![A-Za-z])\.?", re.IGNORECASE
)
NAMED_HOUSE = re.compile(
    rf"(?<![A-Za-z])(?:{NAME}\s){{1,2}}?(?:Cottage|House|Farm|Lodge|Villa|Bungalow|Court|Heights|Tower|Point|Barn"
    rf"|Caravan\sPark),\s"
    rf"(?:\d{{1,4}}[A-Za-z]?\s)?(?:{NAME}\s){{1,3}}?(?:Road|Rd|Street|St|Avenue|Ave|Lane|Crescent|Close|Drive|Way"
    rf"|Gardens|Grove|Terrace|Hill)(?![A-Za-z])"
)
FLAT = re.compile(
    rf"(?<![A-Za-z])(?:flat|apartment|apt|maisonette"
    rf"|bedsit)\.?\s(?:no\.?\s)?\d{{1,4}}[A-Za-z]?(?![A-Za-z0-9])[,\s]{{1,2}}(?:at\s)?"
    rf"(?:\d{{1,4}}[A-Za-z]?\s)?(?:(?i:the\s)?{NAME})(?:\s{NAME}){{0,3}}"
)
FLAT_ALONE = re.compile(r"(?<![A-Za-z])(?:flat|apartment|apt)\.?\s\d{1,4}[A-Za-z]?(?![A-Za-z0-9%])", re.IGNORECASE)
LIVING = re.compile(
    r"(?<![A-Za-z])(?i:lives?|lived|living|resid\w{1,6}|home|house|flat|address|moved|stay\w{0,3}"
    r"|accommodation)(?i:\s(?:is|was|now|back|with|his|her|their"
    rf"|a|the|family|at|in|on|to|of|mother|father|aunt|gran|near)){{1,6}}:?\s((?:{NAME}\s){{1,3}}?(?:Road|Rd"
    rf"|Street|Avenue|Ave|Lane|Crescent|Close|Drive|Gardens|Grove|Terrace|Mews))(?![A-Za-z])"
)
NO_NAME = re.compile(
    r"(?<![A-Za-z0-9])(?:months?|years?|weeks?|days?|hours?|minutes?|miles?|steps?|of|in|on|the|to|from|and|for"
    r"|off|down|along|with|new|high-quality"
    r"|one|two|three|four|five|six|way|a|per|cent|children|people|families|cases|was|were|is|are|at|by|different"
    r"|main|more|other|busy)(?![A-Za-z])",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"(?:year|years|action|actions|item|items|page|pages|paragraph|paragraphs|para|section|appendix|phase|stage"
    r"|step|recommendation|objective"
    r"|priority|table|figure|class|tier|level|of|part|chapter|point|unit|key|ward|zone|group|team"
    r"|standard|learning)\s$",
    re.IGNORECASE,
)
# "No. 9 Heron Way" is a house, "action no. 9 Heron Way" is none. In small letters only a word for where makes it one.
NUMBERED = re.compile(r"(?:no\.|(?<!at\s)number)\s$", re.IGNORECASE)
A_THING = re.compile(
    r"(?:actions?|items?|pages?|para(?:graph)?s?|sections?|appendix|annex|phase|stage|step|recommendations?|objective"
    r"|priority|table|figure|class|tier|level|part|chapter|point|unit|key|ward|zone|group|team|standard|learning|plan"
    r"|project|case|question|theme|finding|module|bus|route|report|policy|goal|outcome|measure|file|order|version)"
    r"[\s:(-]{1,2}(?:no\.|number)\s$",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"(?<![A-Za-z])(?:at|outside|opposite|near|from|to|inside|behind|into)\s(?:no\.|number)\s$", re.IGNORECASE
)
NOT_AFTER = re.compile(
    r"\s(?:[A-Z][a-z]+\s)?(?:(?:Primary|Infants?|Junior|Nursery|Secondary|High|Community|Special|Grammar|Church"
    r"|C\s?of\s?E)\s?)*"
    r"(?:School|Academy|College|Nursery|schools?|academ(?:y|ies)|Primary|Infants?|Junior|Nursery|map|works|plan"
    r"|[Ff]orward|ahead|safety|hearings?|cases?|orders?|reports?|proceedings|of\sProtection|to\s)"
)

POINT = re.compile(
    r"(?<![\d.A-Za-z])[-+]?\d{1,2}\.\d{3,15}\s?°?\s?[NS]?\s?[,;/|]?\s?[-+]?\d{1,3}\.\d{3,15}\s?°?\s?[EW]?(?![\d.])",
    re.IGNORECASE,
)
# The letter before its number, with minutes or without: "N51.4611 E0.3590", "N51 27.666 E000 21.540".
_TURNED = r"\s?°?\s?\d{1,3}(?:\.\d{3,15}|\s?[° ]\s?\d{1,2}\.\d{2,6})(?:\s?[°'’′])?"
TURNED_POINT = re.compile(rf"(?<![A-Za-z0-9.])[NS]{_TURNED}\s?[,;/|]?\s?[EW]{_TURNED}(?![\d.]\d)", re.IGNORECASE)
DEGREES = re.compile(
    r"(?<!\d)\d{1,2}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['’′m]?\s?(?:\d{1,2}(?:\.\d{1,6})?\s?[\"”″'′]{0,2}"
    r")?\s?[NS][,;\s]{0,3}\d{1,3}\s?°"
    r"[^A-Za-z\n]{0,20}[EW]",
    re.IGNORECASE,
)
LABELLED_POINT = re.compile(
    r"(?<![A-Za-z])(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|easting|northing|uprn|grid\sref(?:erence)?)[\s:='\"-]{1,4}"
    r"([-+]?\d{1,3}\.\d{2,15}|\d{5,12}|[A-Z]{2}\s?\d{2,5}\s?\d{2,5})",
    re.IGNORECASE,
)
SQUARES = r"(?:H[P-U W-Z]|N[A-D F-H J-P R-Z]|O[V]|S[C-E H-K M-P R-Z]|T[A F G L M Q R V])".replace(" ", "")
GRID = re.compile(rf"(?<![A-Za-z0-9]){SQUARES}\s?(?:(\d{{3,5}})\s(\d{{3,5}})|\d{{6}}|\d{{8}}|\d{{10}})(?![A-Za-z0-9])")
# A charity of Scotland, or a children's home at Ofsted: the square SC is sea and the Isle of Man.
SCOTTISH_CHARITY = re.compile(r"SC\d{6}")
THREE_WORDS = re.compile(
    r"(?:///|what3words(?:\.com)?[/:\s]{1,3}"
    r"|w3w(?:\.co)?[/:\s]{1,3})[^\W\d_]{2,30}[.·。][^\W\d_]{2,30}[.·。][^\W\d_]{2,30}",
    re.IGNORECASE,
)
MAP = re.compile(
    r"(?:maps?\.google\.[a-z.]{2,6}|google\.[a-z.]{2,6}/maps|goo\.gl/maps|maps\.app\.goo\.gl|maps\.apple\.com"
    r"|openstreetmap\.org/[^\s]{0,40}(?:mlat|map))"
    r"[^\s\"<>]{1,200}",
    re.IGNORECASE,
)
PLUS_CODE = re.compile(r"(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])")


def places(text: str) -> Iterator[Personal]:
    """Every postcode, street address and point on a map in a plain text; a street with its postcode is one finding."""
    codes, streets = list(postcodes(text)), list(_streets(text))
    for street in streets:
        near = next((code for code in codes if 0 <= code.start - street.end <= 80), None)
        if near and "\n\n" not in text[street.end : near.start] and street.text[:1].isdigit():
            yield Personal(street.start, near.end, "home-address", text[street.start : near.end])
        else:
            yield street
    yield from codes
    yield from _points(text)


def postcodes(text: str) -> Iterator[Personal]:
    """Every full postcode."""
    for found in POSTCODE.finditer(text):
        is_ordinal = found[3][1:] in ("st", "nd", "rd", "th")
        if found[1].upper() in AREAS and not is_ordinal:
            yield Personal(found.start(), found.end(), "postcode", found[0])


def _streets(text: str) -> Iterator[Personal]:
    for pattern in (STREET, LOWER_STREET, NAMED_HOUSE, FLAT, FLAT_ALONE, LIVING):
        for found in pattern.finditer(text):
            group = found.lastindex or 0
            start, end = found.span(group)
            if pattern in (STREET, LOWER_STREET) and (
                _is_numbered(text[max(0, start - 32) : start], is_lower=pattern is LOWER_STREET)
                or NOT_AFTER.match(text[end : end + 60])
                or (pattern is LOWER_STREET and NO_NAME.search(found[0]))
            ):
                continue
            yield Personal(start, end, "street-address", found[group])


def _is_numbered(before: str, *, is_lower: bool) -> bool:
    """Whether what stands before a number makes it the number of an action, a page, a ward."""
    if NUMBERED.search(before):
        return not WHERE.search(before) if is_lower else bool(A_THING.search(before))
    return bool(NOT_BEFORE.search(before[-16:]))


def _points(text: str) -> Iterator[Personal]:
    for pattern in (POINT, TURNED_POINT, DEGREES, LABELLED_POINT, THREE_WORDS, MAP, PLUS_CODE):
        for found in pattern.finditer(text):
            yield Personal(found.start(), found.end(), "coordinates", found[0])
    for found in GRID.finditer(text):
        years = found[1] and all(re.fullmatch(r"(?:19|20)\d\d", part) for part in found.groups())
        is_charity = SCOTTISH_CHARITY.fullmatch(found[0])
        if (not found[1] or len(found[1]) == len(found[2])) and not years and not is_charity:
            yield Personal(found.start(), found.end(), "coordinates", found[0])

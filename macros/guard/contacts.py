"""Ways to reach one person: telephone numbers, e-mail addresses and accounts. Helplines and mailboxes of roles pass."""

import re
from collections.abc import Iterator

from macros.guard.books import is_a_book
from macros.guard.mailboxes import is_of_a_role
from macros.guard.personal import Personal

RUN = re.compile(r"(?<![A-Za-z0-9.+])(?:\+|\(\+|\(?0)[ ()]{0,3}\d(?:[ ()./·-]{0,4}\d){7,15}(?![A-Za-z0-9])")
OF_SEVERAL = re.compile(r"(?<!\d)0\d(?:[ ()./·-]{0,4}\d){9}(?!\d)")
LABELLED = re.compile(
    r"(?<![A-Za-z])(?:tel(?:ephone)?|phone|mobile|mob|cell|ring|call|text|whatsapp|fax|contact\s(?:number|no\.?))"
    r"(?:\s(?:number|num|no\.?|is|on|me|him|her|them|mum|dad|at"
    r"|was)){0,4}[\s:.=\"-]{0,4}((?:\d[ ()./-]{0,3}){6,8}\d)(?!\d)",
    re.IGNORECASE,
)
# Numbers that belong to services: 03, 0800, 0808, 084, 087, 09, 116 and what is shorter than a subscriber's number.
OF_A_SERVICE = re.compile(r"0(?:3|80[08]|8[47]|9)|0800|116\d{3}$|1\d{2}$|999$|112$")
OF_A_PERSON = re.compile(r"0(?:1\d{8,9}|2\d{9}|5[56]\d{8}|7\d{9})$")
SERVICES_BY_NAME = frozenset({"08001111"})

LOCAL = r"[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}"
MAIL = re.compile(rf"(?<![A-Za-z0-9._%+'-]){LOCAL}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,6}}")
AT = r"\s?(?:@|[\[({<]\s?(?:at|@)\s?[\])}>]|\sat\s|_at_|-at-)\s?"
DOT = r"\s?(?:\.|[\[({<]\s?(?:dot|\.)\s?[\])}>]|\sdot\s|_dot_|-dot-)\s?"
ENDING = r"(?:com|net|org|uk|co|gov|ac|eu|info|me|io|ie|fr|de|pl|ro|live)"
WORDED_MAIL = re.compile(
    rf"(?<![A-Za-z0-9._%+'-])([A-Za-z0-9](?:[A-Za-z0-9_%+'.-]|\sdot\s|[\[(]dot[\])]){{0,63}}){AT}"
    rf"([A-Za-z0-9-]{{2,40}}(?:{DOT}[A-Za-z0-9-]{{2,40}}){{0,3}}?{DOT}{ENDING}(?:{DOT}{ENDING})?)(?![A-Za-z0-9])",
    re.IGNORECASE,
)

HANDLE = re.compile(
    r"(?<![A-Za-z0-9._%+@/&\\=-])@(?!(?:media|import|charset|font-face|keyframes|supports"
    r"|page)(?![\w]))(?![0-9.]{1,40}(?![A-Za-z0-9_]))(?!\w{0,40}\.\.)[A-Za-z0-9_][A-Za-z0-9_.]{0,40}[A-Za-z0-9_](?![A-Za-z0-9_@])"
    r"(?!['\"]\s?:)"  # a name of JSON, like "@type":
)
PROFILE = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:facebook|instagram|tiktok|snapchat|twitter|x|threads|linkedin|youtube|reddit"
    r"|pinterest|onlyfans|discord|twitch)"
    r"\.(?:com|net|gg|tv)|fb\.(?:com|me)|t\.me|wa\.me|discord\.gg|bsky\.app"
    r"|bereal\.com)/[@A-Za-z0-9][A-Za-z0-9@._%?=/+-]{1,200}",
    re.IGNORECASE,
)
_NETWORKS = (
    "instagram insta snapchat snap tiktok facebook fb twitter whatsapp discord telegram kik roblox xbox psn "
    "playstation steam bereal threads youtube ig x.com t.me linkedin reddit pinterest onlyfans twitch wa.me bsky"
)
NETWORKS = tuple(_NETWORKS.split())
NETWORK = rf"(?:{'|'.join(NETWORKS[:21])}|tik\stok)"
NAMED_ACCOUNT = re.compile(
    rf"(?<![A-Za-z]){NETWORK}(?:\s?(?:account|user\s?name|user|handle|name|id|tag|profile"
    rf"|gamertag)){{1,2}}(?:\s(?:is|was|of))?[\s:=\"-]{{1,3}}"
    r"([A-Za-z0-9_.-]{3,40}(?:#\d{4})?)(?=[\s\"',;)]|$)|"
    rf"(?<![A-Za-z]){NETWORK}\s?[:=]\s?\"?(@?[A-Za-z0-9_.-]{{3,40}})(?=\"?\s*(?:$|[\n,;)]|\.\s|\.$))|"
    rf"(?<![A-Za-z]){NETWORK}(?![A-Za-z0-9])\s?[:=(]?\s?(@?(?=[A-Za-z_.-]{{0,40}}[0-9_.#][A-Za-z0-9_]"
    rf")[A-Za-z][A-Za-z0-9_.#-]{{2,40}})(?![A-Za-z0-9])|"
    # Behind a dash stands prose as a rule: a dot, a digit or a line inside a word makes an account of it.
    rf"(?<![A-Za-z]){NETWORK}\s-{{1,2}}\s(?!e\.g|i\.e)(@?(?=[A-Za-z_.]{{0,40}}[0-9_.][A-Za-z0-9_])"
    rf"[A-Za-z][A-Za-z0-9_.]{{2,40}})(?![A-Za-z0-9])",
    re.IGNORECASE | re.MULTILINE,
)
# "Roblox, by a user called TopDad_1": a name with a digit, a line or a capital letter inside it is no first name.
CALLED = re.compile(
    rf"(?<![A-Za-z]){NETWORK}(?![A-Za-z])[^\n.;]{{0,60}}?(?<![A-Za-z])(?:user(?:\s?name)?|account|profile|handle|player"
    r"|gamer(?:tag)?|someone|somebody|person|man|stranger|channel)\s(?:(?:who\s)?(?:(?:is|was|calls|called)\s)?(?:called"
    r"|named|known\sas|(?:him|her|them|it)sel(?:f|ves))|(?:by|under|with)\sthe\s(?:user\s?)?name(?:\sof)?)\s[\"'“‘]?"
    r"(@?(?=[A-Za-z0-9.-]{0,40}[0-9_]|[A-Za-z]{1,40}[._][A-Za-z]|(?-i:[A-Za-z]{0,40}[a-z][A-Z]))"
    r"[A-Za-z0-9_][A-Za-z0-9_.#-]{1,40}[A-Za-z0-9_])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_NO_ACCOUNT = "and the or for with from that was were which who page account accounts com"
NO_ACCOUNT = frozenset(_NO_ACCOUNT.split())


def phones(text: str) -> Iterator[Personal]:
    """Every telephone number in a plain text that is no helpline and no service's."""
    for found in RUN.finditer(text):
        # Two numbers in a row are one run of digits.
        for it in [found] if _is_personal(found[0]) else OF_SEVERAL.finditer(text, found.start(), found.end()):
            if _is_personal(it[0]) and not is_a_book(text, it.start(), re.sub(r"\D", "", it[0])):
                yield Personal(it.start(), it.end(), "phone", it[0])
    for found in LABELLED.finditer(text):
        digits = re.sub(r"\D", "", found[1])
        is_year = bool(re.match(r"(?:19|20)\d\d", digits))
        if not OF_A_SERVICE.match(digits) and digits not in SERVICES_BY_NAME and not is_year and digits[0] != "0":
            yield Personal(found.start(1), found.end(1), "phone", found[1])


def _is_personal(typed: str) -> bool:
    digits = re.sub(r"\D", "", typed)
    international = typed.lstrip("(").startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00") if not typed.lstrip("(").startswith("+") else digits
    if international and not digits.startswith("44"):
        return 8 <= len(digits) <= 15
    national = "0" + digits.removeprefix("44").removeprefix("0") if international else digits
    if not OF_A_PERSON.match(national) or OF_A_SERVICE.match(national):
        return False
    first = re.match(r"\(?\d+", typed)
    is_date = re.match(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}(?:\d{4}|\d\d)(?!\d)", typed)
    return international or national[1] == "7" or bool(first and len(first[0].lstrip("(")) >= 3 and not is_date)


def mails(text: str) -> Iterator[Personal]:
    """Every e-mail address in a plain text that is not a role's."""
    for found in MAIL.finditer(text):
        if not is_of_a_role(found[0]):
            yield Personal(found.start(), found.end(), "e-mail", found[0])
    for found in WORDED_MAIL.finditer(text):
        local = re.sub(r"[\s\[\]()]+dot[\s\[\]()]+", ".", found[1], flags=re.IGNORECASE)
        domain = re.sub(DOT, ".", found[2], flags=re.IGNORECASE)
        is_plain = "@" in found[0] and " " not in found[0]
        if not is_plain and not is_of_a_role(f"{local}@{domain}") and _is_worded(found):
            yield Personal(found.start(), found.end(), "e-mail", found[0])


def _is_worded(found: re.Match[str]) -> bool:
    """Whether "name at place dot com" is meant: a sentence says "at gov.uk" too, and means a website."""
    between = found.string[found.end(1) : found.start(2)]
    return bool(re.search(r"[\[({<@_-]", between)) or bool(re.search(r"dot", found[2], re.IGNORECASE))


def accounts(text: str) -> Iterator[Personal]:
    """Every account in a social network that a plain text names."""
    for found in HANDLE.finditer(text):
        yield Personal(found.start(), found.end(), "social-handle", found[0])
    for found in PROFILE.finditer(text):
        yield Personal(found.start(), found.end(), "social-handle", found[0])
    for found in (*NAMED_ACCOUNT.finditer(text), *CALLED.finditer(text)):
        group = found.lastindex or 0
        if found[group].lower().strip(".") not in NO_ACCOUNT:
            yield Personal(found.start(group), found.end(group), "social-handle", found[group])

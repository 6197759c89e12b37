"""Ways to reach one person: e-mail addresses, accounts in social networks, and links to films."""

import re
from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.english import is_english
from macros.guard.mailboxes import is_of_a_role
from macros.guard.personal import Personal
from macros.guard.plain_text import Plain
from macros.guard.word_lists import lines_of, words_of
from macros.guard.words import Passage, Word, at

MAIL = re.compile(r"(?<![\w.%+'-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")
# "At" and "dot" as they are written to get past a search; between blanks "at" is a word, unless "dot" comes soon.
MASK = re.compile(
    r"\s?[\[({<]\s?(at|@|dot|\.)\s?[\])}>]\s?|[_-](at|dot)[_-]|\s(dot)\s"
    r"|\s(at)\s(?=[\w-]{2,40}\W{0,3}dot)|\s?(@)\s?|\s(\.)\s?",
    re.I,
)
MEANT = re.compile(r"[\[({<@]|[_-]at[_-]|[_-]dot[_-]|\sdot\s", re.I)
AT_WORD = re.compile(r"(?<![A-Za-z])at(?![A-Za-z])", re.I)
HANDLE = re.compile(r"(?<![\w.%+@/&\\=-])@(?![0-9.]{1,40}\b)[A-Za-z0-9_][\w.]{0,40}\w(?![@\w])(?!['\"]\s?:)")
PROFILE = re.compile(
    r"(?<!\w)(?:[a-z-]{1,20}\.)?([a-z]{1,12}\.(?:com|net|gg|tv|me|app))/[@A-Za-z0-9][\w@.%?=/+#-]{0,200}", re.I
)
WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{3,500}", re.I)
FILM = re.compile(r"(?<!\w)(?:youtu\.be|(?:m\.)?youtube\.com|vimeo\.com|dailymotion\.com)/\S{3,200}", re.I)
# What makes of a word the name of an account, and what ends it.
ODD = re.compile(r"[\d_#]|[a-z][A-Z]|\w\.\w")
NUMBER = re.compile(r"\d+\w{0,2}")
ENDS = frozenset(",;)\"'”’:")
# How many words behind a network and behind a label its account may stand, and how many words that may have.
FAR, NEAR = 12, 4


def mails(text: str, known: Known) -> Iterator[Personal]:
    """Every e-mail address in a plain text that is neither known nor that of a role at a public body."""
    if "@" not in text and not AT_WORD.search(text):
        return
    plain = _unmasked(text)
    for found in MAIL.finditer(plain.text):
        start, end = plain.at(found.start()), plain.at(found.end() - 1) + 1
        written = text[start:end]
        is_masked = written != found[0]
        is_meant = MEANT.search(written) and found[0].rpartition(".")[2].lower() in words_of("endings_of_domains")
        if (is_meant or not is_masked) and not _may_stand(found[0], known):
            yield Personal(start, end, "e-mail", written)


def without_addresses(text: str, known: Known) -> str:
    """A text with blanks where an address of the web or a mailbox that may stand is: its words are no prose."""
    if "@" in text:
        text = MAIL.sub(lambda found: " " * len(found[0]) if _may_stand(found[0], known) else found[0], text)
    return WEB.sub(lambda found: " " * len(found[0]), text) if "/" in text or "www." in text else text


def links(text: str, known: Known) -> Iterator[Personal]:
    """Every account with an @, and every link to one or to a film, that is not known."""
    for found in HANDLE.finditer(text) if "@" in text else ():
        if found[0] not in words_of("at_rules") and not known.has(found[0]):
            yield Personal(found.start(), found.end(), "social-handle", found[0])
    for found in PROFILE.finditer(text) if "/" in text else ():
        if found[1].lower() in lines_of("profile_hosts") and not known.has(found[0]):
            yield Personal(found.start(), found.end(), "social-handle", found[0])
    for found in FILM.finditer(text) if "/" in text else ():
        if not known.has(found[0]):
            yield Personal(found.start(), found.end(), "link", found[0])


def accounts(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every account in a sentence about a social network: with a digit or a dot in it, or a strange word at a label."""
    if not sentence.has(of_networks := words_of("networks")):
        return
    words, network, label = sentence.words, -FAR, -FAR
    networks = [here for here, word in enumerate(words) if word.low in of_networks and not _is_inside(words, here)]
    for here, word in enumerate(words if networks else ()):
        is_labelled = here - label < NEAR and here < networks[-1]
        if word.low in of_networks:
            network = here
        elif word.low in words_of("labels_of_accounts") or word.text in (":", "("):
            label = here
        elif (here - network < FAR or is_labelled) and word.text.isalnum() and not _is_inside(words, here):
            chunk = _chunk(sentence, here)
            is_odd = ODD.search(chunk) and not NUMBER.fullmatch(chunk)
            is_known = word.low in known.words or is_english(word.low)
            is_strange = -FAR < network < label and word.is_word and not is_known
            if (is_odd or is_strange) and not (chunk.lower() in known.words or known.has(chunk)):
                yield Personal(word.start, word.start + len(chunk), "social-handle", chunk)


def _is_inside(words: list[Word], here: int) -> bool:
    """Whether a word goes on another: "fb" in a digest."""
    return words[here].is_glued and words[here - 1].text.isalnum()


def _unmasked(text: str) -> Plain:
    """A text with "@" and "." for every way of writing them."""
    plain, done = Plain(), 0
    for found in MASK.finditer(text):
        plain.add(text[done : found.start()], done)
        plain.add("@" if found[found.lastindex or 0].lower() in ("at", "@") else ".", found.start())
        done = found.end()
    plain.add(text[done:], done)
    return plain


def _may_stand(address: str, known: Known) -> bool:
    return known.has(address) or is_of_a_role(address, known)


def _chunk(passage: Passage, here: int) -> str:
    """What is written from a word on without a gap."""
    words, end = passage.words, here
    while end < here + FAR and at(words, end + 1).is_glued and words[end + 1].text not in ENDS:
        end += 1
    return passage.text[words[here].start : words[end].end].rstrip(".,")

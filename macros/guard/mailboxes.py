"""Mailboxes of a role at a public body: named with words for roles and agencies alone, and with nobody's name."""

import re

from macros.guard.closed_world import Known
from macros.guard.english import is_also_a_name, is_english
from macros.guard.word_lists import lines_of, words_of


def is_of_a_role(address: str, known: Known) -> bool:
    """Whether a mailbox is at a public body and named with words for roles and agencies alone."""
    local, _, domain = address.lower().partition("@")
    if not f".{domain}".endswith(tuple(f".{ending}" for ending in lines_of("public_domains"))):
        return False
    labels = frozenset(label for label in re.split(r"[.-]", domain) if len(label) > 2)
    words = re.findall(r"[a-z]+", local)
    return bool(words) and all(_is_made_of_roles(word, labels, known) for word in words)


def _is_made_of_roles(word: str, labels: frozenset[str], known: Known) -> bool:
    """Whether a word is ordinary or known words one after the other ("childrensmash"), none of them a first name."""
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(_is_role(word[start:end], labels, known) for start in reached):
            reached.add(end)
    return len(word) in reached


def _is_role(part: str, labels: frozenset[str], known: Known) -> bool:
    if part in labels or part in words_of("roles") or (2 < len(part) < 7 and part in words_of("acronyms")):
        return True
    is_a_name = part in words_of("first_names") or part in known.pseudonyms or (len(part) < 8 and is_also_a_name(part))
    return len(part) > 3 and not is_a_name and (is_english(part) or part in known.words)

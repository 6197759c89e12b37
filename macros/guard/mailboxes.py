"""Mailboxes that belong to a role and to nobody: safeguarding@ a council may be printed, a person's address may not."""

import re
from functools import lru_cache

PRIVATE = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky"
    r"|virginmedia|talktalk"
    r"|protonmail|proton|pm|gmx|mail|ntlworld|blueyonder|tiscali|fastmail|zoho|tutanota)\.(?:com|co\.uk|net|uk|me"
    r"|org|eu|ch)$"
)
# A mailbox has at least one of these, ...
_ROLES = (
    "safeguarding mash children info "
    "information enquiry enquiries inquiries contact contacts contactus press media foi dpo "
    "dpa dp dataprotection data protection privacy complaints complaint feedback help helpline support hello office "
    "admin administration reception secretary clerk democratic democracy democraticservices committee committees "
    "scrutiny referral referrals lado lscp lscb scp cscp dsl dsp team duty edt frontdoor hub service services "
    "mailbox general webmaster noreply postmaster accessibility communications comms news newsdesk governance "
    "records sar sars subjectaccess earlyhelp familyhub families send sendiass senco cdop cdr training learning "
    "business manager partnership board consultation engagement participation health visiting schoolnursing "
    "customer customerservices customerservice publichealth legal monitoringofficer monitoring whistleblowing fraud "
    "recruitment jobs hr childrenssocialcare mp101 nonemergency police review panel secretariat commissioner "
    "inspection appeals tribunal ombudsman emergency advice counsellor counselling childline editor webteam web "
    "digital it"
)
ROLES = frozenset(_ROLES.split())
# ... and beside it nothing but these, or words of the domain itself.
_FILLERS = (
    "a and direct the of for to at my our your us in on children childrens child adult adults young people youth "
    "family social care council local early front door first response single point access multi agency out hours "
    "emergency area north south east west city county borough district national school regional central government "
    "england schools education nhs icb trust gov uk public online new request requests officer lead designated "
    "named nurse doctor midwife s o p"
)
FILLERS = frozenset(_FILLERS.split())


def is_of_a_role(address: str) -> bool:
    """Whether an e-mail address is that of a role: words for roles alone before the @, and no private mail provider."""
    local, _, domain = address.lower().partition("@")
    if PRIVATE.search(domain):
        return False
    labels = frozenset(label for label in re.split(r"[.-]", domain) if len(label) > 2)
    words = [word for word in re.split(r"[^a-z]+", local) if word]
    return bool(words) and all(_is_made_of(word, labels) for word in words) and any(_has_role(word) for word in words)


@lru_cache(maxsize=1000)
def _is_made_of(word: str, labels: frozenset[str]) -> bool:
    """Whether a word is known words one after the other ("childrensmash")."""
    known = ROLES | FILLERS | labels
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in known for start in reached):
            reached.add(end)
    return len(word) in reached


def _has_role(word: str) -> bool:
    return any(role in word for role in ROLES if len(role) > 2)

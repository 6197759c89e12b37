"""Days that tell who a child is: a date of birth, and the exact day of an incident."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th))?"
IN_WORDS = (
    rf"(?:{DAY}(?:\s(?:day\s)?of)?[\s./,-]{{0,3}}{MONTH}[\s./,'’-]{{1,3}}(?:(?:19|20)\d\d|\d\d)"
    rf"|{MONTH}[\s.]{{1,2}}(?:the\s)?{DAY}[\s,]{{1,3}}(?:19|20)\d\d)"
)
IN_DIGITS = (
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}"
    r"|\d{1,2}\s\d{1,2}\s(?:19|20)\d\d)"
)
# A day with a name is as exact as its date.
BY_NAME = (
    r"(?:(?:christmas|new\syear['’]?s['’]?)\s(?:eve|day)|boxing\sday|good\sfriday|maundy\sthursday|ash\swednesday"
    r"|(?:easter|palm|remembrance|mothering)\ssunday|(?:easter|whit)\smonday|hall?owe['’]?en"
    r"|(?:bonfire|guy\sfawkes|fireworks|burns|twelfth)\snight|pancake\sday|shrove\stuesday|may\sday"
    r"|(?:mother|father|valentine|april\sfool|all\ssaint|(?:st\.?|saint)\s(?:george|patrick|david|andrew))"
    r"s?['’]?s?['’]?\sday"
    r"),?\s(?:(?:in|of)\s)?(?:19|20)\d\d"
)
EDGE = r"(?<![\w/])", r"(?![\w/])"
FULL = rf"{EDGE[0]}(?:{IN_WORDS}|{IN_DIGITS}|{BY_NAME}){EDGE[1]}"
DAY_AND_MONTH = rf"(?<![\w/])(?:{DAY}(?:\s(?:day\s)?of)?\s{MONTH}|{MONTH}\s(?:the\s)?{DAY})(?![\w/])"
BIRTH = (
    r"(?:d[\s.]?o[\s.]?b\.?|date[\s_-]?of[\s_-]?birth|birth[\s_-]?date|dates\sof\sbirth|birth[\s_-]?day|born|b\."
    r"|birth|née?"
    r"|geburtsdatum|data\surodzenia)"
)
BORN = re.compile(
    rf"(?<![A-Za-z]){BIRTH}(?![A-Za-z])[^\n.;A-Za-z0-9]{{0,8}}(?:(?:at|in)\s(?:[\w'’]{{1,15}}\s){{0,4}}?(?:hospital|infirmary|home|clinic|unit)\s)?(?:(?:is|was|on|in|at|the|date|falls|of|his|her|a"
    rf"|boy|girl|hospital"
    rf"|given|as|recorded|early|hours|morning|day|mon|tues|wednes|thurs|fri|satur|sun)[\s,:=\"(-]{{0,3}}){{0,7}}"
    rf"({FULL}|\d{{8}}(?!\d)|\d{{6}}(?!\d))",
    re.IGNORECASE,
)
BIRTHDAY = re.compile(
    rf"(?<![A-Za-z])(?:birthday|turned\s\w{{1,9}}|born)\s(?:(?:is|was|falls|fell|on|the)\s){{0,3}}({DAY_AND_MONTH})",
    re.IGNORECASE,
)
TURNED = re.compile(rf"(?<![A-Za-z])turned\s\w{{1,9}}\son\s(?:the\s)?({FULL})", re.IGNORECASE)
BEFORE = re.compile(
    rf"({FULL})[\s,;:(\[-]{{1,4}}(?:was\s(?:his|her|their)\s)?(?:d\.?o\.?b\.?(?![A-Za-z])|date\sof\sbirth"
    rf"|birth\s?date)",
    re.IGNORECASE,
)

SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\w)|(?<=\b[A-Za-z])\.){1,4000}")
A_DATE = re.compile(FULL, re.IGNORECASE)
A_DAY = re.compile(DAY_AND_MONTH, re.IGNORECASE)
# What happens to a child. The first are said of a person only; the others need the year with the day.
HARM = (
    r"died|dies|was\sfound|were\sfound|found\sdead|found\sunresponsive|injured|killed|murdered|stabbed|shot"
    r"|assaulted|attacked"
    r"|abused|raped|drowned|collapsed|hanged|passed\saway|strangled|scalded|burned|burnt|bitten|beaten|suffocated"
    r"|taken\sto\s(?:a\s)?hospital|admitted\sto\s\w+|rushed\sto|went\smissing|ran\saway|overdosed|self-harmed"
    r"|fell\sfrom|was\shit"
    r"|took\s(?:his|her|their)\s(?:own\s)?li[fv]e"
)
EVENT = (
    rf"{HARM}|death|fatal\w*|injur(?:y|ies)|assault|attack|incident|stabbing|shooting|murder|overdose|accident"
    rf"|collapse|fire"
    r"|admitted|admission|arrested|ambulance|paramedics?|emergency\sdepartment|a\s?&\s?e|removed\sfrom|placed\sin"
    r"|went\sinto\slabour|gave\sbirth|called\sto\s(?:the|his|her|their|an?)|disclosed|missing\sfrom"
    r"|police\s(?:attended|were)|(?:rang|called|dialled|phoned)\s(?:999|101)|999\scall"
)
# What makes a day a day of our own work. The word that stands nearer to the date decides.
OURS = (
    r"publish\w*|publication|report\w*|meeting\w*|met|met\son|minutes|committee|cabinet|council|board|panel"
    r"|agenda|deadline|due"
    r"|(?:by|until|before|after|since|from)(?=\s(?:the\s)?(?:\d|mon|tue|wed|thu|fri|sat|sun))|review\w*|updat\w*|agreed|ratif\w*|approv\w*|inspect\w*|launch\w*"
    r"|train\w*|audit\w*"
    r"|consult\w*|hearing|inquest|sentenced|convicted|trial|court|commission\w*|complet\w*|as\sat|checked|issued"
    r"|dated|version"
    r"|plan\w*|polic(?:y|ies)|guidance|law|act|regulations?|in\sforce|effective|workshop|event|survey|week|letter"
    r"|evidence|notif\w*|concluded|sent|closed|held|rapid"
    r"|circulated|presented|statement|will|must|shall|should|to\sbe|date|opened|started|starts|start|begin\w*"
    r"|ended|ends|on_day"
)
# One of these is in each word for what happened.
_EVENT_WORDS = (
    "died dies found injur kill murder stab shot shoot assault attack abuse raped drown collaps hang passed strang "
    "scald burn bit beaten suffocat hospital admi rush missing ran overdos harm fell hit took death fatal incident "
    "accident fire arrest ambul paramed emergency removed placed labour birth called disclos police 999 101"
)
EVENT_WORDS = (*_EVENT_WORDS.split(), "a&e", "a & e", "a &e", "a& e")
NEAR = 120
EVENTS = re.compile(rf"(?<![\w-])(?:{EVENT})(?![\w])", re.IGNORECASE)
HARMS = re.compile(rf"(?<![\w-])(?:{HARM})(?![\w])", re.IGNORECASE)
OUR_WORK = re.compile(rf"(?<![\w-])(?:{OURS})(?![\w])|(?<=[\w\"]):(?=\s?\"?$)", re.IGNORECASE)


def births(text: str) -> Iterator[Personal]:
    """Every date of birth in a plain text."""
    for pattern in (BORN, BIRTHDAY, TURNED, BEFORE):
        for found in pattern.finditer(text):
            yield Personal(found.start(1), found.end(1), "birth-date", found[1])


def incidents(text: str) -> Iterator[Personal]:
    """Every exact day on which something happened to somebody: a date, nearer to a word for harm than to one
    for work."""
    for sentence in SENTENCE.finditer(text) if EVENTS.search(text) else ():
        for pattern, words in ((A_DATE, EVENTS), (A_DAY, HARMS)):
            for day in pattern.finditer(sentence[0]):
                harm = _nearest(words, sentence[0], day)
                work = _nearest(OUR_WORK, sentence[0], day)
                if harm and harm[0] <= NEAR and (work is None or harm[0] < work[0]):
                    first, last = min(harm[1], day.start()), max(harm[2], day.end())
                    start, end = sentence.start() + first, sentence.start() + last
                    yield Personal(start, end, "incident-day", text[start:end])


def _nearest(words: re.Pattern[str], sentence: str, day: re.Match[str]) -> tuple[int, int, int] | None:
    """The distance of the word that is nearest to a date, its start and its end."""
    low, high = max(0, day.start() - NEAR - 40), day.end() + NEAR + 40
    found = [
        (max(word.start() - day.end(), day.start() - word.end()), word.start(), word.end())
        for word in words.finditer(sentence, low, high)
        if word.end() <= day.start() or word.start() >= day.end()
    ]
    return min(found, default=None)

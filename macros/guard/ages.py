"""A child's exact age beside something else that tells the child from others. An age band, or an age alone, passes."""

import re
from collections.abc import Iterator

from macros.guard.days import SENTENCE
from macros.guard.personal import Personal

WORDED = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
NUMBER = rf"(?:1[0-7]|[1-9]|{WORDED})"
MONTHS = rf"(?:[1-9]\d?|{WORDED}|eighteen|twenty)"
# What makes one of few: so few have it that it tells who the child is.
RARE = (
    r"(?:one\sof\s(?:(?:the|very|only|a|just)\s){0,3}(?:few|handful|two|three|small\snumber)\s(?:of\s)?"
    r"|the\sonly\s)(?:[\w'’-]{1,20}\s){0,3}?"
    r"(?:child(?:ren)?|pupils?|students?|boys?|girls?|young\speople|young\sperson|learners?|speakers?|famil(?:y|ies))"
)
BAND = r"(?!\s?(?:-|to|and|or|/|–|,\s?\d)\s?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|over|under|older))"
AGE = re.compile(
    rf"(?<![\w£%.-])(?<!to\s)(?<!over\s)(?<!under\s)(?<!least\s)(?<!from\s)(?<!and\s)(?<!or\s)(?:"
    rf"{NUMBER}[\s-]?(?:and[\s-]a[\s-]half[\s-])?(?:years?|yrs?|y)[\s/-]?(?:old|o)(?![A-Za-z])(?!\s(?:and\s(?:over"
    rf"|under)|check|review|offer|health|place|entitlement|funding|development))"
    rf"|{MONTHS}[\s-](?:months?|weeks?|days?|hours?)[\s-]old(?![A-Za-z])"
    rf"|(?:just\s|only\s)?aged?\s(?:of\s|just\s|only\s|about\s|around\s|was\s"
    rf"|is\s)?{NUMBER}(?![\d.%])(?![A-Za-z]){BAND}"
    rf"|(?:was|is|were|turned)\s(?:just\s|only\s|aged\s)?{NUMBER}\s(?:when|at\sthe\stime|and\s(?:lived|attended"
    rf"|had)|with)"
    rf"|(?:was|is|were|turned)\s(?:just\s|only\s|aged\s)?{NUMBER},?\s(?:and\s)?(?:(?:was|is)\s)?(?={RARE}(?![\w]))"
    rf"|age[:=]\s?{NUMBER}(?![\d.%-])"
    rf"|(?-i:[A-Z][a-z]+),\s{NUMBER},\s(?=who|has|had|is|was|lives|lived|and\s(?:his|her|their)|{RARE}(?![\w]))"
    rf"|(?-i:[A-Z][a-z]+)\s\({NUMBER}\)(?=,?\s(?:has|had|is|was|who|lived|lives|attends|attended|and\s(?:his|her"
    rf"|their))\s)"
    rf"|(?:a|the)\s{MONTHS}[\s-](?:month|week|day)[\s-]?old(?![A-Za-z])"
    rf")",
    re.IGNORECASE,
)
SEX = (
    r"boys?|girls?|sons?|daughters?|brothers?|sisters?|twins?|triplets?|male|female|transgender|non-binary|nephew|niece"
)
DISABILITY = (
    r"autis\w+|adhd|asd|down['’]?s?\ssyndrome|cerebral\spalsy|epilep\w+|diabet\w+|deaf|blind|visually\simpaired"
    r"|wheelchair|disab\w+"
    r"|learning\sdifficult\w+|asthma\w*|cystic\sfibrosis|cancer|leuk\w+|sickle\scell|dyslexi\w+|selective\smut\w+"
    r"|global\sdevelopmental\w*"
    r"|non-verbal|tourette\w*|foetal\salcohol|fetal\salcohol|feeding\stube|hearing\simpair\w+|anorexi\w+"
    r"|depress\w+|self-harm\w*|pregnan\w+"
    r"|hiv|ehcp?|special\sneeds|speech\sdelay|spina\sbifida|heart\scondition|obes\w+|born\sprematurely|premature"
)
ETHNICITY = (
    r"black|white\s(?:british|irish|other)|asian|african|caribbean|pakistani|indian|bangladeshi|somali|polish"
    r"|romanian|roma|gypsy|traveller|irish"
    r"|chinese|arab|kurdish|afghan\w*|albanian|syrian|nigerian|ghanaian|vietnamese|eritrean|sudanese|ukrainian"
    r"|turkish|iraqi|iranian|lithuanian"
    r"|portuguese|muslim|christian|jewish|hindu|sikh|mixed\s(?:race|heritage|ethnicity|white)|dual\sheritage"
    r"|asylum|refugee|unaccompanied|ethnic\w*"
    r"|latvian|estonian|bulgarian|hungarian|slovak(?:ian)?|czech|ethiopian|congolese|tamil|yazidi|filipin\w+|brazilian"
    r"|[a-z]{2,20}-speak\w+|(?:first|home)\slanguage|mother\stongue|interpreter"
)
FAMILY = (
    rf"(?:(?:eldest|youngest|oldest|middle|second|third|only|one)\sof\s)?(?:{WORDED}|\d+)\s(?:younger\s|older\s"
    rf"|half-?\s?)?(?:siblings|brothers|sisters|children)"
    r"|only\schild|adopt\w+|foster\w*|in\scare|looked[\s-]after|care\sleaver|young\scarer|half-(?:brother|sister)"
    r"|step(?:father|mother|dad|mum|son|daughter)\w*"
    r"|(?:mother|father|mum|dad|parents?)\s(?:was|were|is|are|who|had|has|worked|works|aged)"
)
SCHOOL = (
    r"school|nursery|academy|college|year\s(?:1[0-3]|[1-9])|reception\sclass|key\sstage\s\d|pre-?school"
    r"|pupil\s(?:at|referral)|excluded\sfrom"
)
TRAIT = re.compile(rf"(?<![\w])(?:{SEX}|{DISABILITY}|{ETHNICITY}|{FAMILY}|{SCHOOL}|{RARE})(?![\w])", re.IGNORECASE)
# A place: a preposition and a name. Months, days and what our own pages call things are no places.
PLACE = re.compile(
    r"(?<![A-Za-z])(?:from|in|of|near|at|outside|around)\s(?!(?:January|February|March|April|May|June|July|August"
    r"|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Year|Key|Appendix|Section|Item|Part"
    r"|Child|Young|Children|Family|The|Spring"
    r"|Summer|Autumn|Winter|Christmas|Easter|Covid|COVID|England|Britain|Sam|Kyle|Leo|Baby|Action|Early|Local"
    r"|Serious|Safeguarding)\b)[A-Z][a-z]{2,}"
)
AFTER_AN_AGE = (", who", ", one", ", the", ", has", ", had", ", is", ", was", ", live", ", and h")
NEAR = 160


def ages(text: str) -> Iterator[Personal]:
    """Every exact age of a child in a plain text that stands in one sentence with another trait."""
    for sentence in SENTENCE.finditer(text) if AGE.search(text) else ():
        for age in AGE.finditer(sentence[0]):
            traits = [
                (min(abs(trait.start() - age.end()), abs(age.start() - trait.end())), trait.start(), trait.end())
                for pattern in (TRAIT, PLACE)
                for trait in pattern.finditer(sentence[0], max(0, age.start() - NEAR), age.end() + NEAR)
                if trait.end() <= age.start() or trait.start() >= age.end()
            ]
            if traits:
                _, first, last = min(traits)
                start, end = sentence.start() + min(first, age.start()), sentence.start() + max(last, age.end())
                yield Personal(start, end, "age-and-trait", text[start:end])

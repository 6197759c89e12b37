"""A pen that writes invented text in which words are as frequent as in real text, and come in bunches.

A few grammar words make up nearly half of it; the other words follow Zipf's law over several thousand; and what a text
is about comes back in it. So an index of it has long and short lists, as one of real text has. It means nothing.
"""

from functools import cache
from itertools import accumulate
from random import Random

from macros.guard.word_lists import words_of
from tests.bench.wordlist import WORDS

VOCABULARY = 8000
PREFIXES = ("co", "mis", "out", "over", "post", "pre", "re", "sub", "un", "up")
LONGEST_PART = 6  # of a compound
TOPIC = 60  # words that a text comes back to
ABOUT = 0.3  # how often it does, of the words that are not grammar
AT_A_TIME = 600
# Of chance words beside each other these make a count of few people, the name of a school or the time of a birth.
OF_COUNTS = ("one", "two", "three", "four", "both", "neither", "either", "couple", "pair", "single", "only", "sole")
NOT_SAID = frozenset([*OF_COUNTS, *words_of("settings", "births", "maybe_births")])

Weighted = tuple[list[str], list[float]]


def zipf(words: list[str]) -> Weighted:
    """Words, the most frequent first, with the running sum of how frequent each is (Zipf's law)."""
    return words, list(accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1)))


@cache
def grammar() -> Weighted:
    """The words that hold a sentence together."""
    return zipf(_listed(0))


@cache
def vocabulary() -> Weighted:
    """All other words: those of the list, then compounds of them, each rarer than all before it."""
    chance, words = Random("compounds"), dict.fromkeys(_listed(1))
    parts = [word for word in words if len(word) <= LONGEST_PART]
    while len(words) < VOCABULARY:
        first, second = chance.choices(parts, k=2)
        words[f"{chance.choice(PREFIXES)}{second}" if chance.random() < 0.4 else f"{first}-{second}"] = None
    return zipf(list(words))


def _listed(part: int) -> list[str]:
    words = WORDS.read_text(encoding="utf-8").split("\n\n")[part].split()
    return [word for word in words if word not in NOT_SAID]


class Pen:
    """What writes one record, by the chances of that record alone: another record beside it changes nothing here."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        common, weights = vocabulary()
        # What a text is about are seldom the commonest words.
        self._topic = zipf(
            chance.sample(common[60:4000], TOPIC // 2) + chance.choices(common, cum_weights=weights, k=TOPIC // 2)
        )
        self._grammar_words: list[str] = []
        self._other_words: list[str] = []

    def words(self, number: int) -> list[str]:
        """As many words, grammar and others in turn."""
        found: list[str] = []
        is_grammar = self.chance.random() < 0.6
        for roll in (self.chance.random() for _ in range(number)):
            found.append(self._grammar_word() if is_grammar else self._other_word())
            is_grammar = roll < (0.3 if is_grammar else 0.7)
        return found

    def phrase(self, least: int, most: int) -> str:
        """A few words, which begin and end with one that tells something."""
        inner = self.words(self.chance.randint(least, most) - 2)
        return " ".join([self._other_word(), *inner, self._other_word()])

    def title(self, least: int = 4, most: int = 9) -> str:
        """A title of so many words."""
        return _begun(self.phrase(least, most))

    def sentence(self, end: str = ".", most: int = 28) -> str:
        """A sentence of five words at least, with a comma in the longer ones."""
        words = self.words(max(5, min(most, round(self.chance.gauss(14, 5)))))
        if len(words) > 12:
            words[len(words) // 2] += ","
        return _begun(" ".join([*words[:-1], self._other_word()])) + end

    def sentences(self, least: int, most: int) -> str:
        """Some sentences, one after another."""
        return " ".join(self.sentence() for _ in range(self.chance.randint(least, most)))

    def _grammar_word(self) -> str:
        if not self._grammar_words:
            words, weights = grammar()
            self._grammar_words = self.chance.choices(words, cum_weights=weights, k=AT_A_TIME)
        return self._grammar_words.pop()

    def _other_word(self) -> str:
        if not self._other_words:
            words, weights = vocabulary()
            about, about_weights = self._topic
            told = round(AT_A_TIME * ABOUT)
            self._other_words = [
                *self.chance.choices(about, cum_weights=about_weights, k=told),
                *self.chance.choices(words, cum_weights=weights, k=AT_A_TIME - told),
            ]
            self.chance.shuffle(self._other_words)
        return self._other_words.pop()


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]

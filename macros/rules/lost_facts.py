"""Dated facts that were published and no longer stand as they were, and how a message tells of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from macros.model.dated_fact import FOLDERS, THINGS, DatedFact

# The word for one of each list.
ONE = {
    "reported": "total",
    "rating_dates": "rating date",
    "evidence": "evidence",
    "plans": "plan",
    "measures": "measure",
    "meetings": "meeting",
    "corrections": "correction",
    "rating_keys": "rating key",
    "learning": "learning point",
    "response": "response",
    "kept": "note that it was kept",
    "withdrawn": "withdrawal",
}
MOST_SHOWN, SHOWN_BEFORE = 90, 30


@dataclass(frozen=True)
class Lost:
    """A fact that was published and no longer stands as it was, and what stands in its place, if anything does."""

    fact: DatedFact
    now: DatedFact | None


def lost(before: Sequence[DatedFact], now: Sequence[DatedFact]) -> list[Lost]:
    """Every fact of before that does not stand now. Of a thing that is gone, what it held is not named as well."""
    left, open_ones = _compared(before, now)
    found = [Lost(fact, _instead(left[fact.place], fact)) for fact in open_ones]
    gone = {it.fact.name for it in found if it.now is None and it.fact.name == it.fact.place}
    return [it for it in found if not any(it.fact.name.startswith(f"{name}/") for name in gone)]


def standing(before: Sequence[DatedFact], now: Sequence[DatedFact]) -> list[DatedFact]:
    """Every fact of before that still stands as it was."""
    gone = set(map(id, _compared(before, now)[1]))
    return [fact for fact in before if id(fact) not in gone]


def _compared(
    before: Sequence[DatedFact], now: Sequence[DatedFact]
) -> tuple[dict[str, list[DatedFact]], list[DatedFact]]:
    """The facts of now, by their place, that were none of before; and those of before that stand no longer."""
    left: dict[str, list[DatedFact]] = defaultdict(list)
    for fact in now:
        left[fact.place].append(fact)
    return left, [fact for fact in before if not _taken(left[fact.place], fact)]


def _taken(left: list[DatedFact], fact: DatedFact) -> bool:
    """Whether a fact still stands: then it is taken from those that are left, the one that says just the same first."""
    kept = next((it for it in left if it.said == fact.said), None) or next((it for it in left if it.keeps(fact)), None)
    if kept:
        left.remove(kept)
    return kept is not None


def _instead(left: list[DatedFact], fact: DatedFact) -> DatedFact | None:
    found = next((it for it in left if it.name == fact.name), None) or next(iter(left), None)
    if found:
        left.remove(found)
    return found


def said_of(it: Lost) -> str:
    """What became of a fact that was published, in words."""
    called = called_in_words(it.fact.name)
    if it.now is None:
        return f"{called} was published and is gone{_values_said(it.fact)}"
    said, now = it.fact.said, it.now.said
    changed = [name for name in {**said, **now} if said.get(name, "") != now.get(name, "")]
    pairs = ((name, said.get(name), now.get(name)) for name in changed)
    told = (f"{name} was {_shown(old, new)} and is {_shown(new, old)}" for name, old, new in pairs)
    return f"{called} was published and is another now: {', and '.join(told)}"


def called_in_words(name: str) -> str:
    """A fact's name in words: "the rating 2021-02-02 of action 1.1"."""
    folder, thing, *rest = name.split("/")
    parts = [_one(folder, thing)] if not rest or folder == "rating_keys" else []
    while rest:
        group, *rest = rest
        key, rest = (rest[0], rest[1:]) if rest else ("", rest)
        parts.append(_one(group, key) if folder != "rating_keys" else f"colour {group}")
    is_thing = folder in FOLDERS and name.split("/")[-2] in (*FOLDERS, *THINGS)
    return ("" if is_thing else "the ") + " of ".join(reversed(parts))


def _one(group: str, key: str) -> str:
    return f"{ONE.get(group, group.removesuffix('s'))} {key}".strip()


def _values_said(fact: DatedFact) -> str:
    told = ", ".join(f"{name} {_shown(value)}" for name, value in fact.said.items() if value)
    return f" ({shorten(told, 2 * MOST_SHOWN, placeholder=' …')})" if told else ""


def _shown(value: object, other: object = None) -> str:
    """A value, of which so much is shown that it is seen how it differs from another."""
    if not value:
        return "not given"
    if isinstance(value, dict):
        others = other if isinstance(other, dict) else {}
        return ", ".join(f"{name} {_shown(it, others.get(name))}" for name, it in value.items())
    if isinstance(value, list):
        beside = other if isinstance(other, list) and len(other) == len(value) else [None] * len(value)
        return ", ".join(map(_shown, value, beside))
    text = str(value)
    return f'"{shorten(_from_difference(text, other), MOST_SHOWN, placeholder=" …")}"'


def _from_difference(text: str, other: object) -> str:
    """A long text from shortly before the place at which it begins to differ from another."""
    if not isinstance(other, str):
        return text
    pairs = enumerate(zip(text, other, strict=False))
    same = next((at for at, (sign, others) in pairs if sign != others), min(len(text), len(other)))
    if same < MOST_SHOWN - SHOWN_BEFORE:
        return text
    return f"… {text[text.rfind(' ', 0, same - SHOWN_BEFORE) + 1 :]}"

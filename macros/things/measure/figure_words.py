"""A figure of a measure in words, with its unit."""

import re
from decimal import Decimal

from macros.model.written import FewerThan

# Words of one thing whose plural has no ending of its own; the other words lose theirs.
ONE = {"people": "person", "children": "child", "men": "man", "women": "woman", "series": "series"}
ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("s", ""))
HEAD = re.compile(r"(?P<before>.*?)(?P<noun>\w+)(?P<rest>(?: (?:of|per|a|an|in|with|for|on|at) .*)?)")


def value_words(value: Decimal | FewerThan, unit: str) -> str:
    """A figure with its unit: "88.4%", "£15,000", "1 case"; one that is not given: "fewer than 5 cases"."""
    if isinstance(value, FewerThan):
        few = "less" if unit.startswith("%") or len(unit) == 1 else "fewer"
        return f"{few} than {value_words(Decimal(value.limit), unit)}"
    figure = f"{value:,}"
    if unit.startswith("%"):
        return figure + unit
    if len(unit) == 1:
        return f"-{unit}{figure[1:]}" if value < 0 else unit + figure
    return f"{figure} {singular(unit) if figure in ('1', '-1') else unit}"


def singular(unit: str) -> str:
    """A unit for one: "case", "young person", "piece of feedback"."""
    told = HEAD.fullmatch(unit)
    if told is None:
        return unit
    noun = told["noun"]
    for ending, one in ENDINGS:
        if noun not in ONE and noun.endswith(ending):
            return f"{told['before']}{noun.removesuffix(ending)}{one}{told['rest']}"
    return f"{told['before']}{ONE.get(noun, noun)}{told['rest']}"

"""Training: what was told of it in a year, and how far the record says that it changed practice."""

from collections.abc import Iterator

from macros.model.written import EvidenceKind
from macros.things.action.action import Evidence, Update
from macros.things.plan.plan_facts import live_plans
from macros.things.plan.told_facts import ToldFact, told_facts
from macros.things.year.then_voice import did_not_say, gave_no
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, were, year_section, year_table

CHANGED = (EvidenceKind.ADOPTION, EvidenceKind.IMPACT)
KIND = {
    EvidenceKind.ACTIVITY: "That it was done",
    EvidenceKind.ADOPTION: "That people work that way",
    EvidenceKind.IMPACT: "A difference for children",
}


def training_section(year: YearFacts) -> YearSection:
    """What was told of training in the year, each fact once."""
    told = training_in(year)
    head = ("Where it stands", "What it shows", "What it says")
    table = year_table(
        "trained", "What was told of training", head, ((it.place, (_shows(it.it), it.it.text)) for it in told)
    )
    link = (year.at("trained", "What was told"),)
    sayings = (Saying(training_words(year), link), Saying(_effect_words(year), link))
    return year_section("training", "Training, and what it changed", sayings, (table,))


def training_in(year: YearFacts) -> list[ToldFact]:
    """The facts of the year that tell of training; what was said of several plans at once is one."""
    return list({it.it.text: it for it in reversed([*_training(year)])}.values())[::-1]


def changed_by_training(year: YearFacts) -> list[Evidence]:
    """The evidence among them that people work in another way, or that it made a difference for children."""
    return [it.it for it in training_in(year) if isinstance(it.it, Evidence) and it.it.kind in CHANGED]


def training_words(year: YearFacts) -> str:
    """How many facts of the year tell of training."""
    number = len(training_in(year))
    if not number:
        return gave_no(year, "training that is dated in this year")
    return "1 fact of this year tells of training." if number == 1 else f"{number} facts of this year tell of training."


def _effect_words(year: YearFacts) -> str:
    """How far the training changed practice, as far as it is told."""
    told, changed = training_in(year), changed_by_training(year)
    if not told:
        return ""
    if not changed:
        return did_not_say(year, "how far training changed what people do")
    better = sum(it.kind is EvidenceKind.IMPACT for it in changed)
    checked = sum(bool(it.checked_by) for it in changed)
    return (
        f"{len(changed) - better} of them say that people now work that way, {better} tell of a difference for "
        f"children. {checked} of these {were(checked)} checked by somebody other than the owner."
    )


def _training(year: YearFacts) -> Iterator[ToldFact]:
    told = (it for plan in live_plans(year.then) for it in told_facts(plan))
    return (it for it in told if it.it.training and year.holds(it.it.as_at))


def _shows(it: Evidence | Update) -> str:
    return KIND[it.kind] if isinstance(it, Evidence) else "A report"

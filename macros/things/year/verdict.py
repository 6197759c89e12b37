"""The verdict on a year: what a reader has to know of it, on the first screen. And the same for a reader of 12."""

from collections.abc import Iterator

from macros.model.written import EvidenceKind
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.heard.heard_facts import heard_of
from macros.things.late.late_facts import late_actions, steps_that_are
from macros.things.plan.claims import claims
from macros.things.plan.plan_facts import live_plans
from macros.things.plan.plan_sentences import claimed_words
from macros.things.year.corrected_section import corrected_facts
from macros.things.year.difference_section import new_evidence, pieces_words, shown
from macros.things.year.done_section import newly_done_words
from macros.things.year.scrutiny_section import promised_words
from macros.things.year.slow_section import late_words
from macros.things.year.then_voice import gave_no
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, were


def verdict(year: YearFacts) -> tuple[Saying, ...]:
    """The answer in a few sentences, each with the part that tells more."""
    told = claims(live_plans(year.then))
    return (
        (
            Saying(newly_done_words(year), (year.at("done", "Promised and done"),)),
            Saying(difference_words(year), (year.at("difference", "What difference it made"),)),
            Saying(late_words(year), (year.at("slow", "Little or no progress"),)),
            Saying(promised_words(year), (year.at("scrutiny", "What scrutiny was promised"),)),
        )
        if told.actions
        else ()
    )


def verdict_lead(year: YearFacts) -> str:
    """The first sentence: claimed, seen and proved on the last day."""
    told = claims(live_plans(year.then))
    if not told.actions:
        return gave_no(year, "action that was promised by the end of this year")
    when = f"On {year.day}, at the end of the year," if year.is_over else f"So far, on {year.day},"
    return f"{when} {claimed_words(told, 'owners reported')}"


def difference_words(year: YearFacts) -> str:
    """How much new evidence tells of a difference for children, and how many actions seen as done have some."""
    new, counts = new_evidence(year)[EvidenceKind.IMPACT], shown(year)
    number, impact = sum(counts.values()), counts.get(EvidenceKind.IMPACT, 0)
    told = f"{pieces_words(new)} of how things are for children {were(new)} dated in this year."
    have = "has" if impact == 1 else "have"
    return f"{told} {impact} of {counted(number, 'action')} seen as done {have} such evidence." if number else told


def young_words(year: YearFacts) -> tuple[str, ...]:
    """The same numbers in short words, each entry a paragraph."""
    return tuple(" ".join(filter(None, it)) for it in _young(year))


def _young(year: YearFacts) -> Iterator[tuple[str, ...]]:
    told = claims(live_plans(year.then))
    yield (
        f"This tells of one year in {year.record.portal.area}.",
        f"It went from {year.year.words.replace(' to ', ' to the end of ')}."
        if year.is_over
        else "It is not over yet.",
        "Grown-ups looked at what went wrong for children. Then they said what they would do to make things better.",
    )
    if not told.actions:
        yield ("We can not see yet what they would do. It is not in the papers we have.",)
        return
    yield (
        f"In all, they said they would do {counted(told.actions, 'thing')}.",
        f"They now say that {told.claimed} of them {_be(told.claimed)} done.",
        f"Here you can see {told.seen} of these, one by one.",
        f"For {told.proved} there is proof.",
    )
    better = new_evidence(year)[EvidenceKind.IMPACT]
    yield (
        f"How are things for children? The papers of this year {_say(better)}.",
        f"As far as we know, someone else checked {_checked(year)} of them." if better else "",
    )
    late, steps = late_actions(year.then), steps_that_are(year.then, Timeliness.LATE)
    was_late = f"Some of it was late: {counted(len(late), 'thing')}."
    parts = f"Things have parts, and {counted(len(steps), 'part')} {were(len(steps))} late." if steps else ""
    yield (was_late, parts) if late or steps else ("We know of nothing that was late.",)
    said = sum(year.holds(it.when) for it in heard_of(year.then, "children"))
    yield (
        f"This year, we can read what children said in {counted(said, 'place')}."
        if said
        else "We can not see what children said this year. It is not in the papers we have.",
    )
    wrong = len(corrected_facts(year))
    if wrong:
        yield (f"There {_be(wrong)} {counted(wrong, 'note')} here on mistakes, ours or in the papers.",)
    yield ("If you are sad or scared, tell a grown-up you trust. It is never your fault.",)


def _checked(year: YearFacts) -> int:
    """How much of the new evidence of a difference was checked by somebody else than the owner."""
    pieces = [piece for it in year.changes.proved for piece in it.evidence]
    return sum(piece.kind is EvidenceKind.IMPACT and bool(piece.checked_by) for piece in pieces)


def _say(number: int) -> str:
    return "do not tell us" if number == 0 else f"tell us {counted(number, 'thing')} about that"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"

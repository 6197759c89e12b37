"""What difference it made: evidence of each kind, and figures held against their baseline and their target."""

from collections import Counter
from decimal import Decimal
from itertools import chain, repeat

from macros.model.written import EvidenceKind
from macros.shown.addresses import MEASURES, measure_address
from macros.shown.links import Link
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action import Evidence
from macros.things.action.action_facts import ActionFacts
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import MeasureFacts
from macros.things.measure.new_reading import new_reading
from macros.things.plan.claims import claims
from macros.things.plan.plan_facts import live_actions, live_plans
from macros.things.year.then_voice import did_not_say, gave_no
from macros.things.year.year_facts import YearFacts, action_link, short_link
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table

FURTHEST = (EvidenceKind.IMPACT, EvidenceKind.ADOPTION, EvidenceKind.ACTIVITY)
SHOWS = {
    EvidenceKind.IMPACT: "show a difference for children",
    EvidenceKind.ADOPTION: "show that people work that way",
    EvidenceKind.ACTIVITY: "show only that it was done",
}


def difference_section(year: YearFacts) -> YearSection:
    """The evidence behind what is claimed, what was added in the year, and the figures."""
    to_proofs, to_figures = year.at("evidence", "The evidence"), year.at("figures", "The figures")
    seen, proofs, figures = _seen_table(year), _proof_table(year), _figure_table(year)
    sayings = (
        Saying(shown_words(year), (year.at("seen", "Which"),) if seen else ()),
        Saying(_unseen_words(year), (year.at("plans", "Plan by plan"),)),
        Saying(_new_words(year), (to_proofs,) if proofs else ()),
        Saying(figures_words(year), (to_figures,) if figures else (Link(MEASURES, "All measures"),)),
    )
    return year_section("difference", "What difference it made", sayings, (seen, proofs, figures))


def shown(year: YearFacts) -> dict[EvidenceKind | None, int]:
    """The actions that can be seen as done, by the furthest kind of evidence that each has; under none, without."""
    return Counter(_furthest(it.standing) for it in seen_done(year))


def seen_done(year: YearFacts) -> list[ActionFacts]:
    """The actions that can be seen as done, one by one."""
    return [it for it in live_actions(year.then) if it.standing.rated_stage.is_done]


def shown_words(year: YearFacts) -> str:
    """What the evidence of the actions shows that can be seen as done."""
    counts = shown(year)
    number = sum(counts.values())
    if not number:
        return "No action can be seen as done one by one, so none has evidence of a difference."
    told = ", ".join(f"{counts.get(kind, 0)} {words}" for kind, words in SHOWS.items())
    return (
        f"{counted(number, 'action')} can be seen as done, one by one. By their evidence {told}. "
        f"{counts.get(None, 0)} {'stands' if counts.get(None, 0) == 1 else 'stand'} without evidence."
    )


def _unseen_words(year: YearFacts) -> str:
    """How many are claimed in totals alone: no evidence can stand beside those."""
    told = claims(live_plans(year.then))
    more = told.claimed - told.seen
    if more <= 0:
        return ""
    which = did_not_say(year, "which actions these are")
    are = "is" if more == 1 else "are"
    return f"{more} more {are} claimed in totals alone. {which} So no evidence stands beside them."


def new_evidence(year: YearFacts) -> Counter[EvidenceKind]:
    """How much evidence of each kind was published in the year."""
    return Counter(piece.kind for it in year.changes.proved for piece in it.evidence)


def pieces_words(number: int) -> str:
    """So much evidence: "2 pieces of evidence"."""
    return "1 piece of evidence" if number == 1 else f"{number} pieces of evidence"


def _new_words(year: YearFacts) -> str:
    """How much evidence was published in the year, of each kind."""
    kinds = new_evidence(year)
    number = sum(kinds.values())
    if not number:
        return f"{gave_no(year, 'evidence that is dated in this year')}"
    told = ", ".join(f"{kinds[kind]} of {kind}" for kind in FURTHEST)
    checked = sum(bool(piece.checked_by) for it in year.changes.proved for piece in it.evidence)
    own = f"{checked} of these {were(checked)} checked by somebody other than the owner."
    return f"{pieces_words(number)} {were(number)} dated in this year: {told}. {own}"


def figures_words(year: YearFacts) -> str:
    """How many figures were published in the year, and how those stand that have a baseline or a target."""
    readings = year.changes.readings
    if not readings:
        return gave_no(year, "figure of a measure that is dated in this year")
    measures = {measure.id: measure for measure, _ in readings}
    told = f"{counted(len(readings), 'figure')} of {counted(len(measures), 'measure')} {were(len(readings))} published."
    against = Counter(filter(None, map(_against_baseline, measures.values())))
    if against:
        parts = ", ".join(f"{against[it]} {it}" for it in ("better", "worse", "the same"))
        told += f" Held against their baseline: {parts}."
    aims = Counter(it for it in map(_against_target, measures.values()) if it is not None)
    if aims:
        told += f" Held against their target: {aims[True]} reached it, {aims[False]} did not."
    rest = len(measures) - sum(
        bool(_against_baseline(it)) or _against_target(it) is not None for it in measures.values()
    )
    return f"{told} {rest} of these measures cannot be held against either here." if rest else told


def _furthest(it: Standing) -> EvidenceKind | None:
    kinds = {piece.kind for piece in it.evidence}
    return next((kind for kind in FURTHEST if kind in kinds), None)


def _against_baseline(measure: Measure) -> str:
    """How the latest figure stands against the baseline, where both are of one place and one way is better."""
    latest, first = MeasureFacts(measure).latest, measure.baseline
    if not latest or not first or measure.better == "neither" or latest.place != first.place:
        return ""
    now, then = latest.value, first.value
    if not isinstance(now, Decimal) or not isinstance(then, Decimal):
        return ""
    return "the same" if now == then else "better" if (now > then) is (measure.better == "higher") else "worse"


def _against_target(measure: Measure) -> bool | None:
    """Whether the latest figure reached the target; none where one of them is not known."""
    latest, aim = MeasureFacts(measure).latest, measure.target
    if not latest or not aim or measure.better == "neither" or not isinstance(latest.value, Decimal):
        return None
    return latest.value >= aim.value if measure.better == "higher" else latest.value <= aim.value


def _seen_table(year: YearFacts) -> YearTable | None:
    rows = (
        (action_link(it), (it.standing.stage.capitalize(), (_furthest(it.standing) or "None published").capitalize()))
        for it in seen_done(year)
    )
    return year_table("seen", "Seen as done, with the evidence of each", ("Action", "Stage", "Evidence"), rows)


def _proof_table(year: YearFacts) -> YearTable | None:
    rows = (
        (action_link(it.action) if first else short_link(it.action), (_kind(year, piece), piece.text))
        for it in year.changes.proved
        for first, piece in zip(chain((True,), repeat(False)), it.evidence, strict=False)
    )
    return year_table("evidence", "Evidence published in this year", ("Action", "Kind", "What it says"), rows)


def _kind(year: YearFacts, piece: Evidence) -> str:
    by = f", checked by {year.record.bodies[piece.checked_by].title}" if piece.checked_by else ""
    return f"{piece.kind.capitalize()}{by}"


def _figure_table(year: YearFacts) -> YearTable | None:
    rows = []
    for measure, reading in year.changes.readings:
        it = new_reading(year.record, measure, reading)
        is_latest = reading is MeasureFacts(measure).latest
        against = _against_baseline(measure) if is_latest else ""
        held = f"{it.baseline} ({against})" if against else it.baseline
        rows.append(
            (
                Link(measure_address(measure.id), it.measure),
                (it.figure, it.period, held or "Not recorded", it.target or "Not recorded"),
            )
        )
    head = ("Measure", "Figure", "Period", "Baseline", "Target")
    return year_table("figures", "Figures published in this year", head, rows)

"""An action in the table of its plan: one line of what was promised, how far it is, and what proves it."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.shown.addresses import row_place
from macros.shown.sentence import capital
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_line import ActionLine, action_line
from macros.things.action.action_sentences import due_by_steps, steps_words


@dataclass(frozen=True)
class PlanLine:
    """One action. `place` is the name of its row in the address of the page; `narrowed` are the names of the views in
    which it is, as they stand in a style.
    """

    place: str
    line: ActionLine
    steps: str
    moved: str
    no_date: str
    proof: str
    last_reported: str
    narrowed: str


@dataclass(frozen=True)
class PlanView:
    """A choice of the rows: its id in the address of the page, and what they have in common."""

    id: str
    words: str
    number: int


# The views, each with its words and what an action in it is.
VIEWS = (
    ("late", "Late when last reported", lambda it: it.is_late),
    ("passed", "Date passed since", lambda it: it.timeliness is Timeliness.PASSED),
    ("done", "Reported done", lambda it: it.stage.is_done),
    ("open", "Not reported done", lambda it: not it.stage.is_done),
    ("proved", "Done, with proof", lambda it: it.rated_stage.is_done and it.is_proved),
    ("unproved", "Done, no proof", lambda it: it.is_unproved),
)


def rows_counted(actions: Sequence[ActionFacts]) -> str:
    """How many rows the table has: what was withdrawn stands in it too."""
    gone = sum(1 for it in actions if it.action.withdrawn)
    return counted(len(actions), "action") + (f", {gone} withdrawn" if gone else "")


def plan_views(actions: Sequence[ActionFacts]) -> tuple[PlanView, ...]:
    """The views in which some of the actions are, and not all."""
    live = [it.standing for it in actions if not it.action.withdrawn]
    counts = ((name, words, sum(map(is_in, live))) for name, words, is_in in VIEWS)
    return tuple(PlanView(f"only-{name}", words, number) for name, words, number in counts if 0 < number < len(actions))


def plan_line(action: ActionFacts) -> PlanLine:
    """The row of an action."""
    it = action.standing
    if action.action.withdrawn:
        return PlanLine(row_place(action.action.id), action_line(action), "", "", "", "", "", "")
    return PlanLine(
        place=row_place(action.action.id),
        line=action_line(action),
        steps=steps_words(it),
        moved=capital(it.moved_words),
        no_date=due_by_steps(it) or "No date",
        proof=_proof(it),
        last_reported=capital(str(it.last_reported)) if it.last_reported else "",
        narrowed=" ".join(f"is-{name}" for name, _, is_in in VIEWS if is_in(it)),
    )


def _proof(it: Standing) -> str:
    """How much is published that can prove what is claimed, or that nothing is; else how much evidence there is."""
    if it.is_unproved:
        return "No evidence published"
    if it.is_proved:
        return f"{len(it.evidence)} published"
    return f"{counted(len(it.evidence), 'piece')} of evidence; not reported done" if it.evidence else ""

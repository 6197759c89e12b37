"""What can be seen of some actions, of a theme or of a body: reported done one by one, and with published proof."""

from collections.abc import Sequence

from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_in_totals import only_in_totals_words


def seen_words(facts: Facts, actions: Sequence[ActionFacts]) -> str:
    """How many of some actions are reported done by name, how many have proof, and for how many are only totals."""
    seen = [action.standing for action in actions if action.standing.rated_stage.is_done]
    proved = sum(standing.is_proved for standing in seen)
    told = f"With proof: {proved} of {len(seen)} seen one by one." if seen else ""
    totals = only_in_totals_words(facts, actions)
    return " ".join(filter(None, (told, totals, "So more may be done than is counted here." if totals else "")))

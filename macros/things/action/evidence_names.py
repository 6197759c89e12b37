"""Names of evidence: the date of each and a digest of what it says, so that nothing which is added moves a name."""

from collections.abc import Sequence

from macros.shown.anchors import each_its_own
from macros.shown.short_digest import short_digest
from macros.things.action.action import Evidence
from macros.things.facts import Facts
from macros.things.first_name import first_name

# So many letters tell apart what shows one thing on one day.
LENGTH = 8


def evidence_names(facts: Facts, evidence: Sequence[Evidence]) -> list[str]:
    """The name of each piece of evidence of an action or a step, "2021-02-02-hgcabmpe"; where two say the very same,
    the second has a number. One that says something else is another, with a name of its own.
    """
    return each_its_own(f"{it.as_at.typed}-{short_digest(_said(facts, it), LENGTH)}" for it in evidence)


def _said(facts: Facts, it: Evidence) -> bytes:
    """What it says, however its lines are folded and whatever who checked it is called now."""
    by = first_name(facts, f"bodies/{it.checked_by}") if it.checked_by else ""
    return "\n".join([it.kind, " ".join(it.text.split()), by]).encode()

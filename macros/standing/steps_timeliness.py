"""Whether an action without a date of its own is in time: as its steps are."""

from collections.abc import Sequence

from macros.model.written import Stage
from macros.standing.timeliness import OF_DONE, WORST_FIRST, Timeliness


def timeliness_of_steps(stage: Stage, steps: Sequence[Timeliness]) -> Timeliness:
    """The worst of the steps that says something of an action of this stage.

    An action that is reported done itself is not held against a step; and of one that is still
    open, steps that are done do not say that it is done.
    """
    if stage is Stage.WILL_NOT_BE_DONE:
        return Timeliness.NO_LONGER_DUE
    worst = min(steps, key=WORST_FIRST.index, default=Timeliness.NO_DATE)
    if stage.is_done and worst in (Timeliness.LATE, Timeliness.PASSED, Timeliness.NOT_DUE_YET):
        return Timeliness.DONE
    return Timeliness.NO_DATE if stage.is_open and worst in OF_DONE else worst

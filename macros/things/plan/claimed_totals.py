"""How far the actions of plans are by what their owners claim: the totals that lead, else what is told one by one."""

from collections import Counter
from collections.abc import Iterable

from macros.model.written import Stage
from macros.standing.timeliness import Timeliness
from macros.standing.totals import Totals
from macros.things.plan.claims import claims_of, leading_total
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts


def claimed_totals(plan: PlanFacts) -> Totals:
    """The actions of a plan by the stage that its owner claims, as many as are known of; the rest is not known."""
    told, leading = claims_of(plan), leading_total(plan)
    stages = Counter(_stages(plan, leading) if leading else plan.totals.stages)
    stages[Stage.NOT_KNOWN] += max(0, told.actions - stages.total())
    ordered = {stage: stages[stage] for stage in Stage}
    return Totals(told.actions, ordered, plan.totals.timeliness, told.claimed - told.proved)


def all_claimed(plans: Iterable[PlanFacts]) -> Totals:
    """The actions of some plans together."""
    each = [claimed_totals(plan) for plan in plans]
    return Totals(
        sum(it.count for it in each),
        {stage: sum(it.stages[stage] for it in each) for stage in Stage},
        {time: sum(it.timeliness[time] for it in each) for time in Timeliness},
        sum(it.unproved for it in each),
    )


def _stages(plan: PlanFacts, leading: Reported) -> Counter[Stage]:
    """How many actions a total gives each stage, by the key of the plan, or by what is said of all."""
    if not leading.ratings:
        return Counter({leading.at_least or Stage.NOT_KNOWN: leading.count or len(plan.live)})
    stages, key = Counter[Stage](), plan.key.ratings if plan.key else {}
    for name, number in leading.ratings.items():
        stages[key[name].stage if name in key else Stage.NOT_KNOWN] += number
    return stages

"""What takes the place of another, or lies within it: following it never comes back, and ends."""

from collections.abc import Iterable, Mapping

from macros.model.record import Record, file_of
from macros.rules.finding import Findings
from macros.source.yaml_source import Path

# So many bodies may each be part of the next; so many things may each have taken the place of another.
MOST_DEEP = 20


def a_body_is_not_part_of_itself(record: Record) -> Findings:
    """Following `part_of` from a body never comes back to it, and ends after a few steps."""
    above = {name: body.part_of for name, body in record.bodies.items() if body.part_of}
    for name in above:
        seen = _followed(name, above)
        spot = file_of("bodies", name), (name, "part_of")
        if above.get(seen[-1]) == name:
            yield *spot, f'"{name}" is part of itself by this; name the body above it'
        elif len(seen) > MOST_DEEP:
            yield *spot, f'"{name}" lies more than {MOST_DEEP} bodies deep; name one nearer to the top'


def nothing_replaces_itself(record: Record) -> Findings:
    """Following `replaced_by`, of a body or of something withdrawn, never comes back, and ends after a few steps."""
    after = {name: body.replaced_by for name, body in record.bodies.items() if body.replaced_by}
    spots = {name: (file_of("bodies", name), (name, "replaced_by")) for name in after}
    yield from _coming_back(after, spots, "body")
    withdrawn = list(_withdrawn(record))
    after = {name: next_one for name, next_one, _, _ in withdrawn}
    yield from _coming_back(after, {name: (file, path) for name, _, file, path in withdrawn}, "plan or action")


def _coming_back(after: Mapping[str, str], spots: Mapping[str, tuple[str, Path]], called: str) -> Findings:
    for name in after:
        seen = _followed(name, after)
        if after.get(seen[-1]) == name:
            yield *spots[name], f'"{name}" takes its own place by this; name the {called} that came after it'
        elif len(seen) > MOST_DEEP:
            yield *spots[name], f'"{name}" was replaced more than {MOST_DEEP} times; name the {called} that stands now'


def _withdrawn(record: Record) -> Iterable[tuple[str, str, str, Path]]:
    """Each plan and action that something has replaced: its reference, that of the other, and where that stands."""
    for plan in record.plans.values():
        file = file_of("plans", plan.id)
        if plan.withdrawn and plan.withdrawn.replaced_by:
            yield plan.id, plan.withdrawn.replaced_by, file, ("withdrawn", "replaced_by")
        for r, recommendation in enumerate(plan.recommendations):
            for a, action in enumerate(recommendation.actions):
                if action.withdrawn and action.withdrawn.replaced_by:
                    path = ("recommendations", r, "actions", a, "withdrawn", "replaced_by")
                    yield f"{plan.id}/{action.id}", action.withdrawn.replaced_by, file, path


def _followed(name: str, following: Mapping[str, str]) -> list[str]:
    """A name and those after it, until there is none, or one that was there, or too many."""
    seen = [name]
    while (after := following.get(seen[-1])) and after not in seen and len(seen) <= MOST_DEEP:
        seen.append(after)
    return seen

"""The pages of the record. A page is there because its data is there; none is ever written by hand.

/plans/<plan>/  /plans/<plan>/<action>/
/briefings/<id>/  /briefings/<id>/<language>/
/themes/<id>/  /bodies/<id>/  /measures/<id>/
/meetings/<id>/  /changes/<from>/<to>/
"""

from collections.abc import Iterator
from itertools import combinations

from macros.facts.action_facts import ActionFacts
from macros.facts.addresses import (
    BODIES,
    BRIEFINGS,
    MEASURES,
    MEETINGS,
    PLANS,
    THEMES,
    briefing_address,
    changes_address,
)
from macros.facts.briefing_body import briefing_body
from macros.facts.changes import Changes, meeting_before
from macros.facts.editions import editions
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.facts.sittings import Pair
from macros.pages.page import Page
from macros.pages.templates import Templates

PLANS_TRAIL = ("Plans", PLANS)
MEETINGS_TRAIL = ("Meetings", MEETINGS)


def record_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    """Every page of the record."""
    for plan in facts.plans.values():
        yield _plan_page(plan, templates)
        yield from _action_pages(plan, templates)
    yield from _briefing_pages(facts, templates)
    yield from _theme_pages(facts, templates)
    yield from _body_pages(facts, templates)
    yield from _measure_pages(facts, templates)
    yield from _meeting_pages(facts, templates)
    yield from _change_pages(facts, templates)


def _plan_page(plan: PlanFacts, templates: Templates) -> Page:
    body = templates.render("pages/plan.html", plan.address, it=plan)
    return Page(plan.address, plan.plan.title, plan.plan.summary, PLANS, (PLANS_TRAIL,), body)


def _action_pages(plan: PlanFacts, templates: Templates) -> Iterator[Page]:
    neighbours: list[ActionFacts | None] = [None, *plan.actions, None]
    for number, action in enumerate(plan.actions):
        before, after = neighbours[number], neighbours[number + 2]
        body = templates.render("pages/action.html", action.address, it=action, plan=plan, before=before, after=after)
        title = f"{action.action.id}: {action.action.title}"
        description = f"Action {action.action.id} of {plan.plan.title}: {action.action.title}"
        yield Page(action.address, title, description, PLANS, (PLANS_TRAIL, (plan.plan.title, plan.address)), body)


def _briefing_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for briefing in facts.briefings:
        found = editions(facts, briefing)
        for edition in found:
            html = briefing_body(edition.text.body, depth=2 if edition.is_translation else 1)
            shown = {"it": briefing, "edition": edition, "editions": found, "html": html}
            body = templates.render("pages/briefing.html", edition.address, **shown)
            above = ((briefing.title, briefing_address(briefing.id)),) if edition.is_translation else ()
            trail = (("Learning", BRIEFINGS), *above)
            yield Page(edition.address, edition.text.title, edition.text.summary, BRIEFINGS, trail, body)


def _theme_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for name, theme in facts.record.themes.items():
        address = f"{THEMES}{name}/"
        body = templates.render("pages/theme.html", address, id=name, it=theme)
        yield Page(address, theme.title, theme.meaning, THEMES, (("Themes", THEMES),), body)


def _body_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for name, it in facts.record.bodies.items():
        address = f"{BODIES}{name}/"
        description = f"What {it.title} has to do, and how far it is."
        body = templates.render("pages/body.html", address, id=name, it=it)
        # A plan can be called like the body that owns it: their titles tell them apart.
        title = f"{it.title}: what it answers for"
        yield Page(address, title, description, BODIES, (("Who answers for what", BODIES),), body)


def _measure_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for measure in facts.record.measures.values():
        address = f"{MEASURES}{measure.id}/"
        body = templates.render("pages/measure.html", address, it=measure)
        yield Page(address, measure.title, measure.summary, MEASURES, (("Measures", MEASURES),), body)


def _meeting_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for meeting in facts.meetings:
        address = f"{MEETINGS}{meeting.id}/"
        before = meeting_before(facts, meeting)
        held = meeting.date.last <= facts.day
        changes = Changes(facts, before.date.last, meeting.date.last) if before and held else None
        body = templates.render("pages/meeting.html", address, it=meeting, before=before, changes=changes)
        yield Page(address, meeting.title, meeting.summary, MEETINGS, (MEETINGS_TRAIL,), body)


def _change_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    """A page for every pair of meetings until the day: they grow with the square of the meetings, not of the plans."""
    held = [meeting for meeting in reversed(facts.meetings) if meeting.date.last <= facts.day]
    for first, second in combinations(held, 2):
        address = changes_address(first.id, second.id)
        changes = Changes(facts, first.date.last, second.date.last)
        body = templates.render("pages/changes.html", address, changes=changes, first=first, second=second)
        title = f"What changed from {Pair(first, second).words}"
        description = f"{title}: what is newly complete, what moved, and what nobody reported on."
        yield Page(
            address, title, description, MEETINGS, (MEETINGS_TRAIL, (second.title, f"{MEETINGS}{second.id}/")), body
        )

"""The pages of the record. A page is there because its data is there; none is ever written by hand.

/plans/<plan>/  /plans/<plan>/<action>/
/briefings/<id>/  /briefings/<id>/<language>/
/themes/<id>/  /bodies/<id>/  /measures/<id>/
/meetings/<id>/  /changes/<from>/<to>/
/search/a-to-z/<letter>/  /search/by-status/<stage>/
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
    SEARCH,
    THEMES,
    briefing_address,
    changes_address,
)
from macros.facts.briefing_body import briefing_body
from macros.facts.changes import Changes, meeting_before
from macros.facts.editions import editions
from macros.facts.facts import Facts
from macros.facts.listing import A_TO_Z, BY_STATUS, Listing, letter_address, stage_address
from macros.facts.plan_facts import PlanFacts
from macros.facts.sittings import Pair, day_words
from macros.pages.found import (
    Found,
    found_action,
    found_body,
    found_briefing,
    found_measure,
    found_meeting,
    found_plan,
    found_theme,
)
from macros.pages.page import Page
from macros.pages.templates import Templates

PLANS_TRAIL = ("Plans", PLANS)
MEETINGS_TRAIL = ("Meetings", MEETINGS)


def record_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    """Every page of the record."""
    for plan in facts.plans.values():
        yield _plan_page(facts, plan, templates)
        yield from _action_pages(facts, plan, templates)
    yield from _briefing_pages(facts, templates)
    yield from _theme_pages(facts, templates)
    yield from _body_pages(facts, templates)
    yield from _measure_pages(facts, templates)
    yield from _meeting_pages(facts, templates)
    yield from _change_pages(facts, templates)
    yield from _list_pages(Listing(facts), templates)


def _plan_page(facts: Facts, plan: PlanFacts, templates: Templates) -> Page:
    body = templates.render("pages/plan.html", plan.address, it=plan)
    return Page(plan.address, plan.plan.title, plan.plan.summary, PLANS, (PLANS_TRAIL,), body, found_plan(facts, plan))


def _action_pages(facts: Facts, plan: PlanFacts, templates: Templates) -> Iterator[Page]:
    neighbours: list[ActionFacts | None] = [None, *plan.actions, None]
    for number, action in enumerate(plan.actions):
        before, after = neighbours[number], neighbours[number + 2]
        body = templates.render("pages/action.html", action.address, it=action, plan=plan, before=before, after=after)
        title = f"{action.action.id}: {action.action.title}"
        description = f"Action {action.action.id} of {plan.plan.title}: {action.action.title}"
        trail = (PLANS_TRAIL, (plan.plan.title, plan.address))
        yield Page(action.address, title, description, PLANS, trail, body, found_action(facts, action))


def _briefing_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for briefing in facts.briefings:
        found = editions(facts, briefing)
        for edition in found:
            html = briefing_body(edition.text.body, depth=2 if edition.is_translation else 1)
            shown = {"it": briefing, "edition": edition, "editions": found, "html": html}
            body = templates.render("pages/briefing.html", edition.address, **shown)
            above = ((briefing.title, briefing_address(briefing.id)),) if edition.is_translation else ()
            trail = (("Learning", BRIEFINGS), *above)
            known = found_briefing(facts, briefing)
            yield Page(edition.address, edition.text.title, edition.text.summary, BRIEFINGS, trail, body, known)


def _theme_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for name, theme in facts.record.themes.items():
        address = f"{THEMES}{name}/"
        body = templates.render("pages/theme.html", address, id=name, it=theme)
        yield Page(address, theme.title, theme.meaning, THEMES, (("Themes", THEMES),), body, found_theme(theme))


def _body_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for name, it in facts.record.bodies.items():
        address = f"{BODIES}{name}/"
        description = f"What {it.title} has to do, and how far it is."
        body = templates.render("pages/body.html", address, id=name, it=it)
        # A plan can be called like the body that owns it: their titles tell them apart.
        title = f"{it.title}: what it answers for"
        trail = (("Who answers for what", BODIES),)
        yield Page(address, title, description, BODIES, trail, body, found_body(it))


def _measure_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for measure in facts.record.measures.values():
        address = f"{MEASURES}{measure.id}/"
        body = templates.render("pages/measure.html", address, it=measure)
        trail = (("Measures", MEASURES),)
        yield Page(address, measure.title, measure.summary, MEASURES, trail, body, found_measure(facts, measure))


def _meeting_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    for meeting in facts.meetings:
        address = f"{MEETINGS}{meeting.id}/"
        before = meeting_before(facts, meeting)
        held = meeting.date.last <= facts.day
        changes = Changes(facts, before.date.last, meeting.date.last) if before and held else None
        body = templates.render("pages/meeting.html", address, it=meeting, before=before, changes=changes)
        known = found_meeting(facts, meeting)
        yield Page(address, meeting.title, meeting.summary, MEETINGS, (MEETINGS_TRAIL,), body, known)


def _change_pages(facts: Facts, templates: Templates) -> Iterator[Page]:
    """A page for every pair of meetings until the day: they grow with the square of the meetings, not of the plans."""
    held = [meeting for meeting in reversed(facts.meetings) if meeting.date.last <= facts.day]
    for first, second in combinations(held, 2):
        address = changes_address(first.id, second.id)
        changes = Changes(facts, first.date.last, second.date.last)
        body = templates.render("pages/changes.html", address, changes=changes, first=first, second=second)
        title = f"What changed from {Pair(first, second).words}"
        description = f"{title}: what is newly complete, what moved, and what nobody reported on."
        trail = (MEETINGS_TRAIL, (second.title, f"{MEETINGS}{second.id}/"))
        since = (f"Changes since {day_words(first)}",) if second is held[-1] else ()
        found = Found("Changes", day=second.date.last, also=since, is_list=True)
        yield Page(address, title, description, MEETINGS, trail, body, found)


def _list_pages(listing: Listing, templates: Templates) -> Iterator[Page]:
    """A page for each letter and each stage: what a reader without search looks through."""
    found, search = Found("List", is_list=True), ("Search", SEARCH)
    for letter in listing.by_letter:
        address = letter_address(letter)
        body = templates.render("pages/letter.html", address, letter=letter)
        title = f"A to Z: {letter}"
        description = f"Every page that begins with {letter}."
        yield Page(address, title, description, SEARCH, (search, ("A to Z", A_TO_Z)), body, found)
    for stage, actions in listing.by_stage.items():
        if actions:
            address = stage_address(stage)
            body = templates.render("pages/stage.html", address, stage=stage)
            title = f"Actions by status: {stage}"
            yield Page(
                address,
                title,
                f"Every action that is {stage}.",
                SEARCH,
                (search, ("By status", BY_STATUS)),
                body,
                found,
            )

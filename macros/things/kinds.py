"""All kinds of things, in the order in which the portal speaks of them. A new kind is a folder, and two lines here."""

from macros.things.action.action_kind import ACTION
from macros.things.body.body_kind import BODY
from macros.things.briefing.briefing_kind import BRIEFING
from macros.things.change.change_kind import CHANGE
from macros.things.correction.correction_kind import CORRECTION
from macros.things.dataset.dataset_kind import dataset
from macros.things.document.document_kind import DOCUMENT
from macros.things.done.done_kind import DONE
from macros.things.heard.heard_kind import HEARD
from macros.things.kind import Kind
from macros.things.late.late_kind import LATE
from macros.things.listing.listing_kind import LISTING
from macros.things.measure.measure_kind import MEASURE
from macros.things.meeting.meeting_kind import MEETING
from macros.things.plan.plan_kind import PLAN
from macros.things.portal.portal_kind import PORTAL
from macros.things.promise.promise_kind import PROMISE
from macros.things.rating_key.rating_key_kind import RATING_KEY
from macros.things.term.term_kind import TERM
from macros.things.theme.theme_kind import THEME
from macros.things.tombstone.tombstone_kind import TOMBSTONE
from macros.things.waiver.waiver_kind import WAIVER
from macros.things.year.year_kind import YEAR

THINGS: tuple[Kind, ...] = (
    PLAN,
    ACTION,
    RATING_KEY,
    BODY,
    THEME,
    DOCUMENT,
    MEASURE,
    MEETING,
    TERM,
    CORRECTION,
    PROMISE,
    CHANGE,
    BRIEFING,
    DONE,
    LATE,
    YEAR,
    HEARD,
    LISTING,
    TOMBSTONE,
    WAIVER,
    PORTAL,
)

# What they give to programs, together, is a thing of its own.
KINDS: tuple[Kind, ...] = (*THINGS, dataset(THINGS))

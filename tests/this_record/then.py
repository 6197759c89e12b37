"""The record as it was when these tests were written, and how to compare with it: whatever came since is left alone."""

from typing import Any

# The documents that it was made from, and what was made of them.
DOCUMENTS = {
    *("committee-2019-02-12", "committee-2020-10-06", "minutes-2020-07-07", "minutes-2021-02-02"),
    *("minutes-late-2021", "news-2020-07-30"),
}
PLANS = {
    *("complaints-2019-20", "frankie", "leo", "peer-review", "sam-and-kyle", "school-wellbeing-service"),
    *("send-written-statement", "shay-and-ashley", "social-care-services-review"),
}
MEASURES = {
    *("annual-reviews-up-to-date", "apprentices-with-ehc-plans", "brighter-futures-survey-schools"),
    *("cases-per-caseworker", "complaints-alternative-resolution", "complaints-answered-in-time"),
    *("complaints-cancelled", "complaints-closed", "complaints-stage-1", "complaints-upheld", "compliments"),
    *("ehc-plans-within-20-weeks", "initial-feedback", "member-enquiries", "mp-enquiries", "neet-16-18", "neet-16-25"),
    *("ombudsman-enquiries", "parents-communication", "parents-fully-involved", "parents-not-involved"),
    *("parents-outcomes-good", "parents-plan-reflects-child", "parents-provision-meets-needs", "representations"),
    *("send-calls", "send-complaints", "send-compliments", "supported-internships", "wellbeing-action-plans"),
    *("wellbeing-funding", "wellbeing-needs-assessments", "wellbeing-training-reach"),
}
MEETINGS = {
    *("2019-02-12", "2019-10", "2020-02-04", "2020-07-07", "2020-10-06", "2020-10-19", "2020-11-12", "2020-12-01"),
    *("2021-02-02", "2021-late", "2022-02"),
}
BRIEFINGS = {
    *("information-sharing", "learning-from-complaints", "professional-curiosity", "sam-and-kyle"),
    *("send-for-parents", "thresholds-and-escalation", "working-with-resistance"),
}
RECORDS = {"plans": PLANS, "measures": MEASURES, "meetings": MEETINGS}


def holds(found: Any, expected: Any) -> bool:
    """Whether all that is expected is in what was found: a text as it is, a number as the least of it, a group with
    its entries, a list with its entries in their order; whatever stands beside and between them was added since.
    """
    if isinstance(expected, list):
        left = iter(found or ())
        return all(any(holds(entry, wanted) for entry in left) for wanted in expected)
    if isinstance(expected, dict):
        return all(name in (found or ()) and holds(found[name], wanted) for name, wanted in expected.items())
    if isinstance(expected, int):
        return bool((found or 0) >= expected)
    return bool(found == expected)

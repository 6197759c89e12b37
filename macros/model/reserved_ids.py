"""The ids of places that pages have by themselves: no record is called so where its own id is a place on such a page.

A test holds them to the pages of a portal.
"""

from macros.source.markdown_html import is_of_frame

# Those of the pages on which things have a place under an id of their own.
_PLACES = frozenset(
    [
        "all",
        "at-a-glance",
        "bodies",
        "changed",
        "claimed-seen-proved",
        "colours",
        "corrections",
        "dates",
        "dates-desc",
        "dates-title",
        "examples",
        "glossary",
        "how-to-read-a-rating",
        "in-force",
        "items",
        "key",
        "kinds",
        "kinds-of-plan",
        "learning",
        "measures",
        "misprints_of_sources",
        "moved",
        "never",
        "one-colour-two-meanings",
        "our_mistakes",
        "over-time-desc",
        "over-time-title",
        "plans",
        "promises",
        "questions",
        "reported",
        "sources",
        "stages",
        "stopped",
        "two-facts",
        "updates",
        "words",
    ]
)

# The pages of a plan's table in another order, /plans/<plan>/<order>/: there where it is another.
ORDERS_OF_PLANS = frozenset(["by-date", "by-lateness", "by-report"])
# The pages below a plan, /plans/<plan>/<part>/, those that may yet come included: no action is called so.
PARTS_OF_PLANS = frozenset(
    [
        *ORDERS_OF_PLANS,
        *("changes", "data", "dates", "history", "learning", "measures", "papers", "promises", "questions", "ratings"),
        *("recommendations", "reports", "sources", "timeline"),
    ]
)


def is_reserved(name: str) -> bool:
    """Whether pages have a place of this id themselves."""
    return name in _PLACES or is_of_frame(name)

"""How a page can be followed: by the feed and the calendar of what it is about, or of the whole portal."""

from dataclasses import dataclass

from macros.shown.addresses import BODIES, PLANS, THEMES, calendar_address, feed_address, followed_page, has_calendar

WHAT = {PLANS: "this plan", THEMES: "this theme", BODIES: "what this body answers for"}


@dataclass(frozen=True)
class Follow:
    """What can be followed from a page: in words, the addresses of its feed in both forms, and of its calendar."""

    what: str
    feed: str
    json_feed: str
    calendar: str
    calendar_called: str


def follow(address: str) -> Follow:
    """How the page at an address can be followed."""
    page = followed_page(address)
    what = WHAT[f"{page.partition('/')[0]}/"] if page else "the whole portal"
    is_own = has_calendar(page)
    calendar, called = calendar_address(page if is_own else ""), "calendar" if is_own else "calendar of all"
    return Follow(what, feed_address(page), feed_address(page, "json"), calendar, called)

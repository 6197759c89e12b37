"""The portal's own identity and settings, from its one configuration file, data/portal.yml."""

from typing import Literal, get_args

from macros.model.partial_date import When
from macros.model.telephone import PhoneNumber
from macros.model.web_address import Host, SiteAddress, WebAddress
from macros.model.written import Id, Line, Text, Whole, Written

Month = Literal[
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
MONTHS: tuple[Month, ...] = get_args(Month)


class Contact(Written):
    """Where somebody who worries about a child in this area can turn; `phone` only if it is known for certain."""

    title: Line
    text: Text
    phone: PhoneNumber | None = None
    address: WebAddress | None = None


class Accessibility(Written):
    """What the accessibility statement cannot know by itself: when it was prepared and all pages were last checked,
    and whom to tell.

    Without `tested` the page says that they were not checked yet. `people` says which disabled people or auditors
    tested the pages, and when; without it the page says that none did.
    """

    prepared: When
    tested: When | None = None
    contact: Text
    people: Text | None = None


class Portal(Written):
    """Who publishes this portal, for which committee, as at which day, and where its files can be suggested changes to.

    `voice` is who speaks where something is missing: the owner ("we have not published…"), or an observer ("the
    documents held here do not say…"). `file_address` holds `{file}` and `{line}`, `history_address` holds `{file}`; a
    plan that nobody reported on for `stale_after_months` is stale. `hosts` are those with other letters than a to z to
    which links may lead. The year of the reports begins with the month `year_begins`.
    """

    title: Line
    partnership: Line
    area: Line
    committee: Id
    as_at: When | None = None
    voice: Literal["owner", "observer"] = "owner"
    demonstration: Text | None = None
    contact: Contact
    accessibility: Accessibility
    address: SiteAddress
    file_address: WebAddress
    history_address: WebAddress | None = None
    hosts: tuple[Host, ...] = ()
    stale_after_months: Whole = 6
    year_begins: Month = "April"

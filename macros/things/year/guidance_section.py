"""The headings of the statutory guidance, with where each is answered; and what the record cannot answer."""

from collections.abc import Iterable

from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, year_section, year_table

ASKS = "Working Together asks for a report at least every 12 months. This is where each of its points stands."
# What the guidance asks for, and the part of the report that answers it.
POINTS = (
    ("What was done, also on practice reviews, and how well it worked", "done"),
    ("Evidence of the difference for children and families, training included", "difference"),
    ("Where there was little or no progress on what was agreed", "slow"),
    ("What was decided and done on the recommendations of reviews", "reviews"),
    ("How the feedback of children and families was sought and used", "heard"),
    ("What each safeguarding partner and agency did", "partners"),
    ("How the work was scrutinised from outside", "scrutiny"),
)
# What a partnership still has to write itself.
NOT_HERE = (
    "Who came to the meetings of the partnership itself.",
    "What money each partner gave, and what it was spent on.",
    "Which actions are training, who was trained, and what changed through it.",
    "Which serious cases were notified, and how it was decided whether to review each.",
    "What national reviews recommended, where no plan here answers it.",
    "How the partners changed their own arrangements in the year.",
)
NOT_HERE_SAYS = "This is not in the record. A partnership has to add it from its own papers:"


def guidance_section(year: YearFacts, sections: Iterable[YearSection]) -> YearSection:
    """Each point of the guidance with the heading that answers it."""
    titles = {it.id: it.title for it in sections}
    rows = ((year.at(part, words), (titles[part],)) for words, part in POINTS)
    table = year_table("points", "The points of the guidance", ("The guidance asks", "It stands under"), rows)
    return year_section("guidance", "The guidance, and what this record cannot answer", ASKS, (Saying(""),), (table,))

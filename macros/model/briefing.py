"""A briefing: a learning summary for practitioners, with checked front matter and a body of Markdown."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import Id, Text, Written


class Briefing(Written):
    """One briefing. `review` is the plan whose review it draws on; `review_by` is when it has to be looked at again."""

    id: Id
    title: Text
    summary: Text
    date: When
    review_by: When
    status: Literal["draft", "published", "withdrawn"]
    review: Id | None = None
    plans: tuple[Id, ...] = ()
    themes: tuple[Id, ...] = ()
    audiences: tuple[Text, ...] = ()
    sources: tuple[Id, ...] = ()
    body: str

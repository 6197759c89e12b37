"""A briefing: a learning summary for practitioners, with checked front matter and a body of Markdown."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import FileName, Flag, Id, Length, Line, PointReference, Text, TranslationId, Written


class Medium(Written):
    """A sound or a film that goes with a briefing, from docs/briefings/media/, and all that is said in it.

    `transcript` is the text itself, or the name of a .txt file beside the sound or film; `length` is minutes:seconds.
    """

    file: FileName
    kind: Literal["audio", "video"]
    title: Line
    length: Length
    transcript: Text

    @property
    def transcript_file(self) -> str | None:
        """The name of the file that holds the transcript, where it is one."""
        return self.transcript if self.transcript.endswith(".txt") and " " not in self.transcript else None


class Briefing(Written):
    """One briefing. `review` is the plan whose review it draws on; `review_by` is when it has to be looked at again;
    `was` are ids that it had.
    """

    id: Id
    title: Line
    summary: Text
    date: When
    review_by: When
    status: Literal["draft", "published", "withdrawn"]
    review: Id | None = None
    plans: tuple[Id, ...] = ()
    themes: tuple[Id, ...] = ()
    audiences: tuple[Id, ...] = ()
    learning: tuple[PointReference, ...] = ()
    sources: tuple[Id, ...] = ()
    media: tuple[Medium, ...] = ()
    was: tuple[Id, ...] = ()
    body: str


class Translation(Written):
    """A briefing in another language: the file `<id>.<language>.md` beside it. All else is the original's."""

    id: TranslationId
    title: Line
    summary: Text
    date: When
    body: str

    @property
    def briefing(self) -> str:
        """The id of the original."""
        return self.id.partition(".")[0]

    @property
    def language(self) -> str:
        """The id of the language, in `data/languages.yml`."""
        return self.id.partition(".")[2]


class Audience(Written):
    """Who a briefing is for."""

    title: Line


class Language(Written):
    """A language that briefings are translated into: its name in itself, and in English."""

    title: Line
    english: Line
    right_to_left: Flag = False

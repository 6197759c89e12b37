"""Something personal in a text: its kind, where it stands, and a safe way of naming it."""

from dataclasses import dataclass

from macros.guard.personal_kinds import KINDS

HIDDEN = "…"


@dataclass(frozen=True, order=True)
class Personal:
    """A piece of personal data: `text[start:end]` of the text that was searched, and its kind."""

    start: int
    end: int
    kind: str
    text: str

    @property
    def shown(self) -> str:
        """The text with its middle hidden: enough to find it, not enough to publish it in a log."""
        return hidden(self.text)

    @property
    def said(self) -> str:
        """What is wrong and what to write instead."""
        kind = KINDS[self.kind]
        way = "no waiver lifts this" if kind.hard else "a waiver can lift this: see CONTRIBUTING"
        return f'"{self.shown}" looks like {kind.title}; {kind.mend} ({way})'


def hidden(text: str) -> str:
    """A text with its middle hidden."""
    words = " ".join(text.split())
    ends = 2 if len(words) > 7 else 1
    return f"{words[:ends]}{HIDDEN}{words[-1:]}" if len(words) > 2 else HIDDEN

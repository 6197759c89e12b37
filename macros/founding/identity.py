"""Who a new portal is for: what is asked of whoever founds it, or given with the command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from macros.founding.ownership import NoPortal

# Each with the question, and the answer where none is given; what has none must be answered.
QUESTIONS = {
    "PARTNERSHIP": ("The name of the partnership", ""),
    "AREA": ("The area, as in “children in …”", ""),
    "TITLE": ("The title of the portal", "Candour"),
    "ADDRESS": ("Where it will be published, https://…/", "https://candour.example.org/"),
    "FILES": (
        "Where its files are kept, with {file} and {line}",
        "https://git.example.org/our-portal/blob/main/{file}#L{line}",
    ),
    "CONTACT": (
        "Whom to ask who worries about a child, in a sentence",
        "Ask the children's services of the council. Their number is on its website.",
    ),
}


@dataclass(frozen=True)
class Identity:
    """The answers."""

    partnership: str
    area: str
    title: str
    address: str
    files: str
    contact: str


def identity(given: Mapping[str, str], ask: Callable[[str], str] | None) -> Identity:
    """What is given, and the answers to the rest; nothing is asked without `ask`. Raises `NoPortal`."""
    told = {name: _answer(name, given, ask) for name in QUESTIONS}
    if missing := [f'{name}="…"' for name, answer in told.items() if not answer]:
        raise NoPortal(f"Nobody is there to ask; say more behind the command: make init FOLDER=… {' '.join(missing)}")
    return Identity(**{name.lower(): answer for name, answer in told.items()})


def _answer(name: str, given: Mapping[str, str], ask: Callable[[str], str] | None) -> str:
    question, otherwise = QUESTIONS[name]
    if given.get(name, "").strip() or ask is None:
        return given.get(name, "").strip() or otherwise
    return ask(f"{question} [{otherwise}]: " if otherwise else f"{question}: ").strip() or otherwise

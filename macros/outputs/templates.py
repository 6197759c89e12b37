"""The templates under overrides/: each places one value. What is put in is escaped, and nothing may be missing."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.outputs.abbreviations import Abbreviations
from macros.outputs.compiled_templates import CompiledTemplates
from macros.shown.sentence import full_stop
from macros.things.term.term import Term

# A kind of thing that a partnership adds may bring its templates in its own folder.
THINGS = Path(__file__).resolve().parents[1] / "things"


class Templates:
    """The templates of one portal: its pages/ and lists/ are filled, its components/ are what those share."""

    def __init__(self, folder: Path, glossary: dict[str, Term]) -> None:
        """`folder` is overrides/; the abbreviations of the glossary are explained on every page."""
        self._abbreviations = Abbreviations(glossary)
        self._environment = _environment(folder.resolve())

    def filled(self, name: str, value: Any, address: str) -> Markup:
        """A template with the value that it places, on the page at `address`; `root` in it leads to the site's root."""
        root = "../" * address.count("/") or "./"
        html = self._environment.get_template(name).render(it=value, root=root)
        return self._abbreviations.explained(html, root, address)


@lru_cache(maxsize=8)
def _environment(folder: Path) -> Environment:
    """What fills the templates of a folder: kept with all that it has compiled, as a template is until it is edited."""
    made = Environment(
        loader=FileSystemLoader([folder, THINGS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates("ours"),
    )
    made.filters["full_stop"] = _full_stop
    return made


def _full_stop(placed: str | Markup) -> Markup:
    """What a template places, with the mark at its end that its text has, or a full stop."""
    html = Markup.escape(placed)
    text = html.striptags()
    return html if full_stop(text) == text else html + "."

"""A Markdown file with front matter: YAML between two lines of three dashes, then the body."""

from dataclasses import dataclass

from macros.source.knots import knots
from macros.source.mistake import Mistake, MistakesFound
from macros.source.yaml_source import YamlSource, yaml_source


@dataclass(frozen=True)
class MarkdownSource:
    """The front matter and the body of a Markdown file; the body begins on line `body_line`."""

    front: YamlSource
    body: str
    body_line: int


def markdown_source(file: str, text: str) -> MarkdownSource:
    """The parts of a Markdown text; raises `MistakesFound` where there is none that is plain YAML, and for knots."""
    opening, _, rest = text.partition("\n")
    front, closing, body = rest.partition("\n---\n")
    if opening.strip() != "---" or not closing:
        raise MistakesFound([Mistake(file, 1, 1, "has no front matter; begin with a line ---, the fields, a line ---")])
    body_line = front.count("\n") + 4
    source = MarkdownSource(yaml_source(file, front, first_line=2, body_line=body_line), body, body_line)
    if found := [_mistake(file, source, place, wrong) for place, wrong in knots(body)]:
        raise MistakesFound(found)
    return source


def _mistake(file: str, source: MarkdownSource, place: int, wrong: str) -> Mistake:
    before = source.body[:place]
    return Mistake(file, source.body_line + before.count("\n"), place - before.rfind("\n"), wrong)

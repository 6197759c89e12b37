"""A Markdown file with front matter: YAML between two lines of three dashes, then the body."""

from dataclasses import dataclass

from macros.source.mistake import Mistake, MistakesFound
from macros.source.yaml_source import YamlSource, yaml_source


@dataclass(frozen=True)
class MarkdownSource:
    """The front matter and the body of a Markdown file; the body begins on line `body_line`."""

    front: YamlSource
    body: str
    body_line: int


def markdown_source(file: str, text: str) -> MarkdownSource:
    """The parts of a Markdown text; raises `MistakesFound` where the front matter is missing or not plain YAML."""
    opening, _, rest = text.partition("\n")
    front, closing, body = rest.partition("\n---\n")
    if opening.strip() != "---" or not closing:
        raise MistakesFound([Mistake(file, 1, 1, "has no front matter; begin with a line ---, the fields, a line ---")])
    body_line = front.count("\n") + 4
    return MarkdownSource(yaml_source(file, front, first_line=2, body_line=body_line), body, body_line)

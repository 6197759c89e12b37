"""A Markdown file with front matter: YAML between two lines of three dashes, then the body."""

from dataclasses import dataclass

from macros.source.knots import knots
from macros.source.mistake import Mistake, MistakesFound
from macros.source.yaml_source import YamlSource, mended_source


@dataclass(frozen=True)
class MarkdownSource:
    """The front matter and the body of a Markdown file; the body begins on line `body_line`."""

    front: YamlSource
    body: str
    body_line: int


def markdown_source(file: str, text: str) -> MarkdownSource:
    """The parts of a Markdown text; raises `MistakesFound` where there is none that is plain YAML, and for knots."""
    source, mistakes = mended_markdown(file, text)
    if mistakes or source is None:
        raise MistakesFound(mistakes)
    return source


def mended_markdown(file: str, text: str) -> tuple[MarkdownSource | None, list[Mistake]]:
    """The parts of a Markdown text as its front matter was meant, and what is wrong; none where that is not known."""
    opening, _, rest = text.partition("\n")
    front, closing, body = rest.partition("\n---\n")
    if opening.strip() != "---" or not closing:
        return None, [Mistake(file, 1, 1, "has no front matter; begin with a line ---, the fields, a line ---")]
    body_line = front.count("\n") + 4
    read, mistakes = mended_source(file, front, first_line=2, body_line=body_line)
    if read is None:
        return None, mistakes
    source = MarkdownSource(read, body, body_line)
    if found := [_mistake(file, source, place, wrong) for place, wrong in knots(body)]:
        return None, [*mistakes, *found]
    return source, mistakes


def _mistake(file: str, source: MarkdownSource, place: int, wrong: str) -> Mistake:
    before = source.body[:place]
    return Mistake(file, source.body_line + before.count("\n"), place - before.rfind("\n"), wrong)

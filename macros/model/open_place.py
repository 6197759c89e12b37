"""An open place: what an import could not know stands in the file of a plan as a question that begins with ??."""

from collections.abc import Iterator

from macros.source.yaml_source import Path, Value

OPEN = "??"


def open_places(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every question in some values, with the path that leads to it."""
    if isinstance(value, dict):
        for name, it in value.items():
            yield from open_places(it, (*path, name))
    elif isinstance(value, list):
        for number, it in enumerate(value):
            yield from open_places(it, (*path, number))
    elif value.split(" ", 1)[0] == OPEN:
        yield path, value.removeprefix(OPEN).strip()

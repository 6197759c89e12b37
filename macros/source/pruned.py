"""What is left of a YAML source when the things in it that cannot be read are taken out.

So the rest of a file with a mistake is checked too, and every mistake in it is said at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.source.mistake import Mistake
from macros.source.yaml_source import Path, Value, YamlSource


@dataclass(frozen=True)
class PrunedSource(YamlSource):
    """A source of which some entries of lists are gone: where its values stand is told by the whole one.

    `gone` are the paths to what is gone, in the whole one; `stood_in` are fields at the top that hold anything at all.
    """

    whole: YamlSource = field(kw_only=True)
    kept: dict[Path, list[int]] = field(kw_only=True)
    gone: frozenset[Path] = field(kw_only=True)
    stood_in: frozenset[str] = field(default=frozenset(), kw_only=True)

    def mistake(self, path: Path, text: str, *, at_key: bool = False) -> Mistake:
        """A mistake at the value that `path` leads to in what is left."""
        return self.whole.mistake(self._in_whole(path), text, at_key=at_key)

    def is_cut(self, path: Path) -> bool:
        """Whether entries of the list are gone that `path` leads to: what it lacks may have been written wrongly."""
        return any(it[:-1] == self._in_whole(path) for it in self.gone)

    def _in_whole(self, path: Path) -> Path:
        """Where in the whole source that stands to which `path` leads in what is left."""
        before: Path = ()
        for step in path:
            kept = self.kept.get(before, [])
            before = (*before, kept[step] if isinstance(step, int) and step < len(kept) else step)
        return before


def pruned(source: YamlSource, wrong: Iterable[Path]) -> PrunedSource:
    """A source without what is wrong in it: the entry of a list, else the field at the top, that holds each path."""
    kept: dict[Path, list[int]] = {}
    gone = frozenset(map(_smallest, wrong))
    value = _without(source.value, gone, (), kept)
    shared = (source.file, source.text, value, source.lines, source.first_line, source.body_line)
    return PrunedSource(*shared, typed=source.typed, slipped=source.slipped, whole=source, kept=kept, gone=gone)


def _smallest(path: Path) -> Path:
    """The innermost entry of a list that a path goes through; the field at the top where it goes through none."""
    ends = [end for end, step in enumerate(path, start=1) if isinstance(step, int)]
    return path[: ends[-1]] if ends else path[:1]


def _without(value: Value, gone: frozenset[Path], path: Path, kept: dict[Path, list[int]]) -> Value:
    if isinstance(value, dict):
        return {k: _without(v, gone, (*path, k), kept) for k, v in value.items() if (*path, k) not in gone}
    if isinstance(value, list):
        kept[path] = [number for number in range(len(value)) if (*path, number) not in gone]
        return [_without(value[number], gone, (*path, number), kept) for number in kept[path]]
    return value

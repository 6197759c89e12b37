"""A newer Candour brought into a portal: what would change is shown first, and what is the partnership's stays."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from macros.founding.changed_format import CHANGES, ChangedFormat
from macros.founding.ownership import CameWith, NoPortal, came_with, digest, files_of_candour, keep
from macros.standing.span import counted

# So many files are named one by one.
FEW = 5


@dataclass(frozen=True)
class Upgrade:
    """What would change: files that come, that become others and that go; files of Candour that the partnership changed
    or put in the place of a new one; and files of its data with the text that they would have.
    """

    since: str
    to: CameWith
    come: tuple[str, ...]
    become_others: tuple[str, ...]
    go: tuple[str, ...]
    changed_there: tuple[str, ...]
    data: dict[str, str]

    def lines(self, portal: Path) -> Iterator[str]:
        """The same in words, with the difference in the data."""
        yield f"From Candour {self.since} to {self.to.version}:"
        for files, what in ((self.come, "new"), (self.become_others, "changed"), (self.go, "gone")):
            is_one, few = len(files) == 1, ", ".join(files) if len(files) <= FEW else ""
            yield f"  {counted(len(files), 'file')} of Candour {'is' if is_one else 'are'} {what}{few and f': {few}'}"
        for file, text in self.data.items():
            before = (portal / file).read_text("utf-8").splitlines()
            yield from unified_diff(before, text.splitlines(), file, file, lineterm="")
        for file in self.changed_there:
            yield f"  {file} was changed here; it would be lost"


def upgrade(candour: Path, portal: Path, version: str, changes: Iterable[ChangedFormat] = CHANGES) -> Upgrade:
    """What a newer Candour would change in a portal; raises `NoPortal`."""
    try:
        before = came_with(portal)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise NoPortal("candour.json, which says what this portal came with, cannot be read; put it back") from None
    files = files_of_candour(candour)
    there = {file: digest(portal / file) for file in {*files, *before.files} if (portal / file).is_file()}
    kept = {file: came for file, came in before.files.items() if file in there}
    return Upgrade(
        before.version,
        CameWith(version, files),
        come=tuple(sorted(files.keys() - there.keys())),
        become_others=tuple(sorted(it for it in files.keys() & there.keys() if files[it] != there[it])),
        go=tuple(sorted(kept.keys() - files.keys())),
        changed_there=tuple(sorted(_changed(there, before, files))),
        data=_data(portal, before.version, changes),
    )


def carry_out(candour: Path, portal: Path, it: Upgrade) -> None:
    """Bring it in."""
    for file in (*it.come, *it.become_others):
        (portal / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(candour / file, portal / file)
    for file in it.go:
        (portal / file).unlink()
    for file, text in it.data.items():
        (portal / file).write_text(text, "utf-8")
    keep(portal, it.to)


def _changed(there: dict[str, str], before: CameWith, files: dict[str, str]) -> Iterator[str]:
    """The files of Candour that are not as they came, nor as they would come."""
    for file, now in there.items():
        if now not in (before.files.get(file), files.get(file)):
            yield file


def _data(portal: Path, since: str, changes: Iterable[ChangedFormat]) -> dict[str, str]:
    """The files of the record whose form is another since a release, as they would be."""
    paths = sorted(path for path in (portal / "data").rglob("*.yml"))
    before = {path.relative_to(portal).as_posix(): path.read_text("utf-8") for path in paths}
    after = dict(before)
    for change in changes:
        if change.is_after(since):
            after = {file: change.mend(file, text) for file, text in after.items()}
    return {file: text for file, text in after.items() if text != before[file]}

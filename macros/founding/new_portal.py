"""A new portal for another partnership: the files of Candour, an identity, and one example of a plan."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from macros.founding.identity import Identity
from macros.founding.ownership import CameWith, NoPortal, files_of_candour, keep

FIRST = Path(__file__).parent / "first"
# Words of the field, which are the same everywhere: a partnership takes them from here and goes on with them.
VOCABULARY = ("audiences", "glossary", "kinds", "languages", "plain_words", "search_words", "themes")
EMPTY = {
    "corrections": "What was published here and was wrong; CONTRIBUTING.md shows an entry.",
    "waivers": "What looks like personal data and may be published all the same; CONTRIBUTING.md says when.",
    "known": "Proper names that may be published: places, settings, programmes. Never a person's.",
}


def new_portal(candour: Path, folder: Path, it: Identity, version: str, today: date) -> None:
    """Write a portal for a partnership into a new folder; raises `NoPortal`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NoPortal(f'"{folder}" is there already, and is not empty; name a new folder')
    if candour.resolve() in folder.resolve().parents:
        raise NoPortal(f'"{folder}" lies in this portal; name a folder outside of it, such as ../our-portal')
    files = files_of_candour(candour)
    for file in files:
        _write(folder / file, (candour / file).read_bytes())
        shutil.copymode(candour / file, folder / file)
    for file, text in _first_files(candour, it, today):
        _write(folder / file, text.encode())
    keep(folder, CameWith(version, files))


def _first_files(candour: Path, it: Identity, today: date) -> Iterator[tuple[str, str]]:
    """What belongs to the partnership, as it begins."""
    plain = {**asdict(it), "day": today.isoformat(), "later": today.replace(year=today.year + 1, day=1).isoformat()}
    # A text within quotation marks is the same text for YAML, whatever is in it.
    quoted = {name: json.dumps(text, ensure_ascii=False) for name, text in plain.items()}
    dates = {name: plain[name] for name in ("day", "later")}
    for path in sorted(FIRST.rglob("*")):
        if path.is_file():
            texts = quoted | dates if path.suffix == ".yml" else plain
            yield path.relative_to(FIRST).as_posix(), _filled(path.read_text("utf-8"), texts)
    for name in VOCABULARY:
        yield f"data/{name}.yml", _without_sources((candour / "data" / f"{name}.yml").read_text("utf-8"))
    yield "data/LICENCE.md", (candour / "data/LICENCE.md").read_text("utf-8")
    for name, says in EMPTY.items():
        yield f"data/{name}.yml", f"# {says}\n{{}}\n"


def _filled(text: str, texts: Mapping[str, str]) -> str:
    """A text with what its "$title" and the like stand for."""
    return re.sub(r"\$(\w+)", lambda name: texts[name[1]], text)


def _without_sources(text: str) -> str:
    """A vocabulary without the documents that this partnership cites for it, and what it says of itself."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("#", "  source:")))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

"""The files under `data/` and `docs/`: each is of a kind that is published, is what its name says, and hides no other.

Sources: design, section 3 (contributed text meets no program) and section 4 (an address is given once).
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.model.record import FOLDERS, MEDIA, PICTURES
from macros.rules.contents import STARTS, is_too_large, wrong_with
from macros.rules.link_targets import Trusted
from macros.rules.written_pages import mistakes_of_page
from macros.source.file_names import is_of_a_device
from macros.source.mistake import Mistake, MistakesFound
from macros.source.text import text_of

SEARCH = ("search.css", "page.js", "pagefind.js", "columns.js", "question.js", "excerpt.js")
# Our own scripts, styles and sign: nothing else that a browser runs is published.
OURS = ("assets/candour.css", "assets/candour.js", *(f"assets/search/{name}" for name in SEARCH))
SIGN = "assets/favicon.svg"

BRIEFINGS, FOREWORDS = FOLDERS["briefings"][0], FOLDERS["forewords"][0]
# The folders of docs/ whose Markdown is contributed.
CONTRIBUTED = tuple(folder.removeprefix("docs/") for folder in (BRIEFINGS, FOREWORDS))
# Folders of the site that are made: what lay there would take the place of a page.
MADE = (
    "plans", "done", "late", "meetings", "measures", "themes", "bodies", "promises", "corrections", "changes", "api",
    "feeds", "pagefind", "sources", "overrides", "javascripts", "stylesheets", "admin", "search/a-to-z",
    "search/by-status",
)  # fmt: skip
# What systems leave behind; none is in the repository, and none is published.
LEFT_BEHIND = (".DS_Store", ".gitkeep")
MOST_DEEP = 10
NAME = re.compile(r"[A-Za-z0-9]+([._-]+[A-Za-z0-9]+)*")
# The words of macros/source/text.py, so that it is said once.
LINK = "is a link to another file; put the file itself here"
KINDS = "Markdown, PNG, JPEG, WebP and PDF"


def too_deep(root: Path) -> list[Mistake]:
    """The folders under `data/` or `docs/` that nest without end: nothing else may walk through them."""
    found, left = list[Mistake](), [(root / top, 0) for top in ("data", "docs") if (root / top).is_dir()]
    while left:
        folder, depth = left.pop()
        if depth > MOST_DEEP:
            text = f"lies more than {MOST_DEEP} folders deep; bring what it holds nearer to the top, or take it out"
            found.append(Mistake(folder.relative_to(root).as_posix(), 1, 1, text))
        elif not folder.is_symlink():
            left += [(Path(it.path), depth + 1) for it in os.scandir(folder) if it.is_dir(follow_symlinks=False)]
    return found


def mistakes_of_tree(root: Path, known: Trusted) -> list[Mistake]:
    """Whatever lies under `data/` or `docs/` and cannot be published, each at the first line of its file; `known` is
    what links may lead to.
    """
    mistakes, addresses = list[Mistake](), dict[str, str]()
    for file in _entries(root):
        try:
            if wrong := _wrong_with(root, file):
                mistakes.append(Mistake(file, 1, 1, wrong))
            elif file.startswith("docs/") and file.endswith(".md") and file.split("/")[1] not in CONTRIBUTED:
                mistakes += mistakes_of_page(root, file, known)
        except MistakesFound as found:
            mistakes += found.mistakes
        same = addresses.setdefault(_address(file), file)
        if same != file:
            text = f'has the address of "{same}", or differs from it only in the form of its letters; rename one'
            mistakes.append(Mistake(file, 1, 1, text))
    return mistakes


def _entries(root: Path) -> Iterator[str]:
    """Every file, and every link to a folder, by its way from the root."""
    for top in ("data", "docs"):
        if (root / top).is_symlink():
            yield top
            continue
        for folder, folders, names in os.walk(root / top):
            folders.sort()
            links = [name for name in folders if (Path(folder) / name).is_symlink()]
            for name in sorted([*names, *links]):
                if name not in LEFT_BEHIND:
                    yield (Path(folder) / name).relative_to(root).as_posix()


def _wrong_with(root: Path, file: str) -> str:
    path = root / file
    if path.is_symlink():
        return LINK
    if not path.is_file():
        return "is no plain file; take it out"
    top, _, below = file.partition("/")
    if not all(NAME.fullmatch(part) for part in PurePosixPath(below).parts) and (top == "docs" or _is_odd(below)):
        return "has a name with other signs than letters a to z, digits, dots and hyphens; rename it"
    if kept := next(filter(is_of_a_device, PurePosixPath(below).parts), ""):
        return f'"{kept}" is a name that Windows keeps for itself; give it another'
    if top == "data" and any(part.startswith(".") for part in PurePosixPath(below).parts):
        return "is hidden, for its name or its folder's begins with a dot; take it out"
    if path.suffix not in STARTS and is_too_large(path):
        return "is larger than 1 MB; split it into smaller files"
    return _wrong_in_docs(root, below) if top == "docs" else ""


def _is_odd(name: str) -> bool:
    """Whether a name holds what no reader sees or what is no letter: the reading of the record says all else of it."""
    return any(unicodedata.category(sign)[0] == "C" for sign in name) or "\\" in name


def _wrong_in_docs(root: Path, below: str) -> str:
    path = root / "docs" / below
    first, _, rest = below.partition("/")
    if below in OURS or below == SIGN:
        return ""
    folders = [folder.as_posix() for folder in PurePosixPath(below).parents]
    made = [it for it in folders if it.casefold() in MADE or (it.casefold() in CONTRIBUTED and it not in CONTRIBUTED)]
    if made:
        return f"would lie among pages that are made from the record; put it into another folder than docs/{made[0]}/"
    if first.casefold() == "assets":
        return "is no file that the site knows; docs/assets/ holds our own scripts and styles alone: take it out"
    if first == "briefings" and rest:
        return _wrong_beside_briefings(root, path, rest)
    # Of a file among the forewords that is no Markdown the reading says it.
    if path.suffix == ".md" or (first == "years" and rest):
        return ""
    if path.suffix not in (*PICTURES, ".pdf"):
        return f"is of a kind that is not published; docs/ holds {KINDS}, with endings in small letters: take it out"
    return wrong_with(path)


def _wrong_beside_briefings(root: Path, path: Path, rest: str) -> str:
    """What is wrong with a file of the briefings; of one that is neither picture nor sound, the reading says it."""
    if not rest.startswith(f"{MEDIA}/"):
        return wrong_with(path) if path.suffix in PICTURES and "/" not in rest else ""
    if path.suffix == ".txt":
        text_of(root, path.relative_to(root).as_posix())
        return ""
    if path.suffix not in STARTS or path.suffix in (*PICTURES, ".pdf"):
        return f"is neither a sound, a film nor a transcript (.txt); take it out of {BRIEFINGS}/{MEDIA}/"
    return wrong_with(path)


def _address(file: str) -> str:
    """What a file is published as, in one form of its letters: two of the same would be one file on many systems."""
    address = re.sub(r"(^|/)(?i:readme|index)\.md$", r"\1", file) if file.startswith("docs/") else file
    if file.startswith("docs/") and file.endswith(".md"):
        address = re.sub(r"\.md$", "/", address)
    return unicodedata.normalize("NFKC", address).casefold().rstrip("/")

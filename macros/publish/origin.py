"""Where a page of the site comes from: the file that has to be changed if the page is to change."""

from pathlib import Path

from macros.model.record import FOLDERS, VOCABULARIES, file_of


def origin(file: str, root: Path) -> str:
    """The file of the portal below `root` that a built file is made from; empty where it is made from all of it."""
    first, _, rest = file.removesuffix("index.html").rstrip("/").partition("/")
    if rest and first in VOCABULARIES:
        return file_of(first, rest)
    candidates = [file_of(first, rest.partition("/")[0])] if rest and first in FOLDERS else []
    candidates += [f"docs/{file}", f"docs/{'/'.join(filter(None, [first, rest])) or 'index'}.md"]
    return next((candidate for candidate in candidates if (root / candidate).is_file()), "")

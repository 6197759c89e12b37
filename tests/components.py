"""All components on one page, for developers: `make components` writes it to .cache/components/. It is not published.

They show the invented portal, whose record uses every field of the model; tests/components.html calls them.
"""

import re
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from macros.outputs.templates import Templates
from macros.things.change.changes import Changes
from tests.bless import invented_facts
from tests.portals import ROOT

FOLDER = ROOT / ".cache/components"
PAGE = Path(__file__).with_suffix(".html")
PAPERS = {"plans/robin.pdf": SimpleNamespace(weight="PDF, 2 pages, 20 kB")}
HEAD = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Components</title>
<link rel="stylesheet" href="assets/candour.css"><script src="assets/candour.js"></script></head>
"""


def article() -> str:
    """The page's article: each component under the name of its file."""
    with TemporaryDirectory() as folder:
        templates = shutil.copytree(ROOT / "overrides", Path(folder) / "overrides")
        shutil.copy(PAGE, templates)
        facts = invented_facts()
        changes = Changes(facts, date(2020, 6, 9), date(2021, 3, 2))
        return Templates(templates, facts, PAPERS).render(PAGE.name, "", changes=changes)


def whole() -> str:
    """The whole page, with the patterns that charts are filled with."""
    patterns = (ROOT / "overrides/partials/patterns.html").read_text("utf-8")
    patterns = re.sub(r"\{#.*?#\}", "", patterns, flags=re.DOTALL)
    return f'{HEAD}<body><main class="wide"><article>{article()}</article></main>{patterns}</body></html>\n'


if __name__ == "__main__":
    shutil.copytree(ROOT / "docs/assets", FOLDER / "assets", dirs_exist_ok=True)
    (FOLDER / "index.html").write_text(whole(), "utf-8")
    print(f"The components are in {(FOLDER / 'index.html').relative_to(ROOT)}.")

"""The build: the whole site, made beside the one that stands and then put in its place. Whole or not at all."""

import errno
import logging
import os
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros.facts.facts import Facts
from macros.rules.personal_data import leaks_of_record
from macros.site.adapter import Adapter
from macros.site.beside import AlreadyBuilding, place_beside, put_in_place
from macros.site.gate import Gate

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class NotBuilt(Exception):
    """The site could not be made, and what stood there stands as it was."""


def build_site(root: Path, site: Path) -> None:
    """Build the portal below `root` into `site`; what stands there is replaced only by a whole new site.

    What MkDocs warns of is said on standard error. Raises `NotBuilt` where anything is wrong.
    """
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger(build.__module__).addFilter(_is_said_once)
    try:
        site = site.resolve()
        with place_beside(site) as made:
            facts = _make(root, made)
            if found := Gate(made, facts).findings():
                raise NotBuilt("it would not pass the gate:\n" + "\n".join(found))
            if leaks := leaks_of_record(made, facts.record):
                raise NotBuilt("\n".join(["there is personal data in it:", *leaks]))
            put_in_place(made, site)
    except AlreadyBuilding:
        raise NotBuilt(f"another build of {site.name}/ is running; wait until it has ended") from None
    except MkDocsException as wrong:
        raise NotBuilt(str(wrong)) from None
    except KeyboardInterrupt:
        raise NotBuilt("it was stopped") from None
    except NotBuilt:
        raise
    except Exception as wrong:
        raise NotBuilt(_in_words(wrong, root.resolve())) from None


def _make(root: Path, made: Path) -> Facts:
    """Let MkDocs make the site in the folder `made`; the facts that it is made from."""
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(made), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
        adapter = config.plugins["candour"]
        assert isinstance(adapter, Adapter)
        return adapter.facts
    finally:
        config.plugins.on_shutdown()


def _is_said_once(said: logging.LogRecord) -> bool:
    """MkDocs logs the error that ends a page before it raises it, and then we say it."""
    return not said.getMessage().startswith("Error building page")


def _in_words(wrong: Exception, root: Path) -> str:
    """One line on any error: what it is, and the line of ours that it comes from."""
    said = " ".join(str(wrong).split()).replace(f"{root}/", "")
    # What copies a folder, and what Pagefind's own process says, hold the system's words but no number.
    if getattr(wrong, "errno", None) in FULL or any(os.strerror(number) in said for number in FULL):
        return "the disk is full; make room and build again"
    if isinstance(wrong, OSError):
        return said
    steps = [(step.filename, step.lineno) for step in traceback.extract_tb(wrong.__traceback__)]
    if isinstance(wrong, TemplateSyntaxError):
        steps.append((wrong.filename or "", wrong.lineno))
    ours = [f"{Path(file).relative_to(root)}:{line}: " for file, line in steps if Path(file).is_relative_to(root)]
    return f"{ours[-1] if ours else ''}{type(wrong).__name__}: {said}"

"""The making of a site by MkDocs, from facts that were checked before."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros.engine.adapter import Adapter
from macros.publish.swap import NotBuilt
from macros.things.facts import Facts


def make(facts: Facts, folder: Path) -> None:
    """Let MkDocs write the site of some facts into a folder; what it warns of is said on standard error.

    Raises `NotBuilt` with what MkDocs says.
    """
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger(build.__module__).addFilter(_is_said_once)
    config = load_config(config_file=str(facts.record.root / "mkdocs.yml"), site_dir=str(folder), strict=True)
    # Before the macros plugin begins: it would read the record again.
    config.plugins["candour"] = Adapter(facts)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except MkDocsException as wrong:
        raise NotBuilt(str(wrong)) from None
    finally:
        config.plugins.on_shutdown()


def _is_said_once(said: logging.LogRecord) -> bool:
    """MkDocs logs the error that ends a page before it raises it, and then we say it."""
    return not said.getMessage().startswith("Error building page")

"""The build: the whole site, made beside the one that stands and then put in its place. Whole or not at all."""

import logging
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException


class NotBuilt(Exception):
    """The site could not be made, and what stood there stands as it was."""


def build_site(root: Path, site: Path) -> None:
    """Build the portal below `root` into `site`; what stands there is replaced only by a whole new site.

    What MkDocs warns of is said on standard error. Raises `NotBuilt` where anything is wrong.
    """
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as beside:
        made, old = Path(beside) / "new", Path(beside) / "old"
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(made), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except MkDocsException as wrong:
            raise NotBuilt(str(wrong)) from None
        finally:
            config.plugins.on_shutdown()
        if site.exists():
            site.rename(old)
        made.rename(site)

"""Commands that make the site, show it, or print what a server needs."""

import sys
from pathlib import Path

from macros.commands.refused import Refused
from macros.outputs.checked_facts import checked_facts
from macros.things.facts import Facts


def build(root: Path) -> None:
    """Check the record and write the portal to site/."""
    from macros.engine.making import make
    from macros.publish.swap import NotBuilt, publish
    from macros.source.checkout import refused

    try:
        publish(_checked(root), root / "site", make)
    except NotBuilt as wrong:
        raise Refused(f"No site was written: {wrong}") from None
    if said := refused(root):
        print(said, file=sys.stderr)
    print("The portal is in site/.")


def serve(root: Path, address: str) -> None:
    """Show the portal at an address and follow every edit."""
    from macros.engine.preview import NoPreview, preview

    try:
        preview(root, address)
    except NoPreview as wrong:
        raise Refused(wrong) from None


def nginx(root: Path) -> None:
    """Print a configuration for nginx that serves the portal at its address."""
    from macros.publish.policy import nginx_example

    print(nginx_example(checked_facts(root).record.portal.address), end="")


def _checked(root: Path) -> Facts:
    facts = checked_facts(root)
    print("The record has no mistakes.")
    return facts

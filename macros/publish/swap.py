"""The swap: a whole site is made beside the one that stands, and takes its place when it has passed, or not at all."""

import errno
import os
import traceback
from collections.abc import Callable
from pathlib import Path

from jinja2 import TemplateSyntaxError

from macros.publish.beside import AlreadyBuilding, InTheWay, place_beside, put_in_place
from macros.publish.gate import Gate
from macros.publish.last_look import leaks_of_record
from macros.things.facts import Facts

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class NotBuilt(Exception):
    """The site could not be made, and what stood there stands as it was."""


def publish(facts: Facts, site: Path, make: Callable[[Facts, Path], None]) -> None:
    """Let `make` write the site of the facts into a folder, and put that where `site` is, if it passes.

    Raises `NotBuilt` where anything is wrong.
    """
    try:
        site = site.resolve()
        with place_beside(site) as made:
            make(facts, made)
            if faults := Gate(made, facts).findings():
                raise NotBuilt("it would not pass the gate:\n" + "\n".join(faults))
            if leaks := leaks_of_record(made, facts):
                raise NotBuilt("\n".join(["there is personal data in it:", *leaks]))
            put_in_place(made, site)
    except AlreadyBuilding:
        raise NotBuilt(f"another build of {site.name}/ is running; wait until it has ended") from None
    except InTheWay as wrong:
        raise NotBuilt(f"{wrong} is in the way, for it is no folder; take it away, and build again") from None
    except KeyboardInterrupt:
        raise NotBuilt("it was stopped") from None
    except NotBuilt:
        raise
    except Exception as wrong:
        raise NotBuilt(_in_words(wrong, facts.record.root.resolve())) from None


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

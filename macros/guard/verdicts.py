"""Verdicts: of which texts it is known that nothing personal is in them, kept in .cache from one run to the next.

Only that nothing was found is kept, under the digest of all that it depends on: the text, the code of the guard with
its lists and libraries, and what the portal may name. To take the folder away costs time and nothing else.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from macros.guard.closed_world import Known
from macros.source.last_used import last_used

KEPT = Path(__file__).resolve().parents[2] / ".cache" / "guard"
LIBRARIES = ("phonenumberslite", "python-stdnum", "pypdf", "spylls")
# Of so many portals and states of a portal verdicts are kept.
MOST_KEPT = 24


@dataclass
class Verdicts:
    """The digests of texts in which nothing was found before, and of those that were asked about in this run."""

    before: frozenset[str] = frozenset()
    now: set[str] = field(default_factory=set)

    def is_clean(self, *text: str | bytes) -> bool:
        """Whether nothing was found in a text, with what else its verdict hangs on."""
        named = _digest(*text)
        if named in self.before:
            self.now.add(named)
        return named in self.now

    def found_nothing(self, *text: str | bytes) -> None:
        """Keep that nothing was found in it."""
        self.now.add(_digest(*text))


@contextmanager
def kept_verdicts(of: str, known: Known) -> Iterator[Verdicts]:
    """The verdicts of one kind of search with what a portal may name; those of this run are kept for the next."""
    file = KEPT / _digest(of, _own_code(), _named(known))
    text = ""
    with suppress(OSError):
        text = file.read_text("ascii", "replace")
        os.utime(file)
    verdicts = Verdicts(frozenset(text.split()))
    yield verdicts
    if verdicts.now != verdicts.before:
        with suppress(OSError):
            _keep(file, "\n".join(sorted(verdicts.now)))


def _keep(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    (whole := file.with_suffix(f".{os.getpid()}")).write_text(text, "ascii")
    whole.replace(file)
    for old in sorted(file.parent.iterdir(), key=last_used)[:-MOST_KEPT]:
        old.unlink(missing_ok=True)


def _digest(*parts: str | bytes) -> str:
    made = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(content) + content)
    return made.hexdigest()


def _named(known: Known) -> str:
    """What a portal may name, as one text: the same in every run."""
    values = ((it.name, getattr(known, it.name)) for it in fields(known) if it.init and not it.name.startswith("_"))
    return repr([(name, sorted(map(str, value)) if isinstance(value, frozenset) else value) for name, value in values])


@cache
def _own_code() -> bytes:
    """What the search is made of: with another search, another thing may be found."""
    here = Path(__file__).parent
    code = b"".join(path.read_bytes() for path in sorted((*here.glob("*.py"), *here.glob("lists/*"))))
    return code + repr([version(name) for name in LIBRARIES]).encode()

"""The press: plain values and a typst template in, an accessible PDF or a picture out. Nothing is made twice."""

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from macros.press.letters import printable
from macros.source.last_used import last_used

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = re.compile(rb"/Type\s*/Page\b")
MOST_KEPT = 1000
# Of a picture, to the inch: as many as typst has points.
POINTS = 72


class NotPrinted(Exception):
    """Something in the record, such as a spoilt picture, of which no PDF can be made."""


@dataclass(frozen=True)
class Press:
    """The templates and fonts under overrides/papers, and the folder that keeps what was printed."""

    folder: Path = CHECKOUT / "overrides" / "papers"
    kept: Path = CHECKOUT / ".cache" / "papers"

    def printed(self, template: str, content: dict[str, Any], day: date) -> bytes:
        """A template filled with `content`, dated `day`, as a PDF in which everything has to be seen."""
        dated = {"pdf_standards": ["ua-1"], "timestamp": datetime.combine(day, time(), UTC)}
        return self._made("pdf", template, content, day.isoformat(), dated)

    def drawn(self, template: str, content: dict[str, Any]) -> bytes:
        """A template of one page filled with `content`, as a picture: one of its points is a point of the picture."""
        return self._made("png", template, content, "", {"ppi": POINTS})

    def _made(self, form: str, template: str, content: dict[str, Any], day: str, how: dict[str, Any]) -> bytes:
        """What the template makes; the kept file where all that it is made from is the same."""
        values = json.dumps(content, ensure_ascii=False)
        key = hashlib.sha256(json.dumps([self._type, template, values, day]).encode()).hexdigest()
        kept = self.kept / f"{key}.{form}"
        with suppress(FileNotFoundError):
            made = kept.read_bytes()
            os.utime(kept)
            return made
        made = self._compiled(template, printable(values, self.folder / "fonts"), {"format": form, **how})
        self._keep(kept, made)
        return made

    def _compiled(self, template: str, values: str, how: dict[str, Any]) -> bytes:
        try:
            pdf = self._compiler.compile(self.folder / template, sys_inputs={"it": values}, **how)
        except typst.TypstError as wrong:
            raise NotPrinted(
                f"cannot be printed: {wrong.message}; mend its pictures, or put fewer lists into each other"
            ) from wrong
        assert isinstance(pdf, bytes)
        return pdf

    def _keep(self, path: Path, pdf: bytes) -> None:
        """Keep a file, whole or not at all."""
        self.kept.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(pdf)
        part.replace(path)
        self._make_room()

    def _make_room(self) -> None:
        """Where too many are kept, the longest unused go, a tenth at once; another run may be doing the same."""
        kept = [path for path in self.kept.iterdir() if path.suffix in (".pdf", ".png")]
        if len(kept) > MOST_KEPT:
            for old in sorted(kept, key=last_used)[: len(kept) - MOST_KEPT * 9 // 10]:
                old.unlink(missing_ok=True)

    @cached_property
    def _compiler(self) -> typst.Compiler:
        """Only our own fonts, so that a PDF is the same on every machine; pictures lie anywhere."""
        fonts = typst.Fonts(False, False, [self.folder / "fonts"])
        return typst.Compiler(root=self.folder.anchor, font_paths=fonts, ignore_system_fonts=True)

    @cached_property
    def _type(self) -> str:
        """What every PDF is made with: typst, the templates and the fonts."""
        used = hashlib.sha256(version("typst").encode())
        for path in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            used.update(path.relative_to(self.folder).as_posix().encode() + b"\0" + path.read_bytes())
        return used.hexdigest()


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of the press has."""
    return len(PAGE.findall(pdf))

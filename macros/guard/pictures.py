"""Pictures: what a camera or a program wrote into the file, which nobody sees and everybody can read."""

from collections.abc import Callable, Iterator

from macros.guard.jpeg_parts import parts_of_jpeg, size_of_jpeg
from macros.guard.parts import NotWhole, Part
from macros.guard.png_parts import START as PNG
from macros.guard.png_parts import parts_of_png, size_of_png
from macros.guard.riff_parts import parts_of_webp, size_of_webp
from macros.guard.work_budget import Budget

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".avif", ".heic", ".heif", ".ico")
NO_PICTURE = "cannot be read as a picture; save it as PNG, JPEG or WebP"
# A photograph of a telephone has 12 million points; a browser needs 4 bytes for each.
MOST_POINTS = 40_000_000

Parts = Callable[[bytes], Iterator[Part]]


def parts_of_picture(content: bytes, budget: Budget | None = None) -> list[Part]:
    """Every part of a picture; raises `NotWhole` and `OverBudget`, before too many points are unpacked."""
    parts, size = _form(content)
    width, height = size(content)
    if width * height > MOST_POINTS:
        most = MOST_POINTS // 1_000_000
        raise NotWhole(f"has {width} × {height} points, which are more than {most} million; save it smaller")
    if budget and parts is parts_of_png:
        budget.paint(width * height)
    return list(parts(content))


def _form(content: bytes) -> tuple[Parts, Callable[[bytes], tuple[int, int]]]:
    if content.startswith(PNG):
        return parts_of_png, size_of_png
    if content.startswith(b"\xff\xd8"):
        return parts_of_jpeg, size_of_jpeg
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return parts_of_webp, size_of_webp
    raise NotWhole(NO_PICTURE)

"""The work that the files of a record may make together: it is counted, never measured by a clock.

So the same files are refused on every machine, and a file that costs too much is refused before it is read.
"""

from dataclasses import dataclass

# What a record's PDFs may hold together. A report of 100 pages has 3,000 objects and 1 MB of instructions.
MOST_OBJECTS, MOST_UNPACKED, MOST_DRAWN, MOST_PAGES = 200_000, 100_000_000, 3_000_000, 2_000
# All that is no page, no picture and no font: a tagged report of 100 pages has 3 MB.
MOST_TOLD = 8_000_000
# What a record's PNG pictures may hold together: 100 screens, and more.
MOST_POINTS = 500_000_000
# What one page may hold: a page of text has some 10 kB.
MOST_ON_A_PAGE = 600_000


class OverBudget(Exception):
    """A file that makes more work than is left: what is said of it."""


@dataclass
class Budget:
    """How much of each may still come."""

    objects_left: int = MOST_OBJECTS
    bytes_left: int = MOST_UNPACKED
    drawn_left: int = MOST_DRAWN
    pages_left: int = MOST_PAGES
    on_a_page: int = MOST_ON_A_PAGE
    points_left: int = MOST_POINTS
    told_left: int = MOST_TOLD

    def unpack(self, size: int) -> None:
        """Take off what was unpacked."""
        self.bytes_left -= size
        _held(self.bytes_left, f"{MOST_UNPACKED // 1_000_000} MB, unpacked")

    def open(self, objects: int, pages: int) -> None:
        """Take off the objects and the pages of a file."""
        self.objects_left -= objects
        self.pages_left -= pages
        _held(self.objects_left, f"{MOST_OBJECTS:,} objects")
        _held(self.pages_left, f"{MOST_PAGES:,} pages")

    def tell(self, size: int) -> None:
        """Take off what says how a file is built."""
        self.told_left -= size
        _held(self.told_left, f"{MOST_TOLD // 1_000_000} MB of structure")

    def draw(self, size: int) -> None:
        """Take off the instructions that draw a page."""
        if size > self.on_a_page:
            raise OverBudget("has a page that is drawn with too many instructions; print that page as a picture")
        self.drawn_left -= size
        _held(self.drawn_left, f"{MOST_DRAWN // 1_000_000} MB of drawing")

    def paint(self, points: int) -> None:
        """Take off the points of a picture that is unpacked."""
        self.points_left -= points
        _held(self.points_left, f"{MOST_POINTS // 1_000_000} million points", "pictures", "smaller")


def _held(left: int, most: str, kind: str = "PDFs", mend: str = "shorter") -> None:
    if left < 0:
        text = f"makes too much work: the {kind} up to this one hold more than {most}; publish fewer or {mend} ones"
        raise OverBudget(text)


def unbounded() -> Budget:
    """The budget of files that the portal made itself."""
    return Budget(*[10**12] * 7)

"""What the portal gives of itself: its home page, and what it says on pages of its help."""

from macros.things.kind import Kind
from macros.things.portal.about import about
from macros.things.portal.accessibility_statement import accessibility_statement
from macros.things.portal.home import home
from macros.things.portal.worried import worried

PORTAL = Kind(
    lists={"home": home, "about": about, "accessibility": accessibility_statement, "worried": worried},
)

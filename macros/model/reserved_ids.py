"""The ids of places that pages have by themselves: no record is called so where its own id is a place on such a page.

A test holds them to what stands in the templates.
"""

from macros.source.markdown_html import FRAME as FRAME

# Those of every page, and those that some page has.
RESERVED = FRAME | frozenset({"all"})

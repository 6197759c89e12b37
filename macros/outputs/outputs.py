"""Everything that is published, each thing under its address. A new output is a module here, and a line in OUTPUTS.

/                                            and the other pages of docs/: the engine makes these
/plans/<plan>/  /plans/<plan>/<action>/      articles
/briefings/<id>/  /briefings/<id>/<language>/
/themes/<id>/  /bodies/<id>/  /measures/<id>/
/meetings/<id>/  /changes/<from>/<to>/
/search/a-to-z/<letter>/  /search/by-status/<stage>/
/plans/<plan>.pdf  /meetings/<id>.pdf        paper_files
/briefings/<id>.pdf  /briefings/booklet.pdf
/briefings/<picture>  /briefings/media/…     attached_files
/picture.png  /plans/<plan>.png              share_pictures
/api/v1/index.json  /api/v1/plans.json       api
/api/v1/changes.json
/api/v1/plans/<plan>.json  …/<plan>/<action>.json
/api/v1/{bodies,briefings,measures,meetings,themes}/<id>.json
/api/v1/schema/<type>.json  /api/v1/openapi.json
/api/v1/<table>.csv  /api/v1/datapackage.json  flat_tables
/api/v1/candour.xlsx
/feeds/all.xml  /feeds/all.json              feeds
/feeds/{plans,themes,bodies}/<id>.xml  ….json
/calendar.ics  /plans/<plan>/calendar.ics    calendars
/bodies/<id>/calendar.ics
/pagefind/…                                  search
/sitemap.xml                                 sitemap
/_headers  /build.json                       written when all else is there: macros/publish/seal.py
"""

from collections.abc import Callable, Iterator

from macros.outputs.api import api
from macros.outputs.articles import articles
from macros.outputs.attached_files import attached_files
from macros.outputs.calendars import calendars
from macros.outputs.feeds import feeds
from macros.outputs.flat_tables import flat_tables
from macros.outputs.leading_on import by_address, leading_on
from macros.outputs.paper_files import paper_files
from macros.outputs.publication import Article, Publication
from macros.outputs.search import search
from macros.outputs.share_pictures import share_pictures
from macros.outputs.sitemap import sitemap

# A file under a name that its thing had is the same file; a page leads on (leading_on).
Output = Iterator[tuple[str, "bytes | Article"]]
OUTPUTS: tuple[Callable[[Publication], Output], ...] = (
    articles,
    paper_files,
    attached_files,
    share_pictures,
    api,
    flat_tables,
    feeds,
    calendars,
    leading_on,
    search,
    sitemap,
)


def outputs(publication: Publication) -> Output:
    """Every address with what stands there: bytes, or an article to be put into the frame of the site."""
    before = by_address(publication.facts)
    for output in OUTPUTS:
        for address, content in output(publication):
            yield address, content
            if isinstance(content, bytes):
                yield from ((old, content) for old in before.get(address, ()))

"""The pages of the record, as articles without the frame of the site."""

from collections.abc import Iterator

from macros.outputs.publication import Article, Publication


def articles(publication: Publication) -> Iterator[tuple[str, Article]]:
    """Every page of the record under the address of its file."""
    return ((f"{it.page.address}index.html", it) for it in publication.articles)

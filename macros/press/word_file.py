"""A Word file of a report that is edited before a board sees it: plain values in, real headings and tables out."""

from collections.abc import Iterable, Iterator
from datetime import date

from macros.press.word_package import packed
from macros.press.word_xml import Links, Values, link, paragraph, picture, run, table


def word_file(it: Values, chart: bytes, day: date) -> bytes:
    """The report as a Word file; `chart` is its picture, a PNG, and `day` the one on which it counts as saved."""
    links: Links = {}
    body = "".join(_body(it, chart, links))
    return packed(body, links, chart, it["name"], it["imprint"]["partnership"], day)


def _body(it: Values, chart: bytes, links: Links) -> Iterator[str]:
    """The blocks of the document, from the top."""
    yield paragraph(run(f"{it['name']}: {it['words']}"), "Title")
    yield from (paragraph(run(it[name], bold=True)) for name in ("so_far", "corrected", "lead") if it[name])
    yield from (_saying(told, links) for told in it["verdict"])
    if it["progress"]:
        yield paragraph(picture(chart, it["progress"]["title"]))
        counts = ", ".join(f"{part['number']} {part['word']}" for part in it["progress"]["stages"])
        yield paragraph(run(f"{counts}."))
    for told in (it["imprint"]["demonstration"], f"As at {it['imprint']['as_at']}. {it['imprint']['address']}"):
        yield paragraph(run(told or ""))
    if it["foreword"]:
        yield paragraph(run("Foreword"), "Heading1")
        yield from _blocks(it["foreword"], links)
        yield paragraph(run(it["foreword_by"]))
    yield paragraph(run("In short, for young readers"), "Heading1")
    yield from (paragraph(run(words)) for words in it["young"])
    for section in it["sections"]:
        yield paragraph(run(section["title"]), "Heading1")
        yield paragraph(run(section["asks"] or "", italic=True))
        yield from (_saying(told, links) for told in section["sayings"])
        for it_table in section["tables"]:
            yield paragraph(run(f"{it_table['caption']} ({it_table['count']})"), "Heading2")
            yield table(it_table, links)
            yield paragraph("")
    yield paragraph(run(it["not_here_says"]))
    yield from (paragraph(run(words), bullet=True) for words in it["not_here"])


def _blocks(blocks: Iterable[Values], links: Links) -> Iterator[str]:
    """The blocks of a foreword; a table of it is a line for each row."""
    for block in blocks:
        if block["kind"] in ("heading", "paragraph"):
            yield paragraph(_runs(block["runs"], links), "Heading2" if block["kind"] == "heading" else "")
        elif block["kind"] == "list":
            inside = (part for item in block["items"] for part in item)
            yield from (paragraph(_runs(part.get("runs", ()), links), bullet=True) for part in inside)
        elif block["kind"] == "quote":
            yield from _blocks(block["blocks"], links)
        elif block["kind"] == "table":
            for row in block["rows"]:
                yield paragraph(run(" · ").join(_runs(cell, links) for cell in row))


def _saying(it: Values, links: Links) -> str:
    ways = (run(" ") + link(to, links) for to in it["links"])
    return paragraph(run(it["words"]) + "".join(ways), bullet=True)


def _runs(runs: Iterable[Values], links: Links) -> str:
    """The runs of a foreword, each with its emphasis."""
    return "".join(
        link({"address": it["link"], "text": it["text"]}, links)
        if it["link"]
        else run(it["text"], it["bold"], it["italic"])
        for it in runs
    )

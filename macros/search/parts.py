"""What search finds within a page: a word of the glossary, a question to officers, a promise to the committee."""

from collections.abc import Iterator

from macros.facts.addresses import MEETINGS
from macros.facts.facts import Facts
from macros.pages.found import found_promise, found_question, found_term
from macros.search.document import Document, written_document


def part_documents(facts: Facts) -> Iterator[Document]:
    """A document for each part of a page that has a place of its own there."""
    for name, term in facts.record.glossary.items():
        title = f"{term.title}: {term.long}" if term.long else term.title
        yield written_document(f"help/glossary/#{name}", title, term.meaning, "", found_term(term))
    for meeting in facts.meetings:
        for asked in meeting.questions:
            address = f"{MEETINGS}{meeting.id}/#{asked.id}"
            yield written_document(
                address, asked.question, asked.answer or "", "", found_question(facts, meeting, asked)
            )
    for it in facts.promises:
        address = f"{MEETINGS}{it.meeting.id}/#{it.promise.id}"
        yield written_document(address, it.promise.promise, it.promise.note or "", "", found_promise(facts, it))

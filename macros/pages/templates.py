"""The templates under overrides/: everything that is put into them is escaped, and nothing may be missing."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.facts.addresses import changes_address, reference_address
from macros.facts.attachments import length_words, transcript
from macros.facts.body_facts import Bodies
from macros.facts.briefing_body import reading_minutes
from macros.facts.chart import chart_of
from macros.facts.citations import citations
from macros.facts.clashes import clashing_colours, example_of, shared_colours
from macros.facts.editions import editions
from macros.facts.facts import Facts
from macros.facts.lateness import Lateness
from macros.facts.learning_facts import Learning
from macros.facts.library import Library, audience_words
from macros.facts.listing import Listing, letter_address, stage_address
from macros.facts.measure_facts import MeasureFacts, measures_by_plan, period_words, value_words
from macros.facts.sittings import Sittings, day_words
from macros.facts.span import counted, plural, span
from macros.facts.theme_facts import ThemeFacts
from macros.facts.timeliness import Timeliness
from macros.guard.kinds import KINDS
from macros.model.staging import NOT_RECORDED
from macros.model.written import Stage
from macros.pages.abbreviations import Abbreviations
from macros.source.checkout import checkout_of


class Templates:
    """The templates of one set of facts."""

    def __init__(self, folder: Path, facts: Facts, papers: Mapping[str, Any] | None = None) -> None:
        """`folder` is overrides/: its pages/ and lists/ are filled, its components/ are what those share.

        `papers` are the PDFs that the pages link to, under their addresses.
        """
        self._abbreviations = Abbreviations(facts.record.glossary)
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            facts=facts,
            record=facts.record,
            portal=facts.record.portal,
            day=facts.day,
            checkout=checkout_of(facts.record.root),
            papers=papers or {},
            Stage=Stage,
            Timeliness=Timeliness,
            NOT_RECORDED=NOT_RECORDED,
            personal_kinds=KINDS,
            counted=counted,
            plural=plural,
            span=span,
            reference_address=reference_address,
            changes_address=changes_address,
            answerable=Bodies(facts),
            lateness=Lateness(facts),
            learned=Learning(facts),
            library=Library(facts),
            listing=Listing(facts),
            letter_address=letter_address,
            stage_address=stage_address,
            editions=partial(editions, facts),
            transcript=partial(transcript, facts),
            length_words=length_words,
            audience_words=partial(audience_words, facts),
            reading_minutes=reading_minutes,
            sittings=Sittings(facts),
            day_words=day_words,
            theme_facts=partial(ThemeFacts, facts),
            measure_facts=MeasureFacts,
            measures_by_plan=measures_by_plan,
            chart_of=chart_of,
            value_words=value_words,
            period_words=period_words,
            citations=citations,
            clashing_colours=clashing_colours,
            shared_colours=shared_colours,
            example_of=example_of,
        )

    def render(self, name: str, address: str, **shown: Any) -> Markup:
        """A template, filled for the page at `address`; `root` in it leads from there to the root of the site."""
        root = "../" * address.count("/") or "./"
        html = self._environment.get_template(name).render(root=root, address=address, **shown)
        return self._abbreviations.explained(html, root, address)

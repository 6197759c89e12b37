"""A translation has no name, number or contact that its original does not have, as far as that can be told without a
dictionary.
"""

import pytest

from macros.guard.translated import personal_data_of_translation
from tests.hostile.corpus import KNOWN

ENGLISH = "## Robin\n\nThe partnership in Thurrock asked what Robin saw. Ring 0800 1111."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "## Robin\n\nPartnerstwo w Thurrock zapytało, co widział Robin. Zadzwoń: 0800 1111."),
        ("pl", "Co widziała rodzina Robina? Nikt nie wie."),
        ("de", "Die Partnerschaft fragte die Familie nach dem Kind. Robin wurde gesehen."),
        ("ur", "شراکت نے رابن سے پوچھا۔ 0800 1111"),
    ],
)
def test_a_translation_that_says_the_same_passes(language: str, text: str) -> None:
    assert personal_data_of_translation(text, ENGLISH, language, KNOWN) == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("pl", "Co widział Robin i jego brat Kacper?", "name"),
        ("ro", "Bunica lui Robin, Mihaela Popescu, a spus altceva.", "name"),
        ("pl", "Zadzwoń do nas: 07700 900123.", "phone"),
        ("de", "Schreiben Sie an robin.invented@gmail.com.", "e-mail"),
        ("ur", "رابن کا نمبر 999 000 0018 ہے", "nhs-number"),
    ],
)
def test_what_a_translation_has_of_its_own_stops(language: str, text: str, kind: str) -> None:
    assert kind in {found.kind for found in personal_data_of_translation(text, ENGLISH, language, KNOWN)}

"""What tells a person in a text from a role: tests/people.py, by which other tests see that nobody is named."""

import pytest

from tests.people import people_in


@pytest.mark.parametrize("text", ["Cllr Nobody", "as Councillor Nobody said", "Dr. Nobody", "Mrs Nobody's answer"])
def test_a_title_with_a_name_would_be_seen(text: str) -> None:
    assert people_in(text)


@pytest.mark.parametrize(
    "text", ["A councillor asked.", "Councillors heard of it.", "the Chair", "in May or so", "Sir"]
)
def test_a_role_is_no_person(text: str) -> None:
    assert not people_in(text)

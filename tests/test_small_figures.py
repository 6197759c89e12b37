"""Which units of a measure are people, so that an exact figure of 1 to 4 of them is refused."""

import pytest

from macros.rules.small_figures import counts_people

PEOPLE = (
    "children", "Children", "child", "young people", "people", "pupils excluded", "pupils", "looked-after children",
    "children on a plan", "children with an EHC plan", "number of children", "the number of young people", "families",
    "families supported", "parents and carers", "parent carers", "boys", "girls", "students (all years)", "learners",
    "patients", "adults", "siblings", "babies", "mothers", "fathers", "victims", "households", "care leavers",
    "people under 18", "child deaths", "young person",
)  # fmt: skip
NO_PEOPLE = (
    "%", "% of children", "per cent of pupils", "children per 10,000", "change in children", "% change", "calls",
    "cases", "complaints", "visits to families", "hours with children", "schools", "children's homes", "days", "£",
    "cases per child", "share of families", "average number of children", "meetings of parents", "apprenticeships",
    "plans for children", "difference in pupils", "young people's clubs", "workers", "",
)  # fmt: skip


@pytest.mark.parametrize("unit", PEOPLE)
def test_a_unit_is_people(unit: str) -> None:
    assert counts_people(unit)


@pytest.mark.parametrize("unit", NO_PEOPLE)
def test_a_unit_is_no_people(unit: str) -> None:
    assert not counts_people(unit)

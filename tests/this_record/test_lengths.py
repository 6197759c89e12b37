"""The pages of this record are no longer than a person can take in."""

from tests.test_lengths import (
    test_no_page_is_longer_than_a_person_can_take_in,
    test_what_a_page_is_for_is_within_three_screens_of_a_phone,
)

"""The pages of this record are no longer than a person can take in."""

from tests.test_lengths import (
    test_a_page_is_no_longer_than_a_person_can_take_in_and_what_it_is_for_stands_in_three_screens_of_a_phone,
    test_the_first_screen_of_an_action_on_a_phone_says_who_answers_by_when_and_what_proves_it,
)

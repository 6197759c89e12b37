"""The hostile corpus: what must be stopped, what must pass, and how a run of the tests counts them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

# The tests that have a case for each text of the corpus, and what each of them counts.
COUNTED = {
    "test_what_is_personal_stops": "personal data: hostile texts stopped",
    "test_what_a_portal_has_to_say_passes": "personal data: harmless texts let through",
    "test_a_text_is_shown_as_typed": "hostile texts in every part of an action, shown as typed",
    "test_a_text_in_a_field_for_something_else_is_refused_with_its_place": "fields in which a hostile text is refused",
    "test_a_text_in_a_field_for_text_is_shown_as_typed": "fields with a hostile text, shown as typed",
    "test_a_text_in_a_field_that_is_not_published_is_nowhere": "fields with a hostile text that are not published",
    "test_what_may_not_stand_in_a_briefing_is_named": "bodies of briefings refused",
    "test_what_is_harmless_in_a_briefing_is_shown": "bodies of briefings shown",
    "test_what_may_not_stand_in_a_written_page_is_named": "written pages refused",
    "test_a_trap_of_yaml_is_named": "traps of YAML refused",
    "test_a_value_of_yaml_is_what_was_typed": "values of YAML read as typed",
    "test_a_file_in_an_odd_encoding_is_named": "odd encodings refused",
    "test_a_file_in_plain_text_is_read": "encodings read",
    "test_what_is_no_id_is_named": "ids refused",
    "test_a_file_that_may_not_be_there_is_named": "files refused",
    "test_a_bomb_is_named_in_few_words": "bombs refused",
}


def summary(reports: Mapping[str, Iterable[Any]]) -> list[str]:
    """The lines about the corpus at the end of a run: nothing of those tests that did not run."""
    counts: Counter[tuple[str, str]] = Counter()
    for outcome in ("passed", "failed"):
        for report in reports.get(outcome, ()):
            name = getattr(report, "nodeid", "").partition("::")[2].partition("[")[0]
            counts[name, outcome] += 1
    lines = []
    for name, called in COUNTED.items():
        well, all_of = counts[name, "passed"], counts[name, "passed"] + counts[name, "failed"]
        if all_of:
            lines.append(f"{called}: {well} of {all_of} ({100 * well / all_of:.1f} %)")
    return lines

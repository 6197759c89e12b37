"""The one validator: the editor's command, the pre-commit hook, CI and the build all run this."""

from dataclasses import replace
from pathlib import Path

from macros.guard.leaks import masked
from macros.model.reading import read
from macros.model.record import Record
from macros.rules import (
    answered,
    assessments,
    briefings,
    corrections,
    deadlines,
    forewords,
    heard,
    ids,
    kept_past,
    link_targets,
    names,
    open_places,
    order_of_dates,
    other_addresses,
    personal_data,
    plausible_dates,
    ratings,
    replacing,
    report_years,
    reported_totals,
    shared_work,
    small_figures,
    tree,
    units,
    unread_names,
    withdrawn_names,
)
from macros.source.mistake import Mistake, MistakesFound
from macros.source.pruned import PrunedSource
from macros.source.yaml_source import Path as Way
from macros.source.yaml_source import YamlSource

RULES = (
    names.names_are_known,
    names.the_committee_is_known,
    names.names_stand_once,
    names.what_is_told_of_is_known,
    names.learning_points_are_the_plans_own,
    names.learning_points_are_known,
    names.translations_have_an_original,
    replacing.a_body_is_not_part_of_itself,
    replacing.nothing_replaces_itself,
    shared_work.who_answers_does_not_only_help,
    shared_work.other_recommendations_are_the_plans_own,
    ids.ids_are_used_once,
    ids.ids_are_not_the_pages_own,
    ids.meetings_are_named_for_their_day,
    withdrawn_names.old_names_are_nobody_elses,
    withdrawn_names.tombstones_stand_where_nothing_else_does,
    other_addresses.addresses_are_of_others,
    other_addresses.hosts_are_known,
    other_addresses.words_name_no_other_host,
    answered.recommendations_have_something,
    answered.what_is_rejected_is_not_promised,
    order_of_dates.nothing_reported_is_in_the_future,
    order_of_dates.reports_stand_in_order,
    order_of_dates.plans_follow_their_steps,
    deadlines.deadlines_say_something,
    deadlines.deadlines_move_in_order,
    deadlines.a_late_approval_says_why,
    plausible_dates.dates_are_near_their_plan,
    plausible_dates.documents_tell_of_what_was_before,
    order_of_dates.evidence_comes_after_the_promise,
    order_of_dates.promises_follow_their_meeting,
    order_of_dates.briefings_are_reviewed_later,
    order_of_dates.periods_end_after_they_start,
    ratings.ratings_are_in_the_key,
    ratings.a_stage_is_typed_where_no_colour_tells,
    ratings.a_rating_says_something,
    assessments.a_check_names_who_checked,
    assessments.nothing_goes_back_without_a_word,
    assessments.the_day_it_was_done_can_be_true,
    ratings.not_done_is_all_that_is_said,
    ratings.not_done_stands_beside_no_proof,
    ratings.ratings_have_a_source_where_required,
    ratings.done_is_all_done,
    ratings.done_has_no_open_step,
    ratings.done_has_evidence_where_required,
    reported_totals.reported_totals_add_up,
    reported_totals.a_total_says_something,
    small_figures.small_figures_are_not_exact,
    units.units_begin_with_a_word,
    briefings.bodies_are_short,
    briefings.headings_stand_in_order,
    briefings.pictures_have_alternative_text,
    briefings.pictures_lie_beside_the_briefings,
    briefings.nothing_is_written_in_html,
    briefings.nothing_is_of_another_tool,
    briefings.links_lead_where_they_may,
    briefings.no_sign_is_hidden,
    briefings.media_are_there,
    corrections.corrections_say_what_was_wrong,
    forewords.forewords_are_of_a_year_with_facts,
    report_years.years_begin_as_they_were_published,
    heard.who_was_heard_is_named,
    personal_data.waivers_lift_what_can_be_lifted,
    personal_data.waivers_are_in_force,
    personal_data.waivers_lift_something,
)


# What these ask for may be among what could not be read, so they are silent on a file with other mistakes.
OF_WHOLE_FILES = (
    names.learning_points_are_the_plans_own,
    shared_work.other_recommendations_are_the_plans_own,
    answered.recommendations_have_something,
    order_of_dates.evidence_comes_after_the_promise,
    ratings.done_has_evidence_where_required,
    reported_totals.reported_totals_add_up,
    reported_totals.a_total_says_something,
)


def checked_record(root: Path) -> Record:
    """The record below `root`; raises `MistakesFound` with every mistake in every file at once."""
    if deep := tree.too_deep(root):
        raise MistakesFound(deep)
    record, mistakes = read(root)
    mistakes += tree.mistakes_of_tree(root, link_targets.trusted(record))
    mistakes += personal_data.mistakes_of_files(root, record)
    if record:
        mistakes += [mistake for rule in RULES for mistake in _broken(record, rule)]
        mistakes += unread_names.mistakes_of_unread_names(record)
        mistakes += kept_past.mistakes_of_past(root, record)
        mistakes = open_places.said_once(mistakes, open_places.mistakes_of_open_places(record))
    if record is None or mistakes:
        # A message tells what was typed, and a log may be public.
        raise MistakesFound(replace(mistake, text=masked(mistake.text)) for mistake in mistakes)
    return record


def _broken(record: Record, rule: object) -> list[Mistake]:
    assert callable(rule)
    silent = record.unread if rule in OF_WHOLE_FILES else frozenset()
    found = ((record.files[file], path, text) for file, path, text in rule(record) if file not in silent)
    mistakes = ((it, it.mistake(path, text)) for it, path, text in found if not _is_of_nothing(it, path))
    return [mistake for source, mistake in mistakes if mistake.line not in source.slipped]


def _is_of_nothing(source: YamlSource, path: Way) -> bool:
    """Whether a path leads to what only stands in for a field that could not be read."""
    return isinstance(source, PrunedSource) and path[:1] != () and path[0] in source.stood_in

"""Whatever passes the check builds: records at random have all their outputs, and some are built by the engine too."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings

from macros.engine.making import make
from macros.outputs.checked_facts import checked_facts
from macros.outputs.publication import Publication
from macros.publish.swap import publish
from macros.source.mistake import MistakesFound
from macros.things.facts import Facts
from tests.any_record import WAYS, Files, any_record, kept
from tests.faults import faults
from tests.fuzzing import examples
from tests.portals import surroundings
from tests.small_portal import facts_of

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("once_wrong.yml").read_text("utf-8"))
RIGHT = {name: files for name, files in CASES.items() if files.pop("built", False)}
REFUSED = {name: files for name, files in CASES.items() if name not in RIGHT}
# To make a whole record smaller would take hours.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
LEAST_PASS = 0.5


def try_some(number: int, way: str, hold: Callable[[Facts, Path], object]) -> None:
    """Let something hold of so many records at random that pass the check; most that are drawn come to pass it."""
    passed: Counter[bool] = Counter()

    @settings(max_examples=number, phases=PHASES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(any_record(way))
    def holds(files: Files) -> None:
        with TemporaryDirectory() as folder:
            root = Path(folder) / "portal"
            surroundings(root)
            passes = kept(files, root)
            passed[passes] += 1
            if passes:
                hold(checked_facts(root), root)

    holds()
    assert passed[True] >= LEAST_PASS * passed.total() - 1


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS)
def test_every_record_that_passes_the_check_has_all_its_outputs_and_they_are_sound(way: str) -> None:
    def is_sound(facts: Facts, _: Path) -> None:
        assert list(faults(Publication(facts))) == []

    try_some(1 if way == "empty" else examples(2), way, is_sound)


@pytest.mark.parametrize("way", ["of all sorts", "empty"])
def test_every_record_that_passes_the_check_is_built_by_the_engine_and_passes_the_gate(way: str) -> None:
    def is_built(facts: Facts, root: Path) -> None:
        publish(facts, root / "site", make)
        assert (root / "site/index.html").is_file()

    try_some(1 if way == "empty" else examples(2), way, is_built)


@pytest.mark.parametrize("name", RIGHT)
def test_what_was_built_wrongly_once_is_sound(name: str, tmp_path: Path) -> None:
    assert list(faults(Publication(facts_of(RIGHT[name], tmp_path)))) == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_built_wrongly_once_and_cannot_be_right_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(MistakesFound):
        facts_of(REFUSED[name], tmp_path)

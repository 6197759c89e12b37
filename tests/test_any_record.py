"""Whatever passes the check builds: records at random have all their outputs, and some are built by the engine too."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, assume, given, settings

from macros.engine.making import make
from macros.outputs.checked_facts import checked_facts
from macros.outputs.outputs import outputs
from macros.outputs.publication import Publication
from macros.publish.swap import publish
from tests.any_record import Files, any_record, kept
from tests.fuzzing import examples
from tests.portals import surroundings

some = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to make a whole record smaller would take hours
)


def portal(files: Files, root: Path) -> bool:
    """Put a record at random into a portal, without what its check refuses; whether the rest passes."""
    surroundings(root)
    return kept(files, root)


@settings(some, max_examples=examples(10))
@given(any_record())
def test_every_record_that_passes_the_check_has_all_its_outputs(files: Files) -> None:
    with TemporaryDirectory() as folder:
        assume(portal(files, Path(folder) / "portal"))
        made = dict(outputs(Publication(checked_facts(Path(folder) / "portal"))))
        assert len(made) > 3


@settings(some, max_examples=examples(2))
@given(any_record())
def test_every_record_that_passes_the_check_is_built_by_the_engine_and_passes_the_gate(files: Files) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "portal"
        assume(portal(files, root))
        publish(checked_facts(root), root / "site", make)
        assert (root / "site/index.html").is_file()

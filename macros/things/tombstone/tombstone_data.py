"""What was withdrawn, for programs: at the address at which its data stood, when and why it went."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import When
from macros.shown.addresses import data_address
from macros.things.facts import Facts
from macros.things.open_data import DataFiles


@dataclass(frozen=True)
class WithdrawalTold:
    """When something was withdrawn and why, and the page of what took its place."""

    on: When
    why: str
    replaced_by: str | None


@dataclass(frozen=True)
class WithdrawnFile:
    """What stands where the data of something stood that has no record any more."""

    as_at: str
    address: str
    title: str
    withdrawn: WithdrawalTold


def _files(facts: Facts) -> Iterator[tuple[str, WithdrawnFile]]:
    for it in facts.record.tombstones.values():
        # A translation has no data of its own.
        if it.address.count("/") == 2:
            told = WithdrawalTold(it.on, it.why, it.replaced_by)
            yield data_address(it.address), WithdrawnFile(facts.day.isoformat(), it.address, it.title, told)


WITHDRAWN_FILES = DataFiles(
    "withdrawn",
    data_address("{section}/{withdrawn}/"),
    "What was withdrawn: when, why, and what took its place.",
    WithdrawnFile,
    _files,
)

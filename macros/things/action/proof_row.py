"""A piece of evidence in a table of a paper."""

from dataclasses import dataclass

from macros.shown.told import Proof


@dataclass(frozen=True)
class ProofRow:
    """A piece of evidence, and the id of the action that it is about."""

    action: str
    proof: Proof

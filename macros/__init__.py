"""Candour: reads the record in `data/`, and publishes the pages, papers and data that show it."""

from typing import Any


def define_env(env: Any) -> None:
    """Where MkDocs' macros plugin begins."""
    from macros.engine.beginning import begin

    begin(env)

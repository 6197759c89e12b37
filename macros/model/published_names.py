"""Names of what was published: of a dated fact, as the check gives it, and of a page of the portal."""

import re
from typing import Annotated

from pydantic import AfterValidator


def _fact_name(typed: str) -> str:
    if not re.fullmatch(r"[a-z_]+(/[A-Za-z0-9]+([._-][A-Za-z0-9]+)*)+", typed):
        raise ValueError(f'"{typed}" names no dated fact; copy the name that the check gives')
    return typed


def _page_address(typed: str) -> str:
    if not re.fullmatch(r"[a-z]+/([a-z0-9]+([.-][a-z0-9]+)*/)+", typed):
        raise ValueError(f'"{typed}" is no address of a page here; write it like measures/calls/')
    return typed


FactName = Annotated[str, AfterValidator(_fact_name)]
PageAddress = Annotated[str, AfterValidator(_page_address)]

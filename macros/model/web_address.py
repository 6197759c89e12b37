"""Addresses on the web as fields hold them: of others, and of the portal itself."""

import re
from typing import Annotated

from pydantic import AfterValidator

from macros.source.hosts import wrong_with_host


def _web_address(typed: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"'\\]+", typed):
        raise ValueError(f'"{typed}" is not a web address; begin with https:// and leave out spaces and quotes')
    if wrong := wrong_with_host(typed):
        raise ValueError(wrong)
    return typed


def _site_address(typed: str) -> str:
    found = re.fullmatch(
        r"(https://[a-z0-9]+(?:[.-][a-z0-9]+)*)(?::(\d{1,5}))?(/(?:[A-Za-z0-9._~-]+/)*)", typed, re.ASCII
    )
    if not found or int(found[2] or 0) > 65535:
        raise ValueError(
            f'"{typed}" is not the address of a site; write it like https://candour.example.org/, with the slash'
        )
    if wrong := wrong_with_host(found[1] + found[3]):
        raise ValueError(wrong)
    return typed


def _host(typed: str) -> str:
    if wrong_with_host(f"https://{typed}/"):
        raise ValueError(f'"{typed}" is no name of a host; write it as links have it, like παράδειγμα.example')
    return typed


Host = Annotated[str, AfterValidator(_host)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SiteAddress = Annotated[str, AfterValidator(_site_address)]

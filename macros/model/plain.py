"""A record as plain JSON values, under the names that it has in the files."""

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from macros.model.partial_date import PartialDate
from macros.model.written import FewerThan


def plain(value: Any) -> Any:
    """The JSON values of anything in the record; what was not written is left out, and what was worked out is not.

    A figure that is not given says under which limit it is: {"fewer_than": 5}.
    """
    if isinstance(value, BaseModel):
        entries, known = ((name, plain(entry)) for name, entry in value), type(value).model_fields
        return {name: entry for name, entry in entries if entry not in (None, [], {}) or known[name].is_required()}
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, FewerThan):
        return {"fewer_than": value.limit}
    if isinstance(value, PartialDate):
        return value.typed
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


def as_json(value: Any) -> bytes:
    """The file of JSON that holds something of the record, or something plain."""
    return (json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n").encode()

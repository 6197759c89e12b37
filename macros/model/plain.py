"""A record as plain JSON values, under the names that it has in the files."""

from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from macros.model.partial_date import PartialDate
from macros.model.written import FewerThan


def plain(value: Any) -> Any:
    """The JSON values of anything in the record; what was not written is left out.

    A figure that is not given says under which limit it is: {"fewer_than": 5}.
    """
    if isinstance(value, BaseModel):
        fields = ((name, plain(entry)) for name, entry in value)
        return {name: entry for name, entry in fields if entry not in (None, [], {})}
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, FewerThan):
        return {"fewer_than": value.limit}
    return value.typed if isinstance(value, PartialDate) else value

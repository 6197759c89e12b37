"""Where a reader can suggest a correction: a record's file, at the line of the thing that is shown."""

from macros.model.record import Record, file_of
from macros.source.yaml_source import Path


def edit_address(record: Record, collection: str, record_id: str, path: Path = ()) -> str:
    """The address of a record's file, at the line of what `path` leads to."""
    file = file_of(collection, record_id)
    line = record.files[file].line(path)
    return record.portal.file_address.replace("{file}", file).replace("{line}", str(line))

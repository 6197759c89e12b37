"""Where a reader can suggest a correction: a record's file in the editor of its host, at the line of what is shown."""

from macros.model.record import Record, file_of
from macros.source.yaml_source import Path

# Where GitHub and GitLab show a file, and where they let it be edited.
EDITORS = (("/-/blob/", "/-/edit/"), ("/blob/", "/edit/"))


def edit_address(record: Record, collection: str, record_id: str, path: Path = ()) -> str:
    """The address of a record's file, at the line of what `path` leads to."""
    file = file_of(collection, record_id)
    line = record.files[file].line(path)
    address = record.portal.file_address
    shown, edited = next(((shown, edited) for shown, edited in EDITORS if shown in address), ("", ""))
    address = address.replace(shown, edited, 1) if shown else address
    return address.replace("{file}", file).replace("{line}", str(line))

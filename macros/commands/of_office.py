"""Commands that read an action plan from an office file, and write one as such a file."""

from pathlib import Path


def import_document(root: Path, file: str, *given: str) -> None:
    """Read a plan of Word, Excel or CSV into the record; `given` says which plan, which document, and of which day."""
    from macros.office.office_command import office_command

    office_command(root, "import", file, given, print)


def export_plan(root: Path, plan: str) -> None:
    """Write a plan as a file of Excel and one of Word."""
    from macros.office.office_command import office_command

    office_command(root, "export", plan, (), print)

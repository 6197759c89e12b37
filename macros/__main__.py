"""The commands: `python -m macros check` checks the record, `build` writes the portal to site/, and so on.

Each is a function in macros/commands/, which says what it does; `make` alone lists them.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from macros.commands import for_editors, of_office, of_papers, of_portals, of_the_record, of_the_site
from macros.commands.refused import Refused
from macros.source.mistake import MistakesFound

# Each command with what stands behind it (in brackets what may), and the function that does it.
COMMANDS: dict[str, Callable[..., int | None]] = {
    "check": of_the_record.check,
    "advice": of_the_record.advice,
    "clean-file FILE": of_the_record.clean_file,
    "register": of_the_record.register,
    "verify FILE": of_the_record.verify,
    "build": of_the_site.build,
    "serve ADDRESS": of_the_site.serve,
    "nginx": of_the_site.nginx,
    "report FROM TO": of_papers.report,
    "year YEAR": of_papers.year,
    "new KIND NAME": for_editors.new,
    "due": for_editors.due,
    "diff": for_editors.diff,
    "schemas": for_editors.schemas,
    "import FILE [PLAN=…] [SOURCE=…] [AS_AT=…] [TITLE=…] [KIND=…] [OWNER=…] [KEY=…] "
    "[DATES=…] [SHORT_DATES=…] [NUMBERS=…] [WRITE=yes]": of_office.import_document,
    "export PLAN": of_office.export_plan,
    "init FOLDER": of_portals.init,
    "upgrade FROM [write]": of_portals.upgrade,
    "bring PORTAL [write]": of_portals.bring,
}


def main(arguments: list[str]) -> int:
    """Run one command; 0 where it went well, 1 where something is wrong, 2 where the command is not one of ours."""
    for usage, command in COMMANDS.items():
        name, *takes = usage.split()
        least = sum(not it.startswith("[") for it in takes)
        if arguments[:1] == [name] and least < len(arguments) <= len(takes) + 1:
            return _run(command, arguments[1:])
    print(f"usage: python -m macros {'|'.join(COMMANDS)}", file=sys.stderr)
    return 2


def _run(command: Callable[..., int | None], arguments: list[str]) -> int:
    try:
        return command(Path.cwd(), *arguments) or 0
    except (MistakesFound, Refused, OSError) as wrong:
        # What the system refuses is said in a line too.
        print(wrong, file=sys.stderr)
        if isinstance(wrong, MistakesFound) and os.environ.get("GITHUB_ACTIONS"):
            print("\n".join(it.annotation for it in wrong.mistakes))
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

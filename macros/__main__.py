"""The commands: `python -m macros check` checks the record, `python -m macros build` writes the portal to site/."""

import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Run one command; 0 where it went well, 1 where something is wrong, 2 where the command is not one of ours."""
    commands = {"check": _check, "build": _build}
    if len(arguments) != 1 or arguments[0] not in commands:
        print(f"usage: python -m macros {'|'.join(commands)}", file=sys.stderr)
        return 2
    return commands[arguments[0]](Path.cwd())


def _check(root: Path) -> int:
    from macros.rules.checked import checked_record
    from macros.source.mistake import MistakesFound

    try:
        checked_record(root)
    except MistakesFound as found:
        print(found, file=sys.stderr)
        return 1
    print("The record has no mistakes.")
    return 0


def _build(root: Path) -> int:
    if mistaken := _check(root):
        return mistaken
    from macros.site.build import NotBuilt, build_site

    try:
        build_site(root, root / "site")
    except NotBuilt as wrong:
        print(f"No site was written: {wrong}", file=sys.stderr)
        return 1
    print("The portal is in site/.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

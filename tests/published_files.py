"""Files in the repository that are made from code: the digests of Pagefind's files, and the example for nginx."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

from macros.outputs.known_files import ENDINGS, THEIRS
from macros.outputs.pagefind_index import LANGUAGE
from macros.publish.policy import nginx_example
from tests.portals import ROOT

NGINX = ROOT / ".github" / "examples" / "nginx.conf"
ADDRESS = "https://candour.example.org/"
PAGE = f'<!doctype html><html lang="{LANGUAGE}"><title>A page</title><article>Some words</article></html>'


def known_files() -> str:
    """The digest and name of each script, style and program of the locked Pagefind, for the language of our indexes."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "index.html").write_text(PAGE, "utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", folder]
        subprocess.run(command, check=True, capture_output=True)
        files = [path for path in (Path(folder) / "pagefind").iterdir() if path.suffix in ENDINGS]
        lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(files)]
    return "".join(lines)


def nginx() -> str:
    """The example for nginx."""
    return nginx_example(ADDRESS)


def bless() -> None:
    """Write both as they are now."""
    THEIRS.write_text(known_files(), "utf-8")
    NGINX.parent.mkdir(parents=True, exist_ok=True)
    NGINX.write_text(nginx(), "utf-8")

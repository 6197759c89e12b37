"""The nginx that the tests use, serving a site by the very example that we publish.

`python -m tests.nginx` installs it where it can, before the tests run side by side, and prints its path.
"""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.publish.policy import nginx_example
from tests.published_files import ADDRESS

FRAME = """\
daemon off;
pid {folder}/pid;
error_log stderr warn;
events {{}}
http {{
    include {types};
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{example}
}}
"""
MISSING = "there is no nginx, and none could be installed; run `sudo apt-get install nginx-light`"
TYPES = ("/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types")


def install() -> str:
    """Install nginx where there is none and that is allowed; its path, or what to do where there is still none."""
    if not _found() and shutil.which("apt-get") and (root := _root()) is not None:
        subprocess.run([*root, "apt-get", "update"], stdout=subprocess.DEVNULL)
        command = [*root, "apt-get", "install", "-y", "--no-install-recommends", "nginx-light"]
        subprocess.run(command, stdout=subprocess.DEVNULL)
    return _found() or MISSING


def executable() -> str:
    """The path of nginx; where there is none the test is skipped, and says so."""
    if found := _found():
        return found
    pytest.skip(MISSING)


@contextmanager
def serving(site: Path, folder: Path, portal: str = ADDRESS) -> Iterator[str]:
    """The address, with a slash at its end, at which nginx serves `site` by the example for the address of a portal;
    it keeps what it needs in `folder`.
    """
    nginx = executable()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = urlsplit(portal).path
    there = folder / "top" / base.strip("/")
    there.parent.mkdir(parents=True)
    there.symlink_to(site)
    example = nginx_example(portal).replace("listen 80;", f"listen 127.0.0.1:{port};")
    example = re.sub(r"(?m)^    root .*;$", f"    root {folder / 'top'};", example)
    types = next(path for path in TYPES if Path(path).is_file())
    # Started by root it would read the site as somebody else, who may not.
    user = "user root;\n" if os.geteuid() == 0 else ""
    configuration = folder / "nginx.conf"
    configuration.write_text(user + FRAME.format(folder=folder, types=types, example=example), "utf-8")
    log = folder / "log"
    with log.open("wb") as said:
        running = subprocess.Popen([nginx, "-c", str(configuration), "-p", str(folder)], stderr=said)
    try:
        _wait(port, running, log)
        yield f"http://127.0.0.1:{port}{base}"
    finally:
        running.terminate()
        running.wait()


def _wait(port: int, running: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and running.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text("utf-8"))


def _found() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def _root() -> list[str] | None:
    """What to write before a command that only root may run; nothing where nobody may."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0:
        return sudo
    return None


if __name__ == "__main__":
    print(install())

"""Commands in processes that have read our code already: to start Python and to read it all takes longer than most do.

What `python -m macros <command>` does in a process of its own, from its first line, tests/test_commands.py tries.
"""

import os
import resource
import runpy
import signal
import sys
from multiprocessing import get_context
from pathlib import Path

# What a build needs. Each process is a copy of one that has read this.
READ = ["macros.engine.making", "macros.outputs.checked_facts", "mkdocs_macros.plugin"]

_processes = get_context("forkserver")
_processes.set_forkserver_preload(READ)


class Command:
    """A command that is under way in a portal, in a process group of its own; `largest` limits the size of a file."""

    def __init__(self, command: str, portal: Path, folder: Path, largest: int = resource.RLIM_INFINITY) -> None:
        folder.mkdir(exist_ok=True)
        self._said = folder
        self._process = _processes.Process(target=_run, args=(command, portal, folder, largest))
        self._process.start()
        assert self._process.pid
        self.pid = self._process.pid

    def is_running(self) -> bool:
        return self._process.is_alive()

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the process and to all that it has started."""
        os.killpg(self.pid, number)

    def ended(self) -> tuple[int, str]:
        """How it ended, once it has, and what it said on standard error."""
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode, (self._said / "2").read_text("utf-8")


def _run(command: str, portal: Path, folder: Path, largest: int) -> None:
    os.setsid()
    # Whoever runs the tests in the background of a shell lets them ignore the keyboard.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (1, 2):
        os.dup2(os.open(folder / f"{number}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    os.chdir(portal)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    sys.argv = ["macros", command]
    runpy.run_module("macros", run_name="__main__", alter_sys=True)

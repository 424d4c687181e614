"""The engine as a child process, and the line to it. No Qt, no torch.

Messages are pickled. They are unpickled only between the two processes of this program: over a socket (a named pipe on
Windows) in a folder that only this user can enter, after both sides have proved that they know a random key, which
reaches the child through its standard input and stands in no argument, file or environment.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import BinaryIO

from fader_studio.engine.messages import Reply, Request

log = logging.getLogger(__name__)
START_SECONDS = 180
"""How long a machine may take to start Python and to load torch, which it does before it connects."""
END_SECONDS = 3
LONGEST_SOCKET_PATH = 100
"""Unix allows 104 … 108 bytes."""
DETAIL_BYTES = 4_000
LARGEST_LOG = 1_000_000


class EngineDied(Exception):
    """The engine's process has ended, or never began to listen."""


class EngineLink:
    """One engine process after another: `start` may be called again after a death.

    `folder`: the private folder (0700) for the socket and for the engine's pyramids and slots. `log_file`: where the
    engine's output goes; nowhere if None. `command`: starts the engine, the socket's address and `folder` follow.
    `send` may be called from any thread, `receive` from one.
    """

    def __init__(self, folder: Path, *, log_file: Path | None = None, command: Sequence[str] | None = None) -> None:
        self._folder = folder
        self._log_file = log_file
        self._command = list(command) if command is not None else engine_command()
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._sending = threading.Lock()

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def process_id(self) -> int | None:
        """Of the engine, while it lives."""
        return self._process.pid if self._process is not None and self.alive else None

    def start(self) -> None:
        """Start the process and wait until it listens: seconds, as it loads torch first. Raises EngineDied."""
        self._connection = None
        key = secrets.token_bytes(32)
        with contextlib.ExitStack() as stack:
            address = _address(self._folder, stack)
            listener = stack.enter_context(Listener(address, authkey=key))
            self._process = self._spawn(address, key)
            threading.Thread(target=_watch_start, args=(self._process, address), daemon=True).start()
            try:
                self._connection = listener.accept()
            except (OSError, EOFError, AuthenticationError) as error:
                self.close()
                raise EngineDied("The engine did not start.") from error

    def send(self, request: Request) -> None:
        """Raises EngineDied."""
        self._put(request)

    def receive(self) -> Reply:
        """The next reply; blocks until there is one. Raises EngineDied."""
        if self._connection is None:
            raise EngineDied("The engine is not running.")
        try:
            return self._connection.recv()
        except (OSError, EOFError) as error:
            self._connection.close()
            raise EngineDied("The engine has stopped.") from error

    def close(self) -> None:
        """End the engine, at once where it does not do so by itself. Harmless where there is none."""
        with contextlib.suppress(EngineDied):
            self._put(None)
        if self._process is not None:
            try:
                self._process.wait(END_SECONDS if self._connection is not None else 0)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def last_words(self) -> str:
        """The end of what the engine wrote, for the details of an error."""
        if self._log_file is None:
            return ""
        try:
            with self._log_file.open("rb") as file:
                file.seek(max(0, self._log_file.stat().st_size - DETAIL_BYTES))
                return file.read().decode("utf-8", errors="replace")
        except OSError:
            return ""

    def _put(self, message: Request | None) -> None:
        if self._connection is None:
            raise EngineDied("The engine is not running.")
        try:
            with self._sending:
                self._connection.send(message)
        except OSError as error:
            raise EngineDied("The engine has stopped.") from error

    def _spawn(self, address: str, key: bytes) -> subprocess.Popen[bytes]:
        root = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(p for p in (root, os.environ.get("PYTHONPATH", "")) if p)
        with contextlib.ExitStack() as stack:
            output = stack.enter_context(_open_log(self._log_file)) if self._log_file else subprocess.DEVNULL
            process = subprocess.Popen(
                [*self._command, address, str(self._folder)],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                # PASSIVE: threads that wait by turning would take the cores from the window
                env={"OMP_WAIT_POLICY": "PASSIVE", **os.environ, "PYTHONPATH": path},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        assert process.stdin is not None
        with contextlib.suppress(OSError), process.stdin as pipe:  # a child that died at once has no ears
            pipe.write(key.hex().encode() + b"\n")
        return process


def engine_command() -> list[str]:
    """The command that starts an engine: from source a module, in a bundle the executable with a console."""
    if getattr(sys, "frozen", False):
        # the window's own executable has neither torch nor, on Windows, the standard input that brings the key
        program = Path(sys.executable)
        return [str(program.with_name("fader-studio-cli").with_suffix(program.suffix)), "engine"]
    # -P: never import from the folder that the user happens to be in
    return [sys.executable, "-P", "-m", "fader_studio", "engine"]


def _open_log(path: Path) -> BinaryIO:
    """To append to; once it has grown large it is put aside, in place of the one before."""
    with contextlib.suppress(OSError):
        if path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_name(f"{path.name}.1"))
    return path.open("ab")


def _address(folder: Path, stack: contextlib.ExitStack) -> str:
    name = f"engine-{secrets.token_hex(4)}"
    if sys.platform == "win32":
        return rf"\\.\pipe\fader-studio-{os.getpid()}-{secrets.token_hex(16)}"
    path = folder / name
    if len(os.fsencode(path)) > LONGEST_SOCKET_PATH:
        path = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fader-"))) / name
    return str(path)


def _watch_start(process: subprocess.Popen[bytes], address: str) -> None:
    """Wakes `accept`, which knows no timeout, where the child dies or hangs before it connects."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(START_SECONDS)
    with contextlib.suppress(OSError):  # refused where the child has long connected and the listener is gone
        Client(address).close()

"""One window per user and display: a second start hands its files to the first and ends. Local sockets, no network.

The first process says hello to whoever connects, the second then sends one line of JSON, the first answers ok. One that
hangs says no hello, so it gets no files which it would open later; the second start then has a window of its own.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import time
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from fader_studio.services import folders

log = logging.getLogger(__name__)
HELLO, OK = b"fader-studio 1\n", b"ok\n"
CONNECT_MS = 500
ANSWER_MS = 2000
MAX_LINE = 1_000_000
TURN_SECONDS = 15
LONGEST_SOCKET = 100
"""Bytes of a socket's path: systems take about 104."""


def server_name() -> str:
    """The address for this user and this display, in a folder that is the user's alone; "" where there can be none."""
    screen = "|".join(os.environ.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    owner = str(folders.models_folder())
    name = "fader-studio-" + hashlib.sha256(f"{owner}|{screen}".encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(runtime if runtime and os.access(runtime, os.W_OK) else folders.sockets_folder()) / name
    return str(path) if len(os.fsencode(path)) <= LONGEST_SOCKET else ""


def wait_for_turn(name: str) -> IO[str]:
    """Of several starts at one moment, one at a time looks for a first; else none finds one, and each has a window.

    Close what is returned once others find this process; the end of the process closes it too. One whose window does
    not come is waited for `TURN_SECONDS`. Raises OSError where no file can be made.
    """
    turn = (folders.sockets_folder() / f"{Path(name).name}.turn").open("a")
    until = time.monotonic() + TURN_SECONDS
    while not folders.hold(turn) and time.monotonic() < until:
        time.sleep(0.02)
    return turn


def hand_over(name: str, paths: tuple[Path, ...]) -> bool:
    """Give `paths` to the process that listens at `name`, which comes to the front. False where none answers."""
    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_MS):
        return False
    if _read_line(socket) != HELLO:
        log.warning("the running Fader Studio does not answer")
        return False
    message = {"paths": [str(path.absolute()) for path in paths], "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")}
    socket.write(json.dumps(message).encode() + b"\n")
    taken = _read_line(socket) == OK
    socket.disconnectFromServer()
    return taken


def _read_line(socket: QLocalSocket) -> bytes:
    """The next line within `ANSWER_MS`, else nothing."""
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_MS):
            return b""
    return bytes(socket.readLine(MAX_LINE).data())


class SingleInstance(QObject):
    """Listens for other starts. `called(tuple of paths, activation token)`; no paths: only come to the front."""

    called = Signal(tuple, str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._callers: set[QObject] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Be the one that other starts find. The socket of one that died, or hangs, is removed first.

        False where the system gives none: other starts then have windows of their own.
        """
        if self._name:
            QLocalServer.removeServer(self._name)
        if self._name and self._server.listen(self._name):
            return True
        log.warning("no second start will find this one: %s", self._server.errorString())
        return False

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if socket.state() != QLocalSocket.LocalSocketState.ConnectedState:
                continue  # it gave up while this process was busy
            self._callers.add(socket)
            socket.readyRead.connect(self._on_line)
            socket.disconnected.connect(self._on_gone)
            socket.write(HELLO)

    def _on_gone(self) -> None:
        self._callers.discard(socket := self.sender())
        socket.deleteLater()

    def _on_line(self) -> None:
        socket = self.sender()
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAX_LINE:
                socket.disconnectFromServer()  # not abort: that frees what reads here
            return
        try:
            message = json.loads(bytes(socket.readLine(MAX_LINE).data()))
            paths = tuple(Path(str(path)) for path in message["paths"])
            token = str(message.get("token", ""))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            log.warning("a second start said something that was not understood")
            socket.disconnectFromServer()  # not abort: that frees what reads here
            return
        socket.write(OK)
        self.called.emit(paths, token)

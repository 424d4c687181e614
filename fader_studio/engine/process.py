"""The engine's process: reads requests, hands them to the two lanes, and ends as soon as the line is closed."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Client, Connection
from pathlib import Path

from fader_studio.engine.lanes import DragLane, DragRequest, Job, WorkLane
from fader_studio.engine.messages import Cancel, Reply, Request
from fader_studio.private_log import PrivateFormatter


def main(arguments: Sequence[str]) -> int:
    """Serve the window's process, which is at `ADDRESS FOLDER`; the key comes on standard input (see `engine.link`)."""
    faulthandler.enable()  # into the engine's log, as everything on standard error
    notes = logging.StreamHandler()
    notes.setFormatter(PrivateFormatter("%(asctime)s engine %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[notes])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command line, which then closes the line
    address, folder = arguments
    key = bytes.fromhex(sys.stdin.buffer.readline().decode().strip())
    from fader_studio.engine.handlers import Handlers  # brings torch; where that fails the engine has not started

    handlers = Handlers(Path(folder))
    with Client(address, authkey=key) as connection:
        serve(connection, handlers.preview, handlers.answer)
    logging.shutdown()
    os._exit(0)  # at once: a lane may be in the middle of a long computation


def serve(connection: Connection, preview: Callable[[DragRequest], Reply], answer: Callable[[Job], Reply]) -> None:
    """Until the other side ends, or says so by None."""
    sending = threading.Lock()

    def send(reply: Reply) -> None:
        try:
            with sending:
                connection.send(reply)
        except OSError:
            pass  # the other side is gone, and the loop below notices

    drag = DragLane(preview, send)
    work = WorkLane(answer, send, drag)
    drag.start()
    work.start()
    for request in _requests(connection):
        if isinstance(request, DragRequest):
            drag.submit(request)
        elif isinstance(request, Cancel):
            work.cancel(request.other)
        else:
            work.submit(request)


def _requests(connection: Connection) -> Iterator[Request]:
    while True:
        try:
            request: Request | None = connection.recv()
        except (EOFError, OSError):
            return
        if request is None:
            return
        yield request

"""The engine for the window: requests go out, replies come back as signals, a dead engine is started again.

The one module of the window's process in which a thread lives: it waits for replies. All decisions fall in Qt's thread.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from fader_studio.engine.ledger import Ledger
from fader_studio.engine.link import EngineDied, EngineLink
from fader_studio.engine.messages import Cancel, Reply, Request

log = logging.getLogger(__name__)
FRUITLESS_STARTS = 3
"""An engine that died this often in a row without a single reply is not started again."""


class EngineClient(QObject):
    """Requests before `start`, and those while the engine starts again, wait for it."""

    reply = Signal(object)  # Reply
    engine_died = Signal()  # it is started again
    engine_restarted = Signal()
    engine_failed = Signal(str, str)  # message, details; the engine is given up
    _received = Signal(object)
    _started = Signal()
    _died = Signal()
    _gave_up = Signal()

    def __init__(self, link: EngineLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._ledger = Ledger(self._pass_on, self.reply.emit)
        self._last_id = 0
        self._deaths = 0
        self._stopping = False
        self._given_up = False
        self._death_noted = threading.Event()
        self._thread: threading.Thread | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._received.connect(self._on_received, queued)
        self._started.connect(self._on_started, queued)
        self._died.connect(self._on_died, queued)
        self._gave_up.connect(self._on_gave_up, queued)

    def start(self) -> None:
        """Returns at once; the engine starts in the background."""
        self._thread = threading.Thread(target=self._wait_for_replies, name="engine replies", daemon=True)
        self._thread.start()

    def send(self, kind: type[Request], **fields: Any) -> int:
        """Ask; the id of the request, which its replies carry. An engine that was given up gets another chance."""
        self._last_id += 1
        self._ledger.submit(kind(id=self._last_id, **fields))
        if self._given_up:
            self._given_up = False
            self.start()
        return self._last_id

    def cancel(self, request: int) -> None:
        """Ask to stop the work of a request; it then ends in `Failed(kind="cancelled")`, unless it has ended before."""
        self._last_id += 1
        self._ledger.submit(Cancel(id=self._last_id, other=request))

    def shut_down(self) -> None:
        """End the engine and the thread."""
        self._stopping = True
        self._death_noted.set()
        self._link.close()
        while self._thread is not None and self._thread.is_alive():
            self._thread.join(0.05)
            self._link.close()  # again: the thread may have been just about to start a process

    # ------------------------------------------------------------ the thread
    def _wait_for_replies(self) -> None:
        fruitless = 0
        while not self._stopping and fruitless < FRUITLESS_STARTS:
            fruitless += 1
            try:
                self._link.start()
                self._started.emit()
                while not self._stopping:
                    self._received.emit(self._link.receive())
                    fruitless = 0
            except EngineDied as error:
                self._link.close()
                if self._stopping:
                    return
                log.error("%s", error)
                self._death_noted.clear()
                self._died.emit()
                self._death_noted.wait()  # no request may reach the new engine before the old one's are accounted for
        if self._stopping:
            self._link.close()
        else:
            self._gave_up.emit()

    # ------------------------------------------------------------ Qt's thread
    def _pass_on(self, request: Request) -> None:
        try:
            self._link.send(request)
        except EngineDied:
            log.info("%s waits for the next engine", type(request).__name__)

    def _on_received(self, reply: Reply) -> None:
        self._ledger.replied(reply)

    def _on_started(self) -> None:
        self._ledger.started()
        if self._deaths:
            self.engine_restarted.emit()

    def _on_died(self) -> None:
        self._deaths += 1
        self._ledger.died()
        self._death_noted.set()
        self.engine_died.emit()

    def _on_gave_up(self) -> None:
        self._given_up = True
        self._ledger.abandon()
        self.engine_failed.emit("The engine, which edits the photos, does not start.", self._link.last_words())

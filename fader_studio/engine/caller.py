"""The engine for the command line: one call at a time, each waiting for its end."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fader_studio.engine.ledger import Ledger
from fader_studio.engine.link import EngineDied, EngineLink
from fader_studio.engine.messages import Failed, Progress, Reply, Request
from trainer.errors import Cancelled, UserError


class EngineBug(Exception):
    """The engine met a bug; the text is its traceback, or what it said before it died."""


class EngineCaller:
    """A context manager: the engine starts with the first call and ends with the block, Ctrl-C included.

    `link`: another line than to a process of its own, whose folder is then temporary.
    """

    def __init__(self, link: EngineLink | None = None, *, log_file: Path | None = None) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="fader-studio-") if link is None else None
        self._link = link or EngineLink(Path(self._temporary.name), log_file=log_file)  # type: ignore[union-attr]
        self._ledger = Ledger(self._pass_on, self._keep)
        self._ids = itertools.count(1)
        self._replies: list[Reply] = []
        self._running = False

    def __enter__(self) -> EngineCaller:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._link.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def call(self, kind: type[Request], on_progress: Callable[[Progress], None] | None = None, **fields: Any) -> Reply:
        """Ask, wait, and return the last reply. A dead engine is started again and asked again, once.

        Raises UserError, Cancelled, and EngineBug where the engine has a bug or cannot start.
        """
        request = kind(id=next(self._ids), **fields)
        self._ledger.submit(request)
        while True:
            reply = self._next_reply()
            if reply.id != request.id:
                continue
            if isinstance(reply, Progress):
                if on_progress is not None:
                    on_progress(reply)
            elif isinstance(reply, Failed):
                _raise(reply)
            elif reply.last:
                return reply

    def _next_reply(self) -> Reply:
        while not self._replies:
            try:
                if not self._running:
                    self._start()
                self._ledger.replied(self._link.receive())
            except EngineDied:
                self._running = False
                self._link.close()
                self._ledger.died()
        return self._replies.pop(0)

    def _start(self) -> None:
        try:
            self._link.start()
        except EngineDied as error:
            raise EngineBug(f"The engine does not start.\n{self._link.last_words()}") from error
        self._running = True
        self._ledger.started()

    def _pass_on(self, request: Request) -> None:
        try:
            self._link.send(request)
        except EngineDied:
            pass  # the next `receive` says so as well

    def _keep(self, reply: Reply) -> None:
        self._replies.append(reply)


def _raise(failed: Failed) -> None:
    if failed.kind == "cancelled":
        raise Cancelled
    if failed.kind == "user":
        raise UserError(failed.message, failed.hint)
    raise EngineBug(failed.details or failed.message)

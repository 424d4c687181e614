"""What the engine has been asked and has become, so that a new engine can be handed the same after a death.

Pure logic, for the window's client and the command line's caller alike.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable

from fader_studio.engine.messages import (
    Cancel,
    ClosePhoto,
    Failed,
    LoadModel,
    ModelLoaded,
    OpenPhoto,
    PhotoOpened,
    Preview,
    Reply,
    Request,
)

log = logging.getLogger(__name__)
FATAL_DEATHS = 2


class Ledger:
    """Passes requests to `send` and replies to `deliver`.

    After a death, the model and the open photos are asked for again (their replies are swallowed: the window has its
    own map of the pyramid), then the outstanding requests, one at a time, so that a second death has one culprit. A
    request at which the engine died twice ends in `Failed` by name; everything that survives alone is cleared.
    """

    def __init__(self, send: Callable[[Request], None], deliver: Callable[[Reply], None]) -> None:
        self._send = send
        self._deliver = deliver
        self._model: LoadModel | None = None
        self._photos: dict[str, OpenPhoto] = {}
        self._names: dict[str, str] = {}
        self._outstanding: dict[int, Request] = {}
        self._deaths: dict[int, int] = {}
        self._silent: set[int] = set()
        self._queue: deque[Request] = deque()
        self._alone: Request | None = None
        self._holding = True

    def submit(self, request: Request) -> None:
        """Ask the engine, now or as soon as it has started or recovered."""
        if isinstance(request, Cancel):
            self._cancel(request)
            return
        if isinstance(request, OpenPhoto):
            self._names[request.photo] = request.path.name
        self._outstanding[request.id] = request
        if self._holding:
            self._queue.append(request)
        else:
            self._send(request)

    def replied(self, reply: Reply) -> None:
        """Take a reply of the engine's."""
        request = self._outstanding.get(reply.id)
        if request is None:
            return
        silent = reply.id in self._silent
        if reply.last:
            self._settle(request, reply)
        if not silent:
            self._deliver(reply)
        if reply.last and request is self._alone:
            self._send_next()

    def died(self) -> None:
        """The engine is gone. What was under way waits for `started`, or fails by name."""
        for request in [self._alone] if self._alone else self._sent():
            self._deaths[request.id] = self._deaths.get(request.id, 0) + 1
        self._alone = None
        self._holding = True
        condemned = [r for r in self._outstanding.values() if self._deaths.get(r.id, 0) >= FATAL_DEATHS]
        silent = self._silent & {r.id for r in condemned}
        for request in condemned:
            self._forget(request)
        rest = sorted((r for i, r in self._outstanding.items() if i not in self._silent), key=_order)
        replay = [r for r in (self._model, *self._photos.values()) if r is not None]
        self._silent = {r.id for r in replay}
        self._outstanding = {r.id: r for r in (*replay, *rest)}
        self._queue = deque((*replay, *rest))
        for request in condemned:
            if request.id not in silent:
                self._deliver(self._verdict(request))

    def abandon(self) -> None:
        """No new engine will come: what was asked ends as cancelled. Model and photos are kept for one that does."""
        waiting = [r for r in self._outstanding.values() if r.id not in self._silent]
        for request in waiting:
            del self._outstanding[request.id]
            self._queue.remove(request)
            self._deaths.pop(request.id, None)
        for request in waiting:
            self._deliver(Failed(id=request.id, kind="cancelled"))

    def started(self) -> None:
        """A new engine listens."""
        self._send_next()

    def _send_next(self) -> None:
        self._alone = None
        if any(r.id in self._silent or r.id in self._deaths for r in self._queue):
            self._holding = True
            self._alone = self._queue.popleft()
            self._send(self._alone)
            return
        self._holding = False
        while self._queue:
            self._send(self._queue.popleft())

    def _sent(self) -> list[Request]:
        waiting = {r.id for r in self._queue}
        return [r for r in self._outstanding.values() if r.id not in waiting]

    def _settle(self, request: Request, reply: Reply) -> None:
        del self._outstanding[request.id]
        self._deaths.pop(request.id, None)
        self._silent.discard(request.id)
        if isinstance(request, LoadModel) and isinstance(reply, ModelLoaded):
            self._model = request
        elif isinstance(request, OpenPhoto) and isinstance(reply, PhotoOpened):
            self._photos[request.photo] = request
        elif isinstance(request, OpenPhoto | ClosePhoto):
            self._photos.pop(request.photo, None)

    def _forget(self, request: Request) -> None:
        log.error("the engine died twice at %s", type(request).__name__)
        self._outstanding.pop(request.id)
        self._deaths.pop(request.id)
        if request is self._model:
            self._model = None
        elif isinstance(request, OpenPhoto):
            self._photos.pop(request.photo, None)

    def _cancel(self, request: Cancel) -> None:
        other = self._outstanding.get(request.other)
        if other is None or other.id in self._silent:
            return
        if other in self._queue:
            self._queue.remove(other)
            del self._outstanding[other.id]
            self._deaths.pop(other.id, None)
            self._deliver(Failed(id=other.id, kind="cancelled"))
        else:
            self._send(request)

    def _verdict(self, request: Request) -> Failed:
        photo = getattr(request, "photo", None)
        name = self._names.get(photo, "") if photo is not None else getattr(request, "path").name
        message = f"“{name}” stopped the engine twice and is left alone."
        hint = "Try another file; the others are not affected."
        return Failed(id=request.id, kind="user", message=message, hint=hint)


def _order(request: Request) -> tuple[bool, int]:
    """Previews first: they are short, and somebody is waiting with the mouse down."""
    return not isinstance(request, Preview), request.id

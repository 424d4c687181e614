"""One request in flight, one waiting, the newest wins: a drag that adapts to the machine without timers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Wanted = TypeVar("Wanted")


class RenderQueue(Generic[Wanted]):
    """`send` passes a request on; requests are compared by value, and one equal to the last one sent is dropped."""

    def __init__(self, send: Callable[[Wanted], None]) -> None:
        self._send = send
        self._last: Wanted | None = None
        self._waiting: Wanted | None = None
        self._in_flight = False

    @property
    def outstanding(self) -> int:
        """Requests in flight or waiting: at most two."""
        return self._in_flight + (self._waiting is not None)

    def submit(self, wanted: Wanted) -> None:
        """Ask for `wanted`, in place of whatever was waiting."""
        if wanted == self._last:
            self._waiting = None  # the newest wish is what was sent last
        elif self._in_flight:
            self._waiting = wanted
        else:
            self._send_now(wanted)

    def finished(self) -> None:
        """The request in flight has ended, in whatever way: send what waits."""
        self._in_flight = False
        if self._waiting is not None:
            wanted, self._waiting = self._waiting, None
            self._send_now(wanted)

    def forget(self) -> None:
        """Drop what waits, and send the next wish even if it equals the last: another photo, another model."""
        self._waiting = None
        self._last = None

    def _send_now(self, wanted: Wanted) -> None:
        self._last = wanted
        self._in_flight = True
        self._send(wanted)

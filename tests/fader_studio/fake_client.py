"""An engine's client that keeps what it is asked until the test answers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from fader_studio.engine.messages import Failed, Request


class FakeClient(QObject):
    reply = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Request] = []
        self.waiting: list[Request] = []
        self.cancelled: list[int] = []

    def send(self, kind: type[Request], **fields: Any) -> int:
        request = kind(id=len(self.sent) + 1, **fields)
        self.sent.append(request)
        self.waiting.append(request)
        return request.id

    def cancel(self, request: int) -> None:
        self.cancelled.append(request)

    def all(self, kind: type[Request]) -> list[Request]:
        return [request for request in self.sent if isinstance(request, kind)]

    def refuse(self, message: str) -> None:
        """The newest request."""
        self.reply.emit(Failed(id=len(self.sent), kind="user", message=message, hint="Mend it."))

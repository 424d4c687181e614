"""A batch in the window: its photos go through the engine's work lane one by one, while everything else goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fader_studio.engine.caller import EngineBug
from fader_studio.engine.messages import Failed, Reply
from fader_studio.services.batch_steps import Recipe, Steps, edit_photo, failure
from trainer.errors import Cancelled, UserError

Job = tuple[Path, Path]
"""A photo and where its edited picture goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """`outputs`, `failed`: as `fader-studio render` gives them. `left`: photos that a stop left untouched."""

    outputs: tuple[dict[str, Any], ...] = ()
    failed: tuple[dict[str, Any], ...] = ()
    left: int = 0


class BatchRun(QObject):
    """One batch at a time over `client`, an `EngineClient` or its like."""

    advanced = Signal(int, int, str)  # photos done, of how many, the name of the one under way
    finished = Signal(object)  # BatchResult

    def __init__(self, client: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._waiting: list[Job] = []
        self._outputs: list[dict[str, Any]] = []
        self._failed: list[dict[str, Any]] = []
        self._undone: list[Job] = []
        self._recipe: Recipe | None = None
        self._steps: Steps | None = None
        self._job: Job | None = None
        self._request = 0
        self._total = 0
        self._stopping = False
        client.reply.connect(self._on_reply)

    @property
    def running(self) -> bool:
        return self._steps is not None

    def start(self, jobs: Sequence[Job], recipe: Recipe) -> None:
        """Nothing while one is running."""
        if self.running or not jobs:
            return
        self._recipe, self._stopping, self._total = recipe, False, len(jobs)
        self._waiting = list(jobs)
        self._outputs, self._failed, self._undone = [], [], []
        self._begin_next()

    def go_on(self) -> None:
        """Those that a stop left, and those that failed, to the same files."""
        if self._recipe is not None:
            self.start(self._undone, self._recipe)

    def stop(self) -> None:
        """The photo under way is left as it was, or finished where its file is already being written."""
        if self.running:
            self._stopping = True
            self._client.cancel(self._request)

    def _begin_next(self) -> None:
        if not self._waiting or self._stopping:
            self._steps = None
            left, self._undone = len(self._waiting), [*self._waiting, *self._undone]
            self._waiting = []
            self.finished.emit(BatchResult(outputs=tuple(self._outputs), failed=tuple(self._failed), left=left))
            return
        assert self._recipe is not None
        self._job = self._waiting.pop(0)
        self.advanced.emit(self._total - len(self._waiting) - 1, self._total, self._job[0].name)
        self._steps = edit_photo(*self._job, self._recipe)
        self._go_on(None)

    def _on_reply(self, reply: Reply) -> None:
        if self._steps is None or reply.id != self._request or not reply.last:
            return
        self._go_on(_error(reply) if isinstance(reply, Failed) else reply)

    def _go_on(self, news: Reply | Exception | None) -> None:
        """Hand `news` to the steps, and ask what they want next."""
        assert self._steps is not None and self._job is not None
        try:
            given = self._steps.throw(news) if isinstance(news, Exception) else self._steps.send(news)  # type: ignore
        except StopIteration as end:
            self._outputs.append(end.value)
        except Cancelled:
            self._waiting.insert(0, self._job)
            self._stopping = True  # by the person, or by the engine, which does not start any more
        except (UserError, EngineBug) as error:
            self._failed.append(failure(self._job[0], error))
            self._undone.append(self._job)
        else:
            kind, fields = given
            self._request = self._client.send(kind, **fields)
            return
        self._begin_next()


def _error(failed: Failed) -> Exception:
    if failed.kind == "cancelled":
        return Cancelled()
    return UserError(failed.message, failed.hint) if failed.kind == "user" else EngineBug(failed.details)

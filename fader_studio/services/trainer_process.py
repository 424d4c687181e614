"""One command of the trainer in a process of its own that ends with the program, however that ends. QtCore only."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fader_studio.services.activity import Problem
from trainer.attached import ATTACHED
from trainer.orders import be_nice, trainer_command, trainer_environment

POLL_MS = 100
DETAIL_BYTES = 4_000
CANCELLED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the command printed, or why it failed."""

    data: dict[str, Any] = field(default_factory=dict)
    problem: Problem | None = None


class TrainerProcess(QObject):
    """`ended(Answer)` once; never after `stop`. What it prints lies in `folder`, as `name`.json and `name`.log.

    `niceness`: how far it stands back for the rest, 0 … 19; somebody may be waiting for it.
    """

    ended = Signal(object)

    def __init__(self, words: Sequence[str | Path], folder: Path, name: str, parent: QObject | None = None, *,
                 niceness: int = 0) -> None:
        super().__init__(parent)
        self._niceness = niceness
        self._answer, self._log = folder / f"{name}.json", folder / f"{name}.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._problem: Problem | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._start([*map(str, words), "--json"])
        except OSError as error:
            self._problem = Problem(message=f"{folder} cannot be used: {error.strerror or error}.",
                                    hint="Check the disk.")

    def _start(self, words: list[str]) -> None:
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW  # type: ignore[attr-defined]
            flags |= subprocess.BELOW_NORMAL_PRIORITY_CLASS if self._niceness else 0  # type: ignore[attr-defined]
        with self._answer.open("wb") as answer, self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*trainer_command(), *words], stdin=subprocess.PIPE, stdout=answer, stderr=log,
                env={**trainer_environment(), ATTACHED: "1"}, creationflags=flags)
        be_nice(self._process.pid, self._niceness)

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Ends it at once: what these commands write is whole or not there, and they go on where they were."""
        self._timer.stop()
        if self._process is not None:
            self._process.kill()
            self._end()

    def _end(self) -> None:
        self._process.wait()  # type: ignore[union-attr]
        self._process.stdin.close()  # type: ignore[union-attr]

    def _look(self) -> None:
        if self.running:
            return
        self._timer.stop()
        self.ended.emit(Answer(problem=self._problem) if self._process is None else self._read())

    def _read(self) -> Answer:
        self._end()
        code = self._process.returncode  # type: ignore[union-attr]
        try:
            data = json.loads(self._answer.read_text("utf-8"))
        except (OSError, ValueError):
            data = {}
        if code == 0 and isinstance(data, dict):
            return Answer(data=data)
        if code == 2 and isinstance(data, dict) and "error" in data:
            return Answer(problem=Problem(message=str(data["error"]), hint=str(data.get("hint", ""))))
        return Answer(problem=Problem(message="The work ended by itself.", hint="Try it again.",
                                      details=f"exit code {code}\n{self._last_words()}"))

    def _last_words(self) -> str:
        try:
            return self._log.read_bytes()[-DETAIL_BYTES:].decode("utf-8", errors="replace")
        except OSError:
            return ""

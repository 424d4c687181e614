"""What the networks see in a data set's faces, for the small model: read, or made by a process of the trainer's."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import resources
from trainer import events
from trainer.orders import trainer_command

log = logging.getLogger(__name__)

NAME = "face-features.npy"
NICENESS = 10
LOOK_MS = 400
_EVENTS = ".features-"
KEPT_WORDS = 300
"""Characters of what the process said last, for a message."""


def read_features(path: Path, faces: int) -> np.ndarray | None:
    """(N, K) float16; None where there are none, or not for so many faces."""
    try:
        table = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    fits = table.ndim == 2 and len(table) == faces and table.shape[1] > 0 and table.dtype.kind == "f"
    return table if fits and np.isfinite(table).all() else None


class FeatureWork(QObject):
    """`ready(table)` at once where the data set has its features, else after a process of low priority has made them.

    `told(share)` how far it is, 0 … 1; `failed(message)` where it cannot be done: labelling goes on without guesses.
    """

    ready = Signal(object)
    told = Signal(float)
    failed = Signal(str)

    def __init__(self, dataset: Path, faces: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dataset, self._faces, self._path = dataset, faces, dataset / NAME
        self._events = dataset / f"{_EVENTS}{secrets.token_hex(4)}.jsonl"
        self._reader = events.EventReader(self._events)
        self._total = 0
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.started.connect(self._on_started)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        if (table := read_features(self._path, self._faces)) is not None:
            self.ready.emit(table)
            return
        for left in self._dataset.glob(f"{_EVENTS}*.jsonl"):  # of a window that was killed
            with contextlib.suppress(OSError):
                left.unlink()
        words = ["features", str(self._dataset), "--output", str(self._path), "--events", str(self._events)]
        program, *before = trainer_command()
        self._process.start(program, [*before, *words])
        self._timer.start()

    @property
    def working(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def shut_down(self) -> None:
        """Ends the process; what it has done is kept, and the next one goes on from there."""
        if self.working:
            self._process.finished.disconnect(self._on_finished)
            self._process.errorOccurred.disconnect(self._on_error)
            self._process.kill()
            self._process.waitForFinished(2000)
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        with contextlib.suppress(OSError):
            self._events.unlink(missing_ok=True)

    def _on_started(self) -> None:
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # it may have ended already
                os.setpriority(os.PRIO_PROCESS, self._process.processId(), NICENESS)

    def _look(self) -> None:
        for event in self._reader.read():
            if isinstance(event, events.ScanStarted):
                self._total = event.total
            elif isinstance(event, events.Scanned) and self._total:
                self.told.emit(event.step / self._total)

    def _on_finished(self, _code: int) -> None:
        self._end()
        if (table := read_features(self._path, self._faces)) is not None:
            self.ready.emit(table)
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        log.warning("the faces' features were not made: %s", said)
        first = next((line for line in said.splitlines() if line.startswith("error: ")), "")
        self.failed.emit(first.removeprefix("error: ")[:KEPT_WORDS] or "The program that sorts them has stopped.")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # all others end in `finished`
            self._end()
            self.failed.emit("The program that sorts them cannot be started.")


def _environment() -> QProcessEnvironment:
    made = QProcessEnvironment.systemEnvironment()
    root = str(resources.path("").parent)
    made.insert("PYTHONPATH", os.pathsep.join(p for p in (root, made.value("PYTHONPATH")) if p))
    if not made.contains("OMP_WAIT_POLICY"):
        made.insert("OMP_WAIT_POLICY", "PASSIVE")  # threads that wait by turning would take the cores from the window
    return made

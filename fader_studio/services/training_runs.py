"""The training runs of the user: processes of their own, one after another, found again at every start."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import UserError
from trainer.orders import NICENESS, Kind, Ordered, RunOrder, read_order, write_order
from trainer.runs import Request
from trainer.window.run_view import ACTIVE, CONTINUABLE, State
from trainer.window.watched_run import WatchedRun

__all__ = ["RunInfo", "RunOrder", "TrainingRuns"]

log = logging.getLogger(__name__)
POLL_MS = 500
SELDOM = 10
"""Runs that are over are looked at in every tenth turn: somebody may go on with one in a shell."""
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """A run as a list shows it. `made`: seconds since 1970. `share`: 0 … 1. `seconds_left`: None where nobody knows.

    `model`: what can be tried in the editor now, the finished model or the newest checkpoint's; `checkpoints` grows
    with each that replaces it. `reason`, `hint`: of a failure.
    """

    path: Path
    name: str
    kind: Kind
    state: State
    made: float
    share: float
    seconds_left: float | None
    model: Path | None
    checkpoints: int
    reason: str
    hint: str

    @property
    def active(self) -> bool:
        """Whether its process is there."""
        return self.state in ACTIVE

    @property
    def continuable(self) -> bool:
        return self.state in CONTINUABLE


class TrainingRuns(QObject):
    """The runs in `folder`, each in a folder of its own. One is under way at a time, the others wait in order.

    `run_changed(RunInfo)`: something about one; `runs_changed()`: others are there; `run_ended(RunInfo)`: finished,
    stopped, killed or failed while this was looking; `failed(message, hint)`: a wish that could not be fulfilled.
    """

    run_changed = Signal(object)
    runs_changed = Signal()
    run_ended = Signal(object)
    failed = Signal(str, str)

    def __init__(self, folder: Path, parent: QObject | None = None, *, niceness: int = NICENESS) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()  # a run says its path without links
        self.niceness = niceness
        self._watched: dict[Path, WatchedRun] = {}
        self._shown: dict[Path, RunInfo] = {}
        self._held = False
        self._turn = 0
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)
        self._find()
        self._timer.start()

    # ------------------------------------------------------------ facts
    def runs(self) -> tuple[RunInfo, ...]:
        """All runs, the newest first."""
        return tuple(sorted(self._shown.values(), key=lambda r: (-r.made, r.path.name)))

    def run(self, path: Path) -> RunInfo | None:
        return self._shown.get(path)

    def watched(self, path: Path) -> WatchedRun:
        """The run as the progress window reads it. Raises KeyError where it is not among `runs`."""
        return self._watched[path]

    @property
    def active(self) -> tuple[RunInfo, ...]:
        """Those whose process is there, paused ones too."""
        return tuple(run for run in self.runs() if run.active)

    # ------------------------------------------------------------ wishes
    def start(self, order: RunOrder) -> Path:
        """Queues a run, and begins it as soon as no other is under way; its folder. Raises UserError on a full disk."""
        path = self._free_folder(order.name)
        try:
            path.mkdir(parents=True)
            write_order(path, Ordered(order=order, made=time.time()))
        except OSError as error:
            raise UserError(f"The run cannot be kept in {self._folder}: {error.strerror or error}.",
                            "Free some space, or check that the folder can be written.") from error
        self._held = False
        self._watch(path)
        self.runs_changed.emit()
        self.look()
        return path

    def ask(self, path: Path, request: Request) -> None:
        """pause, continue, save, finish: see `trainer.runs.Request`. Raises as `wish` does."""
        self.wish(path, lambda run: run.ask(request))

    def stop(self, path: Path) -> None:
        """Checkpoint and end its process; to be gone on with."""
        self._do(path, WatchedRun.stop)

    def go_on(self, path: Path) -> None:
        """Starts a stopped, killed or failed run again, from its newest checkpoint."""
        self._do(path, WatchedRun.go_on)

    def discard(self, path: Path) -> None:
        """Ends it where it is under way, then moves its folder to the trash. Raises as `wish` does."""
        self.wish(path, WatchedRun.discard)

    def stop_all(self) -> None:
        """Stops what is under way and begins nothing more: the program is being left."""
        self._held = True
        for run in self.active:
            self.stop(run.path)

    # ------------------------------------------------------------ looking
    def look(self) -> None:
        """What is new, told; the next in the queue begun. Called twice a second."""
        self._turn += 1
        self._find()
        for path, run in list(self._watched.items()):
            if run.view.state in ACTIVE or self._turn % SELDOM == 0:
                self._do(path, lambda _run: None)
        self._begin_next()

    def wish(self, path: Path, act: Callable[[WatchedRun], None]) -> None:
        """For who says himself what came of it. Raises UserError, and OSError where the disk is full."""
        run = self._watched[path]
        try:
            act(run)
            run.look()
        finally:
            self._tell(path, run)

    def _do(self, path: Path, act: Callable[[WatchedRun], None]) -> None:
        try:
            self.wish(path, act)
        except UserError as error:
            self.failed.emit(error.message, error.hint)
        except OSError as error:
            self.failed.emit(f"“{path.name}” cannot be asked: {error.strerror or error}.", "Check the disk.")

    def _tell(self, path: Path, run: WatchedRun) -> None:
        if run.gone:
            name = self._shown[path].name
            del self._watched[path], self._shown[path]
            if not run.trashed:
                self.failed.emit(f"The run “{name}” is gone.", f"Its folder was moved or deleted: {path}")
            self.runs_changed.emit()
            return
        before, info = self._shown[path], _info(run)
        if info != before:
            self._shown[path] = info
            self.run_changed.emit(info)
            if before.active and not info.active:
                self.run_ended.emit(info)

    def _begin_next(self) -> None:
        if self._held or self.active:
            return
        waiting = sorted((r for r in self._shown.values() if r.state == "waiting"), key=lambda r: r.made)
        if waiting:
            self.go_on(waiting[0].path)

    def _find(self) -> None:
        """Runs that are in the folder and not watched yet: of an earlier start, or begun elsewhere."""
        found = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        new = [p for p in found if p not in self._watched and read_order(p) is not None]
        for path in new:
            self._watch(path)
        if new:
            self.runs_changed.emit()

    def _watch(self, path: Path) -> None:
        run = WatchedRun(path, niceness=self.niceness)
        self._watched[path], self._shown[path] = run, _info(run)

    def _free_folder(self, name: str) -> Path:
        stem = re.sub(r"[^\w .()+-]", "", name).strip(". ")[:LONGEST_NAME] or "run"
        path, number = self._folder / stem, 1
        while path.exists():
            number += 1
            path = self._folder / f"{stem} {number}"
        return path


def _info(run: WatchedRun) -> RunInfo:
    ordered, view = read_order(run.path), run.view
    name, kind, made = (run.path.name, "train", 0.0) if ordered is None else (
        ordered.order.name, ordered.order.kind, ordered.made)
    return RunInfo(
        path=run.path, name=name, kind=kind, state=view.state, made=made, share=view.share,
        seconds_left=view.seconds_left, model=run.model, checkpoints=view.checkpoints, reason=view.reason,
        hint=view.hint)

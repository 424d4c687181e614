"""The window's part of the bench: real drags in the real window, measured to the end of the paint that shows them."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from fader_studio.app import Editor, build, make_application
from fader_studio.bench import percentiles
from fader_studio.engine.messages import Frame
from fader_studio.memory import own_family_mb
from fader_studio.services.settings import SettingsFile

SIZE = 2560, 1440
DRAGS = 10
MOVES = 31
MOVE_MS = 16
GAP_MS = 5
EDITS = 5_000
SETTLED_EDITS = 200
PAUSE_MS = 700


class FirstPaint(QObject):
    """Notes when the first paint event of any widget of the window has been dealt with."""

    def __init__(self, application: QApplication, started: float) -> None:
        super().__init__()
        self.milliseconds: float | None = None
        self._application = application
        self._started = started
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.milliseconds = (time.time() - self._started) * 1000


class GapMeter(QObject):
    """How late a precise timer of 5 ms is, while it runs: what the event loop was busy with."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._timer = QTimer(self, interval=GAP_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._last = 0.0

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(max(0.0, (now - self._last) * 1000 - GAP_MS))
        self._last = now


class DragMeter(QObject):
    """From a fader's value changing to the end of the paint event that shows it or a newer value."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.delays: list[float] = []
        self.painted = 0
        self.on_paint: Callable[[], None] | None = None
        self._waiting: list[tuple[int, float]] = []
        self._changed = 0.0
        editor.session.state_changed.connect(self._on_state)
        editor.window.canvas.painted.connect(self._on_painted)

    def move(self, move: Callable[[], object]) -> None:
        """Does what moves the fader; the time counts from here, where that changes the edit."""
        self._changed = time.perf_counter()
        move()
        self._changed = 0.0

    def _on_state(self, state: Any) -> None:
        if self._changed:
            self._waiting.append((state.revision, self._changed))
            self._changed = 0.0  # what else a move sets off is not another move

    def _on_painted(self, revision: int) -> None:
        now = time.perf_counter()
        done = [start for asked, start in self._waiting if asked <= revision]
        self._waiting = [(asked, start) for asked, start in self._waiting if asked > revision]
        self.delays += [(now - start) * 1000 for start in done]
        self.painted += bool(done)
        if done and self.on_paint:
            self.on_paint()


class BenchDriver(QObject):
    """Goes through the measurement step by step in the event loop, then writes the report and quits."""

    def __init__(self, editor: Editor, first: FirstPaint, started: float, picture: Path, report: Path) -> None:
        super().__init__()
        self._editor, self._first, self._started = editor, first, started
        self._picture, self._report = picture, report
        self._meter, self._gap = DragMeter(editor), GapMeter()
        self._result: dict[str, Any] = {}
        self._moves_left = self._drags_left = self._edits_left = 0
        self._drag_seconds = 0.0
        self._memory: float | None = None
        self._timer = QTimer(self, interval=MOVE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self._ready = editor.session.face_prepared
        self._ready.connect(self._on_prepared)

    def start(self) -> None:
        self._editor.session.start()
        self._editor.session.open_photo(self._picture)

    # ------------------------------------------------------------ ready
    def _on_prepared(self, _prepared: object) -> None:
        self._ready.disconnect(self._on_prepared)
        self._editor.session.frame_ready.connect(self._on_first_frame)
        self._meter.move(lambda: self._track().edit(0.5))

    def _on_first_frame(self, frame: Frame) -> None:
        if frame.patches:
            self._editor.session.frame_ready.disconnect(self._on_first_frame)
            self._meter.on_paint = self._on_first_paint

    def _on_first_paint(self) -> None:
        self._meter.on_paint = None
        self._result["window_ms"] = round(self._first.milliseconds or 0.0, 1)
        self._result["ready_ms"] = round((time.time() - self._started) * 1000, 1)
        self._track().edit(0.0)
        self._wait_until_idle(self._start_drags)

    def _wait_until_idle(self, then: Callable[[], None]) -> None:
        if self._editor.session.searching:
            QTimer.singleShot(PAUSE_MS, self, lambda: self._wait_until_idle(then))
        else:
            QTimer.singleShot(PAUSE_MS, self, then)

    # ------------------------------------------------------------ drags
    def _start_drags(self) -> None:
        self._meter.delays.clear()
        self._meter.painted = 0
        self._drags_left = DRAGS
        self._gap.start()
        self._begin_drag()

    def _begin_drag(self) -> None:
        self._moves_left = MOVES
        self._began = time.perf_counter()
        self._mouse(QEvent.Type.MouseButtonPress, 0.5)
        self._timer.start()

    def _move(self) -> None:
        self._moves_left -= 1
        self._mouse(QEvent.Type.MouseMove, 0.5 + 0.45 * (1 - self._moves_left / MOVES) * (-1) ** self._drags_left)
        if not self._moves_left:
            self._timer.stop()
            self._mouse(QEvent.Type.MouseButtonRelease, 0.9)
            self._drag_seconds += time.perf_counter() - self._began
            self._drags_left -= 1
            QTimer.singleShot(PAUSE_MS, self, self._begin_drag if self._drags_left else self._end_drags)

    def _end_drags(self) -> None:
        self._gap.stop()
        gaps = sorted(self._gap.gaps)
        self._result["drag_ms"] = percentiles(self._meter.delays, 99)
        self._result["moves"] = len(self._meter.delays)
        self._result["event_loop_gap_ms"] = {
            "p99": round(gaps[int(len(gaps) * 0.99)], 2), "max": round(gaps[-1], 2)}
        self._result["frames_per_second"] = round(self._meter.painted / self._drag_seconds, 1)
        self._edits_left = EDITS + SETTLED_EDITS
        self._meter.on_paint = self._next_edit
        self._next_edit()

    # ------------------------------------------------------------ growth
    def _next_edit(self) -> None:
        QTimer.singleShot(0, self, self._edit)

    def _edit(self) -> None:
        if self._edits_left == EDITS:
            self._memory = own_family_mb()
        if not self._edits_left:
            self._meter.on_paint = None
            self._end()
            return
        self._edits_left -= 1
        self._meter.move(lambda: self._track().edit(0.01 + (self._edits_left % 97) / 100))

    def _end(self) -> None:
        now = own_family_mb()
        grown = None if now is None or self._memory is None else round(now - self._memory, 1)
        self._result["rss_growth_mb"] = grown
        self._report.write_text(json.dumps(self._result), encoding="utf-8")
        QApplication.exit(0)

    # ------------------------------------------------------------ the fader under the hand
    def _track(self) -> Any:
        name = self._editor.session.model.spec.attribute_names[0]
        return self._editor.window.panel.faders.fader(name).track

    def _mouse(self, kind: QEvent.Type, share: float) -> None:
        track = self._track()
        where = QPointF(track.width() * share, track.height() / 2)
        button = Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        changed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
        event = QMouseEvent(kind, where, track.mapToGlobal(where), changed, held, Qt.KeyboardModifier.NoModifier)
        self._meter.move(lambda: QApplication.sendEvent(track, event))


def main(arguments: Sequence[str]) -> int:
    """STARTED MODEL PHOTO DEVICE FOLDER REPORT: as `fader_studio.bench` starts it."""
    started, model, picture, device, folder, report = arguments
    application = make_application(sys.argv[:1])
    first = FirstPaint(application, float(started))
    settings = SettingsFile(Path(folder) / "settings.json")
    settings.change(device=device)
    editor = build(application, settings=settings, model=Path(model))
    editor.window.resize(*SIZE)
    editor.window.show()
    driver = BenchDriver(editor, first, float(started), Path(picture), Path(report))
    QTimer.singleShot(0, driver.start)
    try:
        return application.exec()
    finally:
        editor.close()

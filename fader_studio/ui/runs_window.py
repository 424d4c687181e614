"""The training runs: what is under way, what waits, what is over; each a row that opens its progress window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fader_studio.services.training_runs import RunInfo, TrainingRuns
from resources import theme
from resources.localized import localized
from resources.words import tr
from trainer.window.wording import STATES, clock, duration

LOOKS = {"training": "good", "finished": "good", "failed": "danger", "killed": "danger"}
SIZE = QSize(640, 480)


def run_words(run: RunInfo) -> str:
    """How a run is, on one line."""
    word = tr("measuring") if run.kind == "evaluate" and run.state == "training" else tr(STATES[run.state])
    parts = [word]
    if run.state in ("training", "paused", "stopped", "killed") and run.share:
        parts.append(f"{100 * run.share:.0f} %")
    if run.seconds_left is not None:
        parts.append(tr("about {time} left").format(time=duration(run.seconds_left)))
    if run.reason:
        parts.append(localized(run.reason))
    return " · ".join(parts)


class RunRow(QFrame):
    """One run: its name, how it is, how far, and the one thing that is mostly done with it."""

    def __init__(self, run: RunInfo, show: Callable[[], None], go_on: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name, self._words, self._made = QLabel(run.name), QLabel(), QLabel(clock(run.made))
        for label in (self._name, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("look", "strong")
        self._words.setProperty("look", "dim")
        self._words.setMinimumWidth(1)
        self._made.setProperty("look", "small")
        self._bar = QProgressBar(textVisible=False, maximum=1000)
        self._bar.setAccessibleName(tr("Progress of {name}").format(name=run.name))
        self.go_on = QPushButton(tr("Continue"), autoDefault=False, toolTip=tr("Go on from the last checkpoint"))
        self.go_on.clicked.connect(lambda _checked=False: go_on())
        self.show_button = QPushButton(tr("Show"), autoDefault=False, toolTip=tr("Open the progress window"))
        self.show_button.setAccessibleName(tr("Show {name}").format(name=run.name))
        self.show_button.clicked.connect(lambda _checked=False: show())
        self._lay_out()
        self.show_run(run)

    def _lay_out(self) -> None:
        head, row, column = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(self, spacing=theme.GAP), QVBoxLayout(spacing=4)
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(self._made)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row.setContentsMargins(theme.PADDING, 12, 12, 12)
        row.addLayout(column, 1)
        row.addSpacing(theme.GAP)
        row.addWidget(self.go_on)
        row.addWidget(self.show_button)

    def show_run(self, run: RunInfo) -> None:
        self._words.setText(run_words(run))
        self._words.setToolTip(localized(run.reason, run.hint))
        self._bar.setValue(round(1000 * run.share))
        self._bar.setVisible(run.state not in ("waiting", "finished"))
        self.go_on.setVisible(run.continuable)

    @property
    def words(self) -> str:
        return self._words.text()


class RunsWindow(QWidget):
    """`show_wanted(Path)`: the progress window of a run."""

    show_wanted = Signal(object)  # Path

    def __init__(self, runs: TrainingRuns, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("runsWindow")
        self.setWindowTitle(tr("Training runs – Fader Studio"))
        self.resize(SIZE)
        self._runs = runs
        self.rows: dict[Path, RunRow] = {}
        self._empty = QLabel(tr("No fader has been trained yet."), alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "dim")
        inside = QWidget()
        self._column = QVBoxLayout(inside, spacing=theme.GAP)
        self._column.setContentsMargins(theme.PADDING, theme.PADDING, theme.PADDING, theme.PADDING)
        self._column.addWidget(self._empty)
        self._column.addStretch()
        area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        runs.runs_changed.connect(self._fill)
        runs.run_changed.connect(self._on_run)
        self._fill()

    def _fill(self) -> None:
        there = self._runs.runs()
        for path in self.rows.keys() - {run.path for run in there}:
            self.rows.pop(path).deleteLater()
        for place, run in enumerate(there):
            if run.path not in self.rows:
                row = RunRow(run, lambda p=run.path: self.show_wanted.emit(p), lambda p=run.path: self._runs.go_on(p))
                self.rows[run.path] = row
                self._column.insertWidget(place, row)
        self._empty.setVisible(not there)

    def _on_run(self, run: RunInfo) -> None:
        if run.path in self.rows:
            self.rows[run.path].show_run(run)

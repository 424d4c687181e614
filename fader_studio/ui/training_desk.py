"""Training in the editor's window: the runs, their progress windows, the line in the status bar, and leaving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from fader_studio.services.training_runs import RunInfo, RunOrder, TrainingRuns
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.runs_window import RunsWindow, run_words
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError
from trainer.runs import Request
from trainer.window.watched_run import WatchedRun

if TYPE_CHECKING:
    from fader_studio.ui.main_window import MainWindow
    from trainer.window.progress_window import ProgressWindow

MEASURED = 300
"""Faces that an evaluation looks at."""


class RunWishes:
    """What a progress window asks, through the queue; it says itself what came to nothing."""

    def __init__(self, runs: TrainingRuns, path: Path) -> None:
        self._runs, self._path = runs, path

    def ask(self, request: Request) -> None:
        self._runs.ask(self._path, request)

    def discard(self) -> None:
        self._runs.discard(self._path)

    def go_on(self) -> None:
        self._runs.wish(self._path, WatchedRun.go_on)


class TrainingDesk(QObject):
    """Made once for a window. `try_wanted(Path)`: a model of a run is to be used in the editor."""

    try_wanted = Signal(object)  # Path

    def __init__(self, window: MainWindow, runs: TrainingRuns) -> None:
        super().__init__(window)
        self._window, self.runs = window, runs
        self._windows: dict[Path, QWidget] = {}
        self._list: RunsWindow | None = None
        self._leaving = False
        self._data = Path.home()
        self._latest: Path | None = None
        self.line = QToolButton(toolTip=tr("Show how the training goes"))
        self.line.setProperty("look", "flat")
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.clicked.connect(lambda: self._latest and self.show_progress(self._latest))
        window.status.add(self.line)
        window.actions_["training_runs"].triggered.connect(self.show_runs)
        window.installEventFilter(self)
        runs.run_changed.connect(lambda _run: self._tell())
        runs.runs_changed.connect(self._tell)
        runs.run_ended.connect(self._on_ended)
        runs.failed.connect(lambda message, hint: window.stage.problem.show_problem(message, hint))
        self._tell()

    # ------------------------------------------------------------ windows
    def show_runs(self) -> None:
        """The list; the same window where it is open."""
        if self._list is None:
            self._list = RunsWindow(self.runs, self._window)
            self._list.show_wanted.connect(self.show_progress)
            self._list.destroyed.connect(self._on_list_gone)
        self._list.show()
        self._list.raise_()
        self._list.activateWindow()

    def _on_list_gone(self) -> None:
        self._list = None

    def show_progress(self, path: Path) -> ProgressWindow:
        """The progress window of a run; the same one where it is open. Raises KeyError for a run that is not there."""
        from trainer.window.progress_window import ProgressWindow  # what it draws with is slow to import

        if path not in self._windows:
            made = ProgressWindow(self.runs.watched(path), RunWishes(self.runs, path), parent=self._window)
            made.try_wanted.connect(self.try_wanted)
            made.closed.connect(lambda: self._windows.pop(path, None))
            self._windows[path] = made
        shown: ProgressWindow = self._windows[path]  # type: ignore[assignment]
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    # ------------------------------------------------------------ measuring
    def evaluate(self, model: Path, name: str) -> None:
        """Asks for a prepared data set, and measures the model on it in a run."""
        dialog = QFileDialog(self._window, tr("Choose a prepared data set to measure on"), str(self._data))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if (latest := self._latest_data()) is not None:  # the wizard keeps them where nobody would look
            dialog.setDirectory(str(latest.parent))
            dialog.selectFile(latest.name)
        dialog.fileSelected.connect(lambda chosen: self.evaluate_on(model, name, Path(chosen)))
        dialog.open()

    def _latest_data(self) -> Path | None:
        """The pictures of the newest training that are still there."""
        for run in self.runs.runs():
            words = self.runs.watched(run.path).plan.ordered.order.arguments
            if "--data" in words[:-1] and (data := Path(words[words.index("--data") + 1])).is_dir():
                return data
        return None

    def evaluate_on(self, model: Path, name: str, data: Path) -> Path | None:
        """Starts the evaluation and shows its window; its folder, None where it could not be kept."""
        self._data = data.parent
        words = (str(model), "--data", str(data), "--images", str(MEASURED))
        try:
            path = self.runs.start(RunOrder(kind="evaluate", name=tr("{name} measured").format(name=name),
                                            arguments=words))
        except UserError as error:
            self._window.stage.problem.show_problem(error.message, error.hint)
            return None
        self.show_progress(path)
        return path

    # ------------------------------------------------------------ the line in the status bar
    def _tell(self) -> None:
        run = self._told_run()
        self._latest = run.path if run is not None else None
        self.line.setVisible(run is not None)
        if run is not None:
            waiting = sum(r.state == "waiting" for r in self.runs.runs() if r.path != run.path)
            words = f"{run.name}: {run_words(run)}" if not run.reason else tr("{name}: failed").format(name=run.name)
            more = tr(" · {waiting} more").format(waiting=waiting) if waiting else ""
            self.line.setText(words + more)
            self.line.setAccessibleName(tr("Training: {text}").format(text=self.line.text()))

    def _told_run(self) -> RunInfo | None:
        """What is under way; else the newest where it was left unfinished."""
        if self.runs.active:
            return self.runs.active[0]
        newest = next(iter(self.runs.runs()), None)
        return newest if newest is not None and (newest.continuable or newest.state == "waiting") else None

    def _on_ended(self, run: RunInfo) -> None:
        if run.state == "failed" and run.path not in self._windows:
            self._window.stage.problem.show_problem(tr("“{name}” failed: {reason}").format(
                name=run.name, reason=localized(run.reason)), run.hint)

    # ------------------------------------------------------------ leaving
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The main window is closed while a run is under way: what is to become of it?"""
        if event.type() != QEvent.Type.Close or watched is not self._window:
            return False
        if self._leaving or not self._window.may_close or not self.runs.active:
            return False
        event.ignore()
        self._ask_before_leaving(self.runs.active[0])
        return True

    def _ask_before_leaving(self, run: RunInfo) -> None:
        words, end = tr("“{name}” is being trained."), tr("Pause")
        text = (tr("It can go on in the background without this window, or pause at its present state. Either way the "
                   "next start of Fader Studio finds it again."))
        if run.kind == "evaluate":  # has no checkpoints
            words, end = tr("“{name}” is being measured."), tr("Stop")
            text = tr("It can go on in the background without this window, or stop and begin anew when you continue "
                      "it. Either way the next start of Fader Studio finds it again.")
        answers = [(end, lambda: self._leave(stop=True)),
                   (tr("Go on in the background"), lambda: self._leave()),
                   (tr("Stay"), nothing)]
        self.question = Question(self._window, words.format(name=run.name),
                                 text, answers,
                                 main=tr("Go on in the background"))
        self.question.open()

    def _leave(self, stop: bool = False) -> None:
        self._leaving = True
        if stop:
            self.runs.stop_all()
        QTimer.singleShot(0, self._window, self._window.close)

"""The progress window: reads a run's folder, shows it, and asks. Closing it stops nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QT_TR_NOOP, QTimer, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QProgressBar, QVBoxLayout, QWidget

from resources import theme
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError
from trainer.events import Checkpoint, Event, PhaseStarted
from trainer.runs import Request
from trainer.window.measures import MeasuresPage
from trainer.window.parts import ActionBar, Header, ProblemLine
from trainer.window.run_view import ACTIVE, CONTINUABLE, RunView
from trainer.window.training_page import TrainingPage
from trainer.window.watched_run import WatchedRun
from trainer.window.wording import left_words, progress_words

POLL_MS = 500
GONE = (QT_TR_NOOP("The run’s folder is no longer there."),
        QT_TR_NOOP("It was moved or deleted; a training in it ends by itself."))
ANSWERS: Mapping[Request, type[Event]] = {"save": Checkpoint, "finish": PhaseStarted}
"""What a run says when it has done a wish and goes on; else its state changes."""
SHARE = 1000
"""Steps of the progress bar."""


class Wishes(Protocol):
    """What the window asks of a run: the run itself, or the studio's queue in front of it."""

    def ask(self, request: Request) -> None: ...

    def discard(self) -> None: ...

    def go_on(self) -> None: ...


class ProgressWindow(QWidget):
    """`try_wanted(Path)`: the newest model of the run is to be tried in the editor. `closed()`: the window has gone.
    `offers_try`: whether there is an editor to try it in.
    """

    try_wanted = Signal(object)  # Path
    closed = Signal()

    def __init__(self, run: WatchedRun, wishes: Wishes | None = None, *, offers_try: bool = True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("progressWindow")
        self._run, self._wishes = run, wishes or run
        self._offers_try = offers_try
        self._shown: RunView | None = None
        self._asked: Request | None = None
        self._trouble = ("", "")
        plan = run.plan
        self._evaluates = plan.ordered.order.kind == "evaluate"
        self.header = Header(plan.ordered.order.name)
        self.problem = ProblemLine()
        self.actions_ = ActionBar()
        self.page: TrainingPage | MeasuresPage = MeasuresPage(run.path) if self._evaluates else TrainingPage(run.path)
        self._done, self._left, self._bar = QLabel(), QLabel(), QProgressBar(textVisible=False, maximum=SHARE)
        self._lay_out()
        self._connect()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()
        self.setFocus()  # else the keys go to the first button

    def _lay_out(self) -> None:
        self.setMinimumSize(*theme.MINIMUM)
        self.resize(*theme.DEFAULT)
        self._left.setProperty("look", "dim")
        for label in (self._done, self._left):
            label.setFont(theme.font(figures=True))
        self._bar.setObjectName("runBar")
        self._bar.setAccessibleName(tr("Progress of the run"))
        words = QHBoxLayout()
        words.addWidget(self._done)
        words.addStretch()
        words.addWidget(self._left)
        progress = QFrame()
        progress.setObjectName("runProgress")
        inner = QVBoxLayout(progress, spacing=theme.GAP)
        inner.setContentsMargins(theme.PADDING + 4, theme.PADDING - 4, theme.PADDING + 4, theme.PADDING)
        inner.addLayout(words)
        inner.addWidget(self._bar)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.header, progress, self.problem):
            column.addWidget(part)
        column.addWidget(self.page, 1)
        column.addWidget(self.actions_)

    def _connect(self) -> None:
        bar = self.actions_
        bar.pause.clicked.connect(lambda: self._ask("continue" if self._run.view.state == "paused" else "pause"))
        bar.save.clicked.connect(lambda: self._ask("save"))
        bar.finish.clicked.connect(lambda: self._ask("finish"))
        bar.go_on.clicked.connect(lambda: self._do(self._wishes.go_on))
        bar.discard.clicked.connect(self._on_discard)
        self.header.try_it.clicked.connect(self._on_try)

    # ------------------------------------------------------------ what is
    def look(self) -> None:
        """Shows what is new in the folder."""
        try:
            self._run.look()
        except UserError as error:
            self._say_trouble(error.message, error.hint)
        if self._run.gone:
            self._end_of_folder()
            return
        view = self._run.view
        if view is not self._shown and view != self._shown:
            self._show(view)

    def _end_of_folder(self) -> None:
        """Discarded from here, or taken away by somebody: then what was shown stays, and it is said."""
        if self._run.trashed:
            self.close()
            return
        self._timer.stop()
        self.actions_.setEnabled(False)
        self.header.try_it.setEnabled(False)
        self.problem.show_problem(*map(tr, GONE))

    def _show(self, view: RunView) -> None:
        before, self._shown = self._shown, view
        plan = self._run.plan
        batch = plan.config.batch_size if plan.config is not None else 1
        if before is not None and (view.state != before.state or self._is_answered(view.log[len(before.log):])):
            self._asked = None
        self.setWindowTitle(f"{plan.ordered.order.name} – Fader Studio")
        self.header.show_run(view, plan)
        found = self.page.verdicts(view, plan) if isinstance(self.page, TrainingPage) else []
        self._done.setText(" · ".join([progress_words(view, batch), *found]))
        self._left.setText(left_words(view))
        self._bar.setValue(round(SHARE * view.share))
        self.problem.show_problem(*((view.reason, view.hint) if view.reason else self._trouble))
        self.page.show_run(view, plan)
        self.actions_.show_run(view, evaluates=self._evaluates, asked=self._asked, discarding=self._run.discarding)
        model = self._run.model
        self.header.try_it.setVisible(self._offers_try and not self._evaluates)
        self.header.try_it.setEnabled(model is not None)
        self.header.show_main(view.state not in CONTINUABLE)

    def _is_answered(self, said: Sequence[Event]) -> bool:
        answer = ANSWERS.get(self._asked)
        return answer is not None and any(isinstance(event, answer) for event in said)

    # ------------------------------------------------------------ wishes
    def _ask(self, request: Request) -> None:
        self._asked = request
        self._do(lambda: self._wishes.ask(request))

    def _do(self, wish: Callable[[], None]) -> None:
        try:
            wish()
        except UserError as error:
            self._say_trouble(error.message, error.hint)
            return
        except OSError as error:
            self._say_trouble(tr("The run cannot be asked: {strerror}.").format(
                strerror=localized(str(error.strerror or error))), tr("Check the disk."))
            return
        self._trouble = ("", "")
        self._shown = None
        self.look()

    def _say_trouble(self, message: str, hint: str) -> None:
        """Says why a wish came to nothing, until the next one does not."""
        self._asked, self._trouble = None, (message, hint)
        self.problem.show_problem(message, hint)

    def _on_try(self) -> None:
        if (model := self._run.model) is not None:
            self.try_wanted.emit(Path(model))

    def _on_discard(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Fader Studio")
        box.setText(tr("Discard “{name}”?").format(name=self._run.plan.ordered.order.name))
        active = self._run.view.state in ACTIVE
        box.setInformativeText(tr("It ends, no model is kept, and its folder goes to the trash.") if active else
                               tr("Its checkpoints, faces and model go to the trash. Models in the library stay."))
        verb = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        verb.clicked.connect(lambda: self._do(self._wishes.discard))
        self.question = box
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        self.closed.emit()
        super().closeEvent(event)

"""The window in which a new fader is set up: steps at the left, one question at a time, nothing lost by closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fader_studio.services.data_scan import DataScan, ScanView
from fader_studio.services.model_library import ModelEntry
from fader_studio.services.training_estimates import Trials
from fader_studio.services.training_runs import RunOrder, TrainingRuns
from fader_studio.services.wizard_draft import DraftFolder
from fader_studio.ui.wizard.attributes_page import AttributesPage
from fader_studio.ui.wizard.model_page import ModelPage
from fader_studio.ui.wizard.page import Page
from fader_studio.ui.wizard.pictures_page import PicturesPage, summary
from fader_studio.ui.wizard.steps import StepList
from fader_studio.ui.wizard.train_page import TrainPage
from resources import theme
from resources.words import tr
from trainer.errors import UserError

LEFT = 208
SIZE = (1120, 740)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TrainingWizard(QWidget):
    """`started(Path)`: a run was begun, the draft is used up.

    `model`: gives the model to start from, or None. `earlier`: drafts whose pictures may be used again.
    """

    started = Signal(object)

    def __init__(self, folder: DraftFolder, scan: DataScan, trials: Trials, runs: TrainingRuns,
                 model: Callable[[], ModelEntry | None], *, earlier: Sequence[DraftFolder] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.folder, self._scan, self._trials, self._runs = folder, scan, trials, runs
        self.setWindowTitle(tr("Train a new fader – Fader Studio"))
        self.setMinimumSize(*theme.MINIMUM)
        self.resize(*SIZE)
        self.pictures = PicturesPage(folder, scan, earlier)
        self.attributes = AttributesPage(folder, lambda: entry.spec if (entry := model()) is not None else None)
        self.model = ModelPage(folder, trials, model)
        waiting = ("waiting", "starting", "training", "paused")
        self.train = TrainPage(folder, model, self.model.facts, lambda: sum(r.state in waiting for r in runs.runs()))
        self.pages: list[Page] = [self.pictures, self.attributes, self.model, self.train]
        self.steps = StepList([tr(page.step) for page in self.pages])
        self._found = QLabel(wordWrap=True)
        self.close_button, self.back = QPushButton(tr("Close and keep")), QPushButton(tr("Back"))
        self.next = QPushButton()
        self._lay_out()
        self._connect()
        if folder.prepared:
            scan.show_prepared(folder.dataset)
        self._stack.setCurrentIndex(min(folder.draft.page, self._reachable(0)))

    def _lay_out(self) -> None:
        title = QLabel(tr("Train a new fader"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("look", "strong")
        head = _bar("wizardHead", [title], theme.TOOL_BAR)
        self._found.setProperty("look", "small")
        self._found.setContentsMargins(12, 0, 0, 0)
        self._found.linkActivated.connect(self._on_list)
        side = QFrame()
        side.setObjectName("wizardSteps")
        side.setFixedWidth(LEFT)
        column = QVBoxLayout(side, spacing=0)
        column.setContentsMargins(12, 20, 12, 20)
        column.addWidget(self.steps)
        column.addStretch()
        column.addWidget(self._found)
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
        place = QVBoxLayout()
        place.setContentsMargins(28, 22, 28, 20)
        place.addWidget(self._stack)
        middle = QHBoxLayout(spacing=0)
        middle.addWidget(side)
        middle.addLayout(place, 1)
        self.close_button.setProperty("look", "flat")
        self.next.setProperty("look", "accent")
        foot = _bar("wizardFoot", [self.close_button, None, self.back, self.next], theme.TOOL_BAR + 8)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(head)
        whole.addLayout(middle, 1)
        whole.addWidget(foot)
        self.setObjectName("wizard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        self.close_button.setToolTip(tr("Everything stays as it is, and you can go on with it later"))
        self.close_button.clicked.connect(self.close)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.steps.picked.connect(self._on_step)
        self.pictures.labels_dropped.connect(self._on_labels)
        self._scan.changed.connect(self._on_scan)
        self._trials.changed.connect(self.train.show_facts)
        for page in self.pages:
            page.changed.connect(self._show_possibilities)

    @property
    def page(self) -> Page:
        return self.pages[self._stack.currentIndex()]

    # ------------------------------------------------------------ going through the pages
    def _show_page(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.folder.change(page=index)
        self.page.enter()
        self._show_possibilities()
        self.page.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_possibilities(self) -> None:
        index = self._stack.currentIndex()
        last = index == len(self.pages) - 1
        self.back.setVisible(index > 0)
        words = tr("Next: {step}").format(step="" if last else tr(self.pages[index + 1].step))
        self.next.setText(tr("Start training") if last else words)
        ready = self.page.ready
        self.next.setEnabled(ready)
        self.next.setToolTip("" if ready else self.page.why_not)
        self.steps.show_steps(index, self._reachable(index))

    def _reachable(self, index: int) -> int:
        """How far the steps can be clicked: back always, on as far as everything is answered."""
        if index and not self.page.ready:
            return index
        if not self.pictures.ready:
            return 0
        return 3 if self.folder.draft.chosen else 1

    def _on_step(self, index: int) -> None:
        if index != self._stack.currentIndex():
            self.page.go_on(lambda: self._show_page(index))

    def _on_back(self) -> None:
        if not self.page.go_back():
            self._show_page(self._stack.currentIndex() - 1)

    def _on_next(self) -> None:
        index = self._stack.currentIndex()
        if index == len(self.pages) - 1:
            self._start()
        else:
            self.page.go_on(lambda: self._show_page(index + 1))

    def _start(self) -> None:
        """Orders the run; what cannot be started is said on the page, and nothing is lost."""
        name = self.train.name.text().strip()
        try:
            choice = self.model.choice
            words = ("--data", str(self.folder.dataset), *choice.words)
            choice.config  # noqa: B018 – raises for settings that do not fit
            path: Path = self._runs.start(RunOrder(kind="train", name=name, arguments=words))
        except UserError as error:
            self.train.problem.show_problem(error.message, error.hint)
            return
        self.folder.change(name=name, run=str(path))
        self.model.pause()
        self.hide()
        self.started.emit(path)

    # ------------------------------------------------------------ the pictures, in short
    def _on_labels(self, path: Path) -> None:
        self._show_page(1)
        self.attributes.read_labels(path)

    def _on_scan(self, view: ScanView) -> None:
        words = summary(view) if view.total else ""
        shown = tr("list")
        link = f' <a href="list" style="color: {theme.current().text}">{shown}</a>' if view.skipped else ""
        self._found.setText(words + link)
        self._found.setAccessibleName(words)

    def _on_list(self) -> None:
        self.page.go_on(lambda: self._show_page(0))
        self.pictures.results.show_view("bad")

    # ------------------------------------------------------------ the window itself
    def showEvent(self, event: QShowEvent) -> None:
        """Opened, perhaps again: the page looks at what has become of its matter."""
        super().showEvent(event)
        if not event.spontaneous():
            self._show_page(self._stack.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow goes through the pages; Enter presses what has the keys; Esc closes and keeps."""
        key, focused = event.key(), self.focusWidget()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Left and alt and self.back.isVisible():
            self.back.click()
        elif key == Qt.Key.Key_Right and alt or (key in ENTER and focused is self.train.name):
            self.next.click()
        elif key in ENTER and isinstance(focused, QPushButton):
            focused.click()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what is being answered; the scan goes on for as long as the program does."""
        self.page.pause()
        event.accept()


def _bar(name: str, widgets: list[QWidget | None], height: int) -> QFrame:
    """A row of widgets, None being the space between."""
    bar = QFrame()
    bar.setObjectName(name)
    bar.setFixedHeight(height)
    row = QHBoxLayout(bar, spacing=theme.GAP)
    row.setContentsMargins(12, 0, 12, 0)
    for widget in widgets:
        row.addStretch() if widget is None else row.addWidget(widget)
    return bar

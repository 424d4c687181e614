"""The blind human evaluation: one face a page, two questions, keys and buttons; it can be closed and gone on with.

The window loads no torch: its pictures are made beforehand by a process, `fader-trainer ask … --make`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QApplication, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget,
)  # fmt: skip

from resources import theme
from resources.dress import Theme
from resources.localized import localized
from resources.words import speak, tr
from trainer.errors import UserError
from trainer.orders import trainer_command, trainer_environment
from trainer.questions import (
    HEADINGS, Answer, Questionnaire, read_answers, read_questionnaire, score, table_of, write_answers,
)  # fmt: skip

BUTTON = 216
PICTURE = 384
"""Side of the shown face in pixels: three times its own."""


class Choice(QWidget):
    """A question with two answers, side by side; `answered(bool)` is True for the left one."""

    answered = Signal(bool)

    def __init__(self, question: str, left: str, right: str) -> None:
        super().__init__()
        self.question = QLabel(question, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.buttons = tuple(QPushButton(text) for text in (f"←  {left}", f"{right}  →"))
        row = QHBoxLayout(spacing=theme.GAP)
        for button, value, name in zip(self.buttons, (True, False), (left, right), strict=True):
            button.setAccessibleName(f"{question} {name}")
            button.setMinimumWidth(BUTTON)
            button.clicked.connect(lambda _checked=False, v=value: self.answered.emit(v))
            row.addWidget(button)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.question)
        column.addLayout(row)

    def ask(self, on: bool) -> None:
        """Whether this is the question that waits for its answer."""
        for part in (self.question, *self.buttons):
            part.setEnabled(on)
        self.question.setProperty("look", "strong" if on else "")
        self.question.style().polish(self.question)


class QuestionPage(QWidget):
    """The picture, both questions one after the other, how far it is, and a way back. `done(Answer)`, `back()`."""

    done = Signal(object)  # Answer
    back = Signal()

    def __init__(self, asked: Questionnaire) -> None:
        super().__init__()
        self._photograph: bool | None = None
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, accessibleName=tr("The face that is asked about"))
        self.picture.setFixedSize(PICTURE, PICTURE)
        self.first = Choice(tr("Is this a real photograph, or was it made by a computer?"), tr("Real photograph"),
                            tr("Made by a computer"))
        self.second = Choice(tr("{label}: {present}, or {absent}?").format(
            label=asked.label, present=asked.present, absent=asked.absent), asked.present.capitalize(),
                             asked.absent.capitalize())
        self.count = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setProperty("look", "dim")
        self.bar = QProgressBar(textVisible=False, maximum=len(asked.questions), accessibleName=tr("Answered so far"))
        self.back_button = QPushButton(tr("Back"), toolTip=tr("The picture before (Backspace)"))
        self.back_button.setProperty("look", "flat")
        self.first.answered.connect(self._on_first)
        self.second.answered.connect(self._on_second)
        self.back_button.clicked.connect(self._on_back)
        for key, value in (("Left", True), ("Right", False)):
            QShortcut(QKeySequence(key), self, lambda v=value: self._choose(v))
        QShortcut(QKeySequence("Backspace"), self, self._on_back)
        self._lay_out()

    def _lay_out(self) -> None:
        foot = QHBoxLayout(spacing=theme.PADDING)
        foot.addWidget(self.back_button)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self, spacing=theme.PADDING)
        column.setContentsMargins(24, 20, 24, 20)
        column.addStretch()
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for question in (self.first, self.second):
            column.addWidget(question, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        column.addLayout(foot)

    def show_question(self, picture: Path, place: int) -> None:
        """Asks about the picture; `place` counts from 0."""
        side = round(PICTURE * self.devicePixelRatioF())
        drawn = QPixmap(str(picture)).scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation)
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(drawn)
        self.count.setText(tr("{place} of {maximum}").format(place=place + 1, maximum=self.bar.maximum()))
        self.bar.setValue(place)
        self.back_button.setEnabled(place > 0)
        self._ask_first()

    def _ask_first(self) -> None:
        self._photograph = None
        self.first.ask(True)
        self.second.ask(False)

    def _choose(self, value: bool) -> None:
        (self._on_first if self._photograph is None else self._on_second)(value)

    def _on_first(self, photograph: bool) -> None:
        self._photograph = photograph
        self.first.ask(False)
        self.second.ask(True)

    def _on_second(self, shown: bool) -> None:
        if self._photograph is not None:
            self.done.emit(Answer(photograph=self._photograph, shown=shown))

    def _on_back(self) -> None:
        """To this picture's first question where it was answered, else to the picture before."""
        if self._photograph is not None:
            self._ask_first()
        elif self.back_button.isEnabled():
            self.back.emit()


class ResultPage(QWidget):
    """The human columns of Table 1, with intervals, and where the answers are."""

    def __init__(self, folder: Path, asked: Questionnaire, answers: Sequence[Answer]) -> None:
        super().__init__()
        heading = QLabel(tr("Thank you, that was all"))
        heading.setProperty("look", "heading")
        about = QLabel(tr("{label}, {model}. Shares in per cent with 95 % intervals; "
                          "the last column is what Lample et al. (2017) found.").format(
                              label=asked.label, model=asked.about.get('model', '')), wordWrap=True)
        about.setProperty("look", "dim")
        table = QGridLayout(horizontalSpacing=32, verticalSpacing=theme.GAP)
        for y, row in enumerate((HEADINGS, *table_of(score(asked, answers)))):
            for x, text in enumerate(row):
                cell = QLabel(text, font=theme.font(figures=True))
                cell.setProperty("look", "dim" if y == 0 or x == 4 else "")
                table.addWidget(cell, y, x)
        table.setColumnStretch(len(HEADINGS), 1)
        place = QLabel(tr("Every answer is in {folder}").format(folder=folder / 'answers.csv'), wordWrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        opener = QPushButton(tr("Open the folder"))
        opener.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        column = QVBoxLayout(self, spacing=theme.PADDING)
        column.setContentsMargins(24, 20, 24, 20)
        for part in (heading, about):
            column.addWidget(part)
        column.addLayout(table)
        column.addWidget(place)
        column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()


class AskWindow(QStackedWidget):
    """Makes the pictures where there are none (`making`: the trainer's words for that), asks, shows the result."""

    def __init__(self, folder: Path, making: Sequence[str]) -> None:
        super().__init__(windowTitle=tr("Real or made?"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.folder, self.asked = folder, read_questionnaire(folder)
        self.answers: list[Answer] = []
        self.page: QuestionPage | None = None
        self._process = QProcess(self)
        self._process.finished.connect(self._on_made)
        self.resize(760, 720)
        self._show_waiting(tr("Making the pictures …"))
        # Also where there are questions: the process refuses those about another model.
        environment = QProcessEnvironment()
        for name, value in trainer_environment().items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        program, *words = (*trainer_command(), *making)
        self._process.start(program, words)

    def closeEvent(self, event) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.finished.disconnect(self._on_made)
            self._process.kill()  # its pictures are made anew; the questions are written last
            self._process.waitForFinished(2000)
        super().closeEvent(event)

    def _show_waiting(self, text: str) -> None:
        page = QWidget()
        bar = QProgressBar(textVisible=False, maximum=0, accessibleName=text)
        column = QVBoxLayout(page, spacing=theme.PADDING)
        column.setContentsMargins(160, 20, 160, 20)
        column.addStretch()
        column.addWidget(QLabel(text, alignment=Qt.AlignmentFlag.AlignHCenter))
        column.addWidget(bar)
        column.addStretch()
        self._show(page)

    def _on_made(self, code: int) -> None:
        try:
            if code:
                raise _error_of(bytes(self._process.readAllStandardOutput().data()))
            if (asked := read_questionnaire(self.folder)) is None:
                raise _error_of(b"")
            self.asked = asked
            self.answers = read_answers(self.folder, self.asked)
            self.page = QuestionPage(self.asked)
        except UserError as error:
            self._show_problem(error)
            return
        self.page.done.connect(self._on_answer)
        self.page.back.connect(self._on_back)
        self._go_on()

    def _go_on(self) -> None:
        place = len(self.answers)
        if place == len(self.asked.questions):
            self._show(ResultPage(self.folder, self.asked, self.answers))
            return
        self._show(self.page)
        self.page.show_question(self.folder / self.asked.questions[place].file, place)

    def _on_answer(self, answer: Answer) -> None:
        self._keep([*self.answers, answer])

    def _on_back(self) -> None:
        self._keep(self.answers[:-1])

    def _keep(self, answers: list[Answer]) -> None:
        try:
            write_answers(self.folder, self.asked, answers)
        except OSError as error:
            self._show_problem(UserError(tr("The answer cannot be written: {strerror}.").format(
                strerror=localized(str(error.strerror or error))),
                                         tr("Free some space, then open this window again.")))
            return
        self.answers = answers
        self._go_on()

    def _show_problem(self, error: UserError) -> None:
        page = QWidget()
        message, hint = (QLabel(localized(text), wordWrap=True) for text in (error.message, error.hint))
        message.setProperty("look", "strong")
        hint.setProperty("look", "dim")
        column = QVBoxLayout(page, spacing=theme.GAP)
        column.setContentsMargins(48, 20, 48, 20)
        column.addStretch()
        for part in (message, hint):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(part)
        column.addStretch()
        self._show(page)

    def _show(self, page: QWidget) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()


def _error_of(printed: bytes) -> UserError:
    """What the process said of its failure."""
    try:
        said = json.loads(printed)
        return UserError(str(said["error"]), str(said.get("hint", "")))
    except (ValueError, KeyError, TypeError):
        return UserError(tr("The pictures could not be made."), tr("Try fader-trainer ask in a terminal to see why."))


def ask(folder: Path, making: Sequence[str]) -> tuple[Questionnaire | None, list[Answer]]:
    """Opens the window until it is closed; what was asked and answered so far."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    speak(application)
    Theme(application)
    window = AskWindow(folder, making)
    window.show()
    application.exec()
    return window.asked, window.answers

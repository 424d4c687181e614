"""Starts the blind human evaluation of the model in use: the trainer's window, in a process of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Qt
from PySide6.QtWidgets import QFileDialog

from resources.words import tr
from trainer.orders import trainer_command, trainer_environment

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow


class AskDesk(QObject):
    """Made once for a window. `folder`: where questions and answers are kept, a folder for each model."""

    def __init__(self, window: MainWindow, session: Session, folder: Path) -> None:
        super().__init__(window)
        self._window, self._session, self._folder = window, session, folder
        self._data = Path.home()
        action = window.actions_["ask_people"]
        action.triggered.connect(lambda: self.choose_faces())
        action.setEnabled(session.model is not None)
        session.model_changed.connect(lambda _loaded: action.setEnabled(True))

    def choose_faces(self) -> None:
        """Which faces people are to see: a prepared data set, best one that the model did not learn from."""
        dialog = QFileDialog(self._window, tr("Choose a prepared data set with faces to ask about"), str(self._data))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.ask(Path(name)))
        dialog.open()

    def ask(self, data: Path) -> None:
        """Opens the window; what the data set lacks is said there."""
        model = self._session.model
        if model is None:
            return
        self._data = data.parent
        process = QProcess()
        environment = QProcessEnvironment()
        for name, value in trainer_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        program, *words = (*trainer_command(), *words_for(model.path, model.spec.name, data, self._folder))
        process.setProgram(program)
        process.setArguments(words)
        if not process.startDetached():
            self._window.commands.problem.emit(tr("The questions could not be opened."), process.errorString())


def words_for(model: Path, name: str, data: Path, folder: Path) -> list[str]:
    """The trainer's words; the questions of every model and data set have a folder of their own."""
    place = re.sub(r"[^\w.-]+", "-", f"{name}-{data.name}").strip("-.")
    return ["ask", str(model), "--data", str(data), "--output", str(folder / place)]

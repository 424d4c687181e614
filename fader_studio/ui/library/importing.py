"""Taking a model file into the library: read whole by the engine first, then asked where another is in its way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fader_studio.services.activity import Problem
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.library.words import shown_attribute
from resources.words import tr
from trainer.errors import UserError
from trainer.model.spec import read_spec

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry, ModelLibrary


class ModelImport(QObject):
    """`imported(ModelEntry, QWidget)`, `failed(Problem, QWidget)`: for the window that asked."""

    imported = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, library: ModelLibrary, pictures: ModelPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._pictures = pictures
        self._examined: dict[Path, QWidget] = {}
        pictures.strip_ready.connect(lambda path, _strip: self._on_good(path))
        pictures.refused.connect(self._on_refused)

    def take(self, path: Path, window: QWidget) -> None:
        """A file that the library holds already is found there; nothing is copied twice. Questions over `window`."""
        path = path.absolute()
        try:
            held = self._library.holding(path)
            attribute = shown_attribute(read_spec(path)).name
        except UserError as error:
            self.failed.emit(Problem(message=error.message, hint=error.hint), window)
            return
        if held is not None:
            self.imported.emit(held, window)
        elif path not in self._examined:
            self._examined[path] = window
            self._pictures.examine(path, attribute)

    def _on_refused(self, path: Path, problem: Problem) -> None:
        window = self._examined.pop(path, None)
        if window is not None:
            self.failed.emit(problem, window)

    def _on_good(self, path: Path) -> None:
        window = self._examined.pop(path, None)
        if window is None:
            return
        try:
            other = self._library.in_the_way_of(path)
        except UserError as error:
            self.failed.emit(Problem(message=error.message, hint=error.hint), window)
            return
        if other is None:
            self._copy(path, window)
        else:
            self._ask(path, other, window)

    def _ask(self, path: Path, other: ModelEntry, window: QWidget) -> None:
        title = other.spec.name
        answers = [
            (tr("Replace"), lambda: self._copy(path, window, replacing=other)),
            (tr("Keep both"), lambda: self._copy(path, window, title=self._another(title))),
            (tr("Do not import"), nothing),
        ]
        text = tr("Replacing moves the one that is there to the trash.")
        Question(window, tr("There is a model called “{title}” already.").format(title=title), text, answers,
                 main=tr("Keep both")).open()

    def _copy(self, path: Path, window: QWidget, *, replacing: ModelEntry | None = None, title: str = "") -> None:
        try:
            entry = self._library.import_model(path, replacing=replacing, title=title)
        except UserError as error:
            self.failed.emit(Problem(message=error.message, hint=error.hint), window)
            return
        self.imported.emit(entry, window)

    def _another(self, title: str) -> str:
        """The title with the first number that is free."""
        taken = {m.spec.name.casefold() for m in self._library.models()}
        return next(name for k in range(2, 10_000) if (name := f"{title} {k}").casefold() not in taken)

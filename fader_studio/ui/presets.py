"""Saved looks: the menu of the presets in the user's folder, and the faders on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from fader_studio.editing.presets import Preset, preset_from_json, load_preset
from fader_studio.ui.dialogs.question import Question, nothing
from resources import theme
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError
from trainer.files import write_atomically

SUFFIX = ".fader-preset.json"
CLIPBOARD = "application/x-fader-studio-faders"


class PresetMenu(QMenu):
    """Filled when it opens. `applied(Preset)`, `failed(UserError)`; `current` gives the faders that saving keeps."""

    applied = Signal(object)
    failed = Signal(object)

    def __init__(self, folder: Path, current: Callable[[], Preset | None], parent: QWidget) -> None:
        super().__init__(tr("Pr&esets"), parent)
        self._folder = folder
        self._current = current
        self._window = parent
        self.setLayoutDirection(parent.layoutDirection())  # the button that opens it is laid out the other way round
        self.aboutToShow.connect(self._fill)

    def save(self, name: str) -> None:
        """Keep the faders as they are under `name`."""
        preset = self._current()
        if preset is None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with write_atomically(self._folder / f"{name}{SUFFIX}") as part:
                part.write_text(preset.to_json(), encoding="utf-8")
        except OSError as error:
            reason = tr("The preset cannot be saved: {strerror}.").format(strerror=localized(error.strerror))
            self.failed.emit(UserError(reason, tr("Check the folder {folder}.").format(folder=self._folder)))

    def _fill(self) -> None:
        self.clear()
        for menu in self.findChildren(QMenu):  # clearing leaves the menu to remove from
            menu.deleteLater()
        paths = sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda p: p.name.casefold())
        for path in paths:
            self.addAction(_title(path), lambda p=path: self._apply(p))
        if paths:
            self.addSeparator()
        save = self.addAction(tr("&Save preset…"), lambda: NameDialog(self._window, self.save).open())
        save.setEnabled(self._current() is not None)
        if paths:
            remove = QMenu(tr("&Remove"), self)
            for path in paths:
                remove.addAction(_title(path), lambda p=path: self._ask_to_remove(p))
            self.addMenu(remove)

    def _ask_to_remove(self, path: Path) -> None:
        name = path.name.removesuffix(SUFFIX)
        answers = [(tr("Remove"), lambda: path.unlink(missing_ok=True)), (tr("Keep"), nothing)]
        Question(self._window, tr("Remove the preset “{name}”?").format(name=name),
                 tr("Photos that were edited with it stay."), answers).open()

    def _apply(self, path: Path) -> None:
        try:
            self.applied.emit(load_preset(path))
        except UserError as error:
            self.failed.emit(error)


class NameDialog(QDialog):
    """One line for a name, a preset's unless `heading` and `words` say of what; `verb` is the button's."""

    def __init__(self, parent: QWidget, done: Callable[[str], None], *, heading: str = "", words: str = "",
                 verb: str = "", name: str = "", longest: int = 60) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading or tr("Save preset"))
        self.setModal(True)
        self._done = done
        self.name = QLineEdit(name, accessibleName=tr("Name"), placeholderText=tr("Friendly"), maxLength=longest)
        self.name.selectAll()
        self.keep = QPushButton(verb or tr("Save"), default=True, enabled=bool(_file_name(name)))
        self.keep.setProperty("look", "accent")
        cancel = QPushButton(tr("Cancel"), autoDefault=False)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(_file_name(text))))
        self.keep.clicked.connect(self._on_keep)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.keep)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(QLabel(words or tr("A name for these faders. A preset of that name is replaced.")))
        column.addWidget(self.name)
        column.addLayout(row)
        self.setMinimumWidth(400)

    def _on_keep(self) -> None:
        self.accept()
        self._done(_file_name(self.name.text()))


def copy_faders(preset: Preset) -> None:
    """Onto the clipboard, for another face, photo or window; as text for everybody else."""
    mime = QMimeData()
    mime.setData(CLIPBOARD, preset.to_json().encode())
    mime.setText(preset.to_json())
    QGuiApplication.clipboard().setMimeData(mime)


def faders_on_clipboard() -> Preset | None:
    """Faders that were copied, None where the clipboard holds something else."""
    mime = QGuiApplication.clipboard().mimeData()
    if mime is None or not mime.hasFormat(CLIPBOARD):
        return None
    try:
        return preset_from_json(bytes(mime.data(CLIPBOARD).data()).decode("utf-8", errors="replace"))
    except UserError:
        return None


def _title(path: Path) -> str:
    return path.name.removesuffix(SUFFIX).replace("&", "&&")


def _file_name(text: str) -> str:
    return "".join(c for c in text if c.isprintable() and c not in '<>:"/\\|?*').strip(" .")

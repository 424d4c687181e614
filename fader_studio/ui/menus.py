"""The menu bar: every command, and the menus whose content changes (recent photos, models, devices, theme)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from fader_studio.ui.actions import Actions

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelLibrary
    from fader_studio.services.settings import SettingsFile

DEVICES = (("auto", "Choose by &itself"), ("cpu", "&CPU"), ("cuda", "&GPU (CUDA)"), ("mps", "GPU (&Metal)"))
THEMES = (("system", "As the &system"), ("dark", "&Dark"), ("light", "&Light"))
BARS = {
    "&File": "open open_folder RECENT open_sample - previous_photo next_photo - export export_sweep apply_folder - close - quit",
    "&Edit": "undo redo - copy paste - reset_face reset_all PRESETS - settings",
    "&View": "original split side heat - zoom_in zoom_out fit full_size zoom_face - panel full_screen THEME",
    "&Photo": "crop - rotate_left rotate_right flip_horizontal flip_vertical - reset_photo",
    "F&ace": "next_face previous_face - mark - mask - reset_face",
    "&Model": "MODELS library compare_models - load_model model_details ask_people - train_fader training_runs - DEVICE",
    "&Help": "help shortcuts - show_logs copy_system - about",
}


class ChoiceMenu(QMenu):
    """One of several, ticked; `picked(key)`."""

    picked = Signal(str)

    def __init__(self, title: str, choices: tuple[tuple[str, str], ...], chosen: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        for key, text in choices:
            action = QAction(text, self, checkable=True, checked=key == chosen)
            action.setData(key)
            action.triggered.connect(lambda _checked, k=key: self.picked.emit(k))
            self._group.addAction(action)
            self.addAction(action)

    def pick(self, key: str) -> None:
        """As if a person had chosen `key` here."""
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        self.picked.emit(key)


class RecentMenu(QMenu):
    """The photos of late that are still there, the newest first."""

    picked = Signal(object)  # Path

    def __init__(self, settings: SettingsFile, parent: QWidget) -> None:
        super().__init__("Open &recent", parent, toolTipsVisible=True)
        self._settings = settings
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        paths = [path for path in map(Path, self._settings.settings.recent) if path.is_file()]
        names = [path.name for path in paths]
        for path in paths:
            shown = path.name if names.count(path.name) == 1 else f"{path.name} – {path.parent.name}"
            action = self.addAction(shown.replace("&", "&&"), lambda p=path: self.picked.emit(p))
            action.setToolTip(str(path))
        if self.isEmpty():
            self.addAction("No photos yet").setEnabled(False)
        else:
            self.addSeparator()
            self.addAction("Forget these", lambda: self._settings.change(recent=()))


class ModelMenu(QMenu):
    """The models of the library, the one in use ticked."""

    picked = Signal(object)  # Path

    def __init__(self, library: ModelLibrary, in_use: Callable[[], Path | None], parent: QWidget) -> None:
        super().__init__("&Use", parent)
        self._library = library
        self._in_use = in_use
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        for entry in self._library.models():
            action = self.addAction(entry.spec.name.replace("&", "&&"), lambda p=entry.path: self.picked.emit(p))
            action.setCheckable(True)
            action.setChecked(entry.path == self._in_use())
            group.addAction(action)
        if self.isEmpty():
            self.addAction("No models in the library").setEnabled(False)


def fill_menu_bar(bar: QMenuBar, actions: Actions, menus: dict[str, QMenu]) -> None:
    """`menus`: what stands for RECENT, PRESETS, THEME, MODELS and DEVICE."""
    for title, words in BARS.items():
        menu = bar.addMenu(title)
        for word in words.split():
            if word == "-":
                menu.addSeparator()
            elif word.isupper():
                menu.addMenu(menus[word])
            else:
                menu.addAction(actions[word])

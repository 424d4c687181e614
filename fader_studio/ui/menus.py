"""The menu bar: every command, and the menus whose content changes (recent photos, models, devices, theme)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from fader_studio.ui.actions import Actions
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelLibrary
    from fader_studio.services.settings import SettingsFile

DEVICES = (("auto", QT_TR_NOOP("Choose by &itself")), ("cpu", "&CPU"),
           ("mps", "GPU (&Metal)") if sys.platform == "darwin" else ("cuda", "&GPU (CUDA)"))
THEMES = (("system", QT_TR_NOOP("As the &system")), ("dark", QT_TR_NOOP("&Dark")), ("light", QT_TR_NOOP("&Light")))
BARS = {
    QT_TR_NOOP("&File"): "open open_folder RECENT open_sample - previous_photo next_photo - export export_sweep "
                         "apply_folder - close - quit",
    QT_TR_NOOP("&Edit"): "undo redo snapshot - copy paste - reset_face reset_all PRESETS - settings",
    QT_TR_NOOP("&View"): "original split side heat - zoom_in zoom_out fit full_size zoom_face - panel full_screen "
                         "THEME",
    QT_TR_NOOP("&Photo"): "crop - rotate_left rotate_right flip_horizontal flip_vertical - reset_photo",
    QT_TR_NOOP("F&ace"): "next_face previous_face - mark - mask - reset_face",
    QT_TR_NOOP("&Model"): "MODELS library compare_models variants - load_model model_details ask_people - train_fader "
                          "training_runs - DEVICE",
    QT_TR_NOOP("&Help"): "help shortcuts - show_logs copy_system - about",
}


class ChoiceMenu(QMenu):
    """One of several, ticked; `picked(key)`."""

    picked = Signal(str)

    def __init__(self, title: str, choices: tuple[tuple[str, str], ...], chosen: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        for key, text in choices:
            action = QAction(tr(text), self, checkable=True, checked=key == chosen)
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
        super().__init__(tr("Open &recent"), parent, toolTipsVisible=True)
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
            self.addAction(tr("No photos yet")).setEnabled(False)
        else:
            self.addSeparator()
            self.addAction(tr("Forget these"), lambda: self._settings.change(recent=()))


class ModelMenu(QMenu):
    """The models of the library, the one in use ticked."""

    picked = Signal(object)  # Path

    def __init__(self, library: ModelLibrary, in_use: Callable[[], Path | None], parent: QWidget) -> None:
        super().__init__(tr("&Use"), parent)
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
            self.addAction(tr("No models in the library")).setEnabled(False)


def fill_menu_bar(bar: QMenuBar, actions: Actions, menus: dict[str, QMenu]) -> None:
    """`menus`: what stands for RECENT, PRESETS, THEME, MODELS and DEVICE."""
    for title, words in BARS.items():
        menu = bar.addMenu(tr(title))
        for word in words.split():
            if word == "-":
                menu.addSeparator()
            elif word.isupper():
                menu.addMenu(menus[word])
            else:
                menu.addAction(actions[word])

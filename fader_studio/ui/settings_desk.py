"""Opens the settings, and does at once what is chosen there."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fader_studio.services import folders
from fader_studio.ui.help_desk import show_logs
from fader_studio.ui.window_memory import WindowMemory
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.services.settings import SettingsFile
    from fader_studio.ui.dialogs.settings import SettingsDialog
    from fader_studio.ui.hints import Hints
    from fader_studio.ui.main_window import MainWindow


class SettingsDesk(QObject):
    """Theme and device go the way of their menus, which stay right."""

    def __init__(self, window: MainWindow, session: Session, settings: SettingsFile, hints: Hints) -> None:
        super().__init__(window)
        self._window, self._session, self._settings, self._hints = window, session, settings, hints
        self._memory = WindowMemory(settings)
        self.dialog: SettingsDialog | None = None
        window.actions_["settings"].triggered.connect(self.open)

    def open(self) -> None:
        from fader_studio.ui.dialogs.settings import SettingsDialog, SettingsFacts, SettingsWishes  # few ask

        window, session = self._window, self._session
        private = ((tr("Display copies"), session.folder), (tr("pictures of models"), folders.strips_folder()))
        device = window.status.device.text().rstrip("…")
        facts = SettingsFacts(device=device, log_folder=folders.log_folder(), private=private)
        wishes = SettingsWishes(
            theme=window.themes.pick, device=window.devices.pick, change=self._settings.change,
            export=lambda options: self._memory.keep(export=options.to_plain()), show_logs=show_logs,
            clear=_clear, show_hints=self._hints.show_again,
        )
        self.dialog = SettingsDialog(window, self._settings.settings, self._memory.theme, self._memory.export, facts,
                                     wishes)
        self.dialog.open()


def _clear() -> None:
    for path in folders.strips_folder().iterdir():
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)

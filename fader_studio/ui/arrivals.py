"""Files that arrive from outside while the window is open: from a second start, or from macOS's "open with"."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from fader_studio.ui.application import StudioApplication
from fader_studio.ui.main_window import MainWindow

LOOK_AGAIN_MS = 200


class Arrivals(QObject):
    """Brings the window to the front and opens what came; while a dialog asks something, it waits for the answer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Path] = []
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._later.timeout.connect(self._open)

    def listen_to(self, application: StudioApplication) -> None:
        """From now on take what macOS opens; what came before the window was there comes first."""
        application.listened_to = True
        application.files_opened.connect(self.take)
        if application.waiting:
            waiting, application.waiting = tuple(application.waiting), []
            QTimer.singleShot(0, self, lambda: self.take(waiting))

    def take(self, paths: tuple[Path, ...], token: str = "") -> None:
        """`token`: what lets a window come to the front under Wayland; the second start got it from the desktop."""
        self._raise(token)
        self._waiting += paths
        self._open()

    def _raise(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _open(self) -> None:
        if self._waiting and QApplication.activeModalWidget() is not None:
            self._later.start()
        elif self._waiting:
            paths, self._waiting = tuple(self._waiting), []
            self._window.commands.open_paths(paths)

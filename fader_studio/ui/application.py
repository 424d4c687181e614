"""The one application object: named, in a style that looks the same everywhere, told by macOS which files to open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

import resources


class StudioApplication(QApplication):
    """`files_opened(tuple of paths)`: files that were opened with the program, as macOS tells it.

    Those that come before anybody listens wait in `waiting`.
    """

    files_opened = Signal(tuple)

    def __init__(self, arguments: list[str]) -> None:
        QCoreApplication.setOrganizationName("Fader Studio")
        QCoreApplication.setApplicationName("fader-studio")
        super().__init__(arguments)
        self.waiting: list[Path] = []
        self.listened_to = False
        self.setApplicationDisplayName("Fader Studio")
        self.setDesktopFileName("fader-studio")
        self.setStyle("Fusion")
        self.setWindowIcon(QIcon(str(resources.path("icons/fader-studio.svg"))))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self.listened_to:
                self.files_opened.emit((path,))
            else:
                self.waiting.append(path)
            return True
        return super().event(event)

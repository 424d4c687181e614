"""`fader-trainer watch RUN`: the progress window by itself, on a run that goes on or is long over."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from resources.dress import Theme
from resources.words import speak, tr
from trainer.errors import UserError
from trainer.window.progress_window import ProgressWindow
from trainer.window.watched_run import WatchedRun


def watch(run: Path) -> int:
    """Until the window is closed; the run goes on. Raises UserError where there is no run, or no display."""
    watched = WatchedRun(run)
    shown = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not shown:
        raise UserError(
            tr("There is no display to open a window on."),
            tr("What the run tells is in {events}.").format(events=watched.folder.events))
    QCoreApplication.setOrganizationName("Fader Studio")
    QCoreApplication.setApplicationName("fader-studio")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resources.path("icons/fader-studio.svg"))))
    speak(application)
    Theme(application)
    window = ProgressWindow(watched, offers_try=False)
    window.show()
    return application.exec()

"""Help when something went wrong: the log folder, system information, and a report of a bug that can be copied."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from fader_studio.services import bug_report, folders
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow

log = logging.getLogger(__name__)


class HelpDesk(QObject):
    """`save_edit` is called first when a bug is met."""

    _met = Signal(str)

    def __init__(self, window: MainWindow, session: Session, save_edit: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._save_edit = save_edit
        self._seen: set[str] = set()
        self._showing = False
        window.actions_["show_logs"].triggered.connect(show_logs)
        window.actions_["copy_system"].triggered.connect(self._on_copy_system)
        self._met.connect(self._on_met, Qt.ConnectionType.QueuedConnection)  # from whatever thread, in whatever state

    def watch(self) -> None:
        """From now on no bug goes unseen, in Qt's slots and in threads."""
        sys.excepthook = self.meet
        threading.excepthook = lambda args: self.meet(args.exc_type, args.exc_value, args.exc_traceback)

    def meet(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """An exception that nobody caught: keep the edit, write it down, show it."""
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._window, self._window.close)
            return
        text = bug_report.traceback_text(kind, error or kind(), trace)
        log.critical("a bug\n%s", text)
        self._met.emit(text)

    def _on_met(self, text: str) -> None:
        """Once for each bug: one in the painting comes back with every frame."""
        if text in self._seen:
            return
        self._seen.add(text)
        self._save_edit()
        if not self._showing:
            self._show(bug_report.report(text, self._session.model, QGuiApplication.platformName()))

    def _show(self, report: str) -> None:
        from fader_studio.ui.dialogs.about import TextDialog  # slow to import, and few ask

        line = tr("Your edit is kept, for the next start as well. The report names no photo and no face; it goes " \
                  "nowhere unless you send it.")
        dialog = TextDialog(self._window, tr("Fader Studio met a bug"), line, report)
        dialog.add_button(tr("Show log folder"), show_logs)
        dialog.add_button(tr("Copy report"), lambda: QGuiApplication.clipboard().setText(report), main=True)
        dialog.finished.connect(self._on_closed)
        self._showing = True
        dialog.open()

    def _on_closed(self) -> None:
        self._showing = False

    def _on_copy_system(self) -> None:
        text = bug_report.system_information(self._session.model, QGuiApplication.platformName())
        QGuiApplication.clipboard().setText(text)
        self._window.stage.say(tr("System information copied"))


def show_logs() -> None:
    """In the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.log_folder())))

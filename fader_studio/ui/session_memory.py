"""Takes up at the start where one was at the end: photo, edit, folder, zoom and chosen face."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from fader_studio.editing.state import EditState, FaceEdit
from fader_studio.services.last_session import LastSession, keep_session, read_session
from fader_studio.services.recovery import KeptEdit, PhotoMark

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.services.settings import SettingsFile
    from fader_studio.ui.main_window import MainWindow


class SessionMemory(QObject):
    """`file`: private, since it tells of faces."""

    def __init__(self, window: MainWindow, session: Session, settings: SettingsFile, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._file = file
        self._last: LastSession | None = None
        session.photo_changed.connect(self._on_photo)

    def take_up(self) -> None:
        """Open what was open last, where the person wants that."""
        if not self._settings.settings.restore_session:
            keep_session(self._file, None)
            return
        self._last = read_session(self._file)
        if self._last is not None:
            self._window.commands.queue.fill(list(self._last.queue))
            self._session.open_photo(self._last.edit.photo.path, self._last.edit.state, exported=True)

    def keep(self) -> None:
        """The program ends."""
        keep_session(self._file, self._present() if self._settings.settings.restore_session else None)

    def _present(self) -> LastSession | None:
        session, view = self._session, self._window.canvas.view
        if session.info is None or session.pasted or session.sample_open:
            return None
        state = session.state
        if session.has_unsaved_edit:  # the person chose to discard it
            state = EditState(faces=tuple(FaceEdit(face=face.face) for face in state.faces), chosen=state.chosen)
        try:
            edit = KeptEdit(photo=PhotoMark.of(session.info.path), state=state)
        except OSError:
            return None
        place = {} if view.fits else {"zoom": view.zoom, "centre": (view.centre.x(), view.centre.y())}
        return LastSession(edit=edit, queue=self._window.commands.queue.paths, **place)

    def _on_photo(self, info: object) -> None:
        last, self._last = self._last, None
        if last is not None and info is not None and last.zoom is not None:
            QTimer.singleShot(0, self, lambda: self._look(last))  # once the canvas has its size

    def _look(self, last: LastSession) -> None:
        canvas = self._window.canvas
        canvas.view.zoom_to(last.zoom)
        canvas.view.centre = QPointF(*last.centre)
        canvas.view.pan(QPointF())  # keeps the photo in sight where the window is smaller now
        canvas.view_moved()

"""Keeps the edit under way for the next start, every few seconds and never during a drag."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from fader_studio.engine.messages import PhotoInfo
from fader_studio.services.recovery import KeptEdit, PhotoMark, RecoverySlot, fingerprint_slowly
from fader_studio.services.session_facts import SessionFacts

log = logging.getLogger(__name__)
PATIENCE = 3
"""Times that a drag may put the writing off."""
HASHING_MS = 15


class Autosave(QObject):
    """Writes what `session` has not exported into `slot`, at most once in `seconds()`.

    A disk that refuses is only logged: it must not stop anybody's work.
    """

    def __init__(self, session: SessionFacts, slot: RecoverySlot, *, seconds: Callable[[], float]) -> None:
        super().__init__(session)
        self._session = session
        self._slot = slot
        self._seconds = seconds
        self._mark: PhotoMark | None = None
        self._hashing: Iterator[str] | None = None
        self._put_off = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._slices = QTimer(self, interval=HASHING_MS)
        self._slices.timeout.connect(self._on_slice)
        session.photo_changed.connect(self._on_photo)
        session.state_changed.connect(self._on_change)
        session.history_changed.connect(self._on_change)  # an export ends here as well

    def write_now(self) -> None:
        """What there is, at once; nothing is kept where nothing would be lost."""
        self._timer.stop()
        session, mark = self._session, self._mark
        try:
            if mark is None or not (session.has_unsaved_edit or session.pasted):
                self._slot.forget()
                return
            self._slot.keep(KeptEdit(photo=mark, state=session.state, pasted=session.pasted))
            if not mark.sha256 and not session.pasted and self._hashing is None:
                self._hashing = fingerprint_slowly(mark.path)
                self._slices.start()
        except OSError as error:
            log.warning("the edit is not kept: %s", error.strerror)

    def end(self) -> None:
        """The program ends as it should: nothing is lost."""
        self._timer.stop()
        self._slices.stop()
        self._slot.close()

    def _on_photo(self, info: PhotoInfo | None) -> None:
        """Known by what the file was when it was opened."""
        self._slices.stop()
        self._hashing = self._mark = None
        try:
            self._slot.forget()
            self._mark = PhotoMark.of(info.path) if info is not None else None
        except OSError as error:
            log.warning("the photo cannot be asked: %s", error.strerror)
        if self._session.pasted:
            self._on_change()

    def _on_change(self, _fact: object = None) -> None:
        if not self._timer.isActive():
            self._timer.start(round(self._seconds() * 1000))

    def _on_time(self) -> None:
        if self._session.moving and self._put_off < PATIENCE:
            self._put_off += 1
            self._timer.start(round(self._seconds() * 1000))
            return
        self._put_off = 0
        self.write_now()

    def _on_slice(self) -> None:
        try:
            digest = next(self._hashing, "") if self._hashing is not None else ""
        except OSError:
            self._slices.stop()
            return
        if digest and self._mark is not None:
            self._slices.stop()
            self._mark = dataclasses.replace(self._mark, sha256=digest)
            self._on_change()

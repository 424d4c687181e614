"""Offers, one after the other, the edits that a crash left behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from fader_studio.engine.messages import PhotoInfo
from fader_studio.services.autosave import Autosave
from fader_studio.services.recovery import LostEdit
from resources.localized import localized
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow


class RecoveryOffer(QObject):
    """`lost`: what to offer. An edit is let go of only once it is kept again, as this process's own."""

    def __init__(
        self, window: MainWindow, session: Session, autosave: Autosave, lost: list[LostEdit], *, sample: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._autosave = autosave
        self._lost = lost
        self._sample = sample
        self._restoring: Path | None = None
        self._strip = window.stage.offers
        session.photo_changed.connect(self._on_photo)
        session.problem_raised.connect(self._on_problem)
        self._next()

    @property
    def waiting(self) -> int:
        """Edits that were neither restored nor discarded."""
        return len(self._lost)

    def close(self) -> None:
        """What was not decided is offered at the next start."""
        for lost in self._lost:
            lost.release()
        self._lost = []

    def _next(self) -> None:
        if not self._lost:
            self._strip.hide()
            return
        lost = self._lost[0]
        words = {"same": self._offer_to_restore, "changed": self._tell_it_changed, "gone": self._tell_it_is_gone}
        words[lost.condition](lost)

    def _offer_to_restore(self, lost: LostEdit) -> None:
        verbs = [(tr("Restore"), self._restore), (tr("Discard"), self._discard)]
        what = tr("Your edit of {name} can be restored.").format(name=self._name(lost))
        if lost.edit.state.is_photo:
            what = tr("The picture that you pasted can be restored.")
        self._strip.offer(what, tr("Fader Studio ended before it was exported.") + self._others(),
                          verbs, self.close)

    def _tell_it_changed(self, lost: LostEdit) -> None:
        verbs = [(tr("Restore anyway"), self._restore), (tr("Discard"), self._discard)]
        why = tr("Another program changed it since: the faces may lie elsewhere.") + self._others()
        self._strip.offer(tr("{name} is not the photo that you edited.").format(name=self._name(lost)), why, verbs,
                          self.close)

    def _tell_it_is_gone(self, lost: LostEdit) -> None:
        verbs = [(tr("Discard"), self._discard)]
        if not lost.edit.pasted:
            verbs.insert(0, (tr("Find it…"), self._find))
        why = tr("It was in “{parent}” and was moved, renamed or deleted.").format(
            parent=lost.edit.photo.path.parent) + self._others()
        self._strip.offer(tr("The photo of your edit is gone: {name}.").format(name=self._name(lost)), why, verbs,
                          self.close)

    def _name(self, lost: LostEdit) -> str:
        own = tr("“{name}”").format(name=lost.edit.name)
        return tr("the sample face") if lost.edit.photo.path == self._sample else own

    def _others(self) -> str:
        return tr(" {count} more after this.").format(count=len(self._lost) - 1) if len(self._lost) > 1 else ""

    def _find(self) -> None:
        lost = self._lost[0]
        words = tr("Where is “{name}” now?").format(name=lost.edit.name)
        dialog = QFileDialog(self._window, words, str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda name: self.found(Path(name)))
        dialog.open()

    def found(self, path: Path) -> None:
        """The person says that the photo is `path` now."""
        lost = self._lost[0]
        if lost.edit.photo.condition(path) == "same" or path.name == lost.edit.name:
            self._open(path, lost)
            return
        verbs = [(tr("Restore anyway"), lambda: self._open(path, lost)), (tr("Find it…"), self._find),
                 (tr("Discard"), self._discard)]
        self._strip.offer(tr("“{name}” is another picture than the one you edited.").format(name=path.name),
                          tr("The faces may lie elsewhere."), verbs, self.close)

    def _restore(self) -> None:
        lost = self._lost[0]
        self._open(lost.edit.photo.path, lost)

    def _open(self, path: Path, lost: LostEdit) -> None:
        self._window.commands.before_leaving(lambda: self._open_now(path, lost))

    def _open_now(self, path: Path, lost: LostEdit) -> None:
        self._strip.hide()
        self._restoring = path
        if not lost.edit.pasted:
            self._session.open_photo(path, lost.edit.state)
            return
        try:
            self._session.open_bytes(lost.picture(), lost.edit.name, lost.edit.state)
        except OSError as error:
            self._window.commands.problem.emit(tr("The picture cannot be read: {strerror}.").format(
                strerror=localized(error.strerror)), "")
            self._on_problem()

    def _discard(self) -> None:
        self._lost.pop(0).discard()
        self._next()

    def _on_photo(self, info: PhotoInfo | None) -> None:
        """The photo of the edit is open again, or another: then the offer comes back."""
        if self._restoring is None or info is None or not self._lost:
            return
        path, self._restoring = self._restoring, None
        if info.path == path or (self._lost[0].edit.pasted and info.path.name == path.name):
            self._autosave.write_now()
            self._lost.pop(0).discard()
        self._next()

    def _on_problem(self, _problem: object = None) -> None:
        """Where it did not open, the edit is offered again."""
        if self._restoring is not None:
            self._restoring = None
            self._next()

"""What the window may read of a session, and the signals that tell when to read it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fader_studio.editing.state import EditState
from fader_studio.engine.messages import ModelLoaded, PhotoInfo, Pyramid
from fader_studio.services.document import Document
from trainer.faces.face import Face


class SessionFacts(QObject):
    """The reading side of `Session`. `sample`: the photo that plays the sample. `folder`: private to this process."""

    photo_changed = Signal(object)  # PhotoInfo, None where no photo is open
    state_changed = Signal(object)  # EditState
    faces_changed = Signal()
    frame_ready = Signal(object)  # Frame; never an older picture than the one before
    face_prepared = Signal(object)  # FacePrepared
    sweep_ready = Signal(object)  # SweepMade
    history_changed = Signal()
    model_changed = Signal(object)  # ModelLoaded
    activity_changed = Signal(object)  # Activity, None where nothing is under way
    problem_raised = Signal(object)  # Problem
    saved = Signal(object)  # PhotoSaved
    engine_ready_changed = Signal(bool)  # False while one that died is started again
    frame_time_changed = Signal(float)  # milliseconds per frame of the drag lane

    def __init__(self, sample: Path, folder: Path, parent: QObject | None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._sample = sample
        self._document: Document | None = None
        self._model: ModelLoaded | None = None
        self._revision = 0

    @property
    def state(self) -> EditState:
        """The edit as it stands, an empty one where no photo is open."""
        return self._document.state if self._document else EditState(revision=self._revision)

    @property
    def photo(self) -> str:
        """What the engine calls the open photo; "" where none is open."""
        return self._document.photo if self._document else ""

    @property
    def info(self) -> PhotoInfo | None:
        return self._document.info if self._document else None

    @property
    def pyramid(self) -> Pyramid | None:
        return self._document.pyramid if self._document else None

    @property
    def model(self) -> ModelLoaded | None:
        return self._model

    @property
    def searching(self) -> bool:
        """Whether passes of the face detector are still to come."""
        return self._document is not None and self._document.searching

    @property
    def can_undo(self) -> bool:
        d = self._document
        return d is not None and (d.history.can_undo or d.has_pending_moves)

    @property
    def can_redo(self) -> bool:
        d = self._document
        return d is not None and d.history.can_redo and not d.has_pending_moves

    @property
    def is_edited(self) -> bool:
        """Whether the picture differs from the photo."""
        return not self.state.is_photo

    @property
    def has_unsaved_edit(self) -> bool:
        return self._document is not None and self._document.has_unsaved_edit

    @property
    def moving(self) -> bool:
        """Whether a fader is under the mouse: there are moves that are no step of the history yet."""
        return self._document is not None and self._document.has_pending_moves

    @property
    def pasted(self) -> bool:
        """Whether the photo is a copy in the private folder of what came from the clipboard or a browser."""
        return self._document is not None and self._document.info.path.parent.parent == self.folder

    @property
    def sample_open(self) -> bool:
        return self._document is not None and self._document.info.path == self._sample

    def estimate(self, face: Face) -> dict[str, float] | None:
        """The attribute values y₀ that `face` has in the photo; None until it is prepared."""
        return self._document.estimates.get(face) if self._document else None

    def thumbnail(self, face: Face) -> bytes | None:
        """112 × 112 × 3 RGB bytes of `face`; None until it is prepared."""
        return self._document.thumbnails.get(face) if self._document else None

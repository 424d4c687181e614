"""What the window may wish of the edit itself: faces, faders, the photo's own adjustments, history, snapshots."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.painted_mask import PaintedMask
from fader_studio.editing.state import Blend, FaceEdit, Snapshot
from fader_studio.services.activity import Problem
from fader_studio.services.document import Document
from fader_studio.services.face_work import FaceWork
from fader_studio.services.live_picture import LivePicture
from fader_studio.services.session_facts import SessionFacts
from trainer.faces.face import Point, face_from_eyes


class EditingSession(SessionFacts):
    """The edit's part of `Session`, which asks the engine and gives it `_live` and `_face_work`.

    `clock`: seconds, for the merging of nudges.
    """

    _live: LivePicture
    _face_work: FaceWork

    def __init__(self, sample: Path, folder: Path, clock: Callable[[], float], parent: QObject | None) -> None:
        super().__init__(sample, folder, parent)
        self._clock = clock

    def choose_face(self, index: int) -> None:
        state = self.state
        if self._document is None or index == state.chosen or not 0 <= index < len(state.faces):
            return
        self._document.state = state.with_chosen(index)
        self.state_changed.emit(self.state)
        self._prepare_next()

    def mark_face(self, first: Point, second: Point) -> None:
        """A face by its two eyes, in pixels of the photo and in any order; it becomes the chosen one. One undo step."""
        if self._document is None:
            return
        try:
            face = face_from_eyes(first, second)
        except ValueError:
            self._raise("Both eyes are the same point.", "Click the middle of one eye, then the middle of the other.")
            return
        self._document.mark(face)
        self.faces_changed.emit()
        self._prepare_next()
        self._changed()
        self.commit()

    def set_attribute(self, face_index: int, name: str, value: float) -> None:
        """Move a fader to VALUE, −1 … 1 (beyond extrapolates), and show it; `commit` makes it a step of the history."""
        self._edit_face(face_index, lambda edit: edit.with_value(name, value))

    def try_attribute(self, face_index: int, name: str, value: float | None) -> None:
        """Show a fader at VALUE without moving it, for as long as nothing else happens; None: the edit again."""
        document = self._document
        if document is None or not 0 <= face_index < len(self.state.faces):
            return
        if value is not None:
            document.try_out(self.state.with_face(face_index, self.state.faces[face_index].with_value(name, value)))
            self._live.preview(document)
        elif document.tried is not None:
            document.touch()
            self._live.preview(document)
            self._live.compose(document)

    def set_blend(self, face_index: int, blend: Blend) -> None:
        """As `set_attribute`, for the way in which a face joins the photo."""
        own = None if blend == self.state.blend else blend
        self._edit_face(face_index, lambda edit: dataclasses.replace(edit, blend=own))

    def set_mask(self, face_index: int, mask: PaintedMask | None) -> None:
        """As `set_attribute`, for where the faders of a face act; None: everywhere."""
        self._edit_face(face_index, lambda edit: dataclasses.replace(edit, mask=mask))

    def set_adjustments(self, adjustments: Adjustments) -> None:
        """As `set_attribute`, for the photo itself: its tone, and how it is turned and cut."""
        if self._document is not None and adjustments != self.state.adjustments:
            self._document.change(self.state.with_adjustments(adjustments))
            self._changed()

    def set_pin(self, face_index: int, name: str, pinned: bool) -> None:
        """Whether the other faders of a face are to leave an attribute as it is. One undo step."""
        if self._edit_face(face_index, lambda edit: edit.with_pin(name, pinned)):
            self.commit()

    def set_values(self, face_index: int, values: dict[str, float], pins: Iterable[str] | None = None) -> None:
        """All faders of a face at once, those not named to zero (a preset, pasted values). One undo step.

        `pins`: in place of those that the face has, None: those stay.
        """
        if self._edit_face(face_index, lambda edit: edit.with_values(values).with_pins(
                edit.pins if pins is None else pins)):
            self.commit()

    def commit(self) -> None:
        """The mouse or key was released: one step for everything since the last one, and the picture at full size."""
        if self._document is None:
            return
        if self._document.commit(self._clock()):
            self.history_changed.emit()
        self._live.compose(self._document)

    def reset_face(self, index: int) -> None:
        """All faders of one face to zero. One undo step."""
        self.set_values(index, {})

    def reset_all(self) -> None:
        """All faders, masks and ways of joining of all faces, and the photo, as they were opened. One undo step."""
        state = self.state
        moved = not (all(f.is_untouched for f in state.faces) and state.adjustments.is_neutral)
        if self._document is not None and moved:
            bare = state.with_faces(tuple(FaceEdit(face=f.face) for f in state.faces), state.chosen)
            self._document.change(bare.with_adjustments(Adjustments()))
            self._changed()
            self.commit()

    def undo(self) -> None:
        if self.can_undo:
            self._travel(Document.undo)

    def redo(self) -> None:
        if self.can_redo:
            self._travel(Document.redo)

    def set_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        """What is kept of the edit by name; no step of the history."""
        if self._document is not None:
            self._document.state = self.state.with_snapshots(snapshots)
            self.state_changed.emit(self.state)

    def go_to(self, snapshot: Snapshot) -> None:
        """Return to an edit that was kept. One undo step."""
        if self._document is not None:
            self._travel(lambda document: document.go_to(snapshot))

    # ------------------------------------------------------------ inside
    def _edit_face(self, index: int, change: Callable[[FaceEdit], FaceEdit]) -> bool:
        """Whether `change` made anything of face `index` another, which is shown then."""
        state = self.state
        if self._document is None or not 0 <= index < len(state.faces):
            return False
        edit = change(state.faces[index])
        if edit == state.faces[index]:
            return False
        self._document.change(state.with_face(index, edit))
        self._changed()
        return True

    def _changed(self) -> None:
        """The state is another one: say so and show it."""
        assert self._document is not None
        self.state_changed.emit(self.state)
        self._live.preview(self._document)

    def _travel(self, step: Callable[[Document], None]) -> None:
        assert self._document is not None
        self.commit()  # what is under the mouse is a step too
        faces = [f.face for f in self.state.faces]
        step(self._document)
        if faces != [f.face for f in self.state.faces]:
            self.faces_changed.emit()
            self._prepare_next()
        self._changed()
        self.history_changed.emit()
        self._live.compose(self._document)

    def _prepare_next(self) -> None:
        if self._document is not None and self._model is not None:
            self._face_work.prepare_next(self._document)

    def _raise(self, message: str, hint: str = "", details: str = "") -> None:
        self.problem_raised.emit(Problem(message=message, hint=hint, details=details))

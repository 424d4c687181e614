"""The open photo in the window's process: its edit, its history, and what is known of its faces."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.history import History
from fader_studio.editing.state import Blend, EditState, FaceEdit, Snapshot
from fader_studio.engine.messages import Frame, PhotoInfo, Pyramid
from trainer.faces.face import Face

SAME_FACE = 0.4
"""Two boxes that overlap by this share of their union are the same face."""


class Document:
    """`photo` is its name at the engine. Revisions go on from `revision`: no old frame may look newer than a new one."""

    def __init__(self, photo: str, info: PhotoInfo, pyramid: Pyramid, *, revision: int = 0) -> None:
        self.photo = photo
        self.info = info
        self.pyramid = pyramid
        self.state = EditState(revision=revision + 1)
        self.history = History(self.state)
        self.searching = True
        self.shown: Frame | None = None
        self.estimates: dict[Face, dict[str, float]] = {}
        self.thumbnails: dict[Face, bytes] = {}
        self.tried: EditState | None = None
        self.moved_since = 0  # the revision after which a person moved something
        self._moves = 0
        self._saved: tuple[tuple[FaceEdit, ...], Blend, Adjustments] | None = None

    # ------------------------------------------------------------ the edit
    @property
    def has_pending_moves(self) -> bool:
        return not self.state.same_edit(self.history.present)

    @property
    def has_unsaved_edit(self) -> bool:
        return not self.state.is_photo and edit_of(self.state) != self._saved

    def change(self, state: EditState) -> None:
        """Take `state`, made from the present one, without a step in the history: a fader under the mouse."""
        self._moves += 1
        self.state, self.tried = state, None

    def commit(self, at: float) -> bool:
        """One step for everything since the last one. False where nothing changed. `at`: the clock, in seconds."""
        moves, self._moves, self.tried = self._moves, 0, None
        return self.history.record(self.state, nudge=moves == 1, at=at)

    def try_out(self, state: EditState) -> None:
        """Show `state`, made from the present one, until anything changes; it is no part of the edit."""
        self.tried = state
        self.state = dataclasses.replace(self.state, revision=state.revision)

    def restore(self, edit: EditState) -> None:
        """Begin with an edit of before, as one step from the untouched photo with the same faces."""
        bare = tuple(FaceEdit(face=face.face) for face in edit.faces)
        self.history = History(self.state.with_faces(bare, edit.chosen))
        self.state = dataclasses.replace(edit, revision=self.state.revision + 1)
        self.moved_since = self.state.revision
        self.history.record(self.state)

    def undo(self) -> None:
        self._return_to(self.history.undo())

    def redo(self) -> None:
        self._return_to(self.history.redo())

    def go_to(self, snapshot: Snapshot) -> None:
        """The edit of `snapshot` as a step of the history; faces that were found since stay, untouched."""
        known = [edit.face for edit in snapshot.faces]
        new = tuple(FaceEdit(face=edit.face) for edit in self.state.faces
                    if not any(overlap(edit.face, face) > SAME_FACE for face in known))
        state = self.state.with_faces((*snapshot.faces, *new), self.state.chosen)
        self._return_to(dataclasses.replace(state, blend=snapshot.blend, adjustments=snapshot.adjustments))
        self.history.record(self.state)

    def touch(self) -> None:
        """The same edit at a new revision: whatever was rendered before is out of date."""
        self._return_to(self.state)
        self.moved_since = self.state.revision

    def mark_saved(self, faces: tuple[FaceEdit, ...], blend: Blend, adjustments: Adjustments) -> None:
        self._saved = (_edited(faces), blend, adjustments)

    def _return_to(self, state: EditState) -> None:
        chosen = min(max(self.state.chosen, 0), len(state.faces) - 1)
        self.tried = None
        snapshots, revision = self.state.snapshots, self.state.revision + 1
        self.state = dataclasses.replace(state, revision=revision, chosen=chosen, snapshots=snapshots)

    # ------------------------------------------------------------ faces
    def add_found(self, found: Iterable[Face]) -> bool:
        """Faces of a pass of the detector join behind those that are there; edits, order and choice stay.

        The first face ever, the largest, becomes the chosen one. True where any is new.
        """
        known = [edit.face for edit in self.state.faces]
        new = tuple(FaceEdit(face=f) for f in found if not any(overlap(f, k) > SAME_FACE for k in known))
        if not new:
            return False
        self.history.rewrite(lambda state: _joined(state, new))
        self.state = _joined(self.state, new)
        return True

    def mark(self, face: Face) -> None:
        """A face marked by hand: in the place, and with the faders, of the found one that it corrects, or a new one."""
        faces = list(self.state.faces)
        index = max(range(len(faces)), key=lambda i: overlap(face, faces[i].face), default=-1)
        if index >= 0 and overlap(face, faces[index].face) > SAME_FACE:
            faces[index] = dataclasses.replace(faces[index], face=face)
        else:
            index = len(faces)
            faces.append(FaceEdit(face=face))
        self.change(self.state.with_faces(tuple(faces), index))

    def frame_is_news(self, frame: Frame) -> bool:
        """Whether `frame` may replace what is shown: never an older picture, never a preview over its final one."""
        if frame.photo != self.photo:
            return False
        if self.shown is None:
            return True
        return (frame.revision, frame.final) >= (self.shown.revision, self.shown.final)


def _joined(state: EditState, new: tuple[FaceEdit, ...]) -> EditState:
    return state.with_faces((*state.faces, *new), state.chosen if state.chosen >= 0 else 0)


def _edited(faces: Iterable[FaceEdit]) -> tuple[FaceEdit, ...]:
    return tuple(face for face in faces if face.values)


def edit_of(state: EditState) -> tuple[tuple[FaceEdit, ...], Blend, Adjustments]:
    """What a saved file shows of a state."""
    return _edited(state.faces), state.blend, state.adjustments


def overlap(a: Face, b: Face) -> float:
    """Intersection over union of the two boxes, 0 … 1."""
    (ax, ay, aw, ah), (bx, by, bw, bh) = a.box, b.box
    width = min(ax + aw, bx + bw) - max(ax, bx)
    height = min(ay + ah, by + bh) - max(ay, by)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (aw * ah + bw * bh - width * height)

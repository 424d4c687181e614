"""A session without an engine: it keeps a real edit, writes real pixels into files, and remembers what was asked."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.history import History
from fader_studio.editing.painted_mask import PaintedMask
from fader_studio.editing.state import Blend, EditState, FaceEdit, Snapshot
from fader_studio.engine.messages import Frame, Level, ModelLoaded, Patch, PhotoInfo, Pyramid, Slot, SweepMade, View
from trainer.faces.face import Face
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

GOOD = {"difference_accuracy": 0.9}
ATTRIBUTES = (
    AttributeSpec(name="Smiling", label="Smile", group="Expression", low="serious", high="smiling", scores=GOOD),
    AttributeSpec(name="Mouth_Slightly_Open", label="Mouth open", group="Expression", scores=GOOD),
    AttributeSpec(name="Young", label="Age", group="Age and gender", low="younger", high="older", reversed=True,
                  scores=GOOD),
    AttributeSpec(name="Male", label="Feminine – masculine", group="Age and gender", scores=GOOD),
    AttributeSpec(name="Blond_Hair", label="Blond hair", group="Hair and beard", scores={"difference_accuracy": 0.4}),
    AttributeSpec(name="No_Beard", label="Beard", group="Hair and beard", reversed=True, scores=GOOD),
    AttributeSpec(name="Eyeglasses", label="Glasses", group="Worn", scores=GOOD),
    AttributeSpec(name="Heavy_Makeup", label="Make-up", group="Worn"),
)
SPEC = ModelSpec(name="Studio 12", network=NetworkSpec(), attributes=ATTRIBUTES, licence="non-commercial")


def face_at(x: float, y: float, side: float) -> Face:
    """A face whose box has its corner at (x, y)."""
    spots = ((0.3, 0.35), (0.7, 0.35), (0.5, 0.55), (0.35, 0.75), (0.65, 0.75))
    points = tuple((x + side * u, y + side * v) for u, v in spots)
    return Face(box=(x, y, side, side), landmarks=points, score=0.99)


def write_pyramid(path: Path, pixels: np.ndarray, alpha: int = 255) -> Pyramid:
    """`pixels`: (H, W, 3) RGB, already multiplied by `alpha`; levels down to 64 pixels by averaging."""
    levels, data, offset = [], [], 0
    now = np.dstack([pixels[:, :, ::-1], np.full(pixels.shape[:2], alpha, np.uint8)])
    while True:
        height, width = now.shape[:2]
        levels.append(Level(offset=offset, width=width, height=height))
        data.append(now.tobytes())
        offset += now.nbytes
        if max(height, width) <= 64:
            break
        even = np.pad(now, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge").astype(np.uint16)
        now = ((even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2] + 2) // 4).astype(np.uint8)
    path.write_bytes(b"".join(data))
    return Pyramid(path=path, levels=tuple(levels), has_alpha=alpha < 255)


class FakeSession(QObject):
    photo_changed = Signal(object)
    state_changed = Signal(object)
    faces_changed = Signal()
    frame_ready = Signal(object)
    face_prepared = Signal(object)
    sweep_ready = Signal(object)
    history_changed = Signal()
    model_changed = Signal(object)
    activity_changed = Signal(object)
    problem_raised = Signal(object)
    saved = Signal(object)
    frame_time_changed = Signal(float)
    engine_ready_changed = Signal(bool)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.state = EditState()
        self.photo = "photo"
        self.info: PhotoInfo | None = None
        self.pyramid: Pyramid | None = None
        self.model: ModelLoaded | None = None
        self.searching = self.sample_open = self.pasted = self.moving = self.has_unsaved_edit = False
        self.history = History(self.state)
        self.asked: list[tuple] = []
        self.thumbnails: dict[Face, bytes] = {}
        self._photos = self._frames = 0

    # ------------------------------------------------------------ what a test arranges
    def load(self) -> None:
        self.model = ModelLoaded(id=1, path=Path("studio-12.safetensors"), spec=SPEC, device="cpu",
                                 reason="no CUDA GPU found")
        self.model_changed.emit(self.model)

    def show_photo(
        self, pixels: np.ndarray, faces: tuple[Face, ...] = (), name: str = "portrait.tif", bits: int = 8,
        alpha: int = 255,
    ) -> None:
        self._photos += 1
        self.pyramid = write_pyramid(self.folder / f"photo-{self._photos}.pyramid", pixels, alpha)
        height, width = pixels.shape[:2]
        self.info = PhotoInfo(path=self.folder / name, width=width, height=height, format="TIFF", bits=bits,
                              channels="RGB", has_alpha=alpha < 255, monochrome=False, profile="")
        self.state = EditState(revision=self.state.revision + 1)
        self.photo_changed.emit(self.info)
        self.state = self.state.with_faces(tuple(FaceEdit(face=f) for f in faces), 0 if faces else -1)
        self.history = History(self.state)
        self.faces_changed.emit()
        self.state_changed.emit(self.state)

    def send_frame(self, revision: int, box: tuple[int, int, int, int], colour: tuple[int, int, int], *, level: int = 0,
                   final: bool = False, view: View | None = None, alpha: int = 255) -> Frame:
        """A frame with one patch of one colour (RGB); a final one has it on every level of the photo."""
        self._frames += 1
        path = self.folder / f"slot-{self._frames % 2}"
        steps = range(len(self.pyramid.levels)) if final else [0]
        boxes = [tuple(value >> step for value in box) for step in steps]
        pixels = np.empty((box[3] * box[2] * 2, 4), np.uint8)
        pixels[:] = (*colour[::-1], alpha)
        path.write_bytes(pixels.tobytes())
        patches = tuple(Patch(level=level + step, box=one, offset=0, view=view) for step, one in zip(steps, boxes))
        frame = Frame(id=self._frames, photo="photo", revision=revision, final=final, seconds=0.007,
                      slot=Slot(path=path, size=pixels.nbytes), patches=patches)
        self.frame_ready.emit(frame)
        return frame

    def calls(self, name: str) -> list[tuple]:
        return [call[1:] for call in self.asked if call[0] == name]

    # ------------------------------------------------------------ the session's own
    @property
    def can_undo(self) -> bool:
        return self.history.can_undo

    @property
    def can_redo(self) -> bool:
        return self.history.can_redo

    @property
    def is_edited(self) -> bool:
        return not self.state.is_photo

    def estimate(self, _face: Face) -> None:
        return None

    def thumbnail(self, face: Face) -> bytes | None:
        return self.thumbnails.get(face)

    def set_attribute(self, face_index: int, name: str, value: float) -> None:
        self.asked.append(("set_attribute", face_index, name, value))
        self._to(self.state.with_face(face_index, self.state.faces[face_index].with_value(name, value)))

    def set_pin(self, face_index: int, name: str, pinned: bool) -> None:
        self.asked.append(("set_pin", face_index, name, pinned))
        self._to(self.state.with_face(face_index, self.state.faces[face_index].with_pin(name, pinned)))
        self.commit()

    def set_values(self, face_index: int, values: dict[str, float], pins: Iterable[str] | None = None) -> None:
        edit = self.state.faces[face_index].with_values(values)
        self._to(self.state.with_face(face_index, edit.with_pins(edit.pins if pins is None else pins)))
        self.commit()

    def try_attribute(self, face_index: int, name: str, value: float | None) -> None:
        self.asked.append(("try_attribute", face_index, name, value))

    def set_blend(self, face_index: int, blend: Blend) -> None:
        own = None if blend == self.state.blend else blend
        self._to(self.state.with_face(face_index, dataclasses.replace(self.state.faces[face_index], blend=own)))

    def set_mask(self, face_index: int, mask: PaintedMask | None) -> None:
        self.asked.append(("set_mask", face_index, mask))
        self._to(self.state.with_face(face_index, dataclasses.replace(self.state.faces[face_index], mask=mask)))

    def set_adjustments(self, adjustments: Adjustments) -> None:
        self.asked.append(("set_adjustments", adjustments))
        if adjustments != self.state.adjustments:
            self._to(self.state.with_adjustments(adjustments))

    def set_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        self.state = self.state.with_snapshots(snapshots)
        self.state_changed.emit(self.state)

    def go_to(self, snapshot: Snapshot) -> None:
        self.asked.append(("go_to", snapshot))

    def choose_face(self, index: int) -> None:
        self.asked.append(("choose_face", index))
        self._to(self.state.with_chosen(index))

    def commit(self) -> None:
        self.asked.append(("commit",))
        if self.history.record(self.state):
            self.has_unsaved_edit = True
            self.history_changed.emit()

    def undo(self) -> None:
        self._to(self.history.undo())

    def redo(self) -> None:
        self._to(self.history.redo())

    def reset_face(self, index: int) -> None:
        self.set_values(index, {})

    def reset_all(self) -> None:
        bare = self.state.with_faces(tuple(f.with_values({}) for f in self.state.faces), self.state.chosen)
        self._to(bare.with_adjustments(Adjustments()))
        self.commit()

    def request_sweep(self, attribute: str) -> None:
        self.asked.append(("request_sweep", attribute))
        edit = self.state.chosen_face
        shades = tuple(bytes([40 + 40 * i]) * (8 * 8 * 3) for i in range(5))
        made = SweepMade(id=1, photo="photo", face=edit.face, attribute=attribute,
                         positions=(-1.0, -0.5, 0.0, 0.5, 1.0), side=8, pictures=shades)
        self.sweep_ready.emit(made)

    def __getattr__(self, name: str) -> object:
        """Every other wish is only remembered."""
        wishes = ("open_photo", "open_bytes", "open_sample", "close_photo", "mark_face", "set_view", "set_canvas", "set_heat", "load_model",
                  "save", "set_device", "cancel_activity", "start", "shut_down")
        if name not in wishes:
            raise AttributeError(name)
        return lambda *args, **kwargs: self.asked.append((name, *args, *([kwargs] if kwargs else [])))

    def _to(self, state: EditState) -> None:
        self.state = state
        self.state_changed.emit(state)
        self.history_changed.emit()

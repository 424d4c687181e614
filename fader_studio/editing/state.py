"""The edit of a photo as one frozen value: every change makes a new one with a higher revision."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.painted_mask import PaintedMask
from trainer.faces.face import Face

BlendMode = Literal["difference", "decode", "warp"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blend:
    """How the decoded face joins the photo.

    `mode`: "difference" adds mask · (D(z, y) − D(z, y₀)); "decode" lays D(z, y) itself over the photo; "warp"
    moves the photo along the flow between the two decodes and adds what then remains.
    `strength`: 0 … 1, of the whole edit. `feather`: width of the mask's soft border as a share of the crop's side.
    `colour_match`: the model's colours are brought to the photo's by what surrounds the face (`imaging.colour_match`).
    """

    mode: BlendMode = "difference"
    strength: float = 1.0
    feather: float = 0.1
    colour_match: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceEdit:
    """A face and its faders. `values`: (attribute name, VALUE) sorted by name, VALUE −1 … 1 or beyond, no zeros.

    `blend`: how this face joins the photo, None: as the edit's own says. `mask`: where its faders act, None: everywhere.
    `pins`: names, sorted, of attributes that the other faders are to leave as they are, as far as the model can.
    Hashable, so that the engine can keep what it computed for one; `face` is its identity.
    """

    face: Face
    values: tuple[tuple[str, float], ...] = ()
    blend: Blend | None = None
    mask: PaintedMask | None = None
    pins: tuple[str, ...] = ()

    @property
    def is_untouched(self) -> bool:
        return not self.values and self.blend is None and self.mask is None and not self.pins

    def joined_by(self, usual: Blend) -> Blend:
        """How the face joins the photo where `usual` is the edit's own way."""
        return usual if self.blend is None else self.blend

    def value(self, attribute: str) -> float:
        return dict(self.values).get(attribute, 0.0)

    def with_value(self, attribute: str, value: float) -> FaceEdit:
        return self.with_values({**dict(self.values), attribute: value})

    def with_values(self, values: Mapping[str, float]) -> FaceEdit:
        kept = tuple(sorted((k, float(v)) for k, v in values.items() if v))
        return dataclasses.replace(self, values=kept)

    def with_pin(self, attribute: str, pinned: bool) -> FaceEdit:
        return self.with_pins((*self.pins, attribute) if pinned else [p for p in self.pins if p != attribute])

    def with_pins(self, attributes: Iterable[str]) -> FaceEdit:
        return dataclasses.replace(self, pins=tuple(sorted(set(attributes))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """An edit that a person kept under a name, to return to. `picture`: of it, a JPEG in base64, "" for none."""

    name: str
    faces: tuple[FaceEdit, ...] = ()
    blend: Blend = Blend()
    adjustments: Adjustments = Adjustments()
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditState:
    """Everything that the user has done to one photo. `chosen` is an index into `faces`, −1 where there are none.

    `blend` is that of faces without one of their own. `snapshots` are no part of what is seen: undo leaves them alone.
    """

    faces: tuple[FaceEdit, ...] = ()
    chosen: int = -1
    blend: Blend = Blend()
    adjustments: Adjustments = Adjustments()
    snapshots: tuple[Snapshot, ...] = ()
    revision: int = 0

    @property
    def is_photo(self) -> bool:
        """True where every fader is zero and nothing is adjusted: the picture is the photo, bit for bit."""
        return not self.moves_faces and self.adjustments.is_neutral

    @property
    def moves_faces(self) -> bool:
        """Whether some fader is not zero: what an export has to say of itself."""
        return any(face.values and face.joined_by(self.blend).strength != 0 for face in self.faces)

    @property
    def chosen_face(self) -> FaceEdit | None:
        return self.faces[self.chosen] if 0 <= self.chosen < len(self.faces) else None

    @property
    def chosen_blend(self) -> Blend:
        """How the chosen face joins the photo; the edit's own way where there is none."""
        return self.chosen_face.joined_by(self.blend) if self.chosen_face else self.blend

    def with_face(self, index: int, edit: FaceEdit) -> EditState:
        faces = tuple(edit if i == index else f for i, f in enumerate(self.faces))
        return self._next(faces=faces)

    def with_faces(self, faces: tuple[FaceEdit, ...], chosen: int) -> EditState:
        return self._next(faces=faces, chosen=chosen)

    def with_chosen(self, index: int) -> EditState:
        return self._next(chosen=index)

    def with_blend(self, blend: Blend) -> EditState:
        return self._next(blend=blend)

    def with_adjustments(self, adjustments: Adjustments) -> EditState:
        return self._next(adjustments=adjustments)

    def with_snapshots(self, snapshots: tuple[Snapshot, ...]) -> EditState:
        return dataclasses.replace(self, snapshots=snapshots)  # the picture is the same: no other revision

    def snapshot(self, name: str, picture: str = "") -> Snapshot:
        """The edit as it stands."""
        return Snapshot(name=name, faces=self.faces, blend=self.blend, adjustments=self.adjustments, picture=picture)

    def same_edit(self, other: EditState) -> bool:
        """Equal but for the revision, the choice and the snapshots: what undo and "edited" compare."""
        mine, theirs = (self.faces, self.blend, self.adjustments), (other.faces, other.blend, other.adjustments)
        return mine == theirs

    def _next(self, **changes: object) -> EditState:
        return dataclasses.replace(self, revision=self.revision + 1, **changes)  # type: ignore[arg-type]

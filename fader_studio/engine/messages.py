"""What the window's process and the engine's say to each other: frozen values, without torch and without Qt.

Requests go to one of two lanes. The drag lane answers `Preview` alone, so that nothing ever stands in a drag's way; the
work lane does the rest, one after the other, cancellable. Pixels never travel in messages: the engine writes them into
files in the session's private folder, which the window maps (`Pyramid`, `Slot`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fader_studio.editing.adjustments import NO_TONE, Adjustments, Tone
from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.imaging.pixels import Box, Level, Patch, Pyramid, Slot, View  # noqa: F401  (offered from here as well)
from trainer.faces.face import Face
from trainer.model.spec import ModelSpec

DeviceChoice = Literal["auto", "cpu", "cuda", "mps"]


# ---------------------------------------------------------------- requests
@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`id` is unique in a session and higher for later requests; every request ends in exactly one final reply."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadModel(Request):
    """Make `path` the model of all later requests, on `device`. → `ModelLoaded`."""

    path: Path
    device: DeviceChoice = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPhoto(Request):
    """Read a photo and write its pyramid; `photo` is the caller's name for it. → `PhotoOpened`.

    The search for faces in another photo stops, unless one of the two is `background`: of a batch.
    """

    photo: str
    path: Path
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePhoto(Request):
    """Forget a photo and delete its pyramid. → `Done`."""

    photo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindFaces(Request):
    """→ `FacesFound`, once with `complete` false after the first pass, once with it true after all passes.

    A `background` search, of a batch, gives way to others.
    """

    photo: str
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareFace(Request):
    """Cut, encode and classify a face, so that its first drag finds everything ready. → `FacePrepared`."""

    photo: str
    face: Face


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeSweep(Request):
    """Small pictures of one face with one fader at `positions`, its other faders as in `edit`. → `SweepMade`."""

    photo: str
    edit: FaceEdit
    blend: Blend
    attribute: str
    positions: tuple[float, ...] = (-1.0, -0.5, 0.0, 0.5, 1.0)
    side: int = 112


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowModel(Request):
    """Small pictures of the face in `sample` along one fader of the model in `path`, whatever model is loaded.

    Reads the model whole, and so tells as well whether it is a good one. `attribute`: "" for its first. → `ModelShown`.
    """

    path: Path
    sample: Path
    attribute: str = ""
    positions: tuple[float, ...] = (-1.0, -0.5, 0.0, 0.5, 1.0)
    side: int = 112


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareFace(Request):
    """One face and what is around it as the model in `path` edits it, whatever model is loaded. → `FaceCompared`.

    `side`: the longest that the picture may be.
    """

    photo: str
    path: Path
    edit: FaceEdit
    blend: Blend
    side: int = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class EndComparing(Request):
    """Nobody compares any more: give back what models beside the one in use take. → `Done`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview(Request):
    """The edit at the pyramid's `level`, inside `visible` (pixels of that level) alone. Drag lane. → `Frame`.

    `view`: on the pixels of the canvas instead. A `tone` that is not neutral makes one patch of all that is visible.
    `heat`: show where the edit acts instead of what it makes.
    """

    photo: str
    revision: int
    edits: tuple[FaceEdit, ...]
    blend: Blend
    level: int
    visible: Box
    view: View | None = None
    tone: Tone = NO_TONE
    heat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCanvas(Request):
    """Previews will come on `view`: have its pixels and room for its frames at hand. Drag lane. → `Done`."""

    photo: str
    view: View


@dataclass(frozen=True, slots=True, kw_only=True)
class Compose(Request):
    """The edit over all touched rectangles, at full size and on every other level. Work lane. → `Frame` with `final`."""

    photo: str
    revision: int
    edits: tuple[FaceEdit, ...]
    blend: Blend
    tone: Tone = NO_TONE
    heat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePhoto(Request):
    """Render the edit in the photo's own depth and profile and write it to `target`, atomically. → `PhotoSaved`.

    Faces first, then the tone, then the geometry of `adjustments`; then it is made smaller, so that no side is longer
    than `longest_side` pixels.
    `format`: "JPEG", "PNG", "WEBP" or "TIFF"; None: by the target's suffix. `overwrite_original`: the user agreed.
    """

    photo: str
    edits: tuple[FaceEdit, ...]
    blend: Blend
    target: Path
    format: str | None = None
    quality: int = 95
    keep_metadata: bool = True
    overwrite_original: bool = False
    adjustments: Adjustments = Adjustments()
    longest_side: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateSize(Request):
    """How many bytes `SavePhoto` would write; `size`: width and height of what it writes. → `SizeEstimated`."""

    photo: str
    format: str
    quality: int
    keep_metadata: bool
    size: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSweep(Request):
    """The edit with one fader of face `chosen` at each of `values`, as one file: `target`. → `SweepSaved`.

    `format`: "GIF" and "WEBP" run to and fro, `seconds` each way; "PNG" is a contact sheet. `whole`: the photo, else
    the surroundings of the face. `longest_side`: of each picture, in pixels. `captions`: what a sheet says of each.
    """

    photo: str
    edits: tuple[FaceEdit, ...]
    chosen: int
    blend: Blend
    adjustments: Adjustments
    attribute: str
    values: tuple[float, ...]
    captions: tuple[float, ...]
    target: Path
    format: str
    whole: bool = False
    longest_side: int = 480
    seconds: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(Request):
    """Stop request `other` if it has not ended; that one then ends in `Failed(kind="cancelled")`. No reply."""

    other: int


# ---------------------------------------------------------------- replies
@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """`id` is the request's. `last` is false where more replies to the same request follow."""

    id: int
    last: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Reply):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(Reply):
    """The request ended without a result. `kind` "user": the user's to mend; "bug": `details` is a traceback."""

    kind: Literal["user", "bug", "cancelled"]
    message: str = ""
    hint: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Reply):
    """How far a long request is, 0 … 1, and what it does, in the user's words."""

    share: float
    doing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLoaded(Reply):
    """`device`: "cpu", "cuda" or "mps"; `reason`: why that one, for the status bar ("no CUDA GPU found").

    Also sent, with `last` false, in the middle of another request during which the device failed and the CPU took over.
    """

    path: Path
    spec: ModelSpec
    device: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoInfo:
    """What the window says of a photo. Sizes after the EXIF orientation was applied.

    `channels`: "grey" or "RGB"; `monochrome`: black-and-white, also where it is stored as RGB; `notes`: what opening
    changed, in the user's words ("CMYK colours are edited and exported as RGB.").
    """

    path: Path
    width: int
    height: int
    format: str
    bits: int
    channels: Literal["grey", "RGB"]
    has_alpha: bool
    monochrome: bool
    profile: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoOpened(Reply):
    photo: str
    info: PhotoInfo
    pyramid: Pyramid


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesFound(Reply):
    """Faces so far, largest first. `complete`: no pass follows."""

    photo: str
    faces: tuple[Face, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FacePrepared(Reply):
    """`estimate`: the attribute values y₀ of this face, by attribute name. `thumbnail`: 112 × 112 × 3 RGB bytes."""

    photo: str
    face: Face
    estimate: dict[str, float]
    thumbnail: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepMade(Reply):
    """`pictures`: `side` × `side` × 3 RGB bytes, one per position."""

    photo: str
    face: Face
    attribute: str
    positions: tuple[float, ...]
    side: int
    pictures: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShown(Reply):
    """`pictures`: `side` × `side` × 3 RGB bytes, one per position."""

    path: Path
    attribute: str
    side: int
    pictures: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCompared(Reply):
    """`picture`: `width` × `height` × 3 RGB bytes."""

    path: Path
    width: int
    height: int
    picture: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Reply):
    """The picture at one revision: the photo with `patches` over it, which lie in `slot` (None where there is none).

    Complete in itself: a face without a patch shows the photo. `seconds`: spent by the engine on it.
    """

    photo: str
    revision: int
    final: bool
    slot: Slot | None
    patches: tuple[Patch, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeEstimated(Reply):
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepSaved(Reply):
    photo: str
    target: Path
    pictures: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSaved(Reply):
    """`faces`: indices of the request's edits that changed pixels.

    `changed_box`: of the photo, (0, 0, 0, 0): no value of a pixel changed; turning and cutting changes none.

    `notes`: what the file's format could not keep, in the user's words.
    """

    photo: str
    target: Path
    faces: tuple[int, ...]
    changed_box: Box
    seconds: float
    notes: tuple[str, ...] = ()

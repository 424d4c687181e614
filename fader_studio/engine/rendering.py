"""From an edit to pixels: what each face's faders change, and the patches that show it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.messages import Compose, Frame, Preview
from fader_studio.engine.photos import OpenedPhoto
from fader_studio.engine.runner import EncodedFace, ModelRunner
from fader_studio.engine.slots import SlotPair
from fader_studio.engine.surfaces import Surface
from fader_studio.imaging.colour_match import surround_match
from fader_studio.imaging.change import Change, decode_change, difference_change, touched_box, warp_change
from fader_studio.imaging.composite import compose_display
from fader_studio.imaging.flow import followed, movement
from fader_studio.imaging.heat import show_heat
from fader_studio.imaging.pixels import Box, Patch, Raster, overlap, part, strips, union
from fader_studio.imaging.tone import tone_display
from trainer.faces.face import Face

LUMA = np.array([0.299, 0.587, 0.114], np.float32)
"""Weights of red, green, blue (Rec. 601, on sRGB's levels), as the composition in a photo's own space takes them."""
STRIP = 1 << 18
"""Pixels composed at a time: few enough to stay in the processor's cache, and to give way to a drag in time."""
BYTES = 4


class Renderer:
    """One lane's rendering: it keeps the last frame's changes, for faces whose faders stand still while another's move."""

    def __init__(self, slots: SlotPair) -> None:
        self._slots = slots
        self._runner: ModelRunner | None = None
        self._kept: dict[tuple[Path, FaceEdit, Blend], Change] = {}

    def changes(
        self, runner: ModelRunner | None, photo: OpenedPhoto, edits: Sequence[FaceEdit], blend: Blend
    ) -> list[Change | None]:
        """What each edit does to the photo; None where it leaves it as it is (faders of other models count as zero)."""
        if runner is not self._runner:
            self._runner = runner
            self._kept = {}
        made: dict[tuple[Path, FaceEdit, Blend], Change] = {}
        changes = [self._change(runner, photo, edit, blend, made) for edit in edits]
        self._kept = made  # no more: memory that is new in every frame costs more than the arithmetic on it
        return changes

    def frame(
        self,
        request: Preview | Compose,
        runner: ModelRunner | None,
        photo: OpenedPhoto,
        surfaces: Sequence[Surface],
        between: Callable[[], None] = lambda: None,
    ) -> Frame:
        """Compose the patches on each of `surfaces` into the next slot. `between` runs between strips.

        A tone changes all of a surface, which then is one patch. `runner`: None where there is no edit of a face.
        """
        start = time.perf_counter()
        changes = [c for c in self.changes(runner, photo, request.edits, request.blend) if c is not None]
        tone = request.tone
        work = [(surface, box, group) for surface in surfaces
                for box, group in (cluster(changes, surface.raster, surface.bounds) if tone.is_neutral
                                   else [(surface.bounds, changes)])]
        patches, size = _lay_out([(surface, box) for surface, box, _ in work])
        slot = None
        if patches:
            with self._slots.writing(size) as (slot, buffer):
                for patch, (surface, _, group) in zip(patches, work, strict=True):
                    _compose(surface, patch, group, buffer, between, request, photo.photo.monochrome)
        return Frame(
            id=request.id,
            photo=photo.name,
            revision=request.revision,
            final=isinstance(request, Compose),
            slot=slot,
            patches=patches,
            seconds=time.perf_counter() - start,
        )

    def make_room(self, width: int, height: int) -> None:
        """Have the slots ready for frames of this size."""
        self._slots.make_room(width * height * BYTES)

    def _change(
        self, runner: ModelRunner, photo: OpenedPhoto, edit: FaceEdit, blend: Blend, made: dict[Any, Change]
    ) -> Change | None:
        known = runner.spec.attribute_names
        edit = edit.with_values({name: value for name, value in edit.values if name in known})
        if not edit.values or edit.joined_by(blend).strength == 0:
            return None
        key = (photo.key, edit, blend)
        if key not in made:
            kept = self._kept.get(key)
            made[key] = kept or make_changes(runner, photo, edit, blend, [dict(edit.values)])[0]
        return made[key]


def encoded(runner: ModelRunner, photo: OpenedPhoto, face: Face) -> EncodedFace:
    """The face as the model knows it: encoded at the first time, kept after that."""
    spec = runner.spec
    return runner.encode((photo.key, face), lambda: photo.crop(face, spec.network.size, spec))


def make_changes(
    runner: ModelRunner, photo: OpenedPhoto, edit: FaceEdit, usual: Blend, values: Sequence[dict[str, float]]
) -> list[Change]:
    """The change of one face for each set of fader values (its own, or those of a sweep), joined as `edit` says."""
    blend = edit.joined_by(usual)
    transform = photo.transform(edit.face, runner.spec)
    known = encoded(runner, photo, edit.face)
    decode, warp = blend.mode == "decode", blend.mode == "warp"
    pictures = (runner.decodes if decode else runner.differences)(known, values, edit.pins)  # (N, S, S, 3) RGB levels
    flows: list[np.ndarray] = []
    if warp:
        flows, pictures = _movements(runner.unchanged(known), pictures)
    if photo.photo.monochrome:
        pictures = _grey(pictures)
    if blend.colour_match:
        unchanged = runner.unchanged(known)
        match = surround_match(known.crop, _grey(unchanged) if photo.photo.monochrome else unchanged)
        pictures = match.picture(pictures) if decode else match.difference(pictures)
    how = transform, blend.feather, blend.strength, edit.mask
    if warp:
        return [warp_change(rest, flow, *how) for rest, flow in zip(pictures, flows, strict=True)]
    make = decode_change if decode else difference_change
    return [make(picture, *how) for picture in pictures]


def _movements(unchanged: np.ndarray, differences: np.ndarray) -> tuple[list[np.ndarray], np.ndarray]:
    """The flow of each of `differences` (N, S, S, 3), and (N, S, S, 3) what remains of them."""
    found = [movement(unchanged, difference) for difference in differences]
    return [flow for flow, _ in found], np.stack([rest for _, rest in found])


def _grey(pictures: np.ndarray) -> np.ndarray:
    """The luminance of (…, 3) RGB levels in all three channels."""
    return np.repeat((pictures @ LUMA)[..., None], 3, axis=-1)


def sweep_pictures(
    runner: ModelRunner,
    photo: OpenedPhoto,
    edit: FaceEdit,
    blend: Blend,
    attribute: str,
    positions: Sequence[float],
    side: int,
    between: Callable[[], None] = lambda: None,
) -> tuple[bytes, ...]:
    """The face with `attribute` at each position, its other faders as in `edit`: side · side · 3 RGB bytes each.

    Raises UserError where the model has no such attribute.
    """
    runner.spec.attribute(attribute)
    crop = encoded(runner, photo, edit.face).crop
    pictures = []
    for position in positions:
        between()
        values = {**dict(edit.values), attribute: position}
        change = make_changes(runner, photo, edit, blend, [values])[0]
        pictures.append(on_crop(change, crop, side).tobytes())
    return tuple(pictures)


def on_crop(change: Change, crop: np.ndarray, side: int) -> np.ndarray:
    """The changed crop alone: `crop` (S, S, 3) uint8 RGB → (side, side, 3) uint8 RGB."""
    ground = crop if change.flow is None else followed(crop, change.flow)
    taken = ground * (1 - change.crop[..., 3:])
    picture = np.clip(np.rint(taken + change.crop[..., 2::-1]), 0, 255).astype(np.uint8)
    return cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)


def cluster(changes: Sequence[Change], raster: Raster, bounds: Box) -> list[tuple[Box, list[Change]]]:
    """Changes whose boxes overlap go together, since their pixels add: (box, changes) with disjoint boxes."""
    clusters: list[tuple[Box, list[Change]]] = []
    for change in changes:
        box, group = touched_box(change, raster, bounds), [change]
        if box[2] == 0:
            continue
        while hit := next((c for c in clusters if overlap(c[0], box)[2]), None):
            clusters.remove(hit)
            box, group = union((hit[0], box)), hit[1] + group
        clusters.append((box, group))
    return clusters


def _compose(
    surface: Surface,
    patch: Patch,
    changes: Sequence[Change],
    buffer: np.ndarray,
    between: Callable[[], None],
    request: Preview | Compose,
    monochrome: bool,
) -> None:
    """Strip by strip, so that a large face needs little memory and can be cancelled. The tone comes over the faces."""
    x, y, width, height = patch.box
    pixels = buffer[patch.offset : patch.offset + width * height * BYTES].reshape(height, width, BYTES)
    for strip in strips(patch.box, STRIP):
        between()
        out = part(pixels, (0, strip[1] - y, width, strip[3]))
        compose_display(surface.base, surface.raster, strip, changes, out, surface.has_alpha, surface.ground)
        if request.heat:
            show_heat(part(surface.base, strip), out)
        tone_display(out, request.tone, monochrome=monochrome, has_alpha=surface.has_alpha)


def _lay_out(boxes: Sequence[tuple[Surface, Box]]) -> tuple[tuple[Patch, ...], int]:
    """Patches one after the other, and the bytes that they take."""
    patches, offset = [], 0
    for surface, box in boxes:
        patches.append(Patch(level=surface.level, box=box, offset=offset, view=surface.view))
        offset += box[2] * box[3] * BYTES
    return tuple(patches), offset

"""Models beside the one in use: what they do to the sample face, and to the open photo, for looking and comparing."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from pathlib import Path

import cv2
import numpy as np

from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.lanes import Job
from fader_studio.engine.messages import CompareFace, DeviceChoice, FaceCompared, ModelShown, ShowModel
from fader_studio.engine.photos import OpenedPhoto
from fader_studio.engine.rendering import make_changes, sweep_pictures
from fader_studio.engine.runner import ModelRunner
from fader_studio.engine.surfaces import level_surface
from fader_studio.imaging.composite import compose_display
from fader_studio.imaging.opening import open_photo
from fader_studio.imaging.pixels import Box, overlap
from fader_studio.imaging.pyramid import write_pyramid
from fader_studio.memory import give_back_freed
from trainer.errors import UserError
from trainer.faces.detector import FaceDetector
from trainer.faces.face import Face

KEPT_MODELS = 2
"""As many as two are compared, whatever their size; as many stay when nobody compares any more."""
KEPT_BYTES = 400_000_000
"""Of model files whose models are kept: a dozen of the paper's. In memory each takes about three times its file."""
AROUND = 2.0
"""Side of what a comparison shows, in sides of the face's box: the crop that a model changes, and a little more."""


class OtherModels:
    """For the work lane alone. `folder`: private, for the sample's display copy."""

    def __init__(self, folder: Path, detector: FaceDetector) -> None:
        self._folder = folder
        self._detector = detector
        self._runners: OrderedDict[tuple[Path, int, int], ModelRunner] = OrderedDict()
        self._samples: dict[Path, tuple[OpenedPhoto, Face]] = {}

    def show(self, job: Job, device: DeviceChoice) -> ModelShown:
        """Answers `ShowModel`. Raises UserError where the file is no good model or has no such fader."""
        request: ShowModel = job.request  # type: ignore[assignment]
        runner = self._runner(request.path, device)
        attribute = request.attribute or runner.spec.attribute_names[0]
        photo, face = self._sample(request.sample)
        pictures = sweep_pictures(
            runner, photo, FaceEdit(face=face), Blend(), attribute, request.positions, request.side, job.step
        )
        return ModelShown(
            id=request.id, path=request.path, attribute=attribute, side=request.side, pictures=pictures
        )

    def compare(self, job: Job, photo: OpenedPhoto, device: DeviceChoice) -> FaceCompared:
        """Answers `CompareFace`; faders that the model does not have count as zero."""
        request: CompareFace = job.request  # type: ignore[assignment]
        runner = self._runner(request.path, device)
        job.step()
        picture = around_face(runner, photo, request.edit, request.blend, request.side)
        height, width = picture.shape[:2]
        return FaceCompared(
            id=request.id, path=request.path, width=width, height=height, picture=picture.tobytes()
        )

    def _runner(self, path: Path, device: DeviceChoice) -> ModelRunner:
        """Kept as long as `KEPT_BYTES` allows; a file that has changed is read anew."""
        try:
            stat = path.stat()
        except OSError as error:
            raise UserError(f"“{path.name}” cannot be read: {error.strerror}.", "Check that it is there.") from error
        key = (path, stat.st_mtime_ns, stat.st_size)
        if key not in self._runners:
            self._runners[key] = ModelRunner(path, device)
            self._make_room(KEPT_BYTES)
        self._runners.move_to_end(key)
        return self._runners[key]

    def shrink(self) -> None:
        """Nobody compares any more."""
        self._make_room(0)
        give_back_freed()

    def forget(self, photo: Path) -> None:
        """Drop the faces of a photo."""
        for runner in self._runners.values():
            runner.forget(photo)

    def _make_room(self, most: int) -> None:
        """The models that were not used for longest go, but for the last ones."""
        while len(self._runners) > KEPT_MODELS and sum(size for _, _, size in self._runners) > most:
            self._runners.popitem(last=False)

    def _sample(self, path: Path) -> tuple[OpenedPhoto, Face]:
        """The sample photo and the largest face in it, found once."""
        if path not in self._samples:
            photo = open_photo(path)
            faces = self._detector.first_pass(photo.display)
            if not faces:
                raise UserError(f"“{path.name}” shows no face.", "Put Fader Studio's own sample face back.")
            face = max(faces, key=lambda one: one.box[2] * one.box[3])
            pyramid = write_pyramid(self._folder / f"sample-{secrets.token_hex(6)}.bgra", photo)
            self._samples[path] = OpenedPhoto("sample", photo, pyramid), face
        return self._samples[path]


def around_face(runner: ModelRunner, photo: OpenedPhoto, edit: FaceEdit, blend: Blend, side: int) -> np.ndarray:
    """The photo around a face with its edit, no side longer than `side`: (h, w, 3) uint8 RGB."""
    known = runner.spec.attribute_names
    values = {name: value for name, value in edit.values if name in known}
    seen = values and edit.joined_by(blend).strength
    changes = make_changes(runner, photo, edit, blend, [values]) if seen else []
    region = region_around(edit.face, photo.photo.width, photo.photo.height)
    level = _level(max(region[2:]), side, len(photo.pyramid.levels))
    whole = photo.pyramid.levels[level]
    surface = level_surface(photo, level, (0, 0, whole.width, whole.height))
    x, y, width, height = (value >> level for value in region)
    box = overlap((x, y, max(width, 1), max(height, 1)), surface.bounds)
    out = np.empty((box[3], box[2], 4), np.uint8)
    compose_display(surface.base, surface.raster, box, changes, out, surface.has_alpha)
    scale = min(1.0, side / max(box[2:]))
    size = max(1, round(box[2] * scale)), max(1, round(box[3] * scale))
    return cv2.cvtColor(cv2.resize(out, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGRA2RGB)


def region_around(face: Face, width: int, height: int) -> Box:
    """A square around the face's box, cut at the photo's `width` and `height`."""
    x, y, w, h = face.box
    half = max(w, h) * AROUND / 2
    left, top = round(x + w / 2 - half), round(y + h / 2 - half)
    box = overlap((left, top, round(2 * half), round(2 * half)), (0, 0, width, height))
    if box[2] == 0:
        raise UserError("This face lies outside the photo.", "Mark the two eyes again.")
    return box


def _level(longest: int, side: int, levels: int) -> int:
    """The coarsest level at which `longest` pixels of the photo are still `side`, or the finest."""
    return min(max(0, (longest // max(side, 1)).bit_length() - 1), levels - 1)

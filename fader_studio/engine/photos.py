"""The photos that an engine has open: pixels, display copies, and where each face's crop lies in them."""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path

import numpy as np

from fader_studio.engine.messages import PhotoInfo
from fader_studio.imaging.photo import Photo
from fader_studio.imaging.pixels import Pyramid
from fader_studio.imaging.pyramid import map_level
from trainer.errors import UserError
from trainer.faces.alignment import crop_transform, cut
from trainer.faces.face import Face
from trainer.model.spec import ModelSpec


class OpenedPhoto:
    """One photo with its pyramid in the session's folder."""

    def __init__(self, name: str, photo: Photo, pyramid: Pyramid) -> None:
        self.name = name
        self.photo = photo
        self.pyramid = pyramid
        self._levels: dict[int, np.ndarray] = {}

    @property
    def key(self) -> Path:
        """Unlike the name, never the same for two openings: what is kept of this one is found by it."""
        return self.pyramid.path

    def level(self, k: int) -> np.ndarray:
        """Level `k` of the pyramid, (h, w, 4) uint8 BGRA, premultiplied, read-only."""
        if k not in self._levels:
            self._levels[k] = map_level(self.pyramid, k)
        return self._levels[k]

    def info(self) -> PhotoInfo:
        photo = self.photo
        return PhotoInfo(
            path=photo.path,
            width=photo.width,
            height=photo.height,
            format=photo.format,
            bits=photo.bits,
            channels=photo.channels,
            has_alpha=photo.has_alpha,
            monochrome=photo.monochrome,
            profile=photo.profile,
            notes=photo.notes,
        )

    def crop(self, face: Face, size: int, spec: ModelSpec) -> np.ndarray:
        """The face cut out as the model was trained on faces: (size, size, 3) uint8 sRGB."""
        return cut(self.photo.display, face, size, spec.template)

    def transform(self, face: Face, spec: ModelSpec) -> np.ndarray:
        """(2, 3) photo → crop of the model's size, with pixel centres at whole numbers in both, as compositing counts.

        Alignment counts from the corner of the first pixel, half a pixel off: its shift s becomes s + L · ½ − ½.
        Raises UserError where the landmarks are no face's.
        """
        try:
            matrix = crop_transform(face, spec.network.size, spec.template)
        except ValueError as error:
            raise UserError("These points do not make a face.", "Mark the two eyes again.") from error
        matrix[:, 2] += matrix[:, :2] @ (0.5, 0.5) - 0.5
        return matrix

    def close(self) -> None:
        """Delete the pyramid, which the window may still have mapped."""
        self._levels.clear()
        with contextlib.suppress(OSError):  # Windows keeps a mapped file; it goes with the folder
            self.pyramid.path.unlink()


class OpenPhotos:
    """By the caller's names. `folder`: private, for pyramids."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._photos: dict[str, OpenedPhoto] = {}

    def new_pyramid_path(self) -> Path:
        """A name that no engine before has used: its file may still be mapped."""
        return self._folder / f"photo-{secrets.token_hex(6)}.bgra"

    def add(self, photo: OpenedPhoto) -> None:
        self.close(photo.name)
        self._photos[photo.name] = photo

    def get(self, name: str) -> OpenedPhoto:
        """Raises UserError where no photo of this name is open."""
        try:
            return self._photos[name]
        except KeyError as error:
            raise UserError("This photo is not open any more.", "Open it again.") from error

    def close(self, name: str) -> Path | None:
        """The key that the photo had; None where it was not open."""
        photo = self._photos.pop(name, None)
        if photo is None:
            return None
        photo.close()
        return photo.key

"""The pixels that the canvas draws: a photo's levels over the memory-mapped file, and the patches of a frame."""

from __future__ import annotations

import contextlib
import mmap
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QTransform

from fader_studio.engine.messages import Frame, Patch, Pyramid, Slot, View
from fader_studio.imaging.pixels import Raster
from fader_studio.ui.viewport import level_scale

PIXEL = 4
MAPPED_SLOTS = 4
"""Two lanes with two slots each."""


class PhotoPicture:
    """The levels of a photo as images over its file, which stays mapped as long as this lives; nothing is copied."""

    def __init__(self, pyramid: Pyramid) -> None:
        self.pyramid = pyramid
        with pyramid.path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._view = memoryview(self._map)
        self._images: dict[int, QImage] = {}

    def level(self, index: int) -> QImage:
        """Level `index`; valid while this object lives."""
        if index not in self._images:
            level = self.pyramid.levels[index]
            size = level.width * level.height * PIXEL
            data = self._view[level.offset : level.offset + size]
            self._images[index] = QImage(data, level.width, level.height, level.width * PIXEL, self.format)
        return self._images[index]

    @property
    def format(self) -> QImage.Format:
        """RGB32 paints faster; only a photo with transparency needs more."""
        formats = QImage.Format
        return formats.Format_ARGB32_Premultiplied if self.pyramid.has_alpha else formats.Format_RGB32


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchPicture:
    """A patch's pixels, and where they lie: in pixels of `view`, or else of pyramid level `level`."""

    image: QImage
    level: int
    box: QRect
    view: View | None = None

    def photo_rect(self, pyramid: Pyramid) -> QRectF:
        rect, raster = self.raster_rect(pyramid), self.view.raster if self.view else None
        if raster is None or raster.turn is None:
            return rect
        a, b, c, d, e, f = raster.turn
        return QTransform(a, d, b, e, c, f).mapRect(rect)

    def raster_rect(self, pyramid: Pyramid) -> QRectF:
        """As `photo_rect`, on the picture that the raster counts, which may lie turned on the photo."""
        raster = self.view.raster if self.view else Raster(step=level_scale(pyramid, self.level))
        b, step = self.box, raster.step
        return QRectF(raster.left + b.x() * step, raster.top + b.y() * step, b.width() * step, b.height() * step)


class SlotMaps:
    """The engine's slot files, each mapped once: mapping or copying a frame's pixels anew costs a fault per page."""

    def __init__(self) -> None:
        self._maps: dict[Path, memoryview] = {}

    def patches(self, frame: Frame, image_format: QImage.Format) -> list[PatchPicture]:
        """The patches of `frame`, over the slot itself: valid until the frame after next is asked for."""
        if frame.slot is None:
            return []
        data = self._data(frame.slot)
        return [_over(data, patch, image_format) for patch in frame.patches]

    def _data(self, slot: Slot) -> memoryview:
        if slot.path not in self._maps:
            while len(self._maps) >= MAPPED_SLOTS:
                del self._maps[next(iter(self._maps))]
            with slot.path.open("rb") as file:
                self._maps[slot.path] = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return self._maps[slot.path]


def _over(data: memoryview, patch: Patch, image_format: QImage.Format) -> PatchPicture:
    x, y, width, height = patch.box
    pixels = data[patch.offset : patch.offset + width * height * PIXEL]
    image = QImage(pixels, width, height, width * PIXEL, image_format)
    return PatchPicture(image=image, level=patch.level, box=QRect(x, y, width, height), view=patch.view)


class GroundFiles:
    """Images to draw the canvas's ground on, which lie in files that the engine reads: two in turn, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = 0
        self._maps: list[tuple[Path, mmap.mmap] | None] = [None, None]

    def image(self, width: int, height: int) -> tuple[QImage, Path]:
        """A canvas of any content, rows packed, that lasts until the call after next. Raises OSError: a full disk."""
        size = width * height * PIXEL
        entry = self._maps[self._turn]
        if entry is None or len(entry[1]) < size:
            if entry is not None:
                with contextlib.suppress(OSError):  # Windows keeps a mapped file; it goes with the folder
                    entry[0].unlink()
            entry = self._maps[self._turn] = self._make(size)
        path, data = entry
        self._turn = 1 - self._turn
        return QImage(data, width, height, width * PIXEL, QImage.Format.Format_RGB32), path

    def _make(self, size: int) -> tuple[Path, mmap.mmap]:
        path = self._folder / f"canvas-{secrets.token_hex(6)}.bgra"
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+b") as file:
            file.write(bytes(size))  # not a hole: a full disk is to fail here, not when it is drawn on
            file.flush()
            return path, mmap.mmap(file.fileno(), size)


class ShownFrame:
    """The newest frame and its patches, as they were sent and as the screen needs them.

    A final frame brings the picture at every level. The preview before it stays on the screen until the canvas shows
    something else: it was made for just these pixels.
    """

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.patches: list[PatchPicture] = []
        self._levels: list[PatchPicture] = []
        self._slots = SlotMaps()

    def take(self, frame: Frame, image_format: QImage.Format, *, level: int, view: View | None) -> bool:
        """False where what the screen shows at pyramid `level`, or on `view`, stays as it is.

        That is so where `frame` is older, only a preview of what is shown in full, or the full picture of a preview
        that lies on `view`.
        """
        shown = self.frame
        if shown is not None and (frame.revision, frame.final) < (shown.revision, shown.final):
            return False
        self.frame = frame
        patches = self._slots.patches(frame, image_format)
        self._levels = patches if frame.final else []
        if frame.final and shown is not None and shown.revision == frame.revision and self._lie_on(view):
            return False
        self.patches = patches
        self.suit(level)
        return True

    def suit(self, level: int) -> None:
        """The canvas shows another part or size of the photo: of a final frame take the patches at `level`."""
        if self._levels:
            self.patches = [patch for patch in self._levels if patch.level == level]

    def forget(self) -> None:
        self.frame, self.patches, self._levels = None, [], []

    def _lie_on(self, view: View | None) -> bool:
        return view is not None and bool(self.patches) and all(patch.view == view for patch in self.patches)

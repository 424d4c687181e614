"""What a frame is composed on: a level of a photo's pyramid, or the pixels that the canvas shows."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fader_studio.engine.photos import OpenedPhoto
from fader_studio.imaging.pixels import Box, Raster, View, overlap

KEPT_VIEWS = 2
"""The window writes into two files in turn."""
BYTES = 4
PAGE = 4096


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Surface:
    """`base`: (h, w, 4) uint8 BGRA, the photo without edits on `raster`; only the part in `bounds` may change.

    Either a `view` of the canvas or `level` of the pyramid.
    """

    base: np.ndarray
    raster: Raster
    bounds: Box
    level: int
    view: View | None = None
    has_alpha: bool = False

    @property
    def ground(self) -> Box:
        """The part of `base` that shows the photo."""
        return self.bounds if self.view else (0, 0, self.base.shape[1], self.base.shape[0])


def level_surface(photo: OpenedPhoto, level: int, visible: Box) -> Surface:
    """A level of the pyramid, inside `visible`."""
    size = photo.pyramid.levels[level]
    bounds = overlap(visible, (0, 0, size.width, size.height))
    raster = Raster.of_level(level)
    return Surface(
        base=photo.level(level), raster=raster, bounds=bounds, level=level, has_alpha=photo.pyramid.has_alpha
    )


def whole_surfaces(photo: OpenedPhoto) -> list[Surface]:
    """All levels of the pyramid, the finest first: what is seen at every zoom."""
    return [level_surface(photo, k, (0, 0, one.width, one.height)) for k, one in enumerate(photo.pyramid.levels)]


class Views:
    """The canvas's files, each mapped once."""

    def __init__(self) -> None:
        self._maps: OrderedDict[Path, np.ndarray] = OrderedDict()

    def surface(self, view: View) -> Surface:
        """Raises OSError and ValueError where the file is gone or too small."""
        if view.path not in self._maps:
            while len(self._maps) >= KEPT_VIEWS:
                self._maps.popitem(last=False)
            self._maps[view.path] = np.memmap(view.path, np.uint8, "r")
        size = view.width * view.height * BYTES
        base = self._maps[view.path][:size].reshape(view.height, view.width, BYTES)
        bounds = overlap(view.photo, (0, 0, view.width, view.height))
        return Surface(base=base, raster=view.raster, bounds=bounds, level=0, view=view)

    def touch(self, view: View) -> None:
        """Have the pixels of `view` in this process before a drag needs them: a mapped page costs when first read."""
        self.surface(view).base[:, :: PAGE // BYTES].max(initial=0)

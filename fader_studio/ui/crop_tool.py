"""The crop under way: a draft of how the photo is turned and cut, which shape is kept, and what a drag makes of it."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, QT_TR_NOOP, Signal

from fader_studio.editing import cropping
from fader_studio.editing.geometry import STEEPEST, WHOLE, Crop, Geometry, Placement
from resources.words import tr

SHAPES = (
    ("free", QT_TR_NOOP("Free")), ("original", QT_TR_NOOP("Original")), ("1:1", "1 : 1"), ("4:5", "4 : 5"),
    ("3:2", "3 : 2"),
    ("16:9", "16 : 9"),
)
"""Key, words."""


class CropTool(QObject):
    """`changed`: another draft or shape. `applied(Geometry)`, `left`: how it ends. Shares are of the turned photo."""

    changed = Signal()
    applied = Signal(object)
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = False
        self.geometry = Geometry()
        self.shape = "free"
        self._size = (1, 1)
        self._turned_shape = False
        self._chosen: Crop = WHOLE  # by hand; shapes are laid around this one

    # ------------------------------------------------------------ what there is
    @property
    def crop(self) -> Crop:
        return self.geometry.fitted_crop(*self._size)

    @property
    def frame(self) -> tuple[int, int]:
        """Width and height of the turned photo in pixels."""
        return self.geometry.frame(*self._size)

    @property
    def whole(self) -> Placement:
        """The photo as it lies on the canvas meanwhile."""
        return self.geometry.whole_placement(*self._size)

    @property
    def result(self) -> tuple[int, int]:
        """Width and height of what comes out, in pixels."""
        return self.geometry.crop_box(*self._size)[2:]

    @property
    def ratio(self) -> float | None:
        """Width by height that is kept, None: any."""
        if self.shape == "free":
            return None
        if self.shape == "original":
            wide, high = self.frame
            return wide / high
        first, second = (float(part) for part in self.shape.split(":"))
        low, high = min(first, second) / max(first, second), max(first, second) / min(first, second)
        return low if self._turned_shape else high

    @property
    def shape_words(self) -> str:
        """What the shape is called as it lies now: 4 : 5 lying is 5 : 4."""
        numbers = self.shape.split(":")
        if len(numbers) < 2:
            return tr(dict(SHAPES)[self.shape])
        small, large = sorted(numbers, key=int)
        return f"{small} : {large}" if self._turned_shape else f"{large} : {small}"

    # ------------------------------------------------------------ wishes
    def begin(self, geometry: Geometry, width: int, height: int) -> None:
        self.active, self.geometry, self._size = True, geometry, (width, height)
        self.shape, self._chosen = "free", geometry.crop
        self.changed.emit()

    def apply(self) -> None:
        if self.active:
            self.active = False
            self.applied.emit(self._tidied())

    def leave(self) -> None:
        if self.active:
            self.active = False
            self.left.emit()

    def turn(self, quarters: int) -> None:
        self._turned_shape ^= bool(quarters % 2)
        self._take(self.geometry.turned(quarters), by_hand=True)

    def flip(self, *, upside_down: bool) -> None:
        self._take(self.geometry.flipped(upside_down=upside_down), by_hand=True)

    def set_angle(self, degrees: float) -> None:
        """Clockwise; what does not fit any more of the crop comes back when the angle does."""
        angle = round(min(max(degrees, -STEEPEST), STEEPEST), 2)
        self._take(dataclasses.replace(self.geometry, angle=angle or 0.0))

    def level(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A line that was drawn over the picture as it is seen is to be level, or upright."""
        self.set_angle(self.geometry.angle + cropping.level_angle(start, end))

    def choose_shape(self, key: str) -> None:
        """Its longer side lies as that of the crop does, and as its name says where that is square."""
        width, height = self.result
        numbers = key.split(":")
        named_upright = len(numbers) == 2 and int(numbers[0]) < int(numbers[1])
        self._turned_shape = width < height or (width == height and named_upright)
        self.shape = key
        self._lay_shape()

    def swap_shape(self) -> None:
        """Between upright and lying."""
        if self.ratio is not None and self.shape not in ("original", "1:1"):
            self._turned_shape = not self._turned_shape
            self._lay_shape()

    def drag(self, start: Crop, handle: str, to: tuple[float, float]) -> None:
        """`handle` of the crop `start`, as it was when the drag began, is at `to` now."""
        geometry, size = self.geometry, self._size
        self._cut(cropping.dragged(geometry, start, handle, to, self.ratio, *size))

    def move(self, start: Crop, by: tuple[float, float]) -> None:
        self._cut(cropping.moved(self.geometry, start, by, *self._size))

    def nudge(self, across: int, down: int) -> None:
        """By whole pixels."""
        wide, high = self.frame
        self.move(self.crop, (across / wide, down / high))

    def grow(self, across: int, down: int) -> None:
        """The right or lower edge by whole pixels."""
        (wide, high), (x, y, w, h) = self.frame, self.crop
        self.drag(self.crop, "e" if across else "s", (x + w + across / wide, y + h + down / high))

    # ------------------------------------------------------------ inside
    def _tidied(self) -> Geometry:
        """With the crop on whole pixels, so that turning and flipping it later shows the very same ones."""
        if self.geometry.angle:  # what did not fit comes back when the angle does
            return self.geometry
        (wide, high), (x, y, w, h) = self.frame, self.geometry.crop_box(*self._size)
        return dataclasses.replace(self.geometry, crop=(x / wide, y / high, w / wide, h / high))

    def _lay_shape(self) -> None:
        if self.ratio is None:
            self.changed.emit()
        else:
            self._take(cropping.with_ratio(self.geometry, self._chosen, self.ratio, *self._size))

    def _cut(self, crop: Crop) -> None:
        self._take(dataclasses.replace(self.geometry, crop=crop), by_hand=True)

    def _take(self, geometry: Geometry, *, by_hand: bool = False) -> None:
        self.geometry = geometry
        if by_hand:
            self._chosen = geometry.crop
        self.changed.emit()

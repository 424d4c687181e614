"""Where the photo lies in a pane: zoom, centre and the maps between screen and photo. Plain numbers, no painting."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from fader_studio.editing.geometry import Placement
from fader_studio.engine.messages import Box, Level, Pyramid

FIT_MARGIN = 40.0
SMALLEST, LARGEST = 0.02, 32.0
STEPS = (0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 16, 32)


class Viewport:
    """The place of a picture of `photo` pixels in a pane of `pane` logical pixels, `ratio` device pixels to each.

    The picture is the photo as it is turned and cut, which `placement` tells: points of the photo are those of the
    file, whatever is seen of it. `zoom`: device pixels per photo pixel, so that 1.0 is 100 %. `centre`: the picture's
    point in the pane's middle.
    `fits`: zoom follows the pane's size until the user zooms.
    """

    def __init__(self) -> None:
        self.pane = QSizeF(1, 1)
        self.photo = QSizeF(1, 1)
        self.placement = Placement(width=1, height=1)
        self.ratio = 1.0
        self.zoom = 1.0
        self.centre = QPointF(0.5, 0.5)
        self.fits = True

    @property
    def scale(self) -> float:
        """Logical pixels per photo pixel."""
        return self.zoom / self.ratio

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the whole photo is seen; a small photo is enlarged four times at most."""
        width = max(self.pane.width() - 2 * FIT_MARGIN, 16)
        height = max(self.pane.height() - 2 * FIT_MARGIN, 16)
        scale = min(width / self.photo.width(), height / self.photo.height())
        return min(max(scale * self.ratio, SMALLEST), 4.0)

    @property
    def least_zoom(self) -> float:
        """Smaller than this nobody sees anything: a quarter of the whole photo's zoom."""
        return max(SMALLEST, min(self.fit_zoom, 1.0) / 4)

    @property
    def origin(self) -> QPointF:
        """Where the picture's upper left corner lies, on a whole device pixel, so that 100 % is exact."""
        x = self.pane.width() / 2 - self.centre.x() * self.scale
        y = self.pane.height() / 2 - self.centre.y() * self.scale
        return QPointF(round(x * self.ratio) / self.ratio, round(y * self.ratio) / self.ratio)

    @property
    def photo_rect(self) -> QRectF:
        return QRectF(self.origin, self.photo * self.scale)

    @property
    def is_straight(self) -> bool:
        """Whether the photo lies as in its file, though cut perhaps."""
        return self.placement.is_straight

    @property
    def transform(self) -> QTransform:
        """From the photo to the pane."""
        a, b, _, d, e, _ = self.placement.matrix
        move, s = self.to_pane(QPointF()), self.scale
        return QTransform(a * s, b * s, d * s, e * s, move.x(), move.y())

    def show(self, placement: Placement) -> None:
        self.place(placement)
        self.fit()

    def place(self, placement: Placement) -> None:
        """The same photo is turned or cut otherwise: fitted again if it was, else its middle comes to the middle."""
        if placement == self.placement:
            return
        self.placement = placement
        self.photo = QSizeF(placement.width, placement.height)
        self.centre = QPointF(placement.width / 2, placement.height / 2)
        self.fit() if self.fits else self._clamp()

    def resize(self, pane: QSizeF, ratio: float) -> None:
        self.pane, self.ratio = pane, ratio
        if self.fits:
            self.fit()
        self._clamp()

    def fit(self) -> None:
        self.fits = True
        self.zoom = self.fit_zoom
        self.centre = QPointF(self.photo.width() / 2, self.photo.height() / 2)

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom, keeping the picture's point under `anchor` (pane pixels; unless given, its middle) where it is."""
        anchor = anchor or QPointF(self.pane.width() / 2, self.pane.height() / 2)
        kept = (anchor - self.origin) / self.scale
        self.zoom = min(max(zoom, self.least_zoom), LARGEST)
        self.fits = False
        middle = QPointF(self.pane.width() / 2, self.pane.height() / 2)
        self.centre = kept - (anchor - middle) / self.scale
        self._clamp()

    def look_at(self, rect: QRectF) -> None:
        """`rect` of the photo fills the pane."""
        a, b = self.placement.to_picture(rect.left(), rect.top()), self.placement.to_picture(rect.right(), rect.bottom())
        seen = QRectF(QPointF(*a), QPointF(*b)).normalized()
        scale = min(self.pane.width() / max(seen.width(), 1), self.pane.height() / max(seen.height(), 1))
        self.go_to(scale * self.ratio, seen.center())

    def go_to(self, zoom: float, centre: QPointF) -> None:
        """`centre` of the picture in the pane's middle."""
        self.zoom_to(zoom)
        self.centre = centre
        self._clamp()

    def zoom_step(self, up: bool, anchor: QPointF | None = None) -> None:
        """To the next round figure."""
        beyond = [s for s in STEPS if (s > self.zoom * 1.01 if up else s < self.zoom * 0.99)]
        if beyond:
            self.zoom_to(beyond[0] if up else beyond[-1], anchor)

    def pan(self, by: QPointF) -> None:
        self.centre = self.centre - by / self.scale
        self._clamp()

    def to_photo(self, point: QPointF) -> QPointF:
        spot = (point - self.origin) / self.scale
        return QPointF(*self.placement.to_photo(spot.x(), spot.y()))

    def to_pane(self, point: QPointF) -> QPointF:
        return self.origin + QPointF(*self.placement.to_picture(point.x(), point.y())) * self.scale

    def rect_to_pane(self, rect: QRectF) -> QRectF:
        """What encloses `rect` of the photo."""
        if self.is_straight:
            return QRectF(self.to_pane(rect.topLeft()), rect.size() * self.scale)
        return self.transform.mapRect(rect)

    def _clamp(self) -> None:
        """A photo smaller than the pane stays in its middle; a larger one never leaves more than the margin empty."""
        x = _clamp_axis(self.centre.x(), self.photo.width(), self.pane.width() / self.scale, FIT_MARGIN / self.scale)
        y = _clamp_axis(self.centre.y(), self.photo.height(), self.pane.height() / self.scale, FIT_MARGIN / self.scale)
        self.centre = QPointF(x, y)


def _clamp_axis(centre: float, length: float, seen: float, margin: float) -> float:
    if length + 2 * margin <= seen:
        return length / 2
    low, high = seen / 2 - margin, length - seen / 2 + margin
    return min(max(centre, min(low, high)), max(low, high))


def level_for(pyramid: Pyramid, zoom: float) -> int:
    """The smallest level that is no softer than the screen at `zoom` device pixels per photo pixel."""
    full = pyramid.levels[0].width
    fine = [i for i, level in enumerate(pyramid.levels) if level.width >= full * zoom * 0.999]
    return fine[-1] if fine else 0


def level_scale(pyramid: Pyramid, level: int) -> float:
    """Photo pixels per pixel of `level`: each level halves, its last row and column rounded up."""
    return float(1 << level) if level < len(pyramid.levels) else 1.0


def visible_box(view: Viewport, pyramid: Pyramid, level: int) -> Box:
    """The part of the photo that the pane shows, in whole pixels of `level`."""
    of: Level = pyramid.levels[level]
    scale = level_scale(pyramid, level)
    seen = QRectF(QPointF(), view.pane).intersected(view.photo_rect)
    if seen.isEmpty():
        return 0, 0, 0, 0
    corners = [view.to_photo(p) for p in (seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight())]
    across, down = [p.x() / scale for p in corners], [p.y() / scale for p in corners]
    left, top = max(0, int(min(across))), max(0, int(min(down)))
    right, bottom = min(of.width, int(max(across)) + 1), min(of.height, int(max(down)) + 1)
    return left, top, max(0, right - left), max(0, bottom - top)

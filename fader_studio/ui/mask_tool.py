"""Painting where the faders of the chosen face act: the brush, its stroke, and how the mask lies on the photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QTransform

from fader_studio.editing.painted_mask import ALL, CELLS, SIDE, PaintedMask, painted_mask

if TYPE_CHECKING:
    from fader_studio.editing.brush import Stroke
    from fader_studio.services.session import Session

LEAST, MOST, USUAL = 1, 24, 6
"""Radius of the brush in cells of the mask."""


class MaskTool(QObject):
    """The mask itself is the edit's: every step of a stroke goes to the session, its end is one undo.

    `changed`: another brush; `left`: the tool was put away. `adds`: the faders act where is painted, else the photo stays.
    """

    changed = Signal()
    left = Signal()
    stroke_changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.active = self.adds = False
        self.radius = USUAL
        self._stroke: Stroke | None = None

    @property
    def mask(self) -> PaintedMask | None:
        face = self._session.state.chosen_face
        return face.mask if face else None

    @property
    def can_paint(self) -> bool:
        return self.to_photo() is not None

    def to_photo(self) -> QTransform | None:
        """From cells of the mask to pixels of the photo; None where there is no face or no model."""
        from trainer.faces.alignment import crop_transform  # needs OpenCV, which the window's start does without

        face, model = self._session.state.chosen_face, self._session.model
        if face is None or model is None:
            return None
        try:
            (a, b, c), (d, e, f) = crop_transform(face.face, SIDE, model.spec.template).tolist()
        except ValueError:
            return None
        back, _ = QTransform(a, d, b, e, c, f).inverted()
        return back

    # ------------------------------------------------------------ wishes
    def begin(self) -> None:
        self.active = True
        self.changed.emit()

    def leave(self) -> None:
        if self.active:
            self.end_stroke()
            self.active = False
            self.left.emit()

    def choose(self, *, adds: bool) -> None:
        self.adds = adds
        self.changed.emit()

    def set_radius(self, radius: int) -> None:
        self.radius = min(max(radius, LEAST), MOST)
        self.changed.emit()

    def step_radius(self, larger: bool) -> None:
        """By a fifth, a cell at least."""
        step = max(1, self.radius // 5)
        self.set_radius(self.radius + step if larger else self.radius - step)

    def stroke_to(self, spot: QPointF, *, other_way: bool = False) -> None:
        """Begin a stroke at, or go on with it to, `spot` of the photo. `other_way`: erases where it would add."""
        place = self.to_photo()
        if place is None:
            return
        if self._stroke is None:
            from fader_studio.editing.brush import Stroke  # numpy comes when somebody paints

            cells = self.mask.cells if self.mask else ALL
            self._stroke = Stroke(cells, adds=self.adds != other_way, radius=self.radius)
            self.stroke_changed.emit(True)
        cell = place.inverted()[0].map(spot)
        self._set(self._stroke.go_to((cell.x(), cell.y())))

    def end_stroke(self) -> None:
        if self._stroke is not None:
            self._stroke = None
            self._session.commit()
            self.stroke_changed.emit(False)

    def fill(self, *, acts: bool) -> None:
        """The whole face at once. One undo step."""
        self._set(ALL if acts else bytes(CELLS))
        self._session.commit()

    def _set(self, cells: bytes) -> None:
        self._session.set_mask(self._session.state.chosen, painted_mask(cells))

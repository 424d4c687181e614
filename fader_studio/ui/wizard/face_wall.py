"""All faces that a scan has found, as many as there are, drawn from the mapped file where they are in sight."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from resources import theme

CELL, GAP, ROUND = 84, 6, 5
KEPT = 600
"""Pictures that stay drawn."""


def face_picture(pixels: np.ndarray, size: int, ratio: float) -> QPixmap:
    """(S, S, 3) uint8 as a picture of `size` pixels with round corners."""
    pixels, side = np.ascontiguousarray(pixels), pixels.shape[0]
    image = QImage(pixels.data, side, side, 3 * side, QImage.Format.Format_RGB888)
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(made.rect(), ROUND * ratio, ROUND * ratio)
    painter.setClipPath(shape)
    painter.drawImage(made.rect(), image)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class FaceWall(QAbstractScrollArea):
    """Shows (N, S, S, 3) uint8 faces; more may come while they are shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._faces = np.empty((0, 1, 1, 3), np.uint8)
        self._drawn: OrderedDict[int, QPixmap] = OrderedDict()
        self._side = CELL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(CELL + 2 * GAP)
        self.viewport().setAutoFillBackground(False)
        self._tell()

    @property
    def count(self) -> int:
        return len(self._faces)

    def show_faces(self, faces: np.ndarray, *, more: bool = False) -> None:
        """`more`: the first of them are those that are shown already."""
        if not more:
            self._drawn.clear()
            self.verticalScrollBar().setValue(0)
        self._faces = faces
        self._tell()
        self._measure()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(600, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        top, columns = self.verticalScrollBar().value(), self._columns()
        step = self._side + GAP
        first = top // step * columns
        last = min(len(self._faces), ((top + self.viewport().height()) // step + 1) * columns)
        for index in range(first, last):
            painter.drawPixmap(self._cell(index, columns, top).topLeft(), self._picture(index))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().accent), theme.RING))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def _picture(self, index: int) -> QPixmap:
        if index not in self._drawn:
            self._drawn[index] = face_picture(self._faces[index], self._side, self.devicePixelRatioF())
            if len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(index)
        return self._drawn[index]

    def _columns(self) -> int:
        return max(1, (self.viewport().width() + GAP) // (CELL + GAP))

    def _cell(self, index: int, columns: int, top: int) -> QRect:
        row, column = divmod(index, columns)
        step = self._side + GAP
        return QRect(column * step, row * step - top, self._side, self._side)

    def _measure(self) -> None:
        """The faces are as large as fills the width."""
        columns = self._columns()
        side = max(CELL, (self.viewport().width() + GAP) // columns - GAP)
        if side != self._side:
            self._side = side
            self._drawn.clear()
        rows = -(-len(self._faces) // columns)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, rows * (side + GAP) - GAP - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(side + GAP)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name}: {len(self._faces):,}")

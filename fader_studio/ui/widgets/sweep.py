"""The sweep strip under the chosen fader: five small pictures of this face along it; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fader_studio.ui.widgets.figures import MINUS
from resources import theme
from resources.words import tr

POSITIONS = (-1.0, -0.5, 0.0, 0.5, 1.0)
SPACE = 4
USUAL_WIDTH = 304
FIGURES, WORDS = 18, 18


def picture(data: bytes, side: int) -> QPixmap:
    """A pixmap from `side` × `side` × 3 RGB bytes."""
    return QPixmap.fromImage(QImage(data, side, side, side * 3, QImage.Format.Format_RGB888).copy())


class SweepStrip(QWidget):
    """`low`, `high`: the words at the two ends. Empty squares until pictures are shown."""

    picked = Signal(float)
    hovered = Signal(object)  # the position under the pointer, None: no more

    def __init__(self, low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (low, high)
        self._positions = POSITIONS
        self._pictures: list[QPixmap] = []
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(100)
        self._fit(USUAL_WIDTH)
        self.setAccessibleName(tr("Pictures along this fader"))
        self.setToolTip(tr("Click a picture to go there"))

    def show_pictures(self, positions: tuple[float, ...], pictures: list[QPixmap]) -> None:
        self._positions, self._pictures = positions, pictures
        self.update()

    def clear(self) -> None:
        self._pictures = []
        self.update()

    @property
    def has_pictures(self) -> bool:
        return bool(self._pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self.setFixedHeight(self._side(width) + FIGURES + (WORDS if any(self._words) else 0))

    def _side(self, width: int) -> int:
        return (width - SPACE * (len(POSITIONS) - 1)) // len(POSITIONS)

    def _square(self, index: int) -> QRectF:
        side = self._side(self.width())
        step = (self.width() - side) / (len(POSITIONS) - 1)
        return QRectF(round(index * step), 0, side, side)

    def _index_at(self, x: float) -> int:
        return next((i for i in range(len(POSITIONS)) if self._square(i).left() <= x <= self._square(i).right()), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._index_at(event.position().x()))

    def leaveEvent(self, _event: object) -> None:
        self._hover(-1)

    def hideEvent(self, _event: object) -> None:
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.setCursor(Qt.CursorShape.PointingHandCursor if index >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()
            self.hovered.emit(self._positions[index] if index >= 0 and self._pictures else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position().x())
        inside = self.rect().contains(event.position().toPoint())
        if index >= 0 and inside and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._positions[index])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the track above: values grow to the right
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for index in range(len(POSITIONS)):
            self._paint_square(painter, index, t)
        painter.setFont(theme.font(theme.TINY, figures=True))
        painter.setPen(QColor(t.dim))
        side = self._side(self.width())
        for index, position in enumerate(self._positions):
            text = f"{abs(position) * 100:.0f}"
            place = self._square(index).translated(0, side).adjusted(-8, 0, 8, FIGURES - side)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, (MINUS if position < 0 else "") + text)
        words = QRectF(0, side + FIGURES - 2, self.width(), WORDS)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words[0])
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words[1])

    def _paint_square(self, painter: QPainter, index: int, t: theme.Tokens) -> None:
        square = self._square(index)
        shape = QPainterPath()
        shape.addRoundedRect(square, 4, 4)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(square, QColor(t.track))
        if self._pictures:
            painter.drawPixmap(square, self._pictures[index], QRectF(self._pictures[index].rect()))
        painter.restore()
        hovered = index == self._hovered
        pen = QPen(QColor(t.text), 1.5) if hovered else QPen(QColor(t.line), 1)  # a white photo has an edge too
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.drawRoundedRect(square.adjusted(inset, inset, -inset, -inset), 4, 4)

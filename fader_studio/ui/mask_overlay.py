"""The painted mask over the photo: tinted where the photo stays, the reach of the face's crop, and the brush."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from fader_studio.editing.painted_mask import SIDE, PaintedMask
from fader_studio.ui.mask_tool import MaskTool
from resources import theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.ui.canvas import Canvas

TINT = 0.55
INVERTED = bytes(range(255, -1, -1))
END_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MaskOverlay(QWidget):
    """Covers the canvas while the tool is active: the wheel zooms, the middle button and Space pan as they always do.

    Shift paints the other way; [ and ] and Ctrl with the wheel change the brush, X erasing and adding; Esc ends.
    """

    def __init__(self, canvas: Canvas, tool: MaskTool) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._tool = tool
        self._at: QPointF | None = None
        self._space = False
        self._tinted: tuple[PaintedMask, str] | None = None
        self._tint = QImage()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Where the faders act on this face"))
        canvas.installEventFilter(self)
        canvas.zoom_changed.connect(lambda _zoom: self.update())
        tool.changed.connect(self.update)
        self.hide()

    def _to_pane(self) -> QTransform | None:
        """From cells of the mask to the widget."""
        place = self._tool.to_photo()
        return None if place is None else place * self._canvas.view.transform

    # ------------------------------------------------------------ mouse and keys
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._space:
            return event.ignore()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._paint_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        self.update()
        if event.buttons() & Qt.MouseButton.LeftButton and not self._space:
            self._paint_at(event)
        elif event.buttons():
            event.ignore()  # the canvas is panned

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._tool.end_stroke()
        if event.button() != Qt.MouseButton.LeftButton or self._space:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def leaveEvent(self, _event: object) -> None:
        self._at = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._tool.step_radius(event.angleDelta().y() > 0)
        else:
            QApplication.sendEvent(self._canvas, event)  # which lies in the same place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("[", "]"):
            self._tool.step_radius(event.text() == "]")
        elif event.key() == Qt.Key.Key_X and not event.modifiers():
            self._tool.choose(adds=not self._tool.adds)
        elif event.key() in END_KEYS:
            self._tool.leave()
        else:
            self._space = self._space or event.key() == Qt.Key.Key_Space
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        event.ignore()

    def focusOutEvent(self, _event: object) -> None:
        self._space = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def _paint_at(self, event: QMouseEvent) -> None:
        other_way = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._tool.stroke_to(self._canvas.view.to_photo(event.position()), other_way=other_way)
        self.update()

    # ------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        place = self._to_pane()
        if place is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.setClipRect(self._canvas.view.photo_rect)
        if self._tool.mask is not None:
            painter.setTransform(place)
            painter.drawImage(QRectF(0, 0, SIDE, SIDE), self._tint_of(self._tool.mask, theme.current().danger))
            painter.resetTransform()
        painter.restore()
        reach = place.map(QPolygonF(QRectF(0, 0, SIDE, SIDE)))
        for pen in (QPen(QColor(0, 0, 0, 110), 2.5), QPen(QColor(255, 255, 255, 200), 1, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawPolygon(reach)
        self._draw_brush(painter, place)

    def _draw_brush(self, painter: QPainter, place: QTransform) -> None:
        if self._at is None:
            return
        radius = self._tool.radius * abs(place.determinant()) ** 0.5
        for pen in (QPen(QColor(0, 0, 0, 140), 3), QPen(QColor("white"), 1.5)):
            painter.setPen(pen)
            painter.drawEllipse(self._at, radius, radius)
            painter.drawLine(self._at - QPointF(4, 0), self._at + QPointF(4, 0))
            if self._tool.adds:
                painter.drawLine(self._at - QPointF(0, 4), self._at + QPointF(0, 4))

    def _tint_of(self, mask: PaintedMask, colour: str) -> QImage:
        """`colour` as thick as the photo stays."""
        if self._tinted != (mask, colour):
            stays = mask.cells.translate(INVERTED)
            made = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
            tint = QColor(colour)
            tint.setAlphaF(TINT)
            made.fill(tint)
            painter = QPainter(made)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.drawImage(0, 0, QImage(stays, SIDE, SIDE, SIDE, QImage.Format.Format_Alpha8))
            painter.end()
            self._tinted, self._tint = (mask, colour), made
        return self._tint

"""The crop over the photo: dim around it, thirds in it, handles to drag; outside of it the photo turns."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fader_studio.ui.crop_tool import CropTool
from resources import theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.ui.canvas import Canvas

REACH = 14.0
"""So near to an edge or corner a press takes it."""
CORNER, EDGE = 20.0, 26.0
CURSORS = {
    "n": Qt.CursorShape.SizeVerCursor, "s": Qt.CursorShape.SizeVerCursor, "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor, "nw": Qt.CursorShape.SizeFDiagCursor, "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor, "sw": Qt.CursorShape.SizeBDiagCursor, "move": Qt.CursorShape.SizeAllCursor,
    "turn": Qt.CursorShape.OpenHandCursor, "level": Qt.CursorShape.CrossCursor,
}
NUDGES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class CropOverlay(QWidget):
    """Covers the canvas while the tool is active. Enter applies, Esc leaves, arrows move by pixels (Shift: ten),
    with Ctrl they move the right and the lower edge alone.

    `levelling`: the next drag draws a line that is to be level; with Ctrl held every drag does.
    """

    def __init__(self, canvas: Canvas, tool: CropTool) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._tool = tool
        self.levelling = False
        self._doing = ""
        self._pressed = self._at = QPointF()
        self._start_crop = tool.crop
        self._start_angle = 0.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Crop of the photo"))
        canvas.installEventFilter(self)
        canvas.zoom_changed.connect(lambda _zoom: self.update())
        tool.changed.connect(self.update)
        self.hide()

    # ------------------------------------------------------------ between shares of the frame and the widget
    def rect_of_crop(self) -> QRectF:
        """The crop in pixels of the widget."""
        x, y, w, h = self._tool.crop
        return QRectF(self._to_widget(x, y), self._to_widget(x + w, y + h))

    def _corner(self) -> tuple[float, float]:
        """Of the frame, in pixels of the picture that the canvas shows."""
        (wide, high), whole = self._tool.frame, self._tool.whole
        return (whole.width - wide) / 2, (whole.height - high) / 2

    def _to_widget(self, x: float, y: float) -> QPointF:
        (wide, high), (left, top), view = self._tool.frame, self._corner(), self._canvas.view
        return view.origin + QPointF(x * wide + left, y * high + top) * view.scale

    def _to_frame(self, point: QPointF) -> tuple[float, float]:
        (wide, high), (left, top), view = self._tool.frame, self._corner(), self._canvas.view
        spot = (point - view.origin) / view.scale
        return (spot.x() - left) / wide, (spot.y() - top) / high

    def part_at(self, point: QPointF) -> str:
        """What a press there would take: a handle ("n" … "se"), "move" inside, "turn" outside."""
        rect = self.rect_of_crop()
        if not rect.adjusted(-REACH, -REACH, REACH, REACH).contains(point):
            return "turn"
        reach_x, reach_y = min(REACH, rect.width() / 3), min(REACH, rect.height() / 3)  # a small crop can be moved too
        near = {
            "n": point.y() <= rect.top() + reach_y, "s": point.y() >= rect.bottom() - reach_y,
            "w": point.x() <= rect.left() + reach_x, "e": point.x() >= rect.right() - reach_x,
        }
        return "".join(side for side, is_near in near.items() if is_near) or "move"

    # ------------------------------------------------------------ mouse and keys
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return event.ignore()
        levels = self.levelling or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        self._pressed = self._at = event.position()
        self._doing = "level" if levels else self.part_at(event.position())
        self._start_crop, self._start_angle = self._tool.crop, self._tool.geometry.angle
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if not self._doing:
            part = "level" if self.levelling else self.part_at(self._at)
            self.setCursor(CURSORS[part])
            if event.buttons():
                event.ignore()  # the canvas is panned
        elif self._doing == "level":
            self.update()
        elif self._doing == "turn":
            self._tool.set_angle(self._start_angle + self._turned_by())
        elif self._doing == "move":
            (x0, y0), (x1, y1) = self._to_frame(self._pressed), self._to_frame(self._at)
            self._tool.move(self._start_crop, (x1 - x0, y1 - y0))
        else:
            self._tool.drag(self._start_crop, self._doing, self._to_frame(self._at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return event.ignore()
        doing, self._doing = self._doing, ""
        if doing == "level":
            self.levelling = False
            if QLineF(self._pressed, event.position()).length() > REACH:
                a, b = self._pressed, event.position()
                self._tool.level((a.x(), a.y()), (b.x(), b.y()))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Inside: done."""
        if event.button() == Qt.MouseButton.LeftButton and self.part_at(event.position()) == "move":
            self._tool.apply()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tool.apply()
        elif key == Qt.Key.Key_Escape:
            self._tool.leave()
        elif key == Qt.Key.Key_X:
            self._tool.swap_shape()
        elif key in NUDGES:
            step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            grows = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self._tool.grow if grows else self._tool.nudge)(NUDGES[key][0] * step, NUDGES[key][1] * step)
        else:
            event.ignore()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def _turned_by(self) -> float:
        """By how many degrees the pointer went round the middle of the photo, clockwise."""
        middle = self._to_widget(0.5, 0.5)
        before, after = self._pressed - middle, self._at - middle
        angle = math.degrees(math.atan2(after.y(), after.x()) - math.atan2(before.y(), before.x()))
        return (angle + 180) % 360 - 180

    # ------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, t = self.rect_of_crop(), theme.current()
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        around.addRect(rect)
        shade = QColor(t.canvas)
        shade.setAlphaF(0.72)
        painter.fillPath(around, shade)
        self._lines(painter, rect)
        for pen in (QPen(QColor(0, 0, 0, 110), 3), QPen(QColor("white"), 1)):
            painter.setPen(pen)
            painter.drawRect(rect)
        self._handles(painter, rect)
        if self._doing == "level":
            self._line(painter, t)

    def _lines(self, painter: QPainter, rect: QRectF) -> None:
        """Thirds; a finer lattice while the photo is turned."""
        parts = 9 if self._doing in ("turn", "level") else 3
        painter.setPen(QPen(QColor(255, 255, 255, 110 if self._doing else 70), 1))
        for k in range(1, parts):
            x, y = rect.left() + rect.width() * k / parts, rect.top() + rect.height() * k / parts
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _handles(self, painter: QPainter, rect: QRectF) -> None:
        corner_x, corner_y = min(CORNER, rect.width() / 3), min(CORNER, rect.height() / 3)
        middle, bars = rect.center(), []
        for x, y, inward_x, inward_y in ((rect.left(), rect.top(), 1, 1), (rect.right(), rect.top(), -1, 1),
                                         (rect.left(), rect.bottom(), 1, -1), (rect.right(), rect.bottom(), -1, -1)):
            bars += [QLineF(x, y, x + inward_x * corner_x, y), QLineF(x, y, x, y + inward_y * corner_y)]
        if rect.width() > 4 * CORNER:
            bars += [QLineF(middle.x() - EDGE / 2, y, middle.x() + EDGE / 2, y) for y in (rect.top(), rect.bottom())]
        if rect.height() > 4 * CORNER:
            bars += [QLineF(x, middle.y() - EDGE / 2, x, middle.y() + EDGE / 2) for x in (rect.left(), rect.right())]
        for pen in (QPen(QColor(0, 0, 0, 110), 6), QPen(QColor("white"), 4)):
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            painter.drawLines(bars)

    def _line(self, painter: QPainter, t: theme.Tokens) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (QPen(QColor(0, 0, 0, 140), 4), QPen(QColor(t.accent), 2)):
            painter.setPen(pen)
            painter.drawLine(self._pressed, self._at)

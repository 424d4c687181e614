"""The track and handle of a fader: pressing, dragging, keys and wheel. Zero is in the middle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from resources import theme

SOFT, HARD = 1.0, 2.0
STEP, PAGE = 0.01, 0.10
HEIGHT = 24
HANDLE = 8.0
THICKNESS = 4.0
JITTER = 2.0
"""So far a click on the track may wander and stay a click."""
FIGURES = frozenset("0123456789.,+-\u2212")
"""Whoever types one of these wants to type a value."""
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
KEYS = {
    Qt.Key.Key_Right: STEP, Qt.Key.Key_Up: STEP, Qt.Key.Key_Left: -STEP, Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: PAGE, Qt.Key.Key_PageDown: -PAGE,
}


class Track(QAbstractSlider):
    """A slider in per cent for screen readers (QAbstractSlider gives role, value and range), exact to a tenth inside.

    `edit_started`, `value_edited(VALUE)`, `edit_finished`: one of each for a key or notch, many values for a drag.
    `typing_wanted(str)`: a value is to be typed, this is its beginning.
    `digits`: of VALUE, to which a drag rounds.
    """

    edit_started = Signal()
    value_edited = Signal(float)
    edit_finished = Signal()
    typing_wanted = Signal(str)

    def __init__(self, *, digits: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = digits
        self._exact = 0.0
        self._limit = SOFT
        self._dragging = self._showing = False
        self._grip = 0.0
        self._settled: float | None = None
        self._wheel_at = QPointF(-1, -1)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(-100, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._on_value)

    @property
    def exact(self) -> float:
        """The value, −1 … 1, beyond where it was typed."""
        return self._exact

    @property
    def dragging(self) -> bool:
        return self._dragging

    def show_exact(self, value: float) -> None:
        """Show `value` without telling anyone; a value beyond ±100 % widens the range to ±200 % until it is back."""
        value = min(max(value, -HARD), HARD)
        limit = self._limit if self._dragging else HARD if abs(value) > SOFT else SOFT
        if (value, limit) == (self._exact, self._limit):
            return
        self._exact, self._limit = value, limit
        bound = round(self._limit * 100)
        self._showing = True
        self.setRange(-bound, bound)
        self.setValue(round(self._exact * 100))
        self._showing = False
        self.update()

    def edit(self, value: float) -> None:
        """One whole edit to `value`, as a key or a typed figure makes it."""
        value = min(max(round(value, 4), -HARD), HARD)
        if value != self._exact:
            self.edit_started.emit()
            self.show_exact(value)
            self.value_edited.emit(self._exact)
            self.edit_finished.emit()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    # ------------------------------------------------------------ mouse
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return event.ignore()
        x, handle = event.position().x(), self._x(self._exact)
        on_handle = abs(x - handle) <= HANDLE
        self._grip = x - handle if on_handle else 0.0
        self._settled = None if on_handle else x
        self._dragging = True
        self.edit_started.emit()
        if not on_handle:
            self._drag_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._settled is not None and abs(x - self._settled) > JITTER:
            self._settled = None
        if self._dragging and self._settled is None:
            self._drag_to(x - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit(0.0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._dragging and event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self._finish()
        super().focusOutEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        if self._dragging:
            self._finish()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The photo went away during a drag: the release of the button will not come."""
        if event.type() == QEvent.Type.EnabledChange and self._dragging and not self.isEnabled():
            self._finish()
        super().changeEvent(event)

    def _finish(self) -> None:
        self._dragging = False
        self.show_exact(self._exact)
        self.edit_finished.emit()

    def _drag_to(self, x: float) -> None:
        left, width = HANDLE, self.width() - 2 * HANDLE
        share = min(max((x - left) / max(1.0, width), 0.0), 1.0)
        value = round((2 * share - 1) * self._limit, self._digits)
        if value != self._exact:
            self.show_exact(value)
            self.value_edited.emit(self._exact)

    # ------------------------------------------------------------ keys and wheel
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.typing_wanted.emit("")
        elif event.text() in FIGURES and not held & COMMANDS:
            self.typing_wanted.emit(event.text())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.edit(-self._limit if key == Qt.Key.Key_Home else self._limit)
        elif key in KEYS:
            self._nudge(KEYS[key], held)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.edit(0.0)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus, and only if the pointer came by itself: a panel scrolled under it changes nothing."""
        came = event.globalPosition() != self._wheel_at and self.rect().contains(event.position().toPoint())
        turn = event.angleDelta().y() or event.angleDelta().x()
        if not (self.hasFocus() and came and turn) or self._dragging:
            return event.ignore()
        self._nudge(STEP if turn > 0 else -STEP, event.modifiers())
        event.accept()

    def refuse_wheel_at(self, where: QPointF) -> None:
        """The panel was scrolled with the pointer at `where` (screen): until it moves, the wheel is the panel's."""
        self._wheel_at = where

    def _nudge(self, step: float, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ShiftModifier:
            step *= 10
        if held & Qt.KeyboardModifier.ControlModifier:
            step /= 10
        limit = self._limit
        self.edit(min(max(self._exact + step, -limit), limit))

    def _on_value(self, percent: int) -> None:
        """A screen reader set the value."""
        if not self._showing and not self._dragging:
            self.edit(percent / 100)

    # ------------------------------------------------------------ painting
    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        y, left, right = self.height() / 2, 0.0, float(self.width())
        x = self._x(self._exact)
        self._bar(painter, left, right, y, t.track)
        if self._exact:
            middle = self._x(0.0)
            self._bar(painter, min(middle, x), max(middle, x), y, t.accent)
            painter.fillRect(QRectF(middle - 0.5, y - 6, 1, 12), QColor(t.text))
        self._handle(painter, QPointF(x, y), t)

    def _x(self, value: float) -> float:
        return HANDLE + (self.width() - 2 * HANDLE) * (value / self._limit + 1) / 2

    def _bar(self, painter: QPainter, left: float, right: float, y: float, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, y - THICKNESS / 2, right - left, THICKNESS), 2, 2)

    def _handle(self, painter: QPainter, at: QPointF, t: theme.Tokens) -> None:
        active = self._exact != 0 or self.hasFocus() or self._dragging
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(at, HANDLE + 2, HANDLE + 2)
        painter.setBrush(QColor(t.accent if active else t.dim))
        painter.drawEllipse(at, HANDLE, HANDLE)
        painter.setBrush(QColor(t.panel))
        painter.drawEllipse(at, HANDLE - 1.5, HANDLE - 1.5)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(t.handle))
        painter.drawEllipse(at, 5, 5)

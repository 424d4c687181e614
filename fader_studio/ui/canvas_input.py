"""Mouse, wheel, touchpad and keys on the canvas: pan, zoom, choose a face, mark two eyes, drag the split line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from fader_studio.ui.canvas import Canvas

STEP = 1.0015
"""Zoom per eighth of a degree of the wheel: a notch of 120 is a fifth."""
GRIP = 10
PAN_KEYS = {
    Qt.Key.Key_Left: QPointF(60, 0),
    Qt.Key.Key_Right: QPointF(-60, 0),
    Qt.Key.Key_Up: QPointF(0, 60),
    Qt.Key.Key_Down: QPointF(0, -60),
}


class CanvasInput(QObject):
    """Turns the canvas's events into its wishes; a plain wheel zooms, a touchpad's scroll pans, Ctrl always zooms."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._doing = ""  # "", "press", "pan", "split"
        self._space = False
        canvas.installEventFilter(self)
        self._handlers = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.NativeGesture: self._on_gesture,
            QEvent.Type.KeyPress: self._on_key,
            QEvent.Type.KeyRelease: self._on_key_up,
            QEvent.Type.Leave: self._on_leave,
            QEvent.Type.FocusOut: self._on_leave,
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        handler = self._handlers.get(event.type())
        return bool(handler(event)) if handler and self._canvas.has_photo else False

    # ------------------------------------------------------------ mouse
    def _on_press(self, event: QMouseEvent) -> bool:
        canvas, at = self._canvas, event.position()
        self._pressed = self._last = at
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (self._space and left):
            self._begin("pan", Qt.CursorShape.ClosedHandCursor)
        elif not left:
            return False
        elif canvas.marking:
            self._mark(at)
        elif self._on_line(at):
            self._begin("split", Qt.CursorShape.SplitHCursor)
        else:
            self._doing = "press"
        return True

    def _on_move(self, event: QMouseEvent) -> bool:
        canvas, at = self._canvas, event.position()
        far = self._pressed is not None and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._doing == "press" and far:
            self._begin("pan", Qt.CursorShape.ClosedHandCursor)
        if self._doing == "pan":
            canvas.view.pan(at - self._last)
            canvas.view_moved()
        elif self._doing == "split":
            canvas.set_split(at.x() / max(1, canvas.width()))
        elif not self._doing:
            self._hover(at)
        self._last = at
        return True

    def _on_release(self, event: QMouseEvent) -> bool:
        if self._doing == "press" and (index := self._canvas.face_at(event.position())) >= 0:
            self._canvas.session.choose_face(index)
        self._doing, self._pressed = "", None
        self._hover(event.position())
        return True

    def _on_double_click(self, event: QMouseEvent) -> bool:
        """Between the whole photo and 100 % at the pointer; while marking, a quick second click is the second eye."""
        canvas = self._canvas
        if canvas.marking:
            return self._on_press(event)
        if event.button() != Qt.MouseButton.LeftButton or self._on_line(event.position()):
            return True
        if canvas.view.fits:
            canvas.view.zoom_to(1.0, canvas.to_view(event.position()))
            canvas.view_moved()
        else:
            canvas.fit()
        return True

    def _on_leave(self, _event: QEvent) -> bool:
        self._space = False
        self._canvas.set_hovered(-1)
        return False

    def _begin(self, doing: str, cursor: Qt.CursorShape) -> None:
        self._doing = doing
        self._canvas.setCursor(cursor)

    def _hover(self, at: QPointF) -> None:
        canvas = self._canvas
        if canvas.marking:
            return
        index = canvas.face_at(at)
        canvas.set_hovered(index)
        if self._space:
            cursor = Qt.CursorShape.OpenHandCursor
        elif self._on_line(at):
            cursor = Qt.CursorShape.SplitHCursor
        else:
            other = index >= 0 and index != canvas.session.state.chosen
            cursor = Qt.CursorShape.PointingHandCursor if other else Qt.CursorShape.ArrowCursor
        canvas.setCursor(cursor)

    def _on_line(self, at: QPointF) -> bool:
        canvas = self._canvas
        return canvas.mode == "split" and abs(at.x() - canvas.width() * canvas.split) <= GRIP

    def _mark(self, at: QPointF) -> None:
        canvas = self._canvas
        if not canvas.view.photo_rect.contains(canvas.to_view(at)):
            return
        spot = canvas.view.to_photo(canvas.to_view(at))
        first = canvas.first_eye
        if first is None:
            canvas.set_first_eye(spot)
            return
        canvas.set_marking(False)
        canvas.session.mark_face((first.x(), first.y()), (spot.x(), spot.y()))

    # ------------------------------------------------------------ wheel, touchpad, keys
    def _on_wheel(self, event: QWheelEvent) -> bool:
        canvas = self._canvas
        touchpad = not event.pixelDelta().isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            canvas.view.pan(QPointF(event.pixelDelta()))
        elif turn := event.angleDelta().y() or event.angleDelta().x():
            canvas.view.zoom_to(canvas.view.zoom * STEP**turn, canvas.to_view(event.position()))
        canvas.view_moved()
        return True

    def _on_gesture(self, event: QNativeGestureEvent) -> bool:
        canvas = self._canvas
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            canvas.view.zoom_to(canvas.view.zoom * (1 + event.value()), canvas.to_view(event.position()))
            canvas.view_moved()
            return True
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        canvas, key = self._canvas, event.key()
        if key == Qt.Key.Key_Escape and canvas.marking:
            canvas.set_marking(False)
        elif key == Qt.Key.Key_Space:
            self._space = True
            canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in PAN_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            canvas.view.pan(PAN_KEYS[key])
            canvas.view_moved()
        else:
            return False
        return True

    def _on_key_up(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            QTimer.singleShot(0, self, lambda: self._hover(self._last))
        return False

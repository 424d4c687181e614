"""Mouse gestures as the events that Qt delivers; QTest's own moves depend on where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def send(widget: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    where = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), where, button, held, Qt.KeyboardModifier.NoModifier))


def press(widget: QWidget, at: QPoint) -> None:
    send(widget, QEvent.Type.MouseButtonPress, at, LEFT, LEFT)


def move(widget: QWidget, at: QPoint) -> None:
    send(widget, QEvent.Type.MouseMove, at, NONE, LEFT)


def release(widget: QWidget, at: QPoint) -> None:
    send(widget, QEvent.Type.MouseButtonRelease, at, LEFT, NONE)


def drag(widget: QWidget, *points: QPoint) -> None:
    """Press at the first point, move over the others, release at the last."""
    press(widget, points[0])
    for point in points[1:]:
        move(widget, point)
    release(widget, points[-1])


def turn_wheel(widget: QWidget, at: QPoint, notches: int = 1) -> QWheelEvent:
    """One event; `isAccepted()` says whether the widget took it."""
    event = QWheelEvent(QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), NONE,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)
    return event

"""The steps of the wizard at its left: which are done, which is being answered, which can be gone to."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from resources import theme
from resources.glyphs import paint
from resources.words import tr

HEIGHT = 38
CIRCLE = 20


class StepButton(QAbstractButton):
    """One step; enabled where it can be gone to."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__(text=words)
        self._number = number
        self._state = "later"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_state(self, state: str, reachable: bool) -> None:
        """`state`: done, now or later."""
        self._state = state
        self.setEnabled(reachable)
        spoken = {"done": tr("done"), "now": tr("current"), "later": tr("to come")}[state]
        self.setAccessibleName(tr("Step {number}, {text}, {spoken}").format(
            number=self._number, text=self.text(), spoken=spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._state == "now" or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.raised if self._state == "now" else t.hover))
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), theme.RING))
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
        self._paint_circle(painter, t)
        painter.setFont(theme.font(strong=self._state == "now"))
        painter.setPen(QColor(t.text if self._state == "now" else t.dim))
        rest = QStyle.visualRect(self.layoutDirection(), self.rect(), self.rect().adjusted(12 + CIRCLE + 10, 0, -8, 0))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_circle(self, painter: QPainter, t: theme.Tokens) -> None:
        place = QRect(12, (self.height() - CIRCLE) // 2, CIRCLE, CIRCLE)
        circle = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        if self._state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.good))
            painter.drawEllipse(circle)
            paint(painter, circle.toRect().adjusted(4, 4, -4, -4), "check", t.panel)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.text if self._state == "now" else t.dim), 1))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font(theme.TINY, strong=self._state == "now", figures=True))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QWidget):
    """`picked(index)` when a person goes to a step."""

    picked = Signal(int)

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.buttons = [StepButton(k, name) for k, name in enumerate(names, 1)]
        column = QVBoxLayout(self, spacing=2)
        column.setContentsMargins(0, 0, 0, 0)
        for index, button in enumerate(self.buttons):
            button.clicked.connect(lambda _checked=False, k=index: self.picked.emit(k))
            column.addWidget(button)

    def show_steps(self, current: int, reachable: int) -> None:
        """Steps up to `reachable` can be gone to; those before `current` are done."""
        for index, button in enumerate(self.buttons):
            state = "now" if index == current else "done" if index < current else "later"
            button.show_state(state, index <= reachable)

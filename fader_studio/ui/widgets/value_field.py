"""The figure of a fader: text until it is clicked, then a small field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fader_studio.ui.widgets.figures import PERCENT, Figures
from resources import theme


class ValueField(QLineEdit):
    """Shows VALUE as `figures` write it; `typed(VALUE)` where a person entered another."""

    typed = Signal(float)
    left = Signal()

    def __init__(self, figures: Figures = PERCENT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = figures
        self._value = 0.0
        self.setProperty("look", "value")
        self.setProperty("zero", True)
        self.setFont(theme.font(figures=True))
        edge = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        self.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedWidth(QFontMetrics(self.font()).horizontalAdvance(figures.widest) + 6)
        self.setTextMargins(0, 0, -2, 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.returnPressed.connect(self._on_return)
        self.show_value(0.0)

    def show_value(self, value: float) -> None:
        self._value = value
        if self.isReadOnly():
            self.setText(self.figures.text(value))
            self._dim(value == 0)

    def begin(self, typed: str = "") -> None:
        """Let a person type; `typed`: what they have typed already, in place of the figure."""
        self.setReadOnly(False)
        self._polish()
        self.setText(self.figures.text(self._value))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.setText(typed) if typed else self.selectAll()

    def _end(self, keep: bool) -> None:
        if self.isReadOnly():
            return
        value = self.figures.read(self.text()) if keep else None
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.deselect()
        self._polish()
        self.show_value(self._value)
        if value is not None and value != self._value:
            self.typed.emit(value)

    def _on_return(self) -> None:
        self._end(keep=True)
        self.left.emit()

    def _dim(self, zero: bool) -> None:
        """A zero is dim. Polishing is slow, and most figures stay what they are."""
        if self.property("zero") != zero:
            self.setProperty("zero", zero)
            self._polish()

    def _polish(self) -> None:
        """The stylesheet's look follows from properties only when it is asked to."""
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.isReadOnly():
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.begin()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event) if self.isReadOnly() else super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.isReadOnly():
            self._end(keep=False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end(keep=True)

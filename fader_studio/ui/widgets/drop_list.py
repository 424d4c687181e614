"""A list that drops down, with the caret of our own icons: a stylesheet takes the system's arrow away."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QWidget

from resources import glyphs, theme

CARET = 12


class DropList(QComboBox):
    """As `QComboBox`. `name`: what it chooses, for those who do not see it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one ignores the stylesheet's selection

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t = theme.current()
        place = QRect(self.width() - CARET - 9, (self.height() - CARET) // 2, CARET, CARET)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        glyphs.paint(QPainter(self), place, "caret-down", t.text if self.isEnabled() else t.dim)

"""An icon that stands by itself and follows the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources import theme
from resources.glyphs import paint


class Sign(QWidget):
    """The icon `name` in a square of `side` pixels, in dim or in the text's colour."""

    def __init__(self, name: str, side: int, *, dim: bool = False) -> None:
        super().__init__()
        self._name = name
        self._dim = dim
        self.setFixedSize(side, side)

    def show_icon(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        paint(QPainter(self), self.rect(), self._name, QColor(t.dim if self._dim else t.text))

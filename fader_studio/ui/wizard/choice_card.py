"""A card of which one is chosen: a title, what it means, and figures that may come later."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout

from resources import theme

DOT = 16
FACTS = 3
"""Lines of figures that have their place before they are known: nothing below moves when they come."""


class ChoiceCard(QAbstractButton):
    """A radio button as large as its text; put several into a QButtonGroup."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__(text=title, checkable=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._title, self._words, self._facts = (QLabel(text, wordWrap=True) for text in (title, words, ""))
        self._title.setProperty("look", "strong")
        self._words.setProperty("look", "small")
        self._facts.setFont(theme.font(figures=True))
        column = QVBoxLayout(self, spacing=3)
        column.setContentsMargins(14 + DOT + 8, 10, 14, 12)
        for label in (self._title, self._words, self._facts):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label)
        column.insertStretch(2, 1)
        self._facts.hide()
        self._tell()

    @property
    def facts(self) -> str:
        return self._facts.text().rstrip("\n")

    def show_title(self, text: str) -> None:
        self.setText(text)
        self._title.setText(text)
        self._tell()

    def show_words(self, words: str) -> None:
        self._words.setText(words)
        self._tell()

    def show_facts(self, facts: str) -> None:
        self._facts.setText(facts + "\n" * (FACTS - 1 - facts.count("\n")))
        self._facts.setVisible(bool(facts))
        self._tell()

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.layout().heightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        edge = theme.RING if on or self.hasFocus() else 1
        painter.setPen(QPen(QColor(t.accent if on or self.hasFocus() else t.line), edge))
        painter.setBrush(QColor(t.hover if self.underMouse() and self.isEnabled() and not on else t.raised))
        inset = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.CARD_RADIUS,
                                theme.CARD_RADIUS)
        dot = QRectF(14, 13, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.accent if on else t.dim), 1.5))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(dot.adjusted(5, 5, -5, -5))
        if on and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 5, 5)

    def _tell(self) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" ".join(t for t in (self._words.text(), self.facts) if t))

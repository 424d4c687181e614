"""What a dialog asks: names at one side, fields at the other, every name on its field's first line, remarks below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

from resources import theme


class Form(QFormLayout):
    """`add(name, field)` in place of `addRow`, which sets a name higher than the text of a field of 32 pixels."""

    def __init__(self) -> None:
        super().__init__(horizontalSpacing=theme.PADDING, verticalSpacing=12)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, name: str, field: QWidget | QLayout) -> None:
        label = QLabel(name, alignment=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        label.setFixedHeight(theme.CONTROL)
        if isinstance(field, QWidget):
            label.setBuddy(field)
        self.addRow(label, field)

    def add_below(self, field: QWidget) -> None:
        """Under the field before it, without a name."""
        self.addRow("", field)


class Remark(QLabel):
    """Small words, as many lines as they need: a page of a stack does not ask for the height of a width."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.setProperty("look", "small")

    def setText(self, words: str) -> None:
        super().setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(theme.CONTROL + theme.GAP, self.heightForWidth(self.width())))

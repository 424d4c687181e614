"""The quiet strip above the photo while a model is tried that is being trained, and when it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fader_studio.ui.widgets.sign import Sign
from resources import theme
from resources.words import tr


class TrialStrip(QFrame):
    """`kept`, `made_default`, `left`: what the person chose."""

    kept = Signal()
    made_default = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self._main, self._aside = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._main.setProperty("look", "strong")
        self._aside.setProperty("look", "dim")
        for label in (self._main, self._aside):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.keep = QPushButton(tr("Keep as…"))
        self.keep.setToolTip(tr("Put this model into the library under a name"))
        self.default = QPushButton(tr("Start with it from now on"))
        self.leave = QPushButton()
        self.leave.setProperty("look", "flat")
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(theme.PADDING, 8, 12, 8)
        sign = Sign("flask", 18)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout(spacing=2)
        words.addWidget(self._main)
        words.addWidget(self._aside)
        row.addLayout(words, 1)
        for button, signal in ((self.keep, self.kept), (self.default, self.made_default), (self.leave, self.left)):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._main.text()} {self._aside.text()}"

    def say(self, main: str, aside: str, *, leave: str, keep: bool = False, default: bool = False) -> None:
        """`leave`: the words of the button that ends it; `keep`, `default`: whether these two can be done now."""
        self._main.setText(main)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        self.leave.setText(leave)
        self.keep.setVisible(keep)
        self.default.setVisible(default)
        self.setAccessibleName(self.text)
        self.show()

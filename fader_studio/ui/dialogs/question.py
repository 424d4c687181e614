"""A decision that would lose something, asked with verbs; never a nested event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from resources import theme


class Question(QDialog):
    """`answers`: (verb, what it does), the safest last; that one is the default and what Esc means.

    The one called `main` is the accented button.
    """

    def __init__(self, parent: QWidget, heading: str, text: str, answers: list[tuple[str, Callable[[], None]]],
                 *, main: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Fader Studio")
        self.setModal(True)
        title, words = QLabel(heading, wordWrap=True), QLabel(text, wordWrap=True)
        title.setProperty("look", "strong")
        words.setProperty("look", "dim")
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(theme.GAP)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        self.buttons: dict[str, QPushButton] = {}
        for verb, act in answers:
            button = QPushButton(verb, autoDefault=False)
            button.setProperty("look", "accent" if verb == main else "")
            button.clicked.connect(self._answer(act))
            row.addWidget(button)
            self.buttons[verb] = button
        self._safest = answers[-1][1]
        self.buttons[answers[-1][0]].setDefault(True)
        self.buttons[answers[-1][0]].setFocus()
        self.rejected.connect(self._safest)
        column.addLayout(row)
        self.setMinimumWidth(420)

    def _answer(self, act: Callable[[], None]) -> Callable[[], None]:
        def answered() -> None:
            self.rejected.disconnect(self._safest)
            self.close()
            act()

        return answered


def nothing() -> None:
    """The answer that leaves everything as it is."""

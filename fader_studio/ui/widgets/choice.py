"""A few alternatives side by side, one of which holds; arrow keys go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from resources import theme
from resources.words import tr


def segments(buttons: list[QToolButton]) -> QFrame:
    """Buttons in one frame with hairlines between them."""
    frame = QFrame()
    frame.setProperty("look", "segments")
    frame.setFixedHeight(theme.CONTROL)
    row = QHBoxLayout(frame, spacing=0)
    row.setContentsMargins(0, 0, 0, 0)
    for index, button in enumerate(buttons):
        if index:
            rule = QFrame()
            rule.setProperty("look", "rule")
            rule.setFixedWidth(1)
            row.addWidget(rule)
        row.addWidget(button)
    return frame


class Choice(QWidget):
    """`options`: (key, words, what it means), said in the user's language. `picked(key)` when another is chosen."""

    picked = Signal(str)

    def __init__(self, name: str, options: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self.setAccessibleName(name)
        for key, words, meaning in options:
            button = QToolButton(text=tr(words), checkable=True, toolTip=tr(meaning))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(f"{name}: {tr(words)}")
            button.clicked.connect(lambda _checked, k=key: self.picked.emit(k))
            self._group.addButton(button)
            self._buttons[key] = button
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(segments(list(self._buttons.values())))

    @property
    def chosen(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show `key` as the one that holds; says nothing. Raises KeyError for an unknown one."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]

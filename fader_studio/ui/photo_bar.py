"""What a tool shows above the photo while it is at work: a row that pushes nothing aside, and Esc ends it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from resources import theme


class PhotoBar(QFrame):
    """Hidden until the tool begins. `row`: for what it shows; `leave`: ends the tool."""

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave
        self.setObjectName("photoBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self, spacing=theme.GAP)
        self.row.setContentsMargins(theme.PADDING, theme.GAP, theme.PADDING, theme.GAP)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

"""A quiet strip above the photo that offers something: a sentence, a line of why, and verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from fader_studio.ui.widgets.sign import Sign
from resources import theme
from resources.glyphs import icon
from resources.words import tr


class OfferStrip(QFrame):
    """Stays until one of its verbs or its cross is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self._message, self._hint = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._message.setProperty("look", "strong")
        self._hint.setProperty("look", "dim")
        for label in (self._message, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout(spacing=2)
        words.addWidget(self._message)
        words.addWidget(self._hint)
        self._close = QToolButton(icon=icon("x"), accessibleName=tr("Not now"), toolTip=tr("Not now"))
        self._close.setProperty("look", "icon")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self._on_close)
        self._verbs = QHBoxLayout(spacing=theme.GAP)
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(theme.PADDING, 10, 12, 10)
        row.addWidget(Sign("arrow-counter-clockwise", 18), alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addLayout(self._verbs)
        row.addWidget(self._close)
        self.buttons: dict[str, QPushButton] = {}
        self._later: Callable[[], None] = _nothing
        self.hide()

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def hint(self) -> str:
        return self._hint.text()

    def offer(
        self, message: str, hint: str, verbs: list[tuple[str, Callable[[], None]]], later: Callable[[], None]
    ) -> None:
        """`verbs`: (word, what it does). `later`: what the cross means besides hiding the strip."""
        for button in self.buttons.values():
            button.deleteLater()
        self.buttons = {word: QPushButton(word) for word, _act in verbs}
        for word, act in verbs:
            self.buttons[word].clicked.connect(lambda _checked=False, act=act: act())
            self._verbs.addWidget(self.buttons[word])
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._later = later
        self.setAccessibleName(f"{message} {hint}")
        self.show()

    def _on_close(self) -> None:
        self.hide()
        self._later()


def _nothing() -> None:
    """Nothing is offered yet."""

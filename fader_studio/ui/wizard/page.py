"""What every page of the wizard is: a question as its heading, the answer's consequence, whether it is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from resources import theme


class Page(QWidget):
    """`changed()`: what may be done from here is another. `step`: its name in the list of steps."""

    changed = Signal()
    step = ""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.words = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.heading.setProperty("look", "heading")
        self.words.setProperty("look", "dim")
        for label in (self.heading, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self, spacing=theme.GAP)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.column.addSpacing(theme.GAP)

    def ask(self, question: str, words: str) -> None:
        self.heading.setText(question)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    @property
    def ready(self) -> bool:
        """Whether the question is answered, so that the next page can be shown."""
        return True

    @property
    def why_not(self) -> str:
        """What is missing, as the tooltip of a button that cannot be pressed."""
        return ""

    def first(self) -> QWidget:
        """What gets the keys when the page is shown."""
        return self

    def enter(self) -> None:
        """The page is about to be shown."""

    def go_on(self, then: Callable[[], None]) -> None:
        """The next page is wanted; calls `then` once this one has kept what it has to."""
        then()

    def go_back(self) -> bool:
        """The page before is wanted; True where there is something on this page to go back to first."""
        return False

    def pause(self) -> None:
        """The wizard is being closed: keep everything."""

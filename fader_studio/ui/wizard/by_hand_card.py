"""The way to labels that are not there yet: name what is to be seen and mark it by hand, or read a file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from fader_studio.ui.widgets.buttons import GAP
from resources import theme
from resources.glyphs import icon
from resources.words import tr

LONGEST_NAME = 60


class ByHandCard(QFrame):
    """`labelling_wanted(name)`: never empty; `file_wanted()`."""

    labelling_wanted = Signal(str)
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._words = QLabel(tr("Name what is to be seen, then mark a few faces; a small model sorts the rest "
                                "meanwhile."),
                             wordWrap=True)
        self._words.setProperty("look", "small")
        self.name = QLineEdit(placeholderText=tr("For example: earrings"), maxLength=LONGEST_NAME,
                              accessibleName=tr("What is to be labelled"))
        self.begin = QPushButton(tr("Label by hand"))
        self.begin.setEnabled(False)
        self.read = QPushButton(GAP + tr("Read labels from a file…"), icon=icon("file-text"))
        self.read.setIconSize(QSize(theme.ICON, theme.ICON))
        self.name.textChanged.connect(lambda text: self.begin.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self.begin.click)
        self.begin.clicked.connect(lambda: self.labelling_wanted.emit(" ".join(self.name.text().split())))
        self.read.clicked.connect(self.file_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(spacing=theme.GAP)
        head.addWidget(self._words, 1)
        head.addWidget(self.read)
        row.addWidget(self.name, 1)
        row.addWidget(self.begin)
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(14, 10, 14, 12)
        column.addWidget(self._title)
        column.addLayout(head)
        column.addSpacing(4)
        column.addLayout(row)

    def show_title(self, title: str) -> None:
        self._title.setText(title)

"""Before there are pictures: the place to drop them on, those of earlier trainings, and how pictures may lie."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fader_studio.services.wizard_draft import DraftFolder
from fader_studio.ui.widgets.buttons import GAP
from fader_studio.ui.widgets.sign import Sign
from fader_studio.ui.wizard.layouts import LAYOUTS, LayoutCard
from resources import theme
from resources.glyphs import icon
from resources.words import tr

AGAIN = 3
WIDE = 760
"""From this width on the four layouts stand in one row."""


class DropPlace(QFrame):
    """The dashed place that pictures are dropped on; `folder_wanted`, `zip_wanted` for those who rather choose."""

    folder_wanted = Signal()
    zip_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.inviting = False
        self.setMinimumHeight(96)
        words = QLabel(tr("Drop a folder, a zip, or several folders here"))
        words.setProperty("look", "strong")
        self.folder = QPushButton(GAP + tr("Choose a folder…"), icon=icon("folder-simple"))
        self.zip = QPushButton(GAP + tr("Choose a zip…"), icon=icon("file-dotted"))
        for button, wish in ((self.folder, self.folder_wanted), (self.zip, self.zip_wanted)):
            button.setIconSize(QSize(theme.ICON, theme.ICON))
            button.clicked.connect(wish)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addStretch()
        row.addWidget(self.folder)
        row.addWidget(self.zip)
        row.addStretch()
        column = QVBoxLayout(self, spacing=10)
        column.addStretch()
        self._sign = Sign("image", 28, dim=True)
        column.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch()

    def set_flat(self, flat: bool) -> None:
        """Without its sign, where there is little room."""
        self._sign.setVisible(not flat)

    def set_inviting(self, inviting: bool) -> None:
        self.inviting = inviting
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(t.accent if self.inviting else t.dim), 2 if self.inviting else 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), theme.CARD_RADIUS, theme.CARD_RADIUS)


class Invitation(QWidget):
    """Nothing is chosen yet: the place to drop on, pictures of earlier trainings, and how pictures may lie.

    `again_wanted(DraftFolder)`: an earlier draft's pictures.
    """

    again_wanted = Signal(object)

    def __init__(self, earlier: Sequence[DraftFolder]) -> None:
        super().__init__()
        self.drop = DropPlace()
        self.again: list[QPushButton] = []
        row = QHBoxLayout(spacing=theme.GAP)
        if earlier:
            row.addWidget(QLabel(tr("Or those of an earlier training:")))
        for draft in earlier[:AGAIN]:
            button = QPushButton(draft.draft.name.replace("&", "&&"))
            button.setToolTip(tr("Its pictures and labels, without looking for the faces again"))
            button.clicked.connect(lambda _checked=False, d=draft: self.again_wanted.emit(d))
            self.again.append(button)
            row.addWidget(button)
        row.addStretch()
        lie = QLabel(tr("They may lie like this:"))
        lie.setProperty("look", "section")
        self._cards = [LayoutCard(kind, tr(title), tr(words)) for kind, title, words in LAYOUTS]
        self._grid = QGridLayout(horizontalSpacing=12, verticalSpacing=8)
        column = QVBoxLayout(self, spacing=6)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.drop, 1)
        if earlier:
            column.addLayout(row)
        column.addWidget(lie)
        column.addLayout(self._grid)
        self._columns = 0
        self._place(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(4 if self.width() >= WIDE else 2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        self.drop.set_flat(columns < 4)
        for index, card in enumerate(self._cards):
            card.set_flat(columns < 4)
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

"""The bar above the photo while a mask is painted: the brush, the whole face at once, and the end of it."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSlider

from fader_studio.ui.mask_tool import LEAST, MOST, MaskTool
from fader_studio.ui.photo_bar import PhotoBar
from fader_studio.ui.widgets.choice import Choice
from resources import theme
from resources.words import tr

WAYS = (
    ("erase", QT_TR_NOOP("Erase"), QT_TR_NOOP("The photo stays where you paint (X; Shift paints the other way)")),
    ("add", QT_TR_NOOP("Add"), QT_TR_NOOP("The faders act where you paint (X; Shift paints the other way)")),
)
ROOMY = 640


class MaskBar(PhotoBar):
    """Shows the tool's brush and passes wishes on to it."""

    def __init__(self, tool: MaskTool) -> None:
        super().__init__(tool.leave)
        self._tool = tool
        self.way = Choice(tr("What the brush does"), WAYS)
        self.size_ = QSlider(Qt.Orientation.Horizontal, minimum=LEAST, maximum=MOST, pageStep=4)
        self.size_.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.size_.setAccessibleName(tr("Size of the brush"))
        self.size_.setToolTip(tr("Size of the brush: [ and ], or Ctrl and the wheel"))
        self.size_.setMaximumWidth(160)
        self.nowhere = QPushButton(tr("Erase all"), toolTip=tr("Nowhere; then add where the faders are to act"))
        self.everywhere = QPushButton(tr("Everywhere"), toolTip=tr("The faders act on the whole face again"))
        self.done = QPushButton(tr("Done"), toolTip=tr("Put the brush away (Esc)"))
        for button in (self.nowhere, self.everywhere):
            button.setProperty("look", "flat")
        self.done.setProperty("look", "accent")
        self._label = QLabel(tr("Size"))
        self._label.setBuddy(self.size_)
        self._lay_out()
        self.way.picked.connect(lambda key: tool.choose(adds=key == "add"))
        self.size_.valueChanged.connect(tool.set_radius)
        self.nowhere.clicked.connect(self._start_from_nothing)
        self.everywhere.clicked.connect(lambda: tool.fill(acts=True))
        self.done.clicked.connect(tool.leave)
        tool.changed.connect(self._show)

    def _lay_out(self) -> None:
        row = self.row
        row.addWidget(self.way)
        row.addSpacing(theme.GAP)
        row.addWidget(self._label)
        row.addWidget(self.size_, 1)
        row.addStretch()
        row.addWidget(self.nowhere)
        row.addWidget(self.everywhere)
        row.addSpacing(theme.GAP)
        row.addWidget(self.done)

    def _start_from_nothing(self) -> None:
        self._tool.fill(acts=False)
        self._tool.choose(adds=True)

    def _show(self) -> None:
        self.way.choose("add" if self._tool.adds else "erase")
        self.size_.setValue(self._tool.radius)

    def resizeEvent(self, event: object) -> None:
        """A narrow window needs the room for what can be moved."""
        self._label.setVisible(self.width() >= ROOMY)
        super().resizeEvent(event)  # type: ignore[arg-type]

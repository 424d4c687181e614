"""The bar above the photo while it is cropped: the shape, straightening, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton

from fader_studio.editing.geometry import STEEPEST
from fader_studio.ui.crop_tool import SHAPES, CropTool
from fader_studio.ui.photo_bar import PhotoBar
from fader_studio.ui.widgets.buttons import GAP
from fader_studio.ui.widgets.figures import scaled
from fader_studio.ui.widgets.track import HARD, Track
from fader_studio.ui.widgets.value_field import ValueField
from resources import theme
from resources.glyphs import icon
from resources.words import tr

_DEGREES = STEEPEST / HARD
"""At the end of the track; what is typed reaches twice as far."""


class CropBar(PhotoBar):
    """`line_wanted(bool)`: the next drag on the photo draws a line that is to be level."""

    line_wanted = Signal(bool)

    def __init__(self, tool: CropTool) -> None:
        super().__init__(tool.leave)
        self._tool = tool
        self.shape = QToolButton(icon=icon("caret-down"), accessibleName=tr("Shape of the crop"))
        self.swap = QToolButton(icon=icon("swap"), toolTip=tr("Upright or lying (X)"),
                                accessibleName=tr("Upright or lying"))
        self.track = Track(digits=3)
        self.figure = ValueField(scaled(_DEGREES, 1, "°"))
        self.line = QToolButton(icon=icon("ruler"), checkable=True,
                                accessibleName=tr("Draw a line that is to be level"))
        self.size = QLabel()
        self.cancel = QPushButton(tr("Cancel"), toolTip=tr("Leave the photo as it was (Esc)"))
        self.apply = QPushButton(tr("Apply"), toolTip=tr("Crop the photo (Enter)"))
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        menu, group = QMenu(self.shape), QActionGroup(self)
        menu.setLayoutDirection(self.layoutDirection())  # the button is laid out the other way round
        for key, words in SHAPES:
            action = menu.addAction(tr(words), lambda key=key: self._tool.choose_shape(key))
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        self._shapes = group
        self.shape.setMenu(menu)
        self.shape.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.shape.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.shape.setToolTip(tr("Which shape the crop keeps"))
        self.shape.setIconSize(QSize(12, 12))
        self.line.setToolTip(tr("Draw a line along what is to be level or upright (Ctrl+drag)"))
        self.track.setAccessibleName(tr("Straighten"))
        self.figure.setAccessibleName(tr("Straighten, degrees"))
        self.size.setFont(theme.font(figures=True))
        self.size.setProperty("look", "dim")
        self.apply.setProperty("look", "accent")
        self.cancel.setProperty("look", "flat")
        for button in (self.swap, self.line):
            button.setProperty("look", "icon")
            button.setIconSize(QSize(theme.ICON, theme.ICON))
        for button in (self.shape, self.swap, self.line, self.cancel, self.apply):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        row = self.row
        row.addWidget(self.shape)
        row.addWidget(self.swap)
        row.addSpacing(theme.GAP)
        self._label = QLabel(tr("Straighten"))
        self._label.setBuddy(self.track)
        row.addWidget(self._label)
        self.track.setMaximumWidth(280)
        row.addWidget(self.track, 1)
        row.addWidget(self.figure)
        row.addWidget(self.line)
        row.addStretch()
        row.addWidget(self.size)
        row.addSpacing(theme.GAP)
        row.addWidget(self.cancel)
        row.addWidget(self.apply)

    def _connect(self) -> None:
        tool = self._tool
        tool.changed.connect(self._show)
        self.swap.clicked.connect(tool.swap_shape)
        self.track.value_edited.connect(lambda value: tool.set_angle(value * _DEGREES))
        self.track.typing_wanted.connect(self.figure.begin)
        self.figure.typed.connect(self.track.edit)
        self.figure.left.connect(self.track.setFocus)
        self.line.toggled.connect(self.line_wanted)
        self.cancel.clicked.connect(tool.leave)
        self.apply.clicked.connect(tool.apply)

    def _show(self) -> None:
        tool = self._tool
        self.shape.setText(tool.shape_words + GAP)
        next(a for a in self._shapes.actions() if a.data() == tool.shape).setChecked(True)
        self.swap.setEnabled(tool.shape not in ("free", "original", "1:1"))
        value = tool.geometry.angle / _DEGREES
        self.figure.show_value(value)
        if not self.track.dragging:
            self.track.show_exact(value)
        width, height = tool.result
        self.size.setText(f"{width} × {height}")

    def resizeEvent(self, event: object) -> None:
        """A narrow window needs the room for what can be moved."""
        self.size.setVisible(self.width() >= 720)
        self._label.setVisible(self.width() >= 600)
        super().resizeEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QToolButton):
            self._tool.apply()  # as it does with the keys on the picture
        else:
            super().keyPressEvent(event)

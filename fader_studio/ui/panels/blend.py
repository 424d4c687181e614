"""How the chosen face joins the photo: mode, strength, border, colours, and where the edit acts; closed at first."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QSize, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from fader_studio.editing.state import Blend
from fader_studio.ui.widgets.buttons import action_button
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.section import Section
from resources import theme
from resources.glyphs import icon
from resources.words import tr

MODES = (
    ("difference", QT_TR_NOOP("Difference"),
     QT_TR_NOOP("Adds only what the faders change; skin and hair stay the photo's.")),
    ("decode", QT_TR_NOOP("Full decode"),
     QT_TR_NOOP("Lays the model's whole picture of the face over the photo; softer.")),
    ("warp", QT_TR_NOOP("Warp"),
     QT_TR_NOOP("Moves the photo's own pixels where the face moves, then adds what is left; for mouths and smiles.")),
)
NOTES = {"difference": QT_TR_NOOP("difference"), "decode": QT_TR_NOOP("full decode"), "warp": QT_TR_NOOP("warp")}
WIDEST = 40
"""Percent of the crop's side: at half of it the mask would be whole in one point alone."""
FIGURE, LABEL = 52, 60


class StrengthSlider(QSlider):
    """0 … 100 %; the wheel scrolls the panel and never moves it."""

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class PercentRow(QHBoxLayout):
    """A label, a slider from 0 to `most` per cent, and its figure. `slider` tells of changes."""

    def __init__(self, label: str, name: str, most: int) -> None:
        super().__init__()
        self.setSpacing(theme.GAP)
        self.slider = StrengthSlider(Qt.Orientation.Horizontal, minimum=0, maximum=most, pageStep=10)
        self.slider.setAccessibleName(name)
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._figure = QLabel()
        self._figure.setFont(theme.font(figures=True))
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figure.setFixedWidth(FIGURE)
        words = QLabel(label)
        words.setMinimumWidth(LABEL)
        words.setBuddy(self.slider)
        self.addWidget(words)
        self.addWidget(self.slider, 1)
        self.addWidget(self._figure)

    def show_share(self, share: float) -> None:
        """Says nothing."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * 100))
        self.slider.blockSignals(False)
        self._figure.setText(f"{round(share * 100)} %")


class BlendPanel(QFrame):
    """`blend_edited(Blend)` while it changes, `edit_finished` when a change is whole, `mask_dropped`.

    `paint`: the window's action that begins painting.
    """

    blend_edited = Signal(object)
    edit_finished = Signal()
    mask_dropped = Signal()

    def __init__(self, paint: QAction, *, opened: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blend")
        self._blend: Blend | None = None
        self._painted = False
        self._mode = Choice(tr("How the face joins the photo"), MODES)
        self._strength = PercentRow(tr("Strength"), tr("Strength of this face's whole edit"), 100)
        self._feather = PercentRow(tr("Feather"), tr("Width of the edit's soft border"), WIDEST)
        self._match = QCheckBox(tr("Match colours"))
        self._match.setToolTip(tr("Bring the model's colours to those around the face in the photo"))
        self._paint = action_button(paint, look="flat", text=tr("Paint…"))
        self._everywhere = QToolButton(icon=icon("eraser"), accessibleName=tr("Act everywhere"))
        self._everywhere.setProperty("look", "icon")
        self._everywhere.setIconSize(QSize(theme.ICON, theme.ICON))
        self._everywhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._everywhere.setToolTip(tr("Take back what was painted: the faders act on the whole face again"))
        self._section = Section(tr("Blend"), self._body(), opened=opened)
        self.toggled = self._section.toggled
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 5, 0, 5)
        column.addWidget(self._section)
        self._connect()
        self.show_blend(Blend())

    def _connect(self) -> None:
        self._mode.picked.connect(lambda mode: self._edit_whole(mode=mode))
        self._match.clicked.connect(lambda on: self._edit_whole(colour_match=on))
        self._everywhere.clicked.connect(self.mask_dropped)
        for name, row in (("strength", self._strength), ("feather", self._feather)):
            row.slider.valueChanged.connect(lambda percent, n=name, r=row: self._on_slider(n, r, percent))
            row.slider.sliderReleased.connect(self.edit_finished)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, 2, theme.PADDING, theme.GAP)
        column.addWidget(self._mode)
        column.addLayout(self._strength)
        column.addLayout(self._feather)
        row = QHBoxLayout(spacing=theme.GRID)
        row.addWidget(self._match)
        row.addStretch()
        row.addWidget(self._everywhere)
        row.addWidget(self._paint)
        column.addLayout(row)
        return body

    def show_blend(self, blend: Blend, *, painted: bool = False) -> None:
        """`painted`: whether the edit of the face acts in a part of it alone."""
        if (blend, painted) == (self._blend, self._painted):
            return  # a fader moves: this is to cost it nothing
        self._blend, self._painted = blend, painted
        self._mode.choose(blend.mode)
        self._strength.show_share(blend.strength)
        self._feather.show_share(blend.feather)
        self._match.setChecked(blend.colour_match)
        self._everywhere.setVisible(painted)
        note = f"· {tr(NOTES[blend.mode])}, {round(blend.strength * 100)} %"
        self._section.set_note(note + tr(", painted") if painted else note)

    def _on_slider(self, name: str, row: PercentRow, percent: int) -> None:
        self._edit(**{name: percent / 100})
        if not row.slider.isSliderDown():
            self.edit_finished.emit()

    def _edit_whole(self, **change: object) -> None:
        self._edit(**change)
        self.edit_finished.emit()

    def _edit(self, **change: object) -> None:
        blend = dataclasses.replace(self._blend, **change)  # type: ignore[arg-type]
        if blend != self._blend:
            self.show_blend(blend, painted=self._painted)
            self.blend_edited.emit(blend)

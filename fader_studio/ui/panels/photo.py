"""The photo itself: cutting and turning as buttons, light and colour as faders, in a section below the face's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fader_studio.editing.adjustments import MOST_EXPOSURE, Adjustments, limit
from fader_studio.ui.actions import Actions
from fader_studio.ui.widgets.buttons import action_button
from fader_studio.ui.widgets.fader import Fader
from fader_studio.ui.widgets.figures import PERCENT, scaled
from fader_studio.ui.widgets.section import Section
from fader_studio.ui.widgets.track import HARD
from resources import theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.engine.messages import PhotoInfo

TITLE = QT_TR_NOOP("Photo")
FADERS = (
    ("exposure", QT_TR_NOOP("Exposure")), ("contrast", QT_TR_NOOP("Contrast")),
    ("highlights", QT_TR_NOOP("Highlights")), ("shadows", QT_TR_NOOP("Shadows")),
    ("temperature", QT_TR_NOOP("Temperature")), ("tint", QT_TR_NOOP("Tint")), ("saturation", QT_TR_NOOP("Saturation")),
)
COLOURS = ("temperature", "tint", "saturation")
_EV = MOST_EXPOSURE / HARD
"""EV at the end of the track; what is typed reaches twice as far."""


class PhotoPanel(QWidget):
    """`adjusted(Adjustments)` while a fader moves, `edit_finished` when a change is whole."""

    edit_started = Signal()
    adjusted = Signal(object)
    edit_finished = Signal()

    def __init__(self, actions: Actions, *, opened: bool) -> None:
        super().__init__()
        self._adjustments = Adjustments()
        self._faders: dict[str, Fader] = {}
        self.section = Section(tr(TITLE), self._body(actions), opened=opened)
        self.toggled = self.section.toggled
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.show_adjustments(self._adjustments)

    def fader(self, name: str) -> Fader:
        """Of a field of `Tone`. Raises KeyError where there is none."""
        return self._faders[name]

    def _body(self, actions: Actions) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body, spacing=0)
        column.setContentsMargins(0, 0, 0, theme.GAP)
        row = QHBoxLayout(spacing=theme.GRID)
        row.setContentsMargins(theme.PADDING - 8, 0, theme.PADDING, theme.GRID)
        row.addWidget(action_button(actions["crop"], look="flat", text=tr("Crop")))
        row.addStretch()
        for name in ("rotate_left", "rotate_right", "flip_horizontal", "flip_vertical"):
            row.addWidget(action_button(actions[name], look="icon"))
        column.addLayout(row)
        for name, label in FADERS:
            column.addWidget(self._make(name, label))
        return body

    def _make(self, name: str, label: str) -> Fader:
        fader = Fader(tr(label), figures=scaled(_EV, 2, " EV") if name == "exposure" else PERCENT)
        fader.edit_started.connect(self.edit_started)
        fader.value_edited.connect(lambda value: self._on_value(name, value))
        fader.edit_finished.connect(self.edit_finished)
        self._faders[name] = fader
        return fader

    def show_photo(self, info: PhotoInfo | None) -> None:
        """Nothing can be moved without a photo, and no colour of a black-and-white one."""
        self.section.setEnabled(info is not None)
        for name in COLOURS:
            grey = info is not None and info.monochrome
            self._faders[name].setEnabled(not grey)
            self._faders[name].setToolTip(tr("This photo is black-and-white.") if grey else "")

    def show_adjustments(self, adjustments: Adjustments) -> None:
        """Says nothing to anyone."""
        self._adjustments = adjustments
        for name, fader in self._faders.items():
            value = getattr(adjustments.tone, name)
            fader.show_value(value / _EV if name == "exposure" else value)
        changed = [word for word, neutral in ((tr("tone"), adjustments.tone.is_neutral),
                                              (tr("crop"), adjustments.geometry.is_neutral)) if not neutral]
        self.section.set_note(tr("· {what} changed").format(what=tr(" and ").join(changed)) if changed else "")

    def _on_value(self, name: str, value: float) -> None:
        most = limit(name)
        value = value * _EV if name == "exposure" else value
        adjustments = self._adjustments.with_tone(**{name: round(min(max(value, -most), most), 4)})
        if adjustments != self._adjustments:
            self._adjustments = adjustments
            self.adjusted.emit(adjustments)
        else:
            self.show_adjustments(self._adjustments)  # more was typed than there is

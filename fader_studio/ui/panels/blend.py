"""How the edited face joins the photo: mode and strength, in a section that is closed at first."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from fader_studio.editing.state import Blend
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.widgets.section import Section
from resources import theme

MODES = (
    ("difference", "Difference", "Adds only what the faders change; skin and hair stay the photo's."),
    ("decode", "Full decode", "Lays the model's whole picture of the face over the photo; softer."),
)


class StrengthSlider(QSlider):
    """0 … 100 %; the wheel scrolls the panel and never moves it."""

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class BlendPanel(QFrame):
    """`blend_edited(Blend)` while it changes, `edit_finished` when a change is whole."""

    blend_edited = Signal(object)
    edit_finished = Signal()

    def __init__(self, *, opened: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blend")
        self._blend = Blend()
        self._mode = Choice("How the face joins the photo", MODES)
        self._strength = StrengthSlider(Qt.Orientation.Horizontal, minimum=0, maximum=100, pageStep=10)
        self._strength.setAccessibleName("Strength of the whole edit")
        self._figure = QLabel()
        self._figure.setFont(theme.font(figures=True))
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figure.setFixedWidth(52)
        self._section = Section("Blend", self._body(), opened=opened)
        self.toggled = self._section.toggled
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 5, 0, 5)
        column.addWidget(self._section)
        self._mode.picked.connect(self._on_mode)
        self._strength.valueChanged.connect(self._on_strength)
        self._strength.sliderReleased.connect(self.edit_finished)
        self.show_blend(self._blend)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, 2, theme.PADDING, theme.GAP)
        column.addWidget(self._mode)
        row = QHBoxLayout(spacing=theme.GAP)
        row.addWidget(QLabel("Strength"))
        row.addWidget(self._strength, 1)
        row.addWidget(self._figure)
        column.addLayout(row)
        return body

    def show_blend(self, blend: Blend) -> None:
        self._blend = blend
        percent = round(blend.strength * 100)
        self._mode.choose(blend.mode)
        self._strength.blockSignals(True)
        self._strength.setValue(percent)
        self._strength.blockSignals(False)
        self._figure.setText(f"{percent} %")
        title = next(title for key, title, _ in MODES if key == blend.mode)
        self._section.set_note(f"· {title.lower()}, {percent} %")

    def _on_mode(self, mode: str) -> None:
        self._edit(dataclasses.replace(self._blend, mode=mode))
        self.edit_finished.emit()

    def _on_strength(self, percent: int) -> None:
        self._edit(dataclasses.replace(self._blend, strength=percent / 100))
        if not self._strength.isSliderDown():
            self.edit_finished.emit()

    def _edit(self, blend: Blend) -> None:
        if blend != self._blend:
            self.show_blend(blend)
            self.blend_edited.emit(blend)

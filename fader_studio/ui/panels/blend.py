"""How the edited face joins the photo: mode and strength, in a section that is closed at first."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from fader_studio.editing.state import Blend
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
        self._mode = QComboBox(accessibleName="How the face joins the photo")
        for key, title, meaning in MODES:
            self._mode.addItem(title, key)
            self._mode.setItemData(self._mode.count() - 1, meaning, Qt.ItemDataRole.ToolTipRole)
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
        self._mode.activated.connect(self._on_mode)
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

    @property
    def opened(self) -> bool:
        return self._section.opened

    def show_blend(self, blend: Blend) -> None:
        self._blend = blend
        percent = round(blend.strength * 100)
        for widget in (self._mode, self._strength):
            widget.blockSignals(True)
        self._mode.setCurrentIndex(self._mode.findData(blend.mode))
        self._strength.setValue(percent)
        for widget in (self._mode, self._strength):
            widget.blockSignals(False)
        self._mode.setToolTip(next(meaning for key, _, meaning in MODES if key == blend.mode))
        self._figure.setText(f"{percent} %")
        self._section.set_note(f"· {self._mode.currentText().lower()}, {percent} %")

    def _on_mode(self, index: int) -> None:
        self._edit(dataclasses.replace(self._blend, mode=self._mode.itemData(index)))
        self.edit_finished.emit()

    def _on_strength(self, percent: int) -> None:
        self._edit(dataclasses.replace(self._blend, strength=percent / 100))
        if not self._strength.isSliderDown():
            self.edit_finished.emit()

    def _edit(self, blend: Blend) -> None:
        if blend != self._blend:
            self.show_blend(blend)
            self.blend_edited.emit(blend)

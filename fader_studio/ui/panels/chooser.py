"""An attribute of several values, one of which can be given to the face: a list, and how much of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from fader_studio.ui.panels.blend import StrengthSlider
from resources import theme
from resources.glyphs import paint
from resources.label_words import label_words
from resources.words import tr
from trainer.model.spec import AttributeSpec

AS_PHOTO = QT_TR_NOOP("As in the photo")


class ValueList(QComboBox):
    """The values by name; the wheel scrolls the panel and never chooses."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.SMALL
        place = QRect(self.width() - side - theme.GAP, (self.height() - side) // 2, side, side)
        paint(QPainter(self), place, "caret-down", theme.current().dim)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class Chooser(QFrame):
    """Hair: as in the photo, blond, black … `value_edited(name, strength)` for the attributes of the values, by name.

    Choosing and each drag of the strength is one edit, from `edit_started` to `edit_finished`.
    """

    edit_started = Signal()
    value_edited = Signal(str, float)
    edit_finished = Signal()

    def __init__(self, label: str, values: Sequence[AttributeSpec]) -> None:
        super().__init__()
        self.setObjectName("fader")
        self._names = ("", *(v.name for v in values))
        self._now = ("", 1.0)
        self.list = ValueList(accessibleName=label)
        self.list.addItems([tr(AS_PHOTO), *(_shown(v) for v in values)])
        self.strength = StrengthSlider(Qt.Orientation.Horizontal, minimum=0, maximum=100, value=100, pageStep=10)
        self.strength.setAccessibleName(tr("{label}, how much").format(label=label))
        self._figure = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figure.setFont(theme.font(figures=True))
        self._figure.setFixedWidth(44)
        self._lay_out(label)
        self.list.activated.connect(self._on_chosen)
        self.strength.sliderPressed.connect(self.edit_started)
        self.strength.sliderReleased.connect(self.edit_finished)
        self.strength.valueChanged.connect(self._on_strength)
        self.show_values({})

    def _lay_out(self, label: str) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name = QLabel(label)
        name.setBuddy(self.list)
        head, row = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(spacing=theme.GAP)
        head.addWidget(name, 1)
        head.addWidget(self.list)
        row.addWidget(self.strength, 1)
        row.addWidget(self._figure)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(theme.PADDING, 2, theme.PADDING, 2)
        column.addLayout(head)
        column.addLayout(row)

    def show_values(self, values: dict[str, float]) -> None:
        """Show what an edit holds, by attribute name; says nothing to anyone. Of several the strongest is shown."""
        if self.strength.isSliderDown():
            return
        chosen = max(self._names[1:], key=lambda name: abs(values.get(name, 0.0)))
        there = bool(values.get(chosen))
        self._now = (chosen, values[chosen]) if there else ("", self._now[1])
        self.list.setCurrentIndex(self._names.index(self._now[0]))
        self.strength.blockSignals(True)
        self.strength.setValue(round(100 * self._now[1]) if there else 100)
        self.strength.blockSignals(False)
        self.strength.setEnabled(there)
        self._figure.setText(f"{100 * self._now[1]:.0f} %" if there else "")

    def _on_chosen(self, index: int) -> None:
        """Another value, as strong as it stands there; the one before is given back."""
        (before, _), name = self._now, self._names[index]
        if name == before:
            return
        strength = (self.strength.value() or 100) / 100
        self.edit_started.emit()
        if before:
            self.value_edited.emit(before, 0.0)
        if name:
            self.value_edited.emit(name, strength)
        self.show_values({name: strength} if name else {})
        self.edit_finished.emit()

    def _on_strength(self, percent: int) -> None:
        name, dragged = self._now[0], self.strength.isSliderDown()
        if not name:
            return
        if not dragged:
            self.edit_started.emit()
        self._figure.setText(f"{percent} %")
        self._now = (name, percent / 100)
        self.value_edited.emit(name, percent / 100)
        if not dragged:
            self.edit_finished.emit()


def _shown(value: AttributeSpec) -> str:
    """The value in the user's words; in a file without any, what stands behind the "="."""
    return label_words(value.label) or value.name.rpartition("=")[2].replace("_", " ")

"""The pin of a fader: whether the other faders are to leave its attribute as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from resources import glyphs, theme
from resources.words import tr

SIDE, GLYPH = 20, 14


class PinButton(QToolButton):
    """`clicked(bool)`: a person wants it pinned, or not. An open pin is seen while `row`, its fader, is chosen or under
    the pointer: eight of them at once would be the loudest thing of the panel.
    """

    def __init__(self, label: str, row: QWidget) -> None:
        super().__init__(row, checkable=True)
        self._row = row
        row.installEventFilter(self)
        self._label = label
        self.setProperty("look", "pin")
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the fader
        self.setAccessibleName(tr("Pin {label}").format(label=label))
        self.toggled.connect(lambda _pinned: self._say())
        self._say()

    def show_pinned(self, pinned: bool) -> None:
        self.setChecked(pinned)

    @property
    def is_seen(self) -> bool:
        row = self._row
        return self.isChecked() or self.hasFocus() or row.underMouse() or row.property("chosen") is True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.DynamicPropertyChange):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_seen:
            return
        super().paintEvent(event)  # the ground and the ring of the focus
        t, painter = theme.current(), QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        edge = (SIDE - GLYPH) // 2
        name = "push-pin-fill" if self.isChecked() else "push-pin"
        colour = t.accent if self.isChecked() else t.text if self.underMouse() else t.dim
        glyphs.paint(painter, QRect(edge, edge, GLYPH, GLYPH), name, colour)

    def _say(self) -> None:
        if self.isChecked():
            says = tr("“{label}” is held as far as this model can while other faders move; where the two hang together, "
                      "some of both is lost. This fader itself still moves. Click to let go (P)")
        else:
            says = tr("Pin: hold “{label}” where it is while other faders move, as far as this model can (P)")
        self.setToolTip(says.format(label=self._label))
        self.setAccessibleDescription(self.toolTip())

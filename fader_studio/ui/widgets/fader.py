"""One fader: label, verdict, figure, track, and the sweep strip while it is the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from fader_studio.ui.widgets.figures import PERCENT, Figures
from fader_studio.ui.widgets.pin_button import PinButton
from fader_studio.ui.widgets.sweep import SweepStrip
from fader_studio.ui.widgets.track import Track
from fader_studio.ui.widgets.value_field import ValueField
from resources import theme
from resources.label_words import label_words
from resources.words import tr
from trainer.model.spec import Verdict

MEANINGS: dict[str, str] = {
    "weak": QT_TR_NOOP("This model is weak at this: the face changes a little, not always convincingly."),
    "unnatural": QT_TR_NOOP("It moves the face, but not as real faces look: train it longer, or on more faces."),
    "does nothing": QT_TR_NOOP("This model learnt nothing that can be seen here."),
    "not measured": QT_TR_NOOP("Nobody has measured what this fader does in this model."),
    "too few to judge": QT_TR_NOOP("Too few labels were there to measure what this fader does: look for yourself."),
}


class Fader(QFrame):
    """VALUE −1 … 1 as the window shows it, 0 is the photo. Typing reaches ±2."""

    edit_started = Signal()
    value_edited = Signal(float)
    edit_finished = Signal()
    value_tried = Signal(object)  # to be seen while the pointer is there, None: no more
    pin_wanted = Signal(bool)
    chosen = Signal()

    def __init__(self, label: str, *, low: str = "", high: str = "", verdict: Verdict = "good",
                 figures: Figures = PERCENT, pinnable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fader")
        self._label = QLabel(label)
        self._verdict = QLabel(label_words(verdict) if verdict in MEANINGS else "", self)
        self._verdict.setVisible(bool(self._verdict.text()))
        self._verdict.setProperty("look", "tiny")
        self._verdict.setContentsMargins(0, 0, 0, 2)  # on the label's baseline
        self._verdict.setToolTip(tr(MEANINGS.get(verdict, "")))
        self._value = ValueField(figures)
        self.pin = PinButton(label, self)
        self.pin.setVisible(pinnable)
        self._pinnable = pinnable
        self.track = Track()
        self.sweep = SweepStrip(low, high)
        self.sweep.hide()
        self.track.setAccessibleName(label)
        self.track.setAccessibleDescription(tr(MEANINGS.get(verdict, "")))
        self._value.setAccessibleName(tr("{label}, value").format(label=label))
        self._label.setToolTip(tr("Double-click to reset"))
        self._label.setBuddy(self.track)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=theme.GAP)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._label)
        head.addWidget(self._verdict, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.pin)
        head.addStretch()
        head.addWidget(self._value)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(theme.PADDING, 2, theme.PADDING, 2)
        column.addLayout(head)
        column.addWidget(self.track)
        column.addWidget(self.sweep)

    def _connect(self) -> None:
        self.track.edit_started.connect(self.edit_started)
        self.track.edit_finished.connect(self.edit_finished)
        self.track.value_edited.connect(self._on_value)
        self.track.typing_wanted.connect(self._value.begin)
        self._value.typed.connect(self.track.edit)
        self._value.left.connect(self.track.setFocus)
        self.sweep.picked.connect(self._on_picked)
        self.sweep.hovered.connect(self.value_tried)
        self.pin.clicked.connect(self.pin_wanted)
        self.track.installEventFilter(self)

    @property
    def label(self) -> str:
        return self._label.text()

    @property
    def value(self) -> float:
        return self.track.exact

    def show_value(self, value: float) -> None:
        """Show VALUE; says nothing to anyone. While this fader is dragged its own value stands."""
        if not self.track.dragging:
            self.track.show_exact(value)
            self._value.show_value(self.track.exact)

    def set_chosen(self, chosen: bool, *, with_sweep: bool = True) -> None:
        """Open or close the sweep strip."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)
        self.sweep.setVisible(chosen and with_sweep)

    def show_sweep(self, positions: tuple[float, ...], pictures: list[QPixmap]) -> None:
        self.sweep.show_pictures(positions, pictures)

    def show_pinned(self, pinned: bool) -> None:
        """Whether other faders leave this attribute as it is; says nothing to anyone."""
        self.pin.show_pinned(pinned)

    def reset(self) -> None:
        self.track.edit(0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.track and event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
            self.update()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the track leaves."""
        if event.key() == Qt.Key.Key_P and not event.modifiers() and self._pinnable:
            self.pin.click()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the label, or anywhere beside the track."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self.reset()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        reset = QAction(tr("Reset"), menu, enabled=self.value != 0)
        reset.triggered.connect(self.reset)
        copy = QAction(tr("Copy value"), menu)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self._value.figures.text(self.value)))
        menu.addActions([reset, copy])
        if self._pinnable:
            pin = QAction(tr("Pinned"), menu, checkable=True, checked=self.pin.isChecked())
            pin.triggered.connect(self.pin_wanted)
            menu.addAction(pin)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _on_value(self, value: float) -> None:
        self._value.show_value(value)
        self.value_edited.emit(value)

    def _on_picked(self, value: float) -> None:
        self.track.setFocus(Qt.FocusReason.MouseFocusReason)
        self.track.edit(value)

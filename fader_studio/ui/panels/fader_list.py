"""The faders of one model: sections, values, and the sweep strip of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fader_studio.editing.state import FaceEdit
from fader_studio.engine.messages import SweepMade
from fader_studio.ui.panels.chooser import Chooser
from fader_studio.ui.panels.fader_groups import Group, groups, turn
from fader_studio.ui.widgets.fader import Fader
from fader_studio.ui.widgets.overlay_scroll import OverlayScrollArea
from fader_studio.ui.widgets.section import Section
from fader_studio.ui.widgets.sweep import picture
from fader_studio.ui.widgets.track import Track
from resources.label_words import label_words
from trainer.model.spec import AttributeSpec, ModelSpec, choices_of


class FaderList(OverlayScrollArea):
    """Speaks of attributes by the model's names and signs; what the person sees may be turned round."""

    edit_started = Signal()
    value_edited = Signal(str, float)
    edit_finished = Signal()
    value_tried = Signal(str, object)  # a VALUE to be seen for a while, None: no more
    pin_wanted = Signal(str, bool)
    fader_chosen = Signal(str)
    section_toggled = Signal(str, bool)

    def __init__(self, closed_sections: set[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = closed_sections
        self._shown: tuple = ()
        self._faders: dict[str, Fader] = {}
        self._choosers: dict[str, Chooser] = {}
        self._attributes: dict[str, AttributeSpec] = {}
        self._pinnable = False
        self._chosen = ""
        self.sections: list[Section] = []
        self._tail: QWidget | None = None
        self._wanted = ""
        self._later = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._later.timeout.connect(self._on_later)
        self.edit_started.connect(self._later.stop)
        self.edit_finished.connect(self._on_finished)
        self.viewport().installEventFilter(self)

    @property
    def chosen(self) -> str:
        """The attribute whose sweep strip is open, "" where none is."""
        return self._chosen

    def fader(self, attribute: str) -> Fader:
        """Raises KeyError where the model has no such attribute."""
        return self._faders[attribute]

    def chooser(self, choice: str) -> Chooser:
        """Raises KeyError where the model has no such attribute of several values."""
        return self._choosers[choice]

    def show_model(self, spec: ModelSpec) -> None:
        """Build the faders of `spec`, unless they stand there already."""
        if _looks(spec) == self._shown:
            return
        self._shown = _looks(spec)
        self._faders, self._choosers, self._chosen, self.sections = {}, {}, "", []
        self._attributes = {a.name: a for a in spec.attributes}
        self._pinnable = _pinnable(spec)
        content = QWidget()
        column = QVBoxLayout(content, spacing=0)
        column.setContentsMargins(0, 4, 0, 4)
        for group in groups(spec):
            section = self._section(group)
            self.sections.append(section)
            column.addWidget(section)
        if self._tail is not None:
            column.addWidget(self._tail)
        column.addStretch()
        self.setWidget(content)

    def set_tail(self, tail: QWidget) -> None:
        """What stands below the faders of every model, and can be used without a face."""
        self._tail = tail
        if self.widget() is None:
            content = QWidget()
            column = QVBoxLayout(content, spacing=0)
            column.setContentsMargins(0, 4, 0, 4)
            column.addStretch()
            self.setWidget(content)
        column = self.widget().layout()
        column.insertWidget(column.count() - 1, tail)

    def set_movable(self, movable: bool) -> None:
        """Whether there is a face that the faders could move."""
        for section in self.sections:
            section.setEnabled(movable)

    def show_edit(self, edit: FaceEdit | None) -> None:
        """The values of `edit`, zero everywhere where there is no face."""
        for name, fader in self._faders.items():
            fader.show_value(turn(self._attributes[name], edit.value(name)) if edit else 0.0)
            fader.show_pinned(edit is not None and name in edit.pins)
        for chooser in self._choosers.values():
            chooser.show_values(dict(edit.values) if edit else {})

    def show_sweep(self, made: SweepMade) -> None:
        """The pictures for the chosen fader, in the order in which the window shows it."""
        attribute = self._attributes.get(made.attribute)
        if attribute is None or made.attribute != self._chosen:
            return
        positions = [turn(attribute, position) for position in made.positions]
        pairs = sorted(zip(positions, made.pictures, strict=True))
        pictures = [picture(data, made.side) for _, data in pairs]
        self._faders[self._chosen].show_sweep(tuple(position for position, _ in pairs), pictures)

    def clear_sweeps(self) -> None:
        """Another face or photo: the pictures on show are not of it."""
        for fader in self._faders.values():
            fader.sweep.clear()

    def choose(self, attribute: str) -> None:
        """Open the strip of `attribute` and close the one that was open; "" closes it."""
        self._wanted = attribute
        if attribute == self._chosen:
            return
        before, self._chosen = self._chosen, attribute
        if before and not attribute:
            self._faders[before].set_chosen(False)
        elif attribute:
            self._open(self._faders[attribute], self._faders.get(before))
            self.fader_chosen.emit(attribute)

    def choose_first(self) -> None:
        """Open a strip where none is, so that a new face shows at once what can be done with it."""
        if not self._chosen and self._faders:
            self.choose(next(iter(self._faders)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the panel must not turn a fader that comes to lie under the pointer."""
        if isinstance(event, QWheelEvent) and self.verticalScrollBar().maximum() > 0:
            for track in self.findChildren(Track):
                track.refuse_wheel_at(event.globalPosition())
        return super().eventFilter(watched, event)

    def _on_focus(self, attribute: str) -> None:
        """By key at once. By mouse only after the drag, and after a second click had its chance: nothing may move under
        the pointer meanwhile."""
        self._wanted = attribute
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.choose(attribute)

    def _on_finished(self) -> None:
        if self._wanted != self._chosen:
            self._later.start()

    def _on_later(self) -> None:
        self.choose(self._wanted)

    def _open(self, fader: Fader, other: Fader | None) -> None:
        """Open the strip of `fader` and close that of `other`.

        The fader stays where it is on the screen, as far as there is room to scroll and its strip has room below it.
        """
        top = fader.mapTo(self, QPoint()).y()
        if other is not None:
            other.set_chosen(False)
            self._settle(other)
        fader.set_chosen(True)
        self._settle(fader)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + fader.mapTo(self, QPoint()).y() - top)
        self.ensureWidgetVisible(fader, 0, 0)

    def _settle(self, fader: Fader) -> None:
        """Lay out now what would be laid out before the next painting, from the inside to the outside."""
        place: QWidget | None = fader
        while place is not None and place is not self.viewport():
            if place.layout() is not None:
                place.layout().activate()
            place = place.parentWidget()
        QApplication.sendPostedEvents(self.widget(), QEvent.Type.LayoutRequest)

    def _section(self, group: Group) -> Section:
        body = QWidget()
        column = QVBoxLayout(body, spacing=0)
        column.setContentsMargins(0, 0, 0, 4)
        choices = choices_of([a.name for a in group.attributes])
        for attribute in group.attributes:
            if attribute.choice not in choices:
                column.addWidget(self._make(attribute))
            elif attribute.choice not in self._choosers:
                values = [group.attributes[k] for k in choices[attribute.choice]]
                column.addWidget(self._make_chooser(attribute.choice, values))
        section = Section(label_words(group.title), body, opened=group.title not in self._closed)
        section.toggled.connect(lambda opened, title=group.title: self.section_toggled.emit(title, opened))
        return section

    def _make(self, attribute: AttributeSpec) -> Fader:
        name = attribute.name
        fader = Fader(label_words(attribute.shown_label), low=label_words(attribute.low),
                      high=label_words(attribute.high), verdict=attribute.verdict,
                      pinnable=self._pinnable)
        fader.edit_started.connect(self.edit_started)
        fader.value_edited.connect(lambda value: self.value_edited.emit(name, turn(attribute, value)))
        fader.edit_finished.connect(self.edit_finished)
        fader.value_tried.connect(
            lambda value: self.value_tried.emit(name, None if value is None else turn(attribute, value)))
        fader.pin_wanted.connect(lambda pinned: self.pin_wanted.emit(name, pinned))
        fader.chosen.connect(lambda: self._on_focus(name))
        self._faders[name] = fader
        return fader

    def _make_chooser(self, choice: str, values: list[AttributeSpec]) -> Chooser:
        chooser = Chooser(choice.replace("_", " "), values)
        chooser.edit_started.connect(self.edit_started)
        chooser.value_edited.connect(self.value_edited)
        chooser.edit_finished.connect(self.edit_finished)
        self._choosers[choice] = chooser
        return chooser


def _looks(spec: ModelSpec) -> tuple:
    """What of a model its faders show: the next checkpoint of a model in training must not build them anew."""
    faders = ((a.name, a.label, a.group, a.low, a.high, a.reversed, a.verdict) for a in spec.attributes)
    return _pinnable(spec), *faders


def _pinnable(spec: ModelSpec) -> bool:
    """Whether a fader can be pinned: there are others that move, and the model can tell what they do to it."""
    return spec.classifier is not None and len(spec.attributes) > 1

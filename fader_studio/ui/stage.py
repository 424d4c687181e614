"""The middle of the window: the photo or the invitation, problems above it, quiet lines in its lower corners, drops."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fader_studio.ui.canvas import Canvas
from fader_studio.ui.drops import Dropped, may_hold_a_picture, read_drop, take_copy
from fader_studio.ui.empty_state import EmptyState
from fader_studio.ui.widgets.offer_strip import OfferStrip
from fader_studio.ui.widgets.pill import ActivityPill, OfferPill, Pill
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from resources import theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session

MARGIN = 16
SAVED_MS = 3000


class DropFrame(QWidget):
    """An accent frame over everything while something is dragged over the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(6, 6, -6, -6), 8, 8)


class Stage(QWidget):
    """`dropped(Dropped)` for what was let go here."""

    dropped = Signal(object)

    def __init__(self, session: Session, sample: Path, sample_words: str) -> None:
        super().__init__()
        self._session = session
        self.canvas = Canvas(session)
        self.empty = EmptyState(sample, sample_words)
        self.problem = ProblemStrip()
        self.offers = OfferStrip()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.canvas)
        self._column = QVBoxLayout(self, spacing=0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.offers)
        self._column.addWidget(self.problem)
        self._column.addWidget(self._stack, 1)
        self.faces = OfferPill(self._stack, tr("Mark the eyes"), tr("Click both eyes of the face yourself (M)"))
        self.activity = ActivityPill(self._stack)
        self.before, self.after = Pill(self._stack), Pill(self._stack)
        self._heat = False
        for pill in (self.before, self.after):
            pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame = DropFrame(self._stack)
        self._moment = QTimer(self, singleShot=True, interval=SAVED_MS)
        self._moment.timeout.connect(self._say_faces)
        self._stack.installEventFilter(self)
        self.setAcceptDrops(True)
        self._connect(session)

    def _connect(self, session: Session) -> None:
        session.photo_changed.connect(self._on_photo)
        session.faces_changed.connect(self._say_faces)
        session.state_changed.connect(self._say_faces)
        session.activity_changed.connect(self.activity.set_activity)
        session.activity_changed.connect(self._say_faces)
        session.problem_raised.connect(self._on_problem)
        self.canvas.marking_changed.connect(self._say_faces)
        self.canvas.panes_changed.connect(self._name_panes)
        self.activity.cancel_wanted.connect(session.cancel_activity)
        self.faces.taken.connect(lambda: self.canvas.set_marking(True))
        for pill in (self.faces, self.activity):
            pill.resized.connect(self._place)

    def _on_photo(self, info: object) -> None:
        self._moment.stop()
        self._stack.setCurrentWidget(self.empty if info is None else self.canvas)
        if info is not None:
            self.problem.hide()
            if info.notes:  # type: ignore[attr-defined]
                self.problem.show_note(*info.notes)  # type: ignore[attr-defined]
        self._say_faces()

    def _on_problem(self, problem: object) -> None:
        self.problem.show_problem(problem.message, problem.hint, problem.details)  # type: ignore[attr-defined]

    def _say_faces(self, _changed: object = None) -> None:
        faces, chosen = self._session.state.faces, self._session.state.chosen
        if self._session.info is None:
            self.faces.say("")
        elif self._moment.isActive() and not self.canvas.marking:
            return  # what was saved is still being told
        elif self.canvas.marking:
            words = tr("Click the first eye") if self.canvas.first_eye is None else tr("Click the other eye")
            self.faces.say(words, tr("Esc to stop"))
        elif not faces:
            found = not self._session.searching  # else the other pill tells of it, in the same place
            self.faces.say(tr("No face found") if found else "", offering=found)
        elif len(faces) > 1:
            self.faces.say(tr("{chosen} of {count} faces").format(chosen=chosen + 1, count=len(faces)),
                           tr("click another to edit it"))
        else:
            self.faces.say(tr("1 face"))

    def add_strip(self, strip: QWidget) -> None:
        """Another quiet strip above the photo, below the one that tells of problems."""
        self._column.insertWidget(self._column.count() - 1, strip)

    def say_saved(self, name: str, notes: tuple[str, ...] = ()) -> None:
        """For a moment, where the faces were counted; `notes`, what the file could not keep, until they are closed."""
        if notes:
            self.problem.show_note(*notes)
        self.say(tr("Saved “{name}”").format(name=name))

    def say(self, words: str) -> None:
        """Something that was done, for a moment, where the faces are counted."""
        self.faces.say(words)
        self._moment.start()

    def say_done(self, words: str) -> None:
        """The same of what was asked for again after it had not worked."""
        self.problem.hide()
        self.say(words)

    def set_heat(self, shown: bool) -> None:
        """Whether the edit is shown as where it acts, which is then said."""
        self._heat = shown
        self._name_panes()

    def _name_panes(self) -> None:
        """Which is the original, and which the edit beside it, in the upper corners."""
        panes = self.canvas.panes() if self.canvas.has_photo else []
        edit = tr("Where it acts") if self._heat else tr("Edited")
        for pill, name, edited in ((self.before, tr("Original"), False), (self.after, edit, True)):
            clip = next((p.clip for p in panes if p.edited is edited), None)
            named = clip is not None and (len(panes) > 1 or not edited or self._heat)
            pill.say(name if named else "")
            pill.setVisible(named and clip.width() > pill.width() + 2 * MARGIN)
        self._place()

    def _place(self) -> None:
        area = self._stack.rect()
        for pill in (self.faces, self.activity, self.before, self.after):
            pill.raise_()
        self.before.move(MARGIN, MARGIN)
        self.after.move(area.width() - self.after.width() - MARGIN, MARGIN)
        self.faces.move(MARGIN, area.height() - self.faces.height() - MARGIN)
        x = area.width() - self.activity.width() - MARGIN if self.faces.isVisible() else MARGIN
        above = self.faces.isVisible() and x < self.faces.geometry().right() + 8
        lift = self.faces.height() + 8 if above else 0
        self.activity.move(max(MARGIN, x), area.height() - self.activity.height() - MARGIN - lift)
        self._frame.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stack:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        drops = {QEvent.Type.DragEnter: self.dragEnterEvent, QEvent.Type.DragLeave: self.dragLeaveEvent,
                 QEvent.Type.Drop: self.dropEvent}
        if (handler := drops.get(event.type())) is not None:
            handler(event)
        return handler is not None

    # ------------------------------------------------------------ drops
    def take_drops_of(self, widget: QWidget) -> None:
        """What is let go over `widget` counts as if it had been let go here."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_hold_a_picture(event.mimeData()):
            take_copy(event)
            self._invite(True)

    def dragLeaveEvent(self, _event: object) -> None:
        self._invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._invite(False)
        dropped: Dropped | None = read_drop(event.mimeData())
        if dropped is not None:
            take_copy(event)
            self.dropped.emit(dropped)

    def _invite(self, inviting: bool) -> None:
        self.empty.set_inviting(inviting)
        self._frame.setVisible(inviting and self.canvas.isVisible())
        self._frame.raise_()

"""Three hints over the first photo, one after the other; each goes for good: followed, waved away or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QT_TR_NOOP, QTimer

from fader_studio.ui.widgets.pill import Pill, small_button
from fader_studio.ui.window_memory import WindowMemory
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow

WORDS = {
    "drag": (QT_TR_NOOP("Drag a fader on the right"), QT_TR_NOOP("the face follows")),
    "compare": (QT_TR_NOOP("Hold O to see the original"), QT_TR_NOOP("double-click a fader for zero")),
    "export": (QT_TR_NOOP("Ctrl+E exports a copy"), QT_TR_NOOP("the photo itself stays as it is")),
}
FROM_TOP = 16
READ_MS = 20_000
"""So long a line lies over the photo of somebody who goes on working; the first one waits for the first drag."""


class Hints(QObject):
    """Reads and writes which were seen in `memory`."""

    def __init__(self, window: MainWindow, session: Session, memory: WindowMemory) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._place_of = window.canvas.parentWidget()
        self._shown = ""
        self._read = QTimer(self, singleShot=True, interval=READ_MS)
        self._read.timeout.connect(lambda: self._done(self._shown))
        self.pill = Pill(self._place_of)
        self.dismiss = small_button(tr("Got it"))
        self.pill.row.addWidget(self.dismiss)
        self.pill.row.setContentsMargins(12, 0, 4, 0)
        self.dismiss.clicked.connect(lambda: self._done(self._shown))
        self.pill.resized.connect(self._put)
        self._place_of.installEventFilter(self)
        session.face_prepared.connect(self._look)
        session.photo_changed.connect(self._look)
        session.history_changed.connect(self._on_history)
        session.saved.connect(lambda _saved: self._done("export"))
        window.canvas.panes_changed.connect(self._on_panes)
        window.panel.adjusting.connect(self._on_adjusting)
        window.actions_["crop"].toggled.connect(self._look)

    @property
    def shown(self) -> str:
        """Which of `WORDS` is on the screen, "" for none."""
        return self._shown

    def show_again(self) -> None:
        """As if none had been seen."""
        self._memory.keep(hints=[])
        self._look()

    def _on_adjusting(self, adjusting: bool) -> None:
        """Nothing lies over the result while a fader is dragged."""
        self.pill.hide() if adjusting else self._look()

    def _on_history(self) -> None:
        if self._session.is_edited:
            self._done("drag")

    def _on_panes(self) -> None:
        canvas = self._window.canvas
        comparing = canvas.mode != "edited" or not any(pane.edited for pane in canvas.panes())
        if self._shown == "compare" and comparing:
            QTimer.singleShot(0, self, lambda: self._done("compare"))
        else:
            self._look()

    def _done(self, which: str) -> None:
        seen = self._memory.hints
        if which and which not in seen:
            self._memory.keep(hints=sorted(seen | {which}))
        self._look()

    def _look(self, _fact: object = None) -> None:
        """Show the first that was not seen, where it can be followed and lies over no handle of a crop."""
        session = self._session
        there = session.info is not None and bool(session.state.faces) and session.model is not None
        there = there and not self._window.actions_["crop"].isChecked()
        there = there and self._window.canvas.mode not in ("split", "side")  # whose panes have names up there
        possible = ("drag",) if not session.is_edited else ("compare", "export")
        left = [name for name in possible if name not in self._memory.hints]
        shown = left[0] if there and left else ""
        if shown != self._shown:
            self._read.start() if shown not in ("", "drag") else self._read.stop()
        self._shown = shown
        words, aside = WORDS.get(self._shown, ("", ""))
        self.pill.say(tr(words), tr(aside))

    def _put(self) -> None:
        """In the middle of the upper edge."""
        self.pill.raise_()
        self.pill.move((self._place_of.width() - self.pill.width()) // 2, FROM_TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._place_of and event.type() == QEvent.Type.Resize:
            self._put()
        return False

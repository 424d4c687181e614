"""A quiet line that floats over a corner of the photo, with an optional button and progress."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from resources import theme
from resources.words import tr

LATE_MS = 200


class Pill(QFrame):
    """A sentence, and what can be done about it in dim."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self._main, self._aside = QLabel(), QLabel()
        for label in (self._main, self._aside):
            label.setFont(theme.font(theme.SMALL))
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._main.setStyleSheet(f"font-size: {theme.SMALL}px")
        self._aside.setProperty("look", "small")
        self.row = QHBoxLayout(self, spacing=4)
        self.row.setContentsMargins(12, 0, 12, 0)
        self.row.addWidget(self._main)
        self.row.addWidget(self._aside)
        self.setFixedHeight(30)
        self.hide()

    @property
    def text(self) -> str:
        return " · ".join(t for t in (self._main.text(), self._aside.text().removeprefix("· ")) if t)

    def say(self, text: str, aside: str = "") -> None:
        """Show `text`; nothing at all where it is empty."""
        self._main.setText(text)
        self._aside.setText(f"· {aside}" if aside else "")
        self._aside.setVisible(bool(aside))
        self.setVisible(bool(text))
        self.adjustSize()
        self.resized.emit()


class OfferPill(Pill):
    """A sentence, and at times one thing to do about it."""

    taken = Signal()

    def __init__(self, parent: QWidget, offer: str, tip: str) -> None:
        super().__init__(parent)
        self.offer = small_button(offer)
        self.offer.setToolTip(tip)
        self.offer.clicked.connect(self.taken)
        self.row.addWidget(self.offer)

    def say(self, text: str, aside: str = "", *, offering: bool = False) -> None:
        self.offer.setVisible(offering)
        self.row.setContentsMargins(12, 0, 4 if offering else 12, 0)
        super().say(text, aside)


class ActivityPill(Pill):
    """What the program does, how far it is, and the way to stop it; only for what takes longer than 200 ms."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._activity: object | None = None
        self._bar = QProgressBar(textVisible=False, minimum=0, maximum=100)
        self._bar.setFixedWidth(96)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = small_button(tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self.row.setSpacing(theme.GAP)
        self.row.addWidget(self._bar)
        self.row.addWidget(self._cancel)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._show)

    def set_activity(self, activity: object | None) -> None:
        """`activity`: `services.activity.Activity`, None where nothing is under way."""
        self._activity = activity
        if activity is None:
            self._late.stop()
            self.say("")
        elif self.isVisible():
            self._show()
        elif not self._late.isActive():
            self._late.start()

    def _show(self) -> None:
        activity = self._activity
        share = activity.share  # type: ignore[union-attr]
        self._bar.setValue(round(100 * (share or 0)))  # before it shows: it would paint at once, in the old layout
        self._bar.setVisible(share is not None)
        self._cancel.setVisible(activity.cancellable)  # type: ignore[union-attr]
        self.say(f"{activity.doing}…")  # type: ignore[union-attr]


def small_button(text: str) -> QPushButton:
    """One that fits into a pill."""
    button = QPushButton(text)
    button.setProperty("look", "flat")
    button.setStyleSheet("min-height: 22px; padding: 0 8px;")
    return button

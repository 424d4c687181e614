"""The one tool bar: the commands of every minute, and the photo's name in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from fader_studio.engine.messages import PhotoInfo
from fader_studio.ui.actions import Actions
from fader_studio.ui.widgets.buttons import HoldButton, action_button
from fader_studio.ui.widgets.choice import segments
from resources import theme
from resources.words import tr

NARROW = 1120
"""Below this width the labels of the comparison go, and then the word of the first button."""
NARROWEST = 960
SHORTEST_NAME = 110
"""The facts go before the name is shorter than this."""


class PhotoTitle(QWidget):
    """The name in semibold, what the photo is in dim; shortened in the middle where room is short."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._facts = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    @property
    def text(self) -> str:
        return self._name + self._facts

    def show_photo(self, info: PhotoInfo | None, *, sample: bool, edited: bool, place: str = "",
                   size: tuple[int, int] | None = None) -> None:
        """`place`: which of several photos this is ("2 of 12"). `size`: of what is left of it, its own unless given."""
        before, self._name = self.text, "" if info is None else tr("Sample face") if sample else info.path.name
        facts = [] if info is None else ["{} × {}".format(*(size or (info.width, info.height))),
                                         tr("{bits} bit").format(bits=info.bits) if info.bits != 8 else ""]
        facts += [place, tr("edited") if edited else ""]
        self._facts = "".join(f" · {fact}" for fact in facts if fact) if info else ""
        self.setToolTip(str(info.path) if info is not None and not sample else "")
        if self.text != before:
            self.setAccessibleName(self.text)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        strong, plain = theme.font(strong=True), theme.font()
        room = self.width()
        least = min(QFontMetrics(strong).horizontalAdvance(self._name), SHORTEST_NAME)
        fits = QFontMetrics(plain).horizontalAdvance(self._facts) + least <= room
        facts = self._facts if fits else ""
        facts_width = QFontMetrics(plain).horizontalAdvance(facts)
        metrics = QFontMetrics(strong)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room - facts_width)
        x = max(0, (room - metrics.horizontalAdvance(name) - facts_width) // 2)
        baseline = (self.height() + metrics.capHeight()) // 2
        painter = QPainter(self)
        painter.setFont(strong)
        painter.setPen(QColor(t.text))
        painter.drawText(x, baseline, name)
        painter.setFont(plain)
        painter.setPen(QColor(t.dim))
        painter.drawText(x + metrics.horizontalAdvance(name), baseline, facts)


class ToolBar(QFrame):
    """Buttons show actions; only the original's button is held instead of clicked."""

    original_held = Signal(bool)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("toolBar")
        self.setFixedHeight(theme.TOOL_BAR)
        self.title = PhotoTitle()
        self.zoom = QToolButton(text="–")
        self._open = action_button(actions["open"], text=tr("Open"))
        self._original = HoldButton(actions["original"], tr("Original"),
                                    tr("Hold to see the photo as it was (O or \\)"))
        self._original.pressed.connect(lambda: self.original_held.emit(True))
        self._original.released.connect(lambda: self.original_held.emit(False))
        self._compare: list[QToolButton] = [self._original, *(action_button(actions[n]) for n in ("split", "side"))]
        self._lay_out(actions)

    def _lay_out(self, actions: Actions) -> None:
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self._open)
        row.addWidget(action_button(actions["export"], look="accent"))
        self._beside_export = QHBoxLayout(spacing=0)
        row.addLayout(self._beside_export)
        row.addSpacing(12)
        row.addWidget(action_button(actions["undo"], look="icon"))
        row.addWidget(action_button(actions["redo"], look="icon"))
        row.addWidget(self.title, 1)
        row.addWidget(segments(self._compare))
        row.addSpacing(4)
        self.zoom.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zoom.setFont(theme.font(figures=True))
        self.zoom.setFixedWidth(72)
        self.zoom.setAccessibleName(tr("Zoom; press for 100 %"))
        self.zoom.setToolTip(actions["full_size"].toolTip())
        self.zoom.clicked.connect(actions["full_size"].trigger)
        out, into, fit = (action_button(actions[n], look="icon") for n in ("zoom_out", "zoom_in", "fit"))
        row.addWidget(segments([out, self.zoom, into, fit]))

    def add_beside_export(self, widget: QWidget) -> None:
        self._beside_export.addWidget(widget)

    def show_zoom(self, zoom: float | None) -> None:
        self.zoom.setText("–" if zoom is None else f"{zoom * 100:.0f} %")
        self.zoom.setEnabled(zoom is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        styles = Qt.ToolButtonStyle
        narrow, narrowest = self.width() < NARROW, self.width() < NARROWEST
        for button in self._compare:
            button.setToolButtonStyle(styles.ToolButtonIconOnly if narrow else styles.ToolButtonTextBesideIcon)
        self._open.setToolButtonStyle(styles.ToolButtonIconOnly if narrowest else styles.ToolButtonTextBesideIcon)
        super().resizeEvent(event)

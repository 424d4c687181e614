"""Before a photo: an invitation to drop, open or paste one, or to play with the sample face at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fader_studio.ui.widgets.buttons import GAP
from fader_studio.ui.widgets.sign import Sign
from resources import theme
from resources.glyphs import icon, paint
from resources.words import tr

CARD_WIDTH, FRAME_WIDTH, FRAME_HEIGHT = 428, 620, 420
PICTURE = 44
WAYS = QT_TR_NOOP('or <a href="open">open one</a>, paste from the clipboard, or drop a whole folder')


class SamplePicture(QWidget):
    """A small picture with round corners; read when it is first painted."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._pixmap: QPixmap | None = None
        self.setFixedSize(PICTURE, PICTURE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pixmap is None:
            side = round(PICTURE * self.devicePixelRatioF())
            reader = QImageReader(str(self._path))
            reader.setScaledSize(QSize(side, side))
            self._pixmap = QPixmap.fromImage(reader.read())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(theme.current().track))
        if self._pixmap.isNull():
            paint(painter, self.rect().adjusted(12, 12, -12, -12), "user", theme.current().dim)
        else:
            painter.drawPixmap(self.rect(), self._pixmap)


class EmptyState(QWidget):
    """Three wishes: `open_wanted`, `sample_wanted`, and a drop, which the stage takes."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, sample: Path, sample_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting = False
        heading = QLabel(tr("Drop a photo with a face"))
        heading.setProperty("look", "heading")
        self._ways = ways = QLabel(tr(WAYS))
        ways.setObjectName("ways")
        ways.setProperty("look", "dim")
        ways.linkActivated.connect(lambda _link: self.open_wanted.emit())
        links = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        ways.setTextInteractionFlags(links)
        promise = QLabel(tr("Everything stays on this computer."))
        promise.setProperty("look", "small")
        column = QVBoxLayout(self, spacing=0)
        column.addStretch(1)
        card = self._card_frame = self._card(sample, sample_words)
        self._natural = card.sizeHint().width()
        for widget, after in ((Sign("image", 44, dim=True), 14), (heading, 16), (ways, 30), (card, 20), (promise, 0)):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(after)
        column.addStretch(1)

    def _card(self, sample: Path, words: str) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setMinimumWidth(CARD_WIDTH)
        card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        title, aside = QLabel(tr("Try the faders on the sample face")), QLabel(words)
        self._wrapped = (title, aside)
        aside.setProperty("look", "small")
        lines = QVBoxLayout(spacing=1)
        lines.addStretch()
        lines.addWidget(title)
        lines.addWidget(aside)
        lines.addStretch()
        try_it = QPushButton(GAP + tr("Try it"), icon=icon("play"))
        try_it.setIconSize(QSize(14, 14))
        try_it.setToolTip(tr("Open the sample face"))
        try_it.clicked.connect(self.sample_wanted)
        row = QHBoxLayout(card, spacing=10)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(SamplePicture(sample))
        row.addLayout(lines, 1)
        row.addWidget(try_it)
        return card

    def set_inviting(self, inviting: bool) -> None:
        """Something is being dragged over the window."""
        self._inviting = inviting
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the card stays inside the frame, its words in as many lines as they need."""
        room = min(FRAME_WIDTH, self.width() - 32) - 2 * theme.PADDING
        narrow = self._natural > room
        for line in self._wrapped:
            line.setWordWrap(narrow)
        self._card_frame.setMinimumWidth(room if narrow else CARD_WIDTH)
        self._card_frame.setMaximumWidth(max(room, CARD_WIDTH))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A label lays its links out once, in the colour of that moment."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._ways.clear()
            self._ways.setText(tr(WAYS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = min(FRAME_WIDTH, self.width() - 32), min(FRAME_HEIGHT, self.height() - 32)
        left, top = (self.width() - width) // 2 + 0.5, (self.height() - height) // 2 + 0.5  # hairlines on whole pixels
        pen = QPen(QColor(t.accent if self._inviting else t.dim), 2 if self._inviting else 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(left, top, width - 1, height - 1), 12, 12)

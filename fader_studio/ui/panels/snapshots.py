"""The edits of this photo that were kept: small pictures with names in a row; a click returns to one."""

from __future__ import annotations

import base64
import binascii
import contextlib

from PySide6.QtCore import QRect, QRectF, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from fader_studio.editing.state import Snapshot
from fader_studio.ui.widgets.section import Section
from resources import theme
from resources.words import tr

TITLE = QT_TR_NOOP("Snapshots")
PICTURE, TILE = 48, (68, 68)


class SnapshotTile(QAbstractButton):
    """Picture and name."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(text=snapshot.name, toolTip=tr("Return to “{name}”").format(name=snapshot.name))
        self._picture = _picture(snapshot)
        self.setFixedSize(*TILE)
        self.setAccessibleName(tr("Snapshot {name}").format(name=snapshot.name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: object) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        left = self.width() - PICTURE if self.isRightToLeft() else 0  # both begin at the panel's edge
        square = QRectF(left, 2, PICTURE, PICTURE)
        shape = QPainterPath()
        shape.addRoundedRect(square, 4, 4)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(square, QColor(t.track))
        if not self._picture.isNull():
            painter.drawPixmap(square, self._picture, QRectF(self._picture.rect()))
        painter.restore()
        edge, width = (t.accent, theme.RING) if self.hasFocus() else (t.text if self.underMouse() else t.line, 1)
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(theme.font(theme.TINY))
        painter.setPen(QColor(t.dim))
        words = QRect(0, PICTURE + 3, self.width(), self.height() - PICTURE - 3)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, edge | Qt.AlignmentFlag.AlignVCenter, name)


class SnapshotPanel(QFrame):
    """Not there while there are none. `picked(int)`, `renaming_wanted(int)`, `removed(int)`: index of a snapshot."""

    picked = Signal(int)
    renaming_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, *, opened: bool) -> None:
        super().__init__()
        self.setObjectName("blend")
        self._shown: tuple[Snapshot, ...] = ()
        self.tiles: list[SnapshotTile] = []
        self._row_widget = QWidget()
        self._row = QHBoxLayout(self._row_widget, spacing=theme.GRID)
        self._row.setContentsMargins(theme.PADDING, 0, theme.PADDING, 0)
        self._row.addStretch()
        self._area = QScrollArea(widgetResizable=True)
        self._area.setWidget(self._row_widget)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFixedHeight(TILE[1] + 2)
        self.section = Section(tr(TITLE), self._area, opened=opened)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 5, 0, 5)
        column.addWidget(self.section)
        self.hide()

    def show_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        """The newest is scrolled to."""
        if snapshots is self._shown:
            return  # a fader moves: this is to cost it nothing
        more = len(snapshots) > len(self._shown)
        self._shown = snapshots
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(index, one) for index, one in enumerate(snapshots)]
        for index, tile in enumerate(self.tiles):
            self._row.insertWidget(index, tile)
        self.section.set_note(f"· {len(snapshots)}")
        self.setVisible(bool(snapshots))
        if more and self.isVisible():
            self._row.activate()
            self._area.ensureWidgetVisible(self.tiles[-1])

    def _tile(self, index: int, snapshot: Snapshot) -> SnapshotTile:
        tile = SnapshotTile(snapshot)
        tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tile.clicked.connect(lambda: self.picked.emit(index))
        tile.customContextMenuRequested.connect(lambda at: self.menu(index).popup(tile.mapToGlobal(at)))
        return tile

    def menu(self, index: int) -> QMenu:
        """What can be done with a snapshot besides returning to it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("&Return to it"), lambda: self.picked.emit(index))
        menu.addAction(tr("Re&name…"), lambda: self.renaming_wanted.emit(index))
        menu.addSeparator()
        menu.addAction(tr("Re&move"), lambda: self.removed.emit(index))
        return menu


def _picture(snapshot: Snapshot) -> QPixmap:
    """Null where there is none, or a damaged one."""
    made = QPixmap()
    with contextlib.suppress(binascii.Error, ValueError):
        made.loadFromData(base64.b64decode(snapshot.picture))
    return made

"""The models as a list of cards: name, where it is from, and the strip of its first fader."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fader_studio.services.model_pictures import PICTURES, Strip
from fader_studio.ui.library.words import origin
from fader_studio.ui.widgets.sweep import picture
from resources import glyphs, theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry

ENTRY = Qt.ItemDataRole.UserRole
STRIP = Qt.ItemDataRole.UserRole + 1
SUB = Qt.ItemDataRole.UserRole + 2
MARGIN, INSET, SPACE = 12, 12, 4
NAME, LINE = 20, 18
STAR = 12


class CardDelegate(QStyledItemDelegate):
    """Draws one card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.widget.viewport().width() if option.widget is not None else 320  # type: ignore[attr-defined]
        return QSize(width, _height(width - 2 * MARGIN) + theme.GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t, entry = theme.current(), index.data(ENTRY)
        card = option.rect.adjusted(MARGIN, 0, -MARGIN, -theme.GRID)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_ground(painter, card, option.state, t)
        inner = card.adjusted(INSET, INSET, -INSET, -INSET)
        _paint_name(painter, inner, entry, t)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(QColor(t.dim))
        line = QRect(inner.left(), inner.top() + NAME, inner.width(), LINE)
        shown = painter.fontMetrics().elidedText(index.data(SUB), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        _paint_strip(painter, inner, index.data(STRIP), t)
        painter.restore()


class ModelCards(QListWidget):
    """`chosen(ModelEntry)`, None where the list is empty; `used(ModelEntry)` by double click or Enter."""

    chosen = Signal(object)
    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cards")
        self.setItemDelegate(CardDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(tr("Models"))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(item.data(ENTRY) if item else None))
        self.itemActivated.connect(lambda item: self.used.emit(item.data(ENTRY)))

    @property
    def current(self) -> ModelEntry | None:
        item = self.currentItem()
        return item.data(ENTRY) if item is not None else None

    def show_models(self, entries: tuple[ModelEntry, ...], today: date) -> None:
        """The library as it is now; what was chosen stays chosen, strips that are known stay."""
        before = self.current.path if self.current is not None else None
        strips = {i.data(ENTRY).path: i.data(STRIP) for i in self._items()}
        nearest = max(0, min(self.currentRow(), len(entries) - 1))
        row = next((k for k, e in enumerate(entries) if e.path == before), nearest)
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            self.addItem(_item(entry, today, strips.get(entry.path)))
        self.setCurrentRow(row)
        self.blockSignals(False)
        self.chosen.emit(self.current)

    def show_strip(self, path: Path, strip: Strip, side: int) -> None:
        for item in self._items():
            if item.data(ENTRY).path == path:
                item.setData(STRIP, [picture(data, side) for data in strip])

    def choose(self, path: Path) -> None:
        for item in self._items():
            if item.data(ENTRY).path == path:
                self.setCurrentItem(item)

    def entries(self) -> list[ModelEntry]:
        return [item.data(ENTRY) for item in self._items()]

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(k) for k in range(self.count())]


def _item(entry: ModelEntry, today: date, strip: list[QPixmap] | None) -> QListWidgetItem:
    item = QListWidgetItem()
    sub = origin(entry, _made(entry.path), today)
    item.setData(ENTRY, entry)
    item.setData(SUB, sub)
    item.setData(STRIP, strip)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.spec.name}, {sub}")
    item.setToolTip(str(entry.path))
    return item


def _made(path: Path) -> date:
    try:
        return date.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return date.today()


def _side(width: int) -> int:
    """Of a picture in a strip, in a card `width` wide."""
    return max(8, (width - 2 * INSET - SPACE * (PICTURES - 1)) // PICTURES)


def _height(width: int) -> int:
    return 2 * INSET + NAME + LINE + 6 + _side(width)


def _paint_ground(painter: QPainter, card: QRect, state: QStyle.StateFlag, t: theme.Tokens) -> None:
    chosen, flag = bool(state & QStyle.StateFlag.State_Selected), QStyle.StateFlag
    painter.setPen(Qt.PenStyle.NoPen)
    if chosen or state & flag.State_MouseOver:
        painter.setBrush(QColor(t.raised if chosen else t.hover))
        painter.drawRoundedRect(card, theme.CARD_RADIUS, theme.CARD_RADIUS)
    if chosen and state & flag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.accent), theme.RING))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), theme.CARD_RADIUS, theme.CARD_RADIUS)


def _paint_name(painter: QPainter, inner: QRect, entry: ModelEntry, t: theme.Tokens) -> None:
    painter.setFont(theme.font(strong=True))
    painter.setPen(QColor(t.text))
    room = inner.width() - (STAR + 8 if entry.default else 0)
    name = painter.fontMetrics().elidedText(entry.spec.name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRect(inner.topLeft(), QSize(room, NAME)), Qt.AlignmentFlag.AlignVCenter, name)
    if entry.default:
        x = inner.left() + painter.fontMetrics().horizontalAdvance(name) + 8
        place = QRect(QPoint(x, inner.top() + (NAME - STAR) // 2), QSize(STAR, STAR))
        glyphs.paint(painter, place, "star", t.accent)


def _paint_strip(painter: QPainter, inner: QRect, strip: list[QPixmap] | None, t: theme.Tokens) -> None:
    side, top = _side(inner.width() + 2 * INSET), inner.top() + NAME + LINE + 6
    for k in range(PICTURES):
        square = QRectF(inner.left() + k * (side + SPACE), top, side, side)
        shape = QPainterPath()
        shape.addRoundedRect(square, 4, 4)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(square, QColor(t.track))
        if strip:
            painter.drawPixmap(square, strip[k], QRectF(strip[k].rect()))
        painter.restore()

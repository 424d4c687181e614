"""How one face of the grid looks: its picture, and what it is marked as."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fader_studio.services.labelling import NO, SKIPPED, UNMARKED, YES
from resources import theme
from resources.glyphs import paint

INSET = theme.GAP // 2
BADGE = 18
BADGE_ICON = 10
_ICONS = {YES: "check", NO: "x", SKIPPED: "minus"}


def tile_pixmap(pixels: np.ndarray, side: int, radius: float) -> QPixmap:
    """(S, S, 3) uint8 → `side` pixels with round corners."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    smooth = Qt.TransformationMode.SmoothTransformation
    image = image.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(0, 0, side, side), radius, radius)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    painter.drawImage(QPoint(), image)
    painter.end()
    return made


class TileDelegate(QStyledItemDelegate):
    """Draws a tile of the model's; hollow marks were taken from the guess."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.parent().gridSize()  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        t, model = theme.current(), index.model()
        cell = option.rect
        side = min(cell.width(), cell.height()) - theme.GAP
        face = QRect(cell.x() + INSET, cell.y() + INSET, side, side)
        value, guessed = model.mark(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.4 if value == SKIPPED else 1.0)
        painter.drawPixmap(face.topLeft(), model.tile(index.row(), side, painter.device().devicePixelRatioF()))
        painter.setOpacity(1.0)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            _fill(painter, face, t.accent, 0.22)
        _outline(painter, face, value, guessed, t, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        if value != UNMARKED:
            _badge(painter, face, value, guessed, t)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(cell.x() + 0.75, cell.y() + 0.75, side + theme.GAP - 1.5, side + theme.GAP - 1.5)
            painter.drawRoundedRect(ring, theme.CARD_RADIUS, theme.CARD_RADIUS)
        painter.restore()


def _fill(painter: QPainter, face: QRect, colour: str, share: float) -> None:
    tint = QColor(colour)
    tint.setAlphaF(share)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(face, theme.RADIUS, theme.RADIUS)


def _outline(
    painter: QPainter, face: QRect, value: int, guessed: bool, t: theme.Tokens, *, hovered: bool
) -> None:
    colour = {YES: t.accent, NO: t.dim}.get(value, t.dim if hovered else "")
    if not colour:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 1 if guessed or value not in (YES, NO) else theme.RING))
    painter.drawRoundedRect(QRectF(face).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)


def _badge(painter: QPainter, face: QRect, value: int, guessed: bool, t: theme.Tokens) -> None:
    strong = value == YES and not guessed
    disc = QRect(face.right() - BADGE - 2, face.y() + 4, BADGE, BADGE)
    painter.setPen(QPen(QColor(t.accent if value == YES else t.dim), 1))
    painter.setBrush(QColor(t.accent if strong else t.raised))
    painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5))
    inner = QRect(0, 0, BADGE_ICON, BADGE_ICON)
    inner.moveCenter(disc.center())
    paint(painter, inner, _ICONS[value], t.on_accent if strong else (t.accent if value == YES else t.text))

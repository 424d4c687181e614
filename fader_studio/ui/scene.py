"""What the canvas paints of a photo: cached ground, shadow, patches, the line of the split, outlines. Only drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QRegion

from fader_studio.editing.geometry import Placement
from fader_studio.engine.messages import Box, View
from fader_studio.imaging.pixels import Raster
from fader_studio.ui.pictures import PatchPicture, PhotoPicture
from fader_studio.ui.viewport import Viewport, level_for, level_scale
from resources.theme import Tokens, current

CHECK = 8
SHADOW = 14
CRISP_FROM = 3.0
"""From this zoom on single pixels are shown as squares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pane:
    """One view of the photo: `offset` moves the viewport, `clip` bounds it, `edited`: with the patches."""

    offset: QPointF
    clip: QRectF
    edited: bool


def two_panes(size: QSize, x: float, *, second: QPointF) -> list[Pane]:
    """The original left of `x`, the edit right of it, there with the viewport moved by `second`."""
    left, right = QRectF(0, 0, x, size.height()), QRectF(x, 0, size.width() - x, size.height())
    return [Pane(offset=QPointF(), clip=left, edited=False), Pane(offset=second, clip=right, edited=True)]


def draw_ground(ground: QImage, photo: PhotoPicture, view: Viewport, panes: list[Pane], t: Tokens) -> None:
    """Everything that a drag does not change, in device pixels, on the whole of `ground`."""
    ground.setDevicePixelRatio(view.ratio)
    ground.fill(QColor(t.canvas))
    painter = QPainter(ground)
    for pane in panes:
        painter.save()
        painter.setClipRect(pane.clip)
        painter.translate(pane.offset)
        if _fills(photo, view):
            _shadow(painter, view.photo_rect, t)
        if photo.pyramid.has_alpha:
            _checks(painter, view.photo_rect, pane.clip.translated(-pane.offset), t)
        _photo(painter, photo, view, pane.clip.translated(-pane.offset))
        painter.restore()
    painter.end()


def show_ground(painter: QPainter, ground: QImage, where: QRegion) -> None:
    """The ground where it is to be seen: a drag paints at every frame, and most of it is under the edit."""
    for rect in where:
        area = QRectF(rect)
        source = QRectF(area.topLeft() * ground.devicePixelRatio(), area.size() * ground.devicePixelRatio())
        painter.drawImage(area, ground, source)


def hidden_ground(patches: list[PatchPicture], view: Viewport, edited: list[Pane], handed: View | None) -> QRegion:
    """What patches on the ground `handed` over, which lie on it pixel for pixel, hide of it; whole pixels of Qt's."""
    hidden = QRegion()
    for patch in patches:
        if patch.view is None or patch.view != handed:
            continue
        box, ratio = patch.box, view.ratio
        left, top = math.ceil(box.x() / ratio), math.ceil(box.y() / ratio)
        right, bottom = math.floor((box.x() + box.width()) / ratio), math.floor((box.y() + box.height()) / ratio)
        for pane in edited:
            hidden += QRegion(QRect(left, top, right - left, bottom - top).intersected(pane.clip.toRect()))
    return hidden


def ground_raster(view: Viewport, pane: Pane) -> tuple[Raster, Box] | None:
    """How the ground's pixels lie on the photo in `pane`, and which show it; None where they miss the photo's grid."""
    corner = (view.origin + pane.offset) * view.ratio
    if abs(corner.x() - round(corner.x())) + abs(corner.y() - round(corner.y())) > 1e-6:
        return None
    step = 1 / view.zoom
    seen = _whole_pixels(view.photo_rect.translated(pane.offset).intersected(pane.clip), view.ratio)
    x, y, width, height = (round(value * view.ratio) for value in seen.getRect())
    turn = None if view.is_straight else view.placement.matrix
    _, _, left, _, _, top = view.placement.matrix if turn is None else (0.0,) * 6  # where the crop begins
    raster = Raster(step=step, left=left - round(corner.x()) * step, top=top - round(corner.y()) * step, turn=turn)
    return raster, (x, y, width, height)


def draw_patches(
    painter: QPainter,
    patches: list[PatchPicture],
    photo: PhotoPicture,
    view: Viewport,
    pane: Pane,
    handed: View | None = None,
) -> None:
    """The edited pixels over the ground, sampled on the same grid; those that lie on the ground `handed` over as they are."""
    painter.save()
    painter.setClipRect(pane.clip, Qt.ClipOperation.IntersectClip)
    painter.translate(pane.offset)
    painter.setClipRect(_whole_pixels(view.photo_rect, view.ratio), Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < CRISP_FROM)
    for patch in patches:
        if patch.view is not None and patch.view == handed:
            _draw_as_it_is(painter, patch, view, pane)
            continue
        turn = patch.view.raster.turn if patch.view is not None else None
        if turn is None and not view.is_straight:
            rect = patch.photo_rect(photo.pyramid)
            if photo.pyramid.has_alpha:
                _clear_turned(painter, rect, view)
            _draw_turned(painter, patch.image, rect, view)
            continue
        if turn is None:
            target = view.rect_to_pane(patch.photo_rect(photo.pyramid))
        elif turn == view.placement.matrix:
            rect = patch.raster_rect(photo.pyramid)
            target = QRectF(view.origin + rect.topLeft() * view.scale, rect.size() * view.scale)
        else:
            continue  # the photo was turned since: the next picture is on its way
        whole = _whole_pixels(target, view.ratio)
        if photo.pyramid.has_alpha:
            _clear_checks(painter, whole, view.photo_rect)
        share = patch.box.width() / target.width()
        source = QRectF((whole.x() - target.x()) * share, (whole.y() - target.y()) * share, 0, 0)
        source.setSize(whole.size() * share)
        painter.drawImage(whole, patch.image, source)
    painter.restore()


def _draw_as_it_is(painter: QPainter, patch: PatchPicture, view: Viewport, pane: Pane) -> None:
    """Device pixel for device pixel."""
    painter.save()
    painter.translate(-pane.offset)
    painter.scale(1 / view.ratio, 1 / view.ratio)
    painter.drawImage(patch.box.topLeft(), patch.image)
    painter.restore()


def _draw_turned(painter: QPainter, image: QImage, rect: QRectF, view: Viewport) -> None:
    """`image` where `rect` of the photo lies in the pane, turned and mirrored as the photo is."""
    painter.save()
    painter.setTransform(view.transform, combine=True)
    painter.drawImage(rect, image)
    painter.restore()


def _clear_turned(painter: QPainter, rect: QRectF, view: Viewport) -> None:
    """As `_clear_checks`, where `rect` of the photo lies."""
    path = QPainterPath()
    path.addPolygon(view.transform.map(QPolygonF(rect)))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    _clear_checks(painter, path.boundingRect(), view.photo_rect)
    painter.restore()


def _fills(photo: PhotoPicture, view: Viewport) -> bool:
    """Whether the photo reaches into all corners of its picture: not while it is being straightened."""
    full = photo.pyramid.levels[0]
    x, y = view.placement.to_photo(0, 0)
    return -1.5 <= x <= full.width + 1.5 and -1.5 <= y <= full.height + 1.5


def small_picture(
    photo: PhotoPicture, patches: list[PatchPicture], placement: Placement, rect: QRectF, side: int
) -> QImage:
    """`side` × `side` pixels of the edited photo, `rect` of it in their middle."""
    view, image = Viewport(), QImage(side, side, QImage.Format.Format_RGB32)
    view.resize(QSizeF(side, side), 1.0)
    view.show(placement)
    view.look_at(rect)
    pane = Pane(offset=QPointF(), clip=QRectF(0, 0, side, side), edited=True)
    draw_ground(image, photo, view, [pane], current())
    painter = QPainter(image)
    draw_patches(painter, patches, photo, view, pane)
    painter.end()
    return image


def draw_split(painter: QPainter, x: float, height: float) -> None:
    """The line between original (left) and edited (right), with the handle that is dragged."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 90), 3))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setPen(QPen(QColor("white"), 1))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setPen(QPen(QColor(0, 0, 0, 120), 1))
    painter.setBrush(QColor("white"))
    painter.drawEllipse(QPointF(x, height / 2), 14, 14)
    painter.setPen(QPen(QColor("#303030"), 1.5))
    for side in (-1, 1):
        tip, back = x + side * 8, x + side * 4
        painter.drawPolyline([QPointF(back, height / 2 - 4), QPointF(tip, height / 2), QPointF(back, height / 2 + 4)])
    painter.restore()


def draw_outline(painter: QPainter, rect: QRectF, colour: str, *, dashed: bool = False) -> None:
    """A thin frame that is seen on any picture: the colour over a dark hairline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 90), 2.5))
    painter.drawRoundedRect(rect, 2, 2)
    painter.setPen(QPen(QColor(colour), 1.25, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(rect, 2, 2)
    painter.restore()


def draw_mark(painter: QPainter, point: QPointF, colour: str) -> None:
    """The eye that was clicked first."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(QColor(0, 0, 0, 140), 4), QPen(QColor(colour), 2)):
        painter.setPen(pen)
        painter.drawEllipse(point, 6, 6)
    painter.restore()


def _photo(painter: QPainter, photo: PhotoPicture, view: Viewport, clip: QRectF) -> None:
    level = level_for(photo.pyramid, view.zoom)
    scale = level_scale(photo.pyramid, level)
    image = photo.level(level)
    seen = _whole_pixels(view.photo_rect.intersected(clip), view.ratio)
    if seen.isEmpty():
        return
    if not view.is_straight:
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < CRISP_FROM)
        _draw_turned(painter, image, QRectF(0, 0, image.width() * scale, image.height() * scale), view)
        return
    source = QRectF(view.to_photo(seen.topLeft()) / scale, seen.size() / view.scale / scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < CRISP_FROM)
    painter.drawImage(seen, image, source)


def _whole_pixels(rect: QRectF, ratio: float) -> QRectF:
    """The device pixels that lie wholly inside `rect`: resampling never reads beyond the image's border there."""
    left, top = -(-(rect.left() * ratio - 1e-6) // 1), -(-(rect.top() * ratio - 1e-6) // 1)
    right, bottom = (rect.right() * ratio + 1e-6) // 1, (rect.bottom() * ratio + 1e-6) // 1
    return QRectF(left / ratio, top / ratio, max(0.0, right - left) / ratio, max(0.0, bottom - top) / ratio)


def _shadow(painter: QPainter, rect: QRectF, t: Tokens) -> None:
    painter.save()
    around = QRegion(rect.toAlignedRect().adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW + 3))
    beside = around.subtracted(QRegion(rect.toRect().adjusted(1, 1, -1, -1)))  # what the photo covers costs only time
    painter.setClipRegion(beside, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for step in range(SHADOW, 0, -1):
        share = (1 - step / (SHADOW + 1)) ** 2
        painter.setBrush(QColor(0, 0, 0, round(255 * t.shadow * share * 0.16)))
        painter.drawRoundedRect(rect.adjusted(-step, -step + 3, step, step + 3), step, step)
    painter.restore()


def _checks(painter: QPainter, rect: QRectF, clip: QRectF, t: Tokens) -> None:
    tile = QPixmap(2 * CHECK, 2 * CHECK)
    tile.fill(QColor(t.checks[0]))
    inside = QPainter(tile)
    for x, y in ((0, 0), (CHECK, CHECK)):
        inside.fillRect(x, y, CHECK, CHECK, QColor(t.checks[1]))
    inside.end()
    brush = QBrush(tile)
    painter.save()
    painter.setBrushOrigin(rect.topLeft())
    painter.fillRect(rect.intersected(clip), brush)
    painter.restore()


def _clear_checks(painter: QPainter, rect: QRectF, photo: QRectF) -> None:
    """Under a patch of a transparent photo the photo itself must not show through: checks again."""
    _checks(painter, rect.intersected(photo), rect, current())

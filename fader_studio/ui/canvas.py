"""The photo on the screen: it draws the newest frame over the display copy, and tells the session what it shows."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from fader_studio.editing.geometry import Geometry, Placement
from fader_studio.engine.messages import Frame, PhotoInfo, View
from fader_studio.ui import scene
from fader_studio.ui.canvas_input import CanvasInput
from fader_studio.ui.pictures import GroundFiles, PhotoPicture, ShownFrame
from fader_studio.ui.scene import Pane
from fader_studio.ui.viewport import Viewport, level_for, visible_box
from resources import theme
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState
    from fader_studio.services.session import Session

log = logging.getLogger(__name__)
Mode = Literal["edited", "original", "split", "side"]
OUTLINES_MS = 2000
SETTLED_MS = 150
"""After the last move of the view what is shown is handed to the engine, before a drag asks for it."""


class Canvas(QWidget):
    """Draws the photo; pan, zoom, choosing and marking faces are `CanvasInput`'s."""

    zoom_changed = Signal(float)  # device pixels per photo pixel
    marking_changed = Signal(bool)
    panes_changed = Signal()  # other panes, or the line between them moved
    painted = Signal(int)  # revision on the screen, −1 where the photo alone is

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = Viewport()
        self.mode: Mode = "edited"
        self.split = 0.5
        self.first_eye: QPointF | None = None
        self.hovered = -1
        self._holding = self._adjusting = self._marking = self._painting = self._ringed = False
        self._photo: PhotoPicture | None = None
        self._shown = ShownFrame()
        self._ground: QImage | None = None
        self._ground_path: Path | None = None
        self._grounds = GroundFiles(session.folder)
        self._handed: View | None = None
        self._draft: Placement | None = None
        self._geometry = Geometry()
        self._told: tuple | None = None
        self._all_outlined = QTimer(self, singleShot=True, interval=OUTLINES_MS)
        self._all_outlined.timeout.connect(self.update)
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(self._tell_view)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._hand_over)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Photo"))
        self._input = CanvasInput(self)
        session.photo_changed.connect(self._on_photo)
        session.frame_ready.connect(self._on_frame)
        session.faces_changed.connect(self._on_faces)
        session.state_changed.connect(self._on_state)

    # ------------------------------------------------------------ what there is
    @property
    def has_photo(self) -> bool:
        return self._photo is not None

    @property
    def frame(self) -> Frame | None:
        """The frame on the screen, None where the photo alone is."""
        return self._shown.frame

    @property
    def marking(self) -> bool:
        return self._marking

    def panes(self) -> list[Pane]:
        """The views of the photo, left to right."""
        mode = "original" if self._holding else self.mode
        if mode == "split":
            return scene.two_panes(self.size(), round(self.width() * self.split), second=QPointF())
        if mode == "side":
            half = self.view.pane.width()
            return scene.two_panes(self.size(), half, second=QPointF(half, 0))
        return [Pane(offset=QPointF(), clip=QRectF(self.rect()), edited=mode == "edited")]

    def to_view(self, point: QPointF) -> QPointF:
        """A point of the widget in the viewport of the pane it lies in."""
        pane = next((p for p in self.panes() if p.clip.contains(point)), self.panes()[0])
        return point - pane.offset

    def face_at(self, point: QPointF) -> int:
        """The index of the smallest face under `point` of the widget, −1 where there is none."""
        if not self.view.photo_rect.contains(self.to_view(point)):
            return -1  # what is cut away is nobody's
        spot = self.view.to_photo(self.to_view(point))
        boxes = [(QRectF(*f.face.box), i) for i, f in enumerate(self.session.state.faces)]
        hit = [(box.width() * box.height(), i) for box, i in boxes if box.contains(spot)]
        return min(hit)[1] if hit else -1

    def picture_of(self, rect: QRectF, side: int) -> QImage:
        """`side` × `side` pixels around `rect` of the edited photo, without outlines; empty where there is none."""
        if self._photo is None:
            return QImage()
        return scene.small_picture(self._photo, self._shown.patches, self.view.placement, rect, side)

    # ------------------------------------------------------------ wishes
    def set_mode(self, mode: Mode) -> None:
        self.mode = mode
        self._place()
        self.panes_changed.emit()

    def hold_original(self, held: bool) -> None:
        """The original for as long as a key or button is down."""
        if held != self._holding:
            self._holding = held
            self._place() if self.mode == "side" else self.update()
            self.panes_changed.emit()

    def set_adjusting(self, adjusting: bool) -> None:
        """While a fader is dragged nothing lies over the face, and it is composed on what the canvas shows."""
        self._adjusting = adjusting
        if adjusting:
            self._hand_over()
        self.update()

    def set_painting(self, painting: bool) -> None:
        """While a mask is painted the brush's own frame lies over the face, and no outline."""
        self._painting = painting
        self.update()

    def set_marking(self, marking: bool) -> None:
        """Wait for two clicks on the eyes of a face."""
        marking = marking and self.has_photo
        if marking != self._marking:
            self._marking, self.first_eye = marking, None
            self.setCursor(Qt.CursorShape.CrossCursor if marking else Qt.CursorShape.ArrowCursor)
            if marking:
                self.setFocus()
            self.marking_changed.emit(marking)
            self.update()

    def set_draft(self, placement: Placement | None) -> None:
        """While a crop is chosen: how the whole photo lies under it, without outlines; None: the edit's own again."""
        self._draft = placement
        self._follow_geometry()
        self.update()

    def set_first_eye(self, spot: QPointF) -> None:
        """`spot` in pixels of the photo; the second click ends the marking."""
        self.first_eye = spot
        self.marking_changed.emit(True)
        self.update()

    def set_hovered(self, index: int) -> None:
        if index != self.hovered:
            self.hovered = index
            self.update()

    def set_split(self, share: float) -> None:
        self.split = min(max(share, 0.02), 0.98)
        self.panes_changed.emit()
        self.update()

    def fit(self) -> None:
        self.view.fit()
        self.view_moved()

    def zoom_to(self, zoom: float) -> None:
        self.view.zoom_to(zoom)
        self.view_moved()

    def zoom_step(self, up: bool) -> None:
        self.view.zoom_step(up)
        self.view_moved()

    def view_moved(self) -> None:
        """The viewport changed: the ground is drawn anew, and the session is told what is seen."""
        self._ground = self._handed = None
        self._settled.start()
        if self._photo is not None:
            self._shown.suit(level_for(self._photo.pyramid, self.view.zoom))
        self._tell.start()
        self.zoom_changed.emit(self.view.zoom)
        self.update()

    # ------------------------------------------------------------ inside
    def _on_photo(self, info: PhotoInfo | None) -> None:
        pyramid = self.session.pyramid
        self._photo = PhotoPicture(pyramid) if info is not None and pyramid is not None else None
        self._shown.forget()
        self._told, self.hovered = None, -1
        self.set_marking(False)
        if self._photo is not None and info is not None:
            self._draft, self._geometry = None, self.session.state.adjustments.geometry
            self.view.show(self._geometry.placement(info.width, info.height))
        self.view_moved()
        self.panes_changed.emit()

    def _on_frame(self, frame: Frame) -> None:
        if self._photo is None:
            return
        before, level = self._touched(), level_for(self._photo.pyramid, self.view.zoom)
        if not self._shown.take(frame, self._photo.format, level=level, view=self._handed):
            return
        for rect in before + self._touched():
            self.update(rect)

    def _touched(self) -> list[QRect]:
        """What the patches cover, in pixels of the widget."""
        if self._photo is None:
            return []
        rects = [self.view.rect_to_pane(p.photo_rect(self._photo.pyramid)) for p in self._shown.patches]
        return [r.translated(p.offset).intersected(p.clip).toAlignedRect().adjusted(-1, -1, 1, 1)
                for p in self.panes() if p.edited for r in rects]

    def _on_faces(self) -> None:
        self._all_outlined.start()
        self.update()

    def _on_state(self, state: EditState) -> None:
        if state.adjustments.geometry is not self._geometry:
            self._geometry = state.adjustments.geometry
            self._follow_geometry()
        if not self._adjusting:
            self.update()

    def _follow_geometry(self) -> None:
        info = self.session.info
        if info is None:
            return
        placement = self._draft or self._geometry.placement(info.width, info.height)
        if placement != self.view.placement:
            self.view.place(placement)
            self.view_moved()

    def _tell_view(self) -> None:
        if self._photo is None:
            return
        level = level_for(self._photo.pyramid, self.view.zoom)
        if not self.view.is_straight and not self._fits_canvas(self._photo):  # one level coarser costs a quarter
            level = min(level + 1, len(self._photo.pyramid.levels) - 1)
        told = (level, visible_box(self.view, self._photo.pyramid, level))
        if told != self._told:
            self._told = told
            self.session.set_view(*told)

    def _drawn_ground(self, photo: PhotoPicture) -> QImage:
        if self._ground is None:
            size = self.size() * self.view.ratio
            try:
                self._ground, self._ground_path = self._grounds.image(size.width(), size.height())
            except OSError as error:
                log.warning("the canvas cannot be handed over: %s", error)
                self._ground, self._ground_path = QImage(size, QImage.Format.Format_RGB32), None
            scene.draw_ground(self._ground, photo, self.view, self.panes(), theme.current())
        return self._ground

    def _fits_canvas(self, photo: PhotoPicture) -> bool:
        """Whether a drag can be composed on what the canvas shows."""
        chosen_on = self._draft is not None and not self.view.is_straight  # a crop, on more than the photo fills
        return not (photo.pyramid.has_alpha or self.view.zoom > 1 or chosen_on)

    def _hand_over(self) -> None:
        """Give the engine the ground to compose a drag on; where that cannot be, previews stay those of a level."""
        pane = next((p for p in self.panes() if p.edited), None)
        if self._handed is not None or pane is None or self._photo is None:
            return
        if not self._fits_canvas(self._photo):
            return
        ground, path = self._drawn_ground(self._photo), self._ground_path
        placed = scene.ground_raster(self.view, pane)
        if placed is None or path is None:
            return
        raster, photo = placed
        self._handed = View(path=path, width=ground.width(), height=ground.height(), raster=raster, photo=photo)
        self.session.set_canvas(self._handed)

    def _place(self) -> None:
        split = self.mode == "side" and not self._holding
        width = self.width() // 2 if split else self.width()
        self.view.resize(QSizeF(width, self.height()), self.devicePixelRatioF())
        self.view_moved()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self._ringed = False
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._ground = self._handed = None
            self._settled.start()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.current()
        if self._photo is None:
            painter.fillRect(event.rect(), tokens.canvas)
            return
        if self.view.ratio != self.devicePixelRatioF():
            self._place()
        patches, edited = self._shown.patches, [pane for pane in self.panes() if pane.edited]
        hidden = scene.hidden_ground(patches, self.view, edited, self._handed)
        scene.show_ground(painter, self._drawn_ground(self._photo), event.region().subtracted(hidden))
        for pane in edited:
            scene.draw_patches(painter, patches, self._photo, self.view, pane, self._handed)
        self._paint_marks(painter, tokens)
        painter.end()
        self.painted.emit(self.frame.revision if self.frame else -1)

    def _paint_marks(self, painter: QPainter, t: theme.Tokens) -> None:
        if self.mode == "split" and not self._holding:
            scene.draw_split(painter, round(self.width() * self.split), self.height())
        if self._ringed:
            painter.setPen(QPen(QColor(t.accent), theme.RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        state = self.session.state
        seen = {self.hovered} if self.mode in ("split", "side") else {self.hovered, state.chosen}  # to compare is to look
        bare = self._adjusting or self._holding or self._painting or self._draft
        for pane in [] if bare else self.panes():
            painter.save()
            painter.setClipRect(pane.clip)
            painter.translate(pane.offset)
            painter.setClipRect(self.view.photo_rect.adjusted(-2, -2, 2, 2), Qt.ClipOperation.IntersectClip)
            for index, edit in enumerate(state.faces):
                if index in seen or self._all_outlined.isActive():
                    colour = t.accent if index == state.chosen else "#ffffff"
                    scene.draw_outline(painter, self.view.rect_to_pane(QRectF(*edit.face.box)), colour)
            if self.first_eye is not None:
                scene.draw_mark(painter, self.view.to_pane(self.first_eye), t.accent)
            painter.restore()

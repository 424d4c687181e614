"""The faces of the photo as round thumbnails; the chosen one has a ring; a button marks one by hand."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from resources import theme
from resources.glyphs import icon, paint
from resources.words import tr

SIDE = 44
RING_SPACE = 3
HEIGHT = 64
NOTCH = 120
"""Eighths of a degree: one face further."""


class FaceButton(QAbstractButton):
    """A face in a circle of 44 pixels; a dot says that it has been edited."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QPixmap | None = None
        self._edited = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_face(self, name: str, picture: QPixmap | None, *, chosen: bool, edited: bool) -> None:
        """`name`: which of how many it is."""
        self._picture, self._edited = picture, edited
        self.setChecked(chosen)
        self.setToolTip(name + (tr(" · being edited") if chosen else tr(" · click to edit it")))
        self.setAccessibleName(name + (tr(", edited") if edited else ""))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """The panel says which face is chosen; a click alone does not."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        circle = QRectF(self.rect()).adjusted(RING_SPACE, RING_SPACE, -RING_SPACE, -RING_SPACE)
        shape = QPainterPath()
        shape.addEllipse(circle)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(t.track))
        if self._picture is not None:
            painter.drawPixmap(circle, self._picture, QRectF(self._picture.rect()))
        painter.restore()
        if self._picture is None:
            paint(painter, QRect(14, 14, 16, 16), "user", t.dim)
        self._paint_ring(painter, t)

    def _paint_ring(self, painter: QPainter, t: theme.Tokens) -> None:
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawEllipse(ring)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), theme.RING))
            painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)
        if self._edited:
            painter.setPen(QPen(QColor(t.panel), 2))
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(QRectF(SIDE - 13, SIDE - 13, 11, 11))


class FaceRow(QScrollArea):
    """Scrolls sideways, also by a plain wheel. `resized()`: another width is seen."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().x() or event.angleDelta().y()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - turn * (SIDE + theme.GAP) // NOTCH)
        event.accept()


class FaceStrip(QFrame):
    """`set_faces` shows them; `face_clicked(index)` and `marking_wanted(bool)` are what a person does."""

    face_clicked = Signal(int)
    marking_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faceStrip")
        self.setFixedHeight(HEIGHT)
        self._buttons: list[FaceButton] = []
        self._revealed = (0, -1)
        row = QWidget()
        self._row = QHBoxLayout(row, spacing=theme.GAP)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setAlignment(Qt.AlignmentFlag.AlignTop)  # the scroll bar of many faces then moves none
        self._row.addStretch()
        self._area = FaceRow(widgetResizable=True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(row)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.resized.connect(self._space)
        self._mark = QToolButton(icon=icon("user-focus"), checkable=True)
        self._mark.setIconSize(QSize(theme.ICON + 2, theme.ICON + 2))
        self._mark.setProperty("look", "icon")
        self._mark.setToolTip(tr("Mark a face by its eyes (M)"))
        self._mark.setAccessibleName(tr("Mark a face by its eyes"))
        self._mark.clicked.connect(self.marking_wanted)
        outer = QHBoxLayout(self, spacing=theme.GAP)
        outer.setContentsMargins(theme.PADDING - RING_SPACE, 4, theme.PADDING, 4)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._mark)

    @property
    def buttons(self) -> list[FaceButton]:
        return self._buttons

    def set_faces(self, pictures: list[QPixmap | None], edited: list[bool], chosen: int) -> None:
        self._have(len(pictures))
        for index, (button, picture) in enumerate(zip(self._buttons, pictures, strict=True)):
            name = tr("Face {index} of {count}").format(index=index + 1, count=len(pictures))
            button.show_face(name, picture, chosen=index == chosen, edited=edited[index])
        if (len(pictures), chosen) != self._revealed:
            self._revealed = (len(pictures), chosen)
            QTimer.singleShot(0, self, self._reveal)  # where the buttons lie is known once they are laid out

    def _have(self, count: int) -> None:
        """So many buttons; those that stay are kept, for one may be under the mouse."""
        for button in self._buttons[count:]:
            self._row.removeWidget(button)
            button.deleteLater()
        del self._buttons[count:]
        while len(self._buttons) < count:
            index = len(self._buttons)
            button = FaceButton()
            button.clicked.connect(lambda _checked=False, i=index: self.face_clicked.emit(i))
            self._row.insertWidget(index, button)
            self._buttons.append(button)
        self._space()

    def _space(self) -> None:
        """Where not all are seen, the last one is seen by half: there are more of them."""
        seen, count = self._area.viewport().width(), len(self._buttons)
        whole = (seen - SIDE // 2) // (SIDE + theme.GAP)
        fits = count * SIDE + (count - 1) * theme.GAP <= seen
        self._row.setSpacing(theme.GAP if fits or whole < 1 else (seen - SIDE // 2) // whole - SIDE)

    def _reveal(self) -> None:
        chosen = self._revealed[1]
        if 0 <= chosen < len(self._buttons):
            self._row.activate()
            self._area.ensureWidgetVisible(self._buttons[chosen], SIDE, 0)

    def set_marking(self, marking: bool) -> None:
        self._mark.setChecked(marking)

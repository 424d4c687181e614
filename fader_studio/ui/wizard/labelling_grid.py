"""The grid of faces: thousands scroll, since only what is seen is drawn; clicks, drags and keys say what a face is."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from fader_studio.services.labelling import NO, SKIPPED, UNMARKED, YES
from fader_studio.services.labelling_work import LabellingWork
from fader_studio.ui.wizard.labelling_tile import TileDelegate, tile_pixmap
from resources import theme
from resources.words import tr

TILES = (72, 84)
"""Pixels that a face is wide at least, and better: smaller where that shows more of them."""
BAR = 10
KEPT_TILES = 800
KEYS = {
    Qt.Key.Key_1: YES, Qt.Key.Key_Y: YES, Qt.Key.Key_2: NO, Qt.Key.Key_N: NO, Qt.Key.Key_0: SKIPPED,
    Qt.Key.Key_S: SKIPPED, Qt.Key.Key_Delete: UNMARKED, Qt.Key.Key_Backspace: UNMARKED,
}
REST_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MARKS = {
    YES: QT_TR_NOOP("yes"), NO: QT_TR_NOOP("no"), SKIPPED: QT_TR_NOOP("skipped"), UNMARKED: QT_TR_NOOP("not marked"),
}
_Index = QModelIndex | QPersistentModelIndex


class FacesModel(QAbstractListModel):
    """Rows are the faces of a page; what each is marked as is asked for while it is drawn."""

    def __init__(self, work: LabellingWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self.places = np.empty(0, np.int64)
        self._rows: dict[int, int] = {}
        self._tiles: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        work.marks_changed.connect(self._on_marks)

    def show_places(self, places: np.ndarray) -> None:
        self.beginResetModel()
        self.places = places
        self._rows = {int(place): row for row, place in enumerate(places)}
        self.endResetModel()

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole):
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._describe(index.row())
        return None

    def _describe(self, row: int) -> str:
        place = self.places[row]
        mark = tr(_MARKS[self.mark(row)[0]]) + (tr(", taken from the guess") if self.mark(row)[1] else "")
        words = f"{self._work.names[place]}: {mark}"
        if self._work.guess is not None:
            words += tr("; the guess says yes with {share} %").format(
                share=f"{100 * self._work.guess.chances[place]:.0f}")
        return words

    def mark(self, row: int) -> tuple[int, bool]:
        """What the face is marked as, and whether that was taken from the guess."""
        marks, place = self._work.marks, self.places[row]
        return int(marks.values[place]), bool(marks.guessed[place])

    def tile(self, row: int, side: int, ratio: float) -> QPixmap:
        """The face with round corners, `side` logical pixels wide."""
        place, pixels = int(self.places[row]), round(side * ratio)
        if (kept := self._tiles.get((place, pixels))) is None:
            kept = tile_pixmap(self._work.faces[place], pixels, theme.RADIUS * ratio)
            kept.setDevicePixelRatio(ratio)
            self._tiles[place, pixels] = kept
            if len(self._tiles) > KEPT_TILES:
                self._tiles.popitem(last=False)
        else:
            self._tiles.move_to_end((place, pixels))
        return kept

    def _on_marks(self, places: np.ndarray) -> None:
        if len(places) > len(self.places):
            places = self.places
        for row in [self._rows[int(p)] for p in places if int(p) in self._rows]:
            self.dataChanged.emit(self.index(row), self.index(row))


class FaceGrid(QListView):
    """`marked(rows, value)`: what a person said of faces, `value` None for a click, which means what the page says.

    `rest_wanted()`: the rest of the page. Marking one face by a key goes on to the next.
    """

    marked = Signal(object, object)
    rest_wanted = Signal()

    def __init__(self, model: FacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TileDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setObjectName("faceGrid")
        self.setAccessibleName(tr("Faces"))
        self._pressed: QPoint | None = None
        self._cell, self._scrolls = TILES[1] + theme.GAP, False

    @property
    def capacity(self) -> int:
        """How many faces are seen without scrolling."""
        return max(1, _seen(self._room(), self.height(), self._columns()))

    def _columns(self) -> int:
        """As many as show the most faces, and of those the fewest."""
        most, fewest = (max(1, self._room() // (tile + theme.GAP)) for tile in TILES)
        return max(range(fewest, most + 1), key=lambda count: (_seen(self._room(), self.height(), count), -count))

    def _room(self) -> int:
        """Pixels for the faces side by side; a page that scrolls keeps some for the bar."""
        return self.width() - (BAR if self._scrolls else 0) - 1  # a list wraps what fits to the pixel

    def selected_rows(self) -> list[int]:
        """The chosen rows; the current one where none is chosen."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return rows or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def set_scrolls(self, scrolls: bool) -> None:
        """Whether the page may be longer than what is seen."""
        self._scrolls = scrolls
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if scrolls else policies.ScrollBarAlwaysOff)
        self._fit()

    def _fit(self) -> None:
        self._cell = max(1, self._room() // self._columns())
        self.setGridSize(QSize(self._cell, self._cell))
        self.verticalScrollBar().setSingleStep(self._cell // 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        adding = event.modifiers() & Qt.KeyboardModifier.ControlModifier  # chooses more without marking
        if pressed is None or adding:
            return
        moved = (event.position().toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if moved or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.marked.emit([index.row() for index in self.selectedIndexes()], None)
        elif (index := self.indexAt(pressed)).isValid():
            self.marked.emit([index.row()], None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and event.key() in KEYS:
            self.mark_selected(KEYS[event.key()])
        elif plain and event.key() in REST_KEYS and not event.isAutoRepeat():
            self.rest_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mark_selected(self, value: int) -> None:
        """Marks what is chosen; where that is one face, the next is chosen then."""
        rows = self.selected_rows()
        if not rows:
            return
        self.marked.emit(rows, value)
        if len(rows) == 1 and rows[0] + 1 < self.model().rowCount():
            self.setCurrentIndex(self.model().index(rows[0] + 1, 0))

    def keyboardSearch(self, _text: str) -> None:
        """Letters mark; they search nothing."""


def _seen(width: int, height: int, columns: int) -> int:
    """How many faces that many columns show at once."""
    return columns * (height // max(1, width // columns))

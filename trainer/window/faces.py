"""The same faces, as the run learns: columns of moments side by side, and a slider over the time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QSlider, QToolButton, QVBoxLayout, QWidget,
)  # fmt: skip

from resources import theme
from resources.words import number, tr
from trainer.events import Sample
from trainer.window.wording import attribute_words

KEPT = 120
"""Strips of faces held in memory."""
FIRST = 2
"""Photo and reconstruction come before the attributes in a sample's picture."""
GAP = 6
HEAD = 20
SMALLEST, LARGEST = 44, 128
MOST_MOMENTS = 5
NARROW = 460


class Strips:
    """Columns of sample pictures: one attribute's faces, top to bottom, cut out and kept."""

    def __init__(self, run: Path) -> None:
        self._run = run
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()

    def strip(self, sample: Sample, column: int) -> QImage:
        """(rows · S, S) pixels of the picture's `column`; a null image where the file is gone or damaged."""
        key = (sample.file, column)
        if key not in self._kept:
            side_by_side = QImage(str(self._run / sample.file))
            side = side_by_side.width() // (FIRST + len(sample.attributes))
            strip = side_by_side.copy(QRect(column * side, 0, side, side_by_side.height()))
            self._kept[key] = strip if side else QImage()
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


class FaceGrid(QWidget):
    """Paints strips beside each other, a word over each."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[tuple[str, QImage]] = []
        """What is painted: words, and a strip of faces."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Sample faces"))

    def sizeHint(self) -> QSize:
        return QSize(480, 520)

    def show_columns(self, columns: list[tuple[str, QImage]]) -> None:
        self.columns = [(words, strip) for words, strip in columns if not strip.isNull()]
        self.update()

    def fitting(self, rows: int) -> int:
        """How many columns fit beside each other at the size that `rows` faces have."""
        side = max(SMALLEST, min(LARGEST, (self.height() - HEAD) // max(rows, 1) - GAP))
        return max(2, (self.width() + GAP) // (side + GAP))

    def _side(self, rows: int) -> int:
        high = (self.height() - HEAD) // rows - GAP
        wide = (self.width() + GAP) // len(self.columns) - GAP
        return max(8, min(high, wide, LARGEST * 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.columns:
            return
        painter, tokens = QPainter(self), theme.current()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.TINY, figures=True))
        strip = self.columns[0][1]
        rows = max(1, strip.height() // strip.width())
        side = self._side(rows)
        for k, (words, strip) in enumerate(self.columns):
            x = k * (side + GAP)
            painter.setPen(tokens.dim)
            painter.drawText(QRect(x, 0, side, HEAD - 4), Qt.AlignmentFlag.AlignCenter, words)
            for row in range(rows):
                place = QRect(x, HEAD + row * (side + GAP), side, side)
                _paint_face(painter, place, strip, row)
        painter.end()


def _paint_face(painter: QPainter, place: QRect, strip: QImage, row: int) -> None:
    rounded = QPainterPath()
    rounded.addRoundedRect(place, 4, 4)
    painter.save()
    painter.setClipPath(rounded)
    painter.drawImage(place, strip, QRect(0, row * strip.width(), strip.width(), strip.width()))
    painter.restore()


class FacesCard(QFrame):
    """`attribute_chosen(str)`: another fader is shown; empty for the likeness at zero."""

    attribute_chosen = Signal(str)

    def __init__(self, run: Path) -> None:
        super().__init__()
        self.setObjectName("card")
        self._strips = Strips(run)
        self._samples: Sequence[Sample] = ()
        self._batch = 1
        self.grid = FaceGrid()
        self._chosen = ""
        self.choice = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choice.setProperty("look", "flat")
        self.choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choice.setToolTip(tr("Each face with this fader moved to the other side; click to choose another"))
        self.choice.setAccessibleName(tr("Which fader is shown"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.slider.setRange(0, 0)
        self.slider.setAccessibleName(tr("Moment of the training"))
        self.slider.valueChanged.connect(self._show_columns)
        self._moment, self._title = QLabel(), QLabel(tr("The same faces, as it learns"))
        self._moment.setProperty("look", "small")
        self._title.setProperty("look", "strong")
        self._empty = QLabel(tr("The first faces come while the faders are trained."),
                             alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "dim")
        self._empty.setWordWrap(True)
        self._lay_out()
        self._show_columns()

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(spacing=theme.GAP), QHBoxLayout(spacing=theme.GAP)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.choice)
        foot.addWidget(self.slider, 1)
        foot.addWidget(self._moment)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, theme.GAP + 2, theme.PADDING, theme.GAP)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)

    @property
    def chosen(self) -> str:
        """The attribute that is shown; empty for the likeness at zero."""
        return self._chosen

    def show_samples(self, samples: Sequence[Sample], batch: int, first: Sequence[str]) -> None:
        """`first`: the attributes that come first in the choice: what the run adds."""
        at_end = self.slider.value() >= self.slider.maximum()
        self._batch = batch
        if samples and (not self._samples or samples[-1].attributes != self._samples[-1].attributes):
            self._fill_choice(samples[-1].attributes, first)
        self._samples = samples
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, len(samples) - 1))
        if at_end:
            self.slider.setValue(self.slider.maximum())
        self.slider.blockSignals(False)
        self._show_columns()

    def _fill_choice(self, attributes: Sequence[str], first: Sequence[str]) -> None:
        menu, group = QMenu(self.choice), QActionGroup(self.choice)
        names = [*sorted(attributes, key=lambda n: n not in first), ""]
        for name in names:
            action = QAction(_choice_words(name), group, checkable=True, checked=name == names[0])
            action.triggered.connect(lambda _on, n=name: self.choose(n))
            menu.addAction(action)
        self.choice.setMenu(menu)
        self.choose(names[0])

    def choose(self, name: str) -> None:
        """Shows this fader, or the likeness at zero where it is empty."""
        self._chosen = name
        self.choice.setText(f"{_choice_words(name)} ▾")
        self._show_columns()
        self.attribute_chosen.emit(name)

    def _show_columns(self) -> None:
        shown = [s for s in self._samples[: self.slider.value() + 1] if self._column(s) is not None]
        self._empty.setVisible(not shown)
        for part in (self.grid, self.slider, self._moment, self.choice):
            part.setVisible(bool(shown))
        if not shown:
            return
        now = shown[-1]
        photo = self._strips.strip(now, 0)
        rows = photo.height() // photo.width() if photo.width() else 1
        places = _spread(len(shown), min(MOST_MOMENTS, self.grid.fitting(rows) - 1))
        last = now is self._samples[-1]
        self.grid.show_columns([(tr("photo"), photo)] + [
            (tr("now") if last and k == len(shown) - 1 else number(shown[k].iteration * self._batch),
             self._strips.strip(shown[k], self._column(shown[k]))) for k in places])
        self._moment.setText(tr("{count} images").format(count=number(now.iteration * self._batch)))

    def _column(self, sample: Sample) -> int | None:
        """Of the chosen attribute in a sample's picture."""
        if not self.chosen:
            return FIRST - 1
        return FIRST + sample.attributes.index(self.chosen) if self.chosen in sample.attributes else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setText(tr("The same faces, as it learns") if self.width() > NARROW else tr("The same faces"))
        self._show_columns()


def _choice_words(name: str) -> str:
    return tr("{label}, turned over").format(label=attribute_words(name)) if name else tr("Likeness at zero")


def _spread(count: int, most: int) -> list[int]:
    """At most `most` places among `count`, the first and the last among them, evenly between."""
    if count <= most:
        return list(range(count))
    if most < 2:
        return [count - 1]
    return [round(k * (count - 1) / (most - 1)) for k in range(most)]

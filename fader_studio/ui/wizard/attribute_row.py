"""One attribute of the pictures: whether it becomes a fader, its counts and balance, and what to expect of it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fader_studio.services.label_counts import Advice, LabelCount
from fader_studio.ui.widgets.sign import Sign
from fader_studio.ui.wizard.face_wall import face_picture
from resources import theme
from resources.label_words import label_words
from resources.words import number, tr

BAR_HEIGHT = 6
EXAMPLE, GAP = 44, 4


class BalanceBar(QWidget):
    """How many of the faces have it (dark), do without (mid), are not labelled (light)."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = (0.0, 0.0)
        self.setFixedHeight(BAR_HEIGHT)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: LabelCount) -> None:
        total = max(1, count.total)
        self._parts = (count.yes / total, count.no / total)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(t.line))
        left = 0.0
        for share, colour in zip(self._parts, (t.text, theme.mix(t.dim, t.track, 0.5)), strict=True):
            width = whole.width() * share
            painter.fillRect(QRectF(left, 0, width, BAR_HEIGHT), QColor(colour))
            left += width
            if width:
                painter.fillRect(QRectF(left - 1, 0, 1, BAR_HEIGHT), QColor(t.panel))


class Examples(QWidget):
    """A few faces that have it, and a few that do not, each under its word; fewer where there is no room."""

    def __init__(self, faces: np.ndarray, count: LabelCount) -> None:
        super().__init__()
        self._faces = faces
        self._kinds = ((tr("with"), count.with_it), (tr("without"), count.without_it))
        self._drawn: dict[int, QPixmap] = {}
        self.setFixedHeight(EXAMPLE + 18)
        self.setMinimumWidth(2 * EXAMPLE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, half = QPainter(self), self.width() // 2
        fit = max(1, (half - theme.PADDING + GAP) // (EXAMPLE + GAP))
        painter.setFont(theme.font(theme.TINY))
        painter.setPen(QColor(theme.current().dim))
        for left, (word, places) in zip((0, half), self._kinds, strict=True):
            painter.drawText(QRectF(left, 0, half, 15), Qt.AlignmentFlag.AlignVCenter, word)
            for k, place in enumerate(places[:fit]):
                painter.drawPixmap(left + k * (EXAMPLE + GAP), 18, self._picture(place))

    def _picture(self, place: int) -> QPixmap:
        if place not in self._drawn:
            self._drawn[place] = face_picture(self._faces[place], EXAMPLE, self.devicePixelRatioF())
        return self._drawn[place]


class AttributeRow(QFrame):
    """`chosen_changed(name, on)`; `labelling_wanted(name)` where it is labelled by hand."""

    chosen_changed = Signal(str, bool)
    labelling_wanted = Signal(str)

    def __init__(self, count: LabelCount, advice: Advice, faces: np.ndarray, *, chosen: bool, there_already: str,
                 by_hand: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.name = count.name
        self.box = QCheckBox(count.label.replace("&", "&&"), checked=chosen and advice.grade != "useless")
        self.box.setEnabled(advice.grade != "useless")
        self.box.setProperty("look", "strong")
        self.box.toggled.connect(lambda on: self.chosen_changed.emit(self.name, on))
        self.figures, self.remark = QLabel(figures(count)), QLabel(wordWrap=True)
        self.figures.setFont(theme.font(figures=True))
        self.figures.setProperty("look", "dim")
        self.remark.setProperty("look", "small")
        self._bar = BalanceBar()
        self._bar.show_count(count)
        self._edit = QPushButton(tr("Label more…"))
        self._edit.setProperty("look", "flat")
        self._edit.setVisible(by_hand)
        self._edit.clicked.connect(lambda: self.labelling_wanted.emit(self.name))
        words = [advice.words, tr("{label} is a fader of the model already.").format(
            label=label_words(there_already)) if there_already else ""]
        self.remark.setText(" ".join(w for w in words if w))
        self._examples = Examples(faces, count)
        self._lay_out(advice)
        spoken = f"{count.label}: {figures(count)}. {self.remark.text()}"
        self.box.setAccessibleName(count.label)
        self.box.setAccessibleDescription(spoken)

    def _lay_out(self, advice: Advice) -> None:
        first = QHBoxLayout(spacing=theme.PADDING)
        first.addWidget(self.box)
        first.addStretch()
        first.addWidget(self.figures)
        first.addWidget(self._edit)
        column = QVBoxLayout(self, spacing=2)
        column.setContentsMargins(14, 6, 14, 10)
        column.addLayout(first)
        column.addWidget(self._bar)
        column.addSpacing(4)
        column.addWidget(self._examples)
        if self.remark.text():
            line = QHBoxLayout(spacing=6)
            line.setContentsMargins(0, 4, 0, 0)
            glyph = "info" if advice.grade == "good" else "warning"
            line.addWidget(Sign(glyph, 14, dim=advice.grade == "good"), alignment=Qt.AlignmentFlag.AlignTop)
            line.addWidget(self.remark, 1)
            column.addLayout(line)


def figures(count: LabelCount) -> str:
    """1,204 with · 1,796 without · 3 not labelled."""
    words = tr("{yes} with · {no} without").format(yes=number(count.yes), no=number(count.no))
    return tr("{words} · {unknown} not labelled").format(words=words,
                                                         unknown=number(count.unknown)) if count.unknown else words

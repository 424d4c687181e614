"""How pictures may lie: the four layouts that are understood, each with a small drawn picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QT_TR_NOOP, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from resources import theme
from resources.glyphs import paint

LAYOUTS = (
    ("folder", QT_TR_NOOP("A folder"),
     QT_TR_NOOP("Photos of people, in any folders below. Labels, if there are any, in a labels.csv.")),
    ("zip", QT_TR_NOOP("A zip"), QT_TR_NOOP("The same, packed. It is read in place, nothing is unpacked.")),
    ("classes", QT_TR_NOOP("A folder per kind"),
     QT_TR_NOOP("smiling and not_smiling: the folders' names are the labels.")),
    ("celeba", QT_TR_NOOP("CelebA"),
     QT_TR_NOOP("img_align_celeba with its lists list_attr_celeba.txt and list_eval_partition.txt.")),
)
FACE, ICON = 26, 22


class LayoutPicture(QWidget):
    """A few folders, files and faces, drawn."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedHeight(76)
        self.setMinimumWidth(140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        getattr(self, f"_paint_{self._kind}")(painter)

    def _paint_folder(self, painter: QPainter) -> None:
        self._entry(painter, 0, "folder-simple", "holiday")
        self._faces(painter, 32, 34, (True, False, True))
        self._entry(painter, 122, "file-text", "", top=38)

    def _paint_zip(self, painter: QPainter) -> None:
        self._entry(painter, 0, "file-dotted", "faces.zip")
        self._faces(painter, 32, 34, (False, True, False))

    def _paint_classes(self, painter: QPainter) -> None:
        for top, name, smiles in ((0, "smiling", True), (40, "not_smiling", False)):
            self._entry(painter, 0, "folder-simple", name, top=top + 5)
            self._faces(painter, 102, top + 4, (smiles,) if self.width() < 160 else (smiles, smiles))

    def _paint_celeba(self, painter: QPainter) -> None:
        self._entry(painter, 0, "folder-simple", "img_align_celeba")
        self._faces(painter, 32, 28, (True, True, False))
        self._entry(painter, 0, "file-text", "list_attr_celeba.txt", top=56)

    def _entry(self, painter: QPainter, left: int, glyph: str, name: str, top: int = 2) -> None:
        t = theme.current()
        paint(painter, QRect(left, top, ICON, ICON), glyph, t.dim)
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(QColor(t.text))
        place = QRect(left + ICON + 6, top, self.width() - left - ICON - 6, ICON)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _faces(self, painter: QPainter, left: int, top: int, smiles: tuple[bool, ...]) -> None:
        for index, smile in enumerate(smiles):
            self._face(painter, QRectF(left + index * (FACE + 4), top, FACE, FACE), smile)

    def _face(self, painter: QPainter, box: QRectF, smile: bool) -> None:
        t = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.track))
        painter.drawRoundedRect(box, 4, 4)
        pen = QPen(QColor(t.text), 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = box.center()
        for x in (-4, 4):
            painter.drawPoint(QPointF(middle.x() + x, middle.y() - 3))
        mouth = QRectF(middle.x() - 5, middle.y() - 2, 10, 8)
        if smile:
            painter.drawArc(mouth, 200 * 16, 140 * 16)
        else:
            painter.drawLine(QPointF(middle.x() - 4, middle.y() + 5), QPointF(middle.x() + 4, middle.y() + 5))


class LayoutCard(QFrame):
    """One layout: its picture, its name, what is expected."""

    def __init__(self, kind: str, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        name, line = QLabel(title), QLabel(words, wordWrap=True)
        name.setProperty("look", "strong")
        line.setProperty("look", "small")
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout(spacing=2)
        below.addWidget(name)
        below.addWidget(line, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self, spacing=8)
        self._row.setContentsMargins(12, 10, 12, 10)
        self._row.addWidget(LayoutPicture(kind), 1)
        self._row.addLayout(below, 1)
        self.setAccessibleName(f"{title}: {words}")

    def set_flat(self, flat: bool) -> None:
        """The words beside the picture in place of below it."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if flat else directions.TopToBottom)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

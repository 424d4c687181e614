"""The table of what a model's faders do: a bar, the measured figure, and a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QT_TR_NOOP, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from fader_studio.ui.library import words
from resources import theme
from resources.label_words import label_words
from resources.words import tr
from trainer.model.spec import AttributeSpec, ModelSpec

COLUMNS = (QT_TR_NOOP("Fader"), QT_TR_NOOP("on the photo"), QT_TR_NOOP("blurred"), QT_TR_NOOP("verdict"), "")
ROW = 34
SHARE = Qt.ItemDataRole.UserRole
STRONG = Qt.ItemDataRole.UserRole + 1
BAR, FIGURE, SIDES = 5, 48, 13
WIDE = 640
NOTE = 150
"""The note goes where there is less room than this; the tooltip has it still."""
WEAK = ("weak", "unnatural", "does nothing")


class BarDelegate(QStyledItemDelegate):
    """A bar of the share that was measured, and its figure; a dash where nothing was."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t, share = theme.current(), index.data(SHARE)
        place = option.rect.adjusted(SIDES, 0, -SIDES, 0)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), QColor(t.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(place.left(), place.center().y() - BAR // 2, max(0, place.width() - FIGURE), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        if share >= 0:
            painter.setBrush(QColor(t.track))
            painter.drawRoundedRect(track, BAR / 2, BAR / 2)
            painter.setBrush(QColor(t.accent if index.data(STRONG) else t.dim))
            filled = QRectF(track.left(), track.top(), max(BAR, track.width() * min(1.0, share)), BAR)
            painter.drawRoundedRect(filled, BAR / 2, BAR / 2)
        painter.setFont(theme.font(figures=True))
        painter.setPen(QColor(t.text if share >= 0 else t.dim))
        figure = QRect(place.right() - FIGURE, place.top(), FIGURE + 1, place.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(figure, right, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()


class ScoreTable(QTableWidget):
    """All rows at once: what is around it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self.setObjectName("scores")
        self.setAccessibleName(tr("What the faders do"))
        self.setHorizontalHeaderLabels([tr(words) if words else "" for words in COLUMNS])
        self.setItemDelegateForColumn(1, BarDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        header.setFixedHeight(ROW)
        header.setMinimumSectionSize(60)
        for column in range(len(COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def show_model(self, spec: ModelSpec) -> None:
        """One row per fader, the strongest first."""
        attributes = words.by_strength(spec)
        self.setRowCount(len(attributes))
        for row, attribute in enumerate(attributes):
            for column, item in enumerate(_items(attribute)):
                self.setItem(row, column, item)
        self.setFixedHeight(ROW * (len(attributes) + 1) + 2)
        self._share_out()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_out()

    def _share_out(self) -> None:
        """The width: verdicts are read in full; the note takes what is left, and goes first where there is little."""
        width = self.viewport().width()
        said = [self.item(row, 3).text() for row in range(self.rowCount())]
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in said), default=0)
        blurred, verdict = 84, max(120, longest + 2 * SIDES)
        label = min(200, (width - blurred - verdict) * 52 // 100)
        bar = min(280, width * (22 if width > WIDE else 28) // 100)
        for column, size in enumerate((label, bar, blurred, verdict)):
            self.setColumnWidth(column, size)
        rest = width - label - bar - blurred - verdict
        self.setColumnHidden(4, rest < NOTE)
        self.setColumnWidth(4, rest)


def _items(attribute: AttributeSpec) -> list[QTableWidgetItem]:
    verdict, share = attribute.verdict, words.share(attribute, "difference_accuracy", -1.0)
    texts = (label_words(attribute.shown_label), words.per_cent(attribute, "difference_accuracy"),
             words.per_cent(attribute, "difference_accuracy_blurred"), label_words(verdict), words.note(attribute))
    items = [QTableWidgetItem(text) for text in texts]
    items[1].setData(SHARE, share)
    items[1].setData(STRONG, verdict not in WEAK)
    figure = tr("not measured") if share < 0 else tr("{share} on the photo").format(share=texts[1])
    items[1].setData(Qt.ItemDataRole.AccessibleTextRole, figure)
    for item in (items[2], items[4]):
        item.setForeground(theme.palette(theme.current()).placeholderText())
    tip = words.moves_tip(attribute)
    for item in items:
        item.setToolTip(tr("At ±100 it also changes, in points of the judge's opinion:\n{tip}").format(
            tip=tip) if tip else "")
    return items

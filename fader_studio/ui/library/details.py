"""The right side of the library: one model, what its faders do, where it is from, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QT_TR_NOOP, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QScrollArea, QSizePolicy
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from fader_studio.ui.library import words
from fader_studio.ui.library.scores import ScoreTable
from fader_studio.ui.widgets.buttons import action_button
from resources import theme
from resources.glyphs import icon
from resources.localized import localized
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry

EXPLANATION = QT_TR_NOOP(
    "“On the photo”: how often an independent judge sees the change in the edited photo at ±100.")
UNMEASURED = QT_TR_NOOP("Nobody has measured this model yet. “Evaluate…” tells what its faders do.")
SIDES = 28


class Heading(QWidget):
    """A line in the size of a heading, shortened where room is short."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(theme.HEADING, strong=True))
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(theme.HEADING, strong=True))
        painter.setPen(QColor(theme.current().text))
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class ModelDetails(QScrollArea):
    """`actions`: what can be done, in the order of the buttons; `more`: what stands in the menu beside them."""

    def __init__(self, actions: list[QAction], more: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name, self.mark, self.line = Heading(), QLabel(tr("default")), QLabel(wordWrap=True)
        self.mark.setFixedHeight(22)
        self.mark.setProperty("look", "tag")
        self.line.setProperty("look", "dim")
        self.table = ScoreTable()
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("look", "small")
        self._facts = QGridLayout(horizontalSpacing=theme.PADDING, verticalSpacing=6)
        self._facts.setColumnStretch(1, 1)
        self._facts_box = QWidget()
        self._facts_box.setLayout(self._facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._card = QLabel(wordWrap=True)
        self._card.setProperty("look", "dim")
        for label in (self.line, self._card):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(actions, more)

    def _lay_out(self, actions: list[QAction], more: list[QAction]) -> None:
        head = QHBoxLayout(spacing=theme.GAP)
        title = QHBoxLayout(spacing=theme.GAP + 2)
        title.addWidget(self.name)
        title.addWidget(self.mark)
        title.addStretch(1)
        head.addLayout(title, 1)
        head.addSpacing(theme.GAP)
        for action in actions:
            head.addWidget(action_button(action, look="plain"))
        head.addWidget(_more_button(more, self))
        about = QLabel(tr("About this model"))
        about.setProperty("look", "section")
        self.content = QWidget()
        column = QVBoxLayout(self.content, spacing=theme.PADDING)
        column.setContentsMargins(SIDES, 24, SIDES, 24)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addWidget(self.table)
        column.addWidget(self.note)
        column.addSpacing(theme.GAP)
        column.addWidget(about)
        column.addWidget(self._facts_box)
        column.addWidget(self._card)
        column.addStretch()
        self.setWidget(self.content)

    def show_model(self, entry: ModelEntry | None) -> None:
        """`entry` in place of the one before; nothing at all for None."""
        self.content.setVisible(entry is not None)
        if entry is None:
            return
        spec = entry.spec
        self.name.setText(spec.name)
        self.name.setToolTip(str(entry.path))
        self.mark.setVisible(entry.default)
        self.line.setText(words.summary(spec, entry.size))
        self.table.show_model(spec)
        measured = any("difference_accuracy" in a.scores for a in spec.attributes)
        self.note.setText(tr(EXPLANATION if measured else UNMEASURED))
        self._show_facts(words.details(spec))
        self._card.setText("\n".join(map(localized, spec.card.split("\n"))))
        self._card.setVisible(bool(spec.card))
        self.verticalScrollBar().setValue(0)

    def _show_facts(self, rows: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for row, (what, value) in enumerate(rows):
            name, told = QLabel(what), QLabel(value, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            name.setProperty("look", "dim")
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(told, row, 1)


def _more_button(actions: list[QAction], parent: QWidget) -> QToolButton:
    button = QToolButton(icon=icon("dots-three"), accessibleName=tr("More to do with this model"))
    button.setToolTip(tr("More to do with this model"))
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu = QMenu(parent)
    menu.addActions(actions)
    button.setMenu(menu)
    return button

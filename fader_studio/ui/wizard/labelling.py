"""Label by hand, fast: a page of faces, a click for some, one key for the rest, and a small model that learns along."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget,
)  # fmt: skip

from fader_studio.services.labelling import NO, SKIPPED, UNMARKED, YES, LabelCounts
from fader_studio.services.labelling_work import LabellingWork
from fader_studio.ui.widgets.choice import Choice
from fader_studio.ui.wizard.labelling_card import LabellingCard
from fader_studio.ui.wizard.labelling_grid import FaceGrid, FacesModel
from fader_studio.ui.wizard.labelling_pages import VIEWS, Page, Pages, View, rest_words, words_of
from fader_studio.ui.wizard.labelling_tile import INSET
from resources import theme
from resources.glyphs import icon
from resources.words import tr

SMALLEST = (600, 440)
_TOOLS = (
    ("check", QT_TR_NOOP("Yes: it has it (1)"), YES), ("x", QT_TR_NOOP("No: it has not (2)"), NO),
    ("minus", QT_TR_NOOP("Skip: it cannot be told (0)"), SKIPPED),
    ("eraser", QT_TR_NOOP("Take the mark away (Delete)"), UNMARKED),
)


class LabellingPage(QWidget):
    """Marks for `attribute` on the faces of the prepared data set in the folder `dataset`.

    `question`: the heading ("Which of these wear a hat?"). `csv`: where the marks are kept, DATASET/labels/NAME.csv
    unless named. Every change is saved shortly after it; `shut_down` saves what is left. Raises UserError where the
    data set or the marks cannot be read.
    """

    labels_changed = Signal(object)  # LabelCounts

    def __init__(
        self, dataset: Path, attribute: str, question: str = "", csv: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.work = LabellingWork(dataset, attribute, csv, self)
        self._pages, self._page, self._past = Pages(self.work), None, []
        self._build(question or tr("Which of these have “{attribute}”?").format(attribute=attribute))
        self.setFocusProxy(self._grid)
        self._connect()
        self._choose_view("unmarked")
        self._tell()

    @property
    def counts(self) -> LabelCounts:
        return self.work.counts

    @property
    def csv(self) -> Path:
        return self.work.marks.path

    @property
    def page(self) -> Page | None:
        """What is shown; None until the widget is."""
        return self._page

    def shut_down(self) -> None:
        """Saves what is not saved yet and ends the process that looks at the faces."""
        self.work.shut_down()

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    def minimumSizeHint(self) -> QSize:
        return QSize(*SMALLEST)

    # ------------------------------------------------------------ building
    def _build(self, question: str) -> None:
        self._heading = QLabel(question)
        self._heading.setProperty("look", "heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._views = Choice(tr("Faces shown"), VIEWS)
        for view, *_words in VIEWS:
            _leave_keys(self._views.button(view))
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setProperty("look", "dim")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._rest = QPushButton()
        self._model = FacesModel(self.work, self)
        self._grid = FaceGrid(self._model)
        self._card = LabellingCard(self.work.attribute)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(0, 0, 0, 0)
        above = QVBoxLayout(spacing=theme.GAP)
        above.setContentsMargins(INSET, 0, INSET, 0)  # in line with the faces, which have room for a ring around them
        above.addWidget(self._heading)
        above.addLayout(self._tool_row())
        row = QHBoxLayout(spacing=theme.PADDING)
        row.addWidget(self._words, 1)
        row.addWidget(self._rest)
        shown = self._rest.sizePolicy()
        shown.setRetainSizeWhenHidden(True)  # the faces stay where they are
        self._rest.setSizePolicy(shown)
        above.addLayout(row)
        column.addLayout(above)
        column.addWidget(self._grid, 1)
        below = QHBoxLayout()
        below.setContentsMargins(INSET, 0, INSET, 0)
        below.addWidget(self._card)
        column.addLayout(below)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout(spacing=theme.GRID)
        row.addWidget(self._views)
        row.addStretch()
        for glyph, tip, value in _TOOLS:
            button = _tool(glyph, tr(tip))
            button.clicked.connect(lambda _checked=False, v=value: self._grid.mark_selected(v))
            row.addWidget(button)
        row.addSpacing(theme.GAP)
        self._undo = _tool("arrow-u-up-left", tr("Undo (Ctrl+Z)"))
        self._redo = _tool("arrow-u-up-right", tr("Redo (Ctrl+Y)"))
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        return row

    def _connect(self) -> None:
        work = self.work
        self._views.picked.connect(self._choose_view)
        self._rest.clicked.connect(self._on_rest)
        self._grid.marked.connect(self._on_marked)
        self._grid.rest_wanted.connect(self._on_rest)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self.work.redo)
        for keys, act in (("Ctrl+Z", self._on_undo), ("Ctrl+Y", work.redo), ("Ctrl+Shift+Z", work.redo)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        work.marks_changed.connect(self._tell)
        work.marks_changed.connect(lambda _places: self.labels_changed.emit(self.counts))
        work.features_ready.connect(self._card.show_ready)
        work.guess_changed.connect(self._on_guess)
        work.features_told.connect(self._card.show_progress)
        work.features_failed.connect(self._card.show_failure)
        work.problem.connect(self._card.show_problem)
        self._card.rest_accepted.connect(self._on_accepted)

    # ------------------------------------------------------------ pages
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._page is None:
            self.work.start()
            self._show(self._pages.make(self._views.chosen, self._grid.capacity))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._page
        fresh = page is not None and page.rest is not None and len(self._pages.unmarked(page)) == len(page.places)
        if fresh and len(page.places) != self._grid.capacity:
            self._next(again=True)

    def _choose_view(self, view: View) -> None:
        self._views.choose(view)
        if self._page is not None:
            self._show(self._pages.make(view, self._grid.capacity))

    def _next(self, *, again: bool = False) -> None:
        """The next page of the view; `again`: the same kind of page once more, for a window that has another size."""
        if again:
            self._pages.take_back()
        self._show(self._pages.make(self._views.chosen, self._grid.capacity))

    def _show(self, page: Page) -> None:
        self._page = page
        self._grid.set_scrolls(page.rest is None)
        self._model.show_places(page.places)
        if len(page.places):
            self._grid.setCurrentIndex(self._model.index(0))
            self._grid.clearSelection()
        self._tell()

    def _tell(self) -> None:
        page, marks = self._page, self.work.marks
        self._undo.setEnabled(marks.can_undo)
        self._redo.setEnabled(marks.can_redo)
        for view in ("guess", "unsure"):
            self._views.button(view).setEnabled(self.work.guess is not None)
        self._card.show_counts(self.counts, self.work.guess is not None, self.work.trust)
        if page is None:
            return
        unmarked = len(self._pages.unmarked(page))
        self._words.setText(words_of(page))
        self._rest.setVisible(page.rest is not None and len(page.places) > 0)
        self._rest.setText(rest_words(page, unmarked))
        self._rest.setToolTip(tr("Space"))

    # ------------------------------------------------------------ what a person does
    def _on_marked(self, rows: list[int], value: int | None) -> None:
        if not rows or self._page is None:
            return
        places = self._page.places[rows]
        if value is None:
            value = self._page.click
            if len(places) == 1 and self.work.marks.values[places[0]] == value:  # a second click takes it back
                value = UNMARKED if self._page.rest is not None else YES + NO - value
        self.work.mark(places, value)

    def _on_rest(self) -> None:
        if self._page is None or self._page.rest is None:
            return
        self.work.mark(self._pages.unmarked(self._page), self._page.rest)
        self.work.learn()
        self._past.append(self._page)
        if self._views.chosen == "unmarked" and self.work.guess is not None:
            self._views.choose("guess")  # there is something to confirm now
        self._next()
        self._grid.setFocus()

    def _on_undo(self) -> None:
        places = self.work.undo()
        if self._page is None or not len(places) or np.isin(places, self._page.places).any():
            return
        while self._past:
            if np.isin(places, (page := self._past.pop()).places).all():
                self._views.choose(page.view)
                self._show(page)
                return

    def _on_accepted(self) -> None:
        self.work.take_guesses()
        self._choose_view("all")
        self._grid.setFocus()  # the button is gone

    def _on_guess(self) -> None:
        if self.work.guess is None and self._views.chosen in ("guess", "unsure"):
            self._choose_view("unmarked")  # its marks were taken back
        self._tell()


def _tool(glyph: str, tip: str) -> QToolButton:
    button = QToolButton(icon=icon(glyph), toolTip=tip)
    button.setProperty("look", "icon")
    button.setIconSize(QSize(theme.ICON, theme.ICON))
    button.setAccessibleName(tip.rsplit(" (", 1)[0])
    _leave_keys(button)
    return button


def _leave_keys(button: QAbstractButton) -> None:
    """A click on it leaves the keys with the faces: the next Space is meant for them."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

"""A card with a chart: the question of a person over it, the technical name in dim, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from resources import theme
from resources.glyphs import icon
from resources.words import figure, tr
from trainer.window.chart import Chart
from trainer.window.curves import QUESTIONS, Line, Subject


class ChartCard(QFrame):
    """Shows one of several subjects; a click on its question chooses another."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self.setObjectName("card")
        self.subject: Subject = subject
        self.chart = Chart()
        self._shown: tuple[list[Line], float] = ([], 0.0)
        self._wanted: Callable[[], None] | None = None
        self._question = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._question.setProperty("look", "question")
        self._question.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._question.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question.setToolTip(tr("Show another chart here"))
        self._question.setMenu(self._subject_menu())
        self._question.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._technical, self._legend, self._empty = QLabel(), QLabel(), QLabel(wordWrap=True)
        self._technical.setProperty("look", "dim")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._empty.setProperty("look", "dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._options = QToolButton(icon=icon("sliders-horizontal"), toolTip=tr("How this chart is drawn"))
        self._options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._options.setProperty("look", "icon")
        self._options.setIconSize(QSize(theme.ICON, theme.ICON))
        self._options.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._options.setAccessibleName(tr("How this chart is drawn"))
        self._options.setMenu(self._option_menu())
        self._scale = _scale_buttons(self._on_scale)
        self._lay_out()
        self.choose(subject)

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=theme.GAP)
        head.addWidget(self._question)
        head.addWidget(self._technical)
        head.addStretch()
        head.addWidget(self._legend)
        head.addWidget(self._scale)
        head.addWidget(self._options)
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(theme.PADDING - 4, theme.GAP, theme.GAP, theme.GAP)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.chart, 1)

    def choose(self, subject: Subject) -> None:
        """Shows another subject; its lines follow with the next `show_lines`."""
        self.subject = subject
        question = QUESTIONS[subject]
        self._question.setText(f"{tr(question.asked)} ▾")
        self._question.setAccessibleName(tr("Chart: {asked}").format(asked=tr(question.asked)))
        self._technical.setText(tr(question.technical))
        self._scale.setVisible(not question.share)
        self._on_scale(subject == "likeness")  # other losses may be below zero
        if self._wanted is not None:
            self._wanted()

    def when_chosen(self, wanted: Callable[[], None]) -> None:
        """`wanted()` is called where another subject's lines are needed."""
        self._wanted = wanted

    def show_lines(self, drawn: list[Line], end: float, empty: str) -> None:
        """`end`: the images that the run will see. `empty`: what is said where there is no line."""
        self._shown = drawn, end
        self._empty.setText(empty)
        self._empty.setVisible(not any(len(line.x) for line in drawn))
        self.chart.setVisible(not self._empty.isVisibleTo(self))
        self.chart.show_lines(QUESTIONS[self.subject], drawn, end)
        self._tell_legend()

    def _tell_legend(self) -> None:
        tokens, share = theme.current(), QUESTIONS[self.subject].share
        parts, widths = [], []
        for line in reversed(self._shown[0]) if share else self._shown[0]:
            if len(line.y):
                value = f"{100 * line.y[-1]:.0f} %" if share else figure(line.y[-1])
                parts.append(f'<span style="color:{getattr(tokens, line.colour)}">▬</span> {line.name} {value}')
                widths.append(self.fontMetrics().horizontalAdvance(f"▬ {line.name} {value}   "))
        room = self._room()
        fitting = [part for k, part in enumerate(parts) if sum(widths[: k + 1]) <= room]
        self._legend.setText("&nbsp;&nbsp; ".join(fitting))
        rest = room - sum(widths[: len(fitting)])
        self._technical.setVisible(rest >= self._technical.sizeHint().width() + theme.GAP)
        self._legend.setToolTip("<br>".join(parts))

    def _room(self) -> int:
        """Pixels beside the question for the technical name and the legend."""
        taken = self._question.sizeHint().width() + self._options.sizeHint().width() + 2 * theme.PADDING + 3 * theme.GAP
        return self.width() - taken - (0 if self._scale.isHidden() else self._scale.sizeHint().width() + theme.GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow card drops the technical name, which a tooltip keeps, then lines of the legend."""
        super().resizeEvent(event)
        self._question.setToolTip(tr("{technical}. Click to show another chart here.").format(
            technical=tr(QUESTIONS[self.subject].technical)))
        self._tell_legend()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tell_legend()
        super().changeEvent(event)

    def _on_scale(self, logarithmic: bool) -> None:
        self.chart.logarithmic = logarithmic
        for button in self._scale.findChildren(QToolButton):
            button.setChecked(button.property("log") == logarithmic)
        self.chart.draw()

    # ------------------------------------------------------------ menus
    def _subject_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for subject, question in QUESTIONS.items():
            action = QAction(tr(question.asked), self, checkable=True, checked=subject == self.subject)
            action.triggered.connect(lambda _on, s=subject: self.choose(s))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _option_menu(self) -> QMenu:
        menu = QMenu(self)
        options = {"smooth": tr("Smooth the lines"), "mark_best": tr("Mark the best"),
                   "hide_outliers": tr("Hide outliers")}
        for name, words in options.items():
            action = QAction(words, self, checkable=True, checked=getattr(self.chart, name))
            action.toggled.connect(lambda on, n=name: (setattr(self.chart, n, on), self.chart.draw()))
            menu.addAction(action)
        return menu


def _scale_buttons(chosen: Callable[[bool], None]) -> QFrame:
    """Logarithmic or linear, side by side."""
    frame = QFrame()
    frame.setProperty("look", "segments")
    frame.setFixedHeight(theme.TARGET)
    row = QHBoxLayout(frame, spacing=0)
    row.setContentsMargins(0, 0, 0, 0)
    for words, logarithmic in ((tr("log"), True), (tr("linear"), False)):
        button = QToolButton(text=words, checkable=True)
        button.setProperty("log", logarithmic)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setStyleSheet(f"min-height: {theme.TARGET - 2}px; max-height: {theme.TARGET - 2}px;")
        button.setAccessibleName(tr("Scale: {words}").format(words=words))
        button.clicked.connect(lambda _on, log=logarithmic: chosen(log))
        row.addWidget(button)
    return frame

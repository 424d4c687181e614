"""A chart of a run: lines over images, in the window's colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources import theme
from resources.words import figure, number
from trainer.window.curves import Line, Question, best, round_values, shown_range, smoothed

WIDTH = 2
FAINT = 70
"""Opacity, 0 … 255, of a line that is shown smoothed as well."""
MARK = 9
MANY = 3
"""Lines up to which the rough one is shown behind the smooth one."""


class Chart(QWidget):
    """`show_lines` draws; the wheel and the mouse leave it alone, so that a page that scrolls does so over it too."""

    def __init__(self) -> None:
        super().__init__()
        self.logarithmic = False
        self.smooth = True
        self.mark_best = True
        self.hide_outliers = True
        self._lines: Sequence[Line] = ()
        self._question: Question | None = None
        self._end = 0.0
        pg.setConfigOptions(antialias=True)
        self.plot = pg.PlotWidget()
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.wheelEvent = lambda event: event.ignore()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self._dress()

    def show_lines(self, question: Question, drawn: Sequence[Line], end: float) -> None:
        """`end`: the images that the run will see, the right end of the axis."""
        self._question, self._lines, self._end = question, drawn, end
        self.draw()

    def draw(self) -> None:
        """Anew, after a choice was changed."""
        self.plot.clear()
        tokens = theme.current()
        for line in self._lines:
            colour = QColor(getattr(tokens, line.colour))
            y = self._values(line.y)
            if self.smooth and len(line.y) > 2 and len(self._lines) <= MANY:
                faint = QColor(colour)
                faint.setAlpha(FAINT)
                self.plot.plot(line.x, y, pen=pg.mkPen(faint, width=1), connect="finite")
            if self.smooth:
                y = self._values(smoothed(line.y))
            self.plot.plot(line.x, y, pen=pg.mkPen(colour, width=WIDTH), connect="finite",
                           symbol="o" if len(line.x) == 1 else None, symbolBrush=colour, symbolPen=None, symbolSize=5)
        self._mark(tokens)
        self._fit()

    def _mark(self, tokens: theme.Tokens) -> None:
        question = self._question
        if not self.mark_best or question is None or not self._lines:
            return
        line = self._lines[-1]
        place = best(line, question.better)
        if place is None or len(line.x) < 2:
            return
        y = self._values(line.y[place : place + 1])
        self.plot.plot(line.x[place : place + 1], y, pen=None, symbol="o", symbolSize=MARK,
                       symbolPen=pg.mkPen(getattr(tokens, line.colour), width=2), symbolBrush=tokens.raised)

    def _values(self, y: np.ndarray) -> np.ndarray:
        return np.log10(np.where(y > 0, y, np.nan)) if self.logarithmic else y

    def _fit(self) -> None:
        last = max((float(line.x[-1]) for line in self._lines if len(line.x)), default=1.0)
        end = max(last, min(self._end, last * 1.25), 1.0)
        self.plot.setXRange(0, end, padding=0.01)
        found = shown_range(self._lines, outliers=not self.hide_outliers, logarithmic=self.logarithmic)
        share = self._question is not None and self._question.share
        low, high = (0.0, 1.0) if share else found or (0.0, 1.0)
        ticks = _ticks(low, high, self.logarithmic, share)
        if self.logarithmic:
            low, high = np.log10(max(low, 1e-12)), np.log10(max(high, 1e-12))
        slack = (high - low) * 0.06 or abs(high) * 0.1 or 1.0
        self.plot.setYRange(low - slack, high + slack, padding=0)
        self.plot.getAxis("left").setTicks([ticks])
        self.plot.getAxis("bottom").setTicks(_image_ticks(end))

    def _dress(self) -> None:
        tokens = theme.current()
        self.plot.setBackground(tokens.raised)
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(pg.mkPen(tokens.line))
            axis.setTextPen(pg.mkPen(tokens.dim))
            axis.setStyle(tickFont=theme.font(theme.TINY, figures=True), tickLength=0)
        self.plot.getAxis("left").setWidth(44)
        self.plot.showGrid(x=False, y=True, alpha=0.25)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self.draw()
        super().changeEvent(event)


def _ticks(low: float, high: float, logarithmic: bool, share: bool) -> list[tuple[float, str]]:
    """Place and words, from bottom to top."""
    if share:
        return [(k / 4, f"{25 * k} %") for k in range(5)]
    values = round_values(low, high, logarithmic=logarithmic)
    return [(float(np.log10(v)) if logarithmic else v, figure(v)) for v in values if v > 0 or not logarithmic]


def _image_ticks(end: float) -> list[list[tuple[float, str]]]:
    """The start, and round numbers until the end."""
    step = 10 ** np.floor(np.log10(max(end, 1)))
    step = next(s for s in (step / 5, step / 2, step, step * 2) if end / s <= 5)
    return [[(k * step, number(k * step)) for k in range(int(end / step) + 1)]]

"""A training run: charts and log at the left, the same faces at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from resources import theme
from resources.label_words import label_words
from resources.words import tr
from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.model.spec import read_spec
from trainer.runs import RunFolder
from trainer.window.chart_card import ChartCard
from trainer.window.curves import empty_words, lines
from trainer.window.faces import FacesCard
from trainer.window.measures import verdict
from trainer.window.run_view import RunView
from trainer.window.watched_run import Plan
from trainer.window.wording import attribute_words, log_line

LOGGED = 400
LOG_HEIGHT = (64, 138)


class TrainingPage(QWidget):
    """`show_run` draws what changed."""

    def __init__(self, run: Path) -> None:
        super().__init__()
        self._run = run
        self._shown: tuple[RunView, Plan] | None = None
        self._added: tuple[str, ...] | None = None
        self._told: list[str] = []
        self.charts = (ChartCard("works"), ChartCard("likeness"))
        self.faces = FacesCard(run)
        self.log = QPlainTextEdit(readOnly=True)
        self.log.setObjectName("runLog")
        self.log.setAccessibleName(tr("Log"))
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.SMALL)
        self.log.setFont(fixed)
        self.log.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.faces.attribute_chosen.connect(lambda _name: self._draw_charts())
        for card in self.charts:
            card.when_chosen(self._draw_charts)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left, spacing=theme.PADDING)
        column.setContentsMargins(0, 0, 0, 0)
        for card in self.charts:
            column.addWidget(card, 4)
        card = QFrame()
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.PADDING - 4, theme.GAP, 4, theme.GAP)
        inner.addWidget(self.log)
        card.setMinimumHeight(LOG_HEIGHT[0])
        card.setMaximumHeight(LOG_HEIGHT[1])
        column.addWidget(card, 2)
        row = QHBoxLayout(self, spacing=theme.PADDING)
        row.setContentsMargins(theme.PADDING + 4, theme.PADDING, theme.PADDING + 4, theme.PADDING)
        row.addWidget(left, 3)
        row.addWidget(self.faces, 2)

    def show_run(self, view: RunView, plan: Plan) -> None:
        before = self._shown[0] if self._shown is not None else None
        self._shown = view, plan
        batch = plan.config.batch_size if plan.config is not None else 1
        if before is None or view.samples != before.samples:
            self.faces.show_samples(view.samples, batch, self._additions(plan.config))
        looked = before is None or view.started is not before.started
        looked = looked or len(view.validations) != len(before.validations)
        for card in self.charts:
            if looked or card.subject == "losses" and len(view.losses) != len(before.losses):
                self._draw_chart(card)
        self._tell_log(view, before, batch)

    def _tell_log(self, view: RunView, before: RunView | None, batch: int) -> None:
        """The newest line first. Only what is new is put into words: a long run has many thousand events."""
        known = len(before.log) if before is not None else 0
        added, fresh = self._additions(self._shown[1].config), []
        for event in reversed(view.log[known:]):
            if (line := log_line(event, batch, added)) and len(fresh) < LOGGED:
                fresh.append(line)
        if fresh:
            self._told = [*fresh, *self._told][:LOGGED]
            self.log.setPlainText("\n".join(self._told))

    def _draw_charts(self) -> None:
        for card in self.charts:
            self._draw_chart(card)

    def _draw_chart(self, card: ChartCard) -> None:
        if self._shown is None:
            return
        view, plan = self._shown
        batch = plan.config.batch_size if plan.config is not None else 1
        added = self._additions(plan.config)
        end = float(view.phases.get("faders", 0) * batch)
        drawn = lines(card.subject, view, batch, self.faces.chosen, added)
        card.show_lines(drawn, end, empty_words(card.subject, view, added))

    def verdicts(self, view: RunView, plan: Plan) -> list[str]:
        """“Hat: unnatural”: what the end's measurement found of each fader that the run added; none before."""
        if view.state != "finished" or plan.config is None:
            return []
        try:
            faders = read_spec(RunFolder(self._run).model).attributes
        except UserError:
            return []
        added = self._additions(plan.config)
        return [f"{attribute_words(f.name)}: {label_words(verdict(f.scores)[0])}" for f in faders if f.name in added]

    def _additions(self, config: TrainConfig | None) -> tuple[str, ...]:
        """The attributes that the run adds to the model that it started from; none where it started from nothing."""
        if self._added is None and config is not None:
            try:
                kept = read_spec(self._run / "initial.safetensors").attribute_names
            except UserError:
                kept = config.attributes
            self._added = tuple(name for name in config.attributes if name not in kept)
        return self._added or ()

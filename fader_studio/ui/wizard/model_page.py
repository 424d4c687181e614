"""Page 3: how shall it learn? What it starts from and how long, with what that takes on this machine, measured."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable

from PySide6.QtCore import QT_TR_NOOP
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fader_studio.services.model_library import ModelEntry
from fader_studio.services.training_choices import LENGTHS, Choice, choice_of, lengths_of, like_one_of
from fader_studio.services.training_estimates import Trials, estimate, in_words, size_in_words
from fader_studio.services.wizard_draft import DraftFolder, Length, Start
from fader_studio.ui.widgets.overlay_scroll import OverlayScrollArea
from fader_studio.ui.widgets.problem_strip import ProblemStrip
from fader_studio.ui.widgets.section import Section
from fader_studio.ui.wizard.advanced import AdvancedSettings
from fader_studio.ui.wizard.choice_card import ChoiceCard
from fader_studio.ui.wizard.page import Page
from resources import theme
from resources.words import number, tr
from trainer.errors import UserError

WIDE = 760
NEEDED_FROM_NOTHING = 5_000
"""Faces below which a network that starts from nothing learns little."""


class ModelPage(Page):
    """`model`: gives the model that a training would start from."""

    step = QT_TR_NOOP("Model")

    def __init__(self, folder: DraftFolder, trials: Trials, model: Callable[[], ModelEntry | None]) -> None:
        super().__init__()
        self._folder, self._trials, self._model = folder, trials, model
        self.starts: dict[Start, ChoiceCard] = {
            "model": ChoiceCard(tr("Start from the model"), ""), "nothing": ChoiceCard(tr("Start from nothing"), "")}
        self.lengths: dict[Length, ChoiceCard] = {
            length: ChoiceCard(tr(words.title), tr(words.meaning)) for length, words in LENGTHS.items()}
        self.advanced = AdvancedSettings()
        self.problem = ProblemStrip()
        self.problem.setObjectName("card")
        self._trouble = ""
        self._lay_out()
        self._group(self.starts, self._on_start)
        self._group(self.lengths, self._on_length)
        self.advanced.edited.connect(self._on_settings)
        trials.changed.connect(self._on_measured)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body, spacing=theme.GAP)
        column.setContentsMargins(0, 0, 0, 0)
        self._starts = QHBoxLayout(spacing=12)
        for card in self.starts.values():
            self._starts.addWidget(card, 1)
        column.addLayout(self._starts)
        how_long = QLabel(tr("How long?"))
        how_long.setProperty("look", "section")
        column.addSpacing(4)
        column.addWidget(how_long)
        self._grid = QGridLayout(horizontalSpacing=12, verticalSpacing=12)
        for card in self.lengths.values():
            card.setParent(body)
        column.addLayout(self._grid)
        self._section = Section(tr("All settings"), self.advanced, opened=False)
        column.addWidget(self._section)
        column.addStretch(1)
        area = OverlayScrollArea()
        area.setWidget(body)
        self.column.addWidget(self.problem)
        self.column.addWidget(area, 1)

    def _place(self) -> None:
        """The lengths that there are in one row, in two where the page is narrow."""
        shown = [self.lengths[length] for length in lengths_of(self._folder.draft.start)]
        columns = len(shown) if self.width() >= WIDE or len(shown) == 3 else 2
        for card in self.lengths.values():
            self._grid.removeWidget(card)
            card.setVisible(card in shown)
        for index, card in enumerate(shown):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(len(self.lengths)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _group(self, cards: dict, act: Callable) -> None:
        group = QButtonGroup(self)
        for key, card in cards.items():
            group.addButton(card)
            card.clicked.connect(lambda _checked=False, k=key: act(k))

    # ------------------------------------------------------------ facts
    @property
    def ready(self) -> bool:
        return not self._trouble

    @property
    def why_not(self) -> str:
        return self._trouble

    @property
    def choice(self) -> Choice:
        """Raises UserError for settings that do not fit."""
        return self._choice_of(self._folder.draft.length)

    def facts(self) -> str:
        """What the chosen training takes, in words; empty while it is measured."""
        return self.lengths[self._folder.draft.length].facts.replace("\n", ", ")

    def first(self) -> QWidget:
        return self.lengths[self._folder.draft.length]

    def enter(self) -> None:
        self._trials.forget_problems()
        entry, draft = self._model(), self._folder.draft
        new = [n for n in draft.chosen if entry is not None and not like_one_of(n, entry.spec)]
        self.starts["model"].setEnabled(bool(new))
        if not new and draft.start == "model":
            self._folder.change(start="nothing")
        self._ask(entry, new)
        self._show()

    def _ask(self, entry: ModelEntry | None, new: list[str]) -> None:
        self.ask(tr("How shall it learn?"), "")
        self.starts["nothing"].show_words(
            tr("A network of its own with your faders alone. Needs {faces} faces or more, and hours.").format(
                faces=number(NEEDED_FROM_NOTHING)))
        if entry is None:
            self.starts["model"].show_words(tr("There is no model to start from."))
            return
        kept = tr("its {count} faders stay, yours come beside them").format(count=len(entry.spec.attributes))
        words = tr("It knows faces already: {kept}. A few hundred faces are enough.").format(kept=kept)
        if not new:
            words = tr("It has these faders already.")
        self.starts["model"].show_title(tr("Start from {name}").format(name=entry.spec.name))
        self.starts["model"].show_words(words)

    def _show(self) -> None:
        draft = self._folder.draft
        lengths = lengths_of(draft.start)
        if draft.length not in lengths:
            self._folder.change(length="good")
            draft = self._folder.draft
        for start, card in self.starts.items():
            card.setChecked(start == draft.start)
        for length, card in self.lengths.items():
            card.setChecked(length == draft.length)
        self._place()
        base = self._choice_of(draft.length, plain=True).config
        self.advanced.show_settings(base, draft.settings, with_model=draft.start == "model")
        self._section.set_note(tr("{count} changed").format(count=len(draft.settings)) if draft.settings else "")
        self._measure()

    def _choice_of(self, length: Length, *, plain: bool = False) -> Choice:
        entry, draft = self._model(), self._folder.draft
        if plain:
            draft = dataclasses.replace(draft, settings={})
        return choice_of(draft, entry.path if entry is not None else None, length)

    # ------------------------------------------------------------ measuring
    def _measure(self) -> None:
        """Wants what is shown measured, the chosen length first, and shows what is known."""
        draft = self._folder.draft
        order = sorted(lengths_of(draft.start), key=lambda length: length != draft.length)
        try:
            choices = [choice for choice in map(self._choice_of, order) if choice.config]  # settings that do not fit
        except UserError as error:
            self._say_trouble(error.message, error.hint)
            return
        self._trials.want(choices, self._folder.dataset, self._folder.path)
        self._show_facts()

    def _on_measured(self) -> None:
        if self._folder.draft.chosen and not self._folder.draft.run:
            self._show_facts()

    def _show_facts(self) -> None:
        free = shutil.disk_usage(self._folder.path).free / 1e6 if self._folder.path.is_dir() else float("inf")
        trouble = ("", "")
        for length in lengths_of(self._folder.draft.start):
            choice = self._choice_of(length)
            chosen = length == self._folder.draft.length
            trial, problem = self._trials.trial(choice), self._trials.problem(choice)
            if trial is not None:
                found = estimate(choice.config, trial)
                self.lengths[length].show_facts(
                    tr("about {time}\n{memory} of memory\n{disk} of disk").format(
                        time=in_words(found.seconds), memory=size_in_words(found.memory_mb),
                        disk=size_in_words(found.disk_mb)))
                if chosen and found.disk_mb > free:
                    needed = tr("This needs {size} of disk").format(size=size_in_words(found.disk_mb))
                    words = tr("{needed}, and {size} are free.").format(needed=needed, size=size_in_words(free))
                    trouble = (words, tr("Free some space, then choose again."))
            else:
                self.lengths[length].show_facts(tr("cannot be measured") if problem else tr("measuring…"))
                if chosen and problem is not None and not problem.details:  # the user's to mend
                    trouble = (problem.message, problem.hint)
        self._say_trouble(*trouble)

    def _say_trouble(self, message: str, hint: str) -> None:
        self._trouble = message
        if message:
            self.problem.show_problem(message, hint)
        else:
            self.problem.hide()
        self.changed.emit()

    # ------------------------------------------------------------ wishes
    def _on_start(self, start: Start) -> None:
        self._folder.change(start=start, settings={})
        self._show()

    def _on_length(self, length: Length) -> None:
        self._folder.change(length=length)
        self._show()

    def _on_settings(self, settings: dict[str, str]) -> None:
        self._folder.change(settings=settings)
        self._section.set_note(tr("{count} changed").format(count=len(settings)) if settings else "")
        self._measure()

    def pause(self) -> None:
        self._trials.stop()

"""A preset file that was opened or dropped: applied to the chosen face, or to the first one that will be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fader_studio.editing.presets import Preset, load_preset
from fader_studio.ui.presets import SUFFIX
from resources.words import tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow


class PresetArrivals(QObject):
    """At most one waits; a later one takes its place."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._waiting: Preset | None = None
        window.commands.preset_opened.connect(self.take)
        session.state_changed.connect(self._on_news)
        session.model_changed.connect(self._on_news)

    def take(self, path: Path) -> None:
        problem = self._window.stage.problem
        try:
            self._waiting = load_preset(path)
        except UserError as error:
            problem.show_problem(error.message, error.hint)
            return
        if not self._can_apply:
            problem.show_note(tr("“{name}” is applied as soon as there is a face.").format(
                name=path.name.removesuffix(SUFFIX)))
        self._apply()

    @property
    def _can_apply(self) -> bool:
        return self._session.state.chosen_face is not None and self._session.model is not None

    def _on_news(self, _fact: object) -> None:
        if self._waiting is not None:
            self._apply()

    def _apply(self) -> None:
        if self._waiting is not None and self._can_apply:
            preset, self._waiting = self._waiting, None
            self._window.commands.apply_preset(preset)

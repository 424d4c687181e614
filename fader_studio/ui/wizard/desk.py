"""The wizard in the editor: opened from the menu, kept while it is closed, gone when its training has begun."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fader_studio.services.model_library import ModelEntry, ModelLibrary
from fader_studio.services.training_runs import TrainingRuns

if TYPE_CHECKING:
    from fader_studio.services.data_scan import DataScan
    from fader_studio.services.training_estimates import Trials
    from fader_studio.ui.main_window import MainWindow
    from fader_studio.ui.wizard.wizard import TrainingWizard


class WizardDesk(QObject):
    """Made once for a window. `data`: where drafts and trials are kept. `started(Path)`: a run was begun."""

    started = Signal(object)

    def __init__(self, window: MainWindow, library: ModelLibrary, runs: TrainingRuns, data: Path) -> None:
        super().__init__(window)
        self._window, self._library, self._runs = window, library, runs
        self._drafts, self._measured = data / "drafts", data / "trials.json"
        self._scan: DataScan | None = None
        self._trials: Trials | None = None
        self.wizard: TrainingWizard | None = None
        window.actions_["train_fader"].triggered.connect(self.show_wizard)

    def show_wizard(self) -> TrainingWizard:
        """The wizard, where it was left."""
        from fader_studio.services.data_scan import DataScan  # with numpy slow to import, and few ask
        from fader_studio.services.training_estimates import Trials
        from fader_studio.services.wizard_draft import earlier_drafts, open_draft, remove_unused
        from fader_studio.ui.wizard.wizard import TrainingWizard

        if self.wizard is None:
            self._scan, self._trials = DataScan(self), Trials(self._measured, self)
            remove_unused(self._drafts, self._drafts.parent / "runs")
            folder = open_draft(self._drafts)
            self.wizard = TrainingWizard(folder, self._scan, self._trials, self._runs, self.start_model,
                                         earlier=earlier_drafts(self._drafts), parent=self._window)
            self.wizard.started.connect(self._on_started)
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()
        return self.wizard

    def start_model(self) -> ModelEntry | None:
        """What new faders are added to: the default model where it can be added to, else one that can."""
        able = [m for m in self._library.models() if m.spec.classifier is not None]
        return next((m for m in able if m.default), able[0] if able else None)

    def close(self) -> None:
        """The program ends: scans and trials end with it, and go on at the next start."""
        if self.wizard is not None:
            self.wizard.page.pause()
        for work in (self._scan, self._trials):
            if work is not None:
                work.stop()

    def _on_started(self, path: Path) -> None:
        wizard, self.wizard = self.wizard, None
        self.close()
        if wizard is not None:
            wizard.deleteLater()
        self.started.emit(path)

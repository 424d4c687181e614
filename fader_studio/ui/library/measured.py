"""What an evaluation found out goes into the model, so that the library and the faders tell it from then on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.errors import UserError
from trainer.orders import read_answer

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelLibrary
    from fader_studio.services.training_runs import RunInfo, TrainingRuns


class MeasuredModels(QObject):
    """`kept(Path)`: the model has other scores now; `failed(message, hint)`. What ended while the program was closed
    is taken in at once."""

    kept = Signal(object)
    failed = Signal(str, str)

    def __init__(self, library: ModelLibrary, runs: TrainingRuns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        runs.run_ended.connect(self._on_ended)
        for run in reversed(runs.runs()):
            if _is_news(run):
                self._on_ended(run)

    def _on_ended(self, run: RunInfo) -> None:
        if run.kind != "evaluate" or run.state != "finished":
            return
        measured = read_answer(run.path)
        path = Path(str(measured.get("model", "")))
        try:
            if self._library.keep_scores(path, measured) is not None:
                self.kept.emit(path)
        except UserError as error:
            self.failed.emit(error.message, error.hint)


def _is_news(run: RunInfo) -> bool:
    """Whether it ended while nobody looked: its model was not written since."""
    try:
        answered = (run.path / "answer.json").stat().st_mtime
        return run.kind == "evaluate" and Path(str(read_answer(run.path).get("model", ""))).stat().st_mtime < answered
    except OSError:
        return False

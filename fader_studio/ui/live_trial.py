"""Trying a model on the open photo while it is trained: every checkpoint takes the place of the one before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fader_studio.engine.messages import ModelLoaded
from fader_studio.services.model_files import LONGEST_TITLE
from fader_studio.ui.presets import NameDialog
from fader_studio.ui.widgets.trial_strip import TrialStrip
from resources.words import number, tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelLibrary
    from fader_studio.services.session import Session
    from fader_studio.services.training_runs import RunInfo, TrainingRuns
    from fader_studio.ui.main_window import MainWindow


SHOWN = 32
"""Letters of a run's name in the status bar."""


class LiveTrial(QObject):
    """The engine loads a checkpoint beside the model that drags go on with; the faders and their values stay.

    It ends where the person goes back, takes another model, or has kept the finished one.
    """

    def __init__(self, window: MainWindow, session: Session, library: ModelLibrary, runs: TrainingRuns) -> None:
        super().__init__(window)
        self._window, self._session, self._library, self._runs = window, session, library, runs
        self._run: RunInfo | None = None
        self._asked: tuple[Path, int] | None = None
        self._before: Path | None = None
        self._kept: Path | None = None
        self._back = tr("Back")
        self._loading = False
        self.strip = TrialStrip()
        window.stage.add_strip(self.strip)
        self.strip.kept.connect(self._on_keep)
        self.strip.made_default.connect(self._on_default)
        self.strip.left.connect(self._on_left)
        session.model_changed.connect(self._on_model)
        session.problem_raised.connect(self._on_problem)
        runs.run_changed.connect(self._on_run)
        runs.runs_changed.connect(self._on_runs)

    @property
    def run(self) -> RunInfo | None:
        """The run whose model is tried."""
        return self._run

    def try_it(self, path: Path) -> None:
        """Try the model of the run in `path`, its folder or the model there; where it has none yet, its first one."""
        run = self._runs.run(path) or self._runs.run(path.parent)
        if run is None:
            self._session.load_model(path)
            return
        if self._run is None and self._session.model is not None:
            self._before = self._session.model.path
            self._back = tr("Back to {name}").format(name=self._session.model.spec.name)
        self._run, self._asked, self._kept, self._loading = run, None, None, False
        self._follow(run)
        self._window.raise_()
        self._window.activateWindow()

    # ------------------------------------------------------------ following
    def _on_run(self, run: RunInfo) -> None:
        if self._run is not None and run.path == self._run.path and self._kept is None:
            self._run = run
            self._follow(run)

    def _on_runs(self) -> None:
        """A run that was discarded cannot be gone on with."""
        if self._run is not None and self._runs.run(self._run.path) is None:
            self._on_left()

    def _follow(self, run: RunInfo) -> None:
        """Load what is newer than what was asked for last, once that is there."""
        if run.model is not None and not self._loading and self._asked != (wanted := (run.model, run.checkpoints)):
            self._asked, self._loading = wanted, True
            self._session.load_model(run.model, quietly=True)
        self._say(run)

    def _on_model(self, loaded: ModelLoaded) -> None:
        run = self._run
        if run is None:
            return
        if loaded.path.parent == run.path:
            self._loading = False
            self._follow(run)  # another one may have come meanwhile
        elif loaded.path != self._kept:
            self._end()

    def _say(self, run: RunInfo) -> None:
        """In the strip and in the status bar: which checkpoint, and what can be done."""
        loaded = self._session.model
        shown = loaded is not None and loaded.path.parent == run.path
        step = _step(loaded) if shown else ""
        if shown:
            state = tr("trained") if run.state == "finished" else ", ".join(filter(None, (tr("being trained"), step)))
            name = run.name if len(run.name) <= SHOWN else f"{run.name[:SHOWN - 1]}…"
            self._window.status.show_model_name(f"{name} · {state}")
        self.strip.say(*_words(run, step, shown), leave=self._back, keep=run.model is not None and shown)

    def _on_problem(self, _problem: object) -> None:
        """It may be the checkpoint that could not be loaded: the next one is tried all the same."""
        self._loading = False

    # ------------------------------------------------------------ ending
    def _on_keep(self) -> None:
        assert self._run is not None
        dialog = NameDialog(
            self._window, self.keep_as, heading=tr("Keep the model"), verb=tr("Keep"), name=self._run.name,
            words=tr("Its name in the library."), longest=LONGEST_TITLE)
        dialog.open()

    def keep_as(self, title: str) -> None:
        """Copy the model as it is now into the library under `title`, and go on with the copy."""
        run = self._run
        if run is None or run.model is None:
            return
        try:
            if any(m.spec.name.casefold() == title.casefold() for m in self._library.models()):
                raise UserError(tr("There is a model called “{title}” already.").format(title=title),
                                tr("Keep this one under another name."))
            entry = self._library.import_model(run.model, title=title)
        except UserError as error:
            self._window.stage.problem.show_problem(error.message, error.hint)
            return
        if run.state == "finished":
            self._kept = entry.path
            self._session.load_model(entry.path, quietly=True)
            words = tr("“{title}” is in the library.").format(title=title)
            self.strip.say(words, "", leave=tr("Close"), default=True)
        else:
            words = tr("“{title}” is in the library, as it is at this checkpoint.").format(title=title)
            self._window.stage.problem.show_note(words)

    def _on_default(self) -> None:
        if self._kept is not None:
            self._library.set_default(self._kept)
        self._end()

    def _on_left(self) -> None:
        """Back to the model of before; the training goes on by itself."""
        before, kept = self._before, self._kept
        self._end()
        if kept is None:
            self._session.load_model(before if before is not None and before.exists() else self._library.find().path)

    def _end(self) -> None:
        self._run = self._asked = self._before = self._kept = None
        self.strip.hide()


def _step(loaded: ModelLoaded) -> str:
    """ "step 4,000", as the model itself tells it."""
    iterations = loaded.spec.provenance.get("iterations")
    return tr("step {iterations}").format(iterations=number(iterations)) if isinstance(iterations, int) else ""


def _words(run: RunInfo, step: str, shown: bool) -> tuple[str, str]:
    if run.state == "finished":
        hint = tr("Drag its faders; keep it, or leave it in its run's folder.")
        return tr("“{name}” is trained.").format(name=run.name), hint
    if not shown:
        waits = tr("The faders follow as soon as there is a checkpoint.") if run.model is None else tr("Loading…")
        return tr("Trying “{name}” while it is trained.").format(name=run.name), waits
    if run.active:
        done = tr("{share} % done").format(share=f"{run.share * 100:.0f}")
        return tr("Trying “{name}” while it is trained.").format(name=run.name), f"{step} · {done}"
    return tr("Trying “{name}”, whose training has stopped.").format(name=run.name), step

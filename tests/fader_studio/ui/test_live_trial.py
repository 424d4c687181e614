"""A model is tried while it is trained: checkpoints follow one another, and what stands on the screen stays."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from fake_session import SPEC
from model_fakes import make_library, write_model
from PySide6.QtCore import QObject, Signal

from fader_studio.engine.messages import ModelLoaded
from fader_studio.services.activity import Problem
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.training_runs import RunInfo
from fader_studio.ui.live_trial import LiveTrial


class FakeRuns(QObject):
    """One run, as the test tells of it."""

    run_changed = Signal(object)
    runs_changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.info: RunInfo | None = RunInfo(
            path=folder, name="Earrings", kind="train", state="training", made=0.0, share=0.1, seconds_left=None,
            model=None, checkpoints=0, reason="", hint="")

    def run(self, path: Path) -> RunInfo | None:
        return self.info if self.info is not None and path == self.info.path else None

    def tell(self, **changes: object) -> None:
        self.info = dataclasses.replace(self.info, **changes)
        self.run_changed.emit(self.info)


@pytest.fixture
def models(tmp_path: Path) -> ModelLibrary:
    return make_library(tmp_path)


@pytest.fixture
def runs(qapp, tmp_path: Path) -> FakeRuns:
    folder = tmp_path / "run"
    folder.mkdir()
    write_model(folder / "preview.safetensors", "preview")
    return FakeRuns(folder)


@pytest.fixture
def trial(editing, session, models, runs) -> LiveTrial:
    return LiveTrial(editing, session, models, runs)


def load(session, path: Path, step: int = 0) -> None:
    """The engine has loaded it."""
    spec = dataclasses.replace(SPEC, name="preview", provenance={"iterations": step})
    session.model = ModelLoaded(id=1, path=path, spec=spec, device="cpu", reason="")
    session.model_changed.emit(session.model)


def loaded(session) -> list[tuple]:
    return session.calls("load_model")


def test_every_checkpoint_is_loaded_once_and_quietly(trial, runs, session) -> None:
    preview = runs.info.path / "preview.safetensors"
    trial.try_it(runs.info.path)
    assert loaded(session) == []
    assert "as soon as there is a checkpoint" in trial.strip.text
    runs.tell(model=preview, checkpoints=1)
    runs.tell(share=0.2)
    runs.tell(checkpoints=2)
    runs.tell(checkpoints=3)
    assert loaded(session) == [(preview, {"quietly": True})]  # one at a time
    load(session, preview)
    assert loaded(session) == [(preview, {"quietly": True})] * 2  # and then the newest
    load(session, preview)
    assert len(loaded(session)) == 2


def test_a_checkpoint_that_cannot_be_loaded_does_not_stop_the_next(trial, runs, session) -> None:
    preview = runs.info.path / "preview.safetensors"
    runs.tell(model=preview, checkpoints=1)
    trial.try_it(runs.info.path)
    session.problem_raised.emit(Problem(message="It is damaged."))
    runs.tell(checkpoints=2)
    assert len(loaded(session)) == 2


def test_the_model_s_own_path_names_the_run_as_well(trial, runs, session) -> None:
    preview = runs.info.path / "preview.safetensors"
    runs.tell(model=preview, checkpoints=3)
    trial.try_it(preview)
    assert loaded(session) == [(preview, {"quietly": True})]


def test_the_status_bar_says_which_checkpoint(trial, runs, session, editing) -> None:
    preview = runs.info.path / "preview.safetensors"
    runs.tell(model=preview, checkpoints=1)
    trial.try_it(runs.info.path)
    load(session, preview, 4000)
    assert editing.status.model.text() == "Earrings · being trained, step 4,000 ▾"
    runs.tell(checkpoints=2, share=0.5)
    load(session, preview, 8000)
    assert "step 8,000" in editing.status.model.text()
    assert "50 %" in trial.strip.text


def test_a_new_checkpoint_leaves_faders_and_values_where_they_are(trial, runs, session, editing) -> None:
    session.set_values(0, {"Smiling": 0.7})
    preview = runs.info.path / "preview.safetensors"
    trial.try_it(runs.info.path)
    runs.tell(model=preview, checkpoints=1)
    load(session, preview, 1000)
    fader = editing.panel.faders.fader("Smiling")
    runs.tell(checkpoints=2)
    load(session, preview, 2000)
    assert editing.panel.faders.fader("Smiling") is fader  # not built anew under the mouse
    assert fader.value == pytest.approx(0.7)
    assert editing.panel.isEnabled()


def test_going_back_takes_the_model_of_before(trial, runs, session) -> None:
    runs.tell(model=runs.info.path / "preview.safetensors", checkpoints=1)
    trial.try_it(runs.info.path)
    load(session, runs.info.model)
    trial.strip.left.emit()
    assert loaded(session)[-1] == (trial._library.find().path,)  # the fake's own file is not there
    assert trial.strip.isHidden()
    runs.tell(checkpoints=2)
    assert len(loaded(session)) == 2  # nothing follows any more


def test_another_model_ends_the_trial(trial, runs, session, models) -> None:
    runs.tell(model=runs.info.path / "preview.safetensors", checkpoints=1)
    trial.try_it(runs.info.path)
    load(session, runs.info.model)
    load(session, models.find("Hats").path)
    assert trial.run is None
    assert trial.strip.isHidden()


def test_a_discarded_run_gives_the_old_model_back(trial, runs, session) -> None:
    runs.tell(model=runs.info.path / "preview.safetensors", checkpoints=1)
    trial.try_it(runs.info.path)
    load(session, runs.info.model)
    runs.info = None
    runs.runs_changed.emit()
    assert trial.run is None
    assert loaded(session)[-1] == (trial._library.find().path,)


def test_the_finished_model_is_kept_under_a_name_and_made_the_default(trial, runs, session, models) -> None:
    final = write_model(runs.info.path / "model.safetensors", "model")
    trial.try_it(runs.info.path)
    runs.tell(model=final, checkpoints=4, state="finished", share=1.0)
    load(session, final, 9000)
    assert "is trained" in trial.strip.text
    assert trial.strip.keep.isVisible()
    trial.keep_as("Hats")
    assert "already" in trial._window.stage.problem.message
    trial.keep_as("Earrings")
    kept = models.find("Earrings")
    assert loaded(session)[-1] == (kept.path, {"quietly": True})
    load(session, kept.path)
    assert trial.strip.default.isVisible()
    trial.strip.default.click()
    assert models.find().path == kept.path
    assert trial.strip.isHidden()


def test_a_checkpoint_can_be_kept_while_the_training_goes_on(trial, runs, session, models) -> None:
    preview = runs.info.path / "preview.safetensors"
    runs.tell(model=preview, checkpoints=1)
    trial.try_it(runs.info.path)
    load(session, preview, 100)
    trial.keep_as("Early")
    assert models.find("Early").spec.name == "Early"
    assert trial.strip.leave.text() == "Back to Studio 12"
    runs.tell(checkpoints=2)
    assert loaded(session)[-1] == (preview, {"quietly": True})  # it still follows

"""Trials are measured one after another, remembered, and given up where nobody wants them any more."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from fader_studio.services import training_estimates
from fader_studio.services.activity import Problem
from fader_studio.services.trainer_process import Answer
from fader_studio.services.training_choices import choice_of
from fader_studio.services.training_estimates import Trials
from fader_studio.services.wizard_draft import Draft

MEASURED = {"step_seconds": {"faders": 0.5}, "sample_seconds": 1.0, "checkpoint_seconds": 0.5, "memory_mb": 900.0,
            "disk_mb": 300.0, "device": "cpu", "gpu_memory_mb": None}


class FakeProcess(QObject):
    """Ends when the test says so."""

    ended = Signal(object)
    made: list = []

    def __init__(self, words, folder, name, parent, *, niceness):
        super().__init__(parent)
        self.words, self.stopped = words, False
        FakeProcess.made.append(self)

    def stop(self):
        self.stopped = True


@pytest.fixture
def processes(monkeypatch):
    monkeypatch.setattr(training_estimates, "TrainerProcess", FakeProcess)
    FakeProcess.made = []
    return FakeProcess.made


@pytest.fixture
def choices():
    draft = Draft(start="nothing", chosen=("Hat",))
    return [choice_of(draft, None, length) for length in ("good", "quick", "best")]


def test_one_after_another_and_each_only_once(qapp, processes, choices, tmp_path):
    trials, told = Trials(tmp_path / "trials.json"), []
    trials.changed.connect(lambda: told.append(1))
    trials.want(choices, Path("set"), tmp_path)
    assert len(processes) == 1 and "studio" in processes[0].words
    trials.want(choices, Path("set"), tmp_path)  # shown again meanwhile
    assert len(processes) == 1
    processes[0].ended.emit(Answer(data=MEASURED))
    assert trials.trial(choices[0]).memory_mb == 900 and trials.trial(choices[2]) is not None  # the same network
    assert len(processes) == 2 and "quick" in processes[1].words and told == [1]
    processes[1].ended.emit(Answer(problem=Problem(message="no")))
    assert trials.trial(choices[1]) is None and trials.problem(choices[1]).message == "no"
    assert len(processes) == 2


def test_what_nobody_wants_any_more_makes_room(qapp, processes, choices, tmp_path):
    trials = Trials(tmp_path / "trials.json")
    trials.want(choices[:1], Path("set"), tmp_path)
    trials.want(choices[1:2], Path("set"), tmp_path)
    assert processes[0].stopped and "quick" in processes[1].words
    trials.stop()
    assert processes[1].stopped


def test_what_was_measured_is_known_at_the_next_start(qapp, processes, choices, tmp_path):
    trials = Trials(tmp_path / "trials.json")
    trials.want(choices[:1], Path("set"), tmp_path)
    processes[0].ended.emit(Answer(data=MEASURED))
    again = Trials(tmp_path / "trials.json")
    assert again.trial(choices[0]) == trials.trial(choices[0])
    again.want(choices[:1], Path("set"), tmp_path)
    assert len(processes) == 1


@pytest.mark.parametrize("content", ["", "[]", '{"format": 9}', json.dumps({"format": 1, "trials": {"a": {}}})])
def test_a_damaged_file_counts_as_none(qapp, choices, tmp_path, content):
    (tmp_path / "trials.json").write_text(content)
    assert Trials(tmp_path / "trials.json").trial(choices[0]) is None

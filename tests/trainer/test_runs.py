"""The run folder and its event stream: written by a training, read by anybody, at any time."""

import json
import os
import subprocess
import sys

import pytest

from trainer import events
from trainer.config import preset
from trainer.errors import UserError
from trainer.events import EventReader, EventWriter, from_line, replay, to_line
from trainer.runs import Inbox, RunFolder, process_start


@pytest.fixture
def folder(tmp_path):
    made = RunFolder(tmp_path / "run")
    made.create()
    return made


def losses(step, phase="faders", value=0.5):
    return events.Losses(iteration=step, phase=phase, step=step, values={"reconstruction": value})


ALL = [
    events.Started(phases={"faders": 5}, attributes=("Male",), preset="paper"), events.PhaseStarted(steps=5),
    losses(1), events.Validation(values={"psnr": 20.0}), events.Checkpoint(file="checkpoints/a.pt"),
    events.Sample(file="samples/1.png", attributes=("Male",)), events.Paused(), events.Continued(), events.Ended(),
]  # fmt: skip


@pytest.mark.parametrize("event", ALL, ids=lambda e: e.name)
def test_an_event_survives_its_line_and_has_an_iteration(event):
    line = to_line(event)
    assert "\n" not in line and {"format", "event", "iteration", "phase", "step", "time"} <= json.loads(line).keys()
    assert from_line(line) == event


def test_a_loss_that_is_not_finite_is_still_json():
    assert json.loads(to_line(losses(1, value=float("nan"))))["values"] == {"reconstruction": None}


@pytest.mark.parametrize("line", ["", "{", "[]", '{"event": "losses"}', '{"event": "dance", "format": 1}', "7"])
def test_a_line_that_is_none_is_passed_over(line):
    assert from_line(line) is None


def test_events_of_the_future_are_passed_over():
    assert from_line(to_line(losses(1)).replace('"format": 1', '"format": 2')) is None


def test_a_torn_last_line_waits_until_it_is_whole(folder):
    with EventWriter(folder.events) as writer:
        writer.write(losses(1))
    reader, line = EventReader(folder.events), to_line(losses(2)) + "\n"
    with folder.events.open("a") as file:
        file.write(line[:40])
    assert [e.step for e in reader.read()] == [1]
    assert list(reader.read()) == []
    with folder.events.open("a") as file:
        file.write(line[40:])
    assert [e.step for e in reader.read()] == [2]


def test_a_line_torn_by_a_kill_is_closed_before_the_next(folder):
    with EventWriter(folder.events) as writer:
        writer.write(losses(1))
    with folder.events.open("a") as file:
        file.write('{"format": 1, "event": "los')
    with EventWriter(folder.events) as writer:
        writer.write(losses(2))
    assert [e.step for e in replay(folder.events)] == [1, 2]


def test_replay_drops_what_was_repeated_after_going_on(folder):
    phases = {"features": 3, "faders": 9}
    with EventWriter(folder.events) as writer:
        writer.write(events.Started(phases=phases, phase="features"))
        for step in (1, 2, 3):
            writer.write(events.Losses(phase="features", step=step))
        for step in (1, 2, 3, 4):
            writer.write(losses(step))
        writer.write(events.Ended(outcome="stopped"))
        writer.write(events.Started(phases=phases, phase="faders", step=2, resumed=True))
        for step in (3, 4, 5):
            writer.write(losses(step))
    held = replay(folder.events)
    assert [(e.phase, e.step) for e in held if isinstance(e, events.Losses)] == [
        ("features", 1), ("features", 2), ("features", 3), ("faders", 1), ("faders", 2),
        ("faders", 3), ("faders", 4), ("faders", 5)]  # fmt: skip
    assert not any(isinstance(e, events.Ended) for e in held)


def test_a_run_that_starts_anew_has_no_past(folder):
    with EventWriter(folder.events) as writer:
        writer.write(events.Started(phases={"faders": 9}, phase="faders"))
        writer.write(losses(1))
        writer.write(events.Started(phases={"faders": 9}, phase="faders"))
        writer.write(losses(1))
    assert len([e for e in replay(folder.events) if isinstance(e, events.Losses)]) == 1


def test_a_run_that_has_not_begun_has_no_events(tmp_path):
    assert replay(tmp_path / "events.jsonl") == []


def test_each_request_is_seen_once_and_the_last_wins(folder):
    inbox = Inbox(folder)
    assert inbox.next() is None
    folder.ask("pause")
    folder.ask("save")
    assert inbox.next() == "save"
    assert inbox.next() is None
    folder.ask("save")
    assert inbox.next() == "save"


def test_a_request_from_before_the_training_is_ignored(folder):
    folder.ask("discard")
    assert Inbox(folder).next() is None


def test_a_damaged_request_is_ignored(folder):
    inbox = Inbox(folder)
    (folder.path / "request.json").write_text('{"format": 1, "request": "expl')
    assert inbox.next() is None
    (folder.path / "request.json").write_text('{"format": 1, "request": "explode", "id": "1"}')
    assert inbox.next() is None


def test_settings_come_back_from_the_folder(folder, tmp_path):
    folder.write_config(preset("studio"), tmp_path, "abc")
    assert folder.read_config() == (preset("studio"), tmp_path, "abc")
    assert folder.exists


def test_a_folder_without_a_run_says_so(tmp_path):
    with pytest.raises(UserError, match="holds no training run"):
        RunFolder(tmp_path).read_config()


def test_a_run_of_the_future_is_refused(folder):
    folder.config.write_text('{"format": 2, "config": {}}')
    with pytest.raises(UserError, match="newer"):
        folder.read_config()


def test_a_held_run_is_refused_and_named(folder):
    with folder.lock():
        assert folder.training_process() == os.getpid()
        with pytest.raises(UserError, match=f"process {os.getpid()}"), folder.lock():
            pass
        assert folder.training_process() == os.getpid()
    assert folder.training_process() is None


def test_the_lock_of_a_dead_process_is_ignored(folder):
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    (folder.path / "lock.json").write_text(json.dumps({"format": 1, "pid": gone.pid, "started": "1"}))
    with folder.lock():
        assert folder.training_process() == os.getpid()


def test_the_lock_of_another_process_with_a_reused_id_is_ignored(folder):
    (folder.path / "lock.json").write_text(json.dumps({"format": 1, "pid": os.getpid(), "started": "long ago"}))
    with folder.lock():
        pass


def test_a_process_has_a_start_as_long_as_it_lives():
    assert process_start(os.getpid()) == process_start(os.getpid()) is not None
    assert process_start(2**22 + 1) is None


def test_a_run_that_cannot_fit_does_not_start(folder):
    folder.check_space(1)
    with pytest.raises(UserError, match="MB are free"):
        folder.check_space(2**62)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        RunFolder(tmp_path / "file" / "run").create()

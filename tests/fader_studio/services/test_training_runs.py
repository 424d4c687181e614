"""Runs as the studio keeps them, with a stand-in for the trainer that trains nothing and answers like it."""

import sys
import time
from pathlib import Path

import pytest

from fader_studio.services.training_runs import RunOrder, TrainingRuns
from trainer.config import TrainConfig
from trainer.events import EventWriter, Started
from trainer.orders import Ordered, read_order, write_order
from trainer.runs import RunFolder

STAND_IN = '''
import sys, time
from pathlib import Path
from trainer import events
from trainer.config import TrainConfig
from trainer.runs import Inbox, RunFolder

run, words = Path(sys.argv[2]), sys.argv[3:]
if "no-data" in words:
    print('{"error": "The data set is gone.", "hint": "Bring it back."}')
    sys.exit(2)
folder = RunFolder(run)
folder.create()
with folder.lock(), events.EventWriter(folder.events) as writer:
    inbox = Inbox(folder)
    folder.write_config(TrainConfig(), run, "")
    step = 1 if "--resume" in words else 0
    writer.write(events.Started(phases={"faders": 400}, phase="faders", step=step, resumed="--resume" in words))
    ending = "done"
    while step < 400 and ending == "done":
        step += 400 if "quick" in words else 1
        writer.write(events.Checkpoint(phase="faders", step=step, iteration=step))
        asked = inbox.next()
        if asked == "pause":
            writer.write(events.Paused(phase="faders", step=step))
            while (asked := inbox.next()) is None:
                time.sleep(0.02)
            writer.write(events.Continued(phase="faders", step=step))
        ending = {"stop": "stopped", "discard": "discarded"}.get(asked, "done")
        if asked == "finish":
            break
        time.sleep(0.05)
    writer.write(events.Ended(outcome=ending, phase="faders", step=step))
'''


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    script = tmp_path / "stand_in.py"
    script.write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setattr("trainer.orders.trainer_command", lambda: [sys.executable, str(script)])


@pytest.fixture
def trash(monkeypatch):
    """Moves into a folder of the test's instead of the user's trash."""
    moved = []

    def move(path):
        moved.append(Path(path).name)
        import shutil

        shutil.rmtree(path)

    monkeypatch.setattr("trainer.window.watched_run.send2trash.send2trash", move)
    return moved


@pytest.fixture
def runs(qtbot, tmp_path, stand_in):
    made = TrainingRuns(tmp_path / "runs", niceness=0)
    yield made
    for run in made.runs():
        if run.active:
            made.stop(run.path)
    qtbot.waitUntil(lambda: not made.active, timeout=20_000)


def order(name="Earrings", *words):
    return RunOrder(kind="train", name=name, arguments=("--data", "somewhere", *words))


def wait(qtbot, runs, path, *states):
    qtbot.waitUntil(lambda: runs.run(path) is not None and runs.run(path).state in states, timeout=30_000)


def test_a_run_is_started_trained_and_finished_and_each_is_told(qtbot, runs):
    ended = []
    runs.run_ended.connect(ended.append)
    path = runs.start(order("My earrings: new!", "quick"))
    assert path.name == "My earrings new" and runs.run(path).name == "My earrings: new!"
    wait(qtbot, runs, path, "finished")
    assert [run.state for run in ended] == ["finished"] and runs.run(path).share == 1


def test_one_run_is_under_way_and_the_next_begins_when_it_ends(qtbot, runs):
    first, second = runs.start(order("one")), runs.start(order("two", "quick"))
    wait(qtbot, runs, first, "training")
    assert runs.run(second).state == "waiting"
    runs.ask(first, "finish")
    wait(qtbot, runs, second, "finished")


def test_pause_continue_stop_and_go_on(qtbot, runs):
    path = runs.start(order())
    wait(qtbot, runs, path, "training")
    runs.ask(path, "pause")
    wait(qtbot, runs, path, "paused")
    runs.ask(path, "continue")
    wait(qtbot, runs, path, "training")
    runs.stop(path)
    wait(qtbot, runs, path, "stopped")
    assert runs.run(path).continuable
    runs.go_on(path)
    wait(qtbot, runs, path, "training")


def test_a_wish_while_the_process_starts_is_not_lost(qtbot, runs):
    path = runs.start(order())
    assert runs.run(path).state == "starting"
    runs.ask(path, "finish")
    wait(qtbot, runs, path, "finished")


def test_discarding_ends_the_process_first_and_then_moves_the_folder_to_the_trash(qtbot, runs, trash):
    path = runs.start(order())
    wait(qtbot, runs, path, "training")
    runs.discard(path)
    assert not trash
    qtbot.waitUntil(lambda: runs.run(path) is None, timeout=20_000)
    assert trash == [path.name] and runs.runs() == ()


def test_a_run_that_only_starts_can_be_discarded(qtbot, runs, trash):
    path = runs.start(order())
    runs.discard(path)
    qtbot.waitUntil(lambda: trash == [path.name], timeout=20_000)


def test_what_the_trainer_says_before_it_begins_is_the_reason(qtbot, runs):
    path = runs.start(order("Earrings", "no-data"))
    wait(qtbot, runs, path, "failed")
    assert runs.run(path).reason == "The data set is gone." and runs.run(path).hint == "Bring it back."


def test_a_killed_run_is_marked_and_goes_on_from_its_checkpoint(qtbot, runs):
    path = runs.start(order())
    wait(qtbot, runs, path, "training")
    process = runs.watched(path)._process
    process.kill()
    process.wait()
    wait(qtbot, runs, path, "killed")
    runs.go_on(path)
    wait(qtbot, runs, path, "training")
    assert runs.watched(path).view.started.resumed


def test_a_run_outlives_the_studio_and_is_found_again(qtbot, runs, tmp_path):
    path = runs.start(order())
    wait(qtbot, runs, path, "training")
    again = TrainingRuns(tmp_path / "runs", niceness=0)
    assert [(run.path, run.state) for run in again.runs()] == [(path, "training")]
    again.ask(path, "finish")
    wait(qtbot, runs, path, "finished")


def test_the_queue_is_there_at_the_next_start_and_goes_on(qtbot, tmp_path, stand_in):
    waiting = tmp_path / "runs" / "later"
    waiting.mkdir(parents=True)
    write_order(waiting, Ordered(order=order("later", "quick"), made=time.time()))
    runs = TrainingRuns(tmp_path / "runs", niceness=0)
    assert runs.run(waiting).state == "waiting"
    wait(qtbot, runs, waiting, "finished")


def test_leaving_stops_what_is_under_way_and_begins_nothing_more(qtbot, runs):
    first, second = runs.start(order("one")), runs.start(order("two"))
    wait(qtbot, runs, first, "training")
    runs.stop_all()
    wait(qtbot, runs, first, "stopped")
    qtbot.wait(700)
    assert runs.run(second).state == "waiting"


def test_a_run_of_the_shell_is_listed_by_its_folder_and_can_be_gone_on_with(qtbot, tmp_path, stand_in):
    folder = RunFolder(tmp_path / "runs" / "by-hand")
    folder.create()
    folder.write_config(TrainConfig(), tmp_path, "")
    with EventWriter(folder.events) as writer:
        writer.write(Started(phases={"faders": 400}, phase="faders"))
    runs = TrainingRuns(tmp_path / "runs", niceness=0)
    info = runs.run(folder.path)
    assert (info.name, info.state) == ("by-hand", "killed")
    assert read_order(folder.path).order.arguments == ("--data", str(tmp_path))


def test_a_folder_that_holds_no_run_is_passed_over(qtbot, tmp_path):
    (tmp_path / "runs" / "pictures").mkdir(parents=True)
    assert TrainingRuns(tmp_path / "runs").runs() == ()


def test_a_folder_behind_a_link_serves_as_well(qtbot, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    runs = TrainingRuns(tmp_path / "link")
    path = runs.start(RunOrder(kind="train", name="Hat", arguments=("--data", str(tmp_path / "nothing"))))
    assert runs.run(path).name == "Hat"
    qtbot.waitUntil(lambda: runs.run(path).state == "failed", timeout=60_000)


def test_a_run_whose_folder_vanishes_is_told_and_the_others_stay(qtbot, tmp_path, stand_in):
    import shutil

    for name in ("one", "two"):
        folder = RunFolder(tmp_path / "runs" / name)
        folder.create()
        folder.write_config(TrainConfig(), tmp_path, "")
        with EventWriter(folder.events) as writer:
            writer.write(Started(phases={"faders": 400}, phase="faders"))
    runs = TrainingRuns(tmp_path / "runs", niceness=0)
    shutil.rmtree(tmp_path / "runs" / "one")
    with qtbot.waitSignal(runs.failed, timeout=20_000) as told:
        for _ in range(10):
            runs.look()
    assert told.args[0] == "The run “one” is gone." and [run.name for run in runs.runs()] == ["two"]

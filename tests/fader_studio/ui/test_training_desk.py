"""Training in the editor's window: the list, the line in the status bar, the progress window, and leaving."""

import json
import time

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QWidget

from fader_studio.services.training_runs import RunOrder, TrainingRuns
from fader_studio.ui.actions import Actions
from fader_studio.ui.training_desk import TrainingDesk
from trainer import events
from trainer.config import TrainConfig
from trainer.orders import Ordered, write_order
from trainer.runs import RunFolder


class Window(QMainWindow):
    """As much of the editor's window as the desk needs."""

    def __init__(self):
        super().__init__()
        self.actions_ = Actions(self)
        self.status, self.stage = self, self
        self.problem, self.problems, self.lines = self, [], []
        self.may_close = True

    def add(self, widget: QWidget):
        widget.setParent(self)
        self.lines.append(widget)

    def show_problem(self, message, hint):
        self.problems.append(message)


def a_run(folder, name, *, ended=None, alive=False, kind="train"):
    """A training as it would have left its folder; `alive`: this very process is said to train it."""
    import os

    from trainer.runs import process_start

    run = RunFolder(folder / name)
    run.create()
    run.write_config(TrainConfig(), folder, "")
    write_order(run.path, Ordered(order=RunOrder(kind=kind, name=name, arguments=("--data", "d")), made=time.time(),
                                  launched=1.0))
    with events.EventWriter(run.events) as writer:
        writer.write(events.Started(phases={"faders": 100}, phase="faders"))
        writer.write(events.Losses(phase="faders", step=40, iteration=40, values={"a": 1.0}))
        if ended:
            writer.write(events.Ended(outcome=ended, phase="faders", step=40, message="The disk is full."))
    if alive:
        lock = {"format": 1, "pid": os.getpid(), "started": process_start(os.getpid())}
        (run.path / "lock.json").write_text(json.dumps(lock))
    return run


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def desk_on(window, folder):
    return TrainingDesk(window, TrainingRuns(folder / "runs", window, niceness=0))


def asked(run):
    path = run.path / "request.json"
    return json.loads(path.read_text())["request"] if path.exists() else None


def test_without_runs_the_status_bar_says_nothing_and_the_list_is_empty(qtbot, window, tmp_path):
    desk = desk_on(window, tmp_path)
    assert not desk.line.isVisible()
    window.actions_["training_runs"].trigger()
    assert desk._list.isVisible() and not desk._list.rows


def test_a_run_under_way_is_told_and_a_click_shows_it(qtbot, window, tmp_path):
    run = a_run(tmp_path / "runs", "Earrings", alive=True)
    desk = desk_on(window, tmp_path)
    assert desk.line.isVisible() and desk.line.text().startswith("Earrings: training · 40 %")
    desk.line.click()
    shown = desk.show_progress(run.path)
    assert shown.isVisible() and shown is desk.show_progress(run.path)
    shown.close()
    assert asked(run) is None


def test_the_list_has_a_row_for_each_and_offers_to_continue_what_was_interrupted(qtbot, window, tmp_path):
    killed = a_run(tmp_path / "runs", "Hat")
    done = a_run(tmp_path / "runs", "Beard", ended="done")
    desk = desk_on(window, tmp_path)
    desk.show_runs()
    rows = desk._list.rows
    assert "interrupted · 40 %" in rows[killed.path].words and rows[killed.path].go_on.isVisible()
    assert rows[done.path].words == "finished" and not rows[done.path].go_on.isVisible()
    assert desk.line.isVisible() == (desk.runs.runs()[0].path == killed.path)


def test_a_rows_buttons_act_on_its_run(qtbot, window, tmp_path, monkeypatch):
    killed, done = a_run(tmp_path / "runs", "Hat"), a_run(tmp_path / "runs", "Beard", ended="done")
    desk, gone_on = desk_on(window, tmp_path), []
    monkeypatch.setattr(desk.runs, "go_on", gone_on.append)
    desk.show_runs()
    desk._list.rows[killed.path].go_on.click()
    desk._list.rows[done.path].show_button.click()
    assert gone_on == [killed.path] and desk.show_progress(done.path).isVisible()


def test_the_progress_window_says_itself_that_a_wish_came_to_nothing(qtbot, window, tmp_path, monkeypatch):
    run = a_run(tmp_path / "runs", "Hat", alive=True)
    shown = desk_on(window, tmp_path).show_progress(run.path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(RunFolder, "ask", full)
    shown.actions_.save.click()
    assert "No space left" in shown.problem.text and shown.problem.isVisible() and not window.problems


def test_leaving_while_nothing_is_trained_asks_nothing(qtbot, window, tmp_path):
    a_run(tmp_path / "runs", "Beard", ended="done")
    desk_on(window, tmp_path)
    assert window.close()


@pytest.mark.parametrize(("verb", "request_"), [("Pause", "stop"), ("Go on in the background", None)])
def test_leaving_during_a_run_asks_what_becomes_of_it(qtbot, window, tmp_path, verb, request_):
    run = a_run(tmp_path / "runs", "Earrings", alive=True)
    desk = desk_on(window, tmp_path)
    assert not window.close() and window.isVisible()
    assert set(desk.question.buttons) == {"Pause", "Go on in the background", "Stay"}
    desk.question.buttons[verb].click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert asked(run) == request_


def test_an_evaluation_has_no_state_to_pause_at_and_says_so(qtbot, window, tmp_path):
    a_run(tmp_path / "runs", "Measured", alive=True, kind="evaluate")
    desk = desk_on(window, tmp_path)
    assert not window.close()
    assert set(desk.question.buttons) == {"Stop", "Go on in the background", "Stay"}
    said = " ".join(label.text() for label in desk.question.findChildren(QLabel))
    assert "begin anew" in said and "present state" not in said


def test_who_stays_stays(qtbot, window, tmp_path):
    run = a_run(tmp_path / "runs", "Earrings", alive=True)
    desk = desk_on(window, tmp_path)
    window.close()
    desk.question.buttons["Stay"].click()
    qtbot.wait(50)
    assert window.isVisible() and asked(run) is None


def test_the_edit_is_asked_about_first(qtbot, window, tmp_path):
    a_run(tmp_path / "runs", "Earrings", alive=True)
    desk = desk_on(window, tmp_path)
    window.may_close = False
    window.close()
    assert not hasattr(desk, "question")


def test_a_failure_that_nobody_watches_is_told_above_the_photo(qtbot, window, tmp_path):
    run = a_run(tmp_path / "runs", "Earrings", alive=True)
    desk = desk_on(window, tmp_path)
    with events.EventWriter(run.events) as writer:
        writer.write(events.Ended(outcome="failed", message="The disk is full.", phase="faders", step=41))
    (run.path / "lock.json").unlink()
    desk.runs.look()
    assert window.problems == ["“Earrings” failed: The disk is full."]


def test_trying_a_checkpoint_is_passed_on(qtbot, window, tmp_path):
    run = a_run(tmp_path / "runs", "Earrings", alive=True)
    run.preview.write_bytes(b"model")
    desk = desk_on(window, tmp_path)
    with qtbot.waitSignal(desk.try_wanted) as wanted:
        desk.show_progress(run.path).header.try_it.click()
    assert wanted.args == [run.preview]


def test_evaluating_begins_at_the_pictures_of_the_newest_training(qtbot, window, tmp_path):
    data = tmp_path / "drafts" / "1" / "faces-1"
    data.mkdir(parents=True)
    run = a_run(tmp_path / "runs", "Hats", ended="done")
    write_order(run.path, Ordered(order=RunOrder(kind="train", name="Hats", arguments=("--data", str(data))), made=2.0,
                                  launched=1.0))
    desk = TrainingDesk(window, TrainingRuns(tmp_path / "runs", window))
    desk.evaluate(tmp_path / "hats.safetensors", "Hats")
    dialog = window.findChild(QFileDialog)
    assert dialog.directory().absolutePath() == str(data.parent)
    assert dialog.selectedFiles() == [str(data)]
    dialog.close()

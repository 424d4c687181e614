"""Orders: how a run's process is called, and what is kept of it."""

import json
import os
import sys
from pathlib import Path

import pytest

from trainer import orders
from trainer.errors import UserError
from trainer.orders import Ordered, RunOrder, command_of, launch, read_answer, read_order, trainer_command, write_order
from trainer.runs import process_start

TRAIN = RunOrder(kind="train", name="Earrings", arguments=("--data", "set"))


def test_a_training_is_called_with_its_folder_and_goes_on_where_there_is_one(tmp_path):
    assert command_of(tmp_path, TRAIN, going_on=False) == ["train", str(tmp_path), "--data", "set", "--json"]
    assert "--resume" in command_of(tmp_path, TRAIN, going_on=True)


def test_an_evaluation_reports_into_its_folder(tmp_path):
    order = RunOrder(kind="evaluate", name="Measured", arguments=("model", "--data", "set"))
    assert command_of(tmp_path, order, going_on=True)[-3:] == ["--report", str(tmp_path), "--json"]


def test_what_is_written_is_read_again(tmp_path):
    ordered = Ordered(order=TRAIN, made=5.0, launched=6.0, pid=7, began="8")
    write_order(tmp_path, ordered)
    assert read_order(tmp_path) == ordered


@pytest.mark.parametrize("change", [{"format": 99}, {"order": {"kind": "dance", "name": "", "arguments": []}},
                                    {"order": None}])
def test_an_order_from_the_future_or_a_damaged_one_is_none(tmp_path, change):
    write_order(tmp_path, Ordered(order=TRAIN))
    path = tmp_path / "order.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    assert read_order(tmp_path) is None


def test_a_process_counts_as_alive_only_with_the_start_that_was_noted():
    mine = process_start(os.getpid())
    assert Ordered(order=TRAIN, pid=os.getpid(), began=mine).process == os.getpid()
    assert Ordered(order=TRAIN, pid=os.getpid(), began="another start").process is None


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is POSIX's")
def test_the_process_is_nice_in_a_session_of_its_own_and_its_answer_is_kept(tmp_path, monkeypatch):
    says = "import json, os; print(json.dumps({'nice': os.nice(0), 'own': os.getsid(0) == os.getpid()}))"
    monkeypatch.setattr(orders, "trainer_command", lambda: [
        sys.executable, "-c", f"import time; time.sleep(0.3); {says}"])
    process = launch(tmp_path, Ordered(order=TRAIN), niceness=7)
    assert read_order(tmp_path).process == process.pid
    process.wait()
    assert read_answer(tmp_path) == {"nice": 7, "own": True}
    assert read_order(tmp_path).process is None


@pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="the system has no autogroups")
def test_its_session_is_nice_too_where_sessions_share_the_processor_first(tmp_path, monkeypatch):
    says = "import json, time; time.sleep(1); print(json.dumps({'group': open('/proc/self/autogroup').read()}))"
    monkeypatch.setattr(orders, "command_of", lambda *_a, **_k: ["-c", says])
    monkeypatch.setattr(orders, "trainer_command", lambda: [sys.executable])
    mine = Path("/proc/self/autogroup").read_text()
    launch(tmp_path, Ordered(order=TRAIN), niceness=7).wait(60)
    assert read_answer(tmp_path)["group"].split()[-1] == "7"
    assert Path("/proc/self/autogroup").read_text() == mine


def test_a_folder_that_is_gone_is_the_users_error(tmp_path):
    with pytest.raises(UserError, match="cannot be started"):
        launch(tmp_path / "gone", Ordered(order=TRAIN))


def test_in_a_bundle_the_console_executable_trains(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/programs/fader-studio/fader-studio")
    assert trainer_command() == ["/programs/fader-studio/fader-studio-cli", "trainer"]

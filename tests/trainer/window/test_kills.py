"""Killing the training, the studio's part that keeps the runs, and both, at random moments: only steps since the last
checkpoint are lost, and the model is the one of a run that nobody killed.

Three kills by default; FADER_KILLS=60 for each kind twenty times, FADER_SEED for other moments.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from trainer import orders
from trainer.data.drawn_faces import write_drawn_faces
from trainer.events import Checkpoint, EventReader, Started
from trainer.orders import trainer_environment
from trainer.runs import RunFolder
from trainer.window.watched_run import WatchedRun

KILLS = int(os.environ.get("FADER_KILLS", "3"))
SEED = int(os.environ.get("FADER_SEED", "13"))
KINDS = ("training", "studio", "both")
PATIENCE = 200
FADER_STEPS = 60 + 60 * KILLS
WORDS = (
    "--preset", "paper", "--set", "attributes=Smiling,Eyeglasses", "size=64", "layers=3", "init_channels=2",
    "max_channels=4", "batch_size=2", "classifier_iterations=2", f"iterations={FADER_STEPS}", "checkpoint_every=6",
    f"sample_every={FADER_STEPS}", "report_every=5", "images=0", "--device", "cpu")  # fmt: skip
STUDIO = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from fader_studio.services.training_runs import RunOrder, TrainingRuns

app = QCoreApplication([])
runs = TrainingRuns(Path(sys.argv[1]), niceness=0)
if not runs.runs():
    runs.start(RunOrder(kind="train", name="Toy", arguments=tuple(json.loads(sys.argv[2]))))
for run in runs.runs():
    if run.continuable:
        runs.go_on(run.path)
app.exec()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")


class Studio:
    """The studio's services in a process of their own, and the run that they started."""

    def __init__(self, folder, words):
        self.folder, self.words = folder, words
        self.run = folder / "Toy"
        self.process = None

    def start(self):
        command = [sys.executable, "-c", STUDIO, str(self.folder), json.dumps(self.words)]
        self.process = subprocess.Popen(command, env={**trainer_environment(), "OMP_NUM_THREADS": "1"})
        wait(lambda: (self.run / "order.json").is_file())

    def kill(self):
        self.process.kill()
        self.process.wait()

    def kill_training(self):
        """False where there is none."""
        pid = RunFolder(self.run).training_process() or orders.read_order(self.run).process
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
        return pid is not None


def wait(holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.02)


def told(run):
    return list(EventReader(RunFolder(run).events).read())


def done(event):
    """Steps over both phases: the faders come first."""
    return event.step + (FADER_STEPS if event.phase == "classifier" else 0)


def saved(events):
    """The steps that the last checkpoint holds."""
    return next((done(e) for e in reversed(events) if isinstance(e, Checkpoint)), 0)


@pytest.mark.timeout(120 + 60 * KILLS)
def test_nothing_is_lost_but_the_steps_since_the_last_checkpoint(tmp_path):
    import torch
    from safetensors.torch import load_file

    from trainer.data.prepare import prepare

    labels = write_drawn_faces(tmp_path / "faces", 16, size=64)
    prepare([tmp_path / "faces"], tmp_path / "data", labels=labels, size=64)
    words = ["--data", str(tmp_path / "data"), *WORDS]
    chance = random.Random(SEED)
    studio = Studio(tmp_path / "runs", words)
    studio.start()
    try:
        for number in range(KILLS):
            before = saved(told(studio.run)) if (studio.run / "events.jsonl").exists() else 0
            early = chance.random() < 0.2
            wait(lambda e=early, b=before: e or saved(told(studio.run)) > b + 6)
            time.sleep(chance.random() * 0.4)
            kill_one(studio, KINDS[number % 3])
        wait(lambda: WatchedRun(studio.run).view.state == "finished")
    finally:
        studio.kill()
        studio.kill_training()
    whole = tmp_path / "whole"
    command = [*orders.trainer_command(), "train", str(whole), *words]
    subprocess.run(command, env={**trainer_environment(), "OMP_NUM_THREADS": "1"}, check=True, capture_output=True)
    expected = load_file(whole / "model.safetensors")
    found = load_file(studio.run / "model.safetensors")
    assert expected.keys() == found.keys()
    assert all(torch.equal(found[name], weights) for name, weights in expected.items())
    losses = [(e.phase, e.step) for e in WatchedRun(studio.run).view.losses]
    assert losses == [(e.phase, e.step) for e in WatchedRun(whole).view.losses]


def kill_one(studio: Studio, kind: str) -> None:
    """Kills, looks at what the folder says, and starts the studio again, which goes on with what was killed."""
    if kind in ("studio", "both"):
        studio.kill()
    killed = kind in ("training", "both") and studio.kill_training()
    if killed:
        wait(lambda: WatchedRun(studio.run).view.state in ("killed", "finished"))
    events = told(studio.run) if RunFolder(studio.run).events.exists() else []
    if kind == "training":
        studio.kill()
    studio.start()
    if killed and WatchedRun(studio.run).view.state != "finished":
        wait(lambda: sum(isinstance(e, Started) for e in told(studio.run) or []) > sum(
            isinstance(e, Started) for e in events))
        started = next(e for e in reversed(told(studio.run)) if isinstance(e, Started))
        assert done(started) >= saved(events)
    else:
        assert WatchedRun(studio.run).view.state in ("training", "starting", "finished")


def test_the_words_of_the_toy_are_a_command_that_exists():
    from trainer.cli import build_parser

    parsed = build_parser().parse_args(["train", "run", "--data", "data", *WORDS])
    assert parsed.run == Path("run")

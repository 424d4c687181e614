"""The whole studio killed with its engine, window, edit and a training under way; the training; and both: real processes.

The next start shows the training where it is, goes on with a killed one by the button of its window, and brings the
edit back. Two kills by default; FADER_STUDIO_KILLS=60 for each kind twenty times, FADER_SEED for other moments.
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

from fader_studio.services import folders
from trainer import orders
from trainer.data.drawn_faces import write_drawn_faces
from trainer.events import Checkpoint, EventReader, Started
from trainer.orders import trainer_environment
from trainer.runs import RunFolder
from trainer.window.watched_run import WatchedRun

KILLS = int(os.environ.get("FADER_STUDIO_KILLS", "2"))
SEED = int(os.environ.get("FADER_SEED", "13"))
KINDS = ("both", "studio", "training")
PATIENCE = 200
STEP = 0.001
"""From one value of the fader to the next."""
AUTOSAVED = 40
"""Values within which one must have been kept: about ten lie between two savings."""
WORDS = (
    "--preset", "paper", "--set", "attributes=Smiling,Eyeglasses", "size=64", "layers=3", "init_channels=2",
    "max_channels=4", "batch_size=2", "classifier_iterations=2", "iterations=200000", "checkpoint_every=6",
    "sample_every=200000", "report_every=5", "images=0", "--device", "cpu")  # fmt: skip
STUDIO = f"""
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fader_studio.app import build, make_application
from fader_studio.services.settings import SettingsFile
from fader_studio.services.training_runs import RunOrder, TrainingRuns
from trainer.files import write_atomically
TrainingRuns.__init__.__kwdefaults__["niceness"] = 0  # a busy machine would not let the toy begin
photo, model, settings, told, words = *map(Path, sys.argv[1:5]), json.loads(sys.argv[5])
application = make_application(["fader-studio"])
file = SettingsFile(settings)
file.change(autosave_seconds=0.5)
editor = build(application, settings=file, model=model)
editor.window.show()
session, runs, offers = editor.session, editor.training.runs, editor.window.stage.offers
offered = offers.isVisible()
facts = {{"restored": None}}
def act():
    if offers.isVisible():
        offers.buttons["Restore"].click()
    elif session.state.faces and not session.searching:
        value = session.state.chosen_face.value("Smiling")
        if offered and facts["restored"] is None:
            facts["restored"] = value
        session.set_attribute(0, "Smiling", round(value + {STEP}, 4))
        session.commit()
        facts["value"] = round(value + {STEP}, 4)
    run = next(iter(runs.runs()), None)
    if run is None:
        runs.start(RunOrder(kind="train", name="Toy", arguments=tuple(words)))
    elif run.state == "killed" and editor.training.line.isVisible():
        facts["interrupted"] = editor.training.line.text()
        editor.training.line.click()
        next(iter(editor.training._windows.values())).actions_.go_on.click()
    facts["line"] = editor.training.line.text() if editor.training.line.isVisible() else ""
    with write_atomically(told) as temporary:
        temporary.write_text(json.dumps(facts))
timer = QTimer(interval=50)
timer.timeout.connect(act)
timer.start()
session.start()
if not offered:
    session.open_photo(photo)
application.exec()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")


class Studio:
    """The studio in a process of its own, what it tells, and the run that it started."""

    def __init__(self, folder: Path, photo: Path, model: Path, words: list[str]) -> None:
        self.settings, self.told = folder / "settings.json", folder / "told.json"
        self.run = folder / "runs" / "Toy"
        self.words = [str(photo), str(model), str(self.settings), str(self.told), json.dumps(words)]
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.told.unlink(missing_ok=True)
        environment = {**trainer_environment(), "OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen([sys.executable, "-c", STUDIO, *self.words], env=environment)

    def kill(self) -> None:
        """Its engine ends by itself."""
        helpers = [p for p in children(self.process.pid) if p != self.training]
        self.process.kill()
        self.process.wait()
        wait(lambda: not any(Path(f"/proc/{p}/exe").exists() for p in helpers), "the engine stayed")

    @property
    def training(self) -> int | None:
        ordered = orders.read_order(self.run)
        return RunFolder(self.run).training_process() or (ordered.process if ordered is not None else None)

    def kill_training(self) -> bool:
        """False where there is none."""
        if (pid := self.training) is not None:
            os.kill(pid, signal.SIGKILL)
        return pid is not None

    def says(self, fact: str):
        assert self.process.poll() is None, "the studio has died"
        return json.loads(self.told.read_text()).get(fact) if self.told.exists() else None

    def kept(self) -> float:
        """The fader's value in the edit that was kept; 0 where none was."""
        found = list(folders.recovery_folder(self.settings.parent).glob("*/edit.json"))
        assert len(found) < 2
        return face_value(json.loads(found[0].read_text())) if found else 0.0


def face_value(plain) -> float:
    """The only value of Smiling in nested JSON."""
    inside = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    if isinstance(plain, dict) and isinstance(plain.get("Smiling"), int | float):
        return float(plain["Smiling"])
    if isinstance(plain, list) and len(plain) == 2 and plain[0] == "Smiling":
        return float(plain[1])
    return max((face_value(one) for one in inside), default=0.0)


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(word) for word in listed.read_text().split()] if listed.exists() else []


def wait(holds, why="nothing happened"):
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, why
        time.sleep(0.02)


def told(run: Path) -> list:
    return list(EventReader(RunFolder(run).events).read()) if RunFolder(run).events.exists() else []


def saved(events: list) -> int:
    """The step that the last checkpoint holds."""
    return next((e.step for e in reversed(events) if isinstance(e, Checkpoint)), 0)


def starts(run: Path) -> list[Started]:
    return [e for e in told(run) if isinstance(e, Started)]


@pytest.mark.timeout(240 + 60 * KILLS)
def test_a_killed_studio_finds_its_training_and_its_edit_again(tmp_path, portrait, tiny_model):
    pytest.importorskip("torch")
    from trainer.data.prepare import prepare

    labels = write_drawn_faces(tmp_path / "faces", 16, size=64)
    prepare([tmp_path / "faces"], tmp_path / "data", labels=labels, size=64)
    studio = Studio(tmp_path, portrait, tiny_model, ["--data", str(tmp_path / "data"), *WORDS])
    chance = random.Random(SEED)
    studio.start()
    try:
        for number in range(KILLS):
            before = saved(told(studio.run))
            wait(lambda b=before: saved(told(studio.run)) > b + 6)
            wait(lambda: (studio.says("value") or 0) > STEP and studio.kept() > 0)
            time.sleep(chance.random())
            kind = KINDS[number % 3]
            kill_one(studio, kind)
            print(f"kill {number} of {kind}: training at {saved(told(studio.run))}, edit at {studio.kept():.3f}")
        RunFolder(studio.run).ask("finish")
        wait(lambda: WatchedRun(studio.run).view.state == "finished")
        assert (studio.run / "model.safetensors").is_file()
        assert len({e.step for e in WatchedRun(studio.run).view.losses}) == len(WatchedRun(studio.run).view.losses)
    finally:
        studio.kill()
        studio.kill_training()


def kill_one(studio: Studio, kind: str) -> None:
    """Kills, starts the studio again where it was killed, and looks whether all is there."""
    begun, value = len(starts(studio.run)), studio.says("value")
    if kind in ("studio", "both"):
        studio.kill()
    if kind in ("training", "both"):
        assert studio.kill_training()
    else:
        assert studio.training is not None, "the training ended with the studio"
    events, kept = told(studio.run), studio.kept()
    assert kept > value - AUTOSAVED * STEP, "the edit was not kept"
    if kind in ("studio", "both"):
        studio.start()
        wait(lambda: studio.says("restored") is not None)
        assert studio.says("restored") == pytest.approx(kept)
    if kind in ("training", "both"):
        wait(lambda: len(starts(studio.run)) > begun)
        assert "interrupted" in (studio.says("interrupted") or "")
        assert starts(studio.run)[-1].resumed and starts(studio.run)[-1].step >= saved(events)
    else:
        assert len(starts(studio.run)) == begun
    wait(lambda: "training" in (studio.says("line") or ""), "the running training is not shown")

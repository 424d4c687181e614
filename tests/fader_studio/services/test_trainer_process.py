"""A command of the trainer in a process: its answer, its mistakes, and that it never outlives its program."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fader_studio.services.trainer_process import TrainerProcess
from trainer.data.drawn_faces import write_drawn_faces
from trainer.runs import process_start

WAIT = 60_000
ROOT = Path(__file__).resolve().parents[3]


def ended(qtbot, process):
    with qtbot.waitSignal(process.ended, timeout=WAIT) as answer:
        pass
    return answer.args[0]


def test_what_a_command_prints_is_its_answer(qtbot, tmp_path):
    write_drawn_faces(tmp_path / "faces", 6, size=64)
    words = ["prepare", tmp_path / "faces", "--output", tmp_path / "set", "--size", "64"]
    answer = ended(qtbot, TrainerProcess(words, tmp_path, "work"))
    assert answer.problem is None and answer.data["images"] == 6


def test_a_mistake_comes_with_its_hint(qtbot, tmp_path):
    answer = ended(qtbot, TrainerProcess(["label", tmp_path, "--labels", tmp_path / "no.csv"], tmp_path, "work"))
    assert "not a prepared data set" in answer.problem.message and answer.problem.hint and not answer.problem.details


def test_a_bug_comes_with_details_to_copy(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("fader_studio.services.trainer_process.trainer_command",
                        lambda: [sys.executable, "-c", "raise SystemExit(int('no'))"])
    answer = ended(qtbot, TrainerProcess(["label"], tmp_path, "work"))
    assert "ValueError" in answer.problem.details


def test_a_folder_that_cannot_be_written_is_said(qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    answer = ended(qtbot, TrainerProcess(["label"], tmp_path / "file" / "deeper", "work"))
    assert "cannot be used" in answer.problem.message


@pytest.mark.skipif(os.name == "nt", reason="the pipe's other end is the test's own here")
def test_it_ends_when_its_program_is_killed(tmp_path):
    """The studio dies without a word: nothing goes on unnoticed."""
    (tmp_path / "pipe").mkdir()
    os.mkfifo(tmp_path / "pipe" / "a.zip")  # a source that is never read to its end
    code = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from fader_studio.services.trainer_process import TrainerProcess
app = QCoreApplication([])
words = ["prepare", {str(tmp_path / 'pipe')!r}, "--output", {str(tmp_path / 'set')!r}]
p = TrainerProcess(words, Path({str(tmp_path)!r}), "work")
print(p._process.pid, flush=True)
app.exec()
"""
    studio = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    child = int(studio.stdout.readline())
    time.sleep(2)
    assert process_start(child) is not None
    studio.kill()
    studio.wait()
    deadline = time.monotonic() + 30
    while process_start(child) is not None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert process_start(child) is None

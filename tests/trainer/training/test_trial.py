"""A trial times a few steps of a run and leaves nothing behind."""

import json
import tempfile

import numpy as np
import pytest

from trainer.__main__ import main
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.training.trial import FACES, write_few


@pytest.fixture
def unlabelled(tmp_path):
    labels = write_drawn_faces(tmp_path / "faces", 12, size=64)
    labels.unlink()
    prepare([tmp_path / "faces"], tmp_path / "set", size=64)
    return tmp_path / "set"


def test_a_trial_needs_no_labels_and_says_what_a_run_takes(unlabelled, capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    settings = ["attributes=Hat", "size=64", "layers=4", "init_channels=4", "skips=2", "batch_size=4", "precision=fp32"]
    assert main(["trial", "--data", str(unlabelled), "--preset", "quick", "--set", *settings, "--device", "cpu",
                 "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert set(result["step_seconds"]) == {"features", "faders"}
    assert all(seconds > 0 for seconds in result["step_seconds"].values())
    assert result["disk_mb"] > 0 and result["device"] == "cpu"
    assert not list((tmp_path / "temporary").glob("fader-*"))
    assert not list(unlabelled.glob("*features*"))


def test_few_faces_serve_a_trial_again_and_again(unlabelled, tmp_path):
    write_few(unlabelled, tmp_path / "few", ("Hat", "Smiling"))
    with Dataset.open(tmp_path / "few") as few, Dataset.open(unlabelled) as whole:
        assert len(few) == FACES
        assert np.array_equal(few.read([15])[0], whole.read([3])[0])
        for split in (0, 1):  # both values in both splits
            assert few.labels[few.splits == split].mean() == 0.5

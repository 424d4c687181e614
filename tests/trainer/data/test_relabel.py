"""Labels of a prepared data set are set from a table, all at once or not at all."""

import json
import os

import numpy as np
import pytest

from trainer.__main__ import main
from trainer.data import relabel as relabelling
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.faces_file import map_faces, part_of, read_info, read_labels, read_names
from trainer.data.prepare import prepare
from trainer.data.relabel import relabel
from trainer.errors import UserError


@pytest.fixture
def dataset(tmp_path):
    write_drawn_faces(tmp_path / "faces", 6, size=64)
    prepare([tmp_path / "faces"], tmp_path / "set", size=64)
    return tmp_path / "set"


@pytest.fixture
def hats(tmp_path):
    path = tmp_path / "hats.csv"
    path.write_text("file,Hat\n00000.png,1\n00003.png,0\n00004.png,\n")
    return path


def test_new_columns_come_beside_the_old_ones(dataset, hats):
    result = relabel(dataset, hats)
    assert result == {"dataset": str(dataset), "images": 6, "attributes": ["Smiling", "Eyeglasses", "Hat"],
                      "labelled": {"Smiling": 6, "Eyeglasses": 6, "Hat": 2}}
    with Dataset.open(dataset) as opened:
        assert opened.labels[:, 0].tolist() == [0, 1, 0, 1, 0, 1]
        assert np.array_equal(opened.labels[:, 2], [1, np.nan, np.nan, 0, np.nan, np.nan], equal_nan=True)


def test_a_column_of_the_same_name_is_replaced(dataset, tmp_path):
    (tmp_path / "new.csv").write_text("file,Smiling\n00000.png,1\n00001.png,0\n")
    relabel(dataset, tmp_path / "new.csv")
    labels = read_labels(dataset, read_info(dataset))[0]
    assert labels.shape == (6, 2)
    assert np.array_equal(labels[:, 0], [1, 0] + [np.nan] * 4, equal_nan=True)


def test_the_fingerprint_follows_the_labels_and_comes_back_with_them(dataset, hats):
    before = read_info(dataset)
    relabel(dataset, hats)
    once = read_info(dataset)
    assert once.fingerprint != before.fingerprint and once.pixels == before.pixels
    relabel(dataset, hats)
    assert read_info(dataset).fingerprint == once.fingerprint
    assert len(list(dataset.glob("labels*.npy"))) == 1


def test_killed_in_between_the_old_labels_hold(dataset, hats, monkeypatch):
    before = read_info(dataset)

    def killed(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(relabelling.json, "dumps", killed)
    with pytest.raises(KeyboardInterrupt):
        relabel(dataset, hats)
    monkeypatch.undo()
    assert read_info(dataset) == before
    assert Dataset.open(dataset).labels.shape == (6, 2)


@pytest.mark.parametrize(("text", "message"), [
    ("file,Hat\nother.png,1\nthird.png,0\n", "other pictures"),
    ("file,note\n00000.png,hello\n00001.png,you\n", "no labels"),
    ("file,Hat\n", "no rows"),
])
def test_labels_that_do_not_fit_are_refused_by_name(dataset, tmp_path, text, message):
    (tmp_path / "bad.csv").write_text(text)
    before = read_info(dataset)
    with pytest.raises(UserError, match=message):
        relabel(dataset, tmp_path / "bad.csv")
    assert read_info(dataset) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="folders cannot be made read-only here")
def test_a_read_only_data_set_is_said(dataset, hats):
    dataset.chmod(0o500)
    try:
        with pytest.raises(UserError, match="cannot be written"):
            relabel(dataset, hats)
    finally:
        dataset.chmod(0o700)


def test_the_command_prints_what_is_labelled(dataset, hats, capsys):
    assert main(["label", str(dataset), "--labels", str(hats), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["labelled"]["Hat"] == 2


def test_faces_are_mapped_as_they_are_also_while_they_are_being_prepared(dataset):
    faces = map_faces(dataset, 64)
    with Dataset.open(dataset) as opened:
        assert np.array_equal(faces[3], opened.read([3])[0].permute(1, 2, 0).numpy())
    assert map_faces(dataset, 64, 2).shape == (2, 64, 64, 3)
    assert read_names(dataset)[3] == "00003.png"
    part = part_of(dataset)
    part.mkdir()
    (part / "images.u8").write_bytes(b"\0" * (64 * 64 * 3 + 5))  # the second face is being written
    assert len(map_faces(part, 64)) == 1
    (part / "images.u8").write_bytes(b"")
    assert len(map_faces(part, 64)) == 0

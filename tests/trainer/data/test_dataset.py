"""The prepared data set: what is read is what was written, and a damaged one is refused."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.errors import UserError


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("data")
    write_drawn_faces(root / "faces", 12, size=64)
    prepare([root / "faces"], root / "set", size=64)
    return root / "set"


def test_reading_by_place_equals_the_mapped_file(folder):
    with Dataset.open(folder) as dataset:
        mapped = np.memmap(folder / "images.u8", np.uint8, "r", shape=(12, 64, 64, 3))
        read = dataset.read([7, 0, 7, 11])
        assert read.shape == (4, 3, 64, 64)
        assert np.array_equal(read.numpy(), mapped[[7, 0, 7, 11]].transpose(0, 3, 1, 2))


def test_reading_without_positioned_reads_gives_the_same(folder, monkeypatch):
    with Dataset.open(folder) as dataset:
        expected = dataset.read([3, 1])
        monkeypatch.delattr(os, "preadv", raising=False)
        assert np.array_equal(dataset.read([3, 1]), expected)


def test_only_the_marked_pictures_are_mirrored(folder):
    with Dataset.open(folder) as dataset:
        plain, flipped = dataset.read([2, 5]), dataset.read([2, 5], np.array([False, True]))
        assert np.array_equal(flipped[0], plain[0])
        assert np.array_equal(flipped[1], plain[1].flip(2))
        assert not np.array_equal(flipped[1], plain[1])


def test_it_knows_its_labels_splits_and_names(folder):
    with Dataset.open(folder) as dataset:
        assert (len(dataset), dataset.size, dataset.attributes) == (12, 64, ("Smiling", "Eyeglasses"))
        assert dataset.labels[:4].tolist() == [[0, 0], [1, 0], [0, 1], [1, 1]]
        assert dataset.indices("train").tolist() == list(range(9))
        assert dataset.indices("val").tolist() == [9, 10, 11]
        assert dataset.names()[:2] == ["00000.png", "00001.png"]
        assert dataset.columns(["Eyeglasses", "Smiling"]) == [1, 0]


def test_a_split_or_an_attribute_that_is_not_there_is_named(folder):
    with Dataset.open(folder) as dataset:
        with pytest.raises(UserError, match="test") as caught:
            dataset.indices("test")
        assert "train, val" in caught.value.hint
        with pytest.raises(UserError, match="Beard") as caught:
            dataset.columns(["Beard"])
        assert "Smiling, Eyeglasses" in caught.value.hint


def test_a_folder_that_is_no_data_set_is_refused(tmp_path):
    with pytest.raises(UserError, match="not a prepared data set"):
        Dataset.open(tmp_path)


@pytest.mark.parametrize("change", [
    {"images": 13}, {"size": 128}, {"size": 99}, {"images": 0}, {"attributes": ["A"]}, {"splits": None},
    {"format": "x"},
])
def test_a_description_that_does_not_fit_is_refused(folder, tmp_path, change):
    copy = clone(folder, tmp_path)
    data = json.loads((copy / "dataset.json").read_text())
    (copy / "dataset.json").write_text(json.dumps(data | change))
    with pytest.raises(UserError, match="damaged"):
        Dataset.open(copy)


def test_a_data_set_from_the_future_is_refused_politely(folder, tmp_path):
    copy = clone(folder, tmp_path)
    data = json.loads((copy / "dataset.json").read_text())
    (copy / "dataset.json").write_text(json.dumps(data | {"format": 99}))
    with pytest.raises(UserError, match="newer"):
        Dataset.open(copy)


@pytest.mark.parametrize("name", ["images.u8", "labels.npy", "splits.npy", "dataset.json"])
@pytest.mark.parametrize("rest", [0, 100])
def test_a_torn_file_is_refused(folder, tmp_path, name, rest):
    copy = clone(folder, tmp_path)
    os.truncate(copy / name, min(rest, (copy / name).stat().st_size - 1))
    with pytest.raises(UserError, match="damaged"):
        Dataset.open(copy)


def clone(folder: Path, to: Path) -> Path:
    import shutil

    return Path(shutil.copytree(folder, to / "copy"))

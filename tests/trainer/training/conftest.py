"""A tiny data set of drawn faces and tiny settings, so that a whole training takes a second."""

import dataclasses
import json
import shutil

import numpy as np
import pytest
import torch

from trainer.config import preset
from trainer.data.drawn_faces import ATTRIBUTES, draw_face
from trainer.training.run import train

FACES, SIZE = 40, 64


@pytest.fixture(scope="session")
def drawn_data(tmp_path_factory):
    """A prepared data set of 64-pixel faces: 30 to train on, 10 to validate; one label is missing."""
    folder, rng = tmp_path_factory.mktemp("drawn") / "faces", np.random.default_rng(0)
    folder.mkdir()
    flags = [(bool(k % 2), bool(k // 2 % 2)) for k in range(FACES)]
    pixels = np.stack([np.asarray(draw_face(rng, smiling=s, glasses=g, size=SIZE)) for s, g in flags])
    labels = np.array(flags, np.float32)
    labels[5, 1] = np.nan
    splits = (np.arange(FACES) >= 30).astype(np.int8)
    pixels.tofile(folder / "images.u8")
    np.save(folder / "labels.npy", labels)
    np.save(folder / "splits.npy", splits)
    info = {
        "format": 1, "size": SIZE, "images": FACES, "attributes": list(ATTRIBUTES), "fingerprint": "drawn",
        "splits": {"train": 30, "val": 10},
    }  # fmt: skip
    (folder / "dataset.json").write_text(json.dumps(info))
    return folder


@pytest.fixture
def data_folder(drawn_data, tmp_path):
    """A copy of the data set for one test, since features are kept beside the data."""
    return shutil.copytree(drawn_data, tmp_path / "faces")


TINY = dict(
    size=SIZE, attributes=("Smiling", "Eyeglasses"), iterations=6, batch_size=4, checkpoint_every=2, sample_every=3,
    validate_every=2, report_every=1, layers=4, init_channels=4, max_channels=16, classifier_iterations=4, images=0,
)  # fmt: skip


@pytest.fixture
def tiny_paper():
    return dataclasses.replace(preset("paper"), **TINY, ramp=4)


@pytest.fixture
def tiny_studio():
    return dataclasses.replace(
        preset("studio"), **TINY, skips=(1, 2), ramp=4, patch_ramp=4, grey=0.3, vary=0.5, goal=0.9, beyond=0.3, reach_low=0.8, reach_high=1.5
    )


@pytest.fixture(autouse=True)
def one_thread():
    """Networks this small are slower on several threads, above all on a busy machine."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def first_model(drawn_data, tmp_path_factory):
    """A model with the fader Smiling, whose classifier tells Eyeglasses too, and its adversaries beside it."""
    folder = tmp_path_factory.mktemp("first")
    data = shutil.copytree(drawn_data, folder / "faces")
    settings = TINY | {"attributes": ("Smiling",), "iterations": 2, "sample_every": 0, "skips": (1, 2)}
    train(folder / "smiles", data, dataclasses.replace(preset("studio"), **settings))
    return folder / "smiles" / "model.safetensors"

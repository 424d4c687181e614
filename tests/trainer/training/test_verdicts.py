"""What a run says of its faders while it trains, and the model that every checkpoint leaves to be tried."""

import dataclasses

import pytest
import torch

from trainer.config import preset
from trainer.data.dataset import Dataset
from trainer.data.drawn_faces import write_drawn_faces
from trainer.data.prepare import prepare
from trainer.events import Validation, replay
from trainer.model.file import load_model
from trainer.runs import RunFolder
from trainer.training.run import train
from trainer.training.samples import ValidationFaces
from trainer.training.state import TrainingState
from trainer.training.verdicts import Verdicts

SMALL = dict(
    layers=4, init_channels=4, max_channels=16, skips=(), iterations=4, batch_size=4, classifier_iterations=2,
    checkpoint_every=2, sample_every=2, precision="fp32")  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn")
    labels = write_drawn_faces(folder / "faces", 48)
    prepare([folder / "faces"], folder / "data", labels=labels)
    return folder / "data"


def config(base="studio", **changes):
    return dataclasses.replace(preset(base), attributes=("Smiling", "Eyeglasses"), **SMALL | changes)


def test_measuring_changes_neither_weights_nor_the_order_of_random_numbers(data):
    with Dataset.open(data) as source:
        state = TrainingState(config(), source.attributes, torch.device("cpu"))
        faces = ValidationFaces(source, source.columns(state.config.attributes), state.device)
        verdicts = Verdicts(state, faces, None)
        before = {k: v.clone() for k, v in state.networks.state_dict().items()}
        torch.manual_seed(3)
        expected = torch.rand(1)
        torch.manual_seed(3)
        first = verdicts.measure()
        assert torch.equal(torch.rand(1), expected)
        assert all(torch.equal(v, before[k]) for k, v in state.networks.state_dict().items())
        assert verdicts.measure() == first
        assert set(first) == {f"{kind}/{name}" for kind in ("works", "leak") for name in state.config.attributes}
        assert all(0 <= share <= 1 for share in first.values())


@pytest.mark.parametrize("base", ["studio", "paper"])
def test_every_checkpoint_leaves_a_model_to_try_and_every_look_a_figure(data, tmp_path, base):
    result = train(tmp_path / "run", data, config(base))
    folder = RunFolder(tmp_path / "run")
    preview, final = load_model(folder.preview), load_model(folder.model)
    assert result.model == str(folder.model) and preview.spec.attribute_names == ("Smiling", "Eyeglasses")
    for name, weights in final.network.state_dict().items():
        assert torch.equal(preview.network.state_dict()[name], weights)  # the last one is of the last step
    looks = [e for e in replay(folder.events) if isinstance(e, Validation)]
    assert len(looks) == 2 and all("works/Smiling" in e.values and "leak/Smiling" in e.values for e in looks)

"""A value of a k-way attribute and its strength reach the decoder as the way from y₀ to the one-hot code."""

import numpy as np
import pytest
import torch

from fader_studio.batch import parse_values
from fader_studio.engine.runner import ModelRunner
from trainer.errors import UserError
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec

NAMES = ("Hair=Blond", "Hair=Black", "Hair=Brown", "Smiling")


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    torch.manual_seed(3)
    spec = ModelSpec(
        name="hair", network=NetworkSpec(size=64, layers=4, init_channels=4, injection="bias"),
        attributes=tuple(AttributeSpec(name=name) for name in NAMES),
        classifier=ClassifierSpec(outputs=NAMES, channels=(4,) * 5))
    path = tmp_path_factory.mktemp("hair") / "hair.safetensors"
    save_model(path, spec, FaderNetwork(spec.network, 4).eval(), AttributeClassifier(spec.classifier).eval())
    return ModelRunner(path, "cpu")


@pytest.fixture(scope="module")
def face(runner, tmp_path_factory):
    crop = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    return runner.encode((tmp_path_factory.mktemp("p"), None), lambda: crop)


def decoded(runner, face, y):
    with torch.inference_mode():
        images = runner._decoder.decode(face.prepared, torch.tensor([y]))
    return ((images + 1) * 127.5).permute(0, 2, 3, 1).numpy()


def test_a_strength_of_one_is_the_one_hot_code_and_half_is_half_way(runner, face):
    y0 = face.y0.tolist()
    whole = runner.decodes(face, [{"Hair=Black": 1.0}])
    assert np.allclose(whole, decoded(runner, face, [0, 1, 0, y0[3]]), atol=0.01)
    half = runner.decodes(face, [{"Hair=Black": 0.5}])
    assert np.allclose(half, decoded(runner, face, [y0[0] / 2, (y0[1] + 1) / 2, y0[2] / 2, y0[3]]), atol=0.01)
    assert not np.allclose(whole, half, atol=0.01)


def test_the_shell_takes_a_value_and_its_strength():
    assert parse_values(["Hair=Blond:0.8", "Smiling=-0.5"]) == {"Hair=Blond": 0.8, "Smiling": -0.5}
    for word in ("Hair=Blond:", "Hair=:0.5", "Hair=Blond:much", "=Blond:1", "Hair=Blond"):
        with pytest.raises(UserError, match="NAME=VALUE"):
            parse_values([word])

"""A tiny random model whose faders change much, a portrait, and engines that end with their test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PIL import Image

from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.link import EngineLink
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import save_model
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec

FADERS = ("Smiling", "Young")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network of the studio's kind, small and with random weights, its faders turned up so that they are seen."""
    torch.manual_seed(5)
    spec = ModelSpec(
        name="tiny",
        network=NetworkSpec(layers=5, init_channels=8, max_channels=64, injection="bias", skips=(2, 3)),
        attributes=tuple(AttributeSpec(name=name, range=1.5) for name in FADERS),
        classifier=ClassifierSpec(outputs=("Male", *FADERS), channels=(4, 4, 8, 8, 8)),
    )
    network = FaderNetwork(spec.network, len(FADERS))
    with torch.no_grad():
        for layer in network.decoder.layers:
            layer.attributes.weight.mul_(4)
    path = tmp_path_factory.mktemp("models") / "tiny.safetensors"
    save_model(path, spec, network.eval(), AttributeClassifier(spec.classifier).eval())
    return path


@pytest.fixture(scope="session")
def portrait(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """scikit-image's public-domain portrait, 512 × 512, as a PNG."""
    data = pytest.importorskip("skimage.data")
    path = tmp_path_factory.mktemp("photos") / "astronaut.png"
    Image.fromarray(data.astronaut()).save(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An engine's private folder."""
    path = tmp_path / "session"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineCaller]:
    """A real engine process, which all tests of a module share."""
    folder = tmp_path_factory.mktemp("engine")
    with EngineCaller(EngineLink(folder, log_file=folder / "engine.log")) as caller:
        yield caller

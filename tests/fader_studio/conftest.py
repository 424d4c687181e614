"""A tiny random model whose faders change much, and a portrait."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from trainer.model.spec import AttributeSpec, ClassifierSpec, ModelSpec, NetworkSpec

FADERS = ("Smiling", "Young")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network of the studio's kind, small and with random weights, its faders turned up so that they are seen."""
    import torch  # tests of the window do without it

    from trainer.model.classifier import AttributeClassifier
    from trainer.model.file import save_model
    from trainer.model.networks import FaderNetwork

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

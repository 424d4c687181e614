"""The fast decode of a drag equals the plain decode."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from trainer.model.decoding import FaceDecoder
from trainer.model.file import LoadedModel
from trainer.model.networks import FaderNetwork
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec
from trainer.model.types import to_pixels


def model(attributes: int = 3, **network: object) -> LoadedModel:
    """A network with random weights and BatchNorm statistics that are not the trivial ones."""
    torch.manual_seed(1)
    spec = NetworkSpec(**network)  # type: ignore[arg-type]
    net = FaderNetwork(spec, attributes).eval()
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean, 0, 0.1)
            nn.init.uniform_(module.running_var, 0.1, 0.5)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, 0, 0.2)
    names = tuple(AttributeSpec(name=f"a{k}") for k in range(attributes))
    return LoadedModel(spec=ModelSpec(name="random", network=spec, attributes=names), network=net, classifier=None)


@torch.no_grad()
def assert_equal_decodes(loaded: LoadedModel) -> None:
    size = loaded.spec.network.size
    maps = loaded.network.encode(torch.randn(1, 3, size, size))
    decoder = FaceDecoder(loaded)
    face = decoder.prepare(maps)
    for values in torch.tensor([[0.0, 1.0, 0.5], [-0.6, 1.7, 0.2]]):
        plain = loaded.network.decode(maps, values[None])
        fast = decoder.decode(face, values)
        assert fast.shape == plain.shape
        assert (fast - plain).abs().max() < 2e-5
        assert (to_pixels(fast).int() - to_pixels(plain).int()).abs().max() <= 1
    assert plain.std() > 0.05


@pytest.mark.parametrize("injection", ["planes", "bias"])
@pytest.mark.parametrize("layers", [4, 5, 6, 7, 8, 9])
def test_the_fast_decode_equals_the_plain_one_at_every_depth(layers: int, injection: str) -> None:
    assert_equal_decodes(model(layers=layers, injection=injection, init_channels=4, max_channels=32))


@pytest.mark.parametrize("injection", ["planes", "bias"])
@pytest.mark.parametrize("skips", [(1,), (1, 2, 3), (3, 4)])
def test_the_fast_decode_equals_the_plain_one_with_skips(skips: tuple[int, ...], injection: str) -> None:
    assert_equal_decodes(model(layers=5, injection=injection, init_channels=6, skips=skips))


@pytest.mark.parametrize("size", [64, 256])
def test_the_fast_decode_equals_the_plain_one_at_other_sizes(size: int) -> None:
    assert_equal_decodes(model(size=size, layers=5, init_channels=4, skips=(2,)))


@torch.no_grad()
def test_several_values_give_several_pictures_of_one_face() -> None:
    loaded = model(size=64, layers=4, init_channels=4)
    decoder = FaceDecoder(loaded)
    maps = loaded.network.encode(torch.randn(1, 3, 64, 64))
    values = torch.rand(4, 3)
    pictures = decoder.decode(decoder.prepare(maps), values)
    plain = loaded.network.decode([m.expand(4, -1, -1, -1) for m in maps], values)
    assert (pictures - plain).abs().max() < 2e-5


def test_decoding_does_not_change_the_prepared_face() -> None:
    loaded = model(size=64, layers=4, init_channels=4, skips=(1,))
    decoder = FaceDecoder(loaded)
    with torch.no_grad():
        face = decoder.prepare(loaded.network.encode(torch.randn(1, 3, 64, 64)))
    values = torch.tensor([0.2, 0.4, 0.9])
    first = decoder.decode(face, values)
    decoder.decode(face, values + 1)
    assert torch.equal(decoder.decode(face, values), first)

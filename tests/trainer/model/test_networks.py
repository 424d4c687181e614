"""The Fader network: the paper's sizes, attributes as constant planes, skips, dropout."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from trainer.model.networks import FaderNetwork
from trainer.model.spec import NetworkSpec

STUDIO = NetworkSpec(layers=5, init_channels=24, injection="bias", skips=(1, 2, 3))


def parameters(network: torch.nn.Module) -> int:
    return sum(p.numel() for p in network.parameters())


@pytest.mark.parametrize(
    ("layers", "latent", "millions"),
    [
        (4, (128, 8, 8), 0.35),
        (5, (256, 4, 4), 1.40),
        (6, (512, 2, 2), 5.61),
        (7, (512, 1, 1), 14.0),
        (8, (512, 1, 1), 18.7),
    ],
)
def test_the_papers_network_has_the_papers_sizes_at_every_depth(
    layers: int, latent: tuple[int, int, int], millions: float
) -> None:
    spec = NetworkSpec(layers=layers)
    with torch.device("meta"):
        network = FaderNetwork(spec, attributes=1)
        maps = network.encode(torch.empty(2, 3, 128, 128))
        images = network.decode(maps, torch.empty(2, 1))
    assert spec.latent_shape == latent == tuple(maps[-1].shape[1:])
    assert images.shape == (2, 3, 128, 128)
    assert parameters(network) / 1e6 == pytest.approx(millions, abs=0.05 if millions > 10 else 0.005)


def test_the_recipes_network_has_the_recipes_sizes() -> None:
    with torch.device("meta"):
        network = FaderNetwork(STUDIO, attributes=8)
    channels = [24, 48, 96, 192, 384]
    encoder = sum(16 * i * o for i, o in zip([3, *channels], channels)) + 24 + 2 * sum(channels[1:])
    inputs, outputs = [384, 384, 192, 96, 24], [192, 96, 48, 24, 3]
    decoder = sum(16 * i * o + 8 * o for i, o in zip(inputs, outputs)) + 2 * sum(outputs[:-1]) + 3
    assert parameters(network) == encoder + decoder


@pytest.mark.parametrize("size", [64, 128, 256])
@pytest.mark.parametrize("injection", ["planes", "bias"])
def test_every_size_returns_images_of_that_size(size: int, injection: str) -> None:
    spec = NetworkSpec(size=size, layers=5, init_channels=4, injection=injection, skips=(2, 4))
    network = FaderNetwork(spec, attributes=3)
    images = network(torch.randn(2, 3, size, size), torch.rand(2, 3))
    assert images.shape == (2, 3, size, size)
    assert images.abs().max() <= 1


def test_planes_are_the_one_hot_code_as_constant_maps() -> None:
    network = FaderNetwork(NetworkSpec(size=64, layers=3, init_channels=2), attributes=2).eval()
    layer = network.decoder.layers[2]
    x = torch.randn(1, 2, 4, 4)
    by_hand = torch.cat([x, *(torch.full((1, 1, 4, 4), v) for v in (0.75, 0.25, -0.5, 1.5))], dim=1)
    expected = torch.tanh(F.conv_transpose2d(by_hand, layer.up.weight, stride=2, padding=1))
    assert torch.allclose(layer(x, torch.tensor([[0.25, 1.5]])), expected)


def test_bias_equals_planes_but_for_the_border() -> None:
    planes, bias = (
        FaderNetwork(NetworkSpec(size=64, layers=3, init_channels=2, injection=kind), attributes=1).decoder.layers[2]
        for kind in ("planes", "bias")
    )
    taps = planes.up.weight[2:].unflatten(3, (2, 2)).unflatten(2, (2, 2)).sum((2, 4))[:, :, 0, 0]  # (2, 3), one phase
    with torch.no_grad():
        planes.up.weight[2:] = taps[:, :, None, None] / 4  # the same response in every phase
        bias.up.weight.copy_(planes.up.weight[:2])
        bias.attributes.weight.copy_((taps[1] - taps[0])[:, None] / 2)
        bias.up.bias.copy_((taps[1] + taps[0]) / 2)
    x, y = torch.randn(1, 2, 4, 4), torch.tensor([[0.3]])
    difference = (planes(x, y) - bias(x, y)).abs()
    assert difference[:, :, 1:-1, 1:-1].max() < 1e-5
    assert difference[:, :, 0].max() > 1e-3


def test_a_skip_carries_the_encoders_map_of_its_size() -> None:
    network = FaderNetwork(STUDIO, attributes=2).eval()
    maps = network.encode(torch.randn(1, 3, 128, 128))
    y = torch.rand(1, 2)
    before = network.decode(maps, y)
    for k, is_skip in ((0, False), (1, True), (2, True), (3, True)):
        changed = list(maps)
        changed[k] = maps[k] + 1
        assert torch.equal(network.decode(changed, y), before) is not is_skip


def test_only_the_first_encoder_layer_may_lack_a_norm() -> None:
    plain, normed = (FaderNetwork(NetworkSpec(layers=4, norm_first=f), 1).encoder.layers for f in (False, True))
    assert plain[0].conv.bias is not None and not isinstance(plain[0].norm, torch.nn.BatchNorm2d)
    for layer in (*plain[1:], *normed):
        assert layer.conv.bias is None and isinstance(layer.norm, torch.nn.BatchNorm2d)


def test_decoder_dropout_acts_in_training_alone() -> None:
    network = FaderNetwork(NetworkSpec(size=64, layers=4, init_channels=4, decoder_dropout=0.5), attributes=1)
    maps, y = network.encode(torch.randn(2, 3, 64, 64)), torch.rand(2, 1)
    assert not torch.equal(network.decode(maps, y), network.decode(maps, y))
    network.eval()
    assert torch.equal(network.decode(maps, y), network.decode(maps, y))

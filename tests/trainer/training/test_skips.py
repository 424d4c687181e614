"""Remedies for skips that lose the swap, and what tells how strong they are: known answers on small networks."""

import copy
import dataclasses

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from trainer.config import preset
from trainer.model.networks import FaderNetwork, with_skip_gain
from trainer.model.spec import NetworkSpec
from trainer.training.gradients import hold_down, norm_of, term_norms
from trainer.training.losses import total_of
from trainer.training.paths import path_strengths
from trainer.training.state import build_networks
from trainer.training.steps import gated

SKIPS = dataclasses.replace(preset("paper-skips"), size=64, layers=4, init_channels=2, max_channels=8, skips=(1, 3))


class TwoNumbers(nn.Module):
    """An encoder and a decoder of one weight each: what they make is their product."""

    def __init__(self):
        super().__init__()
        self.encoder, self.decoder = nn.Linear(1, 1, bias=False), nn.Linear(1, 1, bias=False)
        nn.init.constant_(self.encoder.weight, 2.0)
        nn.init.constant_(self.decoder.weight, 3.0)


def terms_of(network):
    latent = network.encoder(torch.ones(1, 1))
    made = network.decoder(latent)
    # ∂made/∂encoder = 3, ∂made/∂decoder = 2, ∂latent/∂encoder = 1
    return {"reconstruction": (0.5, made.sum()), "latent": (0.1, latent.sum()), "patches": (0.01, 2 * made.sum())}


@pytest.mark.parametrize(("limit", "held"), [(1.0, 1.0), (1.2, 1.2), (9.0, 1.5)])
def test_in_the_encoder_the_reconstructions_gradient_is_held_down_to_the_limit(limit, held):
    network = TwoNumbers()
    hold_down(terms_of(network), network, limit)
    assert network.encoder.weight.grad.item() == pytest.approx(held + 0.1 * 1 + 0.01 * 2 * 3)
    assert network.decoder.weight.grad.item() == pytest.approx(0.5 * 2 + 0.01 * 2 * 2)


def test_a_cap_that_is_never_reached_leaves_the_gradients_as_they_are():
    network = TwoNumbers()
    hold_down(terms_of(network), network, 1e6)
    held = [p.grad.clone() for p in network.parameters()]
    network.zero_grad()
    total_of(terms_of(network))[0].backward()
    assert all(torch.allclose(a, p.grad) for a, p in zip(held, network.parameters(), strict=True))


def test_each_terms_pull_is_its_weighted_gradients_norm_in_the_encoder():
    network = TwoNumbers()
    norms = term_norms(terms_of(network), network)
    assert norms == pytest.approx({"reconstruction": 1.5, "latent": 0.1, "patches": 0.06})
    assert term_norms(terms_of(network), network, limit=1.0)["reconstruction"] == pytest.approx(1.0)
    assert all(p.grad is None for p in network.parameters())
    assert norm_of([torch.tensor([3.0]), torch.tensor([4.0])]).item() == pytest.approx(5)


def maps_of(config, batch=200):
    return [torch.ones(batch, *config.network.map_shape(k)) for k in range(config.layers)]


def test_the_gain_of_skipped_maps_grows_and_the_others_stay():
    config = dataclasses.replace(SKIPS, skip_ramp=10)
    maps = maps_of(config, 2)
    for step, gain in ((0, 0.0), (4, 0.4), (10, 1.0), (99, 1.0)):
        shown = gated(config, maps, step)
        assert [m.mean().item() for m in shown] == pytest.approx([gain, 1, gain, 1])  # layers 3 and 1 get maps 0 and 2
    assert gated(SKIPS, maps, 0) is maps


def test_skip_dropout_leaves_out_all_skips_of_some_images():
    torch.manual_seed(0)
    config = dataclasses.replace(SKIPS, skip_dropout=0.25)
    shown = gated(config, maps_of(config), 5)
    first, third = (shown[k].flatten(1) for k in (0, 2))
    kept = first[:, 0]
    assert set(kept.tolist()) == {0.0, 1.0} and 0.65 < kept.mean() < 0.85
    assert torch.equal(first.mean(1), kept) and torch.equal(third.mean(1), kept)
    assert shown[1].min() == shown[3].min() == 1


def network_of(config):
    torch.manual_seed(1)
    return FaderNetwork(config.network, 1).eval()


@pytest.mark.parametrize("injection", ["planes", "bias"])
def test_a_gain_within_the_weights_decodes_as_the_gain_on_the_maps(injection):
    network = network_of(dataclasses.replace(SKIPS, injection=injection))
    before = copy.deepcopy(network.state_dict())
    images, labels = torch.rand(2, 3, 64, 64), torch.tensor([[0.0], [1.0]])
    maps = network.encode(images)
    halved = gated(dataclasses.replace(SKIPS, skip_ramp=10), maps, 5)
    assert torch.allclose(with_skip_gain(network, 0.5).decode(maps, labels), network.decode(halved, labels), atol=1e-6)
    assert all(torch.equal(t, before[name]) for name, t in network.state_dict().items())


def test_the_adversary_that_sees_skips_is_built_for_the_largest_skipped_map():
    config = dataclasses.replace(SKIPS, adversary_sees="skips")
    adversary = build_networks(config, ("Male",))["latent"]
    images = torch.rand(2, 3, 64, 64)
    maps = network_of(config).encode(images)
    assert maps[config.adversary_place].shape == (2, 2, 32, 32)
    assert adversary(maps[config.adversary_place]).shape == (2, 1)
    inner = NetworkSpec(size=64, layers=4, init_channels=2, max_channels=8, skips=(1,))
    assert inner.map_shape(-2) == (8, 8, 8) and inner.map_shape(-1) == inner.latent_shape == (8, 4, 4)


@pytest.mark.parametrize("injection", ["planes", "bias"])
def test_paths_are_measured_apart_and_add_up_to_the_layers_convolution(injection):
    network = network_of(dataclasses.replace(SKIPS, injection=injection))
    maps, labels = network.encode(torch.rand(2, 3, 64, 64)), torch.ones(2, 1)
    strengths = path_strengths(network, maps, labels)
    kinds = ("latent", "skip", "latent_out", "skip_out", "attributes_out")
    assert set(strengths) == {f"{kind}/{k}" for kind in kinds for k in (1, 3)}
    assert strengths["skip/3"] == pytest.approx(maps[0].square().mean().sqrt().item(), rel=1e-5)
    layer = network.decoder.layers[3]
    with torch.no_grad():
        for part in (slice(0, 2), slice(4, None)):  # without the latent's path and the attributes', the skip's is left
            layer.up.weight[part] = 0
        if injection == "bias":
            layer.up.bias.zero_()
            layer.attributes.weight.zero_()
        alone = path_strengths(network, maps, labels)
        assert alone["latent_out/3"] == alone["attributes_out/3"] == 0
        whole = F.conv_transpose2d(maps[0], layer.up.weight[2:4], stride=2, padding=1)
    assert alone["skip_out/3"] == pytest.approx(whole.square().mean().sqrt().item(), rel=1e-5)
    assert alone["skip_out/3"] == pytest.approx(strengths["skip_out/3"], rel=1e-5)


def test_a_network_without_skips_has_no_paths_to_compare():
    network = network_of(dataclasses.replace(SKIPS, skips=()))
    assert path_strengths(network, network.encode(torch.rand(2, 3, 64, 64)), torch.ones(2, 1)) == {}

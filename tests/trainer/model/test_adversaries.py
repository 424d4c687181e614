"""Adversaries and classifier: shapes, and what the paper and the recipe say about their layers."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from trainer.model.adversaries import LatentDiscriminator, PatchDiscriminator, RealismHeads, RealismPatches
from trainer.model.classifier import AttributeClassifier
from trainer.model.spec import ClassifierSpec, NetworkSpec

CLASSIFIER = ClassifierSpec(outputs=tuple(f"a{k}" for k in range(40)))


@pytest.mark.parametrize(
    ("layers", "channels"), [(4, [256, 512, 512]), (5, [512, 512]), (6, [512]), (7, [512]), (8, [512])]
)
def test_the_latent_discriminator_is_what_is_left_of_the_encoder(layers: int, channels: list[int]) -> None:
    shape = NetworkSpec(layers=layers).latent_shape
    discriminator = LatentDiscriminator.paper(shape, attributes=3)
    assert [m.out_channels for m in discriminator.convolutions if isinstance(m, nn.Conv2d)] == channels
    assert [m.out_features for m in discriminator.classifier if isinstance(m, nn.Linear)] == [512, 3]
    assert discriminator(torch.randn(4, *shape)).shape == (4, 3)


def test_dropout_is_there_to_be_ablated_even_at_seven_layers() -> None:
    shape = NetworkSpec(layers=7).latent_shape
    latents = torch.randn(4, *shape)
    with_dropout, without = (LatentDiscriminator.paper(shape, 1, dropout=p) for p in (0.3, 0.0))
    assert not torch.equal(with_dropout(latents), with_dropout(latents))
    assert torch.equal(without(latents), without(latents))


def test_one_logit_is_the_softmax_of_two() -> None:
    a, b = torch.randn(5), torch.randn(5)
    assert torch.allclose(torch.stack((a, b)).softmax(0)[1], (b - a).sigmoid())


def test_the_studio_discriminator_has_the_recipes_layers() -> None:
    discriminator = LatentDiscriminator.studio((384, 4, 4), attributes=8)
    assert [m.out_features for m in discriminator.classifier if isinstance(m, nn.Linear)] == [256, 8]
    assert sum(p.numel() for p in discriminator.parameters()) == 384 * 256 * 16 + 512 + 1024 * 256 + 256 + 256 * 8 + 8
    assert discriminator(torch.randn(2, 384, 4, 4)).shape == (2, 8)


def test_the_patch_discriminator_averages_probabilities_over_14_by_14_patches() -> None:
    discriminator = PatchDiscriminator().eval()
    images = torch.randn(2, 3, 128, 128)
    logits = discriminator.layers(images)
    assert logits.shape == (2, 1, 14, 14)
    assert torch.allclose(discriminator(images), logits.sigmoid().flatten(1).mean(1))


def test_the_classifier_gives_five_maps_and_a_logit_per_attribute() -> None:
    classifier = AttributeClassifier(CLASSIFIER).eval()
    images = torch.randn(2, 3, 128, 128)
    shapes = [tuple(m.shape[1:]) for m in classifier.maps(images)]
    assert shapes == [(24, 64, 64), (48, 32, 32), (96, 16, 16), (192, 8, 8), (256, 4, 4)]
    assert classifier(images).shape == (2, 40)


@pytest.mark.parametrize("size", [64, 128, 256])
def test_realism_heads_give_one_score_per_scale_value_and_attribute(size: int) -> None:
    images = torch.randn(2, 3, size, size)
    maps = AttributeClassifier(CLASSIFIER).maps(images)
    assert RealismHeads(CLASSIFIER, attributes=8, size=size)(maps).shape == (2, 5, 2, 8)


def test_realism_patches_score_15_by_15_patches() -> None:
    assert RealismPatches()(torch.randn(2, 3, 128, 128)).shape == (2, 1, 15, 15)

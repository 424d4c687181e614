"""What is minimised: the paper's objectives (equations 1–3) and the studio recipe's.

A discriminator's loss returns (total, parts); the faders' are terms with weights, of which `total_of` makes that.

`parts` are the terms by name, detached, for the record. Labels (B, A) may hold NaN: an unknown label costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F

from trainer.config import TrainConfig
from trainer.model.types import Attributes, Images
from trainer.training.values import BINARY, Values, masked_mean

Parts = dict[str, torch.Tensor]
Terms = dict[str, tuple[float, torch.Tensor]]
"""The terms of a loss by name: the weight of each, and its value."""


def total_of(terms: Terms) -> tuple[torch.Tensor, Parts]:
    """The weighted sum of the terms, and the terms without their weights, detached."""
    first, *rest = (weight * term for weight, term in terms.values())
    return sum(rest, first), {name: term.detach() for name, (_, term) in terms.items()}


def distance(images: Images, targets: Images, config: TrainConfig) -> torch.Tensor:
    """Mean distance per value between two batches: equation 1's square, the absolute, or Huber's."""
    if config.reconstruction == "mae":
        return F.l1_loss(images, targets)
    if config.reconstruction == "huber":
        return F.huber_loss(images, targets, delta=config.huber_delta)
    return F.mse_loss(images, targets)


def patch_discriminator_loss(real: torch.Tensor, fake: torch.Tensor, smoothing: float) -> tuple[torch.Tensor, Parts]:
    """Cross-entropy of probabilities (B,) of being real, labels drawn in by `smoothing` from 1 and 0."""
    on_real = F.binary_cross_entropy(real, torch.full_like(real, 1 - smoothing))
    on_fake = F.binary_cross_entropy(fake, torch.full_like(fake, smoothing))
    total = on_real + on_fake
    return total, {"patch_discriminator": total.detach()}


def paper_terms(
    config: TrainConfig,
    weights: tuple[float, float, float],
    images: Images,
    decoded: Images,
    labels: Attributes,
    guess: torch.Tensor | None,
    patches: torch.Tensor | None,
    values: Values = BINARY,
) -> Terms:
    """Equation 3: reconstruction − λ_E · log P(1 − y | E(x)), and the patch adversary's term where there is one.

    `weights`: the reconstruction's, λ_E and the patches' at this step. `guess`: the latent adversary's logits (B, A) or
    None. `patches`: probabilities (B,) that decodes with random attributes are real, or None. `values`: what stands in
    place of 1 − y where attributes are not binary.
    """
    terms = {"reconstruction": (weights[0], distance(decoded, images, config))}
    if guess is not None:
        terms["latent"] = (weights[1], values.loss(guess, values.others(labels)))
    if patches is not None:
        terms["patches"] = (weights[2], F.binary_cross_entropy(patches, torch.ones_like(patches)))
    return terms


def of_value(heads: torch.Tensor, labels: Attributes) -> torch.Tensor:
    """Realness for the values that `labels` (B, A) name: heads (B, S, 2, A) → (B, S, A)."""
    return torch.where(labels[:, None] > 0.5, heads[:, :, 1], heads[:, :, 0])


def _real(scores: torch.Tensor) -> torch.Tensor:
    return F.relu(1 - scores)


def _fake(scores: torch.Tensor) -> torch.Tensor:
    return F.relu(1 + scores)


def _of_flipped(values: torch.Tensor, flipped: torch.Tensor) -> torch.Tensor:
    """Mean over images and scales of values (B, S, A) at the attribute that `flipped` (B, A) marks."""
    return (values * flipped[:, None]).sum(2).mean()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What was asked of each image, all (B, A): its `labels`, the `targets`, 1 at the attribute that was `flipped`."""

    labels: Attributes
    targets: Attributes
    flipped: torch.Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the studio's adversary says of a batch: `heads` (B, S, 2, A), `patches` (B, 1, h, w) or None."""

    heads: torch.Tensor
    patches: torch.Tensor | None


def studio_adversary_loss(
    config: TrainConfig, real: Verdict, edited: Verdict, edit: Edit
) -> tuple[torch.Tensor, Parts]:
    """Hinge losses: real faces under their own labels, against real faces under wrong labels and against edits.

    Real faces weigh as much as the edits: where edits outweigh them, a head that cannot tell the two apart says "edit"
    to all, and what it could teach is lost.
    """
    known = ~edit.labels.isnan()[:, None]  # (B, 1, A)
    right, wrong = of_value(real.heads, edit.labels), of_value(real.heads, 1 - edit.labels)  # (B, S, A)
    given = of_value(edited.heads, edit.targets)
    total = (1 + config.keep_weight) * masked_mean(_real(right), known) + config.wrong_weight * masked_mean(_fake(wrong), known)
    total = total + _of_flipped(_fake(given), edit.flipped) + config.keep_weight * masked_mean(_fake(given), known)
    if real.patches is not None and edited.patches is not None:
        total = total + config.patch_weight * (_real(real.patches).mean() + _fake(edited.patches).mean())
    parts = {
        "adversary": total.detach(),
        "real": masked_mean(right.detach(), known),
        "wrong": masked_mean(wrong.detach(), known),
    }
    return total, parts


def studio_terms(
    config: TrainConfig,
    weights: tuple[float, float, float],
    pictures: tuple[Images, Images],
    change: torch.Tensor,
    price: torch.Tensor,
    verdict: Verdict,
    guess: torch.Tensor | None,
    edit: Edit,
    strengths: torch.Tensor | None = None,
    values: Values = BINARY,
) -> Terms:
    """The faders' side: reconstruction, flipped attribute, all attributes, real pixels, small changes, a blind latent.

    `weights`: the reconstruction's, and ramps (0 … 1) of the adversarial terms and of the patches'. `pictures`: the
    images and their reconstructions. `change` (B, 3, S, S): D(z, y′) − D(z, y); `price` (B, 1, S, S): what it costs at
    each pixel. `verdict`: of the edits. `guess`: the latent adversary's logits (B, A) or None. `strengths` (B, A): how
    much harder each image's flipped attribute is pushed, None for all alike. `values`: what stands in place of 1 − y
    where attributes are not binary.
    """
    images, decoded = pictures
    given = of_value(verdict.heads, edit.targets)
    pushed = edit.flipped if strengths is None else edit.flipped * strengths
    terms = {
        "reconstruction": (weights[0], distance(decoded, images, config)),
        "flip": (weights[1] * config.flip_weight, -_of_flipped(given, pushed)),
        "keep": (weights[1] * config.keep_weight, -masked_mean(given, ~edit.labels.isnan()[:, None])),
        "small": (weights[1] * config.small_weight, (change.abs() * price).mean()),
    }
    if verdict.patches is not None:
        terms["patches"] = (weights[2] * config.patch_weight, -verdict.patches.mean())
    if guess is not None:
        terms["latent"] = (weights[1] * config.latent_weight, values.loss(guess, values.others(edit.labels)))
    return terms

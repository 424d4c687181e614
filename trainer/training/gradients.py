"""Gradients of a loss's terms, each by itself: to hold one of them down, and to see which of them is the strongest."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from trainer.model.networks import FaderNetwork
from trainer.training.losses import Terms

Gradients = list[torch.Tensor]


SCALE = 2.0**12
"""Gradients are computed so many times larger, a power of two and so exact, that fp16 does not lose small ones."""


def gradients_of(value: torch.Tensor, weights: Sequence[nn.Parameter]) -> Gradients:
    """∂value/∂weights; zeros for weights that it does not depend on. The graph stays for other terms."""
    found = torch.autograd.grad(value * SCALE, weights, retain_graph=True, allow_unused=True)
    return [torch.zeros_like(w) if g is None else g / SCALE for g, w in zip(found, weights, strict=True)]


def norm_of(gradients: Gradients) -> torch.Tensor:
    """Their common Euclidean norm, a scalar."""
    return nn.utils.get_total_norm(gradients)


def term_norms(terms: Terms, network: FaderNetwork, limit: float = 0.0) -> dict[str, float]:
    """Norm of each weighted term's gradient with respect to the encoder's weights, which all terms share.

    `limit`: as `hold_down` has it, 0 where nothing is held down.
    """
    weights = list(network.encoder.parameters())
    plain = {name: float(norm_of(gradients_of(term, weights))) for name, (_, term) in terms.items()}
    norms = {name: terms[name][0] * norm for name, norm in plain.items()}
    if limit:
        norms["reconstruction"] = min(norms["reconstruction"], limit * plain["latent"])
    return norms


def hold_down(terms: Terms, network: FaderNetwork, limit: float) -> None:
    """Fills the network's gradients with those of all terms, the reconstruction's shortened where it is too long.

    In the encoder its norm is at most `limit` times that of the latent term without its weight; the decoder, which the
    latent adversary does not reach, gets all of it. One reading of the paper's guess for skips, "regularising the
    reconstruction loss only" (section 6).
    """
    encoder, decoder = list(network.encoder.parameters()), list(network.decoder.parameters())
    weight, distance = terms["reconstruction"]
    pulled = gradients_of(weight * distance, [*encoder, *decoder])
    fooled = gradients_of(terms["latent"][1], encoder)
    length = norm_of(pulled[: len(encoder)])
    scale = (limit * norm_of(fooled) / length.clamp_min(1e-30)).clamp_max(1.0)
    for place, parameter in enumerate([*encoder, *decoder]):
        parameter.grad = pulled[place] * scale if place < len(encoder) else pulled[place]
    for parameter, gradient in zip(encoder, fooled, strict=True):
        parameter.grad.add_(gradient, alpha=terms["latent"][0])
    for name, (weight, term) in terms.items():
        if name not in ("reconstruction", "latent"):
            for parameter, gradient in zip([*encoder, *decoder], gradients_of(term, [*encoder, *decoder]), strict=True):
                parameter.grad.add_(gradient, alpha=weight)

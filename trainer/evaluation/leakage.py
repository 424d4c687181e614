"""Leakage: how well a fresh probe reads an attribute from latents that should not hold it."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F

STEPS = 200


def leakage(latents: torch.Tensor, labels: torch.Tensor, seed: int = 0) -> float | None:
    """Latents (N, D) and one attribute's labels (N,), NaN unknown → the balanced accuracy of a linear probe, 0 … 1.

    The probe (logistic regression, both values weighing the same) learns on one half, drawn by seed, and is tested on
    the other; the mean of its accuracy on faces with and without the attribute. 0.5: nothing leaks; 1: all of it. None
    where a half lacks examples of a value.
    """
    known = ~labels.isnan()
    latents, labels = latents[known].float(), (labels[known] > 0.5).float()
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(seed))
    halves = order[: len(order) // 2], order[len(order) // 2:]
    if any(labels[half].unique().numel() < 2 for half in halves):
        return None
    learn, test = halves
    mean, deviation = latents[learn].mean(0), latents[learn].std(0).clamp(min=1e-4)
    scaled = (latents - mean) / deviation / latents.shape[1] ** 0.5  # (N, D), rows of length about 1
    says = _fit_probe(scaled[learn], labels[learn])
    right = (says(scaled[test]) > 0) == (labels[test] > 0.5)
    return sum(right[labels[test] == v].float().mean().item() for v in (0, 1)) / 2


def _fit_probe(x: torch.Tensor, y: torch.Tensor) -> Callable[[torch.Tensor], torch.Tensor]:
    """Weighted logistic regression with a small weight decay, by Adam over the whole half."""
    weight, bias = torch.zeros(x.shape[1], requires_grad=True), torch.zeros((), requires_grad=True)
    balance = torch.where(y > 0.5, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    optimiser = torch.optim.Adam([weight, bias], 0.03)
    for _ in range(STEPS):
        loss = F.binary_cross_entropy_with_logits(x @ weight + bias, y, balance) + 1e-3 * weight.square().sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return lambda z: (z @ weight + bias).detach()

"""The template: how far an edit is the same picture added to every face, instead of a change of this face."""

from __future__ import annotations

import torch


class TemplateTally:
    """Of residuals R = D(z, 1 − y) − D(z, y), turned so that all go towards the attribute; sums over batches."""

    def __init__(self) -> None:
        self._count = 0
        self._sum: torch.Tensor | float = 0.0
        self._energy = 0.0
        self._directions: torch.Tensor | float = 0.0

    def add(self, residuals: torch.Tensor) -> None:
        """Residuals (B, 3, S, S), from the face without to the face with the attribute."""
        flat = residuals.double().flatten(1)  # (B, D)
        norms = flat.norm(dim=1, keepdim=True)
        self._count += len(flat)
        self._sum = self._sum + flat.sum(0)
        self._energy += flat.square().sum().item()
        self._directions = self._directions + (flat / norms.clamp(min=1e-12)).sum(0)

    def result(self) -> dict[str, float | None]:
        """`share`: |mean R|² over mean |R|², 1 for one picture added to all. `cosine`: the mean over all pairs."""
        n = self._count
        if n < 2 or self._energy == 0:
            return {"share": None, "cosine": None}
        share = (self._sum / n).square().sum().item() / (self._energy / n)
        cosine = (self._directions.square().sum().item() - n) / (n * (n - 1))
        return {"share": share, "cosine": cosine}

"""The same figures for parts of the faces: whether a model serves men and women, young and old, pale and dark alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch

from trainer.data.dataset import Dataset
from trainer.evaluation.reconstruction import psnr

GROUPS = ("Male", "Young", "Eyeglasses", "Pale_Skin")
"""Columns whose two values are looked at apart, where the data set is labelled with them."""

MEASURES = ("real_accuracy", "ae_accuracy", "swap_accuracy", "difference_accuracy")

Rows = Mapping[str, Mapping[str, torch.Tensor]]
"""Attribute → measure → (N,): 1 right, 0 wrong, NaN unknown, for every face in order."""


def group_labels(dataset: Dataset, indices: np.ndarray) -> dict[str, torch.Tensor]:
    """The labels (N,), NaN where missing, of the `GROUPS` that the data set has, of the faces at `indices`."""
    there = [name for name in GROUPS if name in dataset.attributes]
    columns = dataset.columns(there)
    return {name: torch.from_numpy(dataset.labels[indices, k]) for name, k in zip(there, columns, strict=True)}


def subgroups(groups: Mapping[str, torch.Tensor], errors: torch.Tensor | None, rows: Rows) -> dict[str, Any]:
    """Group → "with" and "without" → `n`, `psnr`, and of every attribute `n` and accuracies over that part of the faces.

    `errors` (N,): each face's mean squared error, None where it was not measured. `n` of an attribute is the number of
    faces of the part whose label of it is known; figures without faces are None.
    """
    return {
        name: {"with": _part(labels > 0.5, errors, rows), "without": _part(labels <= 0.5, errors, rows)}
        for name, labels in groups.items()
    }


def _part(chosen: torch.Tensor, errors: torch.Tensor | None, rows: Rows) -> dict[str, Any]:
    count = int(chosen.sum())
    return {
        "n": count,
        "psnr": psnr(errors[chosen].mean().item()) if errors is not None and count else None,
        "attributes": {name: _accuracies(chosen, measures) for name, measures in rows.items()},
    }


def _accuracies(chosen: torch.Tensor, measures: Mapping[str, torch.Tensor]) -> dict[str, float | int | None]:
    known = {m: (r := measures[m][chosen])[~r.isnan()] for m in MEASURES if m in measures}
    counts = [len(r) for r in known.values()]
    return {"n": max(counts, default=0), **{m: r.mean().item() if len(r) else None for m, r in known.items()}}

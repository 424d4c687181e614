"""The user's data set for a model that gets attributes: its own ones labelled by its classifier, faces held out."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import torch

from trainer.data.dataset import Dataset
from trainer.data.sampling import random_for
from trainer.files import write_atomically
from trainer.model.types import to_images
from trainer.training.addition import Addition

BATCH = 128
HELD_OUT = 40
"""Faces with and without an attribute on which a judge is tried; with fewer it is not believed."""
HELD_OUT_SHARE = 1 / 3
"""No more of a class's faces than this are taken from the training for it."""
_HELD_OUT = 9
"""The purpose of the random draw."""


def labelled(data: Dataset, addition: Addition, run: Path, seed: int, device: torch.device) -> Dataset:
    """`data` with labels of the model's attributes, then of the added ones, and enough faces held out.

    A label that the data set has wins over the classifier's. What the classifier said is kept in the run, so that a
    run that goes on has the very same labels. Missing labels of added attributes stay NaN.
    """
    names = (*addition.model.spec.attribute_names, *addition.added)
    path = run / "labels.npy"
    if not path.is_file():
        labels = _all_labels(data, addition, names, device)
        with write_atomically(path) as temporary, temporary.open("wb") as file:
            np.save(file, labels)
    labels = np.load(path, allow_pickle=False)
    splits = hold_out(labels[:, addition.kept :], data.splits, seed)
    return Dataset(data.path, dataclasses.replace(data.info, attributes=names, choices={}), labels, splits)


@torch.inference_mode()
def _all_labels(data: Dataset, addition: Addition, names: tuple[str, ...], device: torch.device) -> np.ndarray:
    """(N, A) float32: the data set's labels, the classifier's rounded probabilities where it has none."""
    model = addition.model
    places = [model.spec.classifier.outputs.index(n) for n in model.spec.attribute_names]  # type: ignore[union-attr]
    labels = np.full((len(data), len(names)), np.nan, np.float32)
    for start in range(0, len(data), BATCH):
        rows = np.arange(start, min(start + BATCH, len(data)))
        said = model.classifier(to_images(data.read(rows).to(device))).sigmoid()[:, places]  # type: ignore[misc]
        labels[rows, : addition.kept] = said.round().cpu().numpy()
    for column, name in enumerate(names):
        if name in data.attributes:
            own = data.labels[:, data.attributes.index(name)]
            labels[:, column] = np.where(np.isnan(own), labels[:, column], own)
    return labels


def hold_out(labels: np.ndarray, splits: np.ndarray, seed: int) -> np.ndarray:
    """The splits (N,) with training faces moved to validation until it has enough of both values of each label (N, A).

    Only where that leaves the training two thirds of the faces; otherwise the splits stay as they are.
    """
    splits = splits.copy()
    for column in labels.T:
        for value in (column > 0.5, column <= 0.5):
            training, there = np.flatnonzero(value & (splits == 0)), int((value & (splits == 1)).sum())
            missing = HELD_OUT - there
            if 0 < missing and HELD_OUT <= HELD_OUT_SHARE * (len(training) + there):
                splits[random_for(seed, _HELD_OUT).permutation(training)[:missing]] = 1
    return splits


def enough_held_out(data: Dataset, column: int) -> bool:
    """Whether validation has enough faces with and without the attribute in that column to try a judge on."""
    labels = data.labels[data.splits == 1, column]
    return min((labels > 0.5).sum(), (labels <= 0.5).sum()) >= HELD_OUT

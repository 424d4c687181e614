"""Finds how far each fader has to go at ±100, and writes what was measured into the model file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tqdm import tqdm

from trainer.data.dataset import Dataset
from trainer.data.sampling import draw_subset
from trainer.errors import UserError
from trainer.evaluation.accuracy import ACCURACIES, BLUR
from trainer.evaluation.blur import blurred
from trainer.evaluation.edits import base, change_at, directions, faces_of, reach
from trainer.evaluation.evaluate import check_size, load_for_measuring, measuring_device
from trainer.evaluation.judge import Judge
from trainer.model.file import LoadedModel, load_model, save_model
from trainer.model.spec import AttributeSpec, ModelSpec, read_header
from trainer.model.types import to_pixels

GOAL = 0.95
RANGES = tuple(np.arange(1.0, 2.01, 0.125).tolist())
"""Not beyond twice the label's step: the bundled model's pictures take a haze there, which no judge minds."""
FACES = 500
"""Faces that a calibration looks at: every one is decoded at every range."""

CLOSE = 0.01
"""Two accuracies this close are one: the gentler range is taken."""

SCORES = (*ACCURACIES, "outside_face", "leakage")


def calibrate(
    path: Path, data: Path, *, judge: Path | None = None, split: str = "val", images: int | None = None, seed: int = 1
) -> dict[str, float]:
    """Finds the ranges of a model file on a data set's split and writes them into it; returns them by attribute.

    The faces are drawn by another seed than those that `evaluate` measures on. Raises UserError as `evaluate` does.
    """
    loaded, measured_by = load_for_measuring(path, judge, measuring_device("auto"))
    with Dataset.open(data) as dataset:
        check_size(loaded, dataset)
        indices = dataset.indices(split)
        ranges = find_ranges(loaded, dataset, measured_by, draw_subset(indices, min(images or FACES, FACES), seed))
    write_ranges(path, ranges)
    return ranges


def find_ranges(
    model: LoadedModel, dataset: Dataset, judge: Judge, indices: np.ndarray, *, goal: float = GOAL,
    ranges: Sequence[float] = RANGES,
) -> dict[str, float]:
    """For each attribute the gentlest range whose edits the judge believes, after a blur, in the share `goal`.

    Where none reaches the goal: the gentlest that comes within a point of the best. Attributes that judge or data set
    do not know keep the range that they have.
    """
    curves = accuracy_curves(model, dataset, judge, indices, ranges)
    now = {a.name: a.range for a in model.spec.attributes}
    return now | {name: _choose(curve, ranges, goal) for name, curve in curves.items()}


def _choose(accuracies: Sequence[float], ranges: Sequence[float], goal: float) -> float:
    wanted = min(goal, max(accuracies) - CLOSE)
    return next(r for r, reached in zip(ranges, accuracies, strict=True) if reached >= wanted)


def accuracy_curves(
    model: LoadedModel, dataset: Dataset, judge: Judge, indices: np.ndarray, ranges: Sequence[float] = RANGES
) -> dict[str, list[float]]:
    """Attribute → the blurred difference accuracy at each of `ranges`."""
    columns = {k: c for k, name in enumerate(model.spec.attribute_names) if (c := judge.column(name)) is not None}
    right, known = np.zeros((len(model.spec.attributes), len(ranges))), np.zeros(len(model.spec.attributes))
    for faces in tqdm(faces_of(model, dataset, indices), unit="batches", disable=None):
        based = base(model, faces)
        for k, column in columns.items():
            labelled = ~faces.labels[:, k].isnan().cpu()
            known[k] += int(labelled.sum())
            wanted = (faces.labels[:, k] <= 0.5).cpu()
            far = reach(model, faces, based, k, max(ranges) * directions(faces, k))  # once for all: that is the cost
            for n, most in enumerate(ranges):
                edited = (faces.photos + change_at(model, faces, based, k, far.clamp(max=most))).clamp(-1, 1)
                said = judge.says(to_pixels(blurred(edited, BLUR)))[:, column] > 0.5
                right[k, n] += int(((said == wanted) & labelled).sum())
    return {model.spec.attribute_names[k]: (right[k] / known[k]).tolist() for k in columns if known[k]}


def write_ranges(path: Path, ranges: Mapping[str, float]) -> None:
    """Writes the ranges into a model file; figures that were measured with others are taken out."""
    def changed(attribute: AttributeSpec) -> AttributeSpec:
        found = ranges.get(attribute.name, attribute.range)
        return attribute if found == attribute.range else dataclasses.replace(attribute, range=found, scores={})

    _rewrite(path, lambda spec: dataclasses.replace(spec, attributes=tuple(map(changed, spec.attributes))))


def write_scores(path: Path, result: Mapping[str, Any]) -> None:
    """Writes what `evaluate` measured, and the judge's hash, into a model file. Raises UserError where nothing was."""
    figures = result.get("attributes")
    if not figures:
        raise UserError(
            "Nothing was measured that a model file holds.", "Evaluate without --only, or with accuracy in it.")
    source = {k: result[k] for k in ("split", "images")} | {"judge": result["judge"]["sha256"]}
    whole = source | {k: result[k] for k in ("reconstruction", "naturalness") if result.get(k)}

    def scored(attribute: AttributeSpec) -> AttributeSpec:
        one = figures.get(attribute.name, {})
        scores = {k: one[k] for k in SCORES if one.get(k) is not None}
        tables = {k: one[k] for k in ("moves", "template") if one.get(k)}
        return dataclasses.replace(attribute, scores=scores | tables)

    _rewrite(path, lambda spec: dataclasses.replace(spec, attributes=tuple(map(scored, spec.attributes)), scores=whole))


def _rewrite(path: Path, change_spec: Callable[[ModelSpec], ModelSpec]) -> None:
    loaded = load_model(path)
    kinds = {entry["dtype"] for name, entry in read_header(path).items() if name != "__metadata__"}
    dtype = torch.float16 if "F16" in kinds else torch.float32
    save_model(path, change_spec(loaded.spec), loaded.network, loaded.classifier, dtype)

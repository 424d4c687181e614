"""The judge of a run that adds attributes: what it says of the new faders on faces that nothing was trained on."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.accuracy import BLUR
from trainer.evaluation.blur import blurred
from trainer.evaluation.edits import base, change, faces_of
from trainer.evaluation.evaluate import bundled_judge
from trainer.evaluation.judge import Judge, load_judge
from trainer.model.file import LoadedModel
from trainer.model.types import Images, to_pixels
from trainer.training.addition import Addition
from trainer.training.labelling import enough_held_out
from trainer.training.state import TrainingState

FACES = 400
"""Held-out faces that are looked at, at most."""
TOO_FEW = "too few to judge"
NOTE = "the run's own: one layer on the bundled judge's features, trained on the user's labels"


def find_judge(data: Dataset, addition: Addition, device: torch.device) -> Judge | None:
    """The judge whose features the run's own stands on; None where no added attribute has enough faces held out."""
    if not any(enough_held_out(data, addition.kept + k) for k in range(len(addition.added))):
        return None
    try:
        return load_judge(bundled_judge(), device)
    except UserError:
        return None


def judge_added(
    model: LoadedModel, state: TrainingState, data: Dataset, judge: Judge | None
) -> dict[str, dict[str, Any]]:
    """Scores of the added attributes of `model`, on validation faces whose label is known, at ±100."""
    addition = state.addition
    scores: dict[str, dict[str, Any]] = {}
    for k, name in enumerate(addition.added, addition.kept):
        if judge is None or not enough_held_out(data, k):
            scores[name] = {"judge": TOO_FEW}
            continue
        if state.steps.get("judge", 0) < state.config.judge_iterations:
            continue  # exported before the judge was trained
        known = np.flatnonzero((data.splits == 1) & ~np.isnan(data.labels[:, k]))
        chosen = known[np.unique(np.linspace(0, len(known) - 1, min(FACES, len(known))).astype(np.int64))]
        scores[name] = _accuracies(model, state, data, judge, k, chosen) | {"judge": NOTE, "images": len(chosen)}
    return scores


@torch.inference_mode()
def _accuracies(
    model: LoadedModel, state: TrainingState, data: Dataset, judge: Judge, k: int, places: np.ndarray
) -> dict[str, float]:
    layer, column = state.networks["judge"].eval(), k - state.addition.kept
    right = {"real_accuracy": 0, "y0_accuracy": 0, "difference_accuracy": 0, "difference_accuracy_blurred": 0}

    def says(images: Images) -> torch.Tensor:
        features = judge.look(to_pixels(images))[1]
        return layer(features.to(state.device))[:, column] > 0

    for faces in faces_of(model, data, places):
        there = faces.labels[:, k] > 0.5
        moved = change(model, faces, base(model, faces), k, model.spec.attributes[k].range)
        edited = (faces.photos + moved).clamp(-1, 1)
        right["real_accuracy"] += int((says(faces.photos) == there).sum())
        right["y0_accuracy"] += int(((faces.y0[:, k] > 0.5) == there).sum())
        right["difference_accuracy"] += int((says(edited) != there).sum())
        right["difference_accuracy_blurred"] += int((says(blurred(edited, BLUR)) != there).sum())
    return {name: round(count / len(places), 4) for name, count in right.items()}

"""The judge of a run that adds attributes: what it says of the new faders on faces that nothing was trained on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.accuracy import BLUR
from trainer.evaluation.blur import blurred
from trainer.evaluation.edits import Faces, base, change, faces_of
from trainer.evaluation.evaluate import bundled_judge
from trainer.evaluation.judge import Judge, load_judge
from trainer.model.file import LoadedModel
from trainer.model.spec import TOO_FEW
from trainer.model.types import Images, to_pixels
from trainer.training.addition import Addition
from trainer.training.examiner import fine_features, told_apart
from trainer.training.labelling import enough_held_out
from trainer.training.state import TrainingState

FACES = 400
"""Held-out faces that are looked at, at most."""
EXAMINED = 120
"""Training faces with, and as many without the attribute, from which the examiner learns."""
BELIEVED = 0.7
"""A judge that is right on fewer real faces of either kind, on average, learnt too little from the labels."""
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
    """Scores of the added attributes of `model`, on validation faces whose label is known, at ±100.

    `told_apart`: how often an examiner tells edits from real faces; a judge alone believes patterns (`examiner`).
    """
    addition = state.addition
    scores: dict[str, dict[str, Any]] = {}
    for k, name in enumerate(addition.added, addition.kept):
        if judge is None or not enough_held_out(data, k):
            scores[name] = {"judge": TOO_FEW}
            continue
        if state.steps.get("judge", 0) < state.config.judge_iterations:
            continue  # exported before the judge was trained
        look, held_out = Look(model, state, data, judge, k), _of_each(data, k, 1, FACES // 2)
        found = look.accuracies(held_out)
        if found["real_accuracy"] < BELIEVED:
            scores[name] = {"judge": TOO_FEW, "real_accuracy": found["real_accuracy"]}
            continue
        found["told_apart"] = round(look.told_apart(_of_each(data, k, 0, EXAMINED), held_out), 4)
        scores[name] = found | {"judge": NOTE, "images": len(held_out)}
    return scores


class Look:
    """One fader of `model` at ±100 on faces whose label is known: what a judge says, what an examiner has to go by."""

    def __init__(self, model: LoadedModel, state: TrainingState, data: Dataset, judge: Judge, k: int) -> None:
        self._model, self._data, self._judge, self._k = model, data, judge, k
        self._device, self._column = state.device, k - state.addition.kept  # type: ignore[union-attr]
        self._layer = state.networks["judge"].eval()

    @torch.inference_mode()
    def accuracies(self, places: np.ndarray) -> dict[str, float]:
        """Shares of right answers, faces with and faces without the attribute counting the same."""
        right: dict[str, list[torch.Tensor]] = defaultdict(list)
        labels = []
        for faces, edited in self._edits(places):
            there = faces.labels[:, self._k] > 0.5
            labels.append(there)
            right["real_accuracy"].append(self._says(faces.photos) == there)
            right["y0_accuracy"].append((faces.y0[:, self._k] > 0.5) == there)
            right["difference_accuracy"].append(self._says(edited) != there)
            right["difference_accuracy_blurred"].append(self._says(blurred(edited, BLUR)) != there)
        there = torch.cat(labels)
        return {name: round(_balanced(torch.cat(parts), there), 4) for name, parts in right.items()}

    @torch.inference_mode()
    def told_apart(self, learning: np.ndarray, held_out: np.ndarray) -> float:
        """How often an examiner that learns from the faces at `learning` tells edits of the others from real ones, in
        the direction in which it does so better: given the attribute, or freed of it.
        """
        (old, old_real, old_there), (new, new_real, new_there) = self._features(learning), self._features(held_out)
        return max(told_apart(old[old_there != value], old_real[old_there == value],
                              new[new_there != value], new_real[new_there == value]) for value in (True, False))

    def _features(self, places: np.ndarray) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Of edits and of real faces (N, D), and whether each face has the attribute (N,)."""
        edits, real, there = [], [], []
        for faces, edited in self._edits(places):
            edits.append(fine_features(self._judge, to_pixels(edited)))
            real.append(fine_features(self._judge, faces.pixels))
            there.append((faces.labels[:, self._k] > 0.5).cpu())
        return torch.cat(edits), torch.cat(real), torch.cat(there)

    def _edits(self, places: np.ndarray) -> Iterator[tuple[Faces, Images]]:
        for faces in faces_of(self._model, self._data, places):
            based, fader = base(self._model, faces), self._model.spec.attributes[self._k]
            moved = change(self._model, faces, based, self._k, fader.range)
            yield faces, (faces.photos + moved).clamp(-1, 1)

    def _says(self, images: Images) -> torch.Tensor:
        features = self._judge.look(to_pixels(images))[1]
        return self._layer(features.clone().to(self._device))[:, self._column] > 0


def _balanced(right: torch.Tensor, there: torch.Tensor) -> float:
    return float((right[there].double().mean() + right[~there].double().mean()) / 2)


def _spread(places: np.ndarray, most: int) -> np.ndarray:
    """At most so many of the places, evenly."""
    return places[np.unique(np.linspace(0, len(places) - 1, min(most, len(places))).astype(np.int64))]


def _of_each(data: Dataset, k: int, split: int, most: int) -> np.ndarray:
    """At most so many places of the split's faces with, and as many without the attribute in column k."""
    labels = data.labels[:, k]
    return np.concatenate([_spread(np.flatnonzero((data.splits == split) & there), most)
                           for there in (labels > 0.5, labels <= 0.5)])

"""Measures a model on faces that it did not learn from, as the command `evaluate` prints it."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

import resources
from trainer.data.choosing import measuring_places
from trainer.data.dataset import Dataset
from trainer.data.sampling import draw_subset
from trainer.errors import UserError
from trainer.evaluation.accuracy import AttributeTallies
from trainer.evaluation.edits import BATCH, Faces, faces_of, reconstruct, swap
from trainer.evaluation.inception import Inception, load_inception
from trainer.evaluation.judge import Judge, load_judge
from trainer.evaluation.leakage import leakage
from trainer.evaluation.naturalness import FeatureSpace, edit_distances, judge_provenance, match_composition
from trainer.evaluation.reconstruction import ReconstructionTally
from trainer.evaluation.subgroups import group_labels, subgroups
from trainer.model.choices import groups_of
from trainer.model.file import LoadedModel, load_model
from trainer.model.types import to_pixels

log = logging.getLogger(__name__)

PARTS = ("reconstruction", "accuracy", "leakage", "naturalness")
PROBED = 4000
"""Faces whose latents the leakage probe gets at most: their latents are held in memory."""


def evaluate(
    model: Path, data: Path, *, split: str = "val", images: int | None = None, only: Collection[str] = (),
    judge: Path | None = None, inception: Path | None = None, force: bool = False, seed: int = 0, device: str = "auto",
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """The JSON of `fader-trainer evaluate`: `model` is a model file or a run's folder, `images` are drawn by seed.

    `split`: "train", "val", "test", or "rest": val without the faces that choose a run's weights. `only`: some of
    `PARTS`; what is left out is None. `inception`: a file with Inception's weights, for a distance in its features
    beside the judge's. `force`: Fréchet distances of fewer pictures than features too. `progress`: told the batches
    done, and of how many. Raises UserError where a file, a split or a library is missing.
    """
    if unknown := set(only) - set(PARTS):
        raise UserError(f"There is no measure called “{sorted(unknown)[0]}”.", f"There are: {', '.join(PARTS)}.")
    place = measuring_device(device)
    loaded, measured_by = load_for_measuring(model, judge, place)
    chose = chose_weights(measured_by, loaded)
    beside = load_inception(inception, place) if inception is not None else None
    with Dataset.open(data) as dataset:
        check_size(loaded, dataset)
        indices = measuring_places(dataset, split)
        indices = draw_subset(indices, images or len(indices), seed)
        figures = Measurement(loaded, measured_by, set(only) or set(PARTS), seed, beside)
        batches = math.ceil(len(indices) / BATCH)
        told = progress or (lambda *_: None)
        told(0, batches)
        batch_by_batch = tqdm(faces_of(loaded, dataset, indices), total=batches, unit="batches", disable=None)
        for done, faces in enumerate(batch_by_batch, 1):
            figures.add(faces)
            told(done, batches)
        source = {"images": len(indices), "split": split, "seed": seed}
        found = figures.result(source, group_labels(dataset, indices), force=force)
        return {
            "model": str(model_file(model).absolute()), "data": str(dataset.path),
            "split": split, "images": len(indices),
            "judge": {"file": measured_by.file, "sha256": measured_by.sha256, "chose": chose}, **finite(found),
        }


class Measurement:
    """Everything that is measured of one model, batch by batch."""

    def __init__(
        self, model: LoadedModel, judge: Judge, parts: Collection[str], seed: int, inception: Inception | None = None
    ) -> None:
        self._model, self._judge, self._parts, self._seed = model, judge, parts, seed
        self._reconstruction = ReconstructionTally()
        self._attributes = AttributeTallies(model, judge)
        self._generator = torch.Generator().manual_seed(seed)
        self._latents, self._labels, self._known, self._swapped = [], [], [], []
        self._space = FeatureSpace("fd-nmt", lambda pixels: judge.look(pixels)[1], judge_provenance(judge))
        self._inception = inception and FeatureSpace(inception.mode, inception.features, inception.provenance())
        self._edited: list[list[torch.Tensor]] = [[] for _ in model.spec.attributes]

    def add(self, faces: Faces) -> None:
        """Measures a batch of `Faces`."""
        decodes = reconstruct(self._model, faces)
        self._labels.append(faces.labels.cpu())
        if "reconstruction" in self._parts:
            self._reconstruction.add(faces.photos, decodes)
        if "leakage" in self._parts and sum(map(len, self._latents)) < PROBED:
            self._latents.append(faces.maps[-1].flatten(1).float().cpu())
        if self._parts & {"accuracy", "naturalness"}:
            for kept, features in zip(self._edited, self._attributes.add(faces, decodes), strict=True):
                kept.append(features)
        if "naturalness" in self._parts:
            self._add_features(faces, decodes)

    def _add_features(self, faces: Faces, decodes: torch.Tensor) -> None:
        chosen = torch.randint(len(self._model.spec.attributes), (len(faces),), generator=self._generator)
        self._swapped.append(chosen)
        self._known.append(faces.known.cpu())
        swaps = swap(self._model, faces, chosen.to(faces.known.device))
        for space in filter(None, (self._space, self._inception)):
            space.add(faces.pixels, to_pixels(decodes), to_pixels(swaps))

    def result(self, source: dict[str, Any], groups: Mapping[str, torch.Tensor], *, force: bool) -> dict[str, Any]:
        """`reconstruction`, `attributes`, `subgroups`, `naturalness` as the command prints them; None if not asked for.

        `source`: `images`, `split` and `seed`. `groups`: labels (N,) of the faces in the order of `add`.
        """
        errors = self._reconstruction.errors() if "reconstruction" in self._parts else None
        rows = self._attributes.rows() if "accuracy" in self._parts else {}
        attributes = self._attributes.result() if self._parts & {"accuracy", "leakage"} else {}
        if "leakage" in self._parts:
            for name, value in self._leakages().items():
                attributes[name]["leakage"] = value
        return {
            "reconstruction": self._reconstruction.result() if "reconstruction" in self._parts else None,
            "attributes": attributes or None,
            "choices": self._attributes.choices() if "accuracy" in self._parts else None,
            "subgroups": subgroups(groups, errors, rows) if self._parts & {"reconstruction", "accuracy"} else None,
            "naturalness": self._naturalness(source, force) if "naturalness" in self._parts else None,
        }

    def _leakages(self) -> dict[str, float | None]:
        latents = torch.cat(self._latents)
        labels = torch.cat(self._labels)[: len(latents)]
        names = self._model.spec.attribute_names
        return {name: leakage(latents, labels[:, k], self._seed) for k, name in enumerate(names)}

    def _naturalness(self, source: dict[str, Any], force: bool) -> dict[str, Any]:
        matched = match_composition(
            torch.cat(self._known), torch.cat(self._swapped), self._seed, groups_of(self._model.spec.attribute_names))
        found = self._space.result(matched, source, force=force)
        found["kid"]["attributes"] = edit_distances(
            self._space.real(), [torch.cat(e) for e in self._edited], torch.cat(self._labels),
            self._model.spec.attribute_names, self._seed)
        beside = self._inception.result(matched, source, force=force) if self._inception else None
        return {**found, "inception": beside}


def finite(value: Any) -> Any:
    """`value` with every number that JSON cannot hold as None."""
    if isinstance(value, dict):
        return {k: finite(v) for k, v in value.items()}
    if isinstance(value, list):
        return [finite(v) for v in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def load_for_measuring(model: Path, judge: Path | None, device: torch.device) -> tuple[LoadedModel, Judge]:
    """The model of a file or run, and the judge (None: the bundled one), laid out for speed."""
    loaded, measured_by = load_model(model_file(model), device), load_judge(judge or bundled_judge(), device)
    for part in (loaded.network, loaded.classifier):
        if part is not None:
            part.to(memory_format=torch.channels_last)
    return loaded, measured_by


def model_file(path: Path) -> Path:
    """The model file of a path that may be a run's folder. Raises UserError where it has none."""
    if path.is_dir():
        path = path / "model.safetensors"
    if not path.is_file():
        raise UserError(
            f"There is no model at “{path}”.", "A run has one when it is done, or after fader-trainer export.")
    return path


def chose_weights(judge: Judge, model: LoadedModel) -> bool:
    """Whether this very judge chose the model's weights (`export --pick swap`): it would flatter them. Says so."""
    picked = model.spec.provenance.get("picked")
    chose = isinstance(picked, Mapping) and picked.get("by") == "swap" and picked.get("judge") == judge.sha256
    if chose:
        log.warning("This judge chose the model's weights and will flatter them; measure with one of another seed.")
    return chose


def bundled_judge() -> Path:
    """The judge that ships. Raises UserError where this installation has none."""
    path = resources.path("judge.safetensors")
    if not path.is_file():
        raise UserError("This installation has no bundled judge.", "Name one: --judge FILE.")
    return path


def measuring_device(name: str) -> torch.device:
    """auto: the GPU where there is one. Measuring is done in fp32 everywhere."""
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.device(name)


def check_size(model: LoadedModel, dataset: Dataset) -> None:
    """Raises UserError where the model was made for pictures of another size."""
    if (size := model.spec.network.size) != dataset.size:
        raise UserError(f"The model sees pictures of {size} pixels, the data set has {dataset.size}.",
                        f"Prepare the data with --size {size}.")

"""What a model makes of faces: reconstructions, swaps and the edits that a user sees at ±100."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch

from trainer.data.dataset import Dataset
from trainer.model.choices import group_at, groups_of, turned
from trainer.model.file import LoadedModel
from trainer.model.reach import find_reach
from trainer.model.types import Attributes, Images, to_images

BATCH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """A batch of photos with what the model needs to decode them; everything on the model's device but `pixels`.

    `labels` (B, A) are the data set's, NaN where missing; `known` (B, A) are the same with y₀ in the gaps; `y0` (B, A)
    is what the model's classifier estimates, as in the editor.
    """

    pixels: torch.Tensor
    photos: Images
    labels: Attributes
    known: Attributes
    y0: Attributes
    maps: list[torch.Tensor]

    def __len__(self) -> int:
        return len(self.photos)


def faces_of(model: LoadedModel, dataset: Dataset, indices: np.ndarray) -> Iterator[Faces]:
    """The faces at `indices` in batches, encoded once."""
    device = next(model.network.parameters()).device
    names = model.spec.attribute_names
    there = [k for k, name in enumerate(names) if name in dataset.attributes]
    columns = dataset.columns([names[k] for k in there])
    for part in np.array_split(indices, math.ceil(len(indices) / BATCH)):
        pixels = dataset.read(part)
        photos = to_images(pixels).to(device)
        labels = np.full((len(part), len(names)), np.nan, np.float32)
        labels[:, there] = dataset.labels[part][:, columns]
        yield encode_faces(model, pixels, photos, torch.from_numpy(labels).to(device))


@torch.inference_mode()
def encode_faces(model: LoadedModel, pixels: torch.Tensor, photos: Images, labels: Attributes) -> Faces:
    y0 = estimate(model, photos)
    return Faces(pixels=pixels, photos=photos, labels=labels, known=torch.where(labels.isnan(), y0, labels), y0=y0,
                 maps=model.network.encode(photos))


@torch.inference_mode()
def estimate(model: LoadedModel, photos: Images) -> Attributes:
    """y₀ (B, A): the classifier's probabilities, as in the editor; the middle where a model has no classifier."""
    names = model.spec.attribute_names
    if model.classifier is None or model.spec.classifier is None:
        return torch.full((len(photos), len(names)), 0.5, device=photos.device)
    outputs = model.spec.classifier.outputs
    return model.classifier(photos).sigmoid()[:, [outputs.index(n) for n in names]]  # (B, A)


@torch.inference_mode()
def reconstruct(model: LoadedModel, faces: Faces) -> Images:
    """D(E(x), y)."""
    return model.network.decode(faces.maps, faces.known)


@torch.inference_mode()
def swap(model: LoadedModel, faces: Faces, attribute: int | torch.Tensor) -> Images:
    """D(E(x), y′), y′ being `swapped_labels`; `attribute` is its place, or one place per face (B,)."""
    return model.network.decode(faces.maps, swapped_labels(model, faces.known, attribute))


def swapped_labels(model: LoadedModel, labels: Attributes, attribute: int | torch.Tensor) -> Attributes:
    """Labels (B, A) with one attribute at its other value: 1 − y, or of a k-way one the value itself (`turned`)."""
    groups = groups_of(model.spec.attribute_names)
    if isinstance(attribute, int):
        return turned(labels, attribute, groups)
    rows = [turned(row[None], k, groups) for row, k in zip(labels, attribute.tolist(), strict=True)]
    return torch.cat(rows)


@torch.inference_mode()
def base(model: LoadedModel, faces: Faces) -> Images:
    """D(E(x), y₀), what every edit is the difference to."""
    return model.network.decode(faces.maps, faces.y0)


@torch.inference_mode()
def change(model: LoadedModel, faces: Faces, based: Images, attribute: int, range: float) -> Images:
    """D(z, y) − D(z, y₀) for the fader at ±100 towards the flipped label; `based` is D(z, y₀).

    y = y₀ ± the face's own reach, which is `range` at most: as in the editor. Of a k-way attribute: `range` times the
    way from y₀ to the one-hot code of the value (`turned`).
    """
    groups = groups_of(model.spec.attribute_names)
    if group := list(group_at(groups, attribute)):
        y = faces.y0.clone()
        y[:, group] += range * (turned(faces.known, attribute, groups)[:, group] - y[:, group])
        return model.network.decode(faces.maps, y) - based
    far = reach(model, faces, based, attribute, range * directions(faces, attribute))
    return change_at(model, faces, based, attribute, far)


@torch.inference_mode()
def change_at(model: LoadedModel, faces: Faces, based: Images, attribute: int, far: torch.Tensor) -> Images:
    """As `change`, with y at the distance `far` (B,) from y₀."""
    y = faces.y0.clone()
    y[:, attribute] += far * directions(faces, attribute)
    return model.network.decode(faces.maps, y) - based


def reach(model: LoadedModel, faces: Faces, based: Images, attribute: int, ranges: torch.Tensor) -> torch.Tensor:
    """How far each face's fader goes at ±100, (B,) in units of y; `ranges` (B,) with the sign of the direction."""
    columns = torch.full((len(faces),), attribute, device=faces.y0.device)

    def show(y: Attributes, rows: torch.Tensor) -> Images:
        return faces.photos[rows] + model.network.decode([m[rows] for m in faces.maps], y) - based[rows]

    return find_reach(model, show, faces.y0, columns, ranges)


def directions(faces: Faces, attribute: int) -> torch.Tensor:
    """(B,): 1 where the face lacks the attribute and the flipped label has it, −1 where it is the other way round."""
    return torch.where(faces.known[:, attribute] > 0.5, -1.0, 1.0)


def face_region(size: int) -> torch.Tensor:
    """(S, S) bool: inside an ellipse around the face of the aligned crop, brow to chin and ear to ear."""
    place = (torch.arange(size) + 0.5) * (128 / size) - 0.5  # pixels of the 128-pixel crop
    y, x = torch.meshgrid(place, place, indexing="ij")
    return ((y - 76) / 46) ** 2 + ((x - 63.5) / 36) ** 2 <= 1

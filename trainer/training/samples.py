"""The same validation faces again and again, before and after: a grid to look at, and their reconstruction's error."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from trainer.data.dataset import Dataset
from trainer.files import write_atomically
from trainer.model.choices import groups_of, turned
from trainer.model.types import Attributes, Images, to_images, to_pixels
from trainer.training.state import TrainingState

SAMPLE_FACES = 6
VALIDATION_FACES = 200
BATCH = 50


class ValidationFaces:
    """A fixed choice of validation faces, spread over the split; training faces where a data set has no others.

    `places`: the faces themselves, where they are chosen already.
    """

    def __init__(
        self, data: Dataset, columns: list[int], device: torch.device, places: np.ndarray | None = None
    ) -> None:
        if places is None:
            places = data.indices("val" if (data.splits == 1).any() else "train")
            chosen = np.unique(np.linspace(0, len(places) - 1, min(VALIDATION_FACES, len(places))).astype(np.int64))
            places = places[chosen]
        self._data, self._places, self._columns, self._device = data, places, columns, device

    def __len__(self) -> int:
        return len(self._places)

    def read(self, start: int, count: int, unknown: float = 0.5) -> tuple[Images, Attributes]:
        """`count` faces from `start` on: images (B, 3, S, S) and labels (B, A), a missing one as `unknown`."""
        places = self._places[start : start + count]
        labels = torch.from_numpy(self._data.labels[np.ix_(places, self._columns)]).nan_to_num(unknown)
        return to_images(self._data.read(places).to(self._device)), labels.to(self._device)

    def spread(self, count: int) -> tuple[Images, Attributes]:
        """About `count` faces from all over the choice."""
        step = max(1, len(self) // count)
        pairs = [self.read(k, 1) for k in range(0, len(self), step)][:count]
        return torch.cat([x for x, _ in pairs]), torch.cat([y for _, y in pairs])


@torch.no_grad()
def reconstruction_error(state: TrainingState, faces: ValidationFaces) -> dict[str, float]:
    """`mse` of the exported network's reconstructions, values in [−1, 1], and their `psnr` in decibels."""
    network, error = state.exported.eval(), 0.0
    for start in range(0, len(faces), BATCH):
        images, labels = faces.read(start, BATCH)
        error += float((network(images, labels) - images).square().mean((1, 2, 3)).sum())
    mse = error / len(faces)
    return {"mse": mse, "psnr": 10 * math.log10(4 / max(mse, 1e-12))}


@torch.no_grad()
def write_samples(path: Path, state: TrainingState, faces: ValidationFaces) -> None:
    """A PNG, one row per face: the photo, its reconstruction, then each attribute moved to its other value.

    The studio's edits are what the user sees, photo + D(z, y′) − D(z, y); the paper's are decodes.
    """
    images, labels = faces.spread(SAMPLE_FACES)
    network = state.exported.eval()
    maps = network.encode(images)
    decoded = network.decode(maps, labels)
    columns = [images, decoded]
    for k in range(labels.shape[1]):
        moved = network.decode(maps, turned(labels, k, groups_of(state.config.attributes)))
        columns.append(images + moved - decoded if state.config.objective == "studio" else moved)
    grid = to_pixels(torch.cat(columns, dim=3))  # (B, 3, S, S · columns)
    picture = grid.permute(0, 2, 3, 1).flatten(0, 1).contiguous().cpu().numpy()  # (B · S, S · columns, 3)
    with write_atomically(path) as temporary:
        Image.fromarray(picture).save(temporary, "PNG")

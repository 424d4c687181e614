"""Batches for a step: drawn by a sampler that can go on, read from the data set, turned into tensors on the device."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.data.resident import Resident
from trainer.data.sampling import BalancedSampler, EpochSampler, Sampler, draw_subset
from trainer.evaluation.blur import blurred
from trainer.model.types import Attributes, Images, to_images
from trainer.training import distributed
from trainer.training.addition import Addition
from trainer.training.values import Values

LUMINANCE = (0.299, 0.587, 0.114)
CLASSIFIER_BATCH = 64
TURN, SCALE, TINT, GAMMA = 4.0, 0.05, 0.08, 0.2
"""How far an image is varied at most: degrees, shares of its size and of each colour's brightness, log of the gamma."""
EDGE, SHARPER, SOFTER = 0.8, 1.0, 0.5
"""σ of what counts as fine detail, how much of it is added at most, and taken away: photographs cut to 128 pixels have
0.11 … 0.44 of it (Laplacian, 12 of them; median 0.31), CelebA's faces 0.20 in the median and at most 0.33 in 95 of 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batches:
    """An endless row of batches: images (B, 3, S, S) in [−1, 1] and labels (B, A) of `columns`, NaN where unknown."""

    data: Dataset
    sampler: Sampler
    columns: list[int]
    device: torch.device
    grey: float = 0.0
    vary: float = 0.0
    resident: Resident | None = None

    def next(self) -> tuple[Images, Attributes]:
        """The next batch. Draws from torch's generator only where some images are varied or shown in grey."""
        draw = self.sampler.next()
        if self.resident is not None:
            pixels = self.resident.read(draw.indices, draw.flips)
        else:
            pixels = self.data.read(draw.indices, draw.flips).to(self.device, non_blocking=True)
        images = to_images(pixels)  # (B, 3, S, S)
        if self.vary:
            images = varied(images, self.vary)
        if self.grey:
            images = in_grey(images, torch.rand(len(images)) < self.grey)
        labels = torch.from_numpy(self.data.labels[np.ix_(draw.indices, self.columns)])  # (B, A)
        return images, labels.to(self.device, non_blocking=True)

    def values(self) -> Values:
        """What kinds of attributes the labels are of."""
        return Values.of([self.data.attributes[c] for c in self.columns], self.data.labels[:, self.columns])


def varied(images: Images, share: float) -> Images:
    """The images, that share of them turned, scaled, sharpened or softened, and tinted a little, each in its own way."""
    rows = (torch.rand(len(images)) < share).nonzero()[:, 0].to(images.device)
    if not len(rows):
        return images
    turn, scale, gamma, edge, *tint = (2 * torch.rand(7, len(rows)) - 1).to(images.device)  # −1 … 1
    angle, scale, zero = turn * math.radians(TURN), 1 + SCALE * scale, torch.zeros_like(turn)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    place = torch.stack([cos, -sin, zero, sin, cos, zero], 1).view(-1, 2, 3)
    grid = F.affine_grid(place, [len(rows), *images.shape[1:]], align_corners=False)
    chosen = F.grid_sample(images[rows], grid, padding_mode="reflection", align_corners=False)
    detail = chosen - blurred(chosen, EDGE)
    chosen = chosen + (SHARPER * edge.clamp(min=0) + SOFTER * edge.clamp(max=0))[:, None, None, None] * detail
    light = ((chosen + 1) / 2).clamp(1e-4, 1) ** (GAMMA * gamma).exp()[:, None, None, None]
    light = light * (1 + TINT * torch.stack(tint, 1))[:, :, None, None]
    mixed = images.index_copy(0, rows, (2 * light - 1).clamp(-1, 1))
    return mixed.contiguous(memory_format=torch.channels_last)


def in_grey(images: Images, chosen: torch.Tensor) -> Images:
    """The images with those that `chosen` (B,) marks in grey: luminance in all three channels."""
    weights = torch.tensor(LUMINANCE, device=images.device).view(1, 3, 1, 1)
    luminance = (images * weights).sum(1, keepdim=True).expand_as(images)
    mixed = torch.where(chosen.to(images.device)[:, None, None, None], luminance, images)
    return mixed.contiguous(memory_format=torch.channels_last)


def training_places(data: Dataset, config: TrainConfig) -> np.ndarray:
    """Where the training images are: all of the split, or `config.images` of them drawn by seed."""
    places = data.indices("train")
    return draw_subset(places, config.images, config.seed) if config.images else places


def fader_batches(data: Dataset, config: TrainConfig, device: torch.device) -> Batches:
    """Batches for the faders: labels of `config.attributes`. Raises UserError where an attribute lacks examples."""
    places, columns = training_places(data, config), data.columns(config.attributes)
    sampler: Sampler
    if config.balanced:
        sampler = BalancedSampler(
            data.labels[:, columns], places, config.batch_size, config.seed,
            attributes=config.attributes, flip=config.flips, **_share())  # fmt: skip
    else:
        sampler = EpochSampler(places, config.batch_size, config.seed, flip=config.flips, **_share())
    resident = Resident.where_it_fits(data, places, device)
    return Batches(
        data=data, sampler=sampler, columns=columns, device=device, grey=config.grey, vary=config.vary, resident=resident)  # fmt: skip


def addition_batches(
    data: Dataset, config: TrainConfig, addition: Addition, device: torch.device, size: int, seed: int, *,
    all_labels: bool,
) -> Batches:
    """Batches of `size` for a run that adds attributes: every image is drawn for an added one and one of its values.

    Labels are those of all attributes, or of the added ones alone. Raises UserError where one lacks examples.
    """
    places, columns = training_places(data, config), data.columns(addition.added)
    sampler = BalancedSampler(
        data.labels[:, columns], places, size, seed, attributes=addition.added, flip=config.flips)  # fmt: skip
    shown = data.columns(config.attributes) if all_labels else columns
    return Batches(data=data, sampler=sampler, columns=shown, device=device, grey=config.grey, vary=config.vary)


def classifier_batches(data: Dataset, config: TrainConfig, device: torch.device) -> Batches:
    """Batches for the classifier: labels of every attribute in the data set."""
    places = training_places(data, config)
    sampler = EpochSampler(places, CLASSIFIER_BATCH, config.seed + 1, flip=config.flips, **_share())
    columns = list(range(len(data.attributes)))
    return Batches(data=data, sampler=sampler, columns=columns, device=device, grey=config.grey, vary=config.vary)


def _share() -> dict[str, int]:
    """Which part of every batch is this process's."""
    return {"rank": distributed.rank(), "world": distributed.size()}

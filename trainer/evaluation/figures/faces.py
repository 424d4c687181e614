"""The faces of a figure: pictures of the model's size as they are, any other photo's largest face, aligned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from trainer.data.aligning import aligner
from trainer.data.pictures import read_crop
from trainer.data.sources.entries import BadPicture
from trainer.errors import UserError
from trainer.evaluation.edits import Faces, encode_faces, estimate
from trainer.model.file import LoadedModel
from trainer.model.types import to_images

MOST = 16
"""Faces on one sheet at most: the first by name."""
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif"}


def read_faces(folder: Path, size: int) -> torch.Tensor:
    """The pictures of a folder (or one file) by name, at most `MOST`: (N, 3, size, size) uint8.

    Those of the size, or CelebA's 178 × 218, are taken as they are; in others the largest face is found and cut out.
    Raises UserError where the folder has no picture with a face.
    """
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES) if folder.is_dir() else [folder]
    crops, reasons, align = [], [], _lazily(size)
    for file in files:
        if len(crops) == MOST:
            break
        try:
            crops.append(_crop(file, size, align))
        except BadPicture as error:
            reasons.append(f"{file.name}: {error}")
    if not crops:
        raise UserError(
            f"There are no faces in “{folder}”.", reasons[0] if reasons else "Name a folder with photos of faces.")
    return torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2)


def _crop(file: Path, size: int, align: Callable[[bytes], np.ndarray]) -> np.ndarray:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UserError(f"“{file}” cannot be read: {error.strerror or error}.", "Check that it is there.") from error
    try:
        return read_crop(data, size)
    except BadPicture as error:
        if "--align" not in str(error):
            raise
    return align(data)


def _lazily(size: int) -> Callable[[bytes], np.ndarray]:
    """The aligner, whose detector is loaded only where a picture needs it."""
    made: list[Callable[[bytes], np.ndarray]] = []

    def align(data: bytes) -> np.ndarray:
        if not made:
            made.append(aligner(size))
        return made[0](data)

    return align


def faces_for(model: LoadedModel, pixels: torch.Tensor, labels: torch.Tensor | None = None) -> Faces:
    """The pixels (N, 3, S, S) encoded by a model. `labels` (N, A), 0 or 1: the classifier's word unless given."""
    device = next(model.network.parameters()).device
    photos = to_images(pixels).to(device)
    if labels is None:
        labels = (estimate(model, photos) > 0.5).float()
    return encode_faces(model, pixels, photos, labels.to(device))

"""A data set's pictures in the memory of a GPU, so that no batch waits for the disk or the bus."""

from __future__ import annotations

import numpy as np
import torch

from trainer.data.dataset import Dataset

CHUNK = 1024


class Resident:
    """The training images on the device, where a GPU has room: read from the data set once, not for every batch."""

    SHARE = 0.5
    """Of the GPU's free memory that they may take."""

    def __init__(self, data: Dataset, places: np.ndarray, device: torch.device) -> None:
        self._rows = np.full(len(data), -1, np.int64)
        self._rows[places] = np.arange(len(places))
        self._pixels = torch.empty((len(places), data.size, data.size, 3), dtype=torch.uint8, device=device)
        for start in range(0, len(places), CHUNK):
            chunk = data.read(places[start : start + CHUNK]).permute(0, 2, 3, 1)
            self._pixels[start : start + CHUNK] = chunk.to(device)

    @classmethod
    def where_it_fits(cls, data: Dataset, places: np.ndarray, device: torch.device) -> Resident | None:
        """None on a CPU, whose file cache does the same, and where there is too little room."""
        if device.type != "cuda":
            return None
        free, _ = torch.cuda.mem_get_info(device)
        return cls(data, places, device) if len(places) * data.size**2 * 3 <= cls.SHARE * free else None

    def read(self, indices: np.ndarray, flips: np.ndarray | None) -> torch.Tensor:
        """As `Dataset.read`, on the device; `indices` are among the training images."""
        rows = torch.from_numpy(self._rows[indices]).to(self._pixels.device)
        pixels = self._pixels[rows]  # (B, S, S, 3)
        if flips is not None:
            mirrored = torch.from_numpy(flips).to(pixels.device)[:, None, None, None]
            pixels = torch.where(mirrored, pixels.flip(2), pixels)
        return pixels.permute(0, 3, 1, 2)  # (B, 3, S, S)

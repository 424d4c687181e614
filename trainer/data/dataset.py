"""A prepared data set, open for training: pixels are read without filling memory. Its files: `faces_file`."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from trainer.data.faces_file import PIXELS, SPLITS, DatasetInfo, damaged, read_info, read_labels, read_names
from trainer.errors import UserError


class Dataset:
    """A prepared data set, open for reading from any number of threads.

    `labels` (N, A) float32 with NaN for missing; `splits` (N,) int8, an index into `SPLITS`.
    """

    def __init__(self, path: Path, info: DatasetInfo, labels: np.ndarray, splits: np.ndarray) -> None:
        self.path, self.info, self.labels, self.splits = path, info, labels, splits
        self._pixels = PixelFile(path / PIXELS, info.size)

    @classmethod
    def open(cls, path: Path | str) -> Dataset:
        """Opens the data set in the folder `path`. Raises UserError where there is none, or it is damaged."""
        path = Path(path)
        info = read_info(path)
        labels, splits = read_labels(path, info)
        try:
            size = (path / PIXELS).stat().st_size
        except OSError as error:
            raise damaged(path, str(error)) from error
        if size != info.images * info.size * info.size * 3:
            raise damaged(path, "its files do not belong together")
        return cls(path.resolve(), info, labels, splits)

    def __len__(self) -> int:
        return self.info.images

    def __enter__(self) -> Dataset:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def size(self) -> int:
        """Side of the pictures in pixels."""
        return self.info.size

    @property
    def attributes(self) -> tuple[str, ...]:
        return self.info.attributes

    @property
    def fingerprint(self) -> str:
        return self.info.fingerprint

    def names(self) -> list[str]:
        """The pictures' names in their source, in order."""
        return read_names(self.path)

    def indices(self, split: str) -> np.ndarray:
        """Where the pictures of `split` are, in order: int64. Raises UserError where the split is empty."""
        found = np.flatnonzero(self.splits == SPLITS.index(split)) if split in SPLITS else np.empty(0, np.int64)
        if not len(found):
            raise UserError(f"The data set has no pictures in “{split}”.", f"It has: {', '.join(self.info.splits)}.")
        return found

    def columns(self, attributes: Sequence[str]) -> list[int]:
        """The label columns of `attributes`. Raises UserError with the names that there are."""
        for name in attributes:
            if name not in self.attributes:
                known = ", ".join(self.attributes) or "none, it was prepared without labels"
                raise UserError(f"The data set has no attribute called “{name}”.", f"It has: {known}.")
        return [self.attributes.index(name) for name in attributes]

    def read(self, indices: Sequence[int] | np.ndarray, flips: np.ndarray | None = None) -> torch.Tensor:
        """The pictures at `indices`, those marked in `flips` mirrored: (B, 3, S, S) uint8, channels_last in memory.

        Reads into one new buffer; nothing of the file stays mapped, so that memory does not grow with the data set.
        """
        pixels = self._pixels.read(np.asarray(indices, np.int64))  # (B, S, S, 3)
        if flips is not None:
            pixels[flips] = pixels[flips, :, ::-1]
        return torch.from_numpy(pixels).permute(0, 3, 1, 2)  # (B, 3, S, S)

    def close(self) -> None:
        self._pixels.close()


class PixelFile:
    """Rows of S × S × 3 bytes, read by place and not by mapping: mapped pages would count as the program's memory."""

    def __init__(self, path: Path, size: int) -> None:
        self._size, self._row = size, size * size * 3
        self._file = path.open("rb", buffering=0)
        self._lock = threading.Lock()

    def read(self, indices: np.ndarray) -> np.ndarray:
        """(B,) places → (B, S, S, 3) uint8."""
        pixels = np.empty((len(indices), self._size, self._size, 3), np.uint8)
        for row, index in zip(pixels, indices, strict=True):
            self._read_row(memoryview(row).cast("B"), int(index) * self._row)
        return pixels

    def _read_row(self, buffer: memoryview, offset: int) -> None:
        done = 0
        while done < len(buffer):
            if hasattr(os, "preadv"):
                count = os.preadv(self._file.fileno(), [buffer[done:]], offset + done)
            else:  # Windows has no positioned read
                with self._lock:
                    self._file.seek(offset + done)
                    count = self._file.readinto(buffer[done:])
            if not count:
                raise UserError("The data set ends too early.", "Its folder was changed; prepare it again.")
            done += count

    def close(self) -> None:
        self._file.close()

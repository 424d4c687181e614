"""A prepared data set: a folder of raw pixels, labels and splits that batches are read from without filling memory.

| file          | holds                                                                                    |
|---------------|------------------------------------------------------------------------------------------|
| `images.u8`   | N × S × S × 3 bytes, RGB                                                                 |
| `labels.npy`  | N × A float32, 0 … 1, NaN where a label is missing                                       |
| `splits.npy`  | N int8: 0 train, 1 val, 2 test                                                           |
| `names.json`  | the N names that the pictures had in their source                                        |
| `dataset.json`| format, size, images, attributes, choices, splits, skipped, source, fingerprint; written last |
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from trainer.errors import UserError

FORMAT = 1
SPLITS = ("train", "val", "test")
SIZES = (64, 128, 256)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetInfo:
    """What `dataset.json` says. `fingerprint` is a SHA-256 over pixels, labels and splits.

    `choices`: the k-way attributes, each with its one-hot columns ({"Hair": ("Hair=Blond", "Hair=Black")}).
    `source`: where the pictures came from and how (paths, alignment, a digest of the listing).
    """

    size: int
    images: int
    attributes: tuple[str, ...]
    fingerprint: str
    splits: Mapping[str, int]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    skipped: tuple[Mapping[str, str], ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)


class Dataset:
    """A prepared data set, open for reading from any number of threads.

    `labels` (N, A) float32 with NaN for missing; `splits` (N,) int8, an index into `SPLITS`.
    """

    def __init__(self, path: Path, info: DatasetInfo, labels: np.ndarray, splits: np.ndarray) -> None:
        self.path, self.info, self.labels, self.splits = path, info, labels, splits
        self._pixels = PixelFile(path / "images.u8", info.size)

    @classmethod
    def open(cls, path: Path | str) -> Dataset:
        """Opens the data set in the folder `path`. Raises UserError where there is none, or it is damaged."""
        path = Path(path)
        info = read_info(path)
        try:
            labels = np.load(path / "labels.npy", allow_pickle=False)
            splits = np.load(path / "splits.npy", allow_pickle=False)
            size = (path / "images.u8").stat().st_size
        except (OSError, ValueError, EOFError) as error:
            raise _damaged(path, str(error)) from error
        expected = info.images * info.size * info.size * 3
        if size != expected or labels.shape != (info.images, len(info.attributes)) or splits.shape != (info.images,):
            raise _damaged(path, "its files do not belong together")
        return cls(path.resolve(), info, labels.astype(np.float32, copy=False), splits.astype(np.int8, copy=False))

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
        return json.loads((self.path / "names.json").read_text(encoding="utf-8"))

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


def read_info(path: Path) -> DatasetInfo:
    """What the data set in the folder `path` is, without opening it. Raises UserError where there is none."""
    try:
        data = json.loads((path / "dataset.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(f"“{path}” is not a prepared data set.", "Make one with fader-trainer prepare.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(path, str(error)) from error
    try:
        if data["format"] > FORMAT:
            raise UserError("This data set was prepared by a newer version.", "Update, or prepare it again.")
        info = DatasetInfo(
            size=int(data["size"]), images=int(data["images"]), attributes=tuple(data["attributes"]),
            fingerprint=str(data["fingerprint"]), splits=dict(data["splits"]),
            choices={name: tuple(columns) for name, columns in data.get("choices", {}).items()},
            skipped=tuple(data.get("skipped", ())), source=dict(data.get("source", {})),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(path, str(error)) from error
    if info.size not in SIZES or info.images < 1:
        raise _damaged(path, "its size is impossible")
    return info


def _damaged(path: Path, why: str) -> UserError:
    return UserError(f"The data set “{path.name}” is damaged.", f"Prepare it again ({why}).")

"""A prepared data set as plain files: what it is, its faces mapped, its names, labels and splits. No torch.

| file          | holds                                                                                        |
|---------------|----------------------------------------------------------------------------------------------|
| `images.u8`   | N × S × S × 3 bytes, RGB                                                                     |
| `labels.npy`  | N × A float32, 0 … 1, NaN where a label is missing; another file where labels were set later |
| `splits.npy`  | N int8: 0 train, 1 val, 2 test                                                               |
| `names.json`  | the N names that the pictures had in their source                                            |
| `dataset.json`| what the data set is (`DatasetInfo`), with a format number; written last                    |
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from trainer.errors import UserError

FORMAT = 1
SPLITS = ("train", "val", "test")
SIZES = (64, 128, 256)
PIXELS = "images.u8"
NO_FACE = "no face found"
NOT_A_PICTURE, NOT_THERE = "not a picture", "in the labels, but not there"
"""Reasons with which something is skipped: the detector sees nobody; by its ending; only the labels know it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetInfo:
    """What `dataset.json` says. `fingerprint` is a SHA-256 over pixels, labels and splits, `pixels` over those alone.

    `choices`: the k-way attributes, each with its one-hot columns ({"Hair": ("Hair=Blond", "Hair=Black")}).
    `source`: where the pictures came from and how (paths, alignment, a digest of the listing). `labels_file`: the name
    of the file with the labels. `pixels` is "" in data sets of before it was kept.
    """

    size: int
    images: int
    attributes: tuple[str, ...]
    fingerprint: str
    splits: Mapping[str, int]
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    skipped: tuple[Mapping[str, str], ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)
    labels_file: str = "labels.npy"
    pixels: str = ""


def read_info(path: Path) -> DatasetInfo:
    """What the data set in the folder `path` is, without opening it. Raises UserError where there is none."""
    try:
        data = json.loads((path / "dataset.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(f"“{path}” is not a prepared data set.", "Make one with fader-trainer prepare.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise damaged(path, str(error)) from error
    try:
        if data["format"] > FORMAT:
            raise UserError("This data set was prepared by a newer version.", "Update, or prepare it again.")
        info = _info(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged(path, str(error)) from error
    if info.size not in SIZES or info.images < 1 or PurePath(info.labels_file).name != info.labels_file:
        raise damaged(path, "its size is impossible")
    return info


def _info(data: Mapping[str, Any]) -> DatasetInfo:
    return DatasetInfo(
        size=int(data["size"]), images=int(data["images"]), attributes=tuple(data["attributes"]),
        fingerprint=str(data["fingerprint"]), splits=dict(data["splits"]),
        choices={name: tuple(columns) for name, columns in data.get("choices", {}).items()},
        skipped=tuple(data.get("skipped", ())), source=dict(data.get("source", {})),
        labels_file=str(data.get("labels_file", "labels.npy")), pixels=str(data.get("pixels", "")),
    )


def read_labels(path: Path, info: DatasetInfo) -> tuple[np.ndarray, np.ndarray]:
    """Labels (N, A) float32, NaN where missing, and splits (N,) int8. Raises UserError where they do not belong."""
    try:
        labels = np.load(path / info.labels_file, allow_pickle=False)
        splits = np.load(path / "splits.npy", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise damaged(path, str(error)) from error
    if labels.shape != (info.images, len(info.attributes)) or splits.shape != (info.images,):
        raise damaged(path, "its files do not belong together")
    return labels.astype(np.float32, copy=False), splits.astype(np.int8, copy=False)


def read_names(path: Path) -> list[str]:
    """The pictures' names in their source, in order. Raises UserError where the list cannot be read."""
    try:
        return list(json.loads((path / "names.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise damaged(path, str(error)) from error


def map_faces(path: Path, size: int, count: int | None = None) -> np.ndarray:
    """The first `count` faces of the folder (all for None), mapped and read-only: (N, S, S, 3) uint8 RGB.

    For windows, which show few of many; a folder that is still being prepared serves as well. Fewer where the file
    holds fewer. Raises UserError where there is no such file.
    """
    row = size * size * 3
    try:
        there = (path / PIXELS).stat().st_size // row
        count = there if count is None else min(count, there)
        if not count:  # an empty file cannot be mapped
            return np.empty((0, size, size, 3), np.uint8)
        return np.memmap(path / PIXELS, np.uint8, "r", shape=(count, size, size, 3))
    except (OSError, ValueError) as error:
        raise damaged(path, str(error)) from error


def part_of(output: Path) -> Path:
    """The folder in which a data set is prepared before it is whole and gets the name `output`."""
    return output.with_name(output.name + ".part")


def fingerprint_of(pixels: str, labels: np.ndarray, splits: np.ndarray, attributes: Sequence[str]) -> str:
    """What tells one data set from another; `pixels` is the digest of its pixels."""
    digest = hashlib.sha256(pixels.encode())
    for part in (labels.tobytes(), splits.tobytes(), "\0".join(attributes).encode(errors="surrogatepass")):
        digest.update(part)
    return digest.hexdigest()


def damaged(path: Path, why: str) -> UserError:
    """The error of a data set whose files are not what they should be."""
    return UserError(f"The data set “{path.name}” is damaged.", f"Prepare it again ({why}).")

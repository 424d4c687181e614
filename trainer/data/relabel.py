"""Sets labels of a prepared data set from a table; whoever opens it finds the old ones or the new ones."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from trainer.data.faces_file import FORMAT, PIXELS, DatasetInfo, fingerprint_of, read_info, read_labels, read_names
from trainer.data.sources.source import read_labels_file
from trainer.data.sources.tables import LabelTable
from trainer.errors import UserError
from trainer.files import write_atomically


def relabel(dataset: Path, labels: Path) -> dict[str, Any]:
    """Sets the columns of the table `labels` in the prepared `dataset`, and returns the command's JSON.

    Columns that the table does not have stay; pictures that it does not name have no label in its columns; splits stay.
    Raises UserError where the table is none, or is for other pictures.
    """
    dataset = dataset.absolute()
    info, table = read_info(dataset), read_labels_file(labels)
    values, splits = read_labels(dataset, info)
    rows = table.match(names := read_names(dataset))
    if all(row is None for row in rows):
        raise UserError(f"“{labels.name}” is for other pictures.",
                        f"It names “{next(iter(table.rows), '')}”, the pictures are called “{names[0]}”.")
    if not table.attributes:
        raise UserError(f"“{labels.name}” has no labels.", "Beside the file names it needs a column of 0 and 1.")
    changed = _with_columns(info, values, table, rows)
    _write(dataset, *_fingerprinted(dataset, *changed, splits))
    known = {name: int((~np.isnan(column)).sum()) for name, column in zip(changed[0].attributes, changed[1].T)}
    return {"dataset": str(dataset), "images": info.images, "attributes": list(known), "labelled": known}


def _with_columns(
    info: DatasetInfo, values: np.ndarray, table: LabelTable, rows: list[int | None]
) -> tuple[DatasetInfo, np.ndarray]:
    """The data set with the table's columns in place of its own of the same names, new ones last."""
    read = np.full((info.images, len(table.attributes)), np.nan, np.float32)
    known = [place for place, row in enumerate(rows) if row is not None]
    read[known] = table.values[[row for row in rows if row is not None]]
    attributes = tuple(dict.fromkeys((*info.attributes, *table.attributes)))
    made = np.full((info.images, len(attributes)), np.nan, np.float32)
    made[:, : len(info.attributes)] = values
    made[:, [attributes.index(name) for name in table.attributes]] = read
    return dataclasses.replace(info, attributes=attributes, choices={**info.choices, **table.choices}), made


def _fingerprinted(
    dataset: Path, info: DatasetInfo, values: np.ndarray, splits: np.ndarray
) -> tuple[DatasetInfo, np.ndarray]:
    pixels = info.pixels or _digest(dataset / PIXELS)
    fingerprint = fingerprint_of(pixels, values, splits, info.attributes)
    file = f"labels-{fingerprint[:12]}.npy"
    return dataclasses.replace(info, pixels=pixels, fingerprint=fingerprint, labels_file=file), values


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(dataset: Path, info: DatasetInfo, values: np.ndarray) -> None:
    """The labels first, in a file of their own; then `dataset.json`, which names it; then the old labels go."""
    try:
        with write_atomically(dataset / info.labels_file) as part, part.open("wb") as file:
            np.save(file, values)
        with write_atomically(dataset / "dataset.json") as part:
            part.write_text(json.dumps({"format": FORMAT, **dataclasses.asdict(info)}, indent=1), encoding="utf-8")
    except OSError as error:
        raise UserError(f"The labels cannot be written: {error.strerror or error}.", "Check the disk.") from error
    for old in dataset.glob("labels*.npy"):
        if old.name != info.labels_file:
            old.unlink(missing_ok=True)

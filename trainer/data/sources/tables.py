"""Labels by file name: CSV files and CelebA's lists, as numbers 0 … 1 with NaN where a label is missing."""

from __future__ import annotations

import csv
import io
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import numpy as np

from trainer.errors import UserError

log = logging.getLogger(__name__)

MAX_CHOICES = 12
_WORDS = {"true": 1.0, "yes": 1.0, "y": 1.0, "t": 1.0, "false": 0.0, "no": 0.0, "n": 0.0, "f": 0.0}
_MISSING = {"", "nan", "na", "n/a", "none", "null", "?", "unknown"}
_SPLITS = {
    "train": 0, "training": 0, "0": 0, "val": 1, "valid": 1, "validation": 1, "dev": 1, "1": 1, "test": 2, "testing": 2,
    "2": 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelTable:
    """Rows of labels. `rows`: file name → row; `values` (R, A) float32; `splits` (R,) int8, −1 where none is given.

    `choices`: k-way columns that were made one-hot: name → its columns in `attributes`.
    """

    attributes: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    values: np.ndarray
    splits: np.ndarray
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> int | None:
        """The row of a picture: by its whole name, then by its last part, then without its ending."""
        path = PurePosixPath(name)
        for key in (name, path.name, path.stem):
            if (row := self.rows.get(key)) is not None:
                return row
        return None

    def match(self, names: Sequence[str]) -> list[int | None]:
        """The rows of pictures. A row that names one picture exactly is not lent to another of the same last part."""
        taken = {self.rows[name] for name in names if name in self.rows}
        found = [self.rows.get(name, self.find(name)) for name in names]
        return [row if name in self.rows or row not in taken else None for name, row in zip(names, found, strict=True)]


def read_csv(text: str, what: str) -> LabelTable:
    """A CSV whose first column (or the one called "file") names the picture; every other column is an attribute.

    Labels: 0/1, −1/1, true/false, yes/no, numbers 0 … 1; empty is missing; up to 12 words make a k-way attribute.
    A column called "split" holds train, val or test. Raises UserError where the text is no such table.
    """
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), dialect)
        lines = [line for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise UserError(
            f"“{what}” is not a readable CSV ({error}).", "Save it as CSV with a comma between columns.") from error
    if len(lines) < 2:
        raise UserError(f"“{what}” has no rows.", "Its first line names the columns, the others the pictures.")
    header = [c.strip() for c in lines[0]]
    width = len(header)
    rows = [[c.strip() for c in line[:width]] + [""] * (width - len(line)) for line in lines[1:]]
    lower = [c.lower() for c in header]
    key = next((lower.index(n) for n in ("file", "filename", "image", "image_id", "name", "path") if n in lower), 0)
    split = lower.index("split") if "split" in lower and lower.index("split") != key else None
    columns = {header[k]: [row[k] for row in rows] for k in range(width) if k not in (key, split) and header[k]}
    splits = [_read_split(row[split], what) for row in rows] if split is not None else [-1] * len(rows)
    return _table([row[key] for row in rows], columns, splits, what)


def read_celeba(attributes: str, partition: str | None) -> LabelTable:
    """CelebA's `list_attr_celeba.txt` (a count, the names, then −1/1 per file) and `list_eval_partition.txt`.

    Raises UserError where a list is damaged.
    """
    lines = [line.split() for line in attributes.splitlines() if line.strip()]
    if lines and len(lines[0]) == 1:
        lines = lines[1:]
    if len(lines) < 2 or any(len(line) != len(lines[0]) + 1 for line in lines[1:]):
        raise UserError("“list_attr_celeba.txt” is damaged.", "Take the list from CelebA's archive again.")
    try:
        splits = {f: int(s) for f, s in (line.split() for line in (partition or "").splitlines() if line.strip())}
    except ValueError as error:
        raise UserError(
            "“list_eval_partition.txt” is damaged.", "Take the list from CelebA's archive again.") from error
    names = [line[0] for line in lines[1:]]
    columns = {name: [line[k + 1] for line in lines[1:]] for k, name in enumerate(lines[0])}
    places = [s if (s := splits.get(n, -1)) in (0, 1, 2) else -1 for n in names]
    return _table(names, columns, places, "list_attr_celeba.txt")


def _table(names: Sequence[str], columns: Mapping[str, list[str]], splits: list[int], what: str) -> LabelTable:
    rows = {name.replace("\\", "/").removeprefix("./"): row for row, name in enumerate(names)}
    # A name is also found by its last part and without its ending, where that is not another row's.
    for short in (lambda p: p.name, lambda p: p.stem):
        for name, row in list(rows.items()):
            rows.setdefault(short(PurePosixPath(name)), row)
    values, choices = {}, {}
    for name, cells in columns.items():
        read = _read_column(cells)
        if isinstance(read, dict):
            choices[name] = tuple(f"{name}={word}" for word in read)
            values.update({f"{name}={word}": column for word, column in read.items()})
        elif read is not None:
            values[name] = read
        else:
            log.warning("the column “%s” of %s is not a label and is left out", name, what)
    table = np.stack(list(values.values()), 1) if values else np.empty((len(names), 0), np.float32)
    return LabelTable(
        attributes=tuple(values), rows=rows, values=table.astype(np.float32), splits=np.array(splits, np.int8),
        choices=choices)


def _read_column(cells: Sequence[str]) -> np.ndarray | dict[str, np.ndarray] | None:
    """A column's labels: numbers (R,), one column per word for a k-way attribute, None where it holds no labels."""
    numbers = np.array([_read_number(c) for c in cells], np.float32)
    unread = np.isinf(numbers)
    if unread.any():
        return _read_choices(cells)
    known = numbers[~np.isnan(numbers)]
    if not len(known):
        return None
    if known.min() < 0:  # CelebA's −1 and 1; a 0 among them says "not known"
        numbers[numbers == 0] = np.nan
        numbers = (numbers + 1) / 2
        known = numbers[~np.isnan(numbers)]
    return numbers if known.size and known.min() >= 0 and known.max() <= 1 else None


def _read_number(cell: str) -> float:
    """A cell's number; NaN where it is missing, infinity where it is a word."""
    cell = cell.strip().lower()
    if cell in _MISSING:
        return math.nan
    if cell in _WORDS:
        return _WORDS[cell]
    try:
        return float(cell.replace("−", "-"))
    except ValueError:
        return math.inf


def _read_choices(cells: Sequence[str]) -> dict[str, np.ndarray] | None:
    known = [c for c in cells if c.lower() not in _MISSING]
    words = sorted(set(known))
    if not 2 <= len(words) <= min(MAX_CHOICES, len(known) // 2):  # as many words as rows: names, not a choice
        return None
    missing = np.array([c.lower() in _MISSING for c in cells])
    matches = {w: np.array([c == w for c in cells], np.float32) for w in words}
    return {w: np.where(missing, np.float32(np.nan), match) for w, match in matches.items()}


def _read_split(cell: str, what: str) -> int:
    if cell.lower() in _MISSING:
        return -1
    if cell.lower() not in _SPLITS:
        raise UserError(f"“{what}” has an unknown split: “{cell}”.", "Splits are train, val and test.")
    return _SPLITS[cell.lower()]

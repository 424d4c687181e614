"""A source of training pictures: its files, and the labels that go with them, whatever its layout."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from trainer.data.faces_file import NOT_A_PICTURE, NOT_THERE
from trainer.data.sources.classes import read_class_folders
from trainer.data.sources.entries import BadPicture, Entry, list_entries
from trainer.data.sources.tables import LabelTable, read_celeba, read_csv
from trainer.errors import UserError

PICTURES = {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ""}
_LISTS = ("list_attr_celeba.txt", "list_eval_partition.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Pictures in order with their labels: `values` (N, A) float32, NaN missing; `splits` (N,) int8, −1 not given.

    `others`: names that are no picture, each with the reason: by their ending, or since only the labels know them.
    """

    pictures: tuple[Entry, ...]
    attributes: tuple[str, ...]
    values: np.ndarray
    splits: np.ndarray
    choices: dict[str, tuple[str, ...]]
    others: tuple[tuple[str, str], ...] = ()


def read_sources(paths: Sequence[Path], labels: Path | None = None) -> Source:
    """All sources as one, attributes that one of them lacks being missing there.

    Raises UserError where one has no pictures, or its labels are for others.
    """
    sources = [_read_source(path, labels) for path in paths]
    return sources[0] if len(sources) == 1 else _join(_named_after(paths, sources))


def _read_source(path: Path, labels: Path | None) -> Source:
    entries = list_entries(path)
    aligned = [e for e in entries if "img_align_celeba" in e.name.split("/")[:-1]]
    pictures = [e for e in aligned or entries if e.suffix in PICTURES]
    if not pictures:
        raise UserError(f"There are no pictures in “{path.name}”.", "JPEG, PNG, WebP, TIFF, BMP and HEIC are read.")
    table, used = _find_labels(path, entries, labels)
    if table is None:
        nothing = LabelTable(values=np.empty((0, 0), np.float32), splits=np.empty(0, np.int8))
        table = read_class_folders(pictures) or nothing
    elif not any(table.find(e.name) is not None for e in pictures):
        raise UserError(f"The labels are for other pictures than those in “{path.name}”.",
                        f"They name “{next(iter(table.rows), '')}”, the pictures are called “{pictures[0].base}”.")
    values, splits = _rows_of(pictures, table)
    others = [(e.name, NOT_A_PICTURE) for e in entries if e.suffix not in PICTURES and e.name not in used]
    others = [] if aligned else others + _missing(pictures, table)
    return Source(pictures=tuple(pictures), attributes=table.attributes, values=values, splits=splits,
                  choices=dict(table.choices), others=tuple(others))


def _missing(pictures: Sequence[Entry], table: LabelTable) -> list[tuple[str, str]]:
    """The pictures that only the labels know; none where those are the most: the list of a larger collection."""
    found = {table.find(e.name) for e in pictures}
    names = {row: name for name, row in reversed(table.rows.items()) if row not in found}
    if len(names) * 2 >= len(table.values):
        return []
    return [(name, NOT_THERE) for name in names.values()]


def _rows_of(pictures: Sequence[Entry], table: LabelTable) -> tuple[np.ndarray, np.ndarray]:
    values = np.full((len(pictures), len(table.attributes)), np.nan, np.float32)
    splits = np.full(len(pictures), -1, np.int8)
    for place, row in enumerate(table.match([p.name for p in pictures])):
        if row is not None:
            values[place], splits[place] = table.values[row], table.splits[row]
    return values, splits


def _find_labels(path: Path, entries: Sequence[Entry], labels: Path | None) -> tuple[LabelTable | None, set[str]]:
    """The table that belongs to a source, and the names of the entries that it was read from."""
    if labels is not None:
        return read_labels_file(labels), {e.name for e in entries if e.base == labels.name}
    nearby = list(entries) + ([] if path.is_dir() else _beside(path))
    by_base = {e.base: e for e in reversed(nearby) if e.suffix in (".csv", ".txt")}
    tables = [e for e in nearby if e.suffix == ".csv"]
    chosen = by_base.get(_LISTS[0]) or by_base.get("labels.csv") or (tables[0] if len(tables) == 1 else None)
    if chosen is None:
        if len(tables) > 1:
            raise UserError(
                f"There are several CSV files in “{path.name}”.", "Name the one with the labels: --labels CSV.")
        return None, set()
    table = _read_table(chosen.base, _entry_text(chosen), by_base)
    return table, {chosen.name, *(e.name for e in nearby if e.base in _LISTS)}


def read_labels_file(path: Path) -> LabelTable:
    """The labels in a CSV or CelebA's list. Raises UserError where it is none."""
    return _read_table(path.name, _text(path), {e.base: e for e in _beside(path)})


def _read_table(name: str, text: str, nearby: dict[str, Entry]) -> LabelTable:
    if name != _LISTS[0]:
        return read_csv(text, name)
    partition = nearby.get(_LISTS[1])
    return read_celeba(text, _entry_text(partition) if partition else None)


def _beside(path: Path) -> list[Entry]:
    """The label files in the folder of a zip, a tar or a list."""
    return [Entry(name=p.name, size=p.stat().st_size, read=p.read_bytes)
            for p in sorted(path.resolve().parent.iterdir()) if p.name in (*_LISTS, "labels.csv")]


def _text(path: Path) -> str:
    try:
        return _decode(path.read_bytes(), path.name)
    except OSError as error:
        raise UserError(
            f"“{path.name}” cannot be read: {error.strerror or error}.", "Check the path of the labels.") from error


def _entry_text(entry: Entry) -> str:
    try:
        return _decode(entry.read(), entry.base)
    except (BadPicture, OSError) as error:
        raise UserError(f"“{entry.base}” cannot be read: {error}.", "Check that the file is whole.") from error


def _decode(data: bytes, name: str) -> str:
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(f"“{name}” is not a text file.", "Save the labels as CSV in UTF-8.")


def _named_after(paths: Sequence[Path], sources: Sequence[Source]) -> list[Source]:
    """The sources with their own names before their pictures', so that none are the same; numbered where those are."""
    stems = [path.resolve().stem for path in paths]
    tops = [s if stems.count(s) == 1 else f"{s} {k}" for k, s in enumerate(stems, 1)]
    return [
        dataclasses.replace(
            source, pictures=tuple(dataclasses.replace(p, name=f"{top}/{p.name}") for p in source.pictures),
            others=tuple((f"{top}/{name}", reason) for name, reason in source.others))
        for top, source in zip(tops, sources, strict=True)
    ]


def _join(sources: Sequence[Source]) -> Source:
    """All as one. Where none has labels, the sources' own names may be classes: smiling/ and not_smiling/."""
    attributes = tuple(dict.fromkeys(a for s in sources for a in s.attributes))
    pictures = tuple(p for s in sources for p in s.pictures)
    others = tuple(o for s in sources for o in s.others)
    if not attributes and (table := read_class_folders(pictures)) is not None:
        values, splits = _rows_of(pictures, table)
        return Source(pictures=pictures, attributes=table.attributes, values=values, splits=splits, choices={},
                      others=others)
    values = np.full((sum(len(s.pictures) for s in sources), len(attributes)), np.nan, np.float32)
    start = 0
    for s in sources:
        values[start:start + len(s.pictures), [attributes.index(a) for a in s.attributes]] = s.values
        start += len(s.pictures)
    return Source(
        pictures=pictures, attributes=attributes, values=values,
        splits=np.concatenate([s.splits for s in sources]),
        choices={k: v for s in sources for k, v in s.choices.items()},
        others=others,
    )

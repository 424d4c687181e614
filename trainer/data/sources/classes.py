"""Labels from folder names: smiling/ and not_smiling/, A/ and not_A/, two folders, or one folder per attribute."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trainer.data.sources.entries import Entry
from trainer.data.sources.tables import LabelTable

_SPLITS = {"train": 0, "training": 0, "val": 1, "valid": 1, "validation": 1, "test": 2}
_NEGATIONS = ("not_", "not-", "not ", "no_", "no-", "no ", "non_", "non-", "without_", "without-", "without ")


def read_class_folders(entries: Sequence[Entry]) -> LabelTable | None:
    """The labels that the pictures' folders give, or None where they lie in one folder or none.

    A folder and its negation (smiling, not_smiling) are one attribute; two other folders are one attribute, 1 in the
    one whose name comes later in the alphabet; more are one attribute each. train/, val/ and test/ above are splits.
    """
    parts = _without_shared_top([e.name.split("/")[:-1] for e in entries])
    splits = np.array([_SPLITS.get(p[0].lower(), -1) if p else -1 for p in parts], np.int8)
    if not all(s >= 0 for s in splits):
        splits[:] = -1
    parts = _without_shared_top([p[1:] if s >= 0 else p for p, s in zip(parts, splits, strict=True)])
    classes = [p[0] if p else "" for p in parts]
    names = sorted({c for c in classes if c})
    if len(names) < 2 and not (splits >= 0).any():
        return None
    meanings = _meanings(names)  # folder → (attribute, value)
    attributes = tuple(dict.fromkeys(a for a, _ in meanings.values()))
    values = np.full((len(entries), len(attributes)), np.nan, np.float32)
    alone = _independent(meanings)
    for row, folder in enumerate(classes):
        if folder in meanings:
            attribute, value = meanings[folder]
            if alone:
                values[row] = 0
            values[row, attributes.index(attribute)] = value
    rows = {e.name: row for row, e in enumerate(entries)}
    return LabelTable(attributes=attributes, rows=rows, values=values, splits=splits)


def _without_shared_top(parts: list[list[str]]) -> list[list[str]]:
    """Folders that all pictures share say nothing (a zip's own name)."""
    while parts and all(len(p) > 1 for p in parts) and len({p[0] for p in parts}) == 1:
        parts = [p[1:] for p in parts]
    return parts


def _meanings(names: Sequence[str]) -> dict[str, tuple[str, float]]:
    meanings = {}
    plain = {_key(n): n for n in names}
    for name in names:
        positive = next((plain.get(_key(name[len(p):])) for p in _NEGATIONS if name.lower().startswith(p)), None)
        meanings[name] = (positive, 0.0) if positive else (name, 1.0)
    if len(names) == 2 and all(v == 1.0 for _, v in meanings.values()):
        return {names[0]: (names[1], 0.0), names[1]: (names[1], 1.0)}
    return meanings


def _independent(meanings: dict[str, tuple[str, float]]) -> bool:
    """More than two folders and no negation among them: a picture in one is not in the others."""
    return len(meanings) > 2 and all(value == 1.0 for _, value in meanings.values())


def _key(name: str) -> str:
    return name.lower().replace("-", "_").replace(" ", "_")

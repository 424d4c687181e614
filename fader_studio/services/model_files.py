"""What is done to a model's files in the library: checked, copied, given another title, compared. No torch."""

from __future__ import annotations

import filecmp
import json
import shutil
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import send2trash

from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.model.spec import (
    MAX_HEADER_BYTES, MAX_METADATA_BYTES, METADATA_KEY, read_header, read_spec, spec_from_json,
)  # fmt: skip

SUFFIX = ".safetensors"
WARM = f".warm{SUFFIX}"
LONGEST_TITLE = 60


def warm_beside(path: Path) -> Path:
    """The file of adversaries that may lie beside a model, with which training goes on from it."""
    return path.with_name(path.name.removesuffix(SUFFIX) + WARM)


def check_complete(path: Path) -> None:
    """Raises UserError where the file is shorter than its header says: a download that was cut off."""
    header = read_header(path)
    with path.open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
    ends = [entry["data_offsets"][1] for key, entry in header.items() if key != "__metadata__" and _has_offsets(entry)]
    if path.stat().st_size < 8 + length + max(ends, default=0):
        raise UserError(f"“{path.name}” is not whole.", "Copy or download it again.")


def _has_offsets(entry: object) -> bool:
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    return isinstance(offsets, list) and len(offsets) == 2 and isinstance(offsets[1], int)


def copy_model(source: Path, target: Path) -> None:
    """Copies a model to `target` and what lies warm beside it; the file that was there goes to the trash first.

    Raises OSError, `target` then being as it was.
    """
    with write_atomically(target) as part:
        shutil.copyfile(source, part)
        if target.exists():  # only now, when the new one is whole on the disk
            trash(target)
    if warm_beside(source).is_file():
        with write_atomically(warm_beside(target)) as part:
            shutil.copyfile(warm_beside(source), part)


def trash(path: Path) -> None:
    """Moves a model, and what lies warm beside it, to the trash. Raises OSError."""
    send2trash.send2trash([one for one in (path, warm_beside(path)) if one.exists()])


def give_title(path: Path, title: str) -> None:
    """Writes the model anew with another name in its description; weights and all else stay, byte for byte.

    Raises UserError where the file is no model, OSError where the disk refuses; the file is then as it was.
    """
    _redescribe(path, lambda described: {**described, "name": title})


def give_scores(path: Path, measured: Mapping[str, Any]) -> None:
    """As `give_title`, with what an evaluation found out (the JSON of `fader-trainer evaluate`).

    Faders that it could not judge, and a model's measures that were not asked for, keep what they had.
    """
    found = measured.get("attributes") or {}
    general = {key: measured[key] for key in ("split", "images", "reconstruction") if measured.get(key) is not None}
    if isinstance(judge := measured.get("judge"), Mapping):
        general["judge"] = judge.get("sha256", "")

    def change(described: dict[str, Any]) -> dict[str, Any]:
        attributes = [_scored(a, found.get(a["name"])) for a in described["attributes"]]
        return {**described, "attributes": attributes, "scores": {**described.get("scores", {}), **general}}

    _redescribe(path, change)


def _scored(attribute: dict[str, Any], figures: object) -> dict[str, Any]:
    if not isinstance(figures, Mapping) or not isinstance(figures.get("difference_accuracy"), int | float):
        return attribute
    known = {key: value for key, value in figures.items() if value is not None}
    return {**attribute, "scores": known}


def _redescribe(path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    read_spec(path)  # that it is a model
    header = read_header(path)
    text = json.dumps(change(json.loads(header["__metadata__"][METADATA_KEY])), ensure_ascii=False)
    spec_from_json(text)  # that it stays one
    header["__metadata__"][METADATA_KEY] = text
    data = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    data += b" " * (-len(data) % 8)  # as the format aligns it
    if len(text.encode()) > MAX_METADATA_BYTES or len(data) > MAX_HEADER_BYTES:
        raise UserError("The model's description has no room for this.", "Choose a shorter name.")
    with path.open("rb") as old, write_atomically(path) as part, part.open("wb") as new:
        (length,) = struct.unpack("<Q", old.read(8))
        old.seek(8 + length)
        new.write(struct.pack("<Q", len(data)) + data)
        shutil.copyfileobj(old, new)


def same_contents(first: Path, second: Path) -> bool:
    """Whether two files hold the same bytes; False where one cannot be read."""
    try:
        return filecmp.cmp(first, second, shallow=False)
    except OSError:
        return False

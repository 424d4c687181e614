"""Checkpoints in the run folder: written whole, read back and compared before an older one goes; two are kept.

`step-N-C.pt` (N steps over all phases, C phases cut short) holds the tensors (plain data, loaded with `weights_only`),
the `.json` beside it the file's SHA-256. The `.json` is written last, after the comparison: a checkpoint without it, or
with another hash, is none.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch

from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.training.state import TrainingState

FORMAT = 1
KEPT = 2

log = logging.getLogger(__name__)


def save_checkpoint(folder: Path, state: TrainingState) -> Path:
    """Writes the state's checkpoint, verifies it, and removes all but the newest two. One of the same step stays.

    Raises UserError where a weight is not finite (nothing is written then) or the disk does not hold what was written.
    """
    saved = {"format": FORMAT, **state.state_dict()}
    if bad := _first_not_finite(saved):
        raise UserError(f"A weight is no longer a finite number ({bad}).", "Go on from the last checkpoint.")
    path = folder / f"step-{sum(state.steps.values()):08d}-{len(state.cut_short)}.pt"
    if path in _verified(folder):
        return path
    try:
        with write_atomically(path) as temporary:
            torch.save(saved, temporary)
        _verify(path, saved)
    except OSError as error:
        raise UserError(
            f"The checkpoint cannot be written: {error.strerror or error}.", "Free some space, then go on from the last checkpoint."
        ) from error
    for old in _verified(folder)[KEPT:]:
        _remove(old)
    return path


def load_checkpoint(folder: Path, state: TrainingState) -> bool:
    """Fills `state` from the newest verified checkpoint; False where there is none. Older ones serve a damaged one.

    Files that a killed process never verified are removed.
    """
    known = _verified(folder)
    for leftover in (p for p in folder.glob("step-*.pt") if p not in known):
        leftover.unlink(missing_ok=True)
    for path in known:
        if (saved := read_checkpoint(path)) is not None:
            state.load_state_dict(saved)
            return True
        log.warning("checkpoint %s is damaged and is passed over", path.name)
        _remove(path)
    return False


def newest_checkpoint(folder: Path) -> dict[str, Any] | None:
    """The content of the newest checkpoint that is whole; None where there is none."""
    return next((saved for path in _verified(folder) if (saved := read_checkpoint(path)) is not None), None)


def read_checkpoint(path: Path) -> dict[str, Any] | None:
    """The content of a checkpoint; None where it is damaged. Raises UserError for a format of the future."""
    try:
        if json.loads(path.with_suffix(".json").read_text("utf-8"))["sha256"] != _sha256(path):
            return None
        saved = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, EOFError):
        return None
    if saved["format"] > FORMAT:
        raise UserError("This run was trained by a newer Fader Studio.", "Update Fader Studio and try again.")
    return saved


def _verified(folder: Path) -> list[Path]:
    """Checkpoints that were verified when they were written, newest first."""
    return sorted((p for p in folder.glob("step-*.pt") if p.with_suffix(".json").is_file()), reverse=True)


def _remove(path: Path) -> None:
    path.with_suffix(".json").unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def _verify(path: Path, saved: Mapping[str, Any]) -> None:
    """Reads the file again and compares every value with memory, then writes its hash beside it."""
    read = dict(_leaves(torch.load(path, map_location="cpu", weights_only=True)))
    for name, value in _leaves(saved):
        other = read.pop(name, None)
        equal = torch.equal(value.cpu(), other) if isinstance(value, torch.Tensor) else value == other
        if not equal:
            raise OSError(f"{name} was not written as it is")
    with write_atomically(path.with_suffix(".json")) as temporary:
        temporary.write_text(json.dumps({"format": FORMAT, "sha256": _sha256(path)}), "utf-8")


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """All values of nested dictionaries and lists with their path."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(part, f"{name}/{key}")
    elif isinstance(value, list | tuple):
        for k, part in enumerate(value):
            yield from _leaves(part, f"{name}/{k}")
    else:
        yield name, value


def _first_not_finite(saved: Mapping[str, Any]) -> str:
    for name, value in _leaves(saved):
        if isinstance(value, torch.Tensor) and value.is_floating_point() and not value.isfinite().all():
            return name
        if isinstance(value, float) and not math.isfinite(value):
            return name
    return ""


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

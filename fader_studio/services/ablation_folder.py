"""The models of a folder that `fader-trainer ablate` wrote: its variants by name, and how each was measured."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import UserError
from trainer.model.spec import ModelSpec, read_spec

log = logging.getLogger(__name__)
RUNS, MODEL, MEASURED = "runs", "model.safetensors", "evaluation.json"
BASELINE = "baseline"
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """`name`: its run's. `swap_accuracy` 0 … 1 of the first attribute, `psnr` in dB; None where it was not measured."""

    name: str
    path: Path
    spec: ModelSpec
    swap_accuracy: float | None = None
    psnr: float | None = None


def is_ablation(folder: Path) -> bool:
    """Whether there are runs with models in it. Raises nothing: what cannot be read is none."""
    try:
        return folder.is_dir() and any(_models(folder))
    except OSError:
        return False


def variants_in(folder: Path) -> tuple[Variant, ...]:
    """The baseline first, then its other seeds, then the rest by name; what is no good model is left out."""
    found = []
    for path in sorted(_models(folder), key=lambda p: (not p.parent.name.startswith(BASELINE), p.parent.name)):
        try:
            found.append(_variant(path))
        except UserError as error:
            log.warning("%s: %s", path.parent.name, error.message)
    return tuple(found)


def _models(folder: Path) -> list[Path]:
    return list((folder / RUNS).glob(f"*/{MODEL}"))


def _variant(path: Path) -> Variant:
    spec = read_spec(path)
    swap, psnr = _measured(path.parent / MEASURED, spec.attribute_names[0])
    return Variant(name=path.parent.name, path=path, spec=spec, swap_accuracy=swap, psnr=psnr)


def _measured(file: Path, attribute: str) -> tuple[float | None, float | None]:
    try:
        with file.open("rb") as opened:
            result = json.loads(opened.read(MAX_BYTES))["result"]
        return float(result["attributes"][attribute]["swap_accuracy"]), float(result["reconstruction"]["psnr"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, None

"""The weights that were best so far in a run, by reconstruction ("rec") and by swaps ("swap"), kept apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import nn

from trainer.files import write_atomically

PICKS = ("rec", "swap")
RECORD = "best"


def best_path(run: Path, pick: str) -> Path:
    """Where a run keeps the weights that were best by `pick`."""
    return run / "checkpoints" / f"best_{pick}.safetensors"


def save_best(run: Path, pick: str, network: nn.Module, record: Mapping[str, Any]) -> None:
    """Keeps the network's weights as the best by `pick`; `record`: what it changes in a model's provenance."""
    tensors = {name: t.detach().cpu().contiguous() for name, t in network.state_dict().items()}
    with write_atomically(best_path(run, pick)) as temporary:
        save_file(tensors, temporary, {RECORD: json.dumps(record)})


def load_best(run: Path, pick: str, network: nn.Module) -> dict[str, Any]:
    """Fills the network with the weights that were best by `pick`; returns their record."""
    path = best_path(run, pick)
    network.load_state_dict(load_file(path))
    with safe_open(path, "pt") as file:
        return json.loads((file.metadata() or {}).get(RECORD, "{}"))

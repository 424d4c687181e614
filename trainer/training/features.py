"""Trained features, kept beside the data: a run with the same data and settings need not train them again.

The key names all that the weights follow from, so that a run which finds them ends with the weights it would have had.
"""

from __future__ import annotations

import hashlib
import json
import logging
import platform
from pathlib import Path

import safetensors
import torch
from safetensors.torch import load_file, save_file

from trainer.data.dataset import Dataset
from trainer.files import write_atomically
from trainer.training.state import TrainingState

log = logging.getLogger(__name__)

DECIDES = ("seed", "images", "size", "flips", "grey", "precision", "classifier_steps")
"""The settings that the features follow from."""


def features_path(data: Dataset, state: TrainingState) -> Path:
    """Where the features of this data and these settings are kept, whether they are there or not."""
    device = torch.cuda.get_device_name(state.device) if state.device.type == "cuda" else platform.machine()
    key = {
        "data": data.fingerprint,
        "settings": [getattr(state.config, name) for name in DECIDES],
        "machine": [state.device.type, device, torch.__version__, torch.get_num_threads()],
    }
    digest = hashlib.sha256(json.dumps(key).encode()).hexdigest()[:24]
    return data.path / f"features-{digest}.safetensors"


def load_features(data: Dataset, state: TrainingState) -> bool:
    """Fills the state's classifier from the cache; False where there is none or it does not fit."""
    path = features_path(data, state)
    if not path.is_file():
        return False
    try:
        state.classifier.load_state_dict(load_file(path))
    except (OSError, ValueError, RuntimeError, safetensors.SafetensorError) as error:
        log.warning("cached features %s cannot be used: %s", path.name, error)
        return False
    return True


def save_features(data: Dataset, state: TrainingState) -> None:
    """Keeps the state's classifier for other runs, where the data set's folder can be written and has none yet."""
    path = features_path(data, state)
    if path.exists():
        return
    tensors = {name: t.detach().cpu().contiguous() for name, t in state.classifier.state_dict().items()}
    try:
        with write_atomically(path) as temporary:
            save_file(tensors, temporary)
    except OSError as error:
        log.info("features are not kept: %s", error)

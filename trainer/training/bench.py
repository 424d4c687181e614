"""How fast this machine trains: the preset `paper` as the trainer runs it, beside the plain loop, taken in turns."""

from __future__ import annotations

import dataclasses
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

from trainer.config import TrainConfig, preset
from trainer.data.dataset import Dataset
from trainer.model.types import Attributes, Images
from trainer.training.batches import Batches, fader_batches
from trainer.training.memory import keep_apart
from trainer.training.run import choose_device
from trainer.training.state import TrainingState
from trainer.training.steps import PaperStep
from trainer.training.values import Values

DATASET_IMAGES = 200_000
ROUNDS = 20
STEPS = {"cpu": 1, "mps": 5, "cuda": 50}
"""Steps per turn."""


def measure(device: str = "auto", *, compiled: bool = False) -> dict[str, Any]:
    """Images per second of the autoencoder, fast and plain, in turns of a few steps; each one's best turn counts.

    The best turn is the one that other work on the machine disturbed least.

    Plain: eager fp32, no channels_last, no fused optimiser, the paper's two steps on separate batches. Fast: one
    encoding serves both steps, bf16 where the processor computes in it, channels_last, fused Adam, and `compiled`
    where that is asked for; on a GPU the images lie there already. The data set is a sparse file of 200,000 images;
    memory is what training on it took at most, before the plain loop's second set of networks is made.
    """
    place = choose_device(device)
    with tempfile.TemporaryDirectory(prefix="fader-bench-") as folder:
        with Dataset.open(write_sparse_data(Path(folder), preset("paper"))) as data:
            fast = fast_step(data, place, compiled=compiled)
            _pace(fast, place)  # warms up
            keep_apart(False)
            _pace(fast, place)
            memory = peak_memory()
            plain = plain_step(data, place)
            turns = [(_pace(fast, place), _pace(plain, place)) for _ in range(ROUNDS)]
    config = preset("paper")
    return {
        "device": torch.cuda.get_device_name(place) if place.type == "cuda" else str(place),
        "threads": torch.get_num_threads(),
        "batch": config.batch_size,
        "preset": config.preset,
        "compiled": compiled,
        "images_per_second": round(max(t[0] for t in turns), 2),
        "plain_images_per_second": round(max(t[1] for t in turns), 2),
        "peak_rss_mb": memory,
        "dataset_images": DATASET_IMAGES,
    }


def fast_step(data: Dataset, device: torch.device, *, compiled: bool = False) -> PaperStep:
    """The paper's step as fast as the trainer can run it."""
    precision = "bf16" if computes_in_bf16(device) else "fp32"
    config = dataclasses.replace(preset("paper"), encode_once=True, precision=precision, compile=compiled)
    return PaperStep(TrainingState(config, data.attributes, device), fader_batches(data, config, device))


def plain_step(data: Dataset, device: torch.device) -> PaperStep:
    """The paper's step as PyTorch runs it unasked."""
    config = preset("paper")
    state = TrainingState(config, data.attributes, device)
    state.networks.to(memory_format=torch.contiguous_format)
    for name, optimiser in state.optimisers.items():
        weights = optimiser.param_groups[0]["params"]
        state.optimisers[name] = torch.optim.Adam(weights, config.learning_rate, (config.beta1, config.beta2))
    return PaperStep(state, PlainBatches(fader_batches(data, config, device)))


class PlainBatches:
    """Batches in the usual order of memory."""

    def __init__(self, batches: Batches) -> None:
        self._batches = batches

    def next(self) -> tuple[Images, Attributes]:
        images, labels = self._batches.next()
        return images.contiguous(), labels

    def values(self) -> Values:
        return self._batches.values()


def computes_in_bf16(device: torch.device) -> bool:
    """Whether the processor multiplies bf16 itself; emulated, it is slower than fp32."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    return device.type == "cpu" and (torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())


def _pace(step: PaperStep, device: torch.device) -> float:
    """Images per second over one turn."""
    steps, start = STEPS[device.type], time.perf_counter()
    for number in range(steps):
        step(number)
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    return steps * step.config.batch_size / (time.perf_counter() - start)


def write_sparse_data(folder: Path, config: TrainConfig) -> Path:
    """A data set of black images that takes no disk, where the file system knows sparse files."""
    with (folder / "images.u8").open("wb") as file:
        file.truncate(DATASET_IMAGES * config.size * config.size * 3)
    labels = (np.arange(DATASET_IMAGES)[:, None] % 2).repeat(len(config.attributes), 1).astype(np.float32)
    np.save(folder / "labels.npy", labels)
    np.save(folder / "splits.npy", np.zeros(DATASET_IMAGES, np.int8))
    info = {
        "format": 1, "size": config.size, "images": DATASET_IMAGES, "attributes": list(config.attributes),
        "fingerprint": "sparse", "splits": {"train": DATASET_IMAGES},
    }  # fmt: skip
    (folder / "dataset.json").write_text(json.dumps(info), "utf-8")
    return folder


def peak_memory() -> float | None:
    """The process's largest resident memory so far in MB; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(largest / (1e6 if sys.platform == "darwin" else 1e3), 1)

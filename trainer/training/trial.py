"""A few timed steps of a run, thrown away afterwards: what the whole run will take on this machine."""

from __future__ import annotations

import dataclasses
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

from trainer.config import TrainConfig
from trainer.data.faces_file import FORMAT, PIXELS, map_faces, read_info
from trainer.training.bench import peak_memory
from trainer.training.run import choose_device, train

FACES = 200
STEPS, LOOK, CHECKPOINT = 5, 3, 4
"""Steps of each phase; after which of the faders' steps there is a grid of samples, and a checkpoint."""


class _Enough(Exception):
    """Ends the trial's training."""


class _Clock:
    """Told of every step; the seconds between two steps, by phase."""

    def __init__(self) -> None:
        self.gaps: dict[str, list[float]] = {}
        self._last: tuple[str, float] = ("", 0.0)

    def __call__(self, phase: str, step: int, steps: int) -> None:
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        now = time.perf_counter()
        before, then = self._last
        gaps = self.gaps.setdefault(phase, [])
        if before == phase:
            gaps.append(now - then)
        self._last = (phase, now)
        if phase == "faders" and step >= STEPS:
            raise _Enough

    def step_seconds(self, phase: str) -> float:
        """Of a step alone; the first one, which prepares much, is left out."""
        gaps = self.gaps[phase][: LOOK - 1]
        return sum(gaps) / len(gaps)


def measure_run(data: Path, config: TrainConfig, *, init: Path | None = None, device: str = "auto") -> dict[str, Any]:
    """Trains `STEPS` steps of each phase up to the faders' on a few faces of `data`, and returns the command's JSON.

    Labels play no part: every other face has each attribute. Raises UserError as a training does.
    """
    short = dataclasses.replace(
        config, iterations=STEPS, classifier_iterations=STEPS, judge_iterations=STEPS, sample_every=LOOK,
        checkpoint_every=CHECKPOINT, validate_every=10_000_000, report_every=10_000)
    clock = _Clock()
    with tempfile.TemporaryDirectory(prefix="fader-trial-") as name:
        folder = Path(name)
        few = write_few(data, folder / "data", config.attributes)
        try:
            train(folder / "run", few, short, init=init, device=device, progress=clock)
        except _Enough:
            pass
        disk = _disk(folder / "run")
    step, later = clock.step_seconds("faders"), clock.gaps["faders"]
    place = choose_device(device)
    return {
        "device": torch.cuda.get_device_name(place) if place.type == "cuda" else str(place),
        "step_seconds": {phase: round(clock.step_seconds(phase), 5) for phase in clock.gaps},
        "sample_seconds": round(max(0.0, later[LOOK - 1] - step), 3),
        "checkpoint_seconds": round(max(0.0, later[CHECKPOINT - 1] - step), 3),
        "memory_mb": peak_memory(),
        "gpu_memory_mb": round(torch.cuda.max_memory_reserved(place) / 1e6, 1) if place.type == "cuda" else None,
        "disk_mb": round(disk / 1e6, 1),
    }


def write_few(data: Path, folder: Path, attributes: tuple[str, ...]) -> Path:
    """A data set of up to `FACES` faces of `data`, again and again where it has fewer, half of them for validation."""
    info = read_info(data)
    faces = map_faces(data, info.size, min(FACES, info.images))
    folder.mkdir()
    with (folder / PIXELS).open("wb") as file:
        file.write(faces[np.arange(FACES) % len(faces)].tobytes())
    places = np.arange(FACES)
    np.save(folder / "labels.npy", (places[:, None] // 2 % 2).repeat(len(attributes), 1).astype(np.float32))
    np.save(folder / "splits.npy", (places % 2).astype(np.int8))
    few = dataclasses.replace(
        info, images=FACES, attributes=attributes, fingerprint="trial", choices={}, skipped=(),
        splits={"train": FACES // 2, "val": FACES // 2}, labels_file="labels.npy")
    (folder / "dataset.json").write_text(json.dumps({"format": FORMAT, **dataclasses.asdict(few)}), "utf-8")
    return folder


def _disk(run: Path) -> int:
    """Bytes of a run of this kind at most: three checkpoints for an instant, and all else that it keeps."""
    files = [p for p in run.rglob("*") if p.is_file()]
    checkpoints = [p.stat().st_size for p in files if p.suffix == ".pt"]
    return sum(p.stat().st_size for p in files) + (3 - len(checkpoints)) * max(checkpoints, default=0)

"""What the networks that ship see in each face of a data set, as a small table: for labelling by hand and for sorting.

One table per data set, whatever is labelled. The columns are the principal axes of what the judge's and the bundled
model's last maps hold (mean over the face), and of an earlier map of the judge's in four quarters: the last ones were
trained on mirrored faces and do not tell left from right. The first hundred axes keep all that a small model uses.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from tqdm import tqdm

import resources
from trainer import events
from trainer.data.chunks import TELL_SECONDS, Tell
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.evaluate import bundled_judge, measuring_device
from trainer.evaluation.judge import Judge, load_judge
from trainer.files import write_atomically
from trainer.model.classifier import AttributeClassifier
from trainer.model.file import load_model
from trainer.model.types import to_images

COLUMNS = 128
BATCH = 64
QUARTERS = 0.7
"""Weight of the quarters beside the means' 1. With 200 of 600 CelebA faces marked, "turned to the right" goes from 82 to
91 % right, and Smiling, Wearing_Hat, Eyeglasses and Wearing_Earrings stay within half a point."""
ROWS = 4096
"""Rows that are summed at a time: memory does not grow with the data set."""


class Eyes:
    """The networks that look: the judge, and the bundled model's classifier where there is one."""

    def __init__(self, judge: Judge, classifier: AttributeClassifier | None, device: torch.device) -> None:
        self._judge, self._classifier, self._device = judge, classifier, device
        self.name = judge.sha256[:8]

    @torch.inference_mode()
    def look(self, pixels: torch.Tensor) -> list[np.ndarray]:
        """(B, 3, S, S) uint8 → parts (B, D_k) float16: the quarters, the judge's means, the classifier's."""
        quarters, means = self._judge_sees(pixels)
        seen = [quarters, means]
        if self._classifier is not None:
            seen.append(self._classifier.maps(to_images(pixels.to(self._device)))[-1].mean((2, 3)))
        return [part.cpu().half().numpy() for part in seen]

    def _judge_sees(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(B, 16 · width) and (B, 8 · width)."""
        kept: list[torch.Tensor] = []
        hook = self._judge.network.layer3.register_forward_hook(lambda _module, _inputs, out: kept.append(out))
        try:
            means = self._judge.look(pixels)[1]
        finally:
            hook.remove()
        return F.adaptive_avg_pool2d(kept[0], 2).flatten(1), means


def bundled_eyes(device: torch.device) -> Eyes:
    """What ships. Raises UserError where this installation has no judge."""
    judge = load_judge(bundled_judge(), device)
    models = [p for p in sorted(resources.path("models").glob("*.safetensors")) if ".warm." not in p.name]
    classifier = load_model(models[0], device).classifier if models else None
    if classifier is not None:
        classifier.to(memory_format=torch.channels_last).eval().requires_grad_(False)
    return Eyes(judge, classifier, device)


def write_features(data: Path, output: Path, *, tell: Tell | None = None, eyes: Eyes | None = None) -> dict[str, Any]:
    """Writes (N, 128) float16 as .npy into `output` and returns the command's JSON; fewer columns for fewer faces.

    One that was stopped goes on where it was. `tell` hears how many faces were looked at. Raises UserError where the
    data set is damaged or the disk is full.
    """
    torch.set_num_threads(max(1, (os.cpu_count() or 1) // 2))  # the window beside it wants to stay smooth
    eyes = eyes or bundled_eyes(measuring_device("auto"))
    with Dataset.open(data) as dataset:
        part = output.with_name(f"{output.name}.{eyes.name}.part")
        try:
            seen, weights = _look_at_all(dataset, eyes, part, tell or (lambda _event: None))
            columns = _principal(seen, weights)
            with write_atomically(output) as temporary, temporary.open("wb") as file:
                np.save(file, columns)
            del seen  # Windows removes no file that is mapped
            part.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(f"“{output.name}” cannot be written: {error.strerror or error}.",
                            f"Check the disk of {output.parent}.") from error
    return {"features": str(output.absolute()), "images": len(columns), "columns": columns.shape[1]}


def _look_at_all(data: Dataset, eyes: Eyes, part: Path, tell: Tell) -> tuple[np.ndarray, np.ndarray]:
    """Every face's features (N, D), mapped from `part`, where only what is missing is written; and weights (D,)."""
    widths = [seen.shape[1] for seen in eyes.look(data.read(np.arange(1)))]
    weights = np.concatenate([np.full(w, (1.0 if k else QUARTERS) / np.sqrt(w)) for k, w in enumerate(widths)])
    width = len(weights)
    row, total, due = width * 2, len(data), 0.0
    tell(events.ScanStarted(phase="scan", total=total))
    part.touch()
    with part.open("r+b") as file:
        done = min(part.stat().st_size // row, total)
        file.seek(done * row)  # each row has its place: a process that outlived its window may be at work on it too
        for start in tqdm(range(done, total, BATCH), unit="batches", disable=None):
            seen = eyes.look(data.read(np.arange(start, min(start + BATCH, total))))
            file.write(np.concatenate(seen, 1).tobytes())
            file.flush()
            if time.monotonic() >= due:
                due = time.monotonic() + TELL_SECONDS
                tell(events.Scanned(phase="scan", step=min(start + BATCH, total)))
    return np.memmap(part, np.float16, "r", shape=(total, width)), weights


def _principal(seen: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """(N, D) → (N, ≤ 128) float16: principal axes of the standardised and weighed columns, largest first, their rows of
    mean length 1.
    """
    mean = sum(rows.sum(0) for rows in _parts(seen)) / len(seen)
    square = sum(np.square(rows - mean).sum(0) for rows in _parts(seen)) / len(seen)
    scale = weights / (np.sqrt(square) + 1e-3)
    spread = sum(((rows - mean) * scale).T @ ((rows - mean) * scale) for rows in _parts(seen))
    axes = np.linalg.eigh(spread)[1][:, ::-1][:, : min(COLUMNS, len(seen))]  # (D, K)
    columns = np.concatenate([((rows - mean) * scale) @ axes for rows in _parts(seen)])  # (N, K)
    length = np.sqrt(np.square(columns).sum(1).mean())
    return (columns / max(length, 1e-6)).astype(np.float16)


def _parts(seen: np.ndarray) -> Iterator[np.ndarray]:
    for start in range(0, len(seen), ROWS):
        yield seen[start : start + ROWS].astype(np.float64)

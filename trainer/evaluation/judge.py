"""NMT-A, the judge: a network that only measures, its file, and what it says about pictures. Never part of a loss."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import safetensors
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from trainer.errors import UserError
from trainer.evaluation.resnet import ResNet18
from trainer.files import write_atomically
from trainer.model.spec import read_header

FORMAT = 1
METADATA_KEY = "fader_judge"
HINT = "Make a judge with fader-trainer judge, or leave --judge out for the bundled one."


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeSpec:
    """What a judge is. `accuracy`: per attribute on real faces that it did not see, null where there were no labels;
    `balanced_accuracy`: the mean of that on faces with and on faces without the attribute.

    `outputs`: "sigmoid", one output per attribute; "softmax", two outputs for one attribute (the paper's).
    """

    attributes: tuple[str, ...]
    width: int = 64
    size: int = 128
    outputs: Literal["sigmoid", "softmax"] = "sigmoid"
    accuracy: Mapping[str, float | None] = field(default_factory=dict)
    balanced_accuracy: Mapping[str, float | None] = field(default_factory=dict)
    provenance: Mapping[str, Any] = field(default_factory=dict)

    @property
    def network_outputs(self) -> int:
        return 2 if self.outputs == "softmax" else len(self.attributes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """A trained judge in evaluation mode. `file` and `sha256` are empty until it is saved or loaded."""

    spec: JudgeSpec
    network: ResNet18
    file: str = ""
    sha256: str = ""

    def column(self, attribute: str) -> int | None:
        """The place of `attribute` among the judge's, None where it does not know it."""
        return self.spec.attributes.index(attribute) if attribute in self.spec.attributes else None

    @torch.inference_mode()
    def look(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(B, 3, S, S) uint8 → probabilities (B, A) and features (B, 8 · width), both float32.

        Bytes and nothing else: pictures are rounded before any judge sees them.
        """
        if pixels.dtype != torch.uint8:
            raise TypeError("a judge sees pictures of 8 bits")
        device = self.network.fc.weight.device
        images = pixels.to(device).float().div_(255).contiguous(memory_format=torch.channels_last)
        if images.shape[-1] != self.spec.size:
            images = F.interpolate(images, size=(self.spec.size,) * 2, mode="bilinear", antialias=True)
        features = self.network.features(images)  # (B, 8 · width)
        return probabilities(self.network.fc(features), self.spec.outputs).cpu(), features.cpu()

    def says(self, pixels: torch.Tensor) -> torch.Tensor:
        """(B, 3, S, S) uint8 → probabilities (B, A) that each attribute is there."""
        return self.look(pixels)[0]


def probabilities(logits: torch.Tensor, outputs: str) -> torch.Tensor:
    """The network's outputs as probabilities (B, A)."""
    return logits.softmax(1)[:, 1:] if outputs == "softmax" else logits.sigmoid()


def save_judge(path: Path, judge: Judge) -> Judge:
    """Writes the judge in half precision and returns it with its file's name and hash."""
    state = judge.network.state_dict()
    tensors = {k: v.detach().cpu().half().contiguous() for k, v in state.items() if v.is_floating_point()}
    path.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(path) as part:
        save_file(tensors, part, {METADATA_KEY: json.dumps({"format": FORMAT, **asdict(judge.spec)})})
    return Judge(spec=judge.spec, network=judge.network, file=str(path.absolute()), sha256=file_hash(path))


def load_judge(path: Path, device: str | torch.device = "cpu") -> Judge:
    """Reads a judge's file. Raises UserError where it is none, damaged or from the future."""
    path = Path(path)
    if not path.exists():
        raise UserError(f"The judge “{path}” is not there.", HINT)
    spec = _read_judge_spec(path)
    network = ResNet18(spec.network_outputs, spec.width)
    try:
        state = {k: v.float() for k, v in load_file(path).items()}
        missing = network.load_state_dict(state, strict=False)
    except (safetensors.SafetensorError, RuntimeError, ValueError, OSError) as error:
        raise UserError(f"The judge “{path.name}” is damaged.", HINT) from error
    lost = [k for k in missing.missing_keys if not k.endswith("num_batches_tracked")]
    if lost or missing.unexpected_keys or not all(v.isfinite().all() for v in state.values()):
        raise UserError(f"The judge “{path.name}” is damaged.", HINT)
    network.to(device, memory_format=torch.channels_last).eval().requires_grad_(False)
    return Judge(spec=spec, network=network, file=str(path.absolute()), sha256=file_hash(path))


def _read_judge_spec(path: Path) -> JudgeSpec:
    metadata = read_header(path).get("__metadata__")
    try:
        data = json.loads(metadata[METADATA_KEY])
        if data["format"] > FORMAT:
            raise UserError("This judge was made by a newer version.", "Update, or take the bundled judge.")
        spec = JudgeSpec(
            attributes=tuple(data["attributes"]), width=int(data["width"]), size=int(data["size"]),
            outputs=data["outputs"], accuracy=dict(data["accuracy"]),
            balanced_accuracy=dict(data.get("balanced_accuracy", {})), provenance=dict(data["provenance"]),
        )
        sane = 1 <= spec.width <= 256 and spec.size in (64, 128, 256) and spec.outputs in ("sigmoid", "softmax")
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"“{path.name}” is not a judge.", HINT) from error
    if not sane or not 1 <= len(spec.attributes) <= 1000:
        raise UserError(f"“{path.name}” is not a judge.", HINT)
    return spec


def file_hash(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def accuracy_of(said: torch.Tensor, labels: torch.Tensor) -> list[float | None]:
    """Probabilities and labels (N, A) → the share that agrees per attribute, over known labels; None without any."""
    known = ~labels.isnan()
    right = ((said > 0.5) == (labels > 0.5)) & known
    shares = right.sum(0) / known.sum(0)
    return [None if math.isnan(s) else s for s in shares.tolist()]


def balanced_accuracy_of(said: torch.Tensor, labels: torch.Tensor) -> list[float | None]:
    """The mean of the accuracies (N, A) on faces with and without each attribute; None where one of them is missing."""
    halves = [accuracy_of(said, labels.where((labels > 0.5) == value, torch.nan)) for value in (True, False)]
    return [None if a is None or b is None else (a + b) / 2 for a, b in zip(*halves, strict=True)]

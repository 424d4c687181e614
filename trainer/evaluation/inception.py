"""Inception's features for a Fréchet distance, from a file that the user names; nothing is ever downloaded.

| mode       | weights                                                        | network        | pictures                       |
|------------|----------------------------------------------------------------|----------------|--------------------------------|
| `fid-tf`   | of 2015-12-05, `pt_inception-2015-12-05-6726825d.pth`            | torch-fidelity | 299 × 299 as TensorFlow resizes |
| `fid-2019` | torchvision's, `inception_v3_google-….pth`, as the paper had them | torchvision    | bilinear to 299, in [−1, 1]    |

The file decides the mode: the former tells 1,008 classes, the latter 1,000.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from trainer.errors import UserError
from trainer.evaluation.judge import file_hash

Mode = Literal["fid-tf", "fid-2019"]
DIMENSION = 2048
_MODES: dict[int, Mode] = {1008: "fid-tf", 1000: "fid-2019"}
_RESIZE = {"fid-tf": "to 299 as TensorFlow 1 did (torch-fidelity)",
           "fid-2019": "bilinear to 299, values in [−1, 1] (torchvision)"}
_HINT = "Name Inception's weights: pt_inception-2015-12-05-6726825d.pth, or torchvision's inception_v3_google.pth."


@dataclass(frozen=True, slots=True, kw_only=True)
class Inception:
    """A loaded Inception network: `network` maps pictures (B, 3, S, S) uint8 to features (B, 2048)."""

    mode: Mode
    network: nn.Module
    device: torch.device
    file: str
    sha256: str

    @torch.inference_mode()
    def features(self, pixels: torch.Tensor) -> torch.Tensor:
        """(B, 3, S, S) uint8 → (B, 2048) float32: the means of the last maps."""
        return self.network(pixels.to(self.device)).float().cpu()

    def provenance(self) -> dict[str, Any]:
        """What must be equal for two distances to be compared."""
        return {"network": "Inception v3", "file": self.file, "sha256": self.sha256, "features": DIMENSION,
                "resize": _RESIZE[self.mode]}


def load_inception(path: Path, device: torch.device) -> Inception:
    """Reads Inception's weights, data only. Raises UserError where they are none, or their library is missing."""
    state = _read_weights(path)
    classes = state["fc.weight"].shape[0] if isinstance(state.get("fc.weight"), torch.Tensor) else 0
    if classes not in _MODES:
        raise UserError(f"“{path.name}” does not hold Inception's weights.", _HINT)
    mode = _MODES[classes]
    try:
        network = _of_2015(path) if mode == "fid-tf" else _Of2019(state)
    except RuntimeError as error:
        raise UserError(f"“{path.name}” does not hold Inception's weights.", _HINT) from error
    network.to(device).eval().requires_grad_(False)
    return Inception(mode=mode, network=network, device=device, file=path.name, sha256=file_hash(path))


def _read_weights(path: Path) -> dict[str, Any]:
    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise UserError(f"“{path}” is not there.", _HINT) from error
    except Exception as error:  # what torch raises for a file that is none, or holds more than data, is not documented
        raise UserError(f"“{path.name}” does not hold Inception's weights.", _HINT) from error
    return state if isinstance(state, dict) else {}


def _of_2015(path: Path) -> nn.Module:
    try:
        from torch_fidelity.feature_extractor_inceptionv3 import FeatureExtractorInceptionV3
    except ImportError as error:
        raise UserError(
            "These weights of Inception need the library torch-fidelity.",
            "Run the trainer from pip, with it: pip install 'fader-studio[inception]'.") from error
    extractor = FeatureExtractorInceptionV3(
        "inception-v3-compat", [str(DIMENSION)], feature_extractor_weights_path=str(path))
    return _First(extractor)


class _First(nn.Module):
    """torch-fidelity's network gives a tuple, one entry for each layer that was asked for."""

    def __init__(self, extractor: nn.Module) -> None:
        super().__init__()
        self.extractor = extractor

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return self.extractor(pixels)[0]


class _Of2019(nn.Module):
    """torchvision's Inception as pytorch-fid had it until 2019: its weights, pictures in [−1, 1], no transform."""

    def __init__(self, state: dict[str, Any]) -> None:
        super().__init__()
        try:
            from torchvision.models import inception_v3  # a second of loading that nothing else needs
        except ImportError as error:  # the bundle is without it
            raise UserError("These weights of Inception need the library torchvision.",
                            "Run the trainer from pip, which brings it: pip install fader-studio.") from error
        self.inception = inception_v3(weights=None, transform_input=False, init_weights=False)
        self.inception.load_state_dict(state)
        self.inception.fc = nn.Identity()

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        images = pixels.float().div(127.5).sub(1)
        return self.inception(F.interpolate(images, size=(299, 299), mode="bilinear", align_corners=False))

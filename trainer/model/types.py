"""The tensors of a Fader model by name, and the one place where ranges convert.

| name         | shape                | dtype           | range                                       |
|--------------|----------------------|-----------------|---------------------------------------------|
| `Images`     | (B, 3, S, S)         | float           | [−1, 1], RGB                                |
| `Attributes` | (B, A)               | float           | [0, 1]; beyond is extrapolation; NaN: unknown |
| `Latents`    | (B, C, h, w)         | float           | the encoder's last map                      |
| `Pixels`     | (H, W, 3)            | uint8           | sRGB, what the model sees of a photo        |
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import torch

Images: TypeAlias = torch.Tensor
Attributes: TypeAlias = torch.Tensor
Latents: TypeAlias = torch.Tensor
Pixels: TypeAlias = np.ndarray


def to_images(pixels: torch.Tensor) -> Images:
    """(B, 3, S, S) or (B, S, S, 3) uint8 → (B, 3, S, S) float32 in [−1, 1], channels_last: x / 127.5 − 1."""
    if pixels.shape[-1] == 3 and pixels.shape[1] != 3:
        pixels = pixels.permute(0, 3, 1, 2)  # (B, 3, S, S)
    return pixels.float().div_(127.5).sub_(1).contiguous(memory_format=torch.channels_last)


def to_pixels(images: Images) -> torch.Tensor:
    """(B, 3, S, S) in [−1, 1] → (B, 3, S, S) uint8, rounded, as every judge and every file sees it."""
    return images.float().add(1).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8)

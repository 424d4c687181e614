"""How sharp a decode is beside its photo: the variance of the Laplacian."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from trainer.model.types import Images

LUMINANCE = (0.299, 0.587, 0.114)
LAPLACIAN = ((0.0, 1.0, 0.0), (1.0, -4.0, 1.0), (0.0, 1.0, 0.0))


def laplacian_variance(images: Images) -> torch.Tensor:
    """(B, 3, S, S) in [−1, 1] → (B,): the variance of each picture's Laplacian (4 neighbours, luminance, no border).

    The usual measure of focus (Pech-Pacheco et al. 2000): blur takes it towards 0, noise and patterns raise it as
    detail does, so it is read beside SSIM, never alone.
    """
    weights = torch.tensor(LUMINANCE, device=images.device).view(1, 3, 1, 1)
    grey = (images.float() * weights).sum(1, keepdim=True)  # (B, 1, S, S)
    kernel = torch.tensor(LAPLACIAN, device=images.device).view(1, 1, 3, 3)
    return F.conv2d(grey, kernel).var((1, 2, 3), correction=0)  # (B,)


def relative_sharpness(photos: torch.Tensor, decodes: torch.Tensor) -> float | None:
    """Variances (N,) of photos and decodes → the ratio of their means: 1 as sharp as the photos, 0 flat.

    A ratio of means, so that a few flat photos do not decide it. None where all photos are flat.
    """
    real = photos.double().mean().item()
    return decodes.double().mean().item() / real if real > 0 else None

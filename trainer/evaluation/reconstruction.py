"""How close a decode comes to its photo: mean squared error, PSNR and SSIM."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F

from trainer.evaluation.blur import gaussian_kernel
from trainer.model.types import Images

DATA_RANGE = 2.0
"""Values lie in [−1, 1]."""


def psnr(mse: float) -> float | None:
    """The peak signal-to-noise ratio in dB of a mean squared error of values in [−1, 1]; None where it is infinite."""
    return 10 * math.log10(DATA_RANGE**2 / mse) if mse > 0 else None


def ssim(first: Images, second: Images) -> torch.Tensor:
    """Structural similarity of each pair of images in [−1, 1], (B,): 1 where they are equal.

    Wang et al. 2004: a Gaussian window of 11 × 11 pixels, σ = 1.5, K₁ = 0.01, K₂ = 0.03, per channel, then the mean.
    """
    kernel = gaussian_kernel(1.5, 5).to(first)
    channels = first.shape[1]

    def local(x: torch.Tensor) -> torch.Tensor:
        rows = F.conv2d(x, kernel.expand(channels, 1, 1, -1), groups=channels)
        return F.conv2d(rows, kernel[:, None].expand(channels, 1, -1, 1), groups=channels)  # (B, C, S − 10, S − 10)

    c1, c2 = (0.01 * DATA_RANGE) ** 2, (0.03 * DATA_RANGE) ** 2
    a, b = local(first), local(second)
    var_a, var_b = local(first**2) - a**2, local(second**2) - b**2
    covariance = local(first * second) - a * b
    similarity = (2 * a * b + c1) * (2 * covariance + c2) / ((a**2 + b**2 + c1) * (var_a + var_b + c2))
    return similarity.mean((1, 2, 3))  # (B,)


class ReconstructionTally:
    """Sums over batches: `add` photo and decode, then `result`."""

    def __init__(self) -> None:
        self._images, self._error, self._ssim = 0, 0.0, 0.0

    def add(self, photos: Images, decodes: Images) -> None:
        self._images += len(photos)
        self._error += (photos - decodes).double().square().mean((1, 2, 3)).sum().item()
        self._ssim += ssim(photos, decodes).double().sum().item()

    def result(self) -> dict[str, float | None]:
        """`mse` over all images and values, `psnr` of that mean, mean `ssim`."""
        mse = self._error / self._images
        return {"mse": mse, "psnr": psnr(mse), "ssim": self._ssim / self._images}

"""How close a decode comes to its photo: mean squared error, PSNR, SSIM and sharpness."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F

from trainer.evaluation.blur import gaussian_kernel
from trainer.evaluation.sharpness import laplacian_variance, relative_sharpness
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
    """Figures of every face, batch by batch: `add` photo and decode, then `result`."""

    def __init__(self) -> None:
        self._errors: list[torch.Tensor] = []
        self._ssim, self._sharp, self._real_sharp = [], [], []

    def add(self, photos: Images, decodes: Images) -> None:
        self._errors.append((photos - decodes).double().square().mean((1, 2, 3)).cpu())
        self._ssim.append(ssim(photos, decodes).double().cpu())
        self._sharp.append(laplacian_variance(decodes).cpu())
        self._real_sharp.append(laplacian_variance(photos).cpu())

    def errors(self) -> torch.Tensor:
        """(N,): each face's mean squared error, in the order in which they were added."""
        return torch.cat(self._errors)

    def result(self) -> dict[str, float | None]:
        """`mse` over all images and values, `psnr` of that mean, mean `ssim`, `sharpness` (1: that of the photos)."""
        mse = self.errors().mean().item()
        sharpness = relative_sharpness(torch.cat(self._real_sharp), torch.cat(self._sharp))
        return {"mse": mse, "psnr": psnr(mse), "ssim": torch.cat(self._ssim).mean().item(), "sharpness": sharpness}

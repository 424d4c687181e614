"""Fréchet distance and KID between two sets of features, in double precision."""

from __future__ import annotations

import torch


def frechet_distance(first: torch.Tensor, second: torch.Tensor) -> float:
    """Features (N, D) and (M, D) → the Fréchet distance of the Gaussians with their means and covariances.

    |μ₁ − μ₂|² + tr(S₁ + S₂ − 2 (S₁ S₂)^½) (Heusel et al. 2017); the trace of the root by symmetric eigendecomposition
    of S₁^½ S₂ S₁^½, which has the same eigenvalues as S₁ S₂. Raises ValueError below two samples.
    """
    if min(len(first), len(second)) < 2:
        raise ValueError("a covariance needs two samples")
    (m1, s1), (m2, s2) = mean_and_covariance(first), mean_and_covariance(second)
    return gaussian_distance(m1, s1, m2, s2)


def mean_and_covariance(features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """(N, D) → mean (D,) and unbiased covariance (D, D), float64."""
    features = features.double()
    mean = features.mean(0)
    centred = features - mean
    return mean, centred.T @ centred / (len(features) - 1)


def gaussian_distance(m1: torch.Tensor, s1: torch.Tensor, m2: torch.Tensor, s2: torch.Tensor) -> float:
    """The Fréchet distance of two Gaussians, given by mean (D,) and covariance (D, D), float64."""
    root = _symmetric_root(s1)
    product = root @ s2 @ root
    trace = torch.linalg.eigvalsh((product + product.T) / 2).clamp(min=0).sqrt().sum()
    distance = (m1 - m2).square().sum() + s1.trace() + s2.trace() - 2 * trace
    return max(0.0, distance.item())


def _symmetric_root(matrix: torch.Tensor) -> torch.Tensor:
    values, vectors = torch.linalg.eigh((matrix + matrix.T) / 2)
    return (vectors * values.clamp(min=0).sqrt()) @ vectors.T


def kernel_distance(first: torch.Tensor, second: torch.Tensor) -> float:
    """Features (N, D) and (M, D) → KID: the unbiased squared MMD, kernel (x·y / D + 1)³ (Bińkowski et al. 2018).

    About 0, and as often below as above, for two samples of one distribution, whatever N. Over all pairs, no subsets.
    Raises ValueError below two samples.
    """
    n, m = len(first), len(second)
    if min(n, m) < 2:
        raise ValueError("an unbiased estimate needs two samples")
    x, y = first.double(), second.double()
    within = _kernel_sum(x, x, diagonal=False) / (n * (n - 1)) + _kernel_sum(y, y, diagonal=False) / (m * (m - 1))
    return within - 2 * _kernel_sum(x, y, diagonal=True) / (n * m)


def _kernel_sum(x: torch.Tensor, y: torch.Tensor, *, diagonal: bool) -> float:
    total = 0.0
    for start in range(0, len(x), 1024):  # blocks, so that twenty thousand images fit into memory
        block = (x[start:start + 1024] @ y.T / x.shape[1] + 1) ** 3  # (≤ 1024, M)
        total += block.sum().item() - (0.0 if diagonal else block.diagonal(start).sum().item())
    return total

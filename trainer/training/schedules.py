"""What changes with the step: adversarial weights, the classifier's learning rate, the average's decay, the seed."""

from __future__ import annotations

import hashlib

import torch

WARM_UP = 200


def ramp(step: int, steps: int) -> float:
    """Linear from 0 at step 0 to 1 at `steps`, then held; 1 throughout where `steps` is 0: the paper's λ_E schedule."""
    return 1.0 if steps <= 0 else min(1.0, step / steps)


def decay(step: int, steps: int, end: float) -> float:
    """From 1 at step 0 to `end` at `steps` in equal ratios, then held: what is left of the reconstruction's weight.

    One reading of the paper's guess for skips, "regularising the reconstruction loss only" (section 6).
    """
    return end ** ramp(step, steps)


def classifier_rate(step: int, steps: int, peak: float = 2e-3, floor: float = 1e-5) -> float:
    """AdamW's rate at `step` of `steps`: up over the first 200 steps (a tenth of a short training), down to `floor`."""
    warm_up = max(1, min(WARM_UP, steps // 10))
    return peak * min(1.0, (step + 1) / warm_up) * (1 - step / steps) + floor


def average_decay(step: int, decay: float) -> float:
    """Decay of the running mean of weights after `step` updates: short at first, so that the start is forgotten."""
    return min(decay, step / (step + 10))


def seed_step(seed: int, phase: str, step: int) -> None:
    """Seeds torch for one step by (seed, phase, step) alone, so that nothing done before or between steps matters.

    A resumed run thus draws what the uninterrupted one drew: dropout, shifts, which attribute is flipped.
    """
    digest = hashlib.blake2b(f"{seed}/{phase}/{step}".encode(), digest_size=8).digest()
    torch.manual_seed(int.from_bytes(digest, "little") >> 1)

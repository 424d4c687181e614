"""The paper's Tables 1 to 5 as numbers: what stands beside ours in the report.

Source: Cardenas Zelaya, Leech, Nguyen, "Fader Networks: a heuristic approach" (2019), Tables 1–5; the human judges'
figures are Lample et al., "Fader Networks" (2017), as its Table 1 quotes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Row = Literal["real", "ae", "swap"]
ROWS: Mapping[Row, str] = {"real": "Real image", "ae": "FadNet AE", "swap": "FadNet swap"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One cell pair. `naturalness`: FID of unstated weights and number, lower is better; for human judges the share in
    per cent that they took for photographs, higher is better. `accuracy`: per cent."""

    naturalness: float
    accuracy: float


def _figures(naturalness: float, accuracy: float) -> Figures:
    return Figures(naturalness=naturalness, accuracy=accuracy)


PAPER: Mapping[str, Mapping[Row, Figures]] = {
    "baseline": {"real": _figures(3.8, 94.7), "ae": _figures(32.6, 98.8), "swap": _figures(41.3, 99.7)},
    "mae": {"ae": _figures(34.8, 93.3), "swap": _figures(50.0, 96.8)},
    "huber": {"ae": _figures(35.0, 94.5), "swap": _figures(45.5, 97.8)},
    "patch": {"ae": _figures(87.5, 82.2), "swap": _figures(99.9, 83.0)},
    "4-layers": {"ae": _figures(45.5, 97.4), "swap": _figures(52.3, 97.4)},
    "8-layers": {"ae": _figures(62.7, 86.9), "swap": _figures(79.8, 78.5)},
    "no-dropout": {"ae": _figures(32.0, 98.8), "swap": _figures(45.9, 98.0)},
    "skips": {"ae": _figures(32.5, 98.0), "swap": _figures(35.0, 56.6)},
}
"""By variant. Its one PatchGAN column stands beside both of our readings of it, alone and with the latent adversary."""

HUMANS: Mapping[Row, Figures] = {
    "real": _figures(88.6, 97.6), "ae": _figures(78.8, 94.5), "swap": _figures(45.3, 76.6),
}  # fmt: skip
"""Lample et al., human judges: "a real photograph?" and "which value of the attribute?"."""

SAME_COLUMN = {"huber-0.1": "huber", "latent-patch": "patch"}
"""Variants that read the same column of the paper in another way."""

CAPTIONS = {
    1: "Replication: the baseline, beside human judges of Lample et al.",
    2: "Loss functions",
    3: "Encoder and decoder layers",
    4: "Dropout in the latent discriminator",
    5: "Skip connections",
}


def of(variant: str) -> Mapping[Row, Figures]:
    """The paper's figures for one of our variants; empty where it has none."""
    return PAPER.get(SAME_COLUMN.get(variant, variant), {})

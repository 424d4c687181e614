"""What the paper suspects behind skips that lose the swap (section 6), in figures of what a run tells. No torch.

"The decoder was overpowered by the skip connections as they were weighted heavier than the actual input from the latent
space and the corresponding swapped attributes", and "the reconstruction loss part … had greater gradients during
backpropagation than the discriminator loss".
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

from trainer import events

LAST = 3
"""A figure is the mean over this many of a run's looks, the last ones."""


def hypothesis(told: Sequence[events.Event]) -> dict[str, Any]:
    """Of a run's events: mean `gradients` per term and `paths` (as `events.Norms` has them), and three ratios.

    `gradient_ratio`: the reconstruction's gradient over the latent adversary's, both weighted, in the encoder.
    `skip_over_latent`, `skip_over_attributes`: what skips add to their layers' convolutions over what the path through
    the latent, and the attributes, add; the geometric mean over layers. Ratios are None where one side is not there.
    """
    looks = [e for e in told if isinstance(e, events.Norms)][-LAST:]
    gradients, paths = _means([e.gradients for e in looks]), _means([e.paths for e in looks])
    return {
        "looks": len(looks), "gradients": gradients, "paths": paths,
        "gradient_ratio": _ratio(gradients.get("reconstruction"), gradients.get("latent")),
        "skip_over_latent": _over(paths, "latent_out"), "skip_over_attributes": _over(paths, "attributes_out"),
    }  # fmt: skip


def _means(looks: Sequence[Mapping[str, float | None]]) -> dict[str, float]:
    names = dict.fromkeys(name for look in looks for name in look)
    found = {name: [v for look in looks if (v := look.get(name)) is not None] for name in names}
    return {name: statistics.fmean(values) for name, values in found.items() if values}


def _ratio(above: float | None, below: float | None) -> float | None:
    return above / below if above is not None and below else None


def _over(paths: Mapping[str, float], other: str) -> float | None:
    layers = [name.partition("/")[2] for name in paths if name.startswith("skip_out/")]
    ratios = [_ratio(paths[f"skip_out/{k}"], paths.get(f"{other}/{k}")) for k in layers]
    known = [r for r in ratios if r]
    return statistics.geometric_mean(known) if known else None

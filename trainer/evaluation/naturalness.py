"""NMT-N: Fréchet and kernel distances of decodes and edits to real faces, in a feature network's space.

In the judge's features it is `fd-nmt`, which is never called FID; Inception's are `trainer.evaluation.inception`.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch

from trainer.evaluation.distances import frechet_distance, kernel_distance
from trainer.evaluation.judge import Judge
from trainer.model.choices import Groups, turned

HALVINGS = 5

FEWEST = 20
"""Pictures on each side below which not even the kernel distance is worth printing."""


class FeatureSpace:
    """The features that one network gives to faces, their reconstructions and their swaps: `add` batches, then `result`.

    `look`: pictures (B, 3, S, S) uint8 → features (B, D). `network`: its record in the result.
    """

    def __init__(self, mode: str, look: Callable[[torch.Tensor], torch.Tensor], network: Mapping[str, Any]) -> None:
        self.mode, self.network = mode, network
        self._look = look
        self._features: dict[str, list[torch.Tensor]] = {"real": [], "ae": [], "swap": []}

    def add(self, real: torch.Tensor, decoded: torch.Tensor, swapped: torch.Tensor) -> None:
        """Pictures of 8 bits: a batch of faces, their reconstructions, their swaps."""
        for name, pixels in (("real", real), ("ae", decoded), ("swap", swapped)):
            self._features[name].append(self._look(pixels))

    def real(self) -> torch.Tensor:
        """(N, D): the features of all faces."""
        return torch.cat(self._features["real"])

    def result(self, matched: torch.Tensor, source: Mapping[str, Any], *, force: bool) -> dict[str, Any]:
        """The mode, its `distances` and their provenance. `source`: `images`, `split` and `seed`."""
        features = [torch.cat(parts) for parts in self._features.values()]
        found = distances(*features, matched, source["seed"], force=force)
        return {"mode": self.mode, **found, "provenance": provenance(self.network, **source, force=force)}


def halves(count: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Two sets of places of equal size, drawn by seed; Real is the first against the second."""
    order = torch.randperm(count, generator=torch.Generator().manual_seed(seed))
    return order[: count // 2], order[count // 2: 2 * (count // 2)]


def distances(
    real: torch.Tensor, decoded: torch.Tensor, swapped: torch.Tensor, matched: torch.Tensor, seed: int,
    *, force: bool = False,
) -> dict[str, Any]:
    """Features (N, D) of all faces, their reconstructions and their swaps; `matched` (N,): for every place in the
    second half, a place in the first with the composition of its swap.

    Real = half B against half A, AE and Swap = those of half B against half A, equal N on both sides. `floor`: what
    two samples of N real faces have between them by chance. Without `force`, None where a half has fewer pictures than
    features, a covariance being singular then.
    """
    first, second = halves(len(real), seed)
    pairs = {
        "real": (real[second], real[first]),
        "ae": (decoded[second], real[first]),
        "swap": (swapped[second], real[first]),
        "swap_matched": (swapped[second], real[matched[second]]),
    }
    enough = force or len(first) > real.shape[1]
    kernel = {name: kernel_distance(*pair) if len(first) >= FEWEST else None for name, pair in pairs.items()}
    found = {name: frechet_distance(*pair) if enough else None for name, pair in pairs.items()}
    return {**found, "floor": floor(real, seed) if enough else None, "kid": kernel}


def floor(real: torch.Tensor, seed: int) -> dict[str, float | int]:
    """The Fréchet distance of two halves of the same real faces: mean and deviation over `HALVINGS` ways to halve them.

    No model can be told apart below it; it falls with N (REPRODUCTION: about 47, 17 and 3.5 for 2,048 features at 500,
    2,048 and 10,000).
    """
    found = [frechet_distance(real[b], real[a]) for a, b in (halves(len(real), seed + 1 + k) for k in range(HALVINGS))]
    return {"n": len(real) // 2, "mean": statistics.fmean(found), "deviation": statistics.stdev(found),
            "halvings": HALVINGS}


def match_composition(
    known: torch.Tensor, swapped: torch.Tensor, seed: int, groups: Groups = ()
) -> torch.Tensor:
    """For each place of the second half, a real face of the first whose labels are those of its swap, or nearest.

    `known` (N, A) labels; `swapped` (N,): which attribute each swap turned round, whose value must agree. Every face is
    taken as seldom as can be. Swapping changes a set's composition, and that alone moves a distance (REPRODUCTION).
    """
    first, second = halves(len(known), seed)
    labels = known > 0.5
    used = torch.zeros(len(first))
    matched = torch.zeros(len(known), dtype=torch.long)
    for place in second.tolist():
        wanted = turned(labels[place : place + 1].float(), int(swapped[place]), groups)[0] > 0.5
        wrong = (labels[first] != wanted).float()  # (N / 2, A)
        cost = wrong.sum(1) + 1000 * wrong[:, swapped[place]] + 0.5 * used
        chosen = int(cost.argmin())
        used[chosen] += 1
        matched[place] = first[chosen]
    return matched


def edit_distances(
    real: torch.Tensor, edited: Sequence[torch.Tensor], labels: torch.Tensor, names: Sequence[str], seed: int
) -> dict[str, dict[str, float | None]]:
    """Per fader, KID of the edits at ±100 to real faces that have the label which the edit gives.

    `real` (N, D); `edited` A × (N, D); `labels` (N, A), NaN unknown. `edit`: mean over both directions; `real`: the
    same for one random half of those real faces against the other, the floor.
    """
    result = {}
    for k, name in enumerate(names):
        edits, floors = [], []
        for value in (0, 1):
            there, others = real[labels[:, k] == value], edited[k][labels[:, k] == 1 - value]
            if min(len(there) // 2, len(others)) >= FEWEST:
                a, b = halves(len(there), seed)
                edits.append(kernel_distance(others, there))
                floors.append(kernel_distance(there[b], there[a]))
        result[name] = {"edit": _mean(edits), "real": _mean(floors)}
    return result


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def provenance(network: Mapping[str, Any], *, images: int, split: str, seed: int, force: bool = False) -> dict[str, Any]:
    """Where the distances come from: what must be equal for two of them to be compared. `network`: of the features."""
    few = images // 2 <= network["features"] and not force
    return {
        **network, "pixels": "rounded to 8 bits",
        "split": split, "images": images, "images_per_half": images // 2, "seed": seed,
        "swap": "one attribute per face, drawn by seed",
        "kid": "unbiased, kernel (x·y / D + 1)³, all pairs",
        "refused": f"a Fréchet distance needs more than {network['features']} pictures per half" if few else None,
    }


def judge_provenance(judge: Judge) -> dict[str, Any]:
    """The judge as a feature network."""
    return {"network": f"judge (ResNet-18, width {judge.spec.width})", "sha256": judge.sha256,
            "features": 8 * judge.spec.width,
            "resize": f"bilinear to {judge.spec.size} where a picture has another size"}

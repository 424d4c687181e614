"""What a run's window asks while it trains: do the faders work, and does the latent still tell the attributes?"""

from __future__ import annotations

import torch

from trainer.errors import UserError
from trainer.evaluation.evaluate import bundled_judge
from trainer.evaluation.judge import Judge, balanced_accuracy_of, load_judge
from trainer.model.choices import groups_of, turned
from trainer.model.types import Attributes, Images, to_pixels
from trainer.training.samples import ValidationFaces
from trainer.training.state import TrainingState

SEEN = 64
"""Faces that are edited, at most: a figure to watch, not the one that a model keeps."""
FEW = 24
"""For each of many faders, and for those that a run only keeps."""
MANY = 4


class Verdicts:
    """Looks at the same validation faces each time. `judge`: the run's features; the bundled judge where it is None.

    It draws nothing at random and leaves every weight as it is.
    """

    def __init__(self, state: TrainingState, faces: ValidationFaces, judge: Judge | None) -> None:
        self._state, self._faces = state, faces
        self._judge = judge or _bundled(state.device)

    @torch.no_grad()
    def measure(self) -> dict[str, float]:
        """`works/NAME`: the share of edits in which the judge sees the flipped label, for attributes that it knows;
        `leak/NAME`: the balanced accuracy with which the latent adversary reads the label, 0.5 where nothing leaks.
        """
        images, labels = self._faces.spread(SEEN)
        maps = self._state.exported.eval().encode(images)
        return self._works(images, labels, maps) | self._leaks(maps[self._state.config.adversary_place], labels)

    def _works(self, images: Images, labels: Attributes, maps: list[torch.Tensor]) -> dict[str, float]:
        config, network = self._state.config, self._state.exported
        decoded = network.decode(maps, labels)
        found = {}
        for k, name in enumerate(config.attributes):
            rows = slice(None, None, self._stride(k, len(images)))
            own = labels[rows, k]
            if not self._can_judge(k) or not (known := own != 0.5).any():
                continue
            there = turned(labels[rows], k, groups_of(config.attributes))
            other = labels[rows] + (there - labels[rows]) * self._reach()
            moved = network.decode([m[rows] for m in maps], other)
            edited = images[rows] + moved - decoded[rows] if config.objective == "studio" else moved
            right = self._sees(edited.clamp(-1, 1), k) != (own > 0.5)
            found[f"works/{name}"] = float(right[known].float().mean())
        return found

    def _stride(self, k: int, faces: int) -> int:
        addition, count = self._state.addition, len(self._state.config.attributes)
        few = k < addition.kept if addition is not None else count > MANY
        return max(1, faces // FEW) if few else 1

    def _leaks(self, latents: torch.Tensor, labels: Attributes) -> dict[str, float]:
        if "latent" not in self._state.networks:
            return {}
        adversary = self._state.networks["latent"].eval()
        known = labels.where(labels != 0.5, torch.nan)
        shares = balanced_accuracy_of(adversary(latents).float().sigmoid().cpu(), known.cpu())
        names = self._state.config.attributes
        return {f"leak/{name}": share for name, share in zip(names, shares, strict=True) if share is not None}

    def _reach(self) -> float:
        config = self._state.config
        return max(1.0, config.reach_high) if config.objective == "studio" else 1.0

    def _own_column(self, k: int) -> int | None:
        """The place among the added attributes, where the run's own judge of them has been trained."""
        addition = self._state.addition
        trained = self._state.steps.get("judge", 0) >= self._state.config.judge_iterations
        return k - addition.kept if addition is not None and k >= addition.kept and trained else None

    def _can_judge(self, k: int) -> bool:
        name = self._state.config.attributes[k]
        return self._judge is not None and (self._own_column(k) is not None or self._judge.column(name) is not None)

    def _sees(self, edited: Images, k: int) -> torch.Tensor:
        """(B,) bool: whether the attribute is there."""
        probabilities, features = self._judge.look(to_pixels(edited))  # type: ignore[union-attr]
        if (own := self._own_column(k)) is not None:
            layer = self._state.networks["judge"].eval()
            return (layer(features.clone().to(self._state.device))[:, own] > 0).to(edited.device)
        column = self._judge.column(self._state.config.attributes[k])  # type: ignore[union-attr]
        return (probabilities[:, column] > 0.5).to(edited.device)


def _bundled(device: torch.device) -> Judge | None:
    try:
        return load_judge(bundled_judge(), device)
    except UserError:
        return None

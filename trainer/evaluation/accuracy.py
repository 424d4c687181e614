"""What the judge says of a model's decodes and edits, per attribute."""

from __future__ import annotations

from collections import defaultdict

import torch

from trainer.evaluation.blur import blurred
from trainer.evaluation.edits import Faces, base, change, face_region, swap
from trainer.evaluation.judge import Judge
from trainer.evaluation.template import TemplateTally
from trainer.model.choices import decided, group_at, groups_of
from trainer.model.file import LoadedModel
from trainer.model.spec import choices_of
from trainer.model.types import Images, to_pixels

BLUR = 1.5
"""σ in pixels of the blur that an honest edit survives."""

ACCURACIES = ("real_accuracy", "ae_accuracy", "swap_accuracy", "swap_accuracy_blurred", "difference_accuracy",
              "difference_accuracy_blurred")


CHOICE_ACCURACIES = ("swap_accuracy", "swap_accuracy_blurred", "difference_accuracy", "difference_accuracy_blurred")


class AttributeTallies:
    """Sums over batches for every attribute of a model: `add` faces, then `result`."""

    def __init__(self, model: LoadedModel, judge: Judge) -> None:
        self._model, self._judge = model, judge
        self._names = model.spec.attribute_names
        self._columns = [judge.column(n) for n in self._names]
        self._groups = groups_of(self._names)
        self._verdicts: dict[tuple[str, int], list[torch.Tensor]] = defaultdict(list)
        self._outside = [[0.0, 0.0] for _ in self._names]
        self._moved = torch.zeros(len(self._names), len(judge.spec.attributes), dtype=torch.float64)
        self._templates = [TemplateTally() for _ in self._names]
        self._images = 0

    def add(self, faces: Faces, decodes: Images) -> list[torch.Tensor]:
        """Judges a batch and its reconstructions; returns the judge's features of every fader's edits, A × (B, D)."""
        real, reconstructed = self._judge.says(faces.pixels), self._judge.says(to_pixels(decodes))
        based = base(self._model, faces)
        self._images += len(faces)
        features = []
        for k, spec in enumerate(self._model.spec.attributes):
            self._count("real_accuracy", k, real, faces.labels[:, k])
            self._count("ae_accuracy", k, reconstructed, faces.labels[:, k])
            swapped = swap(self._model, faces, k)
            flipped = self._flipped(k, faces.labels)
            self._count("swap_accuracy", k, self._judge.says(to_pixels(swapped)), flipped)
            self._count("swap_accuracy_blurred", k, self._judge.says(to_pixels(blurred(swapped, BLUR))), flipped)
            self._add_template(k, faces, swapped - decodes)
            difference = change(self._model, faces, based, k, spec.range)
            features.append(self._add_edit(k, faces, difference, real, flipped))
        return features

    def _add_edit(
        self, k: int, faces: Faces, difference: Images, real: torch.Tensor, flipped: torch.Tensor
    ) -> torch.Tensor:
        edited = (faces.photos + difference).clamp(-1, 1)
        said, features = self._judge.look(to_pixels(edited))
        self._count("difference_accuracy", k, said, flipped)
        self._count("difference_accuracy_blurred", k, self._judge.says(to_pixels(blurred(edited, BLUR))), flipped)
        self._moved[k] += (said - real).abs().double().sum(0)
        inside = face_region(difference.shape[-1]).to(difference.device)
        size = difference.abs().sum((0, 1)).double()  # (S, S)
        self._outside[k][0] += size[~inside].sum().item()
        self._outside[k][1] += size.sum().item()
        return features

    def _flipped(self, k: int, labels: torch.Tensor) -> torch.Tensor:
        """What a swap should show of attribute k, (B,). Of one value of a k-way attribute: the value, in faces that have
        another; so that over all its values every face is counted once at every other value."""
        if not group_at(self._groups, k):
            return 1 - labels[:, k]
        return torch.where(labels[:, k] > 0.5, torch.nan, 1 - labels[:, k])

    def choices(self) -> dict[str, dict[str, float | int | None]]:
        """The k-way attributes by name: their number of `values`, and accuracies over all faces and targets."""
        found = {}
        for name, group in choices_of(self._names).items():
            shares = {m: share_of([v for k in group for v in self._verdicts[m, k]]) for m in CHOICE_ACCURACIES}
            found[name] = {"values": len(group), **shares}
        return found

    def _count(self, measure: str, k: int, said: torch.Tensor, wanted: torch.Tensor) -> None:
        if self._columns[k] is None:
            return
        wanted = wanted.cpu()
        right = (decided(said, self._columns, self._groups)[:, k] == (wanted > 0.5)).float()
        self._verdicts[measure, k].append(right.where(~wanted.isnan(), torch.nan))

    def _add_template(self, k: int, faces: Faces, residual: Images) -> None:
        towards = torch.where(faces.known[:, k] > 0.5, -1.0, 1.0)[:, None, None, None]
        self._templates[k].add(residual * towards)

    def result(self) -> dict[str, dict]:
        """Attribute → its figures; None where the judge or the labels do not know it. `moves` in points, 0 … 100."""
        return {name: self._of(k, name) for k, name in enumerate(self._names)}

    def rows(self) -> dict[str, dict[str, torch.Tensor]]:
        """Attribute → measure → (N,): 1 right, 0 wrong, NaN unknown, face by face; without what the judge lacks."""
        return {name: {m: torch.cat(self._verdicts[m, k]) for m in ACCURACIES if self._verdicts[m, k]}
                for k, name in enumerate(self._names)}

    def _of(self, k: int, name: str) -> dict:
        figures = {m: share_of(self._verdicts[m, k]) for m in ACCURACIES}
        outside, total = self._outside[k]
        others = [(n, c) for n, c in zip(self._names, self._columns, strict=True) if n != name and c is not None]
        moves = {other: 100 * self._moved[k, column].item() / max(self._images, 1) for other, column in others}
        return {**figures, "outside_face": outside / total if total else None, "leakage": None,
                "template": self._templates[k].result(), "moves": moves if self._images else {}}


def share_of(verdicts: list[torch.Tensor]) -> float | None:
    """The share of 1 among verdicts (B,) of 1, 0 and NaN; None where none is known."""
    known = [v[~v.isnan()] for v in verdicts]
    count = sum(map(len, known))
    return sum(v.sum().item() for v in known) / count if count else None

"""What attributes are and what is asked of them in training: binary, continuous, or one of several values.

| kind       | label                   | the latent adversary's loss | the encoder's target   | random labels for decodes |
|------------|-------------------------|-----------------------------|------------------------|---------------------------|
| binary     | 0 or 1                  | binary cross-entropy        | 1 − y                  | 0 or 1, evenly            |
| continuous | 0 … 1                   | the same, least at p = y    | drawn evenly from 0 … 1 | drawn evenly from 0 … 1   |
| k-way      | one-hot over k columns  | cross-entropy of a softmax  | a random other value   | a random value            |

Lample et al. (2017), section 3.2, for binary ones; k-way ones are columns "Hair=Blond", "Hair=Black" … A label that is
missing (NaN) costs nothing, nor does a row in which none of a group's values holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from trainer.model.choices import Groups, group_at, groups_of
from trainer.model.types import Attributes


def masked_mean(values: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """Mean of `values` where `known`; 0 where nothing is. `known` is expanded to the values' shape."""
    weight = known.to(values.dtype).expand_as(values)
    return (values * weight).sum() / weight.sum().clamp_min(1)


def label_loss(logits: torch.Tensor, labels: Attributes) -> torch.Tensor:
    """Binary cross-entropy of logits (B, A) over the known labels: equation 2, and the classifier's loss."""
    known = ~labels.isnan()
    return masked_mean(F.binary_cross_entropy_with_logits(logits, labels.nan_to_num(0.5), reduction="none"), known)


@dataclass(frozen=True, slots=True)
class Values:
    """The kinds of A attributes: `groups` are the places of k-way ones, `continuous` those of continuous ones."""

    groups: Groups = ()
    continuous: tuple[int, ...] = ()

    @classmethod
    def of(cls, names: Sequence[str], labels: np.ndarray) -> Values:
        """Of attributes by name with the labels (N, A) of a data set: continuous is what lies between 0 and 1."""
        groups = groups_of(names)
        between = ((labels > 0) & (labels < 1)).any(0)
        return cls(groups, tuple(k for k in np.flatnonzero(between).tolist() if not group_at(groups, k)))

    def loss(self, logits: torch.Tensor, labels: Attributes) -> torch.Tensor:
        """Mean cross-entropy of logits (B, A) over the known labels; a group counts as one attribute."""
        if not self.groups:
            return label_loss(logits, labels)
        single = self._single(labels)
        each = F.binary_cross_entropy_with_logits(logits, labels.nan_to_num(0.5), reduction="none")[:, single]
        costs, known = [each], [~labels[:, single].isnan()]
        for group in map(list, self.groups):
            of = labels[:, group]  # (B, K)
            costs.append(-(of.nan_to_num(0) * logits[:, group].log_softmax(1)).sum(1, keepdim=True))
            known.append((of.sum(1, keepdim=True) > 0.5) & ~of.isnan().any(1, keepdim=True))
        return masked_mean(torch.cat(costs, 1), torch.cat(known, 1))

    def others(self, labels: Attributes) -> Attributes:
        """What the encoder is to make the adversary believe, (B, A); NaN stays NaN."""
        other = 1 - labels
        if self.continuous:
            drawn = torch.rand(len(labels), len(self.continuous)).to(labels)
            places = list(self.continuous)
            other[:, places] = drawn.where(~labels[:, places].isnan(), torch.nan)
        for group in map(list, self.groups):
            own = labels[:, group]  # (B, K)
            other[:, group] = one_of(torch.rand(own.shape).to(own) - own.nan_to_num(0) * 2)
            other[:, group] = other[:, group].where(~own.isnan(), torch.nan)
        return other

    def random(self, labels: Attributes) -> Attributes:
        """(B, A) of values that may occur, drawn evenly, whatever the labels are."""
        drawn = torch.randint(2, labels.shape).to(labels)
        if self.continuous:
            drawn[:, list(self.continuous)] = torch.rand(len(labels), len(self.continuous)).to(labels)
        for group in map(list, self.groups):
            drawn[:, group] = one_of(torch.rand(len(labels), len(group)).to(labels))
        return drawn

    def flip(self, own: Attributes, flipped: torch.Tensor) -> tuple[Attributes, torch.Tensor]:
        """Targets and marks (B, A) of an edit that flips what `flipped` (B, A) marks: 1 − y.

        Of a group the marked value is taken, or where it holds already another one by chance; the mark is at the value
        that is taken.
        """
        targets, marks = torch.where(flipped > 0, 1 - own, own), flipped
        for group in map(list, self.groups):
            asked = flipped[:, group].sum(1, keepdim=True) > 0  # (B, 1)
            taken = flipped[:, group] * (own[:, group] <= 0.5)
            by_chance = one_of(torch.rand(len(own), len(group)).to(own) - own[:, group] * 2)
            taken = torch.where(taken.sum(1, keepdim=True) > 0, taken, by_chance)
            targets[:, group] = torch.where(asked, taken, own[:, group])
            marks = marks.clone()
            marks[:, group] = taken * asked
        return targets, marks

    def _single(self, labels: Attributes) -> list[int]:
        grouped = {k for group in self.groups for k in group}
        return [k for k in range(labels.shape[1]) if k not in grouped]


BINARY = Values()


def one_of(order: torch.Tensor) -> torch.Tensor:
    """(B, K) → one-hot (B, K) of the largest."""
    return F.one_hot(order.argmax(1), order.shape[1]).to(order)

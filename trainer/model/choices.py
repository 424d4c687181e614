"""Attributes with several values, one of which holds: hair that is blond, black or brown. One-hot columns "Hair=Blond".

Two or more columns of one name before the "=" are a group; a lone one is an attribute like any other.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch

from trainer.model.spec import choices_of
from trainer.model.types import Attributes

Groups = tuple[tuple[int, ...], ...]


def groups_of(names: Sequence[str]) -> Groups:
    """The places of each group's columns among the attributes `names`."""
    return tuple(choices_of(names).values())


def group_at(groups: Groups, k: int) -> tuple[int, ...]:
    """The group that column `k` belongs to; empty where it belongs to none."""
    return next((group for group in groups if k in group), ())


def turned(labels: Attributes, k: int, groups: Groups = ()) -> Attributes:
    """Labels (B, A) with column `k` at its other value: 1 − y; of a group, one-hot at `k`, or at the next value where
    `k` holds already."""
    other = labels.clone()
    group = group_at(groups, k)
    if not group:
        other[:, k] = 1 - other[:, k]
        return other
    place = group.index(k)
    following = group[(place + 1) % len(group)]
    holds = labels[:, k] > 0.5
    other[:, list(group)] = 0
    other[:, k], other[:, following] = (~holds).to(labels), holds.to(labels)
    return other


def moved(y0: Attributes, values: torch.Tensor, groups: Groups = ()) -> Attributes:
    """y (N, A) for fader values (N, A) from y₀ (A,) or (N, A): y₀ + value; of a group, as far as the values say from y₀
    towards their one-hot codes, so that 1 at "Blond" takes the other values away."""
    y = y0 + values
    for group in map(list, groups):
        shares = values[:, group]  # (N, K)
        y[:, group] = y0[..., group] * (1 - shares.sum(1, keepdim=True)) + shares
    return y


def decided(said: torch.Tensor, columns: Sequence[int | None], groups: Groups = ()) -> torch.Tensor:
    """A judge's probabilities (B, J) → (B, A) float: 1 where it sees the attribute, 0 where not, NaN where it has no
    column for it. Of a group whose columns it all has, the likeliest value is seen and no other."""
    there = [said[:, c] > 0.5 if c is not None else torch.full((len(said),), torch.nan) for c in columns]
    seen = torch.stack([t.float() for t in there], 1)  # (B, A)
    for group in groups:
        if all(columns[k] is not None for k in group):
            likeliest = said[:, [columns[k] for k in group]].argmax(1)  # type: ignore[misc]
            seen[:, list(group)] = torch.nn.functional.one_hot(likeliest, len(group)).float()
    return seen

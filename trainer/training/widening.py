"""Networks for more attributes: the weights of those for fewer, with zeros where the new ones come in."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import nn

VALUES = 2
"""Realism heads have an output per value and attribute, values first: (2, A)."""


def widen(module: nn.Module, narrow: Mapping[str, torch.Tensor]) -> None:
    """Fills `module` from a narrower one's state: each tensor in the corner of its larger one, the rest zero.

    A Fader network's attributes come last among a layer's inputs, so at first the new ones change nothing.
    """
    state = {name: _padded(narrow[name], tuple(tensor.shape)) for name, tensor in module.state_dict().items()}
    module.load_state_dict(state)


def widen_heads(heads: nn.Module, narrow: Mapping[str, torch.Tensor], attributes: tuple[int, int]) -> None:
    """The same for realism heads of `attributes` (narrow, wide): their last layer's outputs are (2, A)."""
    few, many = attributes
    state = {}
    for name, tensor in heads.state_dict().items():
        old, shape = narrow[name], tuple(tensor.shape)
        if old.shape != tensor.shape:
            old = _padded(old.view(VALUES, few, *old.shape[1:]), (VALUES, many, *shape[1:])).view(shape)
        state[name] = old
    heads.load_state_dict(state)


def _padded(old: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    if tuple(old.shape) == shape:
        return old
    new = old.new_zeros(shape)
    new[tuple(slice(n) for n in old.shape)] = old
    return new

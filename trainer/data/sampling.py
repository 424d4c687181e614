"""Which pictures make up batch number t: a function of seed and t alone, so that a resumed run draws the same ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from trainer.errors import UserError

_ORDER, _FLIPS, _BALANCED, _SPLIT = range(4)


class Draw(NamedTuple):
    """One batch: places in the data set (B,) int64, and which pictures are mirrored (B,) bool."""

    indices: np.ndarray
    flips: np.ndarray


class Sampler(Protocol):
    """An endless order of batches that can go on from where it was."""

    def next(self) -> Draw: ...

    def state(self) -> dict[str, int]: ...

    def load_state(self, state: Mapping[str, int]) -> None: ...


def random_for(seed: int, purpose: int, step: int = 0) -> np.random.Generator:
    """A generator that depends on its arguments alone (Philox, counter-based), whatever was drawn before."""
    return np.random.Generator(np.random.Philox(key=[seed, (purpose << 56) + step]))


class EpochSampler:
    """Epochs, as in the paper: every picture once in a new order, then again. Batches run over an epoch's end.

    `rank` and `world`: this process's share of every batch, which itself does not depend on the number of processes.
    """

    def __init__(
        self, indices: np.ndarray, batch_size: int, seed: int, *, flip: bool = True, rank: int = 0, world: int = 1
    ) -> None:
        if not len(indices):
            raise UserError("There are no pictures to train on.", "Prepare a data set with pictures in “train”.")
        self._indices, self._batch, self._seed, self._flip = np.asarray(indices, np.int64), batch_size, seed, flip
        self._share = slice(rank, None, world)
        self._step = 0
        self._epoch, self._order = -1, self._indices

    def next(self) -> Draw:
        """The next batch."""
        places = np.arange(self._step * self._batch, (self._step + 1) * self._batch)
        epochs, places = np.divmod(places, len(self._indices))
        chosen = np.concatenate([self._epoch_order(e)[places[epochs == e]] for e in np.unique(epochs)])
        draw = _with_flips(chosen, self._seed, self._step, self._flip, self._share)
        self._step += 1
        return draw

    def _epoch_order(self, epoch: int) -> np.ndarray:
        if epoch != self._epoch:
            order = random_for(self._seed, _ORDER, int(epoch)).permutation(len(self._indices))
            self._epoch, self._order = epoch, self._indices[order]
        return self._order

    def state(self) -> dict[str, int]:
        return {"step": self._step}

    def load_state(self, state: Mapping[str, int]) -> None:
        self._step = int(state["step"])


class BalancedSampler:
    """The studio recipe's draw: every picture is drawn for one attribute and one of its two values.

    `labels` (N, A) are those of the whole data set, of the attributes to balance; `indices` is the split to draw from.
    A missing label (NaN) puts a picture into no pool of that attribute. Raises UserError where an attribute lacks
    examples of a value.
    """

    def __init__(
        self, labels: np.ndarray, indices: np.ndarray, batch_size: int, seed: int, *,
        attributes: Sequence[str], flip: bool = True, rank: int = 0, world: int = 1,
    ) -> None:
        known = labels[indices]  # (n, A)
        self._pools = []
        for column, name in enumerate(attributes):
            for value, chosen in (("with", known[:, column] > 0.5), ("without", known[:, column] <= 0.5)):
                if not chosen.any():
                    raise UserError(
                        f"No training picture is labelled as {value} “{name}”.", "A fader needs examples of both.")
                self._pools.append(np.asarray(indices, np.int64)[chosen])
        self._batch, self._seed, self._flip = batch_size, seed, flip
        self._share = slice(rank, None, world)
        self._step = 0

    def next(self) -> Draw:
        """The next batch."""
        random = random_for(self._seed, _BALANCED, self._step)
        pools = random.integers(len(self._pools), size=self._batch)
        places = random.random(self._batch)
        chosen = np.array([self._pools[p][int(u * len(self._pools[p]))] for p, u in zip(pools, places, strict=True)])
        draw = _with_flips(chosen, self._seed, self._step, self._flip, self._share)
        self._step += 1
        return draw

    def state(self) -> dict[str, int]:
        return {"step": self._step}

    def load_state(self, state: Mapping[str, int]) -> None:
        self._step = int(state["step"])


def _with_flips(chosen: np.ndarray, seed: int, step: int, flip: bool, share: slice) -> Draw:
    flips = random_for(seed, _FLIPS, step).random(len(chosen)) < 0.5 if flip else np.zeros(len(chosen), bool)
    return Draw(chosen[share], flips[share])


def draw_subset(indices: np.ndarray, count: int, seed: int) -> np.ndarray:
    """`count` of `indices` drawn by seed, in order; all of them where there are fewer."""
    if count >= len(indices):
        return indices
    return np.sort(random_for(seed, _SPLIT, 0).permutation(indices)[:count])


def draw_splits(count: int, seed: int, val_share: float = 0.1) -> np.ndarray:
    """Train (0) and val (1) for `count` pictures whose source has no splits, by seed; val has at least one of two."""
    splits = np.zeros(count, np.int8)
    val = max(1, round(count * val_share)) if count > 1 else 0
    splits[random_for(seed, _SPLIT, 1).permutation(count)[:val]] = 1
    return splits

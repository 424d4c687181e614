"""Which validation faces choose a run's weights, and which ones measure it: never the same."""

from __future__ import annotations

import numpy as np

from trainer.data.dataset import Dataset

EVERY = 4
"""Every fourth validation face chooses; it is the same for all runs on a data set."""


def choosing_places(data: Dataset) -> np.ndarray:
    """Places of the fixed part of “val” that chooses weights; of “train” where a data set has no “val”."""
    return data.indices("val" if (data.splits == 1).any() else "train")[::EVERY]


def measuring_places(data: Dataset, split: str) -> np.ndarray:
    """Places of the pictures of `split`; of “rest”: “val” without the faces that chose. Raises UserError if empty."""
    if split != "rest":
        return data.indices(split)
    places = data.indices("val")
    rest = np.delete(places, np.s_[::EVERY])
    return rest if len(rest) else places


def table_split(data: Dataset) -> str:
    """Where tables are measured: “test” where there is one, else “rest”."""
    return "test" if (data.splits == 2).any() else "rest"

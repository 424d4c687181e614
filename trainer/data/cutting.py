"""How a source's pictures become crops: as they are, CelebA's crop, or each photo's largest face; by their sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np

from trainer.data.pictures import CELEBA_SIZE, read_crop, read_size
from trainer.data.sources.entries import BadPicture, Entry

Cut = Callable[[bytes], np.ndarray]
"""A picture file's bytes → its crop (S, S, 3) uint8; raises BadPicture."""

Align = bool | Literal["auto"]
"""Whether faces are found and cut out; auto: in all where most pictures are of no size that is taken as it is, else in
those alone."""

LOOKED_AT = 48


def cutter(size: int, align: Align) -> Cut:
    """auto finds faces in the pictures of no size that is taken as it is. Raises UserError without a detector."""
    if not align:
        return lambda data: read_crop(data, size)
    from trainer.data.aligning import aligner

    cut_largest = aligner(size)
    if align != "auto":
        return cut_largest
    return lambda data: read_crop(data, size) if _fits(read_size(data), size) else cut_largest(data)


def needs_align(pictures: Sequence[Entry], size: int) -> bool:
    """Whether fewer than half of the pictures are CelebA's 178 × 218 or S × S; a few, evenly spread, are looked at."""
    step = max(1, len(pictures) // LOOKED_AT)
    sizes = [found for p in pictures[::step] if (found := _size_of(p)) is not None]
    return sum(_fits(found, size) for found in sizes) * 2 < len(sizes)


def _fits(found: tuple[int, int], size: int) -> bool:
    return found in (CELEBA_SIZE, (size, size))


def _size_of(picture: Entry) -> tuple[int, int] | None:
    try:
        return read_size(picture.read())
    except (BadPicture, OSError):
        return None  # it is listed with its reason when it is cut

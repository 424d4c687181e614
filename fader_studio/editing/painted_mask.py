"""Where the edit of a face acts, as a person painted it: a small picture that is part of the edit, and JSON as it is."""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass
from functools import lru_cache

SIDE = 64
"""Cells across and down the face's crop, whatever the model's size: fine enough for a soft brush."""
CELLS = SIDE * SIDE
ALL = b"\xff" * CELLS


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedMask:
    """`packed`: SIDE · SIDE bytes row by row, 255 where the edit acts and 0 where the photo stays, deflated, in base64.

    Raises ValueError where it is none.
    """

    packed: str

    def __post_init__(self) -> None:
        _unpacked(self.packed)

    @property
    def cells(self) -> bytes:
        """SIDE · SIDE bytes, row by row from the crop's upper left."""
        return _unpacked(self.packed)


def painted_mask(cells: bytes) -> PaintedMask | None:
    """The inverse of `PaintedMask.cells`; None where the edit acts everywhere, as it does without a mask."""
    if len(cells) != CELLS:
        raise ValueError(f"{len(cells)} cells")
    return None if cells == ALL else PaintedMask(packed=base64.b64encode(zlib.compress(cells, 6)).decode("ascii"))


@lru_cache(maxsize=32)
def _unpacked(packed: str) -> bytes:
    try:
        unpack = zlib.decompressobj()
        cells = unpack.decompress(base64.b64decode(packed, validate=True), CELLS + 1)  # a bomb ends here
    except (zlib.error, binascii.Error, TypeError, ValueError) as error:
        raise ValueError("this is no mask") from error
    if len(cells) != CELLS:
        raise ValueError("this is no mask")
    return cells

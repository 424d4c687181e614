"""A painted mask as a value, and the strokes that make one."""

import base64
import pickle
import zlib

import numpy as np
import pytest

from fader_studio.editing.brush import Stroke
from fader_studio.editing.painted_mask import ALL, CELLS, SIDE, PaintedMask, painted_mask


def grid(cells: bytes) -> np.ndarray:
    return np.frombuffer(cells, np.uint8).reshape(SIDE, SIDE)


def test_cells_come_back_and_a_mask_that_acts_everywhere_is_none() -> None:
    cells = bytes(range(256)) * (CELLS // 256)
    mask = painted_mask(cells)
    assert mask.cells == cells
    assert hash(mask) == hash(painted_mask(cells)) and pickle.loads(pickle.dumps(mask)) == mask
    assert painted_mask(ALL) is None
    assert len(mask.packed) < 1000


def packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data)).decode()


@pytest.mark.parametrize(
    "text", ["", "no base64!", "AAAA", packed(b"\1" * 99), packed(b"\1" * 5000), packed(bytes(10_000_000))])
def test_what_is_no_mask_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PaintedMask(packed=text)


def test_a_stroke_erases_along_its_line_with_a_soft_edge() -> None:
    stroke = Stroke(ALL, adds=False, radius=6)
    stroke.go_to((10, 32))
    cells = grid(stroke.go_to((50, 32)))
    assert not cells[31:33, 12:48].any()  # no gap between two moves of the mouse
    assert (cells[:25] == 255).all() and (cells[39:] == 255).all()
    edge = cells[26:32, 30].astype(int)
    assert (np.diff(edge) <= 0).all() and len(set(edge)) >= 5


def test_passing_twice_in_one_stroke_counts_once() -> None:
    there = Stroke(ALL, adds=False, radius=6)
    there.go_to((10, 32))
    once = there.go_to((50, 32))
    assert there.go_to((10, 32)) == once


def test_adding_takes_back_what_was_erased() -> None:
    erased = Stroke(ALL, adds=False, radius=4).go_to((32, 32))
    added = Stroke(erased, adds=True, radius=9).go_to((32, 32))
    assert added == ALL
    assert grid(Stroke(bytes(CELLS), adds=True, radius=4).go_to((32, 32)))[32, 32] == 255

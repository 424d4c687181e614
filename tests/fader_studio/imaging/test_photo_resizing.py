"""Pictures made smaller."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fader_studio.imaging.photo import Photo
from fader_studio.imaging.resizing import made_smaller, smaller_size


def photo(pixels: np.ndarray, alpha: np.ndarray | None = None) -> Photo:
    return Photo(path=Path("a.png"), format="PNG", pixels=pixels, alpha=alpha, display=pixels, monochrome=False)


@pytest.mark.parametrize(
    "size, longest, wanted",
    [
        ((4000, 3000), 1000, (1000, 750)), ((3000, 4000), 1000, (750, 1000)), ((4000, 3000), 4000, (4000, 3000)),
        ((100, 100), 5000, (100, 100)), ((5000, 3), 100, (100, 1)), ((4000, 3000), None, (4000, 3000)),
    ],
)
def test_the_longest_side_is_met_and_nothing_is_enlarged(size, longest, wanted):
    assert smaller_size(*size, longest) == wanted


@pytest.mark.parametrize("dtype, channels", [(np.uint8, 3), (np.uint16, 3), (np.uint8, 1), (np.uint16, 1)])
def test_an_even_picture_stays_even_in_its_depth(dtype, channels):
    pixels = np.full((60, 80, channels), 200, dtype)
    document, small = made_smaller(photo(pixels), pixels, 40)
    assert small.shape == (30, 40, channels) and small.dtype == dtype and (small == 200).all()
    assert document.alpha is None


def test_nothing_to_do_gives_the_same_pixels():
    pixels = np.zeros((6, 8, 3), np.uint8)
    assert made_smaller(photo(pixels), pixels, 8)[1] is pixels


def test_each_pixel_is_the_mean_of_those_it_stands_for():
    pixels = np.arange(4 * 4 * 3, dtype=np.uint8).reshape(4, 4, 3) * 2
    small = made_smaller(photo(pixels), pixels, 2)[1]
    assert np.abs(small - pixels.reshape(2, 2, 2, 2, 3).mean(axis=(1, 3))).max() <= 0.5


def test_a_colour_that_is_not_seen_does_not_shine_through():
    pixels = np.zeros((4, 4, 3), np.uint8)
    pixels[:, ::2] = (200, 100, 50)
    alpha = np.zeros((4, 4), np.uint8)
    alpha[:, ::2] = 255
    document, small = made_smaller(photo(pixels, alpha), pixels, 2)
    assert (small == (200, 100, 50)).all() and np.abs(document.alpha.astype(int) - 128).max() <= 1

"""Pixels turned, flipped, straightened and cut."""

from __future__ import annotations

import numpy as np
import pytest

from fader_studio.editing.geometry import Geometry
from fader_studio.imaging.geometry import TILE, placed


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16))
@pytest.mark.parametrize("channels", (1, 3))
def test_neutral_gives_the_very_same_arrays(noise, dtype, channels):
    pixels, alpha = noise(channels=channels, dtype=dtype), noise(channels=0, dtype=dtype)
    made, made_alpha = placed(pixels, alpha, Geometry())
    assert made is pixels and made_alpha is alpha


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", (False, True))
def test_turns_and_flips_are_exact(noise, turns, mirrored):
    pixels, alpha = noise(dtype=np.uint16), noise(channels=0, dtype=np.uint16)
    made, made_alpha = placed(pixels, alpha, Geometry(turns=turns, mirrored=mirrored))
    expected = pixels[:, ::-1] if mirrored else pixels
    assert np.array_equal(made, np.rot90(expected, -turns)) and made.flags["C_CONTIGUOUS"]
    assert np.array_equal(made_alpha, np.rot90(alpha[:, ::-1] if mirrored else alpha, -turns))


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", (False, True))
def test_every_pixel_lies_where_the_placement_says(noise, turns, mirrored):
    pixels, geometry = noise(20, 30), Geometry(turns=turns, mirrored=mirrored, crop=(0.2, 0.1, 0.5, 0.6))
    made, _ = placed(pixels, None, geometry)
    placement = geometry.placement(30, 20)
    assert made.shape[:2] == (placement.height, placement.width)
    for v in range(placement.height):
        for u in range(placement.width):
            x, y = placement.to_photo(u + 0.5, v + 0.5)
            assert np.array_equal(made[v, u], pixels[int(y), int(x)])


def test_a_crop_is_a_part_of_the_photo(noise):
    pixels = noise(40, 60)
    made, _ = placed(pixels, None, Geometry(crop=(0.25, 0.5, 0.5, 0.25)))
    assert np.array_equal(made, pixels[20:30, 15:45])


@pytest.mark.parametrize("dtype", (np.uint8, np.uint16))
def test_an_even_surface_stays_even_when_it_is_straightened(dtype):
    pixels = np.full((120, 160, 3), np.iinfo(dtype).max // 3, dtype)
    made, _ = placed(pixels, None, Geometry(angle=7.5))
    assert made.dtype == dtype and (made == pixels[0, 0]).all()


def test_straightening_turns_clockwise_about_the_middle():
    """A ramp to the right, turned by θ clockwise, rises along (cos θ, sin θ)."""
    pixels = np.repeat((np.arange(300, dtype=np.uint16) * 200)[None, :, None], 300, axis=0)
    made, _ = placed(pixels, None, Geometry(angle=20))
    made = made[..., 0].astype(float)
    down, right = np.gradient(made)
    assert np.median(right) == pytest.approx(200 * np.cos(np.radians(20)), abs=0.5)
    assert np.median(down) == pytest.approx(200 * np.sin(np.radians(20)), abs=0.5)
    middle = made.shape[0] // 2
    assert made[middle - 1 : middle + 1, middle - 1 : middle + 1].mean() == pytest.approx(149.5 * 200, abs=60)


def test_there_and_back_is_nearly_the_photo(smooth):
    pixels = smooth(400, 400)
    inner = (0.1, 0.1, 0.8, 0.8)
    there, _ = placed(pixels, None, Geometry(angle=5, crop=inner))
    back, _ = placed(there, None, Geometry(angle=-5, crop=inner))
    (h, w), margin = back.shape[:2], 20
    top, left = (400 - h) // 2, (400 - w) // 2
    inner = pixels[top : top + h, left : left + w].astype(int)[margin:-margin, margin:-margin]
    assert np.abs(inner - back[margin:-margin, margin:-margin]).mean() < 1.5


def test_tiles_have_no_seams(smooth):
    pixels = smooth(200, TILE + 300)
    made, _ = placed(pixels, None, Geometry(angle=1))
    assert made.shape[1] > TILE
    seam = np.abs(np.diff(made[:, TILE - 3 : TILE + 3].astype(int), axis=1)).max(axis=(0, 2))
    assert seam[2] <= seam.max() and seam[2] <= np.delete(seam, 2).max() + 1


def test_a_panorama_is_straightened_beyond_opencvs_limit():
    pixels = np.zeros((40, 40_000, 1), np.uint8)
    pixels[:, 20_000:] = 200
    made, _ = placed(pixels, None, Geometry(angle=0.01))
    assert made.shape[1] > 32_767
    middle = made.shape[1] // 2
    assert made[5, middle - 100] == 0 and made[5, middle + 100] == 200


def test_no_colour_comes_in_from_what_is_transparent():
    pixels = np.full((60, 60, 3), 255, np.uint8)  # white where nothing is seen
    alpha = np.zeros((60, 60), np.uint8)
    pixels[20:40, 20:40], alpha[20:40, 20:40] = 10, 255
    made, made_alpha = placed(pixels, alpha, Geometry(angle=30))
    assert made_alpha.max() == 255 and made_alpha.min() == 0
    assert made[made_alpha > 20].max() <= 12

"""Warp: the photo goes where the decodes say, at every size and depth; no change leaves it bit for bit."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fader_studio.imaging.change import FULL, Change, moving_box, touched_box, warp_change
from fader_studio.imaging.composite import compose_display, compose_native, compose_photo
from fader_studio.imaging.flow import followed, movement
from fader_studio.imaging.pixels import EMPTY, Raster, part, strips
from fader_studio.imaging.pyramid import map_level, write_pyramid

SIDE, SCALE = 128, 4
BOUNDS = (0, 0, 700, 600)


def texture(height: int = SIDE, width: int = SIDE, grain: float = 3.0) -> np.ndarray:
    """(height, width, 3) float32, 40 … 215."""
    noise = np.random.default_rng(4).normal(size=(height, width)).astype(np.float32)
    smooth = cv2.normalize(cv2.GaussianBlur(noise, (0, 0), grain), None, 40, 215, cv2.NORM_MINMAX)
    return np.repeat(smooth[..., None], 3, axis=2)


def shifted(picture: np.ndarray, x: float, y: float) -> np.ndarray:
    """`picture` with everything moved by x, y pixels."""
    matrix = np.array([[1.0, 0, x], [0, 1.0, y]])
    size = picture.shape[1::-1]
    return cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)


def transform(degrees: float = 0.0, side: float = SIDE * SCALE) -> np.ndarray:
    turn = cv2.getRotationMatrix2D((350.0, 300.0), degrees, SIDE / side)
    turn[:, 2] += (SIDE - 1) / 2 - np.array([350.0, 300.0])
    return turn


def flow_of(x: float, y: float) -> np.ndarray:
    return np.full((SIDE, SIDE, 2), (x, y), np.float32)


def mover(x: float, y: float, degrees: float = 0.0, side: float = SIDE * SCALE) -> Change:
    """The crop's middle taken from `x`, `y` pixels of the crop beside, and nothing added."""
    return warp_change(np.zeros((SIDE, SIDE, 3), np.float32), flow_of(x, y), transform(degrees, side), feather=0.2)


def bgra(pixels: np.ndarray, alpha: np.ndarray | int = 255) -> np.ndarray:
    return np.dstack([pixels[..., ::-1], np.broadcast_to(alpha, pixels.shape[:2])]).astype(np.uint8)


# ---------------------------------------------------------------- the flow
@pytest.mark.parametrize("x, y", [(3, 0), (-2, 1), (0, -4), (1.5, 0.5)])
def test_decodes_that_are_shifted_have_that_flow(x, y):
    before = texture()
    flow, rest = movement(before, shifted(before, x, y) - before)
    middle = np.s_[30:-30, 30:-30]
    way = np.array([-x, -y]) * (1 - 0.1 / np.hypot(x, y))  # it points back, and is a tenth of a pixel short
    off = np.abs(flow[middle] - way)
    assert np.quantile(off, 0.9) < 0.2 and np.median(off) < 0.05  # where the decodes hardly differ nothing need move
    unmoved = np.abs(shifted(before, x, y) - before)[middle].mean()
    assert np.abs(rest[middle]).mean() < 0.15 * unmoved


def test_the_flow_and_the_rest_are_the_edited_decode():
    before = texture()
    after = shifted(before, 2, -1) + 12
    flow, rest = movement(before, after - before)
    assert np.allclose(followed(before, flow) + rest, after, atol=1e-3)


def test_no_difference_has_no_flow_and_no_rest():
    flow, rest = movement(texture(), np.zeros((SIDE, SIDE, 3), np.float32))
    assert not flow.any() and not rest.any()


def test_what_appears_from_nowhere_is_added_and_not_moved():
    difference = np.zeros((SIDE, SIDE, 3), np.float32)
    difference[50:70, 30:100] = -90  # a bar over a plain face
    flow, rest = movement(np.full((SIDE, SIDE, 3), 150, np.float32), difference)
    assert np.abs(flow).max() < 0.5 and np.abs(rest - difference).max() < 5


def test_no_way_is_longer_than_its_bound_and_the_border_stands_still():
    before = texture(grain=8)
    flow, _ = movement(before, shifted(before, 14, 9) - before)
    assert np.hypot(flow[..., 0], flow[..., 1]).max() <= 0.06 * SIDE + 1e-3
    assert not any(edge.any() for edge in (flow[0], flow[-1], flow[:, 0], flow[:, -1]))


# ---------------------------------------------------------------- the photo
@pytest.mark.parametrize("degrees", [0, 30, -90])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_the_photo_moves_by_the_flow_times_the_scale(photo_of, degrees, dtype):
    depth = 257 if dtype == np.uint16 else 1
    photo = photo_of((texture(600, 700, 6) * depth).astype(dtype))
    pixels, _ = compose_photo(photo, [mover(3, -1, degrees)])
    x, y = np.linalg.inv(transform(degrees)[:, :2]) @ (3, -1)
    assert np.isclose(np.hypot(x, y), SCALE * np.hypot(3, 1))
    wanted = shifted(photo.pixels.astype(np.float32), -x, -y)
    middle = np.s_[250:350, 300:400]
    assert np.abs(pixels[middle].astype(float) - photo.pixels[middle]).mean() > 10 * depth
    assert np.abs(pixels[middle].astype(float) - wanted[middle]).max() < 2.5 * depth


def test_only_what_is_touched_changes_and_a_still_flow_touches_nothing(photo_of, noise):
    photo = photo_of(noise(600, 700))
    pixels, box = compose_photo(photo, [mover(2, 1)])
    apart = (pixels != photo.pixels).any(axis=2)
    assert part(apart, box).mean() > 0.3
    part(apart, box)[:] = False
    assert not apart.any()
    still = mover(0, 0)
    assert touched_box(still, FULL, BOUNDS) == moving_box(still, FULL, BOUNDS) == EMPTY
    assert np.array_equal(compose_photo(photo, [still])[0], photo.pixels)


def test_the_window_shows_what_is_saved(photo_of, noise):
    photo = photo_of(noise(600, 700))
    changes = [mover(2.3, 1.1, 12)]
    base = bgra(photo.display)
    out = np.empty_like(base)
    compose_display(base, FULL, BOUNDS, changes, out)
    assert np.array_equal(out, bgra(compose_photo(photo, changes)[0]))


@pytest.mark.parametrize("side", [90, 400])
def test_every_level_shows_the_same_movement(tmp_path, photo_of, side):
    photo = photo_of(texture(600, 700, 6).astype(np.uint8))
    change = mover(3, 2, 10, side)
    pyramid = write_pyramid(tmp_path / "levels", photo)
    full = bgra(compose_photo(photo, [change])[0])
    for level in (0, 1):
        base = map_level(pyramid, level)
        out = np.empty_like(base)
        compose_display(base, Raster.of_level(level), (0, 0, base.shape[1], base.shape[0]), [change], out)
        small = cv2.resize(full, base.shape[1::-1], interpolation=cv2.INTER_AREA).astype(int)
        assert np.abs(small - base).max() > 8 and np.abs(out - small).max() <= (0 if level == 0 else 4)


def test_strips_move_as_the_whole_does(photo_of, noise):
    photo = photo_of(noise(600, 700))
    changes = [mover(2, 1, 9), mover(-1, 2, 0, 300)]  # one face over the other
    whole = compose_native(photo, BOUNDS, changes)
    pieces = np.concatenate([compose_native(photo, strip, changes) for strip in strips(BOUNDS, 30_000)])
    apart = np.abs(pieces.astype(int) - whole)
    assert (apart > 0).mean() < 0.005 and apart.max() <= 24  # a place that is rounded the other way, in noise


def test_ways_of_faces_that_overlap_add(photo_of):
    photo = photo_of(texture(600, 700, 6).astype(np.uint8))
    both, _ = compose_photo(photo, [mover(2, 0), mover(1, 0)])
    once, _ = compose_photo(photo, [mover(3, 0)])
    assert np.abs(both[200:400, 250:450].astype(int) - once[200:400, 250:450]).max() <= 2


def test_beyond_the_edge_of_the_photo_it_is_mirrored(photo_of):
    photo = photo_of(texture(600, 700, 6).astype(np.uint8)[250:, 300:])
    matrix = transform()
    matrix[:, 2] += matrix[:, :2] @ (300, 250)
    change = warp_change(np.zeros((SIDE, SIDE, 3), np.float32), flow_of(-4, -4), matrix)
    pixels, box = compose_photo(photo, [change])
    step = 4 * SCALE
    assert box[:2] == (0, 0) and np.abs(pixels[0, 0].astype(int) - photo.pixels[step, step]).max() <= 1
    assert np.abs(pixels[5, 50].astype(int) - photo.pixels[step - 5, 50 - step]).max() <= 1


def test_a_strip_all_of_which_comes_from_beyond_the_view_is_mirrored_too():
    view = bgra(texture(400, 500, 6))
    close = Raster(step=0.1, left=330, top=280)  # a face of which the view shows a tenth; its ways are 160 pixels long
    change, bounds = mover(0, -4), (0, 0, 500, 400)
    whole, pieces = np.empty_like(view), np.empty_like(view)
    compose_display(view, close, bounds, [change], whole, ground=bounds)
    for strip in strips(bounds, 20_000):
        compose_display(view, close, strip, [change], part(pieces, strip), ground=bounds)
    assert np.abs(pieces.astype(int) - whole).max() <= 1
    assert np.abs(whole[10, 200].astype(int) - view[150, 200]).max() <= 2
    assert np.abs(whole[300, 200].astype(int) - view[140, 200]).max() <= 2


def test_nothing_is_taken_from_beside_the_photo_on_a_canvas():
    canvas = np.zeros((600, 700, 4), np.uint8)
    ground = (340, 290, 360, 310)
    part(canvas, ground)[:] = (200, 150, 100, 255)
    out = np.empty((310, 360, 4), np.uint8)
    compose_display(canvas, FULL, ground, [mover(-5, -5)], out, ground=ground)
    assert (out == (200, 150, 100, 255)).all()


def test_alpha_stays_and_no_colour_comes_from_what_is_transparent(photo_of):
    alpha = np.full((600, 700), 255, np.uint8)
    alpha[:, :330] = 0
    pixels = np.full((600, 700, 3), (90, 140, 190), np.uint8)
    pixels[:, :330] = (255, 0, 0)  # not to be seen
    photo = photo_of(pixels, alpha=alpha)
    moved = compose_native(photo, BOUNDS, [mover(-5, 0)])
    assert np.abs(moved[:, 330:].astype(int) - (90, 140, 190)).max() <= 1
    base = bgra(photo.display, alpha)
    base[alpha == 0] = 0
    out = np.empty_like(base)
    compose_display(base, FULL, BOUNDS, [mover(-5, 0)], out, True)
    assert np.array_equal(out[..., 3], alpha) and np.abs(out[:, 330:].astype(int) - base[:, 330:]).max() <= 1


def test_half_the_strength_goes_half_the_way():
    rest = np.zeros((SIDE, SIDE, 3), np.float32)
    whole, half = (warp_change(rest, flow_of(4, 2), transform(), strength=s).flow for s in (1.0, 0.5))
    assert np.allclose(half, whole / 2) and whole.max() == 4


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("profiled", [False, True])
def test_zero_is_the_photo_bit_for_bit_in_warp(photo_of, noise, wide_profile, grey_profile, dtype, channels, profiled):
    icc = (wide_profile if channels == 3 else grey_profile) if profiled else b""
    photo = photo_of(noise(60, 80, channels, dtype), icc=icc)
    flow, rest = movement(texture(), np.zeros((SIDE, SIDE, 3), np.float32))
    change = warp_change(rest, flow, np.array([[2.0, 0, -10], [0, 2.0, -5]]))
    assert np.array_equal(compose_photo(photo, [change])[0], photo.pixels)

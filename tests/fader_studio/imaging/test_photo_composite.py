"""Zero is the photo; a difference lands where the face is, at every level and in every kind of document."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from fader_studio.editing.geometry import Geometry
from fader_studio.imaging.change import FULL, decode_change, difference_change, spread_difference, touched_box
from fader_studio.imaging.composite import compose_display, compose_native, compose_photo
from fader_studio.imaging.geometry import placed
from fader_studio.imaging.masks import RIM, face_mask
from fader_studio.imaging.pixels import EMPTY, Raster, overlap, part, strips, union
from fader_studio.imaging.pyramid import map_level, write_pyramid
from trainer.errors import Cancelled

SIDE = 128


def transform(centre: tuple[float, float], side: float, degrees: float = 0.0) -> np.ndarray:
    """(2, 3) photo → crop, pixel centres at whole numbers: a crop that covers `side` pixels of the photo."""
    turn = cv2.getRotationMatrix2D(centre, degrees, SIDE / side)
    turn[:, 2] += (SIDE - 1) / 2 - np.array(centre)
    return turn


def flat(value: float | tuple[float, float, float]) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), value, np.float32)


def bgra(pixels: np.ndarray, alpha: np.ndarray | int = 255) -> np.ndarray:
    return np.dstack([pixels[..., ::-1], np.broadcast_to(alpha, pixels.shape[:2])]).astype(np.uint8)


# ---------------------------------------------------------------- the mask
def test_the_mask_is_one_inside_and_zero_at_the_border():
    mask = face_mask(SIDE, 0.1)
    assert mask[SIDE // 2, SIDE // 2] == 1
    for ring in range(RIM):
        assert not any(edge.any() for edge in (mask[ring], mask[-1 - ring], mask[:, ring], mask[:, -1 - ring]))
    assert (np.diff(mask[64, :64]) >= 0).all() and np.diff(mask[64]).max() < 0.13
    assert np.array_equal(mask, mask.T) and np.array_equal(mask, mask[::-1])


def test_a_wider_feather_is_softer():
    steps = [np.diff(face_mask(SIDE, feather)[64]).max() for feather in (0.0, 0.1, 0.3)]
    assert steps[0] == 1 and steps[0] > steps[1] > steps[2]


# ---------------------------------------------------------------- where it lands
@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("degrees", [0, 37, -120])
def test_a_point_of_the_crop_lands_at_its_place(level, degrees):
    matrix = transform((420.0, 300.0), 500, degrees)
    spot = np.array([40.0, 77.0])
    rows, columns = np.mgrid[:SIDE, :SIDE]
    blob = 100 * np.exp(-((columns - spot[0]) ** 2 + (rows - spot[1]) ** 2) / 8)
    difference = np.repeat(blob.astype(np.float32)[..., None], 3, axis=2)
    change = difference_change(difference, matrix)
    bounds = (0, 0, 800 >> level, 600 >> level)
    box = touched_box(change, Raster.of_level(level), bounds)
    weight = spread_difference(change, Raster.of_level(level), box)[..., 0]
    rows, columns = np.mgrid[: box[3], : box[2]]
    found = np.array([(columns * weight).sum(), (rows * weight).sum()]) / weight.sum() + box[:2]
    place = cv2.invertAffineTransform(matrix) @ [*spot, 1]
    assert np.abs((found + 0.5) * 2**level - 0.5 - place).max() < 0.1


@pytest.mark.parametrize("geometry", [Geometry(turns=1), Geometry(turns=2, mirrored=True), Geometry(turns=3)])
def test_on_a_picture_that_lies_turned_a_change_is_the_turned_change(smooth, geometry):
    change = difference_change(smooth(SIDE, SIDE).astype(np.float32) * 0.2, transform((130, 90), 90, 12))
    width, height = 240, 180
    placement = geometry.placement(width, height)
    straight = spread_difference(change, Raster(step=1), (0, 0, width, height)).copy()
    turned = Raster(step=1, turn=placement.matrix)
    expected, _ = placed(straight, None, geometry)
    got = spread_difference(change, turned, (0, 0, placement.width, placement.height))
    assert np.abs(expected).max() > 5 and np.abs(got - expected).max() < 0.5
    x, y, w, h = touched_box(change, turned, (0, 0, placement.width, placement.height))
    got[y : y + h, x : x + w] = 0
    assert np.abs(got).max() < 0.5


def test_nothing_lands_outside_the_crop():
    change = difference_change(flat(100), transform((200.0, 150.0), 180, 20))
    whole = spread_difference(change, FULL, (0, 0, 400, 300))
    rows, columns = np.mgrid[:300, :400]
    x, y = np.einsum("ij,jhw->ihw", change.transform, np.stack([columns, rows, np.ones_like(rows)]))
    outside = (x < 0) | (y < 0) | (x > SIDE - 1) | (y > SIDE - 1)
    assert not whole[outside].any() and whole[~outside].any()
    assert not whole[..., 3].any()


@pytest.mark.parametrize("level", [0, 1, 3, 5])
@pytest.mark.parametrize("side", [90, 400, 1500])
def test_the_touched_box_holds_all_and_ends_in_zeros(level, side):
    change = difference_change(flat(255), transform((901.0, 780.0), side, 33))
    bounds = (0, 0, 1800 >> level, 1560 >> level)
    x, y, width, height = box = touched_box(change, Raster.of_level(level), bounds)
    inside = spread_difference(change, Raster.of_level(level), box).copy()
    whole = spread_difference(change, Raster.of_level(level), bounds)
    assert np.isclose(np.abs(inside).sum(dtype=np.float64), np.abs(whole).sum(dtype=np.float64), rtol=1e-4)
    assert np.abs(inside).max() > 100
    edges = [inside[0], inside[-1], inside[:, 0], inside[:, -1]]
    cut = [y == 0, y + height == bounds[3], x == 0, x + width == bounds[2]]
    assert all(not edge.any() for edge, open_end in zip(edges, cut, strict=True) if not open_end)


def test_only_what_can_be_seen_of_a_change_is_touched():
    spot = flat(0)
    spot[60:70, 20:40] = 50
    matrix, bounds = transform((200.0, 150.0), 180), (0, 0, 400, 300)
    box = touched_box(difference_change(spot, matrix), FULL, bounds)
    seen = spread_difference(difference_change(spot, matrix), FULL, bounds)[..., 0] >= 0.5
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert box[0] <= columns[0] and box[1] <= rows[0]
    assert box[0] + box[2] > columns[-1] and box[1] + box[3] > rows[-1]
    assert box[2] * box[3] < 2 * len(rows) * len(columns)
    assert touched_box(difference_change(flat(0.1), matrix), FULL, bounds) == EMPTY
    dark = touched_box(decode_change(flat(0), matrix), FULL, bounds)  # nothing is added, but the photo goes
    assert dark[2] > 150 and dark[3] > 150


def test_a_face_beyond_the_bounds_touches_nothing(photo_of, smooth):
    change = difference_change(flat(255), transform((-400.0, -400.0), 200))
    assert touched_box(change, FULL, (0, 0, 300, 200)) == EMPTY
    photo = photo_of(smooth())
    pixels, box = compose_photo(photo, [change])
    assert box == EMPTY and np.array_equal(pixels, photo.pixels)


def test_a_face_that_is_cut_by_the_photos_edge_changes_what_is_there(photo_of):
    photo = photo_of(np.full((200, 300, 3), 100, np.uint8))
    pixels, box = compose_photo(photo, [difference_change(flat(50), transform((0.0, 0.0), 120))])
    assert box[:2] == (0, 0) and tuple(pixels[0, 0]) == (150, 150, 150) and tuple(pixels[-1, -1]) == (100, 100, 100)


@pytest.mark.parametrize("side", [60, 300, 900])
def test_every_level_shows_the_same(tmp_path, photo_of, smooth, side):
    photo = photo_of(smooth(640, 960) // 2 + 60)
    rng = np.random.default_rng(5)
    difference = cv2.GaussianBlur(rng.normal(0, 300, (SIDE, SIDE, 3)).astype(np.float32), (0, 0), 3)
    change = difference_change(difference, transform((470.0, 330.0), side, 15))
    pyramid = write_pyramid(tmp_path / "levels", photo)
    full = bgra(compose_photo(photo, [change])[0])
    for level in (0, 1, 2):
        base = map_level(pyramid, level)
        preview = np.empty_like(base)
        compose_display(base, Raster.of_level(level), (0, 0, base.shape[1], base.shape[0]), [change], preview)
        size = (960 >> level, 640 >> level)
        small = cv2.resize(full, size, interpolation=cv2.INTER_AREA)
        apart = np.abs(preview.astype(int) - small)
        changed = np.abs(small.astype(int) - base).max()
        assert changed > 20 and apart.max() <= (1 if level == 0 else 4), (level, apart.max())


# ---------------------------------------------------------------- what it looks like
def test_upsampling_neither_rings_at_the_border_nor_shows_the_lattice():
    change = difference_change(flat(100), transform((1000.0, 1000.0), 1920), feather=0.15)
    row = spread_difference(change, FULL, (30, 1000, 1940, 1))[0, :, 0]
    assert row.min() >= -0.2 and row.max() <= 100.5
    ramp = row[60:300]
    assert (np.diff(ramp) > -1e-3).all()
    place = np.hstack([np.eye(2) / 15, [[2.0], [64.0]]])
    straight = cv2.warpAffine(change.crop, place, (300, 1), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)[0, :, 0]
    bends, kinks = (np.abs(np.diff(line, 2)).max() for line in (ramp, straight))
    assert kinks > 3 * bends > 0  # bilinear alone has a kink at every pixel of the crop


def test_differences_add_where_faces_overlap_and_saturate(photo_of):
    photo = photo_of(np.full((300, 400, 3), 100, np.uint8))
    left, right = (difference_change(flat(60), transform((x, 150.0), 200)) for x in (150.0, 250.0))
    both, box = compose_photo(photo, [left, right])
    assert tuple(both[150, 200]) == (220, 220, 220) and tuple(both[150, 90]) == (160, 160, 160)
    assert np.array_equal(both, compose_photo(photo, [right, left])[0])
    assert box == union(touched_box(change, FULL, (0, 0, 400, 300)) for change in (left, right))
    thrice = compose_photo(photo, [left, left, left])[0]
    assert thrice[150, 150, 0] == 255
    base = bgra(photo.display)
    out = np.empty_like(base)
    compose_display(base, FULL, (0, 0, 400, 300), [left, right], out)
    assert np.array_equal(out, bgra(both))


def test_strips_make_the_same_picture_as_the_whole(photo_of, smooth):
    photo = photo_of(smooth(300, 400))
    changes = [difference_change(flat((60, -20, 5)), transform((x, 150.0), 200, 9)) for x in (150.0, 250.0)]
    whole = compose_native(photo, (0, 0, 400, 300), changes)
    pieces = [compose_native(photo, strip, changes) for strip in strips((0, 0, 400, 300), 5000)]
    apart = np.abs(np.concatenate(pieces).astype(int) - whole)
    assert apart.max() <= 1 and (apart > 0).mean() < 1e-3  # where a half is rounded, either way is right


def test_composing_can_be_cancelled(photo_of, smooth):
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compose_photo(photo_of(smooth()), [difference_change(flat(9), transform((100.0, 100.0), 90))], stop)


def test_half_the_strength_is_half_the_change(photo_of):
    photo = photo_of(np.full((200, 200, 3), 100, np.uint8))
    pixels, _ = compose_photo(photo, [difference_change(flat(80), transform((100.0, 100.0), 150), strength=0.5)])
    assert tuple(pixels[100, 100]) == (140, 140, 140)


def test_a_decode_lies_over_the_photo(photo_of, noise):
    photo = photo_of(noise(200, 200))
    change = decode_change(flat((10, 120, 230)), transform((100.0, 100.0), 150))
    pixels, box = compose_photo(photo, [change])
    assert np.abs(pixels[90:110, 90:110].astype(int) - (10, 120, 230)).max() <= 1
    assert np.array_equal(pixels[0], photo.pixels[0])
    base = bgra(photo.display)
    out = np.empty_like(base)
    compose_display(base, FULL, (0, 0, 200, 200), [change], out)
    assert np.array_equal(out, bgra(pixels))


# ---------------------------------------------------------------- zero is the photo
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("profiled", [False, True])
def test_zero_is_the_photo_bit_for_bit(photo_of, noise, wide_profile, grey_profile, dtype, channels, profiled):
    icc = (wide_profile if channels == 3 else grey_profile) if profiled else b""
    photo = photo_of(noise(60, 80, channels, dtype), icc=icc)
    changes = [difference_change(flat(0), transform((x, 30.0), 50, 5)) for x in (30.0, 45.0)]
    pixels, _ = compose_photo(photo, changes)
    assert pixels.dtype == dtype and np.array_equal(pixels, photo.pixels)
    base = bgra(photo.display)
    out = np.empty_like(base)
    compose_display(base, FULL, (0, 0, 80, 60), changes, out)
    assert np.array_equal(out, base)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_only_the_touched_box_changes(photo_of, noise, wide_profile, dtype):
    photo = photo_of(noise(120, 160, 3, dtype), icc=wide_profile)
    pixels, box = compose_photo(photo, [difference_change(flat(-90), transform((70.0, 60.0), 60, 12))])
    apart = (pixels != photo.pixels).any(axis=2)
    assert part(apart, box).any()
    part(apart, box)[:] = False
    assert not apart.any()


def test_what_rounds_to_nothing_changes_nothing(photo_of, noise):
    photo = photo_of(noise(60, 80))
    changes = [difference_change(flat(0.49), transform((40.0, 30.0), 50))]
    assert np.array_equal(compose_photo(photo, changes)[0], photo.pixels)


# ---------------------------------------------------------------- the photo's own space
def test_sixteen_bits_take_fractions_of_a_level(photo_of):
    photo = photo_of(np.full((100, 100, 3), 30_001, np.uint16))
    pixels, _ = compose_photo(photo, [difference_change(flat(0.25), transform((50.0, 50.0), 80))])
    assert pixels[50, 50, 0] == 30_001 + round(0.25 * 257) and pixels[0, 0, 0] == 30_001


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_difference_is_converted_into_the_photos_profile(photo_of, smooth, wide_profile, dtype):
    photo = photo_of(smooth(dtype=dtype) // 2 + np.iinfo(dtype).max // 4, icc=wide_profile)
    change = difference_change(flat((30, -10, 20)), transform((150.0, 100.0), 180))
    pixels, _ = compose_photo(photo, [change])
    shown = photo_of(pixels, icc=wide_profile).display
    wanted = photo.display.astype(int) + np.rint(spread_difference(change, FULL, (0, 0, 300, 200))[..., 2::-1])
    inside = ((photo.display > 8) & (photo.display < 215)).all(axis=2) & (wanted > 4).all(axis=2)
    assert inside.mean() > 0.5
    assert np.abs(shown - wanted)[inside].max() <= 4 and np.abs(shown - wanted)[inside].mean() < 0.8


@pytest.mark.parametrize("icc", ["none", "profile"])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_black_and_white_stays_black_and_white(photo_of, smooth, wide_profile, grey_profile, icc, channels, dtype):
    grey = np.repeat(smooth(channels=1, dtype=dtype) // 2, channels, axis=2)
    profile = b"" if icc == "none" else wide_profile if channels == 3 else grey_profile
    photo = photo_of(grey, icc=profile)
    assert photo.monochrome
    pixels, _ = compose_photo(photo, [difference_change(flat((100, 0, 0)), transform((150.0, 100.0), 180))])
    assert (pixels == pixels[..., :1]).all()
    brighter = pixels[100, 150, 0] - grey[100, 150, 0]
    if icc == "none":
        assert abs(brighter / (257 if dtype == np.uint16 else 1) - 29.9) < 0.5
    assert brighter > 0


def test_alpha_and_what_is_transparent_stay(photo_of, noise):
    alpha = np.zeros((60, 80), np.uint8)
    alpha[:, 40:] = 128
    photo = photo_of(noise(60, 80), alpha=alpha)
    base = cv2.multiply(bgra(photo.display), np.repeat(alpha[..., None], 4, axis=2), scale=1 / 255)
    base[..., 3] = alpha
    out = np.empty_like(base)
    compose_display(base, FULL, (0, 0, 80, 60), [difference_change(flat(255), transform((40.0, 30.0), 50))], out, True)
    assert np.array_equal(out[..., 3], alpha)
    assert (out[..., :3] <= alpha[..., None]).all() and (out[30, 45, :3] == 128).all() and not out[:, :40].any()


# ---------------------------------------------------------------- boxes
def test_boxes_are_cut_and_joined():
    assert overlap((0, 0, 10, 10), (5, 6, 10, 10)) == (5, 6, 5, 4)
    assert overlap((0, 0, 10, 10), (10, 0, 5, 5)) == EMPTY
    assert union([EMPTY, (5, 5, 1, 1), (1, 8, 2, 2)]) == (1, 5, 5, 5) and union([]) == EMPTY
    assert list(strips((3, 1, 4, 5), 8)) == [(3, 1, 4, 2), (3, 3, 4, 2), (3, 5, 4, 1)]

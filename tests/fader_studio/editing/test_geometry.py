"""Mirroring, turning, straightening and cutting as plain arithmetic."""

from __future__ import annotations

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fader_studio.editing.geometry import Geometry

SHARES = st.floats(0.0, 0.9)
GEOMETRIES = st.builds(
    lambda mirrored, turns, angle, x, y, w, h: Geometry(
        mirrored=mirrored, turns=turns, angle=angle, crop=(x, y, max(0.01, w * (1 - x)), max(0.01, h * (1 - y)))
    ),
    st.booleans(), st.integers(0, 3), st.floats(-45, 45), SHARES, SHARES, st.floats(0.05, 1), st.floats(0.05, 1),
)
CALM = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
SIZES = st.tuples(st.integers(1, 5000), st.integers(1, 5000))


def test_neutral_geometry_shows_the_photo_as_it_is():
    placement = Geometry().placement(300, 200)
    assert (placement.width, placement.height) == (300, 200) and placement.is_straight
    assert placement.to_photo(12, 34) == (12, 34)


def test_a_quarter_turn_clockwise_puts_the_lower_left_corner_at_the_upper_left():
    placement = Geometry(turns=1).placement(300, 200)
    assert (placement.width, placement.height) == (200, 300)
    assert placement.to_photo(0, 0) == pytest.approx((0, 200))
    assert placement.to_photo(200, 0) == pytest.approx((0, 0))


def test_straightening_clockwise_lets_the_right_side_sink():
    placement = Geometry(angle=30).whole_placement(400, 400)
    middle = placement.width / 2
    x, y = placement.to_picture(300, 200)  # a hundred to the right of the photo's middle
    assert (x - middle, y - middle) == pytest.approx((100 * math.cos(math.pi / 6), 100 * math.sin(math.pi / 6)))


@CALM
@given(GEOMETRIES, SIZES)
def test_every_corner_of_the_result_lies_in_the_photo(geometry, size):
    placement = geometry.placement(*size)
    slack = 1.5 if geometry.angle else 1e-6  # at least one pixel, however little is left: up to its diagonal lies outside
    for u in (0, placement.width):
        for v in (0, placement.height):
            x, y = placement.to_photo(u, v)
            assert -slack <= x <= size[0] + slack and -slack <= y <= size[1] + slack


@CALM
@given(GEOMETRIES, SIZES)
def test_to_the_picture_and_back_is_the_same_point(geometry, size):
    placement = geometry.placement(*size)
    assert placement.to_picture(*placement.to_photo(3.5, 7.25)) == pytest.approx((3.5, 7.25), abs=1e-6)


@CALM
@given(GEOMETRIES)
def test_four_quarter_turns_and_two_flips_are_nothing(geometry):
    for again in (geometry.turned(4), geometry.turned(1).turned(-1), geometry.flipped().flipped(),
                  geometry.flipped(upside_down=True).flipped(upside_down=True)):
        assert again.crop == pytest.approx(geometry.crop)
        assert (again.mirrored, again.turns, again.angle) == (geometry.mirrored, geometry.turns, geometry.angle)


@CALM
@given(GEOMETRIES)
def test_both_flips_are_half_a_turn(geometry):
    both, half = geometry.flipped().flipped(upside_down=True), geometry.turned(2)
    assert both.crop == pytest.approx(half.crop)
    assert (both.mirrored, both.turns, both.angle) == (half.mirrored, half.turns, half.angle)


@CALM
@given(GEOMETRIES, st.booleans())
def test_a_flip_shows_the_same_points_mirrored(geometry, upside_down):
    before = geometry.whole_placement(400, 300)
    after = geometry.flipped(upside_down=upside_down).whole_placement(400, 300)
    assert (after.width, after.height) == (before.width, before.height)
    mirrored = (20, before.height - 30) if upside_down else (before.width - 20, 30)
    assert after.to_photo(20, 30) == pytest.approx(before.to_photo(*mirrored), abs=1e-6)


@CALM
@given(GEOMETRIES)
def test_a_turn_shows_the_same_points_turned(geometry):
    before, after = geometry.whole_placement(400, 300), geometry.turned(1).whole_placement(400, 300)
    assert (after.width, after.height) == (before.height, before.width)
    assert after.to_photo(after.width - 30, 20) == pytest.approx(before.to_photo(20, 30), abs=1e-6)


def test_a_square_straightened_by_45_degrees_keeps_half_of_its_area():
    box = Geometry(angle=45).crop_box(1000, 1000)
    assert box[2] == box[3] == pytest.approx(1000 / math.sqrt(2), abs=2)


def test_the_crop_is_itself_again_when_the_angle_goes_back():
    crop = (0.0, 0.1, 0.5, 0.9)
    tilted = Geometry(angle=10, crop=crop)
    assert tilted.fitted_crop(300, 200) != crop and not tilted.holds(crop, 300, 200)
    assert tilted.holds(tilted.fitted_crop(300, 200), 300, 200)
    assert Geometry(crop=crop).crop_box(300, 200) == (0, 20, 150, 180)


def test_a_crop_keeps_at_least_one_pixel():
    assert Geometry(crop=(0.999, 0.999, 0.0001, 0.0001)).crop_box(10, 10)[2:] == (1, 1)


def test_a_square_is_square_wherever_it_lies():
    for k in range(40):
        assert len(set(Geometry(crop=(k / 97, k / 83, 300.4 / 700, 300.4 / 500)).crop_box(700, 500)[2:])) == 1


def test_a_crop_of_whole_pixels_shows_the_same_ones_after_a_flip():
    geometry = Geometry(crop=(33 / 640, 7 / 480, 101 / 640, 300 / 480))
    assert geometry.flipped().crop_box(640, 480) == (640 - 33 - 101, 7, 101, 300)
    assert geometry.turned(1).crop_box(640, 480) == (480 - 7 - 300, 33, 300, 101)

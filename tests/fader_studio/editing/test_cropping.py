"""Dragging a crop: handles, shapes, edges."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fader_studio.editing.cropping import dragged, level_angle, moved, with_ratio
from fader_studio.editing.geometry import WHOLE, Geometry

SIZE = (600, 400)
MIDDLE = (0.25, 0.25, 0.5, 0.5)
HANDLES = ("n", "s", "e", "w", "nw", "ne", "sw", "se")
CALM = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def pixel_ratio(crop: tuple[float, float, float, float]) -> float:
    return crop[2] * SIZE[0] / (crop[3] * SIZE[1])


def test_an_edge_follows_the_pointer_and_the_other_edges_stay():
    assert dragged(Geometry(), MIDDLE, "w", (0.1, 0.9), None, *SIZE) == pytest.approx((0.1, 0.25, 0.65, 0.5))
    assert dragged(Geometry(), MIDDLE, "s", (0.9, 0.8), None, *SIZE) == pytest.approx((0.25, 0.25, 0.5, 0.55))


def test_a_corner_moves_two_edges():
    assert dragged(Geometry(), MIDDLE, "nw", (0.1, 0.2), None, *SIZE) == pytest.approx((0.1, 0.2, 0.65, 0.55))


def test_a_drag_ends_at_the_edge_of_the_photo():
    assert dragged(Geometry(), MIDDLE, "se", (3, 0.9), None, *SIZE) == pytest.approx((0.25, 0.25, 0.75, 0.65), abs=1e-5)
    assert moved(Geometry(), MIDDLE, (1, 0.1), *SIZE) == pytest.approx((0.5, 0.35, 0.5, 0.5), abs=1e-5)


@pytest.mark.parametrize("handle", HANDLES)
def test_a_crop_cannot_be_dragged_away_to_nothing(handle):
    crop = dragged(Geometry(), MIDDLE, handle, (0.25 if "e" in handle else 0.75, 0.25 if "s" in handle else 0.75),
                   None, *SIZE)
    assert min(crop[2:]) > 0.01


@pytest.mark.parametrize("handle", HANDLES)
@pytest.mark.parametrize("ratio", (1.0, 16 / 9, 4 / 5))
def test_a_shape_is_kept_and_the_opposite_side_stays(handle, ratio):
    before = with_ratio(Geometry(), MIDDLE, ratio, *SIZE).crop
    after = dragged(Geometry(), before, handle, (0.9 if "e" in handle else 0.2, 0.8 if "s" in handle else 0.3),
                    ratio, *SIZE)
    assert pixel_ratio(after) == pytest.approx(ratio)
    if "w" in handle:
        assert after[0] + after[2] == pytest.approx(before[0] + before[2])
    if "n" in handle:
        assert after[1] + after[3] == pytest.approx(before[1] + before[3])


@pytest.mark.parametrize("ratio", (1.0, 16 / 9, 4 / 5))
def test_a_shape_of_the_whole_photo_touches_two_of_its_edges(ratio):
    crop = with_ratio(Geometry(), WHOLE, ratio, *SIZE).crop
    assert pixel_ratio(crop) == pytest.approx(ratio) and max(crop[2:]) == pytest.approx(1, abs=1e-5)
    assert (crop[0] + crop[2] / 2, crop[1] + crop[3] / 2) == pytest.approx((0.5, 0.5), abs=1e-5)


def test_a_turned_photo_has_its_shape_turned():
    crop = with_ratio(Geometry(turns=1), WHOLE, 1.0, *SIZE).crop
    assert crop == pytest.approx((0, 1 / 6, 1, 2 / 3), abs=1e-5)


@CALM
@example(17.0, "w", 1.0, 0.0, 1.5)  # a corner of the straightened photo reaches beyond the frame
@given(st.floats(-45, 45), st.sampled_from(HANDLES), st.floats(-1, 2), st.floats(-1, 2),
       st.sampled_from((None, 1.0, 1.5, 0.4)))
def test_no_drag_ever_leaves_an_empty_corner(angle, handle, x, y, ratio):
    geometry = Geometry(angle=angle)
    start = geometry.fitted_crop(*SIZE)
    if ratio is not None:
        start = with_ratio(geometry, start, ratio, *SIZE).crop
    crop = dragged(geometry, start, handle, (x, y), ratio, *SIZE)
    crop = moved(geometry, crop, (x - 0.5, y - 0.5), *SIZE)
    assert geometry.holds(crop, *SIZE) and min(crop[2:]) > 0
    assert min(crop[:2]) >= 0 and max(crop[0] + crop[2], crop[1] + crop[3]) <= 1


def test_a_line_that_sinks_to_the_right_is_turned_back():
    assert level_angle((0, 0), (100, 10)) == pytest.approx(-5.71, abs=0.01)
    assert level_angle((100, 10), (0, 0)) == pytest.approx(-5.71, abs=0.01)


def test_a_steep_line_is_made_upright():
    assert level_angle((0, 0), (10, 100)) == pytest.approx(5.71, abs=0.01)
    assert level_angle((0, 0), (0, 5)) == 0

"""Plots: round ticks inside the axes, places of values, lines where they belong."""

import pytest

from trainer.ablation.plots import COLOURS, HEIGHT, LEFT, TOP, WIDTH, Axes, draw_curves, draw_points, span, ticks


@pytest.mark.parametrize(("low", "high", "expected"), [
    (0, 60_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]), (12.3, 14.1, [12.5, 13, 13.5, 14]),
    (-1, 1, [-1, -0.5, 0, 0.5, 1]),
])
def test_ticks_are_round_and_inside(low, high, expected):
    assert ticks(low, high) == pytest.approx(expected)


def test_one_value_still_has_an_axis():
    low, high = span([5.0])
    assert low < 5 < high


def test_a_value_stands_where_its_axis_says():
    axes = Axes(title="", x_words="", y_words="", x=(0, 10), y=(0, 1))
    assert axes.at(0, 1) == (LEFT, TOP)


def test_every_curve_and_point_is_drawn_in_its_colour():
    lines = {"one": [(0, 1), (10, 2)], "other": [(0, 2), (10, 1)]}
    for picture in (draw_curves("t", "x", "y", lines), draw_points("t", "x", "y", {"one": (0, 1), "other": (10, 2)})):
        assert picture.size == (WIDTH, HEIGHT)
        found = {colour for _, colour in picture.getcolors(WIDTH * HEIGHT)}
        assert {COLOURS[0], COLOURS[1]} <= found and COLOURS[2] not in found

"""Two plots drawn with Pillow: curves over training images, and points with names."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from trainer.evaluation.figures.sheet import FAINT, INK, PAPER, font, text_width

WIDTH, HEIGHT = 900, 560
LEFT, RIGHT, TOP, BOTTOM = 80, 210, 72, 64
TEXT = 14
GRID = (225, 225, 230)
COLOURS = (
    (31, 119, 180), (214, 95, 14), (44, 140, 60), (190, 40, 50), (130, 90, 180), (120, 80, 60), (210, 100, 170),
    (90, 90, 95), (150, 150, 20), (20, 160, 175),
)  # fmt: skip

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """What the two axes show: their words, and the least and greatest value of each."""

    title: str
    x_words: str
    y_words: str
    x: tuple[float, float]
    y: tuple[float, float]

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A value's place in pixels."""
        across, up = (x - self.x[0]) / (self.x[1] - self.x[0]), (y - self.y[0]) / (self.y[1] - self.y[0])
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)


def span(values: Sequence[float]) -> tuple[float, float]:
    """The least and greatest value with some room around them."""
    low, high = min(values), max(values)
    room = 0.06 * (high - low) or max(0.5, 0.05 * abs(high))
    return low - room, high + room


def ticks(low: float, high: float, about: int = 6) -> list[float]:
    """Round values in [low, high], steps of 1, 2 or 5 times a power of ten."""
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= raw)
    first = math.ceil(low / step - 1e-9)
    return [k * step for k in range(first, math.floor(high / step + 1e-9) + 1)]


def draw_curves(title: str, x_words: str, y_words: str, series: Mapping[str, Points]) -> Image.Image:
    """One line per name, their colours explained at the right."""
    xs, ys = [x for line in series.values() for x, _ in line], [y for line in series.values() for _, y in line]
    axes = Axes(title=title, x_words=x_words, y_words=y_words, x=span(xs), y=span(ys))
    picture, draw = _frame(axes)
    for k, (name, line) in enumerate(series.items()):
        colour = COLOURS[k % len(COLOURS)]
        places = [axes.at(*point) for point in line]
        draw.line(places, colour, 2 + k // len(COLOURS))
        for place in places:
            _dot(draw, place, colour, 3)
        y = TOP + 20 * k
        draw.line([(WIDTH - RIGHT + 14, y), (WIDTH - RIGHT + 34, y)], colour, 2 + k // len(COLOURS))
        draw.text((WIDTH - RIGHT + 42, y), name, INK, font(TEXT), anchor="lm")
    return picture


def draw_points(
    title: str, x_words: str, y_words: str, points: Mapping[str, tuple[float, float]], joined: Sequence[str] = ()
) -> Image.Image:
    """One point per name, its name beside it; those in `joined` on a line in that order."""
    axes = Axes(title=title, x_words=x_words, y_words=y_words, x=span([x for x, _ in points.values()]),
                y=span([y for _, y in points.values()]))
    picture, draw = _frame(axes)
    if len(joined) > 1:
        draw.line([axes.at(*points[name]) for name in joined], GRID, 5)
    written: list[tuple[float, float, float]] = []
    for k, (name, point) in enumerate(points.items()):
        x, y = axes.at(*point)
        _dot(draw, (x, y), COLOURS[k % len(COLOURS)], 5)
        y = _free(written, x + 9, y, text_width(name, TEXT))
        draw.text((x + 9, y), name, INK, font(TEXT), anchor="lm")
    return picture


def _free(written: list[tuple[float, float, float]], x: float, y: float, width: float) -> float:
    """A height at or near `y` where words of this width meet none that are written already."""
    for shift in (0, 16, -16, 32, -32, 48, -48):
        if all(abs(y + shift - other) >= 15 or x > right or x + width < left for left, right, other in written):
            break
    written.append((x, x + width, y + shift))
    return y + shift


def _frame(axes: Axes) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.text((20, 12), axes.title, INK, font(TEXT + 4))
    for x in ticks(*axes.x):
        place = axes.at(x, axes.y[0])
        draw.line([place, axes.at(x, axes.y[1])], GRID)
        draw.text((place[0], place[1] + 8), f"{x:,.6g}", FAINT, font(TEXT), anchor="mt")
    for y in ticks(*axes.y):
        place = axes.at(axes.x[0], y)
        draw.line([place, axes.at(axes.x[1], y)], GRID)
        draw.text((place[0] - 8, place[1]), f"{y:,.6g}", FAINT, font(TEXT), anchor="rm")
    draw.text(((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14), axes.x_words, INK, font(TEXT), anchor="ms")
    draw.text((20, TOP - 12), axes.y_words, FAINT, font(TEXT), anchor="ls")
    return picture, draw


def _dot(draw: ImageDraw.ImageDraw, place: tuple[float, float], colour: tuple[int, int, int], radius: int) -> None:
    x, y = place
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)

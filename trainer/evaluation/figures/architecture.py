"""The paper's Figure 1, drawn from a model's own specification: channels, sizes, skips, where attributes enter."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image, ImageDraw

from trainer.evaluation.figures.sheet import FAINT, INK, PAPER, font, text_width, wrapped
from trainer.model.spec import ModelSpec, NetworkSpec

BOX, STEP, SIDE = 30, 74, 30
"""Pixels: a map's box, from one box to the next, the space left and right."""
MIDDLE, TALLEST = 300, 210
TEXT = 13
ENCODER, LATENT, DECODER, PICTURE = (98, 146, 205), (226, 160, 62), (104, 172, 122), (190, 190, 196)
ADVERSARY, ATTRIBUTES, SKIPS = (205, 92, 92), (150, 108, 190), (60, 120, 180)

Point = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A box: `channels` × `side` × `side`, the layer that made it, and its place in the row."""

    channels: int
    side: int
    colour: tuple[int, int, int]
    place: int

    @property
    def x(self) -> int:
        return SIDE + self.place * STEP

    @property
    def height(self) -> int:
        return round(TALLEST * (math.log2(self.side) + 1.5) / 9.5)


def maps_of(spec: NetworkSpec) -> tuple[list[Map], list[Map]]:
    """The photo and every encoder layer's output, the last being the latent; every decoder layer's output."""
    sides = [max(spec.size >> (k + 1), spec.latent_shape[1]) for k in range(spec.layers)]
    encoded = [Map(channels=3, side=spec.size, colour=PICTURE, place=0)]
    for k, (channels, side) in enumerate(zip(spec.channels, sides, strict=True)):
        colour = LATENT if k == spec.layers - 1 else ENCODER
        encoded.append(Map(channels=channels, side=side, colour=colour, place=k + 1))
    decoded = []
    for k, (channels, side) in enumerate(zip((*spec.channels[-2::-1], 3), (*sides[-2::-1], spec.size), strict=True)):
        colour = PICTURE if k == spec.layers - 1 else DECODER
        decoded.append(Map(channels=channels, side=side, colour=colour, place=spec.layers + 1 + k))
    return encoded, decoded


def draw_architecture(model: ModelSpec) -> Image.Image:
    """Encoder from the left, latent in the middle, decoder to the right; skips above, attributes below."""
    spec = model.network
    encoded, decoded = maps_of(spec)
    words = _header(model)
    width = max(decoded[-1].x + BOX + SIDE, *(text_width(line, TEXT + 2) + 2 * SIDE for line in words))
    picture = Image.new("RGB", (width, MIDDLE + TALLEST // 2 + 190), PAPER)
    draw = ImageDraw.Draw(picture)
    for k, line in enumerate(words):
        draw.text((SIDE, 12 + 22 * k), line, FAINT if k else INK, font(TEXT + (2 if k else 6)))
    row = [*encoded, *decoded]
    for one, next_one in zip(row, row[1:], strict=False):
        _arrow(draw, (one.x + BOX, MIDDLE), (next_one.x, MIDDLE), INK)
    for one in row:
        _draw_map(draw, one)
    for k in spec.skips:
        _draw_skip(draw, encoded[spec.layers - k], decoded[k - 1])
    _draw_attributes(draw, model, encoded[-1], decoded)
    if _has_adversary(model):
        _draw_adversary(draw, encoded[-1])
    return picture


def _header(model: ModelSpec) -> list[str]:
    spec = model.network
    channels, side, _ = spec.latent_shape
    enters = "2 constant planes per attribute" if spec.injection == "planes" else "a bias per channel"
    skips = f"; skips into decoder layers {', '.join(str(k + 1) for k in spec.skips)}" if spec.skips else ""
    dropout = f"; dropout {spec.decoder_dropout:g} in its first layers" if spec.decoder_dropout else ""
    return [
        model.name,
        f"Encoder: {spec.layers} convolutions{_kernels(spec)}, "
        f"BatchNorm{'' if spec.norm_first else ' but in the first'}, LeakyReLU 0.2. "
        f"Latent {channels} x {side} x {side}.",
        f"Decoder: {spec.layers} transposed convolutions, BatchNorm, ReLU, tanh at the end{dropout}.",
        f"Attributes enter every decoder layer as {enters}{skips}.",
    ]


def _kernels(spec: NetworkSpec) -> str:
    more = spec.layers - spec.halvings
    return " 4 x 4, stride 2" + (f" (the last {more}: 3 x 3, stride 1)" if more else "")


def _draw_map(draw: ImageDraw.ImageDraw, one: Map) -> None:
    top, bottom = MIDDLE - one.height // 2, MIDDLE + one.height // 2
    draw.rounded_rectangle((one.x, top, one.x + BOX, bottom), 4, fill=one.colour, outline=INK)
    centre = one.x + BOX // 2
    draw.text((centre, MIDDLE + TALLEST // 2 + 10), str(one.channels), INK, font(TEXT + 2), anchor="mt")
    draw.text((centre, MIDDLE + TALLEST // 2 + 28), f"{one.side} x {one.side}", FAINT, font(TEXT - 1), anchor="mt")


def _draw_skip(draw: ImageDraw.ImageDraw, source: Map, target: Map) -> None:
    """From an encoder map over the row to the decoder map of its size, beside which it enters the next layer."""
    top = MIDDLE - source.height // 2
    height = MIDDLE - TALLEST // 2 - 62 + 10 * min(source.place, 5)  # the outer ones above the inner ones
    start, end = source.x + BOX // 2, target.x + BOX // 2
    draw.line([(start, top), (start, height), (end, height)], SKIPS, 2)
    _arrow(draw, (end, height), (end, MIDDLE - target.height // 2), SKIPS)


def _draw_attributes(draw: ImageDraw.ImageDraw, model: ModelSpec, latent: Map, decoded: list[Map]) -> None:
    """A bar below with the faders' names; an arrow from it into every decoder layer."""
    y = MIDDLE + TALLEST // 2 + 84
    entries = [one.x - (STEP - BOX) // 2 for one in decoded]
    left, right = min(entries[0], latent.x), decoded[-1].x + BOX
    for x in entries:
        _arrow(draw, (x, y), (x, MIDDLE + 4), ATTRIBUTES)
    names = ", ".join(name.replace("_", " ") for name in model.attribute_names)
    lines = wrapped(f"attributes: {names}", right - left - 16, TEXT)
    draw.rounded_rectangle((left, y, right, y + 12 + 18 * len(lines)), 6, fill=ATTRIBUTES)
    for k, words in enumerate(lines):
        draw.text(((left + right) // 2, y + 15 + 18 * k), words, PAPER, font(TEXT), anchor="mm")


def _has_adversary(model: ModelSpec) -> bool:
    settings = model.provenance.get("config")
    weight = settings.get("latent_weight") if isinstance(settings, dict) else None
    return isinstance(weight, int | float) and weight > 0


def _draw_adversary(draw: ImageDraw.ImageDraw, latent: Map) -> None:
    """The latent discriminator, which training alone has."""
    x, y = latent.x + BOX // 2, MIDDLE + TALLEST // 2 + 84
    draw.line([(x, MIDDLE + latent.height // 2), (x, MIDDLE + TALLEST // 2 + 2)], ADVERSARY, 2)
    _arrow(draw, (x, MIDDLE + TALLEST // 2 + 48), (x - 40, y), ADVERSARY)
    left = max(SIDE, latent.x - 230)
    draw.rounded_rectangle((left, y, latent.x - 12, y + 30), 6, fill=ADVERSARY)
    words = "latent discriminator (training)"
    draw.text(((left + latent.x - 12) // 2, y + 15), words, PAPER, font(TEXT), anchor="mm")


def _arrow(draw: ImageDraw.ImageDraw, start: Point, end: Point, colour: tuple[int, int, int]) -> None:
    draw.line([start, end], colour, 2)
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    wings = [(end[0] - 9 * math.cos(angle + turn), end[1] - 9 * math.sin(angle + turn)) for turn in (0.4, -0.4)]
    draw.polygon([end, *wings], fill=colour)

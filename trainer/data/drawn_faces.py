"""Simple drawn faces with known attributes, for a first try of the trainer, its tests and the program's own check."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

ATTRIBUTES = ("Smiling", "Eyeglasses")
_OVERSAMPLING = 2


def draw_face(rng: np.random.Generator, *, smiling: bool, glasses: bool, size: int = 128) -> Image.Image:
    """One face, eyes and mouth about where an aligned photo has them; skin, hair, ground and small shifts by chance."""
    scale = size * _OVERSAMPLING / 128
    ranges = ((150, 240), (20, 140), (60, 220))
    skin, hair, ground = (tuple(int(v) for v in rng.integers(low, high, 3)) for low, high in ranges)
    picture = Image.new("RGB", (size * _OVERSAMPLING,) * 2, ground)
    draw = ImageDraw.Draw(picture)
    dx, dy = rng.uniform(-2, 2, 2)

    def at(*xy: float) -> list[float]:
        return [(v + (dx, dy)[i % 2]) * scale for i, v in enumerate(xy)]

    line = max(1, round(2.5 * scale))
    draw.ellipse(at(22, 8, 106, 120), fill=hair)
    draw.ellipse(at(30, 26, 98, 122), fill=skin)
    for x in (51.3, 79.3):
        draw.ellipse(at(x - 6, 63, x + 6, 71), fill=(250, 250, 250))
        draw.ellipse(at(x - 3, 64, x + 3, 70), fill=hair)
        if glasses:
            draw.ellipse(at(x - 12, 57, x + 12, 78), outline=(15, 15, 15), width=line)
    if glasses:
        draw.line(at(62, 66, 68, 66), fill=(15, 15, 15), width=line)
    draw.line(at(65, 70, 62, 84, 68, 84), fill=tuple(v * 3 // 4 for v in skin), width=line)
    if smiling:
        draw.chord(at(50, 82, 80, 108), 10, 170, fill=(245, 245, 245), outline=(170, 40, 50), width=line)
    else:
        draw.line(at(54, 98, 76, 98), fill=(170, 40, 50), width=line)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def write_drawn_faces(folder: Path, count: int, *, seed: int = 0, size: int = 128) -> Path:
    """Writes `count` faces and `labels.csv` (file, split, one column per attribute); the last quarter is "val".

    Returns the CSV's path. The same seed draws the same faces.
    """
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    labels = folder / "labels.csv"
    with labels.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("file", "split", *ATTRIBUTES))
        for index in range(count):
            smiling, glasses = bool(index % 2), bool(index // 2 % 2)
            name = f"{index:05d}.png"
            draw_face(rng, smiling=smiling, glasses=glasses, size=size).save(folder / name)
            rows.writerow((name, "val" if index >= count * 3 // 4 else "train", int(smiling), int(glasses)))
    return labels

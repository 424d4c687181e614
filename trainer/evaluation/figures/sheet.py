"""A sheet of pictures in rows and columns with words around them, drawn with Pillow alone.

Pillow's own font knows Latin letters and no Greek or mathematical signs: words here keep to those.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image, ImageDraw, ImageFont

PAPER, INK, FAINT = (255, 255, 255), (25, 25, 28), (110, 110, 118)
GAP, MARGIN = 4, 14
LEAST_SIDE = 128
"""Pixels of a cell's side: smaller pictures are enlarged so that they can be looked at."""

Cells = Sequence[Sequence[Image.Image]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A block of a sheet: `rows` of pictures of one size, words over the columns, before the rows, and over it all."""

    rows: Cells
    columns: Sequence[str]
    title: str = ""
    row_words: Sequence[str] = ()
    note: str = ""


@functools.cache
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def picture_of(pixels: torch.Tensor | np.ndarray) -> Image.Image:
    """(3, S, S) or (S, S, 3) uint8 → a picture, enlarged by a whole number where it is below `LEAST_SIDE`."""
    values = pixels.cpu().numpy() if isinstance(pixels, torch.Tensor) else pixels
    if values.shape[0] == 3 and values.shape[-1] != 3:
        values = values.transpose(1, 2, 0)
    picture = Image.fromarray(np.ascontiguousarray(values))
    factor = -(-LEAST_SIDE // picture.width)
    if factor == 1:
        return picture
    return picture.resize((picture.width * factor, picture.height * factor), Image.Resampling.BICUBIC)


def draw_sheet(sections: Sequence[Section]) -> Image.Image:
    """The sections one below the other on white."""
    parts = [_draw_section(section) for section in sections]
    width = max(part.width for part in parts) + 2 * MARGIN
    sheet = Image.new("RGB", (width, sum(part.height for part in parts) + MARGIN * (len(parts) + 1)), PAPER)
    top = MARGIN
    for part in parts:
        sheet.paste(part, (MARGIN, top))
        top += part.height + MARGIN
    return sheet


def text_width(words: str, size: int) -> int:
    return round(font(size).getlength(words))


def wrapped(words: str, width: int, size: int) -> list[str]:
    """The words in lines of at most `width` pixels; a single word that is longer is cut."""
    lines: list[str] = []
    for word in words.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(_cut(word, width, size))
    return lines


def _cut(word: str, width: int, size: int) -> str:
    if text_width(word, size) <= width:
        return word
    while len(word) > 1 and text_width(f"{word}...", size) > width:
        word = word[:-1]
    return f"{word}..."


def _draw_section(section: Section) -> Image.Image:
    side = section.rows[0][0].width
    size = max(13, side // 10)
    line = round(1.25 * size)
    columns = [wrapped(words, side, size) for words in section.columns]
    left = max((text_width(words, size) + 2 * GAP for words in section.row_words), default=0)
    across = left + len(columns) * (side + GAP)
    titles, notes = wrapped(section.title, across, size + 3), wrapped(section.note, across, size)
    above = len(titles) * (line + 4) + len(notes) * line
    top = above + max(map(len, columns), default=0) * line + 2 * GAP
    block = Image.new("RGB", (across, top + len(section.rows) * (side + GAP)), PAPER)
    draw = ImageDraw.Draw(block)
    for k, words in enumerate(titles):
        draw.text((0, k * (line + 4)), words, INK, font(size + 3))
    for k, words in enumerate(notes):
        draw.text((0, len(titles) * (line + 4) + k * line), words, FAINT, font(size))
    for k, lines in enumerate(columns):
        _draw_column_words(draw, lines, left + k * (side + GAP) + side // 2, top - 2 * GAP, size, line)
    _paste_rows(block, draw, section, left, top, size)
    return block


def _draw_column_words(
    draw: ImageDraw.ImageDraw, lines: Sequence[str], middle: int, bottom: int, size: int, line: int
) -> None:
    for k, words in enumerate(lines):
        draw.text((middle, bottom - (len(lines) - k - 1) * line), words, INK, font(size), anchor="ms")


def _paste_rows(
    block: Image.Image, draw: ImageDraw.ImageDraw, section: Section, left: int, top: int, size: int
) -> None:
    side = section.rows[0][0].width
    for r, row in enumerate(section.rows):
        y = top + r * (side + GAP)
        for c, picture in enumerate(row):
            block.paste(picture, (left + c * (side + GAP), y))
        if section.row_words:
            draw.text((left - 2 * GAP, y + side // 2), section.row_words[r], INK, font(size), anchor="rm")

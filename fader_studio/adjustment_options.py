"""The photo's own adjustments as options of the command line: --crop, --rotate, --flip, --straighten, --exposure …"""

from __future__ import annotations

import argparse
import dataclasses
import math
from dataclasses import dataclass

from fader_studio.editing.adjustments import TONES, Adjustments, Tone, limit
from fader_studio.editing.cropping import with_ratio
from fader_studio.editing.geometry import STEEPEST, WHOLE, Crop, Geometry
from trainer.errors import UserError

_MEANINGS = {
    "exposure": "in EV, −5 … 5; 1 doubles the light",
    "contrast": "−1 … 1",
    "highlights": "−1 … 1; below 0 brings back what is too light",
    "shadows": "−1 … 1; above 0 lifts what is too dark",
    "temperature": "−1 … 1; above 0 is warmer",
    "tint": "−1 … 1; above 0 is more magenta",
    "saturation": "−1 … 1; −1 is black-and-white",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWishes:
    """What the options ask of every photo. `ratio`: width by height of the largest crop in the middle, None: `crop`.

    `tones`: the values that were given; a preset's hold for the others.
    """

    turns: int = 0
    flip: str = ""
    angle: float = 0.0
    crop: Crop = WHOLE
    ratio: float | None = None
    tones: tuple[tuple[str, float], ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == PhotoWishes()

    def adjustments(self, width: int, height: int, tone: Tone | None = None) -> Adjustments:
        """For a photo of this size; `tone`: a preset's. Turned first, then flipped, straightened and cut."""
        geometry = Geometry(turns=self.turns)
        if self.flip:
            geometry = geometry.flipped(upside_down=self.flip == "vertical")
        geometry = dataclasses.replace(geometry, angle=self.angle, crop=self.crop)
        if self.ratio is not None:
            geometry = with_ratio(geometry, WHOLE, self.ratio, width, height)
        return Adjustments(tone=dataclasses.replace(tone or Tone(), **dict(self.tones)), geometry=geometry)


def add_adjustment_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("the photo itself", "after the faces; in this order, whatever the order here")
    group.add_argument("--rotate", metavar="DEGREES", help="clockwise: 90, 180, 270 or −90")
    group.add_argument("--flip", choices=("horizontal", "vertical"))
    group.add_argument("--straighten", metavar="DEGREES", help="clockwise, −45 … 45; empty corners are cut away")
    group.add_argument("--crop", metavar="X,Y,W,H|W:H",
                       help="shares 0 … 1 of the turned photo, or the largest part in the middle of this shape (4:5)")
    for name in TONES:
        group.add_argument(f"--{name}", metavar="EV" if name == "exposure" else "VALUE", help=_MEANINGS[name])


def read_adjustment_options(options: argparse.Namespace) -> PhotoWishes:
    """Raises UserError, naming the option, where a value cannot be."""
    crop, ratio = _read_crop(options.crop) if options.crop is not None else (WHOLE, None)
    given = [(name, getattr(options, name)) for name in TONES]
    return PhotoWishes(
        turns=_read_turns(options.rotate) if options.rotate is not None else 0,
        flip=options.flip or "",
        angle=_number("straighten", options.straighten, STEEPEST) if options.straighten is not None else 0.0,
        crop=crop,
        ratio=ratio,
        tones=tuple((name, _number(name, text, limit(name))) for name, text in given if text is not None),
    )


def _number(option: str, text: str, most: float) -> float:
    try:
        value = float(text.replace("−", "-"))
    except ValueError:
        value = math.nan
    if not abs(value) <= most:
        raise UserError(f"--{option} {text} is not possible.", f"Use a number from −{most:g} to {most:g}.")
    return value


def _read_turns(text: str) -> int:
    turns = {"0": 0, "90": 1, "180": 2, "270": 3, "-90": 3, "-180": 2, "-270": 1}
    try:
        return turns[text.replace("−", "-")]
    except KeyError:
        hint = "Use 90, 180, 270 or -90; for smaller angles there is --straighten."
        raise UserError(f"--rotate {text} is not possible.", hint) from None


def _read_crop(text: str) -> tuple[Crop, float | None]:
    try:
        if ":" in text:
            width, height = (float(part) for part in text.split(":"))
            if not (0 < width < math.inf and 0 < height < math.inf):
                raise ValueError
            return WHOLE, width / height
        x, y, width, height = (float(part) for part in text.split(","))
        fits = min(x, y) >= 0 and min(width, height) > 0 and max(x + width, y + height) <= 1 + 1e-9
        if not fits:
            raise ValueError
        return (x, y, width, height), None
    except ValueError:
        hint = "Use left,top,width,height as shares (0.1,0,0.8,1), or a shape (4:5)."
        raise UserError(f"--crop {text} is not possible.", hint) from None

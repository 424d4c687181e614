"""What is done to the photo itself: light and colour, how it is turned and cut. Neutral is the photo, bit for bit."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fader_studio.editing.geometry import Geometry

MOST_EXPOSURE = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """Light and colour. `exposure` in EV, −5 … 5 (+1 doubles the light); all others −1 … 1, 0 changes nothing.

    `temperature`: + is warmer. `tint`: + is more magenta. `saturation`: −1 is grey. Black-and-white photos have no
    colour to change: for them these three count as 0.
    """

    exposure: float = 0.0
    contrast: float = 0.0
    highlights: float = 0.0
    shadows: float = 0.0
    temperature: float = 0.0
    tint: float = 0.0
    saturation: float = 0.0

    @property
    def is_neutral(self) -> bool:
        return self is NO_TONE or self == NO_TONE  # asked at every frame of a drag

    def without_colour(self) -> Tone:
        return dataclasses.replace(self, temperature=0.0, tint=0.0, saturation=0.0)


NO_TONE = Tone()
TONES = tuple(field.name for field in dataclasses.fields(Tone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustments:
    """Faces are edited on the photo as it was opened; then comes `tone`, then `geometry`."""

    tone: Tone = NO_TONE
    geometry: Geometry = Geometry()

    @property
    def is_neutral(self) -> bool:
        return self.tone.is_neutral and self.geometry.is_neutral

    def with_tone(self, **values: float) -> Adjustments:
        return dataclasses.replace(self, tone=dataclasses.replace(self.tone, **values))

    def with_geometry(self, geometry: Geometry) -> Adjustments:
        return dataclasses.replace(self, geometry=geometry)


def limit(name: str) -> float:
    """The largest value of a `Tone`'s field; the smallest is its negative."""
    return MOST_EXPOSURE if name == "exposure" else 1.0


def tone_to_json(tone: Tone) -> dict[str, float]:
    """The values that are not 0."""
    return {name: value for name, value in dataclasses.asdict(tone).items() if value}


def tone_from(data: Mapping[str, Any]) -> Tone:
    """The inverse of `tone_to_json`. Raises ValueError for an unknown name and for a value out of its range."""
    values = {}
    for name, value in data.items():
        number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        if name not in TONES or not number or abs(value) > limit(name):
            raise ValueError(f"{name}: {value!r}")
        values[name] = float(value)
    return Tone(**values)

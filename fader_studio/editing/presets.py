"""A look to use again: fader values, blend and, where it has one, the photo's tone, as a small JSON file."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from fader_studio.editing.adjustments import Tone, tone_from, tone_to_json
from fader_studio.editing.state import Blend, BlendMode, FaceEdit
from trainer.errors import UserError

FORMAT = 1
MAX_BYTES = 100_000
HINT = "Choose a file that Fader Studio saved as a preset."


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """`values`, `pins`: sorted by name, as in `FaceEdit`. `tone`: None leaves the photo's as it is.

    How a photo is turned and cut belongs to that photo and to no preset.
    """

    values: tuple[tuple[str, float], ...] = ()
    blend: Blend = Blend()
    tone: Tone | None = None
    pins: tuple[str, ...] = ()

    def apply_to(self, edit: FaceEdit) -> FaceEdit:
        """The face with this preset's faders and pins, all others at zero and loose."""
        return edit.with_values(dict(self.values)).with_pins(self.pins)

    def to_json(self) -> str:
        data = {"format": FORMAT, "values": dict(self.values), "blend": dataclasses.asdict(self.blend)}
        if self.pins:
            data["pins"] = self.pins
        if self.tone is not None:
            data["tone"] = tone_to_json(self.tone)
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def preset_from_json(text: str) -> Preset:
    """The inverse of `Preset.to_json`. Raises UserError where the text is no preset or comes from the future."""
    try:
        data = json.loads(text)
        if data["format"] > FORMAT:
            raise UserError("This preset was made by a newer Fader Studio.", "Update Fader Studio and try again.")
        values = tuple(sorted((str(name), _number(value)) for name, value in data["values"].items()))
        tone = tone_from(data["tone"]) if "tone" in data else None
        return Preset(values=values, blend=_blend(data.get("blend", {})), tone=tone, pins=_names(data.get("pins", [])))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise UserError("This is not a preset.", HINT) from error


def load_preset(path: Path) -> Preset:
    """Raises UserError, in the user's words, where the file cannot be read or is no preset."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(f"“{path.name}” cannot be read: {error.strerror}.", "Check that it is still there.") from error
    if len(data) > MAX_BYTES:
        raise UserError(f"“{path.name}” is too large for a preset.", HINT)
    return preset_from_json(data.decode("utf-8", errors="replace"))


def _blend(data: Mapping[str, Any]) -> Blend:
    default = Blend()
    mode = data.get("mode", default.mode)
    if mode not in get_args(BlendMode):
        raise ValueError(f"mode {mode!r}")
    strength = _number(data.get("strength", default.strength))
    feather = _number(data.get("feather", default.feather))
    if not (0 <= strength <= 1 and 0 <= feather <= 0.5):
        raise ValueError("strength or feather")
    match = data.get("colour_match", default.colour_match)
    if not isinstance(match, bool):
        raise ValueError("colour_match")
    return Blend(mode=mode, strength=strength, feather=feather, colour_match=match)


def _names(data: Any) -> tuple[str, ...]:
    if not isinstance(data, list) or not all(isinstance(name, str) for name in data):
        raise ValueError("pins")
    return tuple(sorted(set(data)))


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > 100:
        raise ValueError(f"{value!r} is no fader value")
    return float(value)

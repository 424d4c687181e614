"""Which values a saved sweep of a fader shows, and which files it can be."""

from __future__ import annotations

from pathlib import Path

from trainer.errors import UserError

FORMATS = {".gif": "GIF", ".webp": "WEBP", ".png": "PNG"}
MOVING, SHEET = 25, 9
"""Pictures from one end to the other."""


def sweep_format(target: Path) -> str:
    """By the suffix. Raises UserError for another."""
    try:
        return FORMATS[target.suffix.lower()]
    except KeyError as error:
        offered = "GIF and WebP move; PNG is a contact sheet."
        raise UserError(f"A sweep cannot be saved as “{target.suffix or target.name}”.", offered) from error


def sweep_values(format: str, span: float = 1.0) -> tuple[float, ...]:
    """From −span to +span in even steps, 0 among them."""
    count = SHEET if format == "PNG" else MOVING
    half = count // 2
    return tuple(span * (index - half) / half for index in range(count))

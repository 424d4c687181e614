"""How a fader's value is written and read: −1 … 1 as whole or tenth per cent with the true minus sign."""

from __future__ import annotations

MINUS = "\u2212"


def value_text(value: float) -> str:
    """+46, −18, 0; a tenth only where there is one (+4.5)."""
    percent = round(value * 100, 1)
    if percent == 0:
        return "0"
    figure = f"{abs(percent):.0f}" if percent == round(percent) else f"{abs(percent):.1f}"
    return ("+" if percent > 0 else MINUS) + figure


def read_value(text: str) -> float | None:
    """The value that a person typed in per cent ("46", "+4,5", "−18 %"), None where it is no figure."""
    plain = text.strip().rstrip("%").strip().replace(MINUS, "-").replace("–", "-").replace(",", ".")
    try:
        value = float(plain) / 100
    except ValueError:
        return None
    return value if abs(value) < 1e6 else None

"""How a fader's value is written and read: −1 … 1 in per cent, EV or degrees, with the true minus sign."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A way to write VALUEs. `widest`: a text that no other is wider than."""

    text: Callable[[float], str]
    read: Callable[[str], float | None]
    widest: str


def scaled(factor: float, digits: int, unit: str) -> Figures:
    """VALUE · `factor` in `unit`, with so many digits behind the point ("+0.45 EV")."""

    def text(value: float) -> str:
        figure = round(value * factor, digits)
        sign = "+" if figure > 0 else MINUS if figure < 0 else ""
        return f"{sign}{abs(figure):.{digits}f}{unit}" if figure else f"0{unit}"

    def read(typed: str) -> float | None:
        value = read_value(typed.strip().removesuffix(unit.strip()).removesuffix("%"))
        return None if value is None else value * 100 / factor

    return Figures(text=text, read=read, widest=text(-2.0))


PERCENT = Figures(text=value_text, read=read_value, widest=f"{MINUS}200.0")

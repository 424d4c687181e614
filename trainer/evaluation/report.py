"""What was measured as lines to read on a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_COLUMNS = {
    "real": "real_accuracy", "ae": "ae_accuracy",
    "swap": "swap_accuracy", "blurred": "swap_accuracy_blurred",
    "edit": "difference_accuracy", "blurred ": "difference_accuracy_blurred",
    "outside": "outside_face", "leak": "leakage",
}


def lines_of(result: Mapping[str, Any]) -> list[str]:
    """The lines of an `evaluate` result: accuracies in per cent, one fader a line, then naturalness."""
    judge = result["judge"]["sha256"][:12]
    lines = [f"{result['model']}  {result['images']} images of {result['split']}, judge {judge}"]
    if found := result["reconstruction"]:
        lines.append(f"reconstruction: PSNR {_number(found['psnr'], 2)} dB, SSIM {_number(found['ssim'], 3)}")
    if attributes := result["attributes"]:
        lines.append(f"{'':22}" + "".join(f"{c.strip():>9}" for c in _COLUMNS) + f"{'template':>10}  moves")
        lines += [_attribute_line(name, figures) for name, figures in attributes.items()]
    if natural := result["naturalness"]:
        kinds = ("real", "ae", "swap", "swap_matched")
        pairs = [f"{k} {_number(natural[k], 2)} / {_number(natural['kid'][k], 2, 1000)}" for k in kinds]
        lines.append(f"{natural['mode']} (Fréchet distance / KID × 1000): {', '.join(pairs)}")
    return lines


def _attribute_line(name: str, figures: Mapping[str, Any]) -> str:
    moves = sorted(figures.get("moves", {}).items(), key=lambda m: -m[1])
    most = ", ".join(f"{other} {points:.0f}" for other, points in moves[:4] if points >= 5)
    share = (figures.get("template") or {}).get("share")
    cells = "".join(f"{_number(figures.get(k), 1, 100):>9}" for k in _COLUMNS.values())
    return f"{name:22}{cells}{_number(share, 2):>10}  {most}"


def _number(value: float | None, digits: int, factor: float = 1) -> str:
    return "–" if value is None else f"{value * factor:.{digits}f}"

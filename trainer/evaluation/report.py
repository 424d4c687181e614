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
    """The lines of an `evaluate` result: accuracies in per cent, one fader a line, subgroups, then naturalness."""
    judge = result["judge"]["sha256"][:12]
    lines = [f"{result['model']}  {result['images']} images of {result['split']}, judge {judge}"]
    if found := result["reconstruction"]:
        lines.append(f"reconstruction: PSNR {_number(found['psnr'], 2)} dB, SSIM {_number(found['ssim'], 3)}, "
                     f"sharpness {_number(found.get('sharpness'), 2)} of the photos'")
    if attributes := result["attributes"]:
        lines.append(f"{'':22}" + "".join(f"{c.strip():>9}" for c in _COLUMNS) + f"{'template':>10}  moves")
        lines += [_attribute_line(name, figures) for name, figures in attributes.items()]
    for name, found in (result.get("choices") or {}).items():
        shares = ", ".join(f"{k.replace('_', ' ')} {_number(found[k], 1, 100)}" for k in found if k != "values")
        lines.append(f"{name}, over all targets of its {found['values']} values: {shares}")
    lines += _subgroup_lines(result.get("subgroups") or {})
    if natural := result["naturalness"]:
        lines += [line for space in (natural, natural.get("inception")) if space for line in _distance_lines(space)]
    return lines


def _subgroup_lines(groups: Mapping[str, Any]) -> list[str]:
    """One line for each part of the faces: its size, PSNR, and every fader's swap accuracy there."""
    lines = []
    for group, parts in groups.items():
        for side, part in parts.items():
            known = {name: v for name, f in part["attributes"].items() if (v := f.get("swap_accuracy")) is not None}
            swaps = [f"{name} {_number(share, 0, 100)}" for name, share in known.items()]
            swapped = f", swap {', '.join(swaps)}" if swaps else ""
            lines.append(f"{side} {group} (n = {part['n']}): PSNR {_number(part['psnr'], 2)}{swapped}")
    return lines


def _distance_lines(space: Mapping[str, Any]) -> list[str]:
    """The four distances, KID beside them, and what they are by chance at this N."""
    kinds = ("real", "ae", "swap", "swap_matched")
    pairs = [f"{k} {_number(space[k], 2)} / {_number(space['kid'][k], 2, 1000)}" for k in kinds]
    source, floor = space["provenance"], space.get("floor")
    count = f"{source['images_per_half']} pictures a side, {source['features']} features of {source['network']}"
    lines = [f"{space['mode']} (Fréchet distance / KID × 1000): {', '.join(pairs)}; {count}"]
    if floor:
        lines.append(f"{space['mode']} of two samples of {floor['n']} real faces: {floor['mean']:.2f} ± "
                     f"{floor['deviation']:.2f}, the floor")
    return lines + ([f"{space['mode']}: {source['refused']}"] if source["refused"] else [])


def _attribute_line(name: str, figures: Mapping[str, Any]) -> str:
    moves = sorted(figures.get("moves", {}).items(), key=lambda m: -m[1])
    most = ", ".join(f"{other} {points:.0f}" for other, points in moves[:4] if points >= 5)
    share = (figures.get("template") or {}).get("share")
    cells = "".join(f"{_number(figures.get(k), 1, 100):>9}" for k in _COLUMNS.values())
    return f"{name:22}{cells}{_number(share, 2):>10}  {most}"


def _number(value: float | None, digits: int, factor: float = 1) -> str:
    return "–" if value is None else f"{value * factor:.{digits}f}"

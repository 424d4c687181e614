"""What the library says of a model: where it is from, what it is made of, what its faders do. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from trainer.model.spec import AttributeSpec, ModelSpec
from trainer.model.wording import describe

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry

MOVES = 25
"""A fader that changes the judge's opinion of another attribute by as many points says so."""
NAMED_MOVES = 2
TOO_FEW = "too few to judge"
"""What a run writes as the judge of a fader for which too few labels were held out."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown_attribute(spec: ModelSpec) -> AttributeSpec:
    """The fader that a model's strip shows: one that was added to another model, else its first."""
    added = spec.provenance.get("added")
    names = [name for name in added if name in spec.attribute_names] if isinstance(added, list | tuple) else []
    return spec.attribute(names[0]) if names else spec.attributes[0]


def origin(entry: ModelEntry, made: date, today: date) -> str:
    """ "bundled · default", "yours · added today"; `made`: when the file was written."""
    parts = ["bundled"] if entry.bundled else ["yours"]
    if entry.default:
        parts.append("default")
    if not entry.bundled:
        parts.append(f"added {_day(made, today)}")
    return " · ".join(parts)


def _day(day: date, today: date) -> str:
    if day >= today:
        return "today"
    if (today - day).days == 1:
        return "yesterday"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def summary(spec: ModelSpec, size: int) -> str:
    """One line: faders, megabytes, what it was trained on, its licence, its reconstruction."""
    count = len(spec.attributes)
    parts = [f"{count} fader{'s' if count != 1 else ''}", f"{size / 1e6:.1f} MB", trained_on(spec.provenance)]
    parts.append(_short_licence(spec.licence))
    psnr = _number(_mapping(spec.scores.get("reconstruction")).get("psnr"))
    parts.append("" if psnr is None else f"{psnr:.1f} dB")
    return " · ".join(part for part in parts if part)


def trained_on(provenance: Mapping[str, Any]) -> str:
    """ "trained on 37,534 CelebA faces for 569,632 images", as far as it is known."""
    data, faces = provenance.get("data"), _number(provenance.get("training_faces"))
    name = data.split(",")[0] if isinstance(data, str) else ""
    if isinstance(data, Mapping):
        name = f"“{data['name']}”" if isinstance(data.get("name"), str) else ""
        faces = faces if faces is not None else _number(data.get("images"))
    seen = _number(provenance.get("images_seen"))
    if faces is None and not name:
        return ""
    count = f"{faces:,.0f} faces" if faces is not None else "faces"
    on = f"{count} of {name}" if name else count
    return f"trained on {on}" + (f" for {seen:,.0f} images" if seen else "")


def _short_licence(licence: str) -> str:
    text = re.sub(r"\s*\(.*?\)", "", licence).strip(" .")
    return text[:1].lower() + text[1:] if text else "licence not stated"


def by_strength(spec: ModelSpec) -> list[AttributeSpec]:
    """The strongest fader first, those that were not measured last."""
    return sorted(spec.attributes, key=lambda a: -share(a, "difference_accuracy", -1.0))


def share(attribute: AttributeSpec, score: str, default: float = 0.0) -> float:
    """A measured share, 0 … 1."""
    value = _number(attribute.scores.get(score))
    return default if value is None else value


def per_cent(attribute: AttributeSpec, score: str) -> str:
    """ "96 %", "–" where it was not measured."""
    value = share(attribute, score, -1.0)
    return "–" if value < 0 else f"{value * 100:.0f} %"


def moves(attribute: AttributeSpec) -> list[tuple[str, float]]:
    """What else the fader changes: (label, points of the judge's probability), the most first."""
    found = _mapping(attribute.scores.get("moves"))
    pairs = [(describe(str(name)).shown_label, _number(points) or 0.0) for name, points in found.items()]
    return sorted((pair for pair in pairs if pair[1] >= MOVES), key=lambda pair: -pair[1])


def moves_text(attribute: AttributeSpec) -> str:
    """ "moves make-up, beard", nothing where it moves nothing else."""
    names = [label[:1].lower() + label[1:] for label, _ in moves(attribute)[:NAMED_MOVES]]
    return f"moves {', '.join(names)}" if names else ""


def verdict(attribute: AttributeSpec) -> str:
    """The word for what the fader does; where a run had too few labels to measure it, that."""
    return TOO_FEW if attribute.scores.get("judge") == TOO_FEW else attribute.verdict


def note(attribute: AttributeSpec) -> str:
    """What stands beside the verdict: how good a run's own judge is on real faces, and what else the fader moves."""
    real = share(attribute, "real_accuracy", -1.0)
    own = isinstance(attribute.scores.get("judge"), str) and real >= 0
    judge = f"its judge is right on {real * 100:.0f} % of real faces" if own else ""
    return " · ".join(part for part in (moves_text(attribute), judge) if part)


def moves_tip(attribute: AttributeSpec) -> str:
    """All of it, with figures."""
    return "\n".join(f"{label}: {points:.0f} points" for label, points in moves(attribute))


def details(spec: ModelSpec) -> list[tuple[str, str]]:
    """(what, value) for the lower part: licence and where the model is from, without what only programs read."""
    told = _mapping(spec.provenance)
    rows = [("Licence", spec.licence or "not stated"), ("Trained on", _sentence(trained_on(told)))]
    initial = _mapping(told.get("initial")).get("name")
    names = {"preset": "Preset", "recipe": "Recipe", "iterations": "Steps", "hardware": "Hardware", "seed": "Seed",
             "version": "Fader Studio", "revision": "Revision"}
    rows.append(("Started from", f"“{initial}”" if isinstance(initial, str) else ""))
    rows += [(words, _plain(told.get(key))) for key, words in names.items()]
    measured = _number(spec.scores.get("images"))
    split = {"val": "validation ", "test": "test ", "train": "training "}.get(str(spec.scores.get("split")), "")
    rows.append(("Measured on", f"{measured:,.0f} {split}faces" if measured else ""))
    net = spec.network
    rows.append(("Network", f"{net.layers} layers, {net.size} × {net.size} pixels"))
    return [row for row in rows if row[1]]


def _sentence(text: str) -> str:
    return text.removeprefix("trained on ")


def _plain(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return value if isinstance(value, str) else f"{value:,}"


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

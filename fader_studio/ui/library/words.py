"""What the library says of a model: where it is from, what it is made of, what its faders do. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TR_NOOP

from resources.label_words import label_words, within
from resources.localized import localized
from resources.words import number, tr
from trainer.model.spec import AttributeSpec, ModelSpec
from trainer.model.wording import describe

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry

MOVES = 25
"""A fader that changes the judge's opinion of another attribute by as many points says so."""
NAMED_MOVES = 2
MONTHS = (QT_TR_NOOP("Jan"), QT_TR_NOOP("Feb"), QT_TR_NOOP("Mar"), QT_TR_NOOP("Apr"), QT_TR_NOOP("May"),
          QT_TR_NOOP("Jun"), QT_TR_NOOP("Jul"), QT_TR_NOOP("Aug"), QT_TR_NOOP("Sep"), QT_TR_NOOP("Oct"),
          QT_TR_NOOP("Nov"), QT_TR_NOOP("Dec"))


def shown_attribute(spec: ModelSpec) -> AttributeSpec:
    """The fader that a model's strip shows: one that was added to another model, else its first."""
    added = spec.provenance.get("added")
    names = [name for name in added if name in spec.attribute_names] if isinstance(added, list | tuple) else []
    return spec.attribute(names[0]) if names else spec.attributes[0]


def origin(entry: ModelEntry, made: date, today: date) -> str:
    """ "bundled · default", "yours · added today"; `made`: when the file was written."""
    parts = [tr("bundled")] if entry.bundled else [tr("yours")]
    if entry.default:
        parts.append(tr("default"))
    if not entry.bundled:
        parts.append(tr("added {day}").format(day=_day(made, today)))
    return " · ".join(parts)


def _day(day: date, today: date) -> str:
    if day >= today:
        return tr("today")
    if (today - day).days == 1:
        return tr("yesterday")
    year = "" if day.year == today.year else f" {day.year}"
    return tr("{day} {month}").format(day=day.day, month=tr(MONTHS[day.month - 1])) + year


def summary(spec: ModelSpec, size: int) -> str:
    """One line: faders, megabytes, what it was trained on, its licence, its reconstruction."""
    count = len(spec.attributes)
    parts = [tr("%n faders", "1 fader", count),
             tr("{size} MB").format(size=number(size / 1e6, 1)), trained_on(spec.provenance)]
    parts.append(_short_licence(localized(spec.licence)))
    psnr = _number(_mapping(spec.scores.get("reconstruction")).get("psnr"))
    parts.append("" if psnr is None else tr("{psnr} dB").format(psnr=number(psnr, 1)))
    return " · ".join(part for part in parts if part)


def trained_on(provenance: Mapping[str, Any]) -> str:
    """ "trained on 37,534 CelebA faces for 569,632 images", as far as it is known."""
    data, faces = provenance.get("data"), _number(provenance.get("training_faces"))
    name = data.split(",")[0] if isinstance(data, str) else ""
    if isinstance(data, Mapping):
        name = tr("“{name}”").format(name=data["name"]) if isinstance(data.get("name"), str) else ""
        faces = faces if faces is not None else _number(data.get("images"))
    before = _number(_mapping(provenance.get("initial")).get("images_seen")) or 0  # those of the model it started from
    seen = max(0, (_number(provenance.get("images_seen")) or 0) - before)
    if faces is None and not name:
        return ""
    count = tr("{count} faces").format(count=number(faces)) if faces is not None else tr("faces")
    on = tr("{count} of {name}").format(count=count, name=name) if name else count
    return tr("trained on {on}").format(on=on) + (tr(" for {seen} images").format(seen=number(seen)) if seen else "")


def _short_licence(licence: str) -> str:
    text = re.sub(r"\s*\(.*?\)", "", licence).strip(" .")
    return text[:1].lower() + text[1:] if text else tr("licence not stated")


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
    pairs = [(label_words(describe(str(name)).shown_label), _number(points) or 0.0) for name, points in found.items()]
    return sorted((pair for pair in pairs if pair[1] >= MOVES), key=lambda pair: -pair[1])


def moves_text(attribute: AttributeSpec) -> str:
    """ "moves make-up, beard", nothing where it moves nothing else."""
    names = [within(label) for label, _ in moves(attribute)[:NAMED_MOVES]]
    return tr("moves {names}").format(names=', '.join(names)) if names else ""


def note(attribute: AttributeSpec) -> str:
    """What stands beside the verdict: how good a run's own judge is on real faces, and what else the fader moves."""
    real = share(attribute, "real_accuracy", -1.0)
    own = isinstance(attribute.scores.get("judge"), str) and real >= 0
    judge = tr("its judge is right on {real} % of real faces").format(real=f"{real * 100:.0f}") if own else ""
    return " · ".join(part for part in (moves_text(attribute), judge) if part)


def moves_tip(attribute: AttributeSpec) -> str:
    """All of it, with figures."""
    line = tr("{label}: {points} points")
    return "\n".join(line.format(label=label, points=f"{points:.0f}") for label, points in moves(attribute))


def details(spec: ModelSpec) -> list[tuple[str, str]]:
    """(what, value) for the lower part: licence and where the model is from, without what only programs read."""
    told = _mapping(spec.provenance)
    rows = [(tr("Licence"), localized(spec.licence) or tr("not stated")), (tr("Trained on"), _sentence(trained_on(told)))]
    initial = _mapping(told.get("initial")).get("name")
    names = {"preset": tr("Preset"), "recipe": tr("Recipe"), "iterations": tr("Steps"), "hardware": tr("Hardware"),
             "seed": tr("Seed"), "version": "Fader Studio", "revision": tr("Revision")}
    rows.append((tr("Started from"), tr("“{name}”").format(name=initial) if isinstance(initial, str) else ""))
    rows += [(words, _plain(told.get(key))) for key, words in names.items()]
    measured = _number(spec.scores.get("images"))
    faces = {"val": tr("{count} validation faces"), "test": tr("{count} test faces"),
             "train": tr("{count} training faces")}.get(str(spec.scores.get("split")), tr("{count} faces"))
    rows.append((tr("Measured on"), faces.format(count=number(measured)) if measured else ""))
    net = spec.network
    words = tr("{layers} layers, {size} × {size} pixels").format(layers=net.layers, size=net.size)
    rows.append((tr("Network"), words))
    return [row for row in rows if row[1]]


def _sentence(text: str) -> str:
    return text.removeprefix(tr("trained on {on}").format(on=""))


def _plain(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return localized(value) if isinstance(value, str) else number(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

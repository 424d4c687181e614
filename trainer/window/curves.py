"""Lines of a chart from a run's events: points, smoothing, the best one, and the range without outliers. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QT_TR_NOOP

from resources.words import tr
from trainer.window.run_view import RunView
from trainer.window.wording import attribute_words

Subject = Literal["works", "likeness", "hidden", "losses"]
Colour = Literal["accent", "dim", "text", "good", "danger"]
COLOURS: tuple[Colour, ...] = ("accent", "text", "good", "danger")
HIDDEN_LOSSES = ("latent_weight",)
MOST_POINTS = 600
"""Of a line: more than a screen shows takes longer to draw."""
MOST_LOSSES = 6
OUTLIERS = (1.0, 99.0)
SMOOTHING = 0.9
"""How much of the old value a long line's running mean keeps."""
ROUGH = 12
"""Points of a line that are hardly smoothed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `x`: images seen by the faders (steps in other phases), `y`: values, both (N,) float64."""

    name: str
    colour: Colour
    x: np.ndarray
    y: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A subject of a chart: what a person asks, and what it is called. `share`: 0 … 1, shown in per cent.

    `empty`: what is said where there are no lines yet.
    """

    asked: str
    technical: str
    share: bool
    better: Literal["higher", "lower", ""]
    empty: str


QUESTIONS: Mapping[Subject, Question] = {
    "works": Question(asked=QT_TR_NOOP("Does a judge see the change?"),
                      technical=QT_TR_NOOP("its accuracy; realism is examined last"), share=True,
                      better="higher", empty=QT_TR_NOOP("The judge looks at the first sample faces.")),
    "likeness": Question(asked=QT_TR_NOOP("Likeness at zero"),
                         technical=QT_TR_NOOP("reconstruction error, lower is better"), share=False,
                         better="lower", empty=QT_TR_NOOP("Measured with the first sample faces.")),
    "hidden": Question(asked=QT_TR_NOOP("Is it hidden from the code?"),
                       technical=QT_TR_NOOP("leakage: 50 % is nothing"), share=True,
                       better="lower", empty=QT_TR_NOOP("Only where a latent adversary is trained.")),
    "losses": Question(asked=QT_TR_NOOP("Who is winning?"), technical=QT_TR_NOOP("training losses"), share=False,
                       better="",
                       empty=QT_TR_NOOP("The first report comes after some steps.")),
}


def lines(subject: Subject, view: RunView, batch: int, chosen: str, added: Sequence[str]) -> list[Line]:
    """The lines of a subject. `chosen`: the attribute that the window shows; `added`: what the run adds to a model."""
    if subject == "works":
        return _shares(view, batch, "works", chosen, added)
    if subject == "hidden":
        return _shares(view, batch, "leak", chosen, added)
    if subject == "likeness":
        points = [(e.iteration * batch, e.values.get("mse")) for e in view.validations]
        return [_line(tr("reconstruction"), "accent", points)]
    return _losses(view, batch)


def empty_words(subject: Subject, view: RunView, added: Sequence[str]) -> str:
    """What is said where the subject has no lines: yet, or at all."""
    if subject == "works" and added and view.phases and "judge" not in view.phases:
        return tr("Too few to judge. From 120 labelled faces with it and 120 without on, a judge can be trained; "
                  "until then, look at the faces themselves.")
    if subject == "works" and view.validations and not any(k.startswith("works/") for k in view.validations[-1].values):
        return tr("No judge knows these faders. Look at the faces themselves.")
    return tr(QUESTIONS[subject].empty)


def _shares(view: RunView, batch: int, kind: str, chosen: str, added: Sequence[str]) -> list[Line]:
    """What was added, or else what is chosen, in front; the mean of the others behind it.

    Where no judge can say whether what was added works, the model's own faders say nothing about it either.
    """
    names = [k.removeprefix(f"{kind}/") for k in (view.validations[-1].values if view.validations else ())
             if k.startswith(f"{kind}/")]
    front = [n for n in added if n in names][: len(COLOURS)] or [n for n in (chosen,) if n in names] or names[:1]
    if kind == "works" and added and not any(n in names for n in added):
        return []
    others = [n for n in names if n not in front]
    made = []
    if others:
        made.append(_line(tr("other faders") if front else tr("faders"), "dim", [
            (e.iteration * batch, _mean([e.values.get(f"{kind}/{n}") for n in others])) for e in view.validations]))
    made += [
        _line(attribute_words(n), COLOURS[i], [(e.iteration * batch, e.values.get(f"{kind}/{n}"))
                                               for e in view.validations])
        for i, n in enumerate(front)]
    return [line for line in made if len(line.x)]


def _losses(view: RunView, batch: int) -> list[Line]:
    """Those of the faders; of the present phase as long as there are none."""
    phase = "faders" if any(e.phase == "faders" for e in view.losses[-50:]) else view.phase
    reports = _thinned([e for e in view.losses if e.phase == phase])
    factor = batch if phase == "faders" else 1
    names = [n for n in (reports[-1].values if reports else ()) if n not in HIDDEN_LOSSES][:MOST_LOSSES]
    colours: tuple[Colour, ...] = (*COLOURS, "dim")
    return [_line(name.replace("_", " "), colours[min(i, len(colours) - 1)],
                  [(e.step * factor, e.values.get(name)) for e in reports]) for i, name in enumerate(names)]


def _line(name: str, colour: Colour, points: Sequence[tuple[float, float | None]]) -> Line:
    known = [(x, y) for x, y in points if y is not None]
    x, y = (np.array([p[k] for p in known], np.float64) for k in (0, 1))
    return Line(name=name, colour=colour, x=_thinned(x), y=_thinned(y))


def _thinned(items: Any) -> Any:
    """At most twice `MOST_POINTS` of a sequence, evenly, its newest among them."""
    stride = max(1, len(items) // MOST_POINTS)
    return items if stride == 1 else items[::-1][::stride][::-1]


def _mean(values: Sequence[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None


def smoothed(y: np.ndarray, keep: float | None = None) -> np.ndarray:
    """A running mean that keeps `keep` of the old value at each point, unbiased at the start; less in short lines."""
    keep = min(SMOOTHING, max(0.0, 1 - ROUGH / max(len(y), 1))) if keep is None else keep
    mean, weight, result = 0.0, 0.0, np.empty_like(y)
    for k, value in enumerate(y):
        mean, weight = keep * mean + (1 - keep) * value, keep * weight + (1 - keep)
        result[k] = mean / weight
    return result


def best(line: Line, better: str) -> int | None:
    """The place of the best point; None where there is none or nothing is better."""
    if not len(line.y) or not better:
        return None
    return int(line.y.argmax() if better == "higher" else line.y.argmin())


def shown_range(drawn: Sequence[Line], *, outliers: bool, logarithmic: bool) -> tuple[float, float] | None:
    """Lowest and highest value to show; without the hundredth at each end where `outliers` are not wanted."""
    values = np.concatenate([line.y for line in drawn]) if drawn else np.empty(0)
    values = values[np.isfinite(values) & ((values > 0) if logarithmic else True)]
    if not len(values):
        return None
    low, high = (values.min(), values.max()) if outliers else np.percentile(values, OUTLIERS)
    return float(low), float(high)


def round_values(low: float, high: float, *, logarithmic: bool, most: int = 5) -> list[float]:
    """Round numbers between `low` and `high`, at most `most`: for the axis."""
    if logarithmic and low > 0 and high / low > 3:
        tens = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
        fine = [f * 10.0**t for t in tens for f in (1, 2, 5)]
        found = [v for v in fine if low <= v <= high]
        if len(found) < 2:
            return round_values(low, high, logarithmic=False, most=most)
        return found if len(found) <= most else [v for v in found if str(f"{v:e}").startswith("1.0")]
    step = 10 ** np.floor(np.log10(max(high - low, 1e-12)))
    step = next(s for s in (step / 5, step / 2, step, step * 2, step * 5) if (high - low) / s <= most)
    return [float(k * step) for k in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1)]

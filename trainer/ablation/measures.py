"""The figures of a trained variant by short names, and how far the baseline's seeds lie apart."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trainer.ablation.runs import Trained
from trainer.ablation.variants import BASELINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure of the tables: where it stands in an `evaluate` result, its words, and what it is multiplied with."""

    name: str
    title: str
    place: tuple[str, ...]
    factor: float = 1.0
    digits: int = 1


MEASURES: Mapping[str, Measure] = {
    m.name: m
    for m in (
        Measure(name="real_accuracy", title="Real accuracy %", place=("ATTRIBUTE", "real_accuracy"), factor=100),
        Measure(name="ae_accuracy", title="AE accuracy %", place=("ATTRIBUTE", "ae_accuracy"), factor=100),
        Measure(name="swap_accuracy", title="Swap accuracy %", place=("ATTRIBUTE", "swap_accuracy"), factor=100),
        Measure(name="swap_blurred", title="Swap accuracy % after a blur", place=("ATTRIBUTE", "swap_accuracy_blurred"),
                factor=100),
        Measure(name="difference", title="Edited photo's accuracy %", place=("ATTRIBUTE", "difference_accuracy"),
                factor=100),
        Measure(name="difference_blurred", title="Edited photo's accuracy % after a blur",
                place=("ATTRIBUTE", "difference_accuracy_blurred"), factor=100),
        Measure(name="real", title="Real fd-nmt", place=("naturalness", "real"), digits=2),
        Measure(name="ae", title="AE fd-nmt", place=("naturalness", "ae"), digits=2),
        Measure(name="swap", title="Swap fd-nmt", place=("naturalness", "swap"), digits=2),
        Measure(name="swap_matched", title="Swap fd-nmt, same composition", place=("naturalness", "swap_matched"),
                digits=2),
        Measure(name="kid_ae", title="AE KID x 1000", place=("naturalness", "kid", "ae"), factor=1000, digits=2),
        Measure(name="kid_swap", title="Swap KID x 1000", place=("naturalness", "kid", "swap"), factor=1000, digits=2),
        Measure(name="psnr", title="PSNR dB", place=("reconstruction", "psnr"), digits=2),
        Measure(name="ssim", title="SSIM", place=("reconstruction", "ssim"), digits=3),
        Measure(name="sharpness", title="Sharpness", place=("reconstruction", "sharpness"), digits=3),
        Measure(name="leakage", title="Leakage %", place=("ATTRIBUTE", "leakage"), factor=100),
        Measure(name="gradient_ratio", title="Reconstruction's gradient over the latent adversary's",
                place=("hypothesis", "gradient_ratio")),
        Measure(name="skip_over_latent", title="Skips over latent path", place=("hypothesis", "skip_over_latent"),
                digits=2),
        Measure(name="skip_over_attributes", title="Skips over attributes",
                place=("hypothesis", "skip_over_attributes"), digits=2),
        Measure(name="template", title="Template's share %", place=("ATTRIBUTE", "template", "share"), factor=100),
    )
}
"""Accuracies, leakage and shares in per cent, distances as they are: what the report prints."""


def figures_of(result: Mapping[str, Any], attribute: str) -> dict[str, float | None]:
    """Every measure by name; None for what was not measured."""
    return {name: _at(result, measure, attribute) for name, measure in MEASURES.items()}


def _at(result: Mapping[str, Any], measure: Measure, attribute: str) -> float | None:
    first, *rest = measure.place
    path = ("attributes", attribute, *rest) if first == "ATTRIBUTE" else measure.place
    value: Any = result
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value * measure.factor if isinstance(value, int | float) else None


STUDENT = (12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23)
"""Student's t for 1, 2, … degrees of freedom, 95 % on both sides; the last one serves for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The figures of all variants (seed 0; the baseline: the mean over its seeds), and the baseline's spread.

    `spread`: the sample's standard deviation over the baseline's `seeds`; empty where there is one seed.
    """

    attribute: str
    figures: Mapping[str, Mapping[str, float | None]]
    spread: Mapping[str, float]
    seeds: int

    def value(self, variant: str, measure: str) -> float | None:
        return self.figures.get(variant, {}).get(measure)

    def variance(self, variant: str, measure: str) -> float | None:
        """Of a figure, by the baseline's spread: a mean over its seeds, or one run; None where there is one seed."""
        if measure not in self.spread:
            return None
        return self.spread[measure] ** 2 / (self.seeds if variant == BASELINE else 1)

    def noise(self, *variances: float) -> float:
        """The difference of two figures with these variances below which it is called noise: Student's 95 % interval
        for a spread that is known from no more than `seeds` runs."""
        return STUDENT[min(self.seeds - 1, len(STUDENT)) - 1] * sum(variances) ** 0.5


def findings(runs: Sequence[Trained], attribute: str) -> Findings:
    """The findings of what is trained so far."""
    every = [(t, figures_of(t.result, attribute)) for t in runs]
    table = {t.variant.name: f for t, f in every if t.seed == 0}
    baselines = [f for t, f in every if t.variant.name == BASELINE]
    columns = {name: [v for f in baselines if (v := f[name]) is not None] for name in MEASURES}
    table[BASELINE] = {name: statistics.fmean(values) if values else None for name, values in columns.items()}
    spread = {name: statistics.stdev(values) for name, values in columns.items() if len(values) > 1}
    return Findings(attribute=attribute, figures=table, spread=spread, seeds=len(baselines))

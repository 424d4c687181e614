"""The report's pictures: Figure 2 on the data set's own faces, curves of training, the trade-off of swap and detail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from trainer.ablation.measures import Findings
from trainer.ablation.plots import draw_curves, draw_points
from trainer.ablation.runs import Plan, Trained
from trainer.ablation.variants import BASELINE
from trainer.data.dataset import Dataset
from trainer.evaluation.evaluate import measuring_device
from trainer.evaluation.figures.faces import faces_for
from trainer.evaluation.figures.figure import write_png
from trainer.evaluation.figures.grids import compare
from trainer.evaluation.figures.sheet import draw_sheet
from trainer.model.file import load_model

FACES = 6
"""Faces of Figure 2, as many with the attribute as without."""
ABREAST = 4
"""Variants beside each other in Figure 2; the next ones stand below."""
CURVE = ("lambda-0", "lambda-1e-5", BASELINE, "lambda-1e-3", "lambda-1e-2")
"""λ_E 0, 1e-5, 1e-4, 1e-3, 1e-2, in this order."""


def write_pictures(plan: Plan, runs: Sequence[Trained], found: Findings, folder: Path) -> dict[str, str]:
    """Writes what can be drawn of the runs; the pictures' words by file name."""
    written = {"figure-2.png": "Figure 2: the same faces under every variant, reconstructed and swapped"}
    first_seeds = [t for t in runs if t.seed == 0]
    write_png(folder / "figure-2.png", draw_sheet([
        figure_2(plan, first_seeds[k : k + ABREAST]) for k in range(0, len(first_seeds), ABREAST)]))
    for part, (words, inside) in parts_of(runs).items():
        psnr, swaps = {t.name: t.curve for t in inside if t.curve}, {t.name: t.swaps for t in inside if t.swaps}
        looks = (
            (f"curves{part}.png", "PSNR of validation faces", "PSNR in dB", psnr),
            (f"swap-curves{part}.png", "Swap accuracy", "swap accuracy in %", swaps))
        for name, what, axis, curves in looks:
            if curves:
                title = f"{what} over training images: {words}"
                write_png(folder / name, draw_curves(title, "training images", axis, curves))
                written[name] = title
    for measure, words in (("psnr", "PSNR in dB"), ("sharpness", "sharpness")):
        points = trade_off(runs, found, measure)
        if points:
            name = f"swap-over-{measure}.png"
            joined = [n for n in CURVE if n in points]
            write_png(folder / name, draw_points(
                "Swap accuracy over detail", words, "swap accuracy in %", points, joined))
            line = "; the values of λ_E, 0 to 1e-2, are joined" if len(joined) > 1 else ""
            written[name] = f"Swap accuracy over {words}{line}"
    return written


def parts_of(runs: Sequence[Trained]) -> dict[str, tuple[str, list[Trained]]]:
    """The runs as they can be told apart in one plot, the baseline in each: ending of the file's name → words, runs."""
    baseline = [t for t in runs if t.variant.name == BASELINE and t.seed == 0]

    def chosen(inside: Callable[[Trained], bool]) -> list[Trained]:
        return [t for t in runs if t not in baseline and inside(t)]

    def is_remedy(t: Trained) -> bool:
        return t.variant.group == "remedies"

    def is_table(t: Trained) -> bool:
        return bool(t.variant.tables) and t.seed == 0

    parts = {
        "": ("the paper's tables", chosen(is_table)),
        "-skips": ("skips and remedies", chosen(lambda t: t.variant.name == "skips" or is_remedy(t))),
        "-more": ("what the paper leaves open, and seeds", chosen(lambda t: not is_table(t) and not is_remedy(t))),
    }
    return {name: (words, baseline + inside) for name, (words, inside) in parts.items() if inside or not name}


def trade_off(runs: Sequence[Trained], found: Findings, measure: str) -> dict[str, tuple[float, float]]:
    """Variant → (measure, swap accuracy), where both were measured."""
    points = {t.variant.name: (found.value(t.variant.name, measure), found.value(t.variant.name, "swap_accuracy"))
              for t in runs}
    return {name: (x, y) for name, (x, y) in points.items() if x is not None and y is not None}


def figure_2(plan: Plan, runs: Sequence[Trained]):
    """The same validation faces under each of the runs, decoded with their own labels and the others."""
    with Dataset.open(plan.data) as data:
        places = faces_of_both_kinds(data, plan.attribute)
        pixels = data.read(places)
        labels = torch.from_numpy(data.labels[np.ix_(places, data.columns([plan.attribute]))])
    place, shown = measuring_device(plan.measuring_device), []
    for trained in runs:
        model = load_model(trained.model, place)
        shown.append((trained.variant.title, model, faces_for(model, pixels, labels)))
    return compare(shown, plan.attribute)


def faces_of_both_kinds(data: Dataset, attribute: str) -> np.ndarray:
    """Places of validation faces with and without the attribute by turns, spread over the split."""
    places = data.indices("val")
    values = data.labels[places, data.columns([attribute])[0]]
    kinds = [places[values > 0.5], places[values <= 0.5]]
    spread = [kind[np.linspace(0, len(kind) - 1, min(FACES // 2, len(kind))).astype(int)] for kind in kinds]
    return np.sort(np.concatenate(spread))

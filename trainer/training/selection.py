"""Model selection: at each epoch a fixed part of “val” is reconstructed and decoded with each attribute flipped.

As in Lample et al. (2017), "Model selection" in the paper's section 4. The judge is the one that a run's settings name;
it is in no loss. Tables are measured on other faces (`trainer.data.choosing`), with a judge of another seed.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch

from trainer import events
from trainer.config import TrainConfig
from trainer.data.choosing import choosing_places
from trainer.data.dataset import Dataset
from trainer.evaluation.evaluate import bundled_judge
from trainer.evaluation.judge import Judge, load_judge
from trainer.model.choices import groups_of, turned
from trainer.model.types import Images, to_pixels
from trainer.training.best import save_best
from trainer.training.samples import BATCH, ValidationFaces
from trainer.training.state import TrainingState

SHIPPED = "shipped"


def choosing_judge(config: TrainConfig, device: torch.device) -> Judge | None:
    """The judge that the settings name; None where they name none. Raises UserError where it cannot be read."""
    if not config.judge:
        return None
    return load_judge(bundled_judge() if config.judge == SHIPPED else Path(config.judge), device)


class Selection:
    """Measures the exported weights on the faces that choose, and keeps those that are better than ever.

    A swap is D(E(x), 1 − y), or where the edited photo is what is trained, x + D(z, y′) − D(z, y).
    """

    def __init__(self, run: Path, data: Dataset, state: TrainingState, judge: Judge | None) -> None:
        config, places = state.config, choosing_places(data)
        if config.validate_images and len(places) > config.validate_images:
            chosen = np.linspace(0, len(places) - 1, config.validate_images).astype(np.int64)
            places = places[np.unique(chosen)]
        self.faces = ValidationFaces(data, data.columns(config.attributes), state.device, places)
        self._run, self._state, self._judge = run, state, judge
        self._columns = [judge.column(name) if judge else None for name in config.attributes]

    def look(self) -> events.Selection:
        """One look, as the run's events tell it; the best weights are on disk when it returns."""
        values, swaps = self._measure()
        best = []
        if values["psnr"] > self._state.best_psnr:
            self._state.best_psnr = values["psnr"]
            best.append("rec")
        if values.get("swap_accuracy", 0.0) > self._state.best_swap:
            self._state.best_swap = values["swap_accuracy"]
            best.append("swap")
        judge = self._judge.sha256 if self._judge else ""
        when = {"iterations": self._state.iteration, "images_seen": self._state.images_seen}
        for pick in best:
            record = {**when, "picked": {"by": pick, "images": len(self.faces), "judge": judge, **values}}
            save_best(self._run, pick, self._state.exported, record)
        return events.Selection(images=len(self.faces), values=values, swaps=swaps, best=tuple(best), judge=judge)

    @torch.no_grad()
    def _measure(self) -> tuple[dict[str, float], dict[str, float]]:
        """`mse`, `psnr` and, with a judge, `swap_accuracy`; and the latter per attribute that judge and labels know."""
        network, error = self._state.exported.eval(), 0.0
        right, known = torch.zeros(len(self._columns)), torch.zeros(len(self._columns))
        for start in range(0, len(self.faces), BATCH):
            images, labels = self.faces.read(start, BATCH, unknown=math.nan)
            maps, own = network.encode(images), labels.nan_to_num(0.5)
            decoded = network.decode(maps, own)
            error += float((decoded - images).square().mean((1, 2, 3)).sum())
            for k, column in enumerate(self._columns):
                if column is not None:
                    moved = network.decode(maps, turned(own, k, groups_of(self._state.config.attributes)))
                    said = self._says(images + moved - decoded if self._composes else moved, column)
                    here = ~labels[:, k].isnan()
                    right[k] += int((((said > 0.5) != (labels[:, k] > 0.5)) & here).sum())
                    known[k] += int(here.sum())
        mse = error / len(self.faces)
        values = {"mse": mse, "psnr": 10 * math.log10(4 / max(mse, 1e-12))}
        names = self._state.config.attributes
        swaps = {n: float(r / k) for n, r, k in zip(names, right, known, strict=True) if k}
        return values | ({"swap_accuracy": sum(swaps.values()) / len(swaps)} if swaps else {}), swaps

    @property
    def _composes(self) -> bool:
        return self._state.config.objective == "studio"

    def _says(self, images: Images, column: int) -> torch.Tensor:
        return self._judge.says(to_pixels(images))[:, column].to(images.device)  # type: ignore[union-attr]

"""Trains and measures the variants one after the other, each in a run folder; what is done is not done again."""

from __future__ import annotations

import hashlib
import json
import logging
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer import events
from trainer.ablation.variants import BASELINE, Variant, budgeted
from trainer.config import TrainConfig, config_to_json
from trainer.evaluation.evaluate import bundled_judge, evaluate
from trainer.evaluation.judge import file_hash
from trainer.files import write_atomically
from trainer.runs import RunFolder
from trainer.training.run import train

log = logging.getLogger(__name__)

FORMAT = 1
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an ablation is: `variants` on the data set `data`, `images` training images each, `seeds` baselines.

    `measured`: validation faces that each is measured on, None for all. `judge`: its file, None for the bundled one.
    """

    data: Path
    variants: tuple[Variant, ...]
    attribute: str
    images: int
    seeds: int
    size: int
    measured: int | None = None
    judge: Path | None = None
    device: str = "auto"

    @property
    def measuring_device(self) -> str:
        """Distances are computed in double precision, which MPS lacks."""
        return "auto" if self.device == "mps" else self.device


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A variant under one seed, trained and measured. `result` is what `evaluate` prints; `curve` (images, PSNR)."""

    variant: Variant
    seed: int
    config: TrainConfig
    model: Path
    result: Mapping[str, Any]
    curve: Sequence[tuple[int, float]]
    seconds: float

    @property
    def name(self) -> str:
        return run_name(self.variant, self.seed)


def run_name(variant: Variant, seed: int) -> str:
    return variant.name if seed == 0 else f"{variant.name}-seed-{seed}"


def jobs(plan: Plan) -> Iterator[tuple[Variant, int]]:
    """Every variant with seed 0 in order, then the baseline's other seeds: a table first, its noise after it."""
    yield from ((variant, 0) for variant in plan.variants)
    yield from ((v, seed) for v in plan.variants if v.name == BASELINE for seed in range(1, plan.seeds))


def run_all(plan: Plan, output: Path, progress: Progress) -> Iterator[Trained]:
    """Yields each variant when it is trained and measured; ends early where a training was told to stop.

    Run again it goes on where it was. Raises UserError where a run was begun under another budget or on other data.
    """
    for variant, seed in jobs(plan):
        trained = run_one(plan, output, variant, seed, progress)
        if trained is None:
            return
        yield trained


def run_one(plan: Plan, output: Path, variant: Variant, seed: int, progress: Progress) -> Trained | None:
    """Trains and measures one variant, or takes what is there; None where its training was told to stop."""
    settings = budgeted(variant, attribute=plan.attribute, images=plan.images, seed=seed, size=plan.size)
    folder = output / "runs" / run_name(variant, seed)

    def tell(phase: str, step: int, steps: int) -> None:
        progress(f"{folder.name}: {phase}", step, steps)

    done = train(folder, plan.data, settings, resume=RunFolder(folder).exists, device=plan.device, progress=tell)
    if done.model is None:
        log.warning("Stopped in %s; the same command goes on there.", folder.name)
        return None
    measured = measure(plan, Path(done.model), folder / "evaluation.json")
    return Trained(variant=variant, seed=seed, config=settings, model=Path(done.model), result=measured,
                   curve=curve_of(folder, settings), seconds=training_seconds(folder))


def measure(plan: Plan, model: Path, saved: Path) -> dict[str, Any]:
    """What `evaluate` says of a model, kept in `saved` as long as model, judge, data and number of faces are the same.

    A measure by one seed and one judge for all variants, so that they are compared on the same faces.
    """
    key = _key(plan, model)
    if saved.is_file():
        before = json.loads(saved.read_text("utf-8"))
        if before.get("key") == key:
            return before["result"]
    result = evaluate(model, plan.data, images=plan.measured, judge=plan.judge, device=plan.measuring_device)
    with write_atomically(saved) as temporary:
        text = json.dumps({"format": FORMAT, "key": key, "result": result}, ensure_ascii=False, indent=1)
        temporary.write_text(text + "\n", "utf-8")
    return result


def _key(plan: Plan, model: Path) -> str:
    judge = file_hash(plan.judge or bundled_judge())
    text = json.dumps([file_hash(model), judge, str(plan.data.resolve()), plan.measured])
    return hashlib.sha256(text.encode()).hexdigest()


def curve_of(folder: Path, settings: TrainConfig) -> list[tuple[int, float]]:
    """(training images, PSNR of validation faces in dB) at every look of a run."""
    looks = [e for e in events.replay(RunFolder(folder).events) if isinstance(e, events.Validation)]
    found = [(e.iteration * settings.batch_size, e.values.get("psnr")) for e in looks]
    return [(images, psnr) for images, psnr in found if psnr is not None and math.isfinite(psnr)]


def training_seconds(folder: Path) -> float:
    """Seconds that a run's steps took, by the pace that it reported; what lay between the steps is not in it."""
    seconds, before = 0.0, 0
    for event in events.replay(RunFolder(folder).events):
        if isinstance(event, events.Losses) and event.images_per_second and event.images_seen > before:
            seconds += (event.images_seen - before) / event.images_per_second
            before = event.images_seen
    return seconds


def settings_of(trained: Trained) -> dict[str, Any]:
    return config_to_json(trained.config)

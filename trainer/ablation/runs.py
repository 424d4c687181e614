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
from trainer.ablation.hypothesis import hypothesis
from trainer.ablation.variants import BASELINE, Variant, budgeted
from trainer.config import Precision, TrainConfig, config_to_json
from trainer.evaluation.evaluate import bundled_judge, evaluate
from trainer.evaluation.judge import file_hash
from trainer.files import write_atomically
from trainer.runs import RunFolder
from trainer.training.bench import computes_in_bf16
from trainer.training.run import choose_device, train
from trainer.training.selection import SHIPPED

log = logging.getLogger(__name__)

FORMAT = 1
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an ablation is: `variants` on the data set `data`, `images` training images each, `seeds` baselines.

    `measured`: faces of `split` that each is measured on, None for all; none of them is among those that watch the
    trainings. `judge`: its file, None for the bundled one.
    """

    data: Path
    variants: tuple[Variant, ...]
    attribute: str
    images: int
    seeds: int
    size: int
    split: str = "rest"
    measured: int | None = None
    judge: Path | None = None
    device: str = "auto"

    def settings(self, variant: Variant, seed: int) -> TrainConfig:
        """What the variant's run is told, in bf16 where the device computes in it. Raises UserError."""
        fast: Precision = "bf16" if computes_in_bf16(choose_device(self.device)) else "fp32"
        return budgeted(variant, attribute=self.attribute, images=self.images, seed=seed, size=self.size,
                        precision=fast, judge=str(self.judge.absolute()) if self.judge else SHIPPED)

    @property
    def measuring_device(self) -> str:
        """Distances are computed in double precision, which MPS lacks."""
        return "auto" if self.device == "mps" else self.device


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A variant under one seed, trained and measured.

    `result` is what `evaluate` prints, with `hypothesis` (`trainer.ablation.hypothesis`) beside it; `curve` (images,
    PSNR) and `swaps` (images, swap accuracy in %) are looks on the way.
    """

    variant: Variant
    seed: int
    config: TrainConfig
    model: Path
    result: Mapping[str, Any]
    curve: Sequence[tuple[int, float]]
    swaps: Sequence[tuple[int, float]]
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
    settings = plan.settings(variant, seed)
    folder = output / "runs" / run_name(variant, seed)

    def tell(phase: str, step: int, steps: int) -> None:
        progress(f"{folder.name}: {phase}", step, steps)

    done = train(folder, plan.data, settings, resume=RunFolder(folder).exists, device=plan.device, progress=tell)
    if done.model is None:
        log.warning("Stopped in %s; the same command goes on there.", folder.name)
        return None
    measured = measure(plan, Path(done.model), folder / "evaluation.json")
    forget_checkpoints(RunFolder(folder))
    told = events.replay(RunFolder(folder).events)
    return Trained(
        variant=variant, seed=seed, config=settings, model=Path(done.model),
        result={**measured, "hypothesis": hypothesis(told)}, curve=curve_of(told, settings, events.Validation, "psnr"),
        swaps=[(n, 100 * v) for n, v in curve_of(told, settings, events.Selection, "swap_accuracy")],
        seconds=training_seconds(told))  # fmt: skip


def forget_checkpoints(folder: RunFolder) -> None:
    """Removes what a run that is done and measured would need to go on: several hundred megabytes of a variant."""
    for path in (folder.preview, *folder.checkpoints.iterdir()):
        path.unlink(missing_ok=True)


def measure(plan: Plan, model: Path, saved: Path) -> dict[str, Any]:
    """What `evaluate` says of a model, kept in `saved` as long as model, judge, data and number of faces are the same.

    A measure by one seed and one judge for all variants, so that they are compared on the same faces.
    """
    key = _key(plan, model)
    if saved.is_file():
        before = json.loads(saved.read_text("utf-8"))
        if before.get("key") == key:
            return before["result"]
    result = evaluate(model, plan.data, split=plan.split, images=plan.measured, judge=plan.judge,
                      device=plan.measuring_device)
    with write_atomically(saved) as temporary:
        text = json.dumps({"format": FORMAT, "key": key, "result": result}, ensure_ascii=False, indent=1)
        temporary.write_text(text + "\n", "utf-8")
    return result


def _key(plan: Plan, model: Path) -> str:
    judge = file_hash(plan.judge or bundled_judge())
    text = json.dumps([file_hash(model), judge, str(plan.data.resolve()), plan.split, plan.measured])
    return hashlib.sha256(text.encode()).hexdigest()


def curve_of(
    told: Sequence[events.Event], settings: TrainConfig, kind: type[events.Validation | events.Selection], value: str
) -> list[tuple[int, float]]:
    """(training images, one of the values) at every look of that kind in a run."""
    found = [(e.iteration * settings.batch_size, e.values.get(value)) for e in told if isinstance(e, kind)]
    return [(images, v) for images, v in found if v is not None and math.isfinite(v)]


def training_seconds(told: Sequence[events.Event]) -> float:
    """Seconds that a run's steps took, by the pace that it reported; what lay between the steps is not in it."""
    seconds, before = 0.0, 0
    for event in told:
        if isinstance(event, events.Losses) and event.images_per_second and event.images_seen > before:
            seconds += (event.images_seen - before) / event.images_per_second
            before = event.images_seen
    return seconds


def settings_of(trained: Trained) -> dict[str, Any]:
    return config_to_json(trained.config)

"""The variants of the paper's tables and of what it leaves open; the settings that a budget gives them. No torch.

A variant is a preset and at most a few settings; `differs` names the fields in which it leaves `paper`, which a test
holds it to. A budget is a number of training images, the same for all.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trainer import config
from trainer.config import Precision, TrainConfig
from trainer.errors import UserError

IMAGES = 60_000
"""Training images that every variant sees, unless the user says otherwise."""
SEEDS = 3
LOOKS = 10
"""How often a run looks at its validation faces, for the curves."""
CLASSIFIER_STEPS = 100
"""A variant's y₀ is not part of the tables, which decode with the data set's labels: its classifier is kept short."""
FEATURES_STEPS = 2000
"""Where the adversary looks through the classifier's features it must be a real one."""
CHOOSING = 200
"""Faces of the part of “val” that watches the swap while a variant trains."""

BASELINE = "baseline"
_LONG_RAMP = {"ramp": 500_000}
_SKIPS = ("skips",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One row: `preset` with `settings` changed, which differs from `paper` in the fields `differs` and no others.

    `tables`: the paper's tables that it stands in (the baseline in Table 2 too, where the paper leaves it out).
    `group`: "tables" and "remedies" (trained unless the user chooses others), "curve", "schedule", "cross", "layers",
    "dropout" or "rate"; "" for a preset that the user named.
    """

    name: str
    title: str
    preset: str = "paper"
    settings: Mapping[str, Any] = field(default_factory=dict)
    differs: tuple[str, ...] = ()
    tables: tuple[int, ...] = ()
    group: str = "tables"

    @property
    def config(self) -> TrainConfig:
        """The variant's settings at the paper's own length."""
        return dataclasses.replace(config.preset(self.preset), **self.settings)


VARIANTS: tuple[Variant, ...] = (
    Variant(name=BASELINE, title="baseline", tables=(1, 2, 3, 4, 5)),
    Variant(name="mae", title="MAE", preset="paper-mae", differs=("reconstruction",), tables=(2,)),
    Variant(name="huber", title="Huber, delta 1", preset="paper-huber", differs=("reconstruction",), tables=(2,)),
    Variant(name="huber-0.1", title="Huber, delta 0.1", preset="paper-huber", settings={"huber_delta": 0.1},
            differs=("reconstruction", "huber_delta"), tables=(2,)),
    Variant(name="patch", title="PatchGAN alone", preset="paper-patch",
            differs=("latent_weight", "patch_weight"), tables=(2,)),
    Variant(name="latent-patch", title="PatchGAN + latent", preset="paper-latent-patch", differs=("patch_weight",),
            tables=(2,)),
    Variant(name="4-layers", title="4 layers", preset="paper-4-layers", differs=("layers",), tables=(3,)),
    Variant(name="8-layers", title="8 layers", preset="paper-8-layers", differs=("layers",), tables=(3,)),
    Variant(name="no-dropout", title="no dropout", preset="paper-no-dropout", differs=("latent_dropout",), tables=(4,)),
    Variant(name="skips", title="skips", preset="paper-skips", differs=("skips",), tables=(5,)),
    Variant(name="skips-cap", title="skips, reconstruction's gradient capped", preset="paper-skips-cap",
            differs=(*_SKIPS, "reconstruction_cap"), group="remedies"),
    Variant(name="skips-decay", title="skips, reconstruction decays", preset="paper-skips-decay",
            differs=(*_SKIPS, "reconstruction_end"), group="remedies"),
    Variant(name="skips-seen", title="skips, adversary sees them", preset="paper-skips-seen",
            differs=(*_SKIPS, "adversary_sees"), group="remedies"),
    Variant(name="skips-gain", title="skips, gain ramps", preset="paper-skips-gain", differs=(*_SKIPS, "skip_ramp"),
            group="remedies"),
    Variant(name="skips-dropout", title="skips, dropped for half", preset="paper-skips-dropout",
            differs=(*_SKIPS, "skip_dropout"), group="remedies"),
    Variant(name="skips-composition", title="skips, the edited photo trained", preset="paper-skips-composition",
            differs=(*_SKIPS, "objective", "reconstruction_weight", "latent_weight", "ramp", "patch_weight",
                     "patch_ramp", "balanced", "learning_rate", "beta2", "average"), group="remedies"),
    Variant(name="lambda-0", title="lambda 0", settings={"latent_weight": 0.0}, differs=("latent_weight",),
            group="curve"),
    Variant(name="lambda-1e-5", title="lambda 1e-5", settings={"latent_weight": 1e-5}, differs=("latent_weight",),
            group="curve"),
    Variant(name="lambda-1e-3", title="lambda 1e-3", settings={"latent_weight": 1e-3}, differs=("latent_weight",),
            group="curve"),
    Variant(name="lambda-1e-2", title="lambda 1e-2", settings={"latent_weight": 1e-2}, differs=("latent_weight",),
            group="curve"),
    Variant(name="constant", title="constant lambda", settings={"ramp": 0}, differs=("ramp",), group="schedule"),
    Variant(name="no-dropout-constant", title="no dropout, constant lambda", preset="paper-no-dropout",
            settings={"ramp": 0}, differs=("latent_dropout", "ramp"), group="cross"),
    Variant(name="ramp-500k", title="ramp 500,000", settings=_LONG_RAMP, differs=("ramp",), group="schedule"),
    Variant(name="no-dropout-500k", title="no dropout, ramp 500,000", preset="paper-no-dropout",
            settings=_LONG_RAMP, differs=("latent_dropout", "ramp"), group="cross"),
    Variant(name="5-layers", title="5 layers", preset="paper-5-layers", differs=("layers",), group="layers"),
    Variant(name="6-layers", title="6 layers", preset="paper-6-layers", differs=("layers",), group="layers"),
    Variant(name="decoder-dropout-0.3", title="decoder dropout 0.3", settings={"decoder_dropout": 0.3},
            differs=("decoder_dropout",), group="dropout"),
    Variant(name="decoder-dropout-0.5", title="decoder dropout 0.5", settings={"decoder_dropout": 0.5},
            differs=("decoder_dropout",), group="dropout"),
    Variant(name="lr-2e-4", title="rate 2e-4", preset="paper-lr-2e-4", differs=("learning_rate",), group="rate"),
)
"""In the order in which they are trained: what tells most comes first."""
GROUPS = tuple(dict.fromkeys(v.group for v in VARIANTS))
USUAL = ("tables", "remedies")


def chosen(names: Iterable[str] = ()) -> tuple[Variant, ...]:
    """The variants called `names`, which may be variants, groups, presets or "all".

    Without any: the rows of the paper's tables and the remedies for its skips. The baseline is always among them, and first: nothing can be told without it. Raises UserError for other names.
    """
    found = {BASELINE: VARIANTS[0]}
    for name in tuple(names) or USUAL:
        found |= {v.name: v for v in _named(name)}
    return tuple(found.values())


def _named(name: str) -> tuple[Variant, ...]:
    there = tuple(v for v in VARIANTS if name in (v.name, v.group, "all"))
    if there:
        return there
    if name in config.PRESETS:
        differs = config.differences(config.preset("paper"), config.preset(name))
        return (Variant(name=name, title=name, preset=name, differs=differs, group=""),)
    known = [v.name for v in VARIANTS]
    near = difflib.get_close_matches(name, known, 1)
    hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join([*known, *GROUPS, 'all'])}, and any preset."
    raise UserError(f"There is no variant “{name}”.", hint)


def budgeted(
    variant: Variant, *, attribute: str, images: int, seed: int, size: int | None = None,
    precision: Precision = "fp32", judge: str = "",
) -> TrainConfig:
    """The variant's settings for a run of `images` training images, its ramps shortened as much as the run.

    A ramp over all of the paper's 300,000 steps so lasts all of the run, one over 500,000 ends at 60 % of λ_E; a
    constant weight stays constant. `size`: the pictures' side where it is not the preset's. For speed one encoding
    serves both steps, in all variants alike, and what `precision` says. `judge`: watches the swap meanwhile.
    """
    full = variant.config
    steps = max(1, images // full.batch_size)
    share, looks = steps / full.iterations, -(-steps // LOOKS)  # the last look is at the end
    return dataclasses.replace(
        full, attributes=(attribute,), seed=seed, iterations=steps, size=size or full.size,
        ramp=_scaled(full.ramp, share), patch_ramp=_scaled(full.patch_ramp, share),
        skip_ramp=_scaled(full.skip_ramp, share), encode_once=True, precision=precision,
        classifier_iterations=FEATURES_STEPS if full.objective == "studio" else CLASSIFIER_STEPS,
        sample_every=looks, validate_every=looks, validate_images=CHOOSING, judge=judge,
        checkpoint_every=min(full.checkpoint_every, max(1, steps // 4)))  # fmt: skip


def _scaled(steps: int, share: float) -> int:
    """0 means “constant”, so a ramp never becomes it."""
    return max(1, round(steps * share)) if steps else 0

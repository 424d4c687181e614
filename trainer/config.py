"""What a training run is told: every setting with its meaning and bounds, and the named presets. No torch.

The command line (`--set KEY=VALUE`) and the wizard print the same text: each field's metadata holds it. A config is
checked when it is made, so a value that cannot train never reaches a network.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_type_hints

from trainer.errors import UserError
from trainer.model.spec import NetworkSpec

STUDIO_ATTRIBUTES = (
    "Smiling", "Mouth_Slightly_Open", "Male", "Young", "Eyeglasses", "Heavy_Makeup", "No_Beard", "Blond_Hair",
    "Bangs", "Bushy_Eyebrows", "Gray_Hair", "Wearing_Lipstick",
)  # fmt: skip

PaperOrStudio = Literal["paper", "studio"]
Distance = Literal["mse", "mae", "huber"]
Held = Literal["mae", "mse"]
Injection = Literal["planes", "bias"]
Precision = Literal["fp32", "bf16", "fp16"]
Seen = Literal["latent", "skips"]


def _setting(
    default: Any, group: str, help: str, low: float | None = None, high: float | None = None, **more: Any
) -> Any:
    return field(default=default, metadata={"group": group, "help": help, "low": low, "high": high, **more})


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainConfig:
    """Everything that decides a run's weights, but for the data. Defaults are the preset `paper`.

    Metadata of each field: `group`, `help`, `low` and `high` (inclusive, None: open), `fixed` (not for `--set`),
    `harmless` (changes nothing about the weights, so a run may go on with another value).
    Raises UserError where a value, or a combination of values, cannot be trained.
    """

    preset: str = _setting("paper", "run", "the preset that these settings started from", fixed=True)
    attributes: tuple[str, ...] = _setting(
        ("Male",), "run", "the data set's columns that become faders, comma-separated")
    iterations: int = _setting(300_000, "run", "steps of the faders' training", 1, 100_000_000)
    batch_size: int = _setting(32, "run", "images per step", 1, 4096)
    seed: int = _setting(0, "run", "every random draw follows from it", 0, 2**31 - 1)
    checkpoint_every: int = _setting(1000, "run", "steps between checkpoints", 1, 10_000_000, harmless=True)
    sample_every: int = _setting(
        1000, "run", "steps between grids of sample faces; 0: none", 0, 10_000_000, harmless=True)
    report_every: int = _setting(20, "run", "steps between lines of losses in events.jsonl", 1, 10_000, harmless=True)
    validate_every: int = _setting(
        0, "run", "steps between looks at the validation faces that choose the best weights; 0: once per epoch",
        0, 10_000_000, harmless=True)
    validate_images: int = _setting(
        0, "run", "at most so many of those faces; 0: all, a quarter of “val”", 0, 10_000_000, harmless=True)
    judge: str = _setting(
        "", "run", "a judge's file, or “shipped”: counts swaps while training; measure with a judge of another seed",
        harmless=True)
    objective: PaperOrStudio = _setting(
        "paper", "objective", "paper: reconstruction and a latent adversary; studio: the edited photo itself is judged")

    size: int = _setting(128, "network", "side of the images in pixels: 64, 128 or 256", 64, 256)
    layers: int = _setting(7, "network", "convolutions of the encoder, and of the decoder", 3, 9)
    init_channels: int = _setting(16, "network", "channels after the first convolution; they double with each", 1, 128)
    max_channels: int = _setting(512, "network", "channels never exceed this", 1, 1024)
    injection: Injection = _setting(
        "planes", "network", "how attributes enter the decoder: constant planes (the paper) or a bias per channel")
    skips: tuple[int, ...] = _setting(
        (), "network", "decoder layers (0: the first) that also get the encoder's map of their size; empty: none")
    norm_first: bool = _setting(False, "network", "BatchNorm after the first convolution too (the paper's text)")
    decoder_dropout: float = _setting(0.0, "network", "dropout in the decoder's first three layers", 0.0, 0.9)
    skip_ramp: int = _setting(
        0, "network", "steps over which the skipped maps' gain grows from 0 to 1; 0: 1 throughout (paper only)", 0)
    skip_dropout: float = _setting(
        0.0, "network", "share of the images that are trained without their skipped maps (paper only)", 0.0, 0.99)

    images: int = _setting(120_000, "data", "training images, drawn by seed from all there are; 0: all", 0)
    balanced: bool = _setting(False, "data", "draw every image for one attribute and one of its two values")
    flips: bool = _setting(True, "data", "turn every second image left to right")
    grey: float = _setting(0.0, "data", "share of the images that are shown in grey", 0.0, 1.0)
    vary: float = _setting(
        0.0, "data", "share of the images that are turned, scaled, sharpened and tinted a little, as other cameras and cuts "
        "show them", 0.0, 1.0)

    reconstruction: Distance = _setting("mse", "objective", "distance between photo and reconstruction")
    huber_delta: float = _setting(
        1.0, "objective", "where the Huber distance turns from square to straight", 1e-6, 10.0)
    reconstruction_weight: float = _setting(1.0, "objective", "weight of that distance", 0.0, 1e4)
    reconstruction_end: float = _setting(
        1.0, "objective", "share of that weight that is left at the end of `ramp`, reached in equal ratios; 1: all",
        1e-6, 1.0)
    reconstruction_cap: float = _setting(
        0.0, "objective", "in the encoder that distance's gradient is no longer than this many times the latent "
        "adversary's at full λ_E; 0: no cap (paper only)", 0.0, 1e6)
    latent_weight: float = _setting(
        1e-4, "objective", "the paper's λ_E at the end of its ramp; 0: no latent adversary", 0.0, 1e3)
    adversary_sees: Seen = _setting(
        "latent", "objective", "what the latent adversary reads: the latent, or the largest map that skips over it, "
        "on which all deeper ones depend (Lample et al.'s rule)")
    latent_dropout: float = _setting(0.3, "objective", "dropout in the latent adversary", 0.0, 0.9)
    ramp: int = _setting(300_000, "objective", "steps over which adversarial weights grow from 0; 0: constant", 0)
    patch_weight: float = _setting(0.0, "objective", "weight of the adversary that looks at patches; 0: none", 0.0, 1e3)
    patch_ramp: int = _setting(
        300_000, "objective", "steps over which the patches' weight grows from 0; 0: constant", 0)
    patch_smoothing: float = _setting(
        0.2, "objective", "how far the patch adversary's labels are smoothed (paper only)", 0.0, 0.5)
    encode_once: bool = _setting(
        False, "objective", "one encoding serves the adversary's step and the faders' (paper only)")

    flip_weight: float = _setting(3.0, "edit", "how strongly an edit must show the attribute that it flips", 0.0, 1e3)
    goal: float = _setting(
        0.0, "edit", "how clearly the classifier is to see the edits, 1: as clearly as real faces of that label; each fader is "
        "pushed harder, or less hard, until it does; 0: all alike", 0.0, 1.5)
    keep_weight: float = _setting(0.25, "edit", "how strongly an edit must show all its attributes", 0.0, 1e3)
    wrong_weight: float = _setting(
        0.5, "edit", "how much the adversary learns from real faces with wrong labels", 0.0, 1e3)
    small_weight: float = _setting(1.5, "edit", "price of a change, per pixel", 0.0, 1e3)
    outside_weight: float = _setting(2.0, "edit", "how much more a change outside the face (or head) costs", 0.0, 1e3)
    reach_low: float = _setting(1.0, "edit", "shortest step of an edit; 1: from one label to the other", 0.0, 10.0)
    reach_high: float = _setting(1.0, "edit", "longest step of an edit; drawn evenly between the two", 0.0, 10.0)
    beyond: float = _setting(
        0.0, "edit", "share of the edits that go further towards what the face shows already, and must stay real", 0.0, 1.0)
    shift: int = _setting(
        3, "edit", "pixels by which the adversary's images are shifted, so that it learns none by heart", 0, 16)

    add_share: float = _setting(
        0.5, "adding", "share of the edits that flip an added attribute, where a run starts from a model", 0.0, 1.0)
    hold_weight: float = _setting(
        20.0, "adding", "how strongly the model's own faders must go on doing what they did; 0: not held", 0.0, 1e4)
    hold: Held = _setting("mae", "adding", "distance between the model's edits and the new ones")
    judge_iterations: int = _setting(
        200, "adding", "steps of the run's own judge of the added attributes, 64 images each", 1, 1_000_000)

    learning_rate: float = _setting(2e-3, "optimiser", "Adam's step", 1e-8, 1.0)
    beta1: float = _setting(0.5, "optimiser", "Adam's first decay rate", 0.0, 0.9999)
    beta2: float = _setting(0.999, "optimiser", "Adam's second decay rate", 0.0, 0.999999)
    clip: float = _setting(
        5.0, "optimiser", "largest norm of a gradient; longer ones are shortened; 0: never", 0.0, 1e6)
    average: float = _setting(
        0.0, "optimiser", "decay of the running mean of weights that is exported; 0: the last weights", 0.0, 0.99999)
    precision: Precision = _setting(
        "fp32", "optimiser", "fp32; bf16 where it is as good and faster; fp16, its loss scaled, for GPUs without bf16")
    compile: bool = _setting(
        False, "optimiser", "compile encoder and decoder before the first step; needs a C++ compiler, or Triton on a GPU")
    classifier_iterations: int = _setting(
        2000, "classifier", "steps of the classifier of all attributes, 64 images each; never more than `iterations`",
        1, 10_000_000)

    def __post_init__(self) -> None:
        _check_fields(self)
        _check_together(self)

    @property
    def network(self) -> NetworkSpec:
        """The encoder and decoder that these settings describe."""
        names = {f.name for f in dataclasses.fields(NetworkSpec)}
        return NetworkSpec(**{name: getattr(self, name) for name in names})

    @property
    def adversary_place(self) -> int:
        """Which of the encoder's maps the latent adversary reads, counted from the end: −1 is the latent."""
        return -1 - max(self.skips) if self.adversary_sees == "skips" else -1

    @property
    def classifier_steps(self) -> int:
        """Steps of the classifier: a short trial has a short classifier too."""
        return min(self.classifier_iterations, self.iterations)


_FIELDS = {f.name: f for f in dataclasses.fields(TrainConfig)}
_TYPES = get_type_hints(TrainConfig)


def _check_fields(config: TrainConfig) -> None:
    for name, spec in _FIELDS.items():
        value, low, high = getattr(config, name), spec.metadata["low"], spec.metadata["high"]
        choices = get_args(_TYPES[name]) if isinstance(value, str) and name != "preset" else ()
        if choices and value not in choices:
            raise UserError(f"{name} cannot be “{value}”.", f"Choose {' or '.join(choices)}.")
        if isinstance(value, float) and value != value:
            raise UserError(f"{name} is not a number.", f"{name}: {spec.metadata['help']}.")
        if low is not None and value < low:
            raise UserError(f"{name} is {value:g}, less than {low:g}.", f"{name}: {spec.metadata['help']}.")
        if high is not None and value > high:
            raise UserError(f"{name} is {value:g}, more than {high:g}.", f"{name}: {spec.metadata['help']}.")


def _check_together(c: TrainConfig) -> None:
    if not c.attributes or len(set(c.attributes)) != len(c.attributes):
        raise UserError("Name at least one attribute, and each only once.", "Like this: --set attributes=Smiling,Male")
    if c.size not in (64, 128, 256):
        raise UserError(f"Faces of {c.size} pixels cannot be trained.", "Prepare the data at 64, 128 or 256.")
    deepest = c.size.bit_length()
    if c.layers > deepest:
        raise UserError(
            f"{c.layers} layers are too many for {c.size} pixels.",
            f"At most {deepest} fit: use --set layers={deepest}.")
    if any(not 0 < k < c.layers for k in c.skips) or len(set(c.skips)) != len(c.skips):
        raise UserError(
            f"Skips {', '.join(map(str, c.skips))} do not fit {c.layers} layers.",
            f"Name decoder layers from 1 to {c.layers - 1}, each once.")
    if c.batch_size == 1 and c.network.latent_shape[1] == 1:
        raise UserError(
            f"A batch of one image cannot be trained with {c.layers} layers at {c.size} pixels.",
            "The latent is 1 × 1 there, and BatchNorm needs two values: "
            f"use a batch of 2 or more, or at most {deepest - 2} layers.")
    if c.objective == "studio" and c.batch_size < 2:
        raise UserError("The studio recipe needs at least two images per step.", "Use --set batch_size=32.")
    if not c.skips and (c.skip_ramp or c.skip_dropout or c.adversary_sees == "skips"):
        raise UserError("These settings are about skipped maps, and there are none.", "Name layers: --set skips=5,6")
    if not c.latent_weight and (c.reconstruction_cap or c.adversary_sees == "skips"):
        raise UserError("These settings need the latent adversary.", "Give it a weight: --set latent_weight=1e-4")
    if c.precision == "fp16" and c.reconstruction_cap:
        raise UserError("A capped gradient cannot be trained in fp16.", "Use --set precision=bf16 or precision=fp32.")
    if c.reach_low > c.reach_high:
        raise UserError("reach_low is above reach_high.", "The step of an edit is drawn between the two.")


_YES_OR_NO = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


def _parse(name: str, text: str) -> Any:
    kind = _TYPES[name]
    if kind is bool:
        return _YES_OR_NO[text.lower()]
    if kind == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if kind == tuple[int, ...]:
        return tuple(int(part) for part in text.replace("none", "").split(",") if part.strip())
    return kind(text) if kind in (int, float) else text


_WORDS = {
    int: "a whole number",
    float: "a number",
    bool: "yes or no",
    tuple[int, ...]: "whole numbers with commas between",
}


def with_settings(config: TrainConfig, settings: Iterable[str]) -> TrainConfig:
    """`config` with the user's KEY=VALUE settings. Raises UserError for an unknown key or a value that does not fit."""
    changes: dict[str, Any] = {}
    known = [name for name, spec in _FIELDS.items() if not spec.metadata.get("fixed")]
    for setting in settings:
        name, equals, text = setting.partition("=")
        name = name.strip().replace("-", "_")
        if not equals:
            raise UserError(f"“{setting}” is no setting.", "Write --set KEY=VALUE, for example --set iterations=2000.")
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
            raise UserError(f"There is no setting “{name}”.", hint)
        try:
            changes[name] = _parse(name, text.strip())
        except (ValueError, KeyError) as error:
            raise UserError(f"{name} cannot be “{text}”.", f"It takes {_WORDS[_TYPES[name]]}.") from error
    return dataclasses.replace(config, **changes)


def config_to_json(config: TrainConfig) -> dict[str, Any]:
    """The settings as JSON values; tuples become lists."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in dataclasses.asdict(config).items()}


def config_from_json(data: Mapping[str, Any]) -> TrainConfig:
    """The inverse of `config_to_json`; unknown keys are ignored, missing ones take their defaults. Raises UserError."""
    try:
        return TrainConfig(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in _FIELDS})
    except (TypeError, AttributeError) as error:
        raise UserError("The run's settings are damaged.", f"Start a new run ({error}).") from error


def differences(first: TrainConfig, second: TrainConfig) -> tuple[str, ...]:
    """Names of the settings in which two configs differ, the preset's own name left out."""
    return tuple(n for n in _FIELDS if n != "preset" and getattr(first, n) != getattr(second, n))


def is_harmless(name: str) -> bool:
    """Whether the setting leaves the weights as they are, so that a run may go on with another value."""
    return bool(_FIELDS[name].metadata.get("harmless"))


_COMPOSITION: Mapping[str, Any] = {
    "objective": "studio", "reconstruction_weight": 20.0, "latent_weight": 0.02, "ramp": 1500, "patch_weight": 0.5,
    "patch_ramp": 1500, "balanced": True, "learning_rate": 4e-4, "beta2": 0.99, "average": 0.999,
}  # fmt: skip
"""What makes a run train the edited photo, in the studio's weights."""

_CONVINCING: Mapping[str, Any] = {
    "goal": 0.95, "keep_weight": 1.0, "outside_weight": 3.0, "reach_low": 0.75, "reach_high": 1.5, "vary": 0.5, "grey": 0.05,
    "beyond": 0.15,
}
"""What a long run adds: each fader as strong as real faces are, other attributes held, other cameras' pictures."""


def _presets() -> dict[str, TrainConfig]:
    paper = TrainConfig()
    studio = dataclasses.replace(
        paper, attributes=STUDIO_ATTRIBUTES, iterations=20_000, checkpoint_every=500, sample_every=500,
        layers=5, init_channels=24, max_channels=384, injection="bias", skips=(1, 2, 3), images=0,
        precision="bf16", classifier_iterations=3000, **_COMPOSITION)  # fmt: skip
    rows: dict[str, Mapping[str, Any]] = {
        "paper": {},
        "paper-mae": {"reconstruction": "mae"},
        "paper-huber": {"reconstruction": "huber"},
        "paper-patch": {"latent_weight": 0.0, "patch_weight": 1e-3},
        "paper-latent-patch": {"patch_weight": 1e-3},
        "paper-4-layers": {"layers": 4},
        "paper-5-layers": {"layers": 5},
        "paper-6-layers": {"layers": 6},
        "paper-8-layers": {"layers": 8},
        "paper-no-dropout": {"latent_dropout": 0.0},
        "paper-skips": {"skips": (5, 6)},
        "paper-skips-cap": {"skips": (5, 6), "reconstruction_cap": 10.0},
        "paper-skips-decay": {"skips": (5, 6), "reconstruction_end": 0.01},
        "paper-skips-seen": {"skips": (5, 6), "adversary_sees": "skips"},
        "paper-skips-gain": {"skips": (5, 6), "skip_ramp": 300_000},
        "paper-skips-dropout": {"skips": (5, 6), "skip_dropout": 0.5},
        "paper-skips-composition": {"skips": (5, 6), **_COMPOSITION, "ramp": 22_500, "patch_ramp": 22_500},
        "paper-lr-2e-4": {"learning_rate": 2e-4},
        "lample": {
            "size": 256, "init_channels": 32, "images": 0,
            "iterations": 500_000, "ramp": 500_000, "learning_rate": 2e-4,
        },
    }
    made = {name: dataclasses.replace(paper, preset=name, **changes) for name, changes in rows.items()}
    made["studio"] = dataclasses.replace(studio, preset="studio", **_CONVINCING)
    made["add"] = dataclasses.replace(
        studio, preset="add", iterations=600, checkpoint_every=50, sample_every=50, ramp=60, patch_ramp=60,
        reach_high=1.5, average=0.99, classifier_iterations=100, judge_iterations=100, validate_every=100, validate_images=200)  # fmt: skip
    made["quick"] = dataclasses.replace(
        studio, preset="quick", init_channels=12, max_channels=192,
        iterations=400, checkpoint_every=100, sample_every=100,
        ramp=100, patch_ramp=100, average=0.99, classifier_iterations=300, validate_every=100, validate_images=200)  # fmt: skip
    return made


PRESETS: Mapping[str, TrainConfig] = _presets()
"""By name: the paper, one per row of its tables and per remedy for its skips, the original's settings (`lample`), the
recipe (`studio`), what a run that adds faders to a model needs (`add`: 19,200 images), a quick trial."""


def preset(name: str) -> TrainConfig:
    """The preset called `name`. Raises UserError with the names that there are."""
    if name not in PRESETS:
        raise UserError(f"There is no preset “{name}”.", f"Choose one of: {', '.join(PRESETS)}.")
    return PRESETS[name]

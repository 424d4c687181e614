"""A run that starts from a model: its weights, its classifier, and its adversaries where their file lies beside it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.model.file import LoadedModel, load_model, load_warm, warm_path
from trainer.training.addition import Addition, initial_path
from trainer.training.state import WARM, TrainingState, build_networks
from trainer.training.widening import widen, widen_heads


def start_from(path: Path, state: TrainingState) -> None:
    """Fills a new `state` with the model in `path`; the studio's features are then trained already.

    Optimisers start afresh, and so do adversaries that no NAME.warm.safetensors holds. Raises UserError where network,
    attributes or classifier are not those of the settings and the data.
    """
    model = load_model(path, state.device)
    check_fits(path, model, state.config, state.outputs)
    state.network.load_state_dict(model.network.state_dict())
    if state.average is not None:
        state.average.module.load_state_dict(model.network.state_dict())
    state.classifier.load_state_dict(model.classifier.state_dict())
    if warm_path(path).is_file():
        load_warm(warm_path(path), model.spec, {name: state.networks[name] for name in WARM if name in state.networks})
    if "features" in state.steps:
        state.steps["features"] = state.config.classifier_steps
    state.images_seen = int(model.spec.provenance.get("images_seen", 0))
    state.origin = model.spec.name


def widen_from(run: Path, state: TrainingState, addition: Addition) -> None:
    """Fills a new `state` with the run's initial model, widened for what is added; adversaries too where it has them.

    Raises UserError where the adversaries' file is damaged or of another model.
    """
    model = addition.model
    widen(state.network, model.network.state_dict())
    if state.average is not None:
        widen(state.average.module, model.network.state_dict())
    widen(state.classifier, model.classifier.state_dict())  # type: ignore[union-attr]
    if (warm := warm_path(initial_path(run))).is_file():
        _widen_adversaries(warm, state, addition)
    state.images_seen = int(model.spec.provenance.get("images_seen", 0))
    state.origin = model.spec.name


def _widen_adversaries(warm: Path, state: TrainingState, addition: Addition) -> None:
    names = addition.model.spec.attribute_names
    narrow = build_networks(dataclasses.replace(state.config, attributes=names), state.outputs)
    there = {name: narrow[name] for name in WARM if name in state.networks}
    load_warm(warm, addition.model.spec, there)
    for name, module in there.items():
        if name == "heads":
            sizes = (len(names), len(state.config.attributes))
            widen_heads(state.networks[name], module.to(state.device).state_dict(), sizes)
        else:
            widen(state.networks[name], module.to(state.device).state_dict())


def check_fits(path: Path, model: LoadedModel, config: TrainConfig, outputs: tuple[str, ...]) -> None:
    """Raises UserError where the model is another than the settings and the data describe."""
    hint = "Use the settings that it was trained with, or start without it."
    if model.spec.network != config.network:
        raise UserError(f"“{path.name}” is another network than these settings describe.", hint)
    if model.spec.attribute_names != config.attributes:
        names = ",".join(model.spec.attribute_names)
        raise UserError(f"“{path.name}” has other faders than are to be trained.", f"Use --set attributes={names}")
    if model.spec.classifier is None or model.spec.classifier.outputs != outputs:
        raise UserError(f"The classifier of “{path.name}” tells other attributes than the data set has.", hint)

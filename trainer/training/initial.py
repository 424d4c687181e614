"""A run that starts from a model: its weights, its classifier, and its adversaries where their file lies beside it."""

from __future__ import annotations

from pathlib import Path

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.model.file import LoadedModel, load_model, load_warm, warm_path
from trainer.training.state import WARM, TrainingState


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

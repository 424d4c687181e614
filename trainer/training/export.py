"""From a run to a model file: averaged weights, the y₀ classifier and where it all came from; adversaries beside it."""

from __future__ import annotations

import copy
import dataclasses
import logging
import subprocess
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

import torch

from trainer.config import TrainConfig, config_to_json
from trainer.data.dataset import Dataset
from trainer.data.faces_file import DatasetInfo
from trainer.errors import UserError
from trainer.evaluation.judge import Judge
from trainer.model.file import LoadedModel, save_model, save_warm, warm_path
from trainer.model.spec import ClassifierSpec, ModelSpec
from trainer.model.wording import describe
from trainer.runs import RunFolder
from trainer.training.addition import Addition, find_addition
from trainer.training.best import best_path, load_best
from trainer.training.checkpoints import newest_checkpoint
from trainer.training.labelling import labelled
from trainer.training.own_judge import find_judge, judge_added
from trainer.training.state import WARM, TrainingState

log = logging.getLogger(__name__)

CPU = torch.device("cpu")

Pick = Literal["last", "rec", "swap"]


def export_run(run: Path, output: Path, pick: Pick = "last") -> Path:
    """Writes the model of a run, finished or not, the last weights' adversaries beside it; returns the model's path.

    `pick`: the last weights, those that reconstructed validation faces best ("rec"), or those whose swaps a judge
    believed most ("swap"). Raises UserError where the run has no such weights yet.
    """
    folder = RunFolder(run)
    config, data, _ = folder.read_config()
    saved = newest_checkpoint(folder.checkpoints)
    if saved is None:
        raise UserError("This run has no checkpoint yet.", "Train it a little longer, or go on with --resume.")
    source = Dataset.open(data)
    faces, judge = source, None
    if (addition := find_addition(run, None, config, CPU)) is not None:
        faces = labelled(source, addition, run, config.seed, CPU)
        judge = find_judge(faces, addition, CPU)
    state = new_state(config, source, CPU, addition, judge)
    state.load_state_dict(saved)
    if pick != "last" and not best_path(run, pick).is_file():
        missing = "no epoch is over" if pick == "rec" else "no judge counted its swaps"
        raise UserError(f"This run kept no weights to pick by “{pick}”.", f"Use --pick last ({missing}).")
    if addition is not None and state.steps.get("y0", 0):
        state.take_y0()
    with source:
        return write_model(output, output.stem, state, faces, judge, run=run, pick=pick)


def new_state(
    config: TrainConfig, data: Dataset, device: torch.device, addition: Addition | None, judge: Judge | None
) -> TrainingState:
    """A run's state before its first step; where attributes are added, with the layers that these need."""
    state = TrainingState(config, addition.outputs if addition else data.attributes, device, addition)
    if addition is not None:
        state.add_layer("y0", state.classifier.head.in_features)
    if judge is not None:
        state.add_layer("judge", judge.network.fc.in_features)
    return state


def write_model(
    output: Path, name: str, state: TrainingState, data: Dataset, judge: Judge | None = None, *,
    run: Path, pick: Pick = "last",
) -> Path:
    """Writes the model called `name` to `output`, half precision; returns the absolute path.

    `data`: what it was trained on. Attributes that it added are judged with `judge` first. `pick`: which weights of the
    folder `run`; the last ones have their adversaries in a warm file beside them.
    """
    network, spec = state.exported, describe_model(name, state, describe_data(data.path, data.info))
    if pick != "last":
        network = copy.deepcopy(network)
        spec = dataclasses.replace(spec, provenance={**spec.provenance, **load_best(run, pick, network)})
    if state.addition is not None:
        loaded = LoadedModel(spec=spec, network=network.eval(), classifier=state.classifier.eval())
        scores = judge_added(loaded, state, data, judge)
        spec = dataclasses.replace(spec, attributes=tuple(
            dataclasses.replace(a, scores=scores[a.name]) if a.name in scores else a for a in spec.attributes))
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        save_model(output, spec, network, state.classifier)
        if pick == "last":
            save_warm(warm_path(output), spec, {name: state.networks[name] for name in WARM if name in state.networks})
    except OSError as error:
        raise UserError(
            f"The model cannot be written: {error.strerror or error}.", "Choose another place, or free some space."
        ) from error
    return output.resolve()


def write_preview(output: Path, name: str, state: TrainingState, data: Dataset) -> None:
    """The exported network as it is now, as a model to try; unmeasured. A disk that refuses stops no training.

    The paper's classifier is trained last: before that the preview has none.
    """
    spec = describe_model(name, state, describe_data(data.path, data.info))
    early = "classifier" in state.steps and state.steps["classifier"] < state.config.classifier_steps
    classifier = None if early else state.classifier
    try:
        save_model(output, dataclasses.replace(spec, classifier=None) if early else spec, state.exported, classifier)
    except OSError as error:
        log.warning("the preview cannot be written: %s", error)


def describe_model(name: str, state: TrainingState, data: dict[str, Any]) -> ModelSpec:
    """The model's specification. A fader's range is as far as training went: ±100 is there, not beyond."""
    config = state.config
    provenance = {
        "data": data,
        "preset": config.preset,
        "iterations": state.iteration,
        "images_seen": state.images_seen,
        "seed": config.seed,
        "started_from": state.origin,
        "config": config_to_json(config) | {"judge": Path(config.judge).name},  # never the user's paths
        "torch": torch.__version__,
        "version": _version(),
        "revision": _revision(),
    }
    reach = max(1.0, config.reach_high) if config.objective == "studio" else 1.0
    spec = ModelSpec(
        name=name,
        network=config.network,
        attributes=tuple(dataclasses.replace(describe(name), range=reach) for name in config.attributes),
        classifier=ClassifierSpec(outputs=tuple(state.outputs)),
        provenance=provenance,
    )
    return spec if state.addition is None else _describe_addition(spec, state.addition, reach)


def _describe_addition(spec: ModelSpec, addition: Addition, reach: float) -> ModelSpec:
    """The kept attributes as the initial model has them, words, ranges and scores; its licence; where it came from."""
    initial = addition.model.spec
    added = tuple(dataclasses.replace(describe(name), range=reach) for name in addition.added)
    of = {key: initial.provenance[key] for key in ("data", "images_seen") if key in initial.provenance}
    labels = ", ".join(a.shown_label for a in added)
    card = f"“{initial.name}” with {labels} added. The scores of its other faders are those of “{initial.name}”."
    return dataclasses.replace(
        spec, attributes=(*initial.attributes, *added), template=initial.template, licence=initial.licence,
        card=f"{card}\n\n{initial.card}".strip(),
        provenance={**spec.provenance, "added": list(addition.added), "initial": {"name": initial.name, **of}})


def describe_data(path: Path, info: DatasetInfo) -> dict[str, Any]:
    """What is said of a data set in a model: what its pictures' folders are called, never the user's paths."""
    names = [Path(source).name for source in info.source.get("paths", ())]
    name = ", ".join(filter(None, names)) or path.name
    return {"name": name, "fingerprint": info.fingerprint, "images": info.images}


def _version() -> str:
    try:
        return metadata.version("fader-studio")
    except metadata.PackageNotFoundError:
        return ""


def _revision() -> str:
    """The source's git revision, where it is a checkout."""
    root = Path(__file__).resolve().parents[2]
    if not (root / ".git").exists():
        return ""
    try:
        command = ["git", "rev-parse", "HEAD"]
        found = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return found.stdout.strip()

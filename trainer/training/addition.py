"""Attributes added to a model: which model, which attributes, and the run's own copy of that model."""

from __future__ import annotations

import dataclasses
import shutil
from dataclasses import dataclass
from pathlib import Path

import torch

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.files import write_atomically
from trainer.model.file import LoadedModel, load_model, warm_path
from trainer.model.spec import ModelSpec, read_spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A model in evaluation mode that the run starts from, and the attributes that it gets: `added`."""

    model: LoadedModel
    added: tuple[str, ...]

    @property
    def kept(self) -> int:
        """How many attributes the model has already; they come first."""
        return len(self.model.spec.attributes)

    @property
    def outputs(self) -> tuple[str, ...]:
        """What the run's classifier tells: all that the model's does, and the added attributes."""
        known = self.model.spec.classifier.outputs  # type: ignore[union-attr]
        return (*known, *(name for name in self.added if name not in known))

    @property
    def output_places(self) -> list[int]:
        """The added attributes' places among `outputs`."""
        return [self.outputs.index(name) for name in self.added]

    def reaches(self, config: TrainConfig) -> torch.Tensor:
        """(A, 2): the shortest and longest step of an edit; a kept fader goes from one label to its own range."""
        old = [(1.0, max(1.0, float(a.range))) for a in self.model.spec.attributes]
        return torch.tensor(old + [(config.reach_low, config.reach_high)] * len(self.added))


def initial_path(run: Path) -> Path:
    """Where a run that adds attributes keeps the model that it started from."""
    return run / "initial.safetensors"


def adopt(config: TrainConfig, spec: ModelSpec) -> TrainConfig:
    """The settings with the model's own network, and its attributes before those that are to be added.

    Raises UserError where the model's faders cannot be added to with these settings.
    """
    new = tuple(name for name in config.attributes if name not in spec.attribute_names)
    if config.preset == "add" and not new:
        raise UserError(f"“{spec.name}” has these faders already.", "Name a new one: --set attributes=Wearing_Hat")
    if config.objective != "studio":
        raise UserError("Only the studio's recipe starts from a model.", "Use --preset add, or leave --preset out.")
    if new and spec.classifier is None:
        raise UserError(f"“{spec.name}” has no classifier, so its faders cannot be kept.", "Choose another model.")
    network = {f.name: getattr(spec.network, f.name) for f in dataclasses.fields(spec.network)}
    return dataclasses.replace(config, **network, attributes=(*spec.attribute_names, *new))


def find_addition(run: Path, init: Path | None, config: TrainConfig, device: torch.device) -> Addition | None:
    """What the run adds to which model: its own copy's, else `init`'s; None where it adds nothing."""
    path = initial_path(run) if initial_path(run).is_file() else init
    if path is None:
        return None
    spec = read_spec(path)
    kept = len(spec.attributes)
    if config.attributes[:kept] != spec.attribute_names or len(config.attributes) == kept:
        return None
    if spec.network != config.network or spec.classifier is None:
        raise UserError(
            f"“{path.name}” is another network than these settings describe.", "Leave the network's settings out.")
    return Addition(model=load_model(path, device), added=config.attributes[kept:])


def keep_initial(run: Path, init: Path) -> None:
    """Copies the model, and its adversaries where they lie beside it, into the run: it needs them to go on."""
    for source, target in ((warm_path(init), warm_path(initial_path(run))), (init, initial_path(run))):
        if source.is_file() and not target.exists():
            with write_atomically(target) as temporary:
                shutil.copyfile(source, temporary)

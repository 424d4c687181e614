"""Everything that a run is between two steps: networks, optimisers, averaged weights, samplers, counters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

from trainer.config import TrainConfig
from trainer.data.sampling import Sampler
from trainer.model.adversaries import LatentDiscriminator, PatchDiscriminator, RealismHeads, RealismPatches
from trainer.model.classifier import AttributeClassifier
from trainer.model.networks import FaderNetwork, with_skip_gain
from trainer.model.spec import ClassifierSpec
from trainer.training.addition import Addition
from trainer.training.compiling import compile_network
from trainer.training.memory import keep_apart, leave_triton_out
from trainer.training.schedules import average_decay, ramp, seed_step
from trainer.training.thermostat import Thermostat

WARM = ("latent", "patches", "heads")
"""Networks that a model is made with and does not need: they go into NAME.warm.safetensors."""


class TrainingState:
    """The run's state; random draws need none, since every step seeds them (`schedules.seed_step`).

    `outputs`: the attributes that the classifier tells. `steps`: how many steps of each phase are done. `cut_short`:
    phases that the user ended early. `best_psnr`, `best_swap`: of the looks so far, in decibels and as a share.
    `origin`: the name of the model that the run started from, "" for none. `addition`: the model that the run adds
    attributes to.
    """

    def __init__(
        self, config: TrainConfig, outputs: Sequence[str], device: torch.device, addition: Addition | None = None
    ) -> None:
        seed_step(config.seed, "weights", 0)
        leave_triton_out(device)
        keep_apart(True)
        self.config, self.outputs, self.device = config, tuple(outputs), device
        self.addition = addition
        self.networks = build_networks(config, outputs).to(device, memory_format=torch.channels_last)
        if config.compile:
            compile_network(self.network, device)
        self.scaler = torch.amp.GradScaler(device.type, enabled=config.precision == "fp16")
        self.optimisers = build_optimisers(config, self.networks)
        self.average = averaged(self.network, config.average) if config.average else None
        self.samplers: dict[str, Sampler] = {}
        self.steps: dict[str, int] = {}
        self.cut_short: set[str] = set()
        self.images_seen = 0
        self.best_psnr, self.best_swap = 0.0, 0.0
        self.origin = ""

    @property
    def network(self) -> FaderNetwork:
        """The network as it is trained."""
        return self.networks["network"]  # type: ignore[return-value]

    @property
    def exported(self) -> FaderNetwork:
        """The network as a user gets it: the running mean of its weights where there is one.

        While the skips' gain still grows, a copy that has it within its weights.
        """
        network = self.average.module if self.average is not None else self.network
        gain = ramp(self.iteration, self.config.skip_ramp)
        return network if gain == 1 else with_skip_gain(network, gain)

    @property
    def classifier(self) -> AttributeClassifier:
        return self.networks["classifier"]  # type: ignore[return-value]

    def add_layer(self, name: str, features: int) -> None:
        """A linear layer from `features` to the added attributes, all zero, with its optimiser."""
        layer = nn.Linear(features, len(self.addition.added)).to(self.device)  # type: ignore[union-attr]
        nn.init.zeros_(layer.weight)
        nn.init.zeros_(layer.bias)
        self.networks[name], self.optimisers[name] = layer, classifier_optimiser(layer)

    @torch.no_grad()
    def take_y0(self) -> None:
        """Puts the trained y₀ outputs of the added attributes into the classifier."""
        places, layer = self.addition.output_places, self.networks["y0"]  # type: ignore[union-attr]
        self.classifier.head.weight[places], self.classifier.head.bias[places] = layer.weight, layer.bias

    def finish_classifier(self) -> None:
        """Puts the classifier's optimiser back to its start: the classifier is trained, and a cached one has none."""
        self.optimisers["classifier"] = classifier_optimiser(self.classifier)

    @property
    def iteration(self) -> int:
        """Steps of the faders' training."""
        return self.steps.get("faders", 0)

    def state_dict(self) -> dict[str, Any]:
        """Plain values and tensors only, as `torch.load(weights_only=True)` accepts them."""
        return {
            "networks": self.networks.state_dict(),
            "optimisers": {name: optimiser.state_dict() for name, optimiser in self.optimisers.items()},
            "scaler": self.scaler.state_dict(),
            "average": self.average.state_dict() if self.average is not None else {},
            "samplers": {name: sampler.state() for name, sampler in self.samplers.items()},
            "steps": dict(self.steps),
            "iterations": self.config.iterations,
            "cut_short": sorted(self.cut_short),
            "images_seen": self.images_seen,
            "best_psnr": self.best_psnr,
            "best_swap": self.best_swap,
            "origin": self.origin,
        }

    def load_state_dict(self, saved: Mapping[str, Any]) -> None:
        """The inverse, into a state that was built with equal settings and has its samplers.

        A run that was given more iterations since goes on where it was cut short.
        """
        self.networks.load_state_dict(saved["networks"])
        for name, optimiser in self.optimisers.items():
            optimiser.load_state_dict(saved["optimisers"][name])
        self.scaler.load_state_dict(saved.get("scaler", {}))  # runs that began before there was one have no fp16
        if self.average is not None:
            self.average.load_state_dict(saved["average"])
        for name, sampler in self.samplers.items():
            sampler.load_state(saved["samplers"][name])
        self.steps = dict(saved["steps"])
        self.cut_short = set(saved["cut_short"]) if saved["iterations"] == self.config.iterations else set()
        self.images_seen, self.best_psnr, self.origin = saved["images_seen"], saved["best_psnr"], saved["origin"]
        self.best_swap = saved.get("best_swap", 0.0)  # runs that began before there was one

    def size(self) -> int:
        """Bytes of a checkpoint, about: weights, their running mean, and two values of Adam per weight."""
        weights = sum(p.numel() * p.element_size() for p in self.networks.parameters())
        return 3 * weights + (sum(p.numel() * 4 for p in self.network.parameters()) if self.average is not None else 0)


def build_networks(config: TrainConfig, outputs: Sequence[str]) -> nn.ModuleDict:
    """The networks of a run by name. `outputs`: the attributes that the classifier tells.

    "network" and "classifier" become the model; "latent", "patches" and "heads" are adversaries, there where their
    weight is not 0; "thermostat" where there is a goal.
    """
    spec, count = config.network, len(config.attributes)
    classes = ClassifierSpec(outputs=tuple(outputs))
    networks: dict[str, nn.Module] = {"network": FaderNetwork(spec, count), "classifier": AttributeClassifier(classes)}
    studio = config.objective == "studio"
    if config.latent_weight:
        kind = LatentDiscriminator.studio if studio else LatentDiscriminator.paper
        networks["latent"] = kind(spec.map_shape(config.adversary_place), count, dropout=config.latent_dropout)
    if config.patch_weight:
        networks["patches"] = RealismPatches() if studio else PatchDiscriminator()
    if studio:
        networks["heads"] = RealismHeads(classes, count, config.size)
        if config.goal:
            networks["thermostat"] = Thermostat(count, config.goal)
    return nn.ModuleDict(networks)


def build_optimisers(config: TrainConfig, networks: nn.ModuleDict) -> dict[str, torch.optim.Optimizer]:
    """One per player: "faders", "latent" and "adversary" (all that judges pictures); AdamW for the classifier."""
    players = {"faders": ("network",), "latent": ("latent",), "adversary": ("heads", "patches")}
    optimisers: dict[str, torch.optim.Optimizer] = {}
    for player, names in players.items():
        weights = [p for name in names if name in networks for p in networks[name].parameters()]
        if weights:
            betas = (config.beta1, config.beta2)
            optimisers[player] = torch.optim.Adam(weights, config.learning_rate, betas, fused=True)
    optimisers["classifier"] = classifier_optimiser(networks["classifier"])
    return optimisers


def classifier_optimiser(classifier: nn.Module) -> torch.optim.Optimizer:
    """AdamW; its rate is set at every step."""
    return torch.optim.AdamW(classifier.parameters(), 1e-3, weight_decay=1e-2, fused=True)


def averaged(network: FaderNetwork, decay: float) -> AveragedModel:
    """A running mean of the network's weights and of its BatchNorm statistics, in evaluation mode."""

    def mix(means: list[torch.Tensor], values: list[torch.Tensor], updates: torch.Tensor | int) -> None:
        keep = average_decay(int(updates), decay)
        if means[0].is_floating_point():
            torch._foreach_lerp_(means, values, 1 - keep)
        else:
            for mean, value in zip(means, values, strict=True):
                mean.copy_(value)

    mean = AveragedModel(network, multi_avg_fn=mix, use_buffers=True)
    return mean.eval().requires_grad_(False)

"""Steps of a run that adds attributes to a model: its y₀ outputs, the judge of its own, and its faders."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from trainer.config import TrainConfig
from trainer.evaluation.judge import Judge
from trainer.model.networks import FaderNetwork
from trainer.model.types import Attributes, Images, to_pixels
from trainer.training.addition import Addition
from trainer.training.batches import Batches
from trainer.training.losses import Edit, Parts
from trainer.training.schedules import classifier_rate
from trainer.training.state import TrainingState
from trainer.training.steps import StudioStep, autocast, edit_of, update
from trainer.training.values import label_loss

PEAK = 1e-2
"""Learning rate of a single linear layer on features that stand."""


class LinearStep:
    """A linear layer on features that stand: the added attributes' y₀ outputs ("y0"), or the run's judge ("judge").

    y₀ looks through the model's frozen classifier; the judge through the features of the judge that ships, which no
    loss ever saw. Images are mirrored and shifted a little.
    """

    def __init__(self, state: TrainingState, batches: Batches, name: str, steps: int, judge: Judge | None) -> None:
        self.state, self.batches, self.name, self.steps, self.judge = state, batches, name, steps, judge
        state.classifier.eval().requires_grad_(False)

    def __call__(self, step: int) -> Parts:
        optimiser = self.state.optimisers[self.name]
        for group in optimiser.param_groups:
            group["lr"] = classifier_rate(step, self.steps, PEAK)
        images, labels = self.batches.next()
        shift = tuple(torch.randint(-3, 4, (2,)).tolist())
        images = torch.roll(images, shift, (2, 3)).contiguous(memory_format=torch.channels_last)
        loss = label_loss(self.state.networks[self.name](self.features(images)), labels)
        update(self.state, self.name, loss, f"the {self.name} outputs")
        return {self.name: loss.detach()}

    def features(self, images: Images) -> torch.Tensor:
        """(B, 3, S, S) → (B, D)."""
        if self.judge is not None:
            return self.judge.look(to_pixels(images))[1].to(images.device).clone()
        with torch.no_grad():
            return self.state.classifier.maps(images)[-1].mean((2, 3))


class AddingStep(StudioStep):
    """The studio recipe with old edits held: they differ from the initial model's as little as may be (`hold_weight`).

    BatchNorm keeps the initial model's statistics: with the new columns at zero the first step's network is that model.
    `add_share` of the edits flip an added attribute. What is new starts from zero and at Adam's pace would take many
    hundred steps to become as large as what was trained: its steps are longer, by `catch_up`.
    """

    def __init__(self, state: TrainingState, batches: Batches, addition: Addition) -> None:
        super().__init__(state, batches)
        self.teacher, self.kept = addition.model.network.eval().requires_grad_(False), addition.kept
        self.teacher.to(memory_format=torch.channels_last)
        share, new = self.config.add_share, len(addition.added)
        self.odds = torch.tensor([(1 - share) / self.kept] * self.kept + [share / new] * new)  # (A,)
        self.reaches = addition.reaches(self.config)  # (A, 2)
        self.new = [weights for _, weights in attribute_weights(state.network, self.kept, new)]
        self.gains = [catch_up(self.config, old) for old, _ in attribute_weights(self.teacher, self.kept, 0)]

    def __call__(self, step: int) -> Parts:
        before = [new.clone() for new in self.new]
        parts = super().__call__(step)
        with torch.no_grad():
            for new, was, gain in zip(self.new, before, self.gains, strict=True):
                new.add_((new - was) * (gain - 1))
        return parts

    def ready(self) -> FaderNetwork:
        return self.state.network.eval()

    def draw(self, labels: Attributes) -> tuple[Edit, Attributes]:
        """As `draw_edit`, an attribute by its odds (the largest of u^(1/odds)), a step by its own reach."""
        order = torch.rand(labels.shape).pow(1 / self.odds.clamp_min(1e-6))
        low, high = self.reaches.unbind(1)
        reach = low + (high - low) * torch.rand(len(labels), 1)  # (B, A)
        return edit_of(labels, order, reach)

    def hold(self, images: Images, edit: Edit, reached: Attributes, change: Images) -> tuple[torch.Tensor, Parts]:
        """How far old edits are from the initial model's: D(z, y′) − D(z, y) against D₀(z₀, y′) − D₀(z₀, y)."""
        old = edit.flipped[:, : self.kept].sum(1) > 0
        if not old.any():
            return change.new_zeros(()), {}
        values = edit.labels[old, : self.kept].nan_to_num(0.5)
        with torch.no_grad(), autocast(self.config, self.state.device):
            maps = self.teacher.encode(images[old])
            moved, stayed = self.teacher.decode(maps, reached[old, : self.kept]), self.teacher.decode(maps, values)
        wanted = moved.float() - stayed.float()
        distance = F.mse_loss if self.config.hold == "mse" else F.l1_loss
        held = distance(change[old], wanted)
        return self.config.hold_weight * held, {"hold": held.detach()}


def attribute_weights(network: FaderNetwork, kept: int, new: int) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Per decoder layer, views of its weights for the first `kept` attributes, and for the `new` others."""
    pairs = []
    for layer in network.decoder.layers:
        if layer.attributes is not None:
            pairs.append(layer.attributes.weight.detach().tensor_split([kept], dim=1))
        else:  # the planes come last among the inputs, two per attribute
            planes = layer.up.weight.detach()[layer.up.weight.shape[0] - 2 * (kept + new) :]
            pairs.append(planes.tensor_split([2 * kept]))
    return pairs


def catch_up(config: TrainConfig, old: torch.Tensor) -> float:
    """How much longer a new weight's steps are: within `ramp` of them it can grow as large as the kept ones are."""
    size = float(old.square().mean().sqrt())
    return max(1.0, size / (config.learning_rate * max(config.ramp, 1)))

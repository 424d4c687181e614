"""One step of training, per kind: the classifier's, the paper's, and the studio recipe's."""

from __future__ import annotations

import contextlib
import copy
import dataclasses
import functools
from collections.abc import Callable, Iterator
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import nn

from trainer.config import TrainConfig
from trainer.errors import UserError
from trainer.model.networks import FaderNetwork
from trainer.model.types import Attributes, Images
from trainer.training import distributed, losses
from trainer.training.batches import Batches
from trainer.training.gradients import hold_down, term_norms
from trainer.training.losses import Edit, Parts, Terms, Verdict
from trainer.training.paths import path_strengths
from trainer.training.regions import outside_maps
from trainer.training.schedules import classifier_rate, decay, ramp
from trainer.training.state import TrainingState
from trainer.training.values import BINARY, Values, label_loss

EDIT_LIMIT = 1.2
"""Edits are clamped to ± this before they are judged, as in the recipe: a little beyond the range of pictures."""


BEYOND = 0.5
"""How far an edit goes where the face has the label already, as a share of a flip's step."""

Norms = tuple[dict[str, float], dict[str, float]]
"""Norms of the terms' gradients in the encoder, and strengths of the decoder's paths, by name."""


class Step(Protocol):
    """Trains on one batch; returns the losses by name, detached. `step` counts from 0 within the phase."""

    def __call__(self, step: int) -> Parts: ...


class FaderStep(Step, Protocol):
    """A step of the faders, which can also tell how hard each term of their loss pulls."""

    def norms(self, images: Images, labels: Attributes) -> Norms: ...


HALF = {"bf16": torch.bfloat16, "fp16": torch.float16}


def autocast(config: TrainConfig, device: torch.device) -> contextlib.AbstractContextManager[object]:
    """Half precision where the settings ask for it."""
    kind = HALF.get(config.precision)
    return torch.autocast(device.type, kind) if kind else contextlib.nullcontext()


def update(
    state: TrainingState, player: str, loss: torch.Tensor, what: str, clip: float = 0.0,
    backward: Callable[[], None] | None = None,
) -> None:
    """One update of a player, the gradient's norm limited to `clip` (0: not). `backward` fills gradients in place of
    the loss. In fp16 the loss is scaled: an update whose gradient that makes too large is left out, the scale halved.

    Raises UserError, before anything is changed, where loss or gradient is not finite.
    """
    optimiser, scaler = state.optimisers[player], state.scaler
    (backward or scaler.scale(loss).backward)()
    weights = [p for group in optimiser.param_groups for p in group["params"]]
    distributed.average_gradients(weights)
    scaler.unscale_(optimiser)
    if clip:
        norm = nn.utils.clip_grad_norm_(weights, clip)
    else:
        norm = nn.utils.get_total_norm([p.grad for p in weights if p.grad is not None])
    if not (loss.isfinite() & norm.isfinite()) and (not loss.isfinite() or scaler.get_scale() <= 1):
        which = "loss" if not loss.isfinite() else "gradient"
        raise UserError(
            f"The {which} of {what} is no longer a finite number; the training stopped before it did harm.",
            "Go on from the last checkpoint with a smaller learning_rate, or with precision=fp32.")
    scaler.step(optimiser)
    scaler.update()
    optimiser.zero_grad(set_to_none=True)  # their memory serves the next step's activations


@contextlib.contextmanager
def frozen(*modules: nn.Module | None) -> Iterator[None]:
    """The modules' weights take no gradient within the block."""
    for module in filter(None, modules):
        module.requires_grad_(False)
    yield
    for module in filter(None, modules):
        module.requires_grad_(True)


@contextlib.contextmanager
def resting(*modules: nn.Module | None) -> Iterator[None]:
    """The modules are in evaluation mode within the block, where BatchNorm and spectral norm keep what they have."""
    before = [(module, module.training) for module in modules if module is not None]
    for module, _ in before:
        module.eval()
    yield
    for module, training in before:
        module.train(training)


class ClassifierStep:
    """The classifier of all attributes: flips, small shifts, cross-entropy, AdamW with a warm-up and a linear fall."""

    def __init__(self, state: TrainingState, batches: Batches, steps: int) -> None:
        self.state, self.batches, self.steps = state, batches, steps

    def __call__(self, step: int) -> Parts:
        state, optimiser = self.state, self.state.optimisers["classifier"]
        for group in optimiser.param_groups:
            group["lr"] = classifier_rate(step, self.steps)
        images, labels = self.batches.next()
        shift = tuple(torch.randint(-3, 4, (2,)).tolist())
        images = torch.roll(images, shift, (2, 3)).contiguous(memory_format=torch.channels_last)
        classifier = state.classifier.train().requires_grad_(True)
        with autocast(state.config, state.device):
            logits = classifier(images)
        loss = label_loss(logits.float(), labels)
        update(state, "classifier", loss, "the classifier")
        return {"classifier": loss.detach()}


class PaperStep:
    """One iteration of the paper: the discriminators' step on detached latents, then the autoencoder's step.

    The encoder is in evaluation mode for the first, the discriminators for the second, each step draws its own batch
    (`encode_once`: one batch and one encoding in training mode serve both). Equations 1–3; Lample et al., section 3.
    """

    def __init__(self, state: TrainingState, batches: Batches) -> None:
        self.state, self.batches, self.config = state, batches, state.config
        self.values = batches.values()
        self.latent = state.networks["latent"] if "latent" in state.networks else None
        self.patches = state.networks["patches"] if "patches" in state.networks else None

    def __call__(self, step: int) -> Parts:
        images, labels = self.batches.next()
        with autocast(self.config, self.state.device):
            maps = self.state.network.train().encode(images) if self.config.encode_once else None
        parts = self.discriminators(step, images, labels, maps)
        if maps is None:
            images, labels = self.batches.next()
        parts |= self.autoencoder(step, images, labels, maps)
        if self.state.average is not None:
            self.state.average.update_parameters(self.state.network)
        self.state.images_seen += self.config.batch_size
        return parts

    def discriminators(self, step: int, images: Images, labels: Attributes, maps: list[torch.Tensor] | None) -> Parts:
        """Equation 2 on latents, and real patches against those of decodes with random attributes."""
        state, parts = self.state, {}
        if self.latent is None and self.patches is None:
            return parts
        with torch.no_grad(), autocast(self.config, state.device):
            seen = [m.detach() for m in maps] if maps is not None else state.network.eval().encode(images)
        if self.latent is not None:
            with autocast(self.config, state.device):
                guess = self.latent.train()(seen[self.config.adversary_place])
            loss = self.values.loss(guess.float(), labels)
            update(state, "latent", loss, "the latent adversary", self.config.clip)
            parts["latent_discriminator"] = loss.detach()
        if self.patches is not None:
            parts |= self.judge_patches(images, labels, gated(self.config, seen, step))
        return parts

    def judge_patches(self, images: Images, labels: Attributes, seen: list[torch.Tensor]) -> Parts:
        with torch.no_grad(), autocast(self.config, self.state.device):
            decoded = self.state.network.eval().decode(seen, self.values.random(labels)).float()
        self.patches.train()
        with autocast(self.config, self.state.device):
            real, fake = self.patches(images), self.patches(decoded)
        loss, parts = losses.patch_discriminator_loss(real, fake, self.config.patch_smoothing)
        update(self.state, "adversary", loss, "the patch adversary", self.config.clip)
        return parts

    def autoencoder(self, step: int, images: Images, labels: Attributes, maps: list[torch.Tensor] | None) -> Parts:
        """Equation 3."""
        config, network = self.config, self.state.network.train()
        with frozen(self.latent, self.patches):
            terms = self.terms(network, step, images, labels, maps)
            loss, parts = losses.total_of(terms)
            held = functools.partial(hold_down, terms, network, config.reconstruction_cap * config.latent_weight)
            backward = held if config.reconstruction_cap else None
            update(self.state, "faders", loss, "the faders", config.clip, backward)
        if "latent" in terms:
            parts["latent_weight"] = torch.tensor(terms["latent"][0])
        if config.reconstruction_end < 1:
            parts["reconstruction_weight"] = torch.tensor(terms["reconstruction"][0])
        return parts

    def norms(self, images: Images, labels: Attributes) -> Norms:
        """How hard each term pulls at the encoder just now, as it would in a step on these images; changes nothing."""
        network, step = copy.deepcopy(self.state.network).train(), self.state.iteration
        with frozen(self.latent, self.patches):
            terms = self.terms(network, step, images, labels, None)
            pulls = term_norms(terms, network, self.config.reconstruction_cap * self.config.latent_weight)
        with torch.no_grad():
            maps = gated(self.config, network.encode(images), step)
        return pulls, path_strengths(network, maps, labels.nan_to_num(0.5))

    def terms(
        self, network: FaderNetwork, step: int, images: Images, labels: Attributes, maps: list[torch.Tensor] | None
    ) -> Terms:
        """The faders' loss at that step. `maps`: an encoding of the images that is there already."""
        config = self.config
        left = decay(step, config.ramp, config.reconstruction_end)
        weights = (
            config.reconstruction_weight * left, config.latent_weight * ramp(step, config.ramp),
            config.patch_weight * ramp(step, config.patch_ramp))
        with autocast(config, self.state.device):
            maps = network.encode(images) if maps is None else maps
            shown = gated(config, maps, step)
            decoded = network.decode(shown, labels.nan_to_num(0.5)).float()
            guess = self.latent.eval()(maps[config.adversary_place]).float() if self.latent is not None else None
            patches = None
            if self.patches is not None:
                patches = self.patches.eval()(network.decode(shown, self.values.random(labels)).float())
        return losses.paper_terms(config, weights, images, decoded, labels, guess, patches, self.values)


class StudioStep:
    """One iteration of the studio recipe: what the user sees, x + D(z, y′) − D(z, y), is judged and trained.

    Adversary, latent adversary, then encoder and decoder, all on one batch. The classifier is frozen: its maps are what
    the heads look at.
    """

    def __init__(self, state: TrainingState, batches: Batches) -> None:
        self.state, self.batches, self.config = state, batches, state.config
        self.values = batches.values()
        self.heads = state.networks["heads"]
        self.latent = state.networks["latent"] if "latent" in state.networks else None
        self.patches = state.networks["patches"] if "patches" in state.networks else None
        self.thermostat = state.networks["thermostat"] if "thermostat" in state.networks else None
        self.places = [state.outputs.index(name) for name in self.config.attributes]
        state.classifier.eval().requires_grad_(False)
        outside = outside_maps(self.config.attributes, self.config.size).to(state.device)
        self.price = 1 + self.config.outside_weight * outside  # (A, 1, S, S)

    def __call__(self, step: int) -> Parts:
        config, network = self.config, self.ready()
        images, labels = self.batches.next()
        edit, reached = self.draw(labels)
        maps, decoded, change = self.changed(network, images, labels, reached)
        held, old = self.hold(images, edit, reached, change)
        shown, edited = shifted(config.shift, images, within_limits(images + change))
        seen, parts = self.adversary(shown, edited, edit)
        parts |= self.latent_adversary(maps[config.adversary_place].detach(), labels)
        with frozen(self.heads, self.latent, self.patches):
            loss, terms = losses.total_of(self.terms(step, maps, seen, edited, (images, decoded), change, edit))
            update(self.state, "faders", loss + held, "the faders", config.clip)
        parts |= self.follow(shown, edited.detach(), edit)
        if self.state.average is not None:
            self.state.average.update_parameters(network)
        self.state.images_seen += self.config.batch_size
        return parts | terms | old

    def changed(
        self, network: FaderNetwork, images: Images, labels: Attributes, reached: Attributes
    ) -> tuple[list[torch.Tensor], Images, Images]:
        """The encoder's maps, the reconstructions D(z, y), and what the edits change: D(z, y′) − D(z, y)."""
        with autocast(self.config, self.state.device):
            maps = network.encode(images)
            decoded, moved = network.decode(maps, labels.nan_to_num(0.5)), network.decode(maps, reached)
        decoded = decoded.float()
        return maps, decoded, moved.float() - decoded

    def terms(
        self, step: int, maps: list[torch.Tensor], seen: list[torch.Tensor], edited: Images,
        pictures: tuple[Images, Images], change: Images, edit: Edit,
    ) -> Terms:
        """The faders' loss at that step; `seen` are the classifier's maps of the `edited` images."""
        config = self.config
        left = decay(step, config.ramp, config.reconstruction_end)
        weights = (config.reconstruction_weight * left, ramp(step, config.ramp), ramp(step, config.patch_ramp))
        with autocast(config, self.state.device):
            verdict = self.judge(seen, edited)
            guess = self.latent(maps[config.adversary_place]) if self.latent is not None else None
        price = self.price[edit.flipped.argmax(1)]  # (B, 1, S, S)
        strengths = self.thermostat.strengths(edit) if self.thermostat is not None else None
        return losses.studio_terms(
            config, weights, pictures, change, price, verdict, guess, edit, strengths, self.values)

    def norms(self, images: Images, labels: Attributes) -> Norms:
        """How hard each term pulls at the encoder just now, as it would in a step on these images; changes nothing."""
        network = copy.deepcopy(self.ready())
        edit, reached = self.draw(labels)
        maps, decoded, change = self.changed(network, images, labels, reached)
        edited = shifted(self.config.shift, within_limits(images + change))[0]
        players = (self.heads, self.latent, self.patches)
        with frozen(*players), resting(*players):
            with autocast(self.config, self.state.device):
                seen = self.state.classifier.eval().maps(edited)
            terms = self.terms(self.state.iteration, maps, seen, edited, (images, decoded), change, edit)
            pulls = term_norms(terms, network)
        return pulls, path_strengths(network, [m.detach().float() for m in maps], labels.nan_to_num(0.5))

    def ready(self) -> FaderNetwork:
        """The network as it trains: BatchNorm takes each batch's own statistics."""
        return self.state.network.train()

    def draw(self, labels: Attributes) -> tuple[Edit, Attributes]:
        """What is asked of each image, and the attributes that the decoder is given."""
        return draw_edit(self.config, labels, self.values)

    def hold(self, images: Images, edit: Edit, reached: Attributes, change: Images) -> tuple[torch.Tensor, Parts]:
        """A further term of the faders' loss, and its parts; none where there is no model whose edits are to stay."""
        return change.new_zeros(()), {}

    def judge(self, maps: list[torch.Tensor], images: Images) -> Verdict:
        patches = self.patches(images).float() if self.patches is not None else None
        return Verdict(heads=self.heads(maps).float(), patches=patches)

    def adversary(self, shown: Images, edited: Images, edit: Edit) -> tuple[list[torch.Tensor], Parts]:
        """The adversary's step; also the classifier's maps of the edits, through which the faders learn."""
        classifier = self.state.classifier.eval()
        with autocast(self.config, self.state.device):
            seen = classifier.maps(edited)
            real = self.judge(classifier.maps(shown), shown)
            fake = self.judge([m.detach() for m in seen], edited.detach())
        loss, parts = losses.studio_adversary_loss(self.config, real, fake, edit)
        update(self.state, "adversary", loss, "the adversary")
        return seen, parts

    def follow(self, shown: Images, edited: Images, edit: Edit) -> Parts:
        """Sets how hard the next step pushes each fader, by what these edits of the `shown` photos achieved."""
        if self.thermostat is None:
            return {}
        with autocast(self.config, self.state.device):
            gone = self.thermostat.turn(self.state.classifier.eval(), self.places, shown, edited, edit)
        return {"gone": gone}

    def latent_adversary(self, latents: torch.Tensor, labels: Attributes) -> Parts:
        if self.latent is None:
            return {}
        with autocast(self.config, self.state.device):
            guess = self.latent.train()(latents)
        loss = self.values.loss(guess.float(), labels)
        update(self.state, "latent", loss, "the latent adversary")
        return {"latent_discriminator": loss.detach()}


def within_limits(edited: Images) -> Images:
    """Edited images (B, 3, S, S), what the user sees, as they are judged."""
    return edited.clamp(-EDIT_LIMIT, EDIT_LIMIT)


def gated(config: TrainConfig, maps: list[torch.Tensor], step: int) -> list[torch.Tensor]:
    """The maps as the decoder gets them at that step: skipped ones times their gain, none for some of the images.

    `skip_ramp`: the gain grows from 0 to 1. `skip_dropout`: that share of the images is decoded from the latent alone,
    drawn anew at every call; what is kept is not made larger, since a used model always has its skips.
    """
    if not config.skip_ramp and not config.skip_dropout:
        return maps
    gain = ramp(step, config.skip_ramp)
    keep = gain * (torch.rand(len(maps[-1]), 1, 1, 1) >= config.skip_dropout).to(maps[-1])  # (B, 1, 1, 1)
    shown = list(maps)
    for k in config.skips:
        shown[-1 - k] = maps[-1 - k] * keep
    return shown


def draw_edit(config: TrainConfig, labels: Attributes, values: Values = BINARY) -> tuple[Edit, Attributes]:
    """One known attribute of each image, drawn evenly, is flipped; also the attributes that the decoder is given.

    The decoder goes `reach` times the label's step, drawn evenly between `reach_low` and `reach_high`. The share `beyond`
    of the edits asks for the label that the face has already, and goes half as far in that direction: faders go there
    too, and where nothing was trained it shows.
    """
    order = torch.rand(labels.shape)
    reach = config.reach_low + (config.reach_high - config.reach_low) * torch.rand(len(labels), 1)
    edit, reached = edit_of(labels, order, reach, values)
    if not config.beyond:
        return edit, reached
    own = labels.nan_to_num(0.5)
    stays = (torch.rand(len(labels), 1) < config.beyond).to(labels.device)  # (B, 1)
    further = own - BEYOND * (reached - own)
    return dataclasses.replace(edit, targets=own.where(stays, edit.targets)), further.where(stays, reached)


def edit_of(
    labels: Attributes, order: torch.Tensor, reach: torch.Tensor, values: Values = BINARY
) -> tuple[Edit, Attributes]:
    """The known attribute with the largest `order` (B, A) is flipped; `reach` (B, 1 or A) times its label's step."""
    known = ~labels.isnan()
    chosen = order.to(labels.device).masked_fill(~known, -1).argmax(1)
    flipped = F.one_hot(chosen, labels.shape[1]).to(labels) * known  # (B, A)
    own = labels.nan_to_num(0.5)
    targets, flipped = values.flip(own, flipped)
    reached = own + (targets - own) * reach.to(labels.device)
    return Edit(labels=labels, targets=targets, flipped=flipped), reached


def shifted(pixels: int, *images: Images) -> list[Images]:
    """All images under one small random shift, their borders mirrored."""
    if not pixels:
        return list(images)
    size = images[0].shape[-1]
    down, right = torch.randint(2 * pixels + 1, (2,)).tolist()
    moved = []
    for x in images:
        padded = F.pad(x, (pixels,) * 4, mode="reflect")[:, :, down : down + size, right : right + size]
        moved.append(padded.contiguous(memory_format=torch.channels_last))
    return moved

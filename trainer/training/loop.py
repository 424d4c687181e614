"""The training loop: phases of steps, and what happens between two steps."""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch

from trainer import events
from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.judge import Judge
from trainer.events import Event, EventWriter
from trainer.runs import Inbox, Request, RunFolder
from trainer.training import distributed
from trainer.training.adding import AddingStep, LinearStep
from trainer.training.addition import Addition
from trainer.training.batches import (
    CLASSIFIER_BATCH, Batches, addition_batches, classifier_batches, fader_batches, training_places,
)  # fmt: skip
from trainer.training.checkpoints import save_checkpoint
from trainer.training.export import write_preview
from trainer.training.features import load_features, save_features
from trainer.training.losses import Parts
from trainer.training.memory import keep_apart
from trainer.training.selection import Selection
from trainer.training.samples import ValidationFaces, reconstruction_error, write_samples
from trainer.training.schedules import seed_step
from trainer.training.state import TrainingState
from trainer.training.steps import ClassifierStep, FaderStep, PaperStep, Step, StudioStep
from trainer.training.verdicts import Verdicts

Progress = Callable[[str, int, int], None]
"""Told after every step: the phase, its steps done, its steps in all."""

Ending = Literal["done", "stopped", "discarded"]

POLL_SECONDS = 0.1
SILENCE_SECONDS = 5.0
"""Training time after which a step is reported early: on a slow machine `report_every` steps take minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of the training: `name`, its number of `steps`, `images` per step, and where they come from."""

    name: str
    steps: int
    images: int
    batches: Batches


class Training:
    """One run: trains phase after phase, reports, checkpoints, and does what the inbox asks between steps."""

    def __init__(
        self, folder: RunFolder, data: Dataset, state: TrainingState, writer: EventWriter, inbox: Inbox,
        progress: Progress, judge: Judge | None = None, chooser: Judge | None = None,
    ) -> None:
        self.folder, self.data, self.state = folder, data, state
        self.writer, self.inbox, self.progress = writer, inbox, progress
        self.config: TrainConfig = state.config
        self.judge = judge
        self.phases = plan(state, data, judge)
        state.samplers = {phase.name: phase.batches.sampler for phase in self.phases}
        state.steps = {phase.name: 0 for phase in self.phases}
        self.faces = ValidationFaces(data, data.columns(self.config.attributes), state.device)
        self.verdicts = Verdicts(state, self.faces, judge) if self.config.sample_every else None
        self.selection = Selection(folder.path, data, state, chooser)
        self.epoch = math.ceil(len(training_places(data, self.config)) / self.config.batch_size)
        self.meter = Meter()

    def announce(self, resumed: bool) -> None:
        """The run's first line, also where it goes on."""
        first = next((p for p in self.phases if not self.is_over(p)), self.phases[-1])
        training, validation = len(training_places(self.data, self.config)), len(self.faces)
        self.say(events.Started(
            preset=self.config.preset, device=str(self.state.device), attributes=self.config.attributes,
            phases={p.name: p.steps for p in self.phases}, training_images=training, validation_images=validation,
            resumed=resumed), first)  # fmt: skip

    def run(self) -> Ending:
        """All phases that are not done yet, in order."""
        for phase in self.phases:
            if not self.is_over(phase) and (ending := self.train(phase)) != "done":
                return ending
            self.complete(phase)
        return "done"

    def train(self, phase: Phase) -> Ending:
        """Steps of one phase until it is over, or somebody asks to end it."""
        state, step, first = self.state, self.begin(phase), True
        keep_apart(True)  # Adam's values come with the first step
        while not self.is_over(phase):
            number = state.steps[phase.name]
            seed_step(self.config.seed, distributed.own_stream(phase.name), number)
            started = time.perf_counter()
            parts = step(number)
            if first:
                keep_apart(first := False)
            distributed.average_buffers(state.networks, state.average)
            self.meter.add(parts, phase.images, time.perf_counter() - started)
            state.steps[phase.name] = number + 1
            self.progress(phase.name, number + 1, phase.steps)
            if self.is_due(phase, self.config.report_every) or self.meter.seconds >= SILENCE_SECONDS:
                self.report(phase)
            if self.is_due(phase, self.config.sample_every) and phase.name == "faders":
                self.look(phase)
            if self.is_due(phase, self.config.validate_every or self.epoch) and phase.name == "faders":
                self.choose(phase, step)
            if self.is_due(phase, self.config.checkpoint_every):
                self.checkpoint(phase)
            if (ending := self.answer(phase)) is not None:
                return ending
        return "done"

    def is_over(self, phase: Phase) -> bool:
        return self.state.steps[phase.name] >= phase.steps or phase.name in self.state.cut_short

    def is_due(self, phase: Phase, every: int) -> bool:
        """Every `every` steps, and at the phase's end; never where `every` is 0."""
        done = self.state.steps[phase.name]
        return every > 0 and (done % every == 0 or done == phase.steps)

    def begin(self, phase: Phase) -> Step:
        """Says that the phase begins and makes its step; takes features from the cache where they are there."""
        state = self.state
        reused = phase.name == "features" and distributed.leads() and load_features(self.data, state)
        if reused:
            state.steps[phase.name] = phase.steps
            phase.batches.sampler.load_state({"step": phase.steps})
        distributed.take_state(state)  # what the leader resumed or took from the cache
        self.say(events.PhaseStarted(steps=phase.steps, reused=reused), phase)
        if phase.name in ("features", "classifier"):
            return ClassifierStep(state, phase.batches, phase.steps)
        if phase.name in ("y0", "judge"):
            judge = self.judge if phase.name == "judge" else None
            return LinearStep(state, phase.batches, phase.name, phase.steps, judge)
        if state.addition is not None:
            return AddingStep(state, phase.batches, state.addition)
        kind = StudioStep if self.config.objective == "studio" else PaperStep
        return kind(state, phase.batches)

    def complete(self, phase: Phase) -> None:
        """What a phase leaves: the classifier without its optimiser, features for other runs. Twice does no harm."""
        if phase.name in ("features", "classifier"):
            self.state.finish_classifier()
        if phase.name == "y0":
            self.state.take_y0()
        if phase.name == "features" and not self.state.origin and distributed.leads():
            save_features(self.data, self.state)

    def answer(self, phase: Phase) -> Ending | None:
        """Does what was asked for since the last step; an ending where the run is to leave."""
        request = self.inbox.next()
        if request == "pause":
            request = self.pause(phase)
        if request == "save":
            self.save(phase)
        if request == "finish" and phase.name in ("faders", "classifier"):
            self.cut_short(phase)
        elif request in ("stop", "finish"):  # without trained faders there is nothing to keep yet
            self.checkpoint(phase)
            return "stopped"
        return "discarded" if request == "discard" else None

    def cut_short(self, phase: Phase) -> None:
        """Ends the phase here, with a last look at what is kept where this step had none."""
        if phase.name == "faders" and self.config.sample_every and not self.is_due(phase, self.config.sample_every):
            self.look(phase)
        if self.meter.steps:
            self.report(phase)
        self.state.cut_short.add(phase.name)

    def save(self, phase: Phase) -> None:
        """A checkpoint now, and sample faces where there are faders to look at."""
        if phase.name == "faders":
            self.look(phase)
        self.checkpoint(phase)

    def pause(self, phase: Phase) -> Request:
        """Checkpoints and waits for a request that ends the pause; saving does not."""
        self.checkpoint(phase)
        self.say(events.Paused(), phase)
        while (request := self.inbox.next()) in (None, "pause", "save"):
            if request == "save":
                self.save(phase)
            time.sleep(POLL_SECONDS)
        self.say(events.Continued(), phase)
        return request  # type: ignore[return-value]

    def report(self, phase: Phase) -> None:
        values, pace = self.meter.means(), round(self.meter.pace(), 2)
        self.meter = Meter()
        self.say(events.Losses(values=values, images_seen=self.state.images_seen, images_per_second=pace), phase)

    def look(self, phase: Phase) -> None:
        """Validation figures and a grid of sample faces."""
        figures = reconstruction_error(self.state, self.faces)
        seen = self.verdicts.measure() if self.verdicts is not None else {}
        self.say(events.Validation(values=figures | seen), phase)
        path = self.folder.samples / f"{self.state.iteration:08d}.png"
        write_samples(path, self.state, self.faces)
        self.say(events.Sample(file=f"samples/{path.name}", attributes=self.config.attributes), phase)

    def choose(self, phase: Phase, step: FaderStep) -> None:
        """Measures on the faces that choose, keeps weights that are better than ever, and tells how the terms pull."""
        self.say(self.selection.look(), phase)
        images, labels = self.selection.faces.read(0, self.config.batch_size, unknown=math.nan)
        if len(images) > 1:
            gradients, paths = step.norms(images, labels)
            self.say(events.Norms(gradients=gradients, paths=paths), phase)

    def checkpoint(self, phase: Phase) -> None:
        path = save_checkpoint(self.folder.checkpoints, self.state)
        if phase.name in ("faders", "classifier") and self.state.iteration:
            write_preview(self.folder.preview, self.folder.path.name, self.state, self.data)
        self.say(events.Checkpoint(file=f"checkpoints/{path.name}"), phase)

    def say(self, event: Event, phase: Phase) -> None:
        step = self.state.steps[phase.name]
        event = dataclasses.replace(event, iteration=self.state.iteration, phase=phase.name, step=step)
        try:
            self.writer.write(event)
        except OSError as error:
            raise UserError(f"“{self.folder.path}” cannot be written: {error.strerror or error}.",
                            "Free some space, then go on from the last checkpoint.") from error


class Meter:
    """Means of the losses, and images per second of the steps alone, not of what happens between them."""

    def __init__(self) -> None:
        self.sums: dict[str, torch.Tensor] = {}
        self.steps, self.images, self.seconds = 0, 0, 0.0

    def add(self, parts: Parts, images: int, seconds: float) -> None:
        for name, value in parts.items():
            self.sums[name] = self.sums[name] + value if name in self.sums else value
        self.steps, self.images, self.seconds = self.steps + 1, self.images + images, self.seconds + seconds

    def means(self) -> dict[str, float]:
        return {name: float(total) / self.steps for name, total in self.sums.items()}

    def pace(self) -> float:
        return self.images / self.seconds if self.seconds else 0.0


def plan(state: TrainingState, data: Dataset, judge: Judge | None) -> list[Phase]:
    """The phases in order: the studio's features come before its faders, the paper's classifier after them.

    Where attributes are added to a model, its features stand; their y₀ outputs and, where `judge` can be one, the run's
    judge come before the faders.
    """
    config, device = state.config, state.device
    if state.addition is not None:
        return plan_addition(state, state.addition, data, judge)
    before = config.objective == "studio"
    classifier = Phase(
        name="features" if before else "classifier", steps=config.classifier_steps, images=CLASSIFIER_BATCH,
        batches=classifier_batches(data, config, device))
    faders = Phase(
        name="faders", steps=config.iterations, images=config.batch_size, batches=fader_batches(data, config, device))
    return [classifier, faders] if before else [faders, classifier]


def plan_addition(state: TrainingState, addition: Addition, data: Dataset, judge: Judge | None) -> list[Phase]:
    """y₀ outputs, the run's judge, faders; every batch has as many faces with the added attributes as without."""
    config = state.config
    sizes = {"y0": CLASSIFIER_BATCH, "judge": CLASSIFIER_BATCH, "faders": config.batch_size}
    steps = {"y0": config.classifier_steps, "judge": config.judge_iterations, "faders": config.iterations}
    if judge is None:
        del steps["judge"]
    return [
        Phase(name=name, steps=count, images=sizes[name], batches=addition_batches(
            data, config, addition, state.device, sizes[name], config.seed + k, all_labels=name == "faders"))
        for k, (name, count) in enumerate(steps.items())
    ]

"""A run from its folder to its model: begins or goes on, holds the lock, listens to signals, exports at the end."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from trainer import config as settings
from trainer import events
from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.events import EventWriter
from trainer.runs import Inbox, RunFolder
from trainer.training.checkpoints import load_checkpoint, save_checkpoint
from trainer.training.export import describe_data, write_model
from trainer.training.initial import start_from
from trainer.training.loop import Ending, Progress, Training
from trainer.training.state import TrainingState

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainResult:
    """What `train` prints: absolute paths; `model` is None where the run stopped before its end."""

    run: str
    model: str | None
    iterations: int
    images_seen: int
    ended: str

    def to_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)


def choose_config(run: Path, preset: str | None, changes: Sequence[str], *, resume: bool = False) -> TrainConfig:
    """The settings that a command line asks for: a preset (the run's own settings when it goes on, else `paper`) and
    KEY=VALUE changes to it. Raises UserError."""
    folder = RunFolder(run)
    if preset is None and resume and folder.exists:
        return settings.with_settings(folder.read_config()[0], changes)
    return settings.with_settings(settings.preset(preset or "paper"), changes)


def train(
    run: Path, data: Path, config: TrainConfig, *, init: Path | None = None, resume: bool = False, device: str = "auto",
    progress: Progress | None = None,
) -> TrainResult:
    """Trains in the folder `run` on the prepared data set `data`, to the end or until the run is told to stop.

    `init`: a model of the same network and attributes to start from. `resume`: goes on from the newest verified
    checkpoint, from the start where there is none; a finished run gives its result again. `progress` is told after
    every step. Raises UserError for what the user can mend; the run's last line then says so too.
    """
    folder, source = RunFolder(run.resolve()), Dataset.open(data)
    check_data(config, source)
    if folder.exists:
        check_going_on(folder, config, source, resume)
        if (result := finished(folder, config)) is not None:
            return result
    place = choose_device(device)
    folder.create()
    with folder.lock(), source, EventWriter(folder.events) as writer, signals_ask(folder):
        inbox = Inbox(folder)
        folder.sweep()
        folder.write_config(config, source.path, source.fingerprint)
        folder.clear_result()
        try:
            with out_of_memory_is_said(config):
                state = TrainingState(config, source.attributes, place)
                folder.check_space(4 * state.size())  # three checkpoints for an instant, and the model
                training = Training(folder, source, state, writer, inbox, progress or (lambda *_: None))
                resumed = load_checkpoint(folder.checkpoints, state)
                if init is not None and not resumed:
                    start_from(init, state)
                training.announce(resumed)
                return conclude(folder, source, state, training.run(), writer)
        except Exception as error:
            writer.write(events.Ended(outcome="failed", message=str(error), hint=getattr(error, "hint", "")))
            raise


def conclude(
    folder: RunFolder, data: Dataset, state: TrainingState, ending: Ending, writer: EventWriter
) -> TrainResult:
    """Exports what is done, writes the result and the last line."""
    model = None
    if ending == "done":
        save_checkpoint(folder.checkpoints, state)
        model = str(write_model(folder.model, folder.path.name, state, describe_data(data.path, data.info)))
    result = TrainResult(
        run=str(folder.path), model=model, iterations=state.iteration, images_seen=state.images_seen,
        ended="done" if ending == "done" else "stopped")
    if ending == "done":
        folder.write_result(result.to_json())
    name = folder.model.name if model else ""
    writer.write(events.Ended(
        outcome=ending, model=name, images_seen=state.images_seen, iteration=state.iteration))
    return result


def check_data(config: TrainConfig, data: Dataset) -> None:
    """Raises UserError where the data set does not have what the settings name."""
    data.columns(config.attributes)
    if data.size != config.size:
        raise UserError(
            f"The data set's pictures have {data.size} pixels, the settings ask for {config.size}.",
            f"Use --set size={data.size}, or prepare the data set with --size {config.size}.")


def check_going_on(folder: RunFolder, config: TrainConfig, data: Dataset, resume: bool) -> None:
    """Raises UserError where the folder's run cannot go on as asked: other settings, other data, or nobody said so.

    What changes no weights may differ, and a run may be given more iterations.
    """
    if not resume:
        raise UserError(f"“{folder.path}” holds a run already.", "Go on with --resume, or choose another folder.")
    before, _, fingerprint = folder.read_config()
    changed = [n for n in settings.differences(before, config) if not settings.is_harmless(n)]
    if "iterations" in changed and more_iterations(before, config):
        changed.remove("iterations")
    if changed:
        values = ", ".join(f"{n}={getattr(before, n)}" for n in changed)
        raise UserError(f"The run was begun with other settings ({values}).", "Leave them, or choose another folder.")
    if fingerprint != data.fingerprint:
        raise UserError("The run was begun on another data set.", "Name that one, or choose another folder.")


def more_iterations(before: TrainConfig, after: TrainConfig) -> bool:
    """Whether `after` only lengthens the faders' training; the classifier's length must stay."""
    return after.iterations > before.iterations and after.classifier_steps == before.classifier_steps


def finished(folder: RunFolder, config: TrainConfig) -> TrainResult | None:
    """The result of a run that is done and was not given more iterations."""
    saved = folder.read_result()
    if saved is None or folder.read_config()[0].iterations < config.iterations:
        return None
    return TrainResult(**saved)


@contextlib.contextmanager
def signals_ask(folder: RunFolder) -> Iterator[None]:
    """SIGINT and SIGTERM ask the run to stop, as a window would; the loop looks between two steps."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.signal(kind, lambda *_: folder.ask("stop")) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


@contextlib.contextmanager
def out_of_memory_is_said(config: TrainConfig) -> Iterator[None]:
    """Turns a device or machine that is out of memory into the user's error."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
        if not isinstance(error, torch.OutOfMemoryError | MemoryError) and "allocate memory" not in str(error):
            raise
        raise UserError(
            f"There is not enough memory for batches of {config.batch_size} images.",
            f"Begin a run with --set batch_size={max(2, config.batch_size // 2)}.") from error


def choose_device(name: str) -> torch.device:
    """auto: CUDA, then MPS, then the CPU. Raises UserError where the named device is not there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    kind = next(k for k, found in there.items() if found) if name == "auto" else name.partition(":")[0]
    if not there.get(kind, False):
        names = " or ".join(k for k, found in there.items() if found)
        raise UserError(f"There is no device “{name}” here.", f"Choose auto or {names}.")
    if kind == "cuda":
        torch.backends.cudnn.benchmark = True
        torch.set_float32_matmul_precision("high")
    return torch.device(kind if name == "auto" else name)

"""A run from its folder to its model: begins or goes on, holds the lock, listens to signals, exports at the end."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from trainer import config as settings
from trainer import events
from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.errors import UserError
from trainer.evaluation.judge import Judge
from trainer.events import EventWriter
from trainer.model.spec import read_spec
from trainer.runs import Inbox, RunFolder
from trainer.training import distributed
from trainer.training.addition import adopt, find_addition, initial_path, keep_initial
from trainer.training.best import PICKS, best_path
from trainer.training.checkpoints import load_checkpoint, save_checkpoint
from trainer.training.export import new_state, write_model
from trainer.training.following import SharedInbox, follow
from trainer.training.initial import start_from, widen_from
from trainer.training.labelling import labelled
from trainer.training.loop import Ending, Progress, Training
from trainer.training.own_judge import find_judge
from trainer.training.selection import choosing_judge
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


def choose_config(
    run: Path, preset: str | None, changes: Sequence[str], *, resume: bool = False, init: Path | None = None
) -> TrainConfig:
    """The settings that a command line asks for: a preset and KEY=VALUE changes to it. Raises UserError.

    Without a preset: the run's own settings when it goes on, `add` where it starts from the model `init`, else `paper`.
    A run that starts from a model has that one's network, and its attributes before the new ones.
    """
    folder, start = RunFolder(run), init
    if resume and initial_path(run).is_file():
        start = initial_path(run)
    if preset is None and resume and folder.exists:
        config = settings.with_settings(folder.read_config()[0], changes)
    else:
        config = settings.with_settings(settings.preset(preset or ("add" if start else "paper")), changes)
    if start is None and config.preset == "add":
        raise UserError("The preset add needs a model to add to.", "Name it: --init MODEL")
    return adopt(config, read_spec(start)) if start else config


def train(
    run: Path, data: Path, config: TrainConfig, *, init: Path | None = None, resume: bool = False, device: str = "auto",
    progress: Progress | None = None,
) -> TrainResult:
    """Trains in the folder `run` on the prepared data set `data`, to the end or until the run is told to stop.

    `init`: a model of the same network to start from, with the same attributes or the first of them: the others are
    then added to it, and the data set needs labels of those alone. The run keeps a copy. `resume`: goes on from the
    newest verified checkpoint, from the start where there is none; a finished run gives its result again. `progress`
    is told after every step. Of several processes that torchrun started the leader does all that; the others end with
    "followed". Raises UserError for what the user can mend; the run's last line then says so too.
    """
    place = choose_device(distributed.own_device(device))
    with distributed.joined(place):
        if distributed.leads():
            return lead(run, data, config, init, resume, place, progress or (lambda *_: None))
        follow(run, data, place)
    return TrainResult(run=str(run.resolve()), model=None, iterations=0, images_seen=0, ended="followed")


def lead(
    run: Path, data: Path, config: TrainConfig, init: Path | None, resume: bool, place: torch.device, progress: Progress
) -> TrainResult:
    """`train` in the process that writes."""
    folder = RunFolder(run.resolve())
    if folder.exists and not data.is_dir():
        raise UserError(f"“{data}” is no longer there.",
                        "Put it back, or connect its disk again; then go on from here.")
    source = Dataset.open(data)
    config = with_columns(config, source.info.choices)
    distributed.check_batch(config.batch_size)
    chooser = choosing_judge(config, place)
    addition = find_addition(folder.path, init, config, place)
    if addition is not None and distributed.size() > 1:
        raise UserError("Faders are added to a model by one process.", "Start it without torchrun; it takes minutes.")
    check_data(config, source, addition.added if addition else config.attributes)
    if folder.exists:
        check_going_on(folder, config, source, resume)
        if (result := finished(folder, config)) is not None:
            distributed.from_leader(None)
            return result
    distributed.from_leader(config)
    folder.create()
    with folder.lock(), source, EventWriter(folder.events) as writer, signals_ask(folder):
        inbox = SharedInbox(Inbox(folder))
        folder.sweep()
        folder.write_config(config, source.path, source.fingerprint)
        folder.clear_result()
        try:
            with out_of_memory_is_said(config):
                judge, faces = None, source
                if addition is not None:
                    keep_initial(folder.path, init or initial_path(folder.path))
                    faces = labelled(source, addition, folder.path, config.seed, place)
                    judge = find_judge(faces, addition, place)
                state = new_state(config, source, place, addition, judge)
                folder.check_space(4 * state.size())  # three checkpoints for an instant, and the model
                training = Training(folder, faces, state, writer, inbox, progress, judge, chooser)
                resumed = load_checkpoint(folder.checkpoints, state)
                if addition is not None and not resumed:
                    widen_from(folder.path, state, addition)
                elif init is not None and not resumed:
                    start_from(init, state)
                training.announce(resumed)
                return conclude(folder, faces, state, training.run(), writer, judge)
        except Exception as error:
            with contextlib.suppress(OSError):  # a full disk takes not even this
                writer.write(events.Ended(outcome="failed", message=str(error), hint=getattr(error, "hint", "")))
            raise


def conclude(
    folder: RunFolder, data: Dataset, state: TrainingState, ending: Ending, writer: EventWriter,
    judge: Judge | None = None,
) -> TrainResult:
    """Exports what is done, writes the result and the last line."""
    model = None
    if ending == "done":
        save_checkpoint(folder.checkpoints, state)
        model = str(write_model(folder.model, folder.path.name, state, data, judge, run=folder.path))
        for pick in (p for p in PICKS if best_path(folder.path, p).is_file()):
            name = f"{folder.path.name}-best-{pick}"
            write_model(folder.best(pick), name, state, data, judge, run=folder.path, pick=pick)
    result = TrainResult(
        run=str(folder.path), model=model, iterations=state.iteration, images_seen=state.images_seen,
        ended="done" if ending == "done" else "stopped")
    if ending == "done":
        folder.write_result(result.to_json())
    name = folder.model.name if model else ""
    writer.write(events.Ended(
        outcome=ending, model=name, images_seen=state.images_seen, iteration=state.iteration))
    return result


def with_columns(config: TrainConfig, choices: Mapping[str, tuple[str, ...]]) -> TrainConfig:
    """The settings with every k-way attribute as its columns: Hair becomes Hair=Blond, Hair=Black …"""
    columns = tuple(c for name in config.attributes for c in choices.get(name, (name,)))
    return config if columns == config.attributes else dataclasses.replace(config, attributes=columns)


def check_data(config: TrainConfig, data: Dataset, needed: Sequence[str]) -> None:
    """Raises UserError where the data set does not have the labels that are `needed`, or pictures of another size."""
    data.columns(needed)
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
            f"Begin a run with smaller batches: batch_size={max(2, config.batch_size // 2)}, a setting of the run.") from error


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

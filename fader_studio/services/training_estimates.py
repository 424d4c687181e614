"""What a training will take on this machine: a few steps are timed once, in a process, and remembered."""

from __future__ import annotations

import dataclasses
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fader_studio.services.activity import Problem
from fader_studio.services.trainer_process import Answer, TrainerProcess
from fader_studio.services.training_choices import Choice
from resources.words import number, tr
from trainer.config import TrainConfig, config_to_json
from trainer.files import write_atomically

log = logging.getLogger(__name__)

FORMAT = 1
NICENESS = 10
"""Somebody waits for it, and may edit meanwhile."""
START_SECONDS = 10.0
"""Loading what a training needs, and writing its model."""
FREE = frozenset((
    "preset", "attributes", "iterations", "classifier_iterations", "judge_iterations", "seed", "checkpoint_every",
    "sample_every", "report_every", "validate_every", "validate_images", "images"))
"""Settings that leave the time of a step as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What `fader-trainer trial` measured: seconds per step by phase, per grid of samples, per checkpoint; MB."""

    step_seconds: Mapping[str, float]
    sample_seconds: float
    checkpoint_seconds: float
    memory_mb: float
    disk_mb: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    seconds: float
    memory_mb: float
    disk_mb: float


def estimate(config: TrainConfig, trial: Trial) -> Estimate:
    """What a run with these settings takes, the steps of each phase at the trial's pace."""
    counts = {"judge": config.judge_iterations, "faders": config.iterations}
    steps = {phase: counts.get(phase, config.classifier_steps) for phase in trial.step_seconds}
    seconds = START_SECONDS + sum(count * trial.step_seconds[phase] for phase, count in steps.items())
    seconds += sum(steps.values()) / config.checkpoint_every * trial.checkpoint_seconds
    if config.sample_every:
        seconds += config.iterations / config.sample_every * trial.sample_seconds
    return Estimate(seconds=seconds, memory_mb=trial.memory_mb, disk_mb=trial.disk_mb)


def in_words(seconds: float) -> str:
    """40 s, 6 min, 2 h 10 min, 5 days."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(10, round(seconds, -1)):.0f} s"
    if minutes < 100:
        return tr("{minutes} min").format(minutes=minutes)
    hours, rest = divmod(round(minutes, -1), 60)
    if hours < 36:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=rest) if rest and hours < 10 else f"{hours} h"
    return tr("%n days", "1 day", round(minutes / 1440))


def size_in_words(megabytes: float) -> str:
    if megabytes >= 950:
        return f"{number(megabytes / 1000, 1)} GB"
    return f"{max(1, round(megabytes, -1 if megabytes > 20 else 0)):.0f} MB"


def key_of(choice: Choice) -> str:
    """The same for choices whose steps take the same time here."""
    config = choice.config
    kept = {name: value for name, value in config_to_json(config).items() if name not in FREE}
    started = choice.init.name if choice.init else ""
    return json.dumps([kept, len(config.attributes), started, os.cpu_count()], sort_keys=True)


class Trials(QObject):
    """Times one choice after another, the newest wish first; `changed()` with every result."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._folder = file.parent
        self._known: dict[str, Trial] = _read(file)
        self._problems: dict[str, Problem] = {}
        self._waiting: list[tuple[str, Choice, Path]] = []
        self._process: TrainerProcess | None = None
        self._measured = ""

    def trial(self, choice: Choice) -> Trial | None:
        return self._known.get(key_of(choice))

    def problem(self, choice: Choice) -> Problem | None:
        """Why it could not be measured."""
        return self._problems.get(key_of(choice))

    def forget_problems(self) -> None:
        """What failed is tried again when it is wanted next."""
        self._problems.clear()

    def want(self, choices: list[Choice], dataset: Path, folder: Path) -> None:
        """These are shown now, in this order; what was wanted before is not measured any more."""
        self._waiting = []
        if self._process is not None and self._measured not in map(key_of, choices):
            self.stop()
        for choice in choices:
            key = key_of(choice)
            under_way = self._process is not None and key == self._measured
            known = key in self._known or key in self._problems or under_way
            if not known and key not in (k for k, *_ in self._waiting):
                self._waiting.append((key, choice, dataset))
        self._folder = folder
        self._next()

    def stop(self) -> None:
        self._waiting = []
        if self._process is not None:
            self._process.stop()
            self._process = None

    def _next(self) -> None:
        if self._process is not None or not self._waiting:
            return
        key, choice, dataset = self._waiting.pop(0)
        self._measured = key
        words = ["trial", "--data", str(dataset), *choice.words]
        self._process = TrainerProcess(words, self._folder, "trial", self, niceness=NICENESS)
        self._process.ended.connect(lambda answer: self._on_ended(key, answer))

    def _on_ended(self, key: str, answer: Answer) -> None:
        self._process = None
        if answer.problem is not None:
            self._problems[key] = answer.problem
        else:
            self._known[key] = _trial(answer.data)
            self._keep()
        self.changed.emit()
        self._next()

    def _keep(self) -> None:
        data = {"format": FORMAT, "trials": {key: dataclasses.asdict(trial) for key, trial in self._known.items()}}
        try:
            with write_atomically(self._file) as part:
                part.write_text(json.dumps(data, indent=1), encoding="utf-8")
        except OSError as error:
            log.warning("trials are not kept: %s", error)


def _trial(data: Mapping[str, Any]) -> Trial:
    memory = data.get("memory_mb") or 0.0
    return Trial(
        step_seconds={str(k): float(v) for k, v in data["step_seconds"].items()}, memory_mb=float(memory),
        sample_seconds=float(data["sample_seconds"]), checkpoint_seconds=float(data["checkpoint_seconds"]),
        disk_mb=float(data["disk_mb"]))


def _read(file: Path) -> dict[str, Trial]:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return {}
        return {str(key): _trial(value) for key, value in data["trials"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}

"""What the wizard's choices mean for the trainer: preset, settings, the words of the run's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TR_NOOP

from fader_studio.services.wizard_draft import Draft, Length, Start
from trainer.config import TrainConfig, preset, with_settings
from trainer.errors import UserError
from trainer.model.spec import ModelSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthWords:
    """How a length of training is called, and what it is for."""

    title: str
    meaning: str


LENGTHS: Mapping[Length, LengthWords] = {
    "quick": LengthWords(title=QT_TR_NOOP("Quick look"),
                         meaning=QT_TR_NOOP("Whether the labels can be learnt at all. Rough.")),
    "good": LengthWords(title=QT_TR_NOOP("Good"), meaning=QT_TR_NOOP("A fader to work with.")),
    "best": LengthWords(title=QT_TR_NOOP("Best"), meaning=QT_TR_NOOP("Takes its time, for the finest result.")),
    "paper": LengthWords(title=QT_TR_NOOP("The paper's"),
                         meaning=QT_TR_NOOP("The published recipe, to compare with. Soft and slow.")),
}

SELDOM = "validate_every=100"
"""A few hundred faces make an epoch of ten steps: once per epoch would be too often."""

_RECIPES: Mapping[tuple[Start, Length], tuple[str, tuple[str, ...]]] = {
    ("model", "quick"): ("add", ("iterations=150", "classifier_iterations=60", "judge_iterations=60", SELDOM)),
    ("model", "good"): ("add", (SELDOM,)),
    ("model", "best"): ("add", ("iterations=2000", SELDOM)),
    ("nothing", "quick"): ("quick", (SELDOM,)),
    ("nothing", "good"): ("studio", ("iterations=6000", "classifier_iterations=2000", SELDOM)),
    ("nothing", "best"): ("studio", (SELDOM,)),
    ("nothing", "paper"): ("paper", ()),
}


def lengths_of(start: Start) -> tuple[Length, ...]:
    """The lengths that there are; the paper's recipe starts from nothing."""
    return tuple(length for s, length in _RECIPES if s == start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A preset with KEY=VALUE settings to it, and the model that the run starts from."""

    preset: str
    settings: tuple[str, ...]
    init: Path | None = None

    @property
    def config(self) -> TrainConfig:
        """Without the model's own network and attributes. Raises UserError for settings that do not fit."""
        return with_settings(preset(self.preset), self.settings)

    @property
    def words(self) -> tuple[str, ...]:
        """As `train` and `trial` take them, after `--data DATASET`."""
        init = ("--init", str(self.init)) if self.init else ()
        return ("--preset", self.preset, *init, "--set", *self.settings)


def choice_of(draft: Draft, model: Path | None, length: Length | None = None) -> Choice:
    """What the draft asks for, or would with another `length`. Raises UserError where that does not exist."""
    length = length or draft.length
    if (draft.start, length) not in _RECIPES:
        raise UserError("The paper's recipe starts from nothing.", "Choose another length, or start from nothing.")
    name, settings = _RECIPES[draft.start, length]
    own = tuple(f"{key}={value}" for key, value in draft.settings.items())
    init = model if draft.start == "model" else None
    return Choice(preset=name, settings=(f"attributes={','.join(draft.chosen)}", *settings, *own), init=init)


def like_one_of(name: str, spec: ModelSpec) -> str:
    """The label of the model's fader that is the attribute `name`, however it is spelt; "" where it has none."""
    wanted = _plain(name)
    return next((a.shown_label for a in spec.attributes if wanted in (_plain(a.name), _plain(a.shown_label))), "")


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())

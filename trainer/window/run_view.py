"""A run as its events tell it: a value that grows with the lines of `events.jsonl`. No Qt, no files."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.events import (
    Checkpoint, Continued, Ended, Event, Losses, Paused, PhaseStarted, Sample, Started, Validation, holds_after,
)  # fmt: skip

State = Literal[
    "waiting", "starting", "training", "paused", "finished", "stopped", "killed", "failed", "discarded"]
"""waiting: in the queue · starting: its process is there, its first line not · stopped: at a checkpoint, to be gone on
with · killed: its process is gone without a word, to be gone on with."""

ACTIVE: tuple[State, ...] = ("starting", "training", "paused")
CONTINUABLE: tuple[State, ...] = ("stopped", "killed", "failed")

RECENT = 12
"""Reports from which the pace is told."""
LONGEST_GAP = 600.0
"""Seconds between two reports beyond which the machine slept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """Everything that a window shows of a run. Times are seconds since 1970, 0 where there is none.

    `phases`: name → steps, in order; `reached`: name → steps done. `losses`, `validations`, `samples`: what still
    holds, in order. `log`: every event, also what a run that went on repeated. `pauses`: the `Paused` and `Continued`.
    """

    state: State = "waiting"
    started_at: float = 0.0
    started: Started | None = None
    phases: Mapping[str, int] = field(default_factory=dict)
    reached: Mapping[str, int] = field(default_factory=dict)
    phase: str = ""
    iteration: int = 0
    images_seen: int = 0
    images_per_second: float = 0.0
    losses: tuple[Losses, ...] = ()
    validations: tuple[Validation, ...] = ()
    samples: tuple[Sample, ...] = ()
    pauses: tuple[Event, ...] = ()
    log: tuple[Event, ...] = ()
    ended: Ended | None = None
    last_time: float = 0.0

    @property
    def share(self) -> float:
        """How far the run is, 0 … 1, by steps."""
        if self.state == "finished":
            return 1.0
        total = sum(self.phases.values())
        done = sum(min(self.reached.get(name, 0), steps) for name, steps in self.phases.items())
        return done / total if total else 0.0

    @property
    def checkpoints(self) -> int:
        """How many checkpoints there were; grows with each."""
        return sum(isinstance(event, Checkpoint) for event in self.log)

    @property
    def seconds_left(self) -> float | None:
        """From the latest reports' pace; None where nothing tells it: at the start, in a pause, before the faders."""
        if self.state != "training":
            return None
        pace = _seconds_per_step(self)
        left = self.phases.get(self.phase, 0) - self.reached.get(self.phase, 0)
        if pace is None or left < 0 or "faders" in _later(self):
            return None
        return pace * left

    @property
    def reason(self) -> str:
        """Why it failed, in the user's words; empty where it did not."""
        return self.ended.message if self.ended is not None and self.ended.outcome == "failed" else ""

    @property
    def hint(self) -> str:
        return self.ended.hint if self.ended is not None else ""


_STATES: Mapping[str, State] = {
    "done": "finished", "stopped": "stopped", "discarded": "discarded", "failed": "failed",
}


def advance(view: RunView, events: Iterable[Event]) -> RunView:
    """`view` with what the new lines say. What a run that goes on repeats is void, but stays in the log."""
    growing = _Growing(view)
    for event in events:
        growing.take(event)
    return growing.view()


class _Growing:
    """The lists of a view while lines are taken in, so that a long file is read in linear time."""

    def __init__(self, view: RunView) -> None:
        names = ("losses", "validations", "samples", "pauses", "log")
        self._lists = {name: list(getattr(view, name)) for name in names}
        self._reached = dict(view.reached)
        self._facts: dict[str, object] = {}
        self._started = view.started
        self._started_at = view.started_at
        self._before = view

    def take(self, event: Event) -> None:
        self._lists["log"].append(event)
        self._facts |= {"last_time": event.time, "iteration": event.iteration}
        if event.phase:
            self._reached[event.phase] = event.step
            self._facts["phase"] = event.phase
        match event:
            case Started():
                self._start(event)
            case PhaseStarted():
                self._facts |= {"state": "training", "images_per_second": 0.0}
            case Losses():
                self._lists["losses"].append(event)
                self._facts |= {"images_seen": event.images_seen, "images_per_second": event.images_per_second}
            case Validation():
                self._lists["validations"].append(event)
            case Sample():
                self._lists["samples"].append(event)
            case Paused() | Continued():
                self._lists["pauses"].append(event)
                self._facts["state"] = "paused" if isinstance(event, Paused) else "training"
            case Ended():
                self._facts |= {"state": _STATES.get(event.outcome, "failed"), "ended": event}
                self._facts |= {"images_seen": event.images_seen} if event.images_seen else {}

    def _start(self, event: Started) -> None:
        order = list(event.phases)
        for name in ("losses", "validations", "samples"):
            self._lists[name] = [e for e in self._lists[name] if holds_after(e, event)]
        later = order[order.index(event.phase) + 1:] if event.phase in order else []
        for name in later:
            self._reached.pop(name, None)
        self._started = event
        self._started_at = self._started_at or event.time
        self._facts |= {"state": "training", "ended": None}

    def view(self) -> RunView:
        started = self._started
        return dataclasses.replace(
            self._before, **{name: tuple(items) for name, items in self._lists.items()}, reached=self._reached,
            started=started, started_at=self._started_at, phases=dict(started.phases) if started else {},
            **self._facts)  # type: ignore[arg-type]


def with_life(view: RunView, *, alive: bool, launched: float = 0.0, error: str = "", hint: str = "") -> RunView:
    """The view's state, given whether a process of the run lives, and when the last one was launched (0: never).

    `error`, `hint`: why it ended, where its events do not say so.
    """
    spoke = view.started is not None and view.last_time >= launched
    if alive:
        return view if spoke else dataclasses.replace(view, state="starting", ended=None)
    if view.ended is not None and (spoke or not error):
        return view
    if not launched:
        return dataclasses.replace(view, state="killed" if view.started else "waiting")
    if error:
        when = max(launched, view.last_time)
        ended = Ended(outcome="failed", message=error, hint=hint, time=when, iteration=view.iteration)
        return dataclasses.replace(view, state="failed", ended=ended)
    return dataclasses.replace(view, state="killed", ended=None)


def _later(view: RunView) -> list[str]:
    order = list(view.phases)
    return order[order.index(view.phase) + 1:] if view.phase in order else order


def _seconds_per_step(view: RunView) -> float | None:
    """Of the present phase, by the clock, over the latest reports; what happens between steps counts, pauses do not."""
    recent = [e for e in view.losses[-RECENT:] if e.phase == view.phase]
    breaks = [e.time for e in view.pauses if isinstance(e, Continued)]
    if view.started is not None:
        breaks.append(view.started.time)
    seconds = steps = 0.0
    for first, second in zip(recent, recent[1:], strict=False):
        gap = second.time - first.time
        if second.step > first.step and 0 <= gap < LONGEST_GAP and not any(
                first.time < t <= second.time for t in breaks):
            seconds, steps = seconds + gap, steps + second.step - first.step
    return seconds / steps if steps else None

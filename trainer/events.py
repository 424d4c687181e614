"""What a run reports: the lines of `events.jsonl`, written by the training, replayed by whoever watches. No torch.

Format 1. Each line is one JSON object with `format`, `event` (a name below), `time` (seconds since 1970), `iteration`,
`phase` and `step`, and the fields of that event. `iteration` counts steps of the faders' training and never restarts:
it is 0 while the features are trained before, and the last one while a classifier is trained after. `step` counts
within `phase` ("features", "faders", "classifier"; "" outside any). A run that goes on repeats steps since its
checkpoint: a `started` line says from where, and what lies beyond it in earlier lines is void (`replay` drops it).
"""

from __future__ import annotations

import dataclasses
import errno
import json
import math
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

FORMAT = 1

Outcome = Literal["done", "stopped", "discarded", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line. Subclasses name what happened."""

    name: ClassVar[str] = ""
    iteration: int = 0
    phase: str = ""
    step: int = 0
    time: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(Event):
    """The run begins, or goes on from (`phase`, `step`). `phases`: name → steps, in order."""

    name: ClassVar[str] = "started"
    preset: str = ""
    device: str = ""
    attributes: tuple[str, ...] = ()
    phases: Mapping[str, int] = field(default_factory=dict)
    training_images: int = 0
    validation_images: int = 0
    resumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStarted(Event):
    """A phase begins or goes on; it takes `steps` in all. `reused`: its result was found in a cache, so it is over."""

    name: ClassVar[str] = "phase"
    steps: int = 0
    reused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses(Event):
    """Means of the losses since the last such line, by name, and the pace."""

    name: ClassVar[str] = "losses"
    values: Mapping[str, float] = field(default_factory=dict)
    images_seen: int = 0
    images_per_second: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation(Event):
    """Figures on validation faces: `psnr` in decibels of the reconstruction, `mse` over values in [−1, 1]."""

    name: ClassVar[str] = "validation"
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection(Event):
    """Once per epoch (or `validate_every` steps): the `images` of “val” that choose weights, reconstructed and swapped.

    `values`: `mse`, `psnr` and, where a judge is given, `swap_accuracy` (0 … 1, the mean over attributes); `swaps`: the
    same per attribute. `best`: by which of "rec" and "swap" these weights are better than ever, and kept. `judge`: the
    SHA-256 of its file.
    """

    name: ClassVar[str] = "selection"
    images: int = 0
    values: Mapping[str, float] = field(default_factory=dict)
    swaps: Mapping[str, float] = field(default_factory=dict)
    best: tuple[str, ...] = ()
    judge: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms(Event):
    """Beside each `selection`, on a batch of its faces. `gradients`: per weighted term of the faders' loss, the norm of
    its gradient with respect to the encoder's weights. `paths`: per decoder layer K with a skip, root mean squares of
    its inputs (`latent/K`, `skip/K`) and of what these and the attributes add to its convolution (`latent_out/K`,
    `skip_out/K`, `attributes_out/K`)."""

    name: ClassVar[str] = "norms"
    gradients: Mapping[str, float] = field(default_factory=dict)
    paths: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint(Event):
    """A checkpoint was written and verified; `file` is relative to the run folder."""

    name: ClassVar[str] = "checkpoint"
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample(Event):
    """A grid of sample faces was written; `file` is relative to the run folder.

    One row per face: photo, reconstruction, then the photo with each of `attributes` moved to its other value.
    """

    name: ClassVar[str] = "sample"
    file: str = ""
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Event):
    """The run waits until it is told otherwise."""

    name: ClassVar[str] = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued(Event):
    """A paused run goes on."""

    name: ClassVar[str] = "continued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(Event):
    """The run is over. `model`: the exported file, "" where there is none; `message`, `hint` of a failure."""

    name: ClassVar[str] = "ended"
    outcome: Outcome = "done"
    model: str = ""
    images_seen: int = 0
    message: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanStarted(Event):
    """A preparation knows its pictures: how many, and whether faces are found in them or they are taken as they are."""

    name: ClassVar[str] = "scan"
    total: int = 0
    aligned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned(Event):
    """`step` pictures were looked at; `faces` of them are on the disk. `skipped`: [file, reason] since the last line."""

    name: ClassVar[str] = "scanned"
    faces: int = 0
    skipped: tuple[Sequence[str], ...] = ()


_KINDS: dict[str, type[Event]] = {
    kind.name: kind
    for kind in (Started, PhaseStarted, Losses, Validation, Selection, Norms, Checkpoint, Sample, Paused, Continued,
                 Ended, ScanStarted, Scanned)
}


def to_line(event: Event) -> str:
    """One line of JSON, without its newline. A value that is not finite becomes null: JSON knows none."""
    data = {"format": FORMAT, "event": event.name, **dataclasses.asdict(event)}
    for key, value in data.items():
        if isinstance(value, dict):
            data[key] = {k: None if isinstance(v, float) and not math.isfinite(v) else v for k, v in value.items()}
    return json.dumps(data, ensure_ascii=False)


def from_line(line: str) -> Event | None:
    """The event of one line; None for a torn line, an unknown event or a format of the future."""
    try:
        data = json.loads(line)
        kind = _KINDS.get(data["event"])
        if kind is None or data["format"] > FORMAT:
            return None
        names = {f.name for f in dataclasses.fields(kind)}
        return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in names})
    except (ValueError, KeyError, TypeError):
        return None


class EventWriter:
    """Appends events to a file, each line in one write, so that a reader never sees two lines mixed.

    A torn last line, left by a killed process, is closed first.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab", buffering=0)
        if self._file.tell() and not _ends_with_newline(path):
            self._file.write(b"\n")

    def write(self, event: Event) -> Event:
        """Appends `event` with the present time, and returns it as written. Raises OSError where the disk is full."""
        event = dataclasses.replace(event, time=round(time.time(), 3))
        line = (to_line(event) + "\n").encode()
        if self._file.write(line) != len(line):  # a disk that is all but full takes a part
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return event

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> EventWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


class EventReader:
    """Reads what was appended since the last look; a last line without its newline waits until it is whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offset = 0

    def read(self) -> Iterator[Event]:
        """New events in order. A file that is not there yet has none; one that shrank is read from its start."""
        try:
            with self._path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._offset:
                    self._offset = 0
                file.seek(self._offset)
                block = file.read()
        except FileNotFoundError:
            return
        whole = block[: block.rfind(b"\n") + 1]
        self._offset += len(whole)
        for line in whole.decode("utf-8", "replace").split("\n"):
            if (event := from_line(line)) is not None:
                yield event


def replay(path: Path) -> list[Event]:
    """All events of a run that still hold: what was repeated after going on from a checkpoint is there once.

    A run that started anew, having no checkpoint, has nothing from before.
    """
    events: list[Event] = []
    for event in EventReader(path).read():
        if isinstance(event, Started):
            events = [e for e in events if holds_after(e, event)]
        events.append(event)
    return events


def holds_after(event: Event, start: Started) -> bool:
    """Whether an earlier event still holds once the run has gone on from `start`; none where it began anew."""
    if not start.resumed or isinstance(event, Ended | Paused | Continued):
        return False
    order = list(start.phases)
    if event.phase == start.phase or event.phase not in order or start.phase not in order:
        return event.step <= start.step
    return order.index(event.phase) < order.index(start.phase)

"""An evaluation as a run: it reports into a folder of its own, as a training does, and listens there."""

from __future__ import annotations

import contextlib
import dataclasses
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

from trainer import events
from trainer.data.choosing import measuring_places
from trainer.data.dataset import Dataset
from trainer.errors import Cancelled
from trainer.evaluation.edits import faces_of
from trainer.evaluation.figures.grids import swept
from trainer.events import EventWriter
from trainer.files import write_atomically
from trainer.model.file import load_model
from trainer.model.spec import read_spec
from trainer.model.types import to_pixels
from trainer.runs import Inbox, RunFolder

SWEPT = 2
"""Faces that are drawn under each fader."""

Progress = Callable[[int, int], None]
"""Told after every batch: how many are done, of how many."""


def measure_in_run(run: Path, model: Path, data: Path, measure: Callable[[Progress], dict[str, Any]]) -> dict[str, Any]:
    """What `measure` gives, kept as the run's result, with a sweep of every fader drawn beside it.

    `model` is a model file. Its own scores of attributes that the judge does not know are added, and say so. Raises
    what `measure` raises, and Cancelled where the run is told to end.
    """
    folder = RunFolder(run)
    folder.create()
    with folder.lock(), EventWriter(folder.events) as writer, _signals_ask(folder):
        folder.clear_result()
        teller = _Teller(writer, Inbox(folder), read_spec(model).attribute_names)
        try:
            result = _with_reasons(_with_own_scores(measure(teller.batch), model), data)
            _write_sweep(folder.samples / "sweep.png", model, data, result["split"])
            folder.write_result(result)
            teller.end("done")
        except Cancelled:
            teller.end("stopped")
            raise
        except Exception as error:
            teller.end("failed", message=str(error), hint=getattr(error, "hint", ""))
            raise
    return result


class _Teller:
    """Writes the events, and raises Cancelled where the folder asks for an end."""

    def __init__(self, writer: EventWriter, inbox: Inbox, attributes: tuple[str, ...]) -> None:
        self._writer, self._inbox, self._attributes = writer, inbox, attributes
        self._done, self._began = 0, 0.0

    def batch(self, done: int, batches: int) -> None:
        if not done:
            self._began = time.monotonic()
            self._say(events.Started(phases={"measuring": batches}, attributes=self._attributes))
            self._say(events.PhaseStarted(steps=batches))
        else:
            self._done = done
            self._say(events.Losses())
        if self._inbox.next() in ("stop", "discard", "finish"):
            raise Cancelled

    def end(self, outcome: events.Outcome, message: str = "", hint: str = "") -> None:
        self._say(events.Ended(outcome=outcome, message=message, hint=hint))

    def _say(self, event: events.Event) -> None:
        self._writer.write(dataclasses.replace(event, phase="measuring", step=self._done, iteration=self._done))


def _with_own_scores(result: dict[str, Any], model: Path) -> dict[str, Any]:
    """Where the judge knows no such attribute: what the training's own judge said when the model was made."""
    for attribute in read_spec(model).attributes:
        figures = (result.get("attributes") or {}).get(attribute.name)
        if figures is not None and figures.get("difference_accuracy") is None and "judge" in attribute.scores:
            figures |= attribute.scores
    return result


def _with_reasons(result: dict[str, Any], data: Path) -> dict[str, Any]:
    """Where nobody could judge a fader, `unmeasured`: "labels" where none of the faces has one, else "judge"."""
    with Dataset.open(data) as dataset:
        labels = dataset.labels[measuring_places(dataset, result["split"])]
        labelled = {n for n, column in zip(dataset.attributes, labels.T, strict=True) if not np.isnan(column).all()}
    for name, figures in (result.get("attributes") or {}).items():
        judged = "judge" in figures or figures.get("difference_accuracy") is not None
        if not judged and figures.get("outside_face") is not None:  # else nobody was asked to judge
            figures["unmeasured"] = "judge" if name in labelled else "labels"
    return result


@torch.inference_mode()
def _write_sweep(path: Path, model: Path, data: Path, split: str) -> None:
    """A PNG: for every attribute `SWEPT` rows, each a face at the values of `SWEEP`; pictures beside each other."""
    loaded = load_model(model)
    with Dataset.open(data) as dataset:
        places = dataset.indices("val" if split == "rest" else split)
        chosen = places[np.unique(np.linspace(0, len(places) - 1, SWEPT + 2).astype(np.int64)[1:-1])]
        faces = next(faces_of(loaded, dataset, chosen))
    rows = []
    for k in range(len(loaded.spec.attributes)):
        rows.append(torch.cat([to_pixels(images) for images in swept(loaded, faces, k)], dim=3))  # (SWEPT, 3, S, S · values)
    picture = torch.cat(rows).permute(0, 2, 3, 1).flatten(0, 1).contiguous().cpu().numpy()
    with write_atomically(path) as temporary:
        Image.fromarray(picture).save(temporary, "PNG")


@contextlib.contextmanager
def _signals_ask(folder: RunFolder) -> Iterator[None]:
    """SIGTERM asks the run to stop, as a window would; Ctrl-C stays what it is."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: folder.ask("stop"))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

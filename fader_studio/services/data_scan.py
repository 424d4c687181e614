"""Finds the faces in a person's pictures in the background: `fader-trainer prepare` as a process, and its progress."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from fader_studio.services.activity import Problem
from fader_studio.services.trainer_process import Answer, TrainerProcess
from trainer import events
from trainer.data.faces_file import NO_FACE, NOT_A_PICTURE, NOT_THERE, part_of, read_info
from trainer.errors import UserError

__all__ = ["NO_FACE", "DataScan", "ScanView", "advance", "check_dropped"]

POLL_MS = 200
SIZE = 128
NICENESS = 10
"""Somebody waits for it, and may edit meanwhile."""

State = Literal["none", "running", "stopped", "done", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanView:
    """How far a scan is. `looked` of `total` pictures, 0 while they are being listed; `faces` can be shown already.

    `skipped`: bad pictures with the reason. `folder`: where the faces are, `part_of` the data set until it is done.
    """

    state: State = "none"
    total: int = 0
    looked: int = 0
    faces: int = 0
    aligned: bool = False
    skipped: tuple[tuple[str, str], ...] = ()
    folder: Path | None = None
    problem: Problem | None = None

    @property
    def share(self) -> float | None:
        """0 … 1, None while nobody knows."""
        return self.looked / self.total if self.total else None


def advance(view: ScanView, new: Iterable[events.Event]) -> ScanView:
    """The view after `new` lines of the preparation's events."""
    for event in new:
        if isinstance(event, events.ScanStarted):
            view = dataclasses.replace(view, total=event.total, aligned=event.aligned)
        elif isinstance(event, events.Scanned):
            bad = tuple((str(name), in_words(reason)) for name, reason in event.skipped)
            view = dataclasses.replace(view, looked=event.step, faces=event.faces, skipped=(*view.skipped, *bad))
    return view


def in_words(reason: str) -> str:
    """The reason without the command line's way out, as the window chooses by itself, and a decoder's English."""
    return "damaged" if reason.startswith("damaged (") else reason.removesuffix(", needs --align")


class DataScan(QObject):
    """One scan at a time; `changed(ScanView)` as it goes on. What was stopped goes on where it was."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = ScanView()
        self._process: TrainerProcess | None = None
        self._reader: events.EventReader | None = None
        self._output = Path()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._read)

    def start(self, sources: Sequence[str], labels: str, output: Path) -> None:
        """Prepares `sources` into the folder `output`; the labels that are found come with them."""
        self.stop()
        self._output = output
        log = output.with_name(f"{output.name}.events.jsonl")
        log.unlink(missing_ok=True)
        self._reader = events.EventReader(log)
        words = ["prepare", *map(_plain, sources), "--output", output, "--size", SIZE, "--align-if-needed"]
        words += ["--events", log, *(["--labels", _plain(labels)] if labels else [])]
        self._process = TrainerProcess([str(w) for w in words], output.parent, "scan", self, niceness=NICENESS)
        self._process.ended.connect(self._on_ended)
        self._timer.start()
        self._show(ScanView(state="running", folder=part_of(output)))

    def stop(self) -> None:
        """Ends it; what it has found stays and need not be looked for again."""
        if self._process is None:
            return
        self._timer.stop()
        self._process.stop()
        self._process = None
        self._show(dataclasses.replace(self.view, state="stopped"))

    def show_prepared(self, dataset: Path) -> None:
        """What was found earlier. A data set that is damaged counts as a failed scan."""
        try:
            info = read_info(dataset)
        except UserError as error:
            problem = Problem(message=error.message, hint="Look for the faces again.")
            self._show(ScanView(state="failed", problem=problem))
            return
        skipped = tuple((str(s["file"]), in_words(str(s["reason"]))) for s in info.skipped)
        total = info.images + sum(reason not in (NOT_A_PICTURE, NOT_THERE) for _, reason in skipped)
        self._show(ScanView(
            state="done", total=total, looked=total, faces=info.images, aligned=info.source.get("align") is True,
            skipped=skipped, folder=dataset))

    def forget(self) -> None:
        """Nothing is scanned any more; other pictures are about to be chosen."""
        self.stop()
        self._show(ScanView())

    @property
    def running(self) -> bool:
        return self._process is not None

    def _read(self) -> None:
        if self._reader is not None and (new := list(self._reader.read())):
            self._show(advance(self.view, new))

    def _on_ended(self, answer: Answer) -> None:
        self._timer.stop()
        self._process = None
        self._read()
        if answer.problem is not None:
            self._show(dataclasses.replace(self.view, state="failed", problem=answer.problem))
            return
        self.show_prepared(self._output)

    def _show(self, view: ScanView) -> None:
        self.view = view
        self.changed.emit(view)


def _plain(path: str) -> str:
    """A path that no command line takes for an option."""
    return str(Path(path).absolute())


def check_dropped(paths: Sequence[Path]) -> tuple[list[Path], Path | None]:
    """Sources, and the CSV with their labels, of what a person dropped. Raises UserError where it is nothing of use."""
    tables = [p for p in paths if p.suffix.lower() == ".csv" and p.is_file()]
    sources = [p for p in paths if p not in tables]
    if len(tables) > 1:
        raise UserError("These are several CSV files.", "Drop the one with the labels.")
    loose = next((p for p in sources if p.is_file() and p.suffix.lower() not in (".zip", ".tar")), None)
    if loose is not None:
        raise UserError(f"“{loose.name}” is a single file.", f"Drop the folder that it lies in: “{loose.parent.name}”.")
    gone = next((p for p in sources if not p.exists()), None)
    if gone is not None:
        raise UserError(f"“{gone.name}” is not there.", "Drop it again.")
    return sources, tables[0] if tables else None

"""The long part of a preparation: cuts all pictures, chunk after chunk, in parallel, and tells how far it is."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from tqdm import tqdm

from trainer import events
from trainer.data.cutting import Cut
from trainer.data.progress import Progress
from trainer.data.sources.entries import BadPicture
from trainer.data.sources.source import Source
from trainer.errors import UserError

Tell = Callable[[events.Event], object]
"""Hears what `trainer.events` has for a preparation."""

TELL_SECONDS = 0.25
WINDOW = 64
"""Pictures that are cut side by side at most, so that no processor waits at every chunk's end."""


class Chunks:
    """Writes the crops of `source` into `progress`, `size` pictures at a time."""

    def __init__(self, source: Source, progress: Progress, cut: Cut, size: int, tell: Tell) -> None:
        self._source, self._progress, self._cut, self._size, self._tell = source, progress, cut, size, tell
        self._told = 0
        self._due = 0.0

    def write(self, paths: Sequence[Path], workers: int) -> None:
        """Goes on to the end. Raises UserError where one of `paths` is gone; what is written then stays."""
        total, progress = len(self._source.pictures), self._progress
        self._say(progress.consumed)
        bar = tqdm(total=total, initial=progress.consumed, unit="pictures", disable=None)
        with ThreadPoolExecutor(workers) as pool, bar:
            for window in slices(progress.consumed, total, max(self._size, WINDOW)):
                results = self._followed(pool.map(self._cut_one, window), window.start)
                for chunk in slices(window.start, window.stop, self._size):
                    self._add(chunk, list(itertools.islice(results, len(chunk))), paths)
                    bar.update(len(chunk))

    def _add(self, chunk: range, results: list[np.ndarray | BadPicture | OSError], paths: Sequence[Path]) -> None:
        if any(isinstance(r, OSError) for r in results):
            check_still_there(paths)
        good = [r for r in results if isinstance(r, np.ndarray)]
        bad = [(p, reason_of(r)) for p, r in zip(chunk, results, strict=True) if not isinstance(r, np.ndarray)]
        self._progress.add(good, chunk.stop, bad)
        self._say(chunk.stop)

    def _cut_one(self, place: int) -> np.ndarray | BadPicture | OSError:
        try:
            return self._cut(self._source.pictures[place].read())
        except (BadPicture, OSError) as error:
            return error

    def _followed(self, results: Iterable, start: int) -> Iterator:
        for done, result in enumerate(results, start + 1):
            yield result
            if time.monotonic() >= self._due:
                self._say(done)

    def _say(self, done: int) -> None:
        skipped = self._progress.skipped[self._told:]
        named = tuple((self._source.pictures[place].name, reason) for place, reason in skipped)
        self._told += len(skipped)
        self._due = time.monotonic() + TELL_SECONDS
        self._tell(events.Scanned(phase="scan", step=done, faces=len(self._progress.kept), skipped=named))


def slices(start: int, stop: int, size: int) -> list[range]:
    """start … stop in pieces of `size`."""
    return [range(k, min(k + size, stop)) for k in range(start, stop, size)]


def reason_of(error: BadPicture | OSError) -> str:
    return f"cannot be read: {error.strerror or error}" if isinstance(error, OSError) else str(error)


def check_still_there(paths: Sequence[Path]) -> None:
    """Raises UserError where a source went away meanwhile: a folder moved, a disk pulled out."""
    for path in paths:
        if not path.exists() or (path.is_dir() and not any(path.iterdir())):
            raise UserError(
                f"“{path.name}” is no longer there.", "Put it back, or connect its disk again; then go on from here.")

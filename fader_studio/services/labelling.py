"""Marks of faces by hand, for one attribute of a prepared data set: yes, no or skipped; undone, redone, kept as CSV.

The CSV has the columns `file` and the attribute, a row per marked face: 1, 0 or nothing (skipped). What was taken over
from the guess without being looked at is written as 1.0 or 0.0, the same number to every reader but this one.
"""

from __future__ import annotations

import contextlib
import csv
import io
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from trainer.errors import UserError
from trainer.files import write_atomically

log = logging.getLogger(__name__)

UNMARKED, NO, YES, SKIPPED = -1, 0, 1, 2
_WORDS = {"1": (YES, False), "0": (NO, False), "": (SKIPPED, False), "1.0": (YES, True), "0.0": (NO, True)}
_TEXTS = {value: text for text, value in _WORDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCounts:
    """How many faces are marked as what; `left` are not marked. `guessed`: of yes and no, those taken from the guess."""

    yes: int
    no: int
    skipped: int
    left: int
    guessed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change: the faces, and what they were marked as before (`values`, `guessed`)."""

    places: np.ndarray
    values: np.ndarray
    guessed: np.ndarray


def marks_file(dataset: Path, attribute: str) -> Path:
    """Where the marks of `attribute` are kept, unless somewhere else is named."""
    name = re.sub(r"[^\w .+-]", "_", attribute).strip(" .") or "_"
    return dataset / "labels" / f"{name}.csv"


def read_marks(path: Path, names: Sequence[str]) -> np.ndarray:
    """The marks in the CSV `path`, by `names`: (N,) int8, 1 yes, 0 no, 2 skipped, −1 not marked."""
    return Marks(names, path, "").values


class Marks:
    """What each face of a data set is marked as. `names`: the faces', in order; `path`: the CSV, read if it is there.

    Rows of the CSV that name none of the faces are kept. Raises UserError where the CSV cannot be read.
    """

    def __init__(self, names: Sequence[str], path: Path, attribute: str) -> None:
        self.path, self._attribute, self._names = path, attribute, list(names)
        self.values = np.full(len(names), UNMARKED, np.int8)
        self.guessed = np.zeros(len(names), bool)
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._others: dict[str, str] = {}
        self.saved = True
        self._read()

    @property
    def counts(self) -> LabelCounts:
        yes, no, skipped = (int((self.values == value).sum()) for value in (YES, NO, SKIPPED))
        return LabelCounts(yes=yes, no=no, skipped=skipped, left=len(self.values) - yes - no - skipped,
                           guessed=int(self.guessed.sum()))

    @property
    def looked_at(self) -> np.ndarray:
        """(N,) int8: as `values`, what was taken from the guess being unmarked: a guess must not learn from itself."""
        return np.where(self.guessed, UNMARKED, self.values)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def mark(self, places: Sequence[int] | np.ndarray, values: int | np.ndarray, *, guessed: bool = False) -> bool:
        """Marks faces with one value, or one each, as one step that can be undone. False where nothing changes."""
        places = np.asarray(places, np.int64)
        wanted = np.broadcast_to(np.asarray(values, np.int8), places.shape)
        changed = (self.values[places] != wanted) | (self.guessed[places] != guessed)
        places, wanted = places[changed], wanted[changed]
        if not len(places):
            return False
        self._undo.append(self._step(places))
        self._redo.clear()
        self._set(places, wanted, np.full(len(places), guessed))
        return True

    def undo(self) -> np.ndarray:
        """Takes the last step back; the places that changed."""
        return self._back(self._undo, self._redo)

    def redo(self) -> np.ndarray:
        return self._back(self._redo, self._undo)

    def _back(self, source: list[Step], target: list[Step]) -> np.ndarray:
        if not source:
            return np.empty(0, np.int64)
        step = source.pop()
        target.append(self._step(step.places))
        self._set(step.places, step.values, step.guessed)
        return step.places

    def _step(self, places: np.ndarray) -> Step:
        return Step(places=places, values=self.values[places].copy(), guessed=self.guessed[places].copy())

    def _set(self, places: np.ndarray, values: np.ndarray, guessed: np.ndarray) -> None:
        self.values[places], self.guessed[places] = values, guessed
        self.saved = False

    # ------------------------------------------------------------ the file
    def save(self) -> None:
        """Writes the CSV, the old one or the whole new one being there at any time. Raises UserError on a full disk."""
        if self.saved:
            return
        text = io.StringIO(newline="")
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(("file", self._attribute))
        rows.writerows((self._names[p], _TEXTS[int(self.values[p]), bool(self.guessed[p])])
                       for p in np.flatnonzero(self.values != UNMARKED))
        rows.writerows(self._others.items())
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with write_atomically(self.path) as part:
                part.write_text(text.getvalue(), encoding="utf-8", newline="")
        except OSError as error:
            raise UserError(f"Your marks cannot be saved: {error.strerror or error}.",
                            f"Check the folder {self.path.parent}. They are tried again with the next one.") from error
        self.saved = True

    def _read(self) -> None:
        for torn in self.path.parent.glob(f".*.part{self.path.suffix}"):  # of a window that was killed
            with contextlib.suppress(OSError):
                torn.unlink()
        if not self.path.exists():
            return
        try:
            rows = list(csv.reader(io.StringIO(self.path.read_text(encoding="utf-8-sig"), newline="")))
        except (OSError, ValueError, csv.Error) as error:
            raise UserError(f"Your marks in “{self.path.name}” cannot be read: {error}.",
                            f"Move {self.path} away to begin anew.") from error
        places = {name: place for place, name in reversed(list(enumerate(self._names)))}
        for name, text in (row[:2] for row in rows[1:] if len(row) > 1):
            if (place := places.get(name)) is None:
                self._others[name] = text
            elif text in _WORDS:
                self.values[place], self.guessed[place] = _WORDS[text]

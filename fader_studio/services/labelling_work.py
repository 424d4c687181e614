"""Labelling one attribute of a data set: the marks, what the small model guesses from them, and when they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from fader_studio.services.labelling import NO, UNMARKED, YES, LabelCounts, Marks, marks_file
from fader_studio.services.labelling_features import FeatureWork
from fader_studio.services.labelling_guess import Guess, Learner, Trust, trust
from trainer.data.faces_file import damaged, map_faces, read_info, read_names
from trainer.errors import UserError

SAVE_MS = 100
"""Between two savings, where marks come faster; a single one is saved at once."""
LEARN_MS = 60
_ORDER_SEED = 7
"""Faces without a mark are shown in one random order: folders are often sorted by what is in them."""


class LabellingWork(QObject):
    """`marks_changed(places)` and `guess_changed()`; `features_…`: what the small model needs to see is on its way, there,
    or cannot be had; `problem(message, hint)` with saving, "" when it is mended.
    """

    marks_changed = Signal(object)  # np.ndarray of places
    guess_changed = Signal()
    features_ready = Signal()
    features_told = Signal(float)
    features_failed = Signal(str)
    problem = Signal(str, str)

    def __init__(self, dataset: Path, attribute: str, csv: Path | None = None, parent: QObject | None = None) -> None:
        """Raises UserError where the data set or the file with the marks cannot be read."""
        super().__init__(parent)
        info = read_info(dataset)
        self.attribute, self.names = attribute, read_names(dataset)
        self.faces = map_faces(dataset, info.size, info.images)  # (N, S, S, 3) uint8
        if not len(self.faces) == len(self.names) == info.images:
            raise damaged(dataset, "its files do not belong together")
        self.marks = Marks(self.names, csv or marks_file(dataset, attribute), attribute)
        self.order = np.random.default_rng(_ORDER_SEED).permutation(len(self.names))
        self.guess: Guess | None = None
        self.trust: Trust | None = None
        self.learner: Learner | None = None
        self._features = FeatureWork(dataset, len(self.names), self)
        self._features.ready.connect(self._on_features)
        self._features.told.connect(self.features_told)
        self._features.failed.connect(self.features_failed)
        self._saved = QElapsedTimer()
        self._saving = QTimer(self, singleShot=True)
        self._saving.timeout.connect(self._save)
        self._learning = QTimer(self, singleShot=True, interval=LEARN_MS)
        self._learning.timeout.connect(self.learn)

    def start(self) -> None:
        """Begins with what the small model needs to see; until it is there, there are no guesses."""
        self._features.start()

    def shut_down(self) -> None:
        """Keeps what is not kept yet and ends the process. Says `problem` where the disk is full."""
        self._learning.stop()
        self._saving.stop()
        self._save()
        self._features.shut_down()

    @property
    def counts(self) -> LabelCounts:
        return self.marks.counts

    def mark(self, places: Sequence[int] | np.ndarray, value: int) -> None:
        """`places` (M,); `value`: yes, no, skipped or unmarked, as `services.labelling` numbers them."""
        if self.marks.mark(places, value):
            self._changed(np.asarray(places))

    def undo(self) -> np.ndarray:
        """Takes the last step back; the places that changed."""
        self._changed(places := self.marks.undo())
        return places

    def redo(self) -> np.ndarray:
        self._changed(places := self.marks.redo())
        return places

    def take_guesses(self) -> None:
        """Marks every face that has no mark with its guess, in one step."""
        if self.guess is None:
            return
        left = np.flatnonzero(self.marks.values == UNMARKED)
        guesses = np.where(self.guess.chances[left] >= 0.5, YES, NO)
        if self.marks.mark(left, guesses, guessed=True):
            self._changed(left)

    def learn(self) -> None:
        """Learns from the marks now; otherwise it happens shortly after each."""
        self._learning.stop()
        if self.learner is None:
            return
        looked_at = self.marks.looked_at
        self.guess = self.learner.learn(looked_at)
        self.trust = trust(self.guess, looked_at) if self.guess is not None else None
        self.guess_changed.emit()

    def left(self) -> np.ndarray:
        """The places without a mark, in random order."""
        return self.order[self.marks.values[self.order] == UNMARKED]

    def most_certain(self, value: int, count: int) -> np.ndarray:
        """At most `count` unmarked places for which the guess is `value`, the surest first."""
        if self.guess is None:
            return np.empty(0, np.int64)
        left = self.left()
        chances = self.guess.chances[left] if value == YES else 1 - self.guess.chances[left]
        left, chances = left[chances >= 0.5], chances[chances >= 0.5]
        return left[np.argsort(-chances, kind="stable")][:count]

    def least_certain(self, count: int) -> np.ndarray:
        """At most `count` unmarked places, those nearest to one half first."""
        left = self.left()
        if self.guess is None:
            return left[:count]
        return left[np.argsort(np.abs(self.guess.chances[left] - 0.5), kind="stable")][:count]

    def _on_features(self, table: np.ndarray) -> None:
        self.learner = Learner(table)
        self.features_ready.emit()
        self.learn()

    def _changed(self, places: np.ndarray) -> None:
        if not len(places):
            return
        if not self._saving.isActive():  # a key that is held down must not put it off for ever
            recent = self._saved.isValid() and self._saved.elapsed() < SAVE_MS
            self._saving.start(SAVE_MS if recent else 0)
        if not self._learning.isActive():
            self._learning.start()
        self.marks_changed.emit(places)

    def _save(self) -> None:
        self._saved.start()
        try:
            self.marks.save()
            self.problem.emit("", "")
        except UserError as error:
            self.problem.emit(error.message, error.hint)

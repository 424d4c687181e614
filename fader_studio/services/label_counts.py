"""What the labels of prepared pictures are worth: counts and balance per attribute, warnings in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from resources.label_words import label_words
from resources.words import number, tr
from trainer.data.faces_file import SPLITS, read_info, read_labels
from trainer.model.wording import describe

FEWEST, FEW, TO_MEASURE = 4, 100, 120
"""Faces of the rarer kind: with fewer than the first no training begins, with fewer than the second a fader is weak,
with fewer than the third none can be set aside to measure it (`trainer.training.labelling` holds out 40, a third)."""

SHOWN = 6
"""Examples of either kind, so that a person sees whether the labels are the right way round."""

Grade = Literal["good", "weak", "useless"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCount:
    """How many faces have an attribute (`yes`), how many do not (`no`), how many are not labelled (`unknown`).

    `training_yes`, `training_no`: those that training may look at. `with_it`, `without_it`: where some of them are.
    """

    name: str
    yes: int
    no: int
    unknown: int
    training_yes: int
    training_no: int
    with_it: tuple[int, ...] = ()
    without_it: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        return label_words(describe(self.name).shown_label)

    @property
    def total(self) -> int:
        return self.yes + self.no + self.unknown

    @property
    def rarer(self) -> int:
        return min(self.yes, self.no)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to expect of a fader that is trained on these labels; `words` are empty where there is nothing to say."""

    grade: Grade
    words: str = ""


def count_labels(dataset: Path) -> tuple[LabelCount, ...]:
    """One per attribute, in the data set's order. Raises UserError where the data set is damaged."""
    info = read_info(dataset)
    labels, splits = read_labels(dataset, info)
    training = splits == SPLITS.index("train")
    columns = zip(info.attributes, np.ascontiguousarray(labels.T), strict=True)
    return tuple(_count(name, column, training) for name, column in columns)


def _count(name: str, column: np.ndarray, training: np.ndarray) -> LabelCount:
    yes, no = column > 0.5, column <= 0.5  # a missing label is neither
    return LabelCount(
        name=name, yes=int(yes.sum()), no=int(no.sum()), unknown=int(np.isnan(column).sum()),
        training_yes=int((yes & training).sum()), training_no=int((no & training).sum()), with_it=_some(yes),
        without_it=_some(no))


def _some(there: np.ndarray) -> tuple[int, ...]:
    """A few places, evenly spread."""
    places = np.flatnonzero(there)
    chosen = np.unique(np.linspace(0, len(places) - 1, min(SHOWN, len(places))).astype(int)) if len(places) else []
    return tuple(int(p) for p in places[chosen])


def advise(count: LabelCount) -> Advice:
    """A warning in plain words, as a person would give it."""
    if "," in count.name:
        return Advice(grade="useless", words=tr("Its name has a comma: rename the folder or column, then scan again."))
    if not count.yes and not count.no:
        return Advice(grade="useless", words=tr("No face is labelled yet."))
    if not count.yes or not count.no:
        words = tr("None of {faces} has it: a fader needs examples of both.") if count.no else tr(
            "None of {faces} lacks it: a fader needs examples of both.")
        return Advice(grade="useless", words=words.format(faces=_faces(count.no or count.yes)))
    known, rare = count.yes + count.no, count.rarer
    few = tr("Only {count} of {faces} have it") if count.yes <= count.no else tr("Only {count} of {faces} do without")
    few = few.format(count=number(rare), faces=_faces(known))
    if min(count.training_yes, count.training_no) < FEWEST:
        return Advice(grade="useless", words=tr("{few}: too few to learn from.").format(few=few))
    if rare < FEW:
        return Advice(grade="weak", words=tr("{few}: expect a weak fader.").format(few=few))
    if rare < TO_MEASURE:
        few = tr("Only {count} have it") if count.yes <= count.no else tr("Only {count} do without")
        words = tr("{few}: too few to measure how well it works.").format(few=few.format(count=number(rare)))
        return Advice(grade="weak", words=words)
    return Advice(grade="good")


def _faces(count: int) -> str:
    return tr("%n faces", "1 face", count)

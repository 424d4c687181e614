"""Which faces are shown next for marking, what a click on one means, and what all that are not clicked are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QT_TR_NOOP

from fader_studio.services.labelling import NO, UNMARKED, YES
from fader_studio.services.labelling_work import LabellingWork
from resources.words import tr

View = Literal["guess", "unsure", "unmarked", "marked", "all"]
VIEWS: tuple[tuple[View, str, str], ...] = (
    ("guess", QT_TR_NOOP("By guess"),
     QT_TR_NOOP("Pages of faces for which the guess is sure: confirm them, click what is wrong")),
    ("unsure", QT_TR_NOOP("Unsure"),
     QT_TR_NOOP("The faces of which the guess is least sure: marking them teaches it most")),
    ("unmarked", QT_TR_NOOP("Unmarked"), QT_TR_NOOP("The faces without a mark, in random order")),
    ("marked", QT_TR_NOOP("Marked"), QT_TR_NOOP("What is marked already; where the guess differs comes first")),
    ("all", QT_TR_NOOP("All"), QT_TR_NOOP("Every face, in the order of the pictures")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Faces to show: `places` (M,). A click marks a face as `click`; the rest of the page is `rest`, None for none.

    `proposed`: the rest is what the model guesses; it is confirmed, not decided.
    """

    view: View
    places: np.ndarray
    click: int = YES
    rest: int | None = NO
    proposed: bool = False


class Pages:
    """Makes pages from the marks and guesses of `work`. Pages of sure guesses are yes and no in turn."""

    def __init__(self, work: LabellingWork) -> None:
        self._work = work
        self._last = self._before = NO

    def make(self, view: View, count: int) -> Page:
        """A page of at most `count` faces; "marked" and "all" hold all of theirs, and scroll."""
        work = self._work
        if view == "guess" and work.guess is not None:
            return self._sure(count)
        if view == "unsure":
            return Page(view=view, places=work.least_certain(count))
        if view == "marked":
            return Page(view=view, places=self._doubtful_first(), rest=None)
        if view == "all":
            return Page(view=view, places=np.arange(len(work.names)), rest=None)
        return Page(view=view, places=work.left()[:count])

    def take_back(self) -> None:
        """The page that was made last was not used: the next one is of its kind."""
        self._last = self._before

    def _sure(self, count: int) -> Page:
        turn = YES if self._last == NO else NO
        places = self._work.most_certain(turn, count)
        if not len(places):
            turn = YES + NO - turn
            places = self._work.most_certain(turn, count)
        self._before, self._last = self._last, turn
        return Page(view="guess", places=places, click=YES + NO - turn, rest=turn, proposed=True)

    def _doubtful_first(self) -> np.ndarray:
        marks, guess = self._work.marks.values, self._work.guess
        doubt = np.full(len(marks), 0.5)
        if guess is not None:
            doubt[guess.seen] = np.abs(guess.unseen_chances - (marks[guess.seen] == YES))
        marked = np.flatnonzero(marks != UNMARKED)
        return marked[np.argsort(-doubt[marked], kind="stable")]

    def unmarked(self, page: Page) -> np.ndarray:
        """The places of the page that have no mark yet."""
        return page.places[self._work.marks.values[page.places] == UNMARKED]


def words_of(page: Page) -> str:
    """What to do with the page."""
    if not len(page.places):
        return tr("Nothing is marked yet.") if page.view == "marked" else tr("Every face is marked.")
    if page.view == "marked":
        return tr("Click a mark to change it. Where the guess differs from your mark comes first.")
    if page.view == "all":
        return tr("Click those that do, or drag across several. 1 is yes, 2 is no, 0 skips.")
    if page.proposed and page.rest == YES:
        return tr("The model thinks that these %n do. Click those that do not.",
                  "The model thinks that this one does. Click those that do not.", len(page.places))
    if page.proposed:
        return tr("The model thinks that these %n do not. Click those that do.",
                  "The model thinks that this one does not. Click those that do.", len(page.places))
    return tr("Click those that do, or drag across several. Space: the rest of this page is no.")


def rest_words(page: Page, unmarked: int) -> str:
    """What the button for the rest of the page says."""
    if not unmarked:
        return tr("Next page")
    word = tr("yes") if page.rest == YES else tr("no")
    words = tr("Confirm {count}: {word}") if page.proposed else tr("The other {count}: {word}")
    return words.format(count=unmarked, word=word)

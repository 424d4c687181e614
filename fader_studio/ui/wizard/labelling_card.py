"""The card below the faces: how far the marking is, how far the guess can be trusted, and taking it for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fader_studio.services.labelling import LabelCounts
from fader_studio.services.labelling_guess import FEWEST, Trust
from resources import theme
from resources.localized import localized
from resources.words import number, tr


class LabellingCard(QFrame):
    """`rest_accepted()`: every face without a mark is to become what the guess says."""

    rest_accepted = Signal()

    def __init__(self, attribute: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._waiting = self._told = tr("Getting ready to guess …")
        self._problem = ""
        self._name = QLabel(attribute, textFormat=Qt.TextFormat.PlainText)
        self._name.setProperty("look", "strong")
        self._counts, self._words = QLabel(), QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._counts.setFont(theme.font(figures=True))
        for label in (self._counts, self._words):
            label.setProperty("look", "dim")
        self._bar = QProgressBar(textVisible=False, accessibleName=tr("Marked"))
        self._accept = QPushButton(tr("Use the guess for the rest"))
        self._accept.clicked.connect(self.rest_accepted)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(spacing=theme.GAP + theme.GRID)
        row.addWidget(self._name)
        row.addWidget(self._counts)
        row.addStretch()
        row.addWidget(self._accept)
        shown = self._accept.sizePolicy()
        shown.setRetainSizeWhenHidden(True)  # nothing jumps when it comes
        self._accept.setSizePolicy(shown)
        column = QVBoxLayout(self, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, 12, theme.PADDING, 12)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._words)

    def show_counts(self, counts: LabelCounts, guessing: bool, trust: Trust | None) -> None:
        skipped = tr(" · {skipped} skipped").format(skipped=number(counts.skipped)) if counts.skipped else ""
        self._counts.setText(tr("{yes} yes · {no} no{skipped} · {left} to go").format(
            yes=number(counts.yes), no=number(counts.no), skipped=skipped, left=number(counts.left)))
        total = counts.yes + counts.no + counts.skipped + counts.left
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(total - counts.left)
        self._accept.setVisible(trust is not None and counts.left > 0)
        self._told = self._why_not(guessing) if trust is None else _how_good(trust, counts)
        self._say()

    def _say(self) -> None:
        self._words.setText(self._problem or self._told)

    def _why_not(self, guessing: bool) -> str:
        if guessing:
            return tr("Too few marks to say how good the guess is.")
        return self._waiting or tr("The guess begins with {count} yes and {count} no.").format(count=FEWEST)

    def show_progress(self, share: float) -> None:
        """How far the faces were looked at, 0 … 1."""
        self._wait(tr("Getting ready to guess: {share} %").format(share=f"{100 * share:.0f}"))

    def show_ready(self) -> None:
        """The guess can begin."""
        self._wait("")

    def show_failure(self, message: str) -> None:
        self._wait(tr("There are no guesses: {message} You can mark without them.").format(message=localized(message)))

    def show_problem(self, message: str, hint: str) -> None:
        """A problem with saving; "" when it is mended."""
        self._problem = localized(message, hint)
        self._say()

    def _wait(self, words: str) -> None:
        self._waiting = self._told = words
        self._say()


def _how_good(trust: Trust, counts: LabelCounts) -> str:
    tried = tr("On {tried} marks that it had not seen, the guess was right {right} times.").format(
        tried=number(trust.tried), right=number(trust.right))
    if counts.left:
        return tried + " " + tr("Of the {left} to go it is right for about {share} %.").format(
            left=number(counts.left), share=min(99, int(100 * trust.rest)))
    guesses = tr("{guessed} of the marks are guesses.").format(guessed=number(counts.guessed))
    return f"{tried} {guesses}" if counts.guessed else tried

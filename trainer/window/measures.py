"""An evaluation: per fader a bar and a word, the sweep of faces, and what was measured of the whole model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from resources import theme
from resources.label_words import label_words
from resources.words import number, tr
from trainer.model.spec import TOO_FEW, AttributeSpec
from trainer.runs import RunFolder
from trainer.window.run_view import RunView
from trainer.window.watched_run import Plan
from trainer.window.wording import attribute_words

SWEEP = "samples/sweep.png"
VALUES = 9
"""Columns of the sweep's picture, −100 … +100."""
HEAD = 20
FEWEST_NATURAL = 200
"""Faces below which a distance between kinds of pictures is noise."""
BAR = (56, 140, 6)
COLOURS = {"strong": "good", "good": "good", "weak": "accent", "unnatural": "danger",
           "does nothing": "danger"}


def verdict(figures: Mapping[str, Any]) -> tuple[str, float | None]:
    """A fader's word and the figure behind it, 0 … 1; None where it was not measured."""
    scores = {k: v for k, v in figures.items()
              if k.startswith(("difference_accuracy", "told_apart", "judge")) and v is not None}
    word = AttributeSpec(name="-", scores=scores).verdict
    shown = scores.get("difference_accuracy_blurred", scores.get("difference_accuracy"))
    return word, shown if word not in ("not measured", TOO_FEW) else None


class Bar(QWidget):
    """How far along a share is."""

    def __init__(self, share: float, colour: str) -> None:
        super().__init__()
        self._share, self._colour = share, colour
        self.setMinimumWidth(BAR[0])
        self.setMaximumWidth(BAR[1])
        self.setFixedHeight(theme.TARGET)
        self.setAccessibleName(f"{100 * share:.0f} %")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top, half = (self.height() - BAR[2]) / 2, BAR[2] / 2
        filled = self.width() * self._share
        for width, colour in ((self.width(), tokens.track), (filled, getattr(tokens, self._colour))):
            painter.setBrush(theme.QColor(colour))
            painter.drawRoundedRect(QRectF(0, top, max(width, BAR[2]), BAR[2]), half, half)
        painter.end()


class SweepGrid(QWidget):
    """The sweep's picture with the faders' names before the rows and their values over the columns."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._names: Sequence[str] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Sweep of every fader"))

    def show_file(self, path: Path, names: Sequence[str]) -> None:
        """`names`: of the faders, top to bottom; each has as many rows as the others."""
        self._pixmap, self._names = QPixmap(str(path)), names
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._pixmap.isNull():
            return 0
        return HEAD + len(self._names) * (HEAD + round(self._band() * width / self._pixmap.width()) + theme.GAP)

    def _band(self) -> float:
        """Height of one fader's rows in the picture's pixels."""
        return self._pixmap.height() / len(self._names)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter, tokens = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(theme.font(theme.TINY, figures=True))
        painter.setPen(theme.QColor(tokens.dim))
        step = self.width() / VALUES
        for k in range(VALUES):
            value = round(200 * k / (VALUES - 1) - 100)
            words = f"{value:+d}".replace("-", "−") if value else tr("photo")
            painter.drawText(QRectF(k * step, 0, step, HEAD), Qt.AlignmentFlag.AlignCenter, words)
        band, y = self._band(), float(HEAD)
        high = band * self.width() / self._pixmap.width()
        for k, name in enumerate(self._names):
            painter.setPen(theme.QColor(tokens.text))
            painter.drawText(QRectF(0, y, self.width(), HEAD), Qt.AlignmentFlag.AlignVCenter, attribute_words(name))
            painter.drawPixmap(QRectF(0, y + HEAD, self.width(), high), self._pixmap,
                               QRectF(0, k * band, self._pixmap.width(), band))
            y += HEAD + high + theme.GAP
        painter.end()


class MeasuresPage(QWidget):
    """Empty until the evaluation is done."""

    def __init__(self, run: Path) -> None:
        super().__init__()
        self._run = run
        self._shown_result = False
        self.faders = QGridLayout(horizontalSpacing=theme.GAP + 4, verticalSpacing=4)
        self.whole = QLabel(wordWrap=True)
        self.whole.setProperty("look", "dim")
        self.sweep = SweepGrid()
        self._empty = QLabel(tr("The verdict comes when all faces have been looked at."),
                             alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "dim")
        self._left, self._right = self._card(tr("What each fader does"), self._left_body()), self._sweep_card()
        row = QHBoxLayout(self, spacing=theme.PADDING)
        row.setContentsMargins(theme.PADDING + 4, theme.PADDING, theme.PADDING + 4, theme.PADDING)
        row.addWidget(self._empty, 1)
        row.addWidget(self._left, 4)
        row.addWidget(self._right, 5)
        for card in (self._left, self._right):
            card.hide()

    def _left_body(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside, spacing=theme.PADDING)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.addLayout(self.faders)
        column.addWidget(self.whole)
        column.addStretch()
        return _scrolling(inside)

    def _sweep_card(self) -> QFrame:
        return self._card(tr("Every fader from −100 to +100"), _scrolling(self.sweep))

    def _card(self, title: str, body: QWidget) -> QFrame:
        card, head = QFrame(), QLabel(title)
        card.setObjectName("card")
        head.setProperty("look", "strong")
        column = QVBoxLayout(card, spacing=theme.GAP)
        column.setContentsMargins(theme.PADDING, theme.PADDING - 4, theme.GAP, theme.PADDING - 4)
        column.addWidget(head)
        column.addWidget(body, 1)
        return card

    def show_run(self, view: RunView, plan: Plan) -> None:
        result = RunFolder(self._run).read_result() if view.state == "finished" else None
        self._empty.setVisible(result is None)
        if view.state in ("failed", "killed", "stopped"):
            self._empty.setText(tr("It ended before all faces were looked at."))
        if result is None or self._shown_result:
            return
        self._shown_result = True
        self._fill(result)
        self._left.show()
        if (self._run / SWEEP).is_file():
            self.sweep.show_file(self._run / SWEEP, tuple(result.get("attributes") or ()))
            self._right.show()

    def _fill(self, result: Mapping[str, Any]) -> None:
        for place, (name, figures) in enumerate((result.get("attributes") or {}).items()):
            row = 2 * place  # what is said beside a verdict has a row below it
            word, share = verdict(figures)
            colour = COLOURS.get(word, "dim")
            label, said = QLabel(attribute_words(name)), QLabel(label_words(word))
            said.setProperty("look", "dim" if share is None else "")
            said.setToolTip(_details(figures))
            self.faders.addWidget(label, row, 0)
            if share is not None:
                self.faders.addWidget(Bar(share, colour), row, 1)
                figure = QLabel(f"{100 * share:.0f} %")
                figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                figure.setFont(theme.font(figures=True))
                self.faders.addWidget(figure, row, 2)
            self.faders.addWidget(said, row, 3)
            if aside := _unmeasured(figures) or _own_judge(figures):
                note = QLabel(aside, wordWrap=True)
                note.setProperty("look", "small")
                self.faders.addWidget(note, row + 1, 0, 1, 5)
        self.faders.setColumnStretch(4, 1)
        self.whole.setText("\n".join(_whole(result)))


def _own_judge(figures: Mapping[str, Any]) -> str:
    """Who judged, where it was not the judge that ships, and how far it can be believed."""
    if "judge" not in figures:
        return ""
    right = figures.get("real_accuracy")
    words = tr("own judge") if right is None else tr("own judge, right on {share} % of real faces")
    return words.format(share=f"{100 * (right or 0):.0f}")


def _unmeasured(figures: Mapping[str, Any]) -> str:
    """Why there is no verdict; empty where there is one, or nobody has written why."""
    right = figures.get("real_accuracy")
    if figures.get("judge") == TOO_FEW and right is not None:
        return tr("a judge of these labels is right on only {share} % of real faces").format(share=f"{100 * right:.0f}")
    if figures.get("judge") == TOO_FEW:
        return tr("too few faces were labelled to train a judge")
    return {"judge": tr("the judge does not know it"), "labels": tr("these faces have no labels for it"),
            }.get(figures.get("unmeasured"), "")


def _details(figures: Mapping[str, Any]) -> str:
    names = {"real_accuracy": tr("the judge is right on real faces"), "swap_accuracy": tr("believes a flipped decode"),
             "difference_accuracy": tr("believes the edited photo"),
             "difference_accuracy_blurred": tr("… after a slight blur"),
             "told_apart": tr("an examiner tells edits from real faces"),
             "leakage": tr("a probe reads it from the code"),
             "outside_face": tr("share of the change beyond the face")}
    return "\n".join(f"{words}: {100 * figures[key]:.0f} %" for key, words in names.items()
                     if isinstance(figures.get(key), int | float))


def _whole(result: Mapping[str, Any]) -> list[str]:
    """What was measured of the model as a whole, a sentence each."""
    said = []
    if found := result.get("reconstruction"):
        said.append(tr("Likeness at zero: PSNR {psnr} dB, SSIM {ssim}.").format(
            psnr=number(found["psnr"], 1), ssim=number(found["ssim"], 3)))
    if (found := result.get("naturalness")) and result["images"] >= FEWEST_NATURAL:
        said += _naturalness(found, tr("Fréchet distance"), 1) or _naturalness(found.get("kid") or {},
                                                                               "KID × 1000", 1000)
    said.append(tr("{count} faces that the model did not learn from ({split}).").format(
        count=number(result["images"]), split=result["split"]))
    return said


def _naturalness(found: Mapping[str, Any], measure: str, factor: float) -> list[str]:
    values = [found.get(name) for name in ("swap", "ae", "real")]
    if any(value is None for value in values):
        return []
    edited, rebuilt, real = (number(factor * value, 1) if value > 0 else "≤ 0" for value in values)  # KID is unbiased
    return [tr("Naturalness ({measure} to real faces, lower is better): edited {edited}, rebuilt {rebuilt}, "
               "other real faces {real}.").format(measure=measure, edited=edited, rebuilt=rebuilt, real=real)]


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area

"""Head and foot of the progress window: what the run is, what went wrong, and what can be asked."""

from __future__ import annotations

from PySide6.QtCore import QSize, QT_TR_NOOP, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from resources import theme
from resources.glyphs import icon
from resources.localized import localized
from resources.words import number, tr
from trainer.runs import Request
from trainer.window.run_view import ACTIVE, CONTINUABLE, RunView
from trainer.window.watched_run import Plan
from trainer.window.wording import clock, state_words

LOOKS = {"training": "good", "finished": "good", "failed": "danger", "killed": "danger"}
ASKED: dict[Request, str] = {
    "pause": QT_TR_NOOP("Pausing…"), "continue": QT_TR_NOOP("Going on…"), "save": QT_TR_NOOP("Saving…"),
    "finish": QT_TR_NOOP("Finishing…"), "stop": QT_TR_NOOP("Stopping…"),
    "discard": QT_TR_NOOP("Discarding…"),
}  # fmt: skip


class Header(QFrame):
    """The run's name, how it is, where it comes from; `try_it`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("runHeader")
        self._name, self._state, self._origin = QLabel(name), QLabel(), QLabel()
        for label in (self._name, self._state, self._origin):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("look", "strong")
        self._name.setFont(theme.font(theme.TEXT + 2, strong=True))
        self._state.setProperty("look", "badge")
        self._origin.setProperty("look", "dim")
        self.try_it = button(tr("Try it now"), "play", look="accent", tip=tr("Use the newest checkpoint in the editor"))
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(theme.PADDING - 4, theme.GAP, theme.PADDING - 4, theme.GAP)
        for label in (self._name, self._state, self._origin):
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.try_it)

    def show_main(self, main: bool) -> None:
        """Whether trying the model is the window's main action now: it is not where the run waits to be continued."""
        look = "accent" if main else ""
        if self.try_it.property("look") != look:
            self.try_it.setProperty("look", look)
            role = QPalette.ColorRole.HighlightedText if main else QPalette.ColorRole.WindowText
            self.try_it.setIcon(icon("play", role))
            _restyle(self.try_it)

    def show_run(self, view: RunView, plan: Plan) -> None:
        self._state.setText(state_words(view, plan.ordered.order.kind))
        if self._state.property("kind") != (kind := LOOKS.get(view.state, "")):
            self._state.setProperty("kind", kind)
            _restyle(self._state)
        self._origin.setText(" · ".join(_origin(view, plan)))


def _restyle(widget: QWidget) -> None:
    """After a change of the property that its style follows."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _origin(view: RunView, plan: Plan) -> list[str]:
    words = plan.ordered.order.arguments
    parts = [tr("started {time}").format(time=clock(view.started_at))] if view.started_at else []
    if "--init" in words[:-1]:
        parts.append(tr("from {model}").format(model=_stem(words[words.index('--init') + 1])))
    elif plan.config is not None:
        parts.append(tr("from nothing"))
    if view.started is not None and view.started.training_images:
        parts.append(tr("{count} faces").format(count=number(view.started.training_images)))
    elif plan.ordered.order.kind == "evaluate" and words:
        parts.append(tr("of {model}").format(model=_stem(words[0])))
    return parts


def _stem(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].removesuffix(".safetensors").replace("-", " ").capitalize()


class ProblemLine(QFrame):
    """What happened and what to do; hidden where nothing did."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem")
        self._icon, self._words = QLabel(), QLabel(wordWrap=True)
        self._icon.setPixmap(icon("warning").pixmap(QSize(theme.ICON, theme.ICON)))
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(theme.PADDING + 4, theme.GAP, theme.PADDING + 4, theme.GAP)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_problem(self, message: str, hint: str = "") -> None:
        self._words.setText(localized(message, hint))
        self.setVisible(bool(message))


class ActionBar(QFrame):
    """Everything that can be asked of a run; what cannot be asked now is not there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("runActions")
        self.discard = button(
            tr("Cancel and discard…"), "trash", look="danger", tip=tr("End it, and put its folder in the trash"))
        self.asked = QLabel()
        self.asked.setProperty("look", "dim")
        self.save = button(tr("Save now"), "floppy-disk", tip=tr("Write a checkpoint and sample faces now"))
        self.pause = button(tr("Pause"), "pause", tip=tr("Write a checkpoint and wait"))
        self.finish = button(tr("Finish now and keep"), "flag", tip=tr("End here and keep the model as it is now"))
        self.go_on = button(tr("Continue"), "play", look="accent", tip=tr("Go on from the last checkpoint"))
        row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(theme.PADDING - 4, theme.GAP, theme.PADDING - 4, theme.GAP)
        row.addWidget(self.discard)
        row.addStretch()
        for part in (self.asked, self.save, self.pause, self.finish, self.go_on):
            row.addWidget(part)

    def show_run(self, view: RunView, *, evaluates: bool, asked: Request | None, discarding: bool) -> None:
        active = view.state in ACTIVE and not discarding
        listens = active and view.state != "starting" and not evaluates
        paused = view.state == "paused"
        faders = view.phase in ("faders", "classifier")
        self.save.setVisible(listens)
        self.pause.setVisible(listens)
        self.pause.setText(GAP + (tr("Resume") if paused else tr("Pause")))
        self.pause.setIcon(icon("play" if paused else "pause"))
        self.finish.setVisible(listens)
        self.finish.setEnabled(faders)
        self.finish.setToolTip(tr("End here and keep the model as it is now") if faders else
                               tr("There are no trained faders to keep yet"))
        self.go_on.setVisible(view.state in CONTINUABLE and not discarding)
        self.discard.setVisible(not discarding)
        over = view.state == "finished"
        words = tr("Remove…") if over else tr("Cancel and discard…") if active else tr("Discard…")
        self.discard.setText(GAP + words)
        words = tr(ASKED[asked]) if asked is not None and active else ""
        self.asked.setText(tr("Discarding…") if discarding else words)


GAP = "\u2002"
"""Qt leaves hardly any room between a button's icon and its text."""


def button(words: str, glyph: str, *, look: str = "", tip: str = "") -> QPushButton:
    made = QPushButton(icon(glyph), GAP + words, toolTip=tip, autoDefault=False)
    if look == "accent":
        made.setIcon(icon(glyph, QPalette.ColorRole.HighlightedText))
    made.setProperty("look", look)
    made.setIconSize(QSize(theme.ICON, theme.ICON))
    made.setAccessibleName(words.rstrip("…"))
    return made

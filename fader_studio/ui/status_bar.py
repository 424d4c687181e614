"""The line at the bottom: the device and why, the time of a frame, the model."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from fader_studio.engine.messages import ModelLoaded
from resources import theme
from resources.words import number, tr

STARTING = QT_TR_NOOP("Starting the engine…")
REASONS = frozenset((
    QT_TR_NOOP("chosen by hand"), QT_TR_NOOP("no GPU found"), QT_TR_NOOP("no CUDA GPU found"),
    QT_TR_NOOP("no Apple GPU found"), QT_TR_NOOP("this PyTorch is made for CPUs"),
    QT_TR_NOOP("the GPU ran out of memory"), QT_TR_NOOP("the GPU failed"),
))
"""What the engine says of its device; a card's own name is none of them."""
DEVICES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (Metal)"}


class StatusBar(QFrame):
    """`models`: the menu that a click on the model's name opens."""

    def __init__(self, models: QMenu) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setFixedHeight(theme.STATUS_BAR)
        self.device, self.frame_time = QLabel(tr(STARTING)), QLabel()
        self._found = ""
        self.frame_time.setFont(theme.font(theme.SMALL, figures=True))
        self.frame_time.setToolTip(tr("How long the last pictures took while a fader moved"))
        self.model = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.model.setProperty("look", "flat")
        self.model.setToolTip(tr("The model; click to use another"))
        self.model.setAccessibleName(tr("Model"))
        self.model.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.model.setMenu(models)
        row = self._row = QHBoxLayout(self, spacing=theme.GAP)
        row.setContentsMargins(12, 0, 8, 0)
        row.addWidget(self.device)
        row.addStretch()
        row.addWidget(self.frame_time)
        row.addSpacing(4)
        row.addWidget(self.model)

    def add(self, widget: QWidget) -> None:
        """Something more to show, left of the time of a frame."""
        self._row.insertWidget(self._row.indexOf(self.frame_time), widget)

    def show_model_name(self, name: str) -> None:
        self.model.setText(f"{name} ▾" if name else tr("No model ▾"))

    def show_model(self, loaded: ModelLoaded) -> None:
        device = DEVICES.get(loaded.device, loaded.device)
        self._found = f"{device} · {_reason(loaded.reason)}" if loaded.reason else device
        self.device.setText(self._found)
        if not self.frame_time.text():
            self.frame_time.setText(tr("ready"))  # else the last time stands: a next checkpoint is no news
        self.show_model_name(loaded.spec.name)

    def show_ready(self, ready: bool) -> None:
        """Whether the engine runs, or is being started again."""
        self.device.setText(self._found if ready and self._found else tr(STARTING))

    def forget_frame_time(self) -> None:
        """No photo, no frames."""
        if self._found:
            self.frame_time.setText(tr("ready"))

    def show_frame_time(self, milliseconds: float) -> None:
        self.frame_time.setText(tr("{milliseconds} ms a frame").format(milliseconds=number(milliseconds, 0)))


def _reason(told: str) -> str:
    return tr(told) if told in REASONS else told

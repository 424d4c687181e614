"""Wires the painting of a face's mask into the window: its command, the bar, and the overlay on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fader_studio.ui.mask_bar import MaskBar
from fader_studio.ui.mask_overlay import MaskOverlay
from fader_studio.ui.mask_tool import MaskTool

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow


class MaskDesk(QObject):
    """Made once for a window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._canvas = window.canvas
        self._actions = window.actions_
        self.tool = MaskTool(session, self)
        self.overlay = MaskOverlay(window.canvas, self.tool)
        self.bar = MaskBar(self.tool)
        window.stage.add_strip(self.bar)
        self._connect()
        self._on_state(session.state)

    def _connect(self) -> None:
        a, tool, session = self._actions, self.tool, self._session
        a["mask"].triggered.connect(lambda on: self._begin() if on else tool.leave())
        a["crop"].triggered.connect(tool.leave)
        self._canvas.marking_changed.connect(lambda marking: tool.leave() if marking else None)
        self._window.panel.blend.mask_dropped.connect(lambda: tool.fill(acts=True))
        tool.left.connect(self._on_left)
        tool.stroke_changed.connect(self._canvas.set_adjusting)
        session.photo_changed.connect(lambda _info: tool.leave())
        session.state_changed.connect(self._on_state)
        session.model_changed.connect(lambda _model: self._on_state(session.state))

    def _begin(self) -> None:
        if not self.tool.can_paint:
            self._actions["mask"].setChecked(False)
            return
        for name in ("original", "split", "side"):
            self._actions[name].setChecked(False)
        self._window.photo_desk.tool.leave()
        self._canvas.set_marking(False)
        self._canvas.set_painting(True)
        self.overlay.resize(self._canvas.size())
        self.tool.begin()
        self.overlay.show()
        self.bar.show()
        self.overlay.setFocus()

    def _on_left(self) -> None:
        self._canvas.set_painting(False)
        self.overlay.hide()
        self.bar.hide()
        self._actions["mask"].setChecked(False)
        self._canvas.setFocus()

    def _on_state(self, state: EditState) -> None:
        self._actions["mask"].setEnabled(state.chosen_face is not None and self._session.model is not None)
        if self.tool.active:
            if state.chosen_face is None:
                self.tool.leave()
            self.overlay.update()

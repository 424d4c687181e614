"""Wires what is done to the photo itself into the window: its panel, its commands, and the crop over the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.geometry import Geometry
from fader_studio.engine.messages import PhotoInfo
from fader_studio.ui.crop_bar import CropBar
from fader_studio.ui.crop_overlay import CropOverlay
from fader_studio.ui.crop_tool import CropTool
from fader_studio.ui.panels.photo import TITLE, PhotoPanel

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState
    from fader_studio.services.session import Session
    from fader_studio.ui.main_window import MainWindow

COMMANDS = "crop rotate_left rotate_right flip_horizontal flip_vertical"


class PhotoDesk(QObject):
    """`closed_sections`: titles of the panel's sections that are closed at first."""

    def __init__(self, window: MainWindow, session: Session, closed_sections: set[str]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._actions = window.actions_
        self._canvas = window.canvas
        self._shown: Adjustments | None = None
        self._geometry = Geometry()
        self._looked: tuple[float, QPointF] | None = None  # zoom and centre before the crop, None: the whole photo
        self.tool = CropTool(self)
        self.panel = PhotoPanel(window.actions_, opened=TITLE not in closed_sections)
        self.overlay = CropOverlay(window.canvas, self.tool)
        self.bar = CropBar(self.tool)
        window.panel.faders.set_tail(self.panel)
        window.stage.add_strip(self.bar)
        self._connect()
        self._on_photo(session.info)

    def _connect(self) -> None:
        a, session, panel, tool = self._actions, self._session, self.panel, self.tool
        panel.adjusted.connect(session.set_adjustments)
        panel.edit_started.connect(lambda: self._window.panel.adjusting.emit(True))
        panel.edit_finished.connect(self._on_finished)
        panel.toggled.connect(lambda opened: self._window.panel.section_toggled.emit(TITLE, opened))
        panel.section.settled.connect(self._on_settled)
        a["crop"].triggered.connect(lambda on: self._begin() if on else tool.apply())
        a["rotate_left"].triggered.connect(lambda: self._turn(-1))
        a["rotate_right"].triggered.connect(lambda: self._turn(1))
        a["flip_horizontal"].triggered.connect(lambda: self._flip(upside_down=False))
        a["flip_vertical"].triggered.connect(lambda: self._flip(upside_down=True))
        a["reset_photo"].triggered.connect(self._reset)
        a["export"].triggered.connect(tool.apply)  # what is seen is what is written
        tool.changed.connect(self._on_draft)
        tool.applied.connect(self._on_applied)
        tool.left.connect(self._on_left)
        self.bar.line_wanted.connect(self._on_line)
        session.photo_changed.connect(self._on_photo)
        session.state_changed.connect(self._on_state)
        self._canvas.marking_changed.connect(lambda marking: tool.leave() if marking else None)

    # ------------------------------------------------------------ the person's wishes
    def _on_finished(self) -> None:
        self._session.commit()
        self._window.panel.adjusting.emit(False)

    def _on_settled(self, opened: bool) -> None:
        if opened:  # it stands below the others: once it is laid out, all of it is to be seen
            QTimer.singleShot(0, self, self._scroll_to_section)

    def _scroll_to_section(self) -> None:
        bar = self._window.panel.faders.verticalScrollBar()
        bar.setValue(max(bar.value(), min(self.panel.y(), bar.maximum())))

    def _begin(self) -> None:
        info = self._session.info
        if info is None:
            return
        for name in ("original", "split", "side"):
            self._actions[name].setChecked(False)
        self._canvas.set_marking(False)
        view = self._canvas.view
        self._looked = None if view.fits else (view.zoom, view.centre)
        self.tool.begin(self._session.state.adjustments.geometry, info.width, info.height)
        self.overlay.resize(self._canvas.size())
        self.overlay.show()
        self.bar.show()
        self._canvas.fit()
        self.overlay.setFocus()

    def _turn(self, quarters: int) -> None:
        if self.tool.active:
            self.tool.turn(quarters)
        else:
            self._set_geometry(self._session.state.adjustments.geometry.turned(quarters))

    def _flip(self, *, upside_down: bool) -> None:
        if self.tool.active:
            self.tool.flip(upside_down=upside_down)
        else:
            self._set_geometry(self._session.state.adjustments.geometry.flipped(upside_down=upside_down))

    def _reset(self) -> None:
        """Tone and geometry alike. One undo step."""
        self.tool.leave()
        self._session.set_adjustments(Adjustments())
        self._session.commit()

    def _set_geometry(self, geometry: Geometry) -> None:
        self._session.set_adjustments(self._session.state.adjustments.with_geometry(geometry))
        self._session.commit()

    def _on_line(self, wanted: bool) -> None:
        self.overlay.levelling = wanted
        if wanted:
            self.overlay.setFocus()

    # ------------------------------------------------------------ facts
    def _on_draft(self) -> None:
        self.bar.line.setChecked(self.overlay.levelling)
        self._canvas.set_draft(self.tool.whole)

    def _on_applied(self, geometry: Geometry) -> None:
        self._end()
        self._set_geometry(geometry)
        self._canvas.fit()

    def _on_left(self) -> None:
        """As before, and seen as before."""
        self._end()
        if self._looked is not None:
            view = self._canvas.view
            view.zoom_to(self._looked[0])
            view.centre = self._looked[1]
            self._canvas.view_moved()

    def _end(self) -> None:
        self.bar.line.setChecked(False)
        self.overlay.hide()
        self.bar.hide()
        self._actions["crop"].setChecked(False)
        self._canvas.set_draft(None)
        self._canvas.setFocus()

    def _on_photo(self, info: PhotoInfo | None) -> None:
        self._looked = self._shown = None  # at another photo
        self.tool.leave()
        self._actions.enable(COMMANDS, info is not None)
        self.panel.show_photo(info)
        self._on_state(self._session.state)

    def _on_state(self, state: EditState) -> None:
        if state.adjustments is self._shown:
            return  # a fader of a face moves: this is to cost it nothing
        self._shown = state.adjustments
        self.panel.show_adjustments(state.adjustments)
        self._actions.enable("reset_photo", not state.adjustments.is_neutral)
        self._leave_if_outdated(state.adjustments.geometry)

    def _leave_if_outdated(self, geometry: Geometry) -> None:
        """Undo under the tool: what it began with is no more."""
        if geometry != self._geometry:
            self._geometry, self._looked = geometry, None
            self.tool.leave()

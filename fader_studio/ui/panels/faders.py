"""The right panel: the faces, their faders, the blend, and the bar for the whole edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from fader_studio.engine.messages import FacePrepared, ModelLoaded, PhotoInfo, SweepMade
from fader_studio.ui.panels.blend import BlendPanel
from fader_studio.ui.panels.fader_list import FaderList
from fader_studio.ui.widgets.buttons import action_button
from fader_studio.ui.widgets.face_strip import FaceStrip
from fader_studio.ui.widgets.sweep import picture
from resources import theme
from resources.glyphs import icon
from resources.words import tr
from trainer.model.spec import ModelSpec

if TYPE_CHECKING:
    from fader_studio.editing.state import EditState
    from fader_studio.services.session import Session

THUMBNAIL = 112


class EditBar(QFrame):
    """What concerns all faders of all faces: the actions come from the window."""

    def __init__(self, reset: QAction, copy: QAction, paste: QAction, presets: QMenu) -> None:
        super().__init__()
        self.setObjectName("editBar")
        row = QHBoxLayout(self, spacing=theme.GRID)
        row.setContentsMargins(theme.PADDING - 8, 8, theme.PADDING, 8)
        row.addWidget(action_button(reset, look="flat", text=tr("Reset all", "short")))
        row.addStretch()
        row.addWidget(action_button(copy, look="icon"))
        row.addWidget(action_button(paste, look="icon"))
        row.addSpacing(theme.GRID)
        self.presets = QToolButton(text=tr("Presets"), icon=icon("caret-down"))
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.presets.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.presets.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.presets.setIconSize(QSize(12, 12))
        self.presets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.presets.setToolTip(tr("Save these faders under a name, or use saved ones"))
        self.presets.setMenu(presets)
        row.addWidget(self.presets)


class FaderPanel(QFrame):
    """Shows the session's state and passes wishes on; `adjusting(bool)`: a fader is under the mouse."""

    adjusting = Signal(bool)
    marking_wanted = Signal(bool)
    section_toggled = Signal(str, bool)

    def __init__(self, session: Session, bar: EditBar, paint: QAction, closed_sections: set[str]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self.strip = FaceStrip()
        self.faders = FaderList(closed_sections)
        self.blend = BlendPanel(paint, opened="Blend" not in closed_sections)
        self._bar = bar
        self._face: object | None = None
        self._shown: tuple | None = None
        self._sweep = QTimer(self, singleShot=True, interval=0)
        self._sweep.timeout.connect(self._request_sweep)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        column.addWidget(self.faders, 1)
        column.addWidget(self.blend)
        column.addWidget(bar)
        self.setMinimumWidth(280)
        self._connect(session)
        self._show_faces()
        self._on_photo(session.info)

    def _connect(self, session: Session) -> None:
        self.faders.edit_started.connect(lambda: self.adjusting.emit(True))
        self.faders.value_edited.connect(self._on_value)
        self.faders.value_tried.connect(lambda name, value: session.try_attribute(session.state.chosen, name, value))
        self.faders.edit_finished.connect(self._on_finished)
        self.faders.pin_wanted.connect(lambda name, pinned: session.set_pin(session.state.chosen, name, pinned))
        self.faders.fader_chosen.connect(lambda _name: self._sweep.start())
        self.faders.section_toggled.connect(self.section_toggled)
        self.blend.toggled.connect(lambda opened: self.section_toggled.emit("Blend", opened))
        self.blend.blend_edited.connect(lambda blend: session.set_blend(session.state.chosen, blend))
        self.blend.edit_finished.connect(session.commit)
        self.strip.face_clicked.connect(session.choose_face)
        self.strip.marking_wanted.connect(self.marking_wanted)
        session.photo_changed.connect(self._on_photo)
        session.state_changed.connect(self._on_state)
        session.faces_changed.connect(self._show_faces)
        session.face_prepared.connect(self._on_prepared)
        session.sweep_ready.connect(self._on_sweep)
        session.model_changed.connect(self._on_model)
        session.history_changed.connect(self._sweep.start)

    def add_snapshots(self, panel: QWidget) -> None:
        """Below the faders, above how they join the photo."""
        self.layout().insertWidget(self.layout().indexOf(self.blend), panel)

    def show_model(self, spec: ModelSpec) -> None:
        """The faders of a model; before it is loaded they are there, only not to be moved."""
        self.faders.show_model(spec)
        self._on_state(self._session.state)

    # ------------------------------------------------------------ from the person
    def _on_value(self, attribute: str, value: float) -> None:
        self._session.set_attribute(self._session.state.chosen, attribute, value)

    def _on_finished(self) -> None:
        self._session.commit()
        self.adjusting.emit(False)

    def _request_sweep(self) -> None:
        if self.faders.chosen and self._session.state.chosen_face is not None and self._session.model is not None:
            self._session.request_sweep(self.faders.chosen)

    # ------------------------------------------------------------ from the session
    def _on_model(self, loaded: ModelLoaded) -> None:
        self.show_model(loaded.spec)
        self._sweep.start()

    def _on_photo(self, info: PhotoInfo | None) -> None:
        self.strip.setVisible(info is not None)
        self.blend.setVisible(info is not None)
        self._bar.setVisible(info is not None)
        self._face = None
        self.faders.clear_sweeps()
        if info is None:
            self.faders.choose("")
        self._show_faces()
        self._on_state(self._session.state)

    def _on_state(self, state: EditState) -> None:
        edit = state.chosen_face
        self.faders.set_movable(edit is not None and self._session.model is not None)
        self.faders.show_edit(edit)
        self.blend.show_blend(state.chosen_blend, painted=edit is not None and edit.mask is not None)
        self.blend.setEnabled(bool(state.faces))
        face = edit.face if edit else None
        if face != self._face:
            self._face = face
            self.faders.clear_sweeps()
            self.faders.choose_first()
            self._sweep.start()
        self._show_faces()

    def _on_sweep(self, made: SweepMade) -> None:
        chosen = self._session.state.chosen_face
        if chosen is not None and chosen.face == made.face:  # else it comes too late
            self.faders.show_sweep(made)

    def _on_prepared(self, prepared: FacePrepared) -> None:
        self._show_faces()
        chosen = self._session.state.chosen_face
        if chosen is not None and prepared.face == chosen.face:
            self._sweep.start()

    def _show_faces(self) -> None:
        state = self._session.state
        edited = [bool(f.values) for f in state.faces]
        data = [self._session.thumbnail(f.face) for f in state.faces]
        shown = (tuple(f.face for f in state.faces), tuple(d is not None for d in data), tuple(edited), state.chosen)
        if shown != self._shown:
            self._shown = shown
            self.strip.set_faces([picture(d, THUMBNAIL) if d else None for d in data], edited, state.chosen)

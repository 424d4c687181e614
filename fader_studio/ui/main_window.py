"""The editor's window: menu bar, tool bar, stage, fader panel and status bar, wired to the session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from fader_studio.engine.messages import ModelLoaded, PhotoInfo
from fader_studio.ui.actions import Actions
from fader_studio.ui.commands import Commands
from fader_studio.ui.menus import DEVICES, THEMES, ChoiceMenu, ModelMenu, RecentMenu, fill_menu_bar
from fader_studio.ui.face_zoom import FaceZoom
from fader_studio.ui.mask_desk import MaskDesk
from fader_studio.ui.panels.faders import EditBar, FaderPanel
from fader_studio.ui.photo_desk import PhotoDesk
from fader_studio.ui.presets import PresetMenu
from fader_studio.ui.snapshot_desk import SnapshotDesk
from fader_studio.ui.stage import Stage
from fader_studio.ui.status_bar import StatusBar
from fader_studio.ui.tool_bar import ToolBar
from fader_studio.ui.window_memory import WindowMemory
from resources import theme
from resources.dress import Theme
from resources.words import tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelLibrary
    from fader_studio.services.session import Session
    from fader_studio.services.settings import SettingsFile

HOLD_KEYS = (Qt.Key.Key_O, Qt.Key.Key_Backslash)
TITLE_BAR = 40
"""Pixels that the system's own title bar takes at most, which Qt does not know before a window is shown."""
WITH_PHOTO = "export close original split side heat zoom_out zoom_in fit full_size mark"


class MainWindow(QMainWindow):
    """`sample`, `sample_words`: the picture and the line of the sample card. `presets`: the folder of saved looks."""

    def __init__(self, session: Session, library: ModelLibrary, settings: SettingsFile, dress: Theme, *,
                 presets: Path, sample: Path, sample_words: str) -> None:
        super().__init__()
        self._session = session
        self._library = library
        self._settings = settings
        self._memory = WindowMemory(settings)
        self._leaving = False
        self._picked: Path | None = None
        self.actions_ = Actions(self)
        self.commands = Commands(session, self._memory, self)
        self.presets = PresetMenu(presets, self.commands.current_preset, self)
        self.recent = RecentMenu(settings, self)
        self.models = ModelMenu(library, lambda: session.model.path if session.model else None, self)
        self.themes = ChoiceMenu(tr("&Theme"), THEMES, dress.choice, self)
        self.devices = ChoiceMenu(tr("&Device"), DEVICES, settings.settings.device, self)
        self.stage = Stage(session, sample, sample_words)
        self.canvas = self.stage.canvas
        self._face_zoom = FaceZoom(self.canvas)
        self.tool_bar = ToolBar(self.actions_)
        self.status = StatusBar(self.models)
        a = self.actions_
        bar = EditBar(a["reset_all"], a["copy"], a["paste"], self.presets)
        self.panel = FaderPanel(session, bar, a["mask"], self._memory.closed_sections)
        self._lay_out()
        self.photo_desk = PhotoDesk(self, session, self._memory.closed_sections)
        self.mask_desk = MaskDesk(self, session)
        self.snapshot_desk = SnapshotDesk(self, session, self._memory.closed_sections)
        self._connect_actions(dress)
        self._connect_session()
        self._show_default_model()
        self._show_possibilities()
        self.stage.empty.setFocus()  # no button is chosen before keys chose one

    def _lay_out(self) -> None:
        self.setWindowTitle("Fader Studio")
        self.setMinimumSize(*theme.MINIMUM)
        menus = {"RECENT": self.recent, "PRESETS": self.presets, "THEME": self.themes, "MODELS": self.models,
                 "DEVICE": self.devices}
        fill_menu_bar(self.menuBar(), self.actions_, menus)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._splitter.addWidget(self.stage)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        column = QVBoxLayout(central := QWidget(), spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tool_bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.resize(self._memory.size.boundedTo(self.screen().availableSize() - QSize(0, TITLE_BAR)))
        if self._memory.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        width = self._memory.panel_width
        self._splitter.setSizes([self.width() - width - 1, width])

    def _connect_actions(self, dress: Theme) -> None:
        a, do, canvas, session = self.actions_, self.commands, self.canvas, self._session
        wishes = {
            "open": do.open_dialog, "open_folder": do.open_folder_dialog, "open_sample": do.open_sample,
            "next_photo": lambda: do.go(1), "previous_photo": lambda: do.go(-1), "export": lambda: do.export(),
            "close": do.close_photo, "quit": self.close, "undo": session.undo, "redo": session.redo, "copy": do.copy,
            "paste": do.paste, "reset_face": lambda: session.reset_face(session.state.chosen),
            "reset_all": session.reset_all, "zoom_out": lambda: canvas.zoom_step(False),
            "zoom_in": lambda: canvas.zoom_step(True), "fit": canvas.fit, "zoom_face": self._face_zoom.toggle,
            "full_size": lambda: canvas.zoom_to(1.0),
            "next_face": lambda: do.step_face(1), "previous_face": lambda: do.step_face(-1),
            "load_model": self._on_load_model, "help": self._on_help, "shortcuts": lambda: self._on_about("keys"),
            "model_details": lambda: self._on_about("model"), "about": lambda: self._on_about("program"),
        }
        for name, wish in wishes.items():
            a[name].triggered.connect(lambda _checked=False, wish=wish: wish())
        for name in ("original", "split", "side"):
            a[name].toggled.connect(self._on_comparing)
        a["mark"].triggered.connect(canvas.set_marking)
        a["heat"].toggled.connect(session.set_heat)
        a["heat"].toggled.connect(self.stage.set_heat)
        a["panel"].setChecked(True)
        a["panel"].toggled.connect(self._on_panel)
        a["full_screen"].toggled.connect(lambda on: self.showFullScreen() if on else self.showNormal())
        self.recent.picked.connect(lambda path: do.open_paths((path,)))
        self.models.picked.connect(self._on_model_picked)
        self.devices.picked.connect(self._on_device)
        self.themes.picked.connect(lambda choice: (dress.set_choice(choice), self._memory.keep(theme=choice)))
        self.presets.applied.connect(do.apply_preset)
        self.presets.failed.connect(lambda error: self.stage.problem.show_problem(error.message, error.hint))

    def _connect_session(self) -> None:
        session, canvas = self._session, self.canvas
        session.photo_changed.connect(self._on_photo)
        for fact in (session.state_changed, session.history_changed, session.saved, session.faces_changed):
            fact.connect(self._show_possibilities)
        session.model_changed.connect(self._on_model)
        session.saved.connect(lambda saved: self.stage.say_saved(saved.target.name, saved.notes))
        session.frame_time_changed.connect(self.status.show_frame_time)
        session.engine_ready_changed.connect(self.status.show_ready)
        canvas.zoom_changed.connect(lambda zoom: self.tool_bar.show_zoom(zoom if canvas.has_photo else None))
        canvas.marking_changed.connect(self._on_marking)
        self.panel.adjusting.connect(canvas.set_adjusting)
        self.panel.adjusting.connect(lambda _on: self.actions_["original"].setChecked(False))  # to see what one does
        self.panel.marking_wanted.connect(canvas.set_marking)
        self.panel.section_toggled.connect(self._on_section)
        self.tool_bar.original_held.connect(canvas.hold_original)
        self.stage.dropped.connect(self.commands.take)
        self.stage.take_drops_of(self.panel)
        self.stage.empty.open_wanted.connect(self.commands.open_dialog)
        self.stage.empty.sample_wanted.connect(self.commands.open_sample)
        self.commands.problem.connect(self.stage.problem.show_problem)
        self.commands.done.connect(self.stage.say_done)
        self.commands.queue_changed.connect(self._show_possibilities)

    # ------------------------------------------------------------ facts
    def _on_photo(self, info: PhotoInfo | None) -> None:
        if info is not None:
            self.commands.queue.go_to(info.path)
            if self.commands.is_own_file():
                self._settings.keep(self._settings.settings.with_recent(info.path))
            self.canvas.setFocus()
        else:
            self.commands.queue.fill([])
            self.status.forget_frame_time()
            self.stage.empty.setFocus()  # else the keys go to the button after the one that is disabled
        self._show_possibilities()
        self.tool_bar.show_zoom(self.canvas.view.zoom if info is not None else None)

    def _show_possibilities(self, _fact: object = None) -> None:
        """What can be done now, and the title."""
        session, a, queue = self._session, self.actions_, self.commands.queue
        info, state = session.info, session.state
        a.enable(WITH_PHOTO, info is not None)
        a.enable("undo", session.can_undo)
        a.enable("redo", session.can_redo)
        a.enable("reset_face", bool(state.chosen_face and state.chosen_face.values))
        a.enable("copy", self.commands.current_preset() is not None)
        a.enable("reset_all", not (state.adjustments.is_neutral and all(f.is_untouched for f in state.faces)))
        a.enable("zoom_face", state.chosen_face is not None)
        a.enable("next_face previous_face", len(state.faces) > 1)
        a.enable("next_photo", queue.neighbour(1) is not None)
        a.enable("previous_photo", queue.neighbour(-1) is not None)
        a.enable("model_details", session.model is not None)
        place = queue.place(info.path) if info is not None else ""
        geometry = state.adjustments.geometry
        size = None if info is None or geometry.is_neutral else geometry.crop_box(info.width, info.height)[2:]
        self.tool_bar.title.show_photo(info, sample=session.sample_open, edited=session.is_edited, place=place,
                                       size=size)
        name = "" if info is None else tr("Sample face") if session.sample_open else info.path.name
        self.setWindowTitle(f"{name}[*] – Fader Studio" if name else "Fader Studio")
        self.setWindowModified(bool(name) and session.has_unsaved_edit)

    def _on_model(self, loaded: ModelLoaded) -> None:
        self.status.show_model(loaded)
        if loaded.path == self._picked:  # it works: start with it from now on
            self._picked = None
            self._library.set_default(loaded.path)
        self._show_possibilities()

    def _show_default_model(self) -> None:
        """The faders of the model that is about to be loaded; only its description is read."""
        try:
            spec = self._library.find().spec
        except UserError as error:
            self.status.show_model_name("")
            self.stage.problem.show_problem(error.message, error.hint)
            return
        self.panel.show_model(spec)
        self.status.show_model_name(spec.name)

    def _on_marking(self, marking: bool) -> None:
        self.actions_["mark"].setChecked(marking)
        self.panel.strip.set_marking(marking)

    # ------------------------------------------------------------ wishes
    def _on_comparing(self, _on: bool) -> None:
        a = self.actions_
        self.canvas.set_mode(next((m for m in ("original", "split", "side") if a[m].isChecked()), "edited"))

    def _on_model_picked(self, path: Path) -> None:
        self._picked = path
        self._session.load_model(path)

    def _on_load_model(self) -> None:
        models = tr("Fader models (*{suffix})").format(suffix=".safetensors")
        dialog = QFileDialog(self, tr("Load a model"), str(Path.home()), models)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._session.load_model(Path(name)))
        dialog.open()

    def _on_help(self) -> None:
        from fader_studio.ui.help_window import HelpWindow

        HelpWindow(self).show()

    def _on_about(self, what: str) -> None:
        from fader_studio.ui.dialogs import about  # what it needs is slow to import, and few ask

        spec = self._session.model.spec if self._session.model else None
        if what == "model" and spec is not None:
            about.about_model(self, spec).open()
        elif what == "keys":
            about.about_keys(self).open()
        else:
            about.about_program(self, spec).open()

    def _on_panel(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        if not shown:
            # else the keys go to the first button
            (self.canvas if self.canvas.has_photo else self.stage.empty).setFocus()

    def _on_device(self, choice: str) -> None:
        self._settings.change(device=choice)
        self._session.set_device(choice)

    def _on_section(self, title: str, opened: bool) -> None:
        closed = self._memory.closed_sections
        closed = closed - {title} if opened else closed | {title}
        self._memory.keep(closed_sections=sorted(closed))

    # ------------------------------------------------------------ the window itself
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in HOLD_KEYS and not event.modifiers():
            self.canvas.hold_original(True)
        elif event.key() == Qt.Key.Key_Escape and self.canvas.marking:
            self.canvas.set_marking(False)
        elif event.key() == Qt.Key.Key_Escape and self.stage.problem.isVisible():
            self.stage.problem.hide()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in HOLD_KEYS and not event.isAutoRepeat():
            self.canvas.hold_original(False)
        else:
            super().keyReleaseEvent(event)

    @property
    def may_close(self) -> bool:
        """Whether closing loses no edit, or that was answered."""
        return self._leaving or not self._session.has_unsaved_edit

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close:
            event.ignore()
            self.commands.before_leaving(self._leave)
            return
        maximized = self.isMaximized() or self.isFullScreen()
        size = {} if maximized else {"size": [self.width(), self.height()]}
        self._memory.keep(maximized=maximized, panel_width=self.panel.width(), **size)
        event.accept()

    def _leave(self) -> None:
        self._leaving = True
        QTimer.singleShot(0, self, self.close)

    def changeEvent(self, event: QEvent) -> None:
        """Another window took the keys: the release of a held one will not come."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.canvas.hold_original(False)
        super().changeEvent(event)

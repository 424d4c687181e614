"""Gives the export dialog its estimates, drags the result out, and exports a fader's sweep."""

from __future__ import annotations

import dataclasses
import itertools
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fader_studio.editing.naming import fill
from fader_studio.services.batch_steps import written_suffix
from fader_studio.services.export_work import ExportWork, SweepWish
from fader_studio.ui.widgets.drag_out import DragOut
from fader_studio.ui.window_memory import WindowMemory
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.dialogs.export import ExportDialog
    from fader_studio.ui.dialogs.sweep import SweepDialog
    from fader_studio.ui.main_window import MainWindow


class ExportDesk(QObject):
    """Parts of the window that ask `work`."""

    def __init__(self, window: MainWindow, session: Session, work: ExportWork, memory: WindowMemory) -> None:
        super().__init__(window)
        self._window, self._session, self._work, self._memory = window, session, work, memory
        self._copies = itertools.count(1)
        self.sweep: SweepDialog | None = None
        self.handle = DragOut()
        window.tool_bar.add_beside_export(self.handle)
        window.commands.export_opened.connect(self._on_export_opened)
        window.actions_["export_sweep"].triggered.connect(self.open_sweep)
        self.handle.wanted.connect(self._on_drag_wanted)
        work.copy_saved.connect(self._on_copy)
        work.copy_failed.connect(window.commands.problem)
        work.sweep_saved.connect(self._on_sweep_saved)
        work.sweep_progress.connect(lambda share: self.sweep and self.sweep.show_progress(share))
        work.sweep_failed.connect(lambda message, hint: self.sweep and self.sweep.show_failure(message, hint))
        for fact in (session.photo_changed, session.state_changed, session.model_changed):
            fact.connect(self._show_possibilities)
        self._show_possibilities()

    def _show_possibilities(self, _fact: object = None) -> None:
        there = self._session.info is not None
        self.handle.setEnabled(there)
        can = there and self._session.model is not None and self._session.state.chosen_face is not None
        self._window.actions_.enable("export_sweep", can)

    # ------------------------------------------------------------ the export dialog
    def _on_export_opened(self, dialog: ExportDialog) -> None:
        dialog.size_wanted.connect(self._work.estimate)
        self._work.size_estimated.connect(dialog.show_bytes)
        dialog.finished.connect(self._work.forget_estimates)
        dialog.ask_for_bytes()

    # ------------------------------------------------------------ dragging out
    def _on_drag_wanted(self) -> None:
        info, options = self._session.info, self._memory.export
        if info is None:
            return
        suffix = options.suffix(written_suffix(info.path))
        stem = fill(options.pattern, info.path.stem, 1, date.today())
        folder = self._session.folder / f"dragged-{next(self._copies)}"
        try:
            folder.mkdir(mode=0o700)
        except OSError as error:
            reason = tr("The picture cannot be dragged: {strerror}.").format(strerror=localized(error.strerror))
            self._window.commands.problem.emit(reason, tr("Export it instead."))
            return
        self._session.commit()
        self._work.save_copy(folder / f"{stem}{suffix}", dataclasses.replace(options, format=""))

    def _on_copy(self, file: Path) -> None:
        if not self.handle.take(file):
            self._window.stage.say(tr("Keep the mouse button down until the picture hangs on it"))

    # ------------------------------------------------------------ sweeps
    def open_sweep(self) -> None:
        info, model = self._session.info, self._session.model
        if info is None or model is None:
            return
        from fader_studio.ui.dialogs.sweep import SweepDialog  # few ask

        folder = self._window.commands.export_folder()
        name = "sample" if self._session.sample_open else info.path.stem
        self.sweep = SweepDialog(self._window, model.spec, folder, name, self._window.panel.faders.chosen or "")
        self.sweep.finished.connect(self._on_sweep_closed)
        self.sweep.wanted.connect(self._on_sweep_wanted)
        self.sweep.stop_wanted.connect(self._work.stop_sweep)
        self.sweep.open()

    def _on_sweep_wanted(self, wish: SweepWish) -> None:
        try:
            self._session.commit()
            self._work.save_sweep(wish)
        except UserError as error:
            assert self.sweep is not None
            self.sweep.show_failure(error.message, error.hint)

    def _on_sweep_saved(self, target: Path) -> None:
        if self.sweep is not None:
            self.sweep.accept()
        self._window.stage.say_saved(target.name)

    def _on_sweep_closed(self) -> None:
        dialog, self.sweep = self.sweep, None
        if dialog is not None:
            dialog.deleteLater()

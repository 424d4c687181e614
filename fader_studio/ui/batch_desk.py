"""File ▸ Apply to a folder…: opens the dialog, runs the batch, and tells of its end."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from fader_studio.editing.adjustments import Adjustments, Tone
from fader_studio.editing.export_options import ExportOptions
from fader_studio.editing.naming import free_name
from fader_studio.editing.presets import Preset, load_preset
from fader_studio.services.batch_run import BatchResult, BatchRun, Job
from fader_studio.services.batch_steps import Recipe, make_folder, written_suffix
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.presets import SUFFIX
from fader_studio.ui.window_memory import WindowMemory
from resources.localized import localized
from resources.words import tr
from trainer.errors import UserError

if TYPE_CHECKING:
    from fader_studio.services.session import Session
    from fader_studio.ui.dialogs.batch import BatchDialog, BatchWish
    from fader_studio.ui.main_window import MainWindow


class BatchDesk(QObject):
    """`presets`: the folder of saved looks."""

    def __init__(
        self, window: MainWindow, session: Session, run: BatchRun, memory: WindowMemory, presets: Path
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._run, self._memory = window, session, run, memory
        self._presets = presets
        self.dialog: BatchDialog | None = None
        self._leaving = False
        self.line = QToolButton(toolTip=tr("Show how far the folder is"))
        self.line.setProperty("look", "flat")
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.clicked.connect(self.open)
        self.line.hide()
        window.status.add(self.line)
        window.installEventFilter(self)
        window.actions_["apply_folder"].triggered.connect(self.open)
        run.advanced.connect(self._on_advanced)
        run.finished.connect(self._on_finished)

    def open(self) -> None:
        """A new dialog, or the one of the batch that is running."""
        if self._run.running and self.dialog is not None:
            self.dialog.show()
            self.dialog.raise_()
            return
        looks = self._looks()
        if not looks:
            self._window.commands.problem.emit(tr("There is no edit to apply yet."),
                                               tr("Move a fader in a photo first, or save a preset."))
            return
        from fader_studio.ui.dialogs.batch import BatchDialog  # few ask

        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = BatchDialog(self._window, looks, self._folder(), self._memory.export)
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.stop_wanted.connect(self._run.stop)
        self.dialog.again_wanted.connect(self._run.go_on)
        self.dialog.folder_wanted.connect(lambda f: QDesktopServices.openUrl(QUrl.fromLocalFile(str(f))))
        self.dialog.show()

    def _looks(self) -> list[tuple[str, Preset]]:
        """The edit of the chosen face, and the presets that can be read."""
        looks = []
        current = self._window.commands.current_preset()
        if current is not None:
            looks.append((tr("The faders of this photo"), current))
        for path in sorted(self._presets.glob(f"*{SUFFIX}"), key=lambda p: p.name.casefold()):
            try:
                looks.append((tr("Preset “{name}”").format(name=path.name.removesuffix(SUFFIX)),
                              load_preset(path)))
            except UserError:
                continue  # the presets' own menu tells what is wrong with it
        return looks

    def _folder(self) -> Path:
        own = self._session.info is not None and self._window.commands.is_own_file()
        return self._session.info.path.parent if own else Path.home()

    def _on_wanted(self, wish: BatchWish) -> None:
        assert self.dialog is not None
        options = self._memory.export
        try:
            make_folder(wish.output)
        except UserError as error:
            self.dialog.remark.setText(localized(error.message, error.hint))
            return
        if wish.pattern != options.pattern:
            self._memory.keep(export=dataclasses.replace(options, pattern=wish.pattern).to_plain())
        self._run.start(jobs(wish, options, date.today()), recipe(wish, options))

    def _on_advanced(self, done: int, total: int, name: str) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, total, name)
        self.line.setText(tr("Folder: {done} of {total}").format(done=done + 1, total=total))
        self.line.show()

    def _on_finished(self, result: BatchResult) -> None:
        from fader_studio.ui.dialogs.batch import told

        self.line.hide()
        if self._leaving:
            QTimer.singleShot(0, self._window, self._window.close)
            return
        if self.dialog is None:
            return
        self.dialog.show_result(result)
        if not self.dialog.isVisible():
            self._window.stage.say(told(result).rstrip(":"))
            if result.failed:
                self.dialog.show()  # what failed is not to be missed

    # ------------------------------------------------------------ leaving
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is closed while photos are being edited: the one under way ends first."""
        if event.type() != QEvent.Type.Close or watched is not self._window:
            return False
        if not self._run.running or not self._window.may_close:
            return False
        event.ignore()
        if not self._leaving:
            text = tr("What is edited already stays. The photos that are left stay as they are.")
            answers = [(tr("Stop and close"), self._leave), (tr("Go on"), nothing)]
            Question(self._window, tr("Photos of a folder are being edited."), text, answers).open()
        return True

    def _leave(self) -> None:
        self._leaving = True
        if self._run.running:
            self._run.stop()
        else:
            self._window.close()


def recipe(wish: BatchWish, options: ExportOptions) -> Recipe:
    """What is done to every photo. How this one is turned and cut is its own affair."""
    tone = wish.preset.tone or Tone()
    return Recipe(
        values=wish.preset.values, blend=wish.preset.blend, which=wish.which if wish.preset.values else "none",
        adjustments=lambda width, height: Adjustments(tone=tone), quality=options.quality,
        keep_metadata=options.keep_metadata, format=options.format or None, longest_side=options.longest_side,
        pins=wish.preset.pins,
    )


def jobs(wish: BatchWish, options: ExportOptions, day: date) -> list[Job]:
    """Each photo and a name of its own that no file there has."""
    taken: set[str] = set()
    found = []
    for number, photo in enumerate(wish.photos, 1):
        suffix = options.suffix(written_suffix(photo))

        def is_taken(name: str) -> bool:
            return name.casefold() in taken or (wish.output / name).exists()

        name = free_name(wish.pattern, photo.stem, suffix, is_taken, day, number=number)
        taken.add(name.casefold())
        found.append((photo, wish.output / name))
    return found

"""What the commands of the editor do: opening, pasting, exporting, leaving, comparing. Dialogs are opened here."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QT_TR_NOOP, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fader_studio.editing.presets import Preset
from fader_studio.services.ablation_folder import is_ablation
from fader_studio.ui.dialogs.export import Export, ExportDialog
from fader_studio.ui.dialogs.question import Question, nothing
from fader_studio.ui.drops import SUFFIXES, Dropped, may_be_a_picture, pictures_in, read_drop
from fader_studio.ui.photo_queue import PhotoQueue
from fader_studio.ui.presets import copy_faders, faders_on_clipboard
from fader_studio.ui.window_memory import WindowMemory
from resources.localized import localized
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.session import Session

MODEL = ".safetensors"
NO_PICTURES = QT_TR_NOOP("There are no pictures in that folder."), QT_TR_NOOP("JPEG, PNG, WebP, TIFF, BMP and HEIC "
                                                                              "can be opened.")
WEB = (QT_TR_NOOP("Only the address of a picture was dropped, and Fader Studio opens no connection."),
       QT_TR_NOOP("Copy the picture itself in the browser and paste it here, or save it first."))


class Commands(QObject):
    """`problem(message, hint)` for what goes wrong before the session is asked."""

    problem = Signal(str, str)
    done = Signal(str)  # what nothing else shows
    queue_changed = Signal()
    export_opened = Signal(object)  # ExportDialog
    model_opened = Signal(object)  # Path
    preset_opened = Signal(object)  # Path
    ablation_opened = Signal(object)  # Path

    def __init__(self, session: Session, memory: WindowMemory, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._memory = memory
        self._window = window
        self._after_save: Callable[[], None] | None = None
        self.queue = PhotoQueue()
        session.saved.connect(self._on_saved)
        session.problem_raised.connect(self._on_problem)

    # ------------------------------------------------------------ opening
    def open_dialog(self) -> None:
        dialog = self._file_dialog(tr("Open photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{s}" for s in SUFFIXES)
        dialog.setNameFilters([tr("Photos ({patterns})").format(patterns=f"{patterns} {patterns.upper()}"),
                               tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.open_paths(tuple(Path(n) for n in names)))
        dialog.open()

    def open_folder_dialog(self) -> None:
        dialog = self._file_dialog(tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.open_paths((Path(name),)))
        dialog.open()

    def open_paths(self, paths: tuple[Path, ...]) -> None:
        """Files, and the pictures of folders; the first is shown, the others are a key away.

        Models, presets and ablations go to who knows about them (`model_opened`, `preset_opened`, `ablation_opened`).
        """
        for folder in filter(is_ablation, paths):
            self.ablation_opened.emit(folder.absolute())
        given, paths = paths, tuple(p for p in paths if not (_is_other(p) or is_ablation(p)))
        for path in given:
            if _is_other(path):
                (self.model_opened if path.suffix.lower() == MODEL else self.preset_opened).emit(path.absolute())
        if given and not paths:
            return
        try:
            photos = pictures_in(tuple(path.absolute() for path in paths))  # as the engine names them
        except OSError as error:
            self.problem.emit(tr("The folder cannot be read: {strerror}.").format(strerror=localized(error.strerror)),
                              tr("Check that it is still there."))
            return
        if not photos:
            self.problem.emit(*map(tr, NO_PICTURES))
            return
        if len(photos) == 1 and not may_be_a_picture(photos[0]):
            self._open(photos)  # it will be refused by name, and what is open stays: nothing to ask about
        else:
            self.before_leaving(lambda: self._open(photos))

    def _open(self, photos: list[Path]) -> None:
        if len(photos) > 1:
            self.queue.fill(photos)  # else what was open stays a key away until the one photo has opened
        self._session.open_photo(photos[0])
        self.queue_changed.emit()

    def go(self, step: int) -> None:
        """To the next or previous photo of the folder."""
        path = self.queue.neighbour(step)
        if path is not None:
            self.before_leaving(lambda: self._go_to(path))

    def _go_to(self, path: Path) -> None:
        """At once: a key pressed twice goes two on, and a photo that does not open is not in the way."""
        self.queue.go_to(path)
        self._session.open_photo(path)
        self.queue_changed.emit()

    def open_sample(self) -> None:
        self.before_leaving(self._session.open_sample)

    def close_photo(self) -> None:
        self.before_leaving(self._session.close_photo)

    def take(self, dropped: Dropped) -> None:
        """A drop, or what was pasted."""
        if dropped.web:
            self.problem.emit(*map(tr, WEB))
        elif dropped.paths:
            self.open_paths(dropped.paths)
        else:
            self.before_leaving(lambda: self._session.open_bytes(dropped.data, dropped.name))

    # ------------------------------------------------------------ faders on the clipboard
    def current_preset(self) -> Preset | None:
        """The faders of the chosen face and the photo's tone; None where neither is moved."""
        state = self._session.state
        values = state.chosen_face.values if state.chosen_face else ()
        tone = None if state.adjustments.tone.is_neutral else state.adjustments.tone
        pins = state.chosen_face.pins if state.chosen_face else ()
        return Preset(values=values, blend=state.chosen_blend, tone=tone, pins=pins) if values or tone else None

    def copy(self) -> None:
        preset = self.current_preset()
        if preset is not None:
            copy_faders(preset)
            self.done.emit(tr("Faders copied"))

    def paste(self) -> None:
        preset = faders_on_clipboard()
        if preset is not None:
            self.apply_preset(preset)
            self.done.emit(tr("Faders pasted"))
            return
        dropped = read_drop(QGuiApplication.clipboard().mimeData())
        if dropped is None:
            self.problem.emit(tr("There is no picture to paste."),
                              tr("Copy a picture, a file, or the faders of a face first."))
        else:
            self.take(dropped)

    def apply_preset(self, preset: Preset) -> None:
        """To the chosen face the faders that this model has, to the photo the preset's tone if any; one undo step."""
        session = self._session
        if preset.tone is not None:
            session.set_adjustments(dataclasses.replace(session.state.adjustments, tone=preset.tone))
        if session.state.chosen_face is not None and session.model is not None:
            known = session.model.spec.attribute_names
            session.set_blend(session.state.chosen, preset.blend)
            session.set_values(session.state.chosen, {n: v for n, v in preset.values if n in known},
                               [name for name in preset.pins if name in known])
        session.commit()

    def step_face(self, step: int) -> None:
        count = len(self._session.state.faces)
        if count:
            self._session.choose_face((self._session.state.chosen + step) % count)

    # ------------------------------------------------------------ saving and leaving
    def export(self, then: Callable[[], None] | None = None) -> None:
        """Ask where and how; `then` follows once the file is written."""
        info = self._session.info
        if info is None:
            return
        placement = self._session.state.adjustments.geometry.placement(info.width, info.height)
        dialog = ExportDialog(self._window, info, self.export_folder(), info.path.stem, self._memory.export,
                              edited=self._session.is_edited, marked=self._session.state.moves_faces,
                              size=(placement.width, placement.height))
        dialog.chosen.connect(lambda export: self._save(export, then))
        self.export_opened.emit(dialog)
        dialog.open()

    def _save(self, export: Export, then: Callable[[], None] | None) -> None:
        self._after_save = then
        if export.remembered is not None:
            self._memory.keep(export=export.remembered.to_plain())
        options = export.options
        self._session.save(export.target, format=options.format, quality=options.quality,
                           keep_metadata=options.keep_metadata, longest_side=options.longest_side,
                           overwrite_original=export.overwrite_original)

    def _on_saved(self, _saved: object) -> None:
        then, self._after_save = self._after_save, None
        if then is not None:
            then()

    def _on_problem(self, _problem: object) -> None:
        self._after_save = None

    def before_leaving(self, leave: Callable[[], None]) -> None:
        """`leave` at once where nothing would be lost, else as the person decides."""
        if not self._session.has_unsaved_edit:
            leave()
            return
        own = tr("“{name}”").format(name=self._session.info.path.name)
        name = tr("The sample face") if self._session.sample_open else own
        heading, text = tr("{name} has an edit that was not exported.").format(
            name=name), tr("It is lost when you go on without exporting it.")
        answers = [(tr("Export…"), lambda: self.export(then=leave)), (tr("Discard"), leave),
                   (tr("Keep editing"), nothing)]
        Question(self._window, heading, text, answers, main=tr("Export…")).open()

    def is_own_file(self) -> bool:
        """False for what was pasted and for the sample: those lie in the program's folders, not in the user's."""
        return not self._session.sample_open and not self._session.pasted

    def export_folder(self) -> Path:
        """Beside the photo; the user's pictures for what was pasted, for the sample, and where the folder is locked."""
        info = self._session.info
        beside = info.path.parent
        if self.is_own_file() and os.access(beside, os.W_OK):
            return beside
        pictures = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        return pictures if pictures.is_dir() else Path.home()

    def _file_dialog(self, title: str) -> QFileDialog:
        info = self._session.info
        folder = info.path.parent if info is not None and self.is_own_file() else Path.home()
        dialog = QFileDialog(self._window, title, str(folder))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _is_other(path: Path) -> bool:
    """Whether it is a model or a preset, not a photo or a folder, going by its name."""
    name = path.name.lower()
    return name.endswith((MODEL, ".json")) and not path.is_dir()  # of JSON, only presets mean anything here

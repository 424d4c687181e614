"""Brings the models and the editor together: the library's window, comparing, importing, files that were opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QT_TR_NOOP, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fader_studio.services.ablation_folder import variants_in
from fader_studio.services.activity import Problem
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.ui.library.importing import ModelImport
from fader_studio.ui.library.measured import MeasuredModels
from fader_studio.ui.preset_arrivals import PresetArrivals
from resources.words import tr

if TYPE_CHECKING:
    from fader_studio.services.model_library import ModelEntry, ModelLibrary
    from fader_studio.services.session import Session
    from fader_studio.services.training_runs import TrainingRuns
    from fader_studio.ui.compare_models import CompareWindow
    from fader_studio.ui.library.window import LibraryWindow
    from fader_studio.ui.main_window import MainWindow
    from fader_studio.ui.variants_window import VariantsWindow

GONE = QT_TR_NOOP("The model that the editor uses is in the trash.")


class ModelsDesk(QObject):
    """Made once for a window. `train_wanted()`, `evaluate_wanted(ModelEntry)`: for who trains and measures."""

    train_wanted = Signal()
    evaluate_wanted = Signal(object)

    def __init__(self, window: MainWindow, session: Session, library: ModelLibrary, pictures: ModelPictures) -> None:
        super().__init__(window)
        self._window, self._session, self._library, self._pictures = window, session, library, pictures
        self.importing = ModelImport(library, pictures, self)
        self.presets = PresetArrivals(window, session)
        self._shown: LibraryWindow | None = None
        self._compared: CompareWindow | None = None
        self._variants: VariantsWindow | None = None
        window.actions_["library"].triggered.connect(lambda: self.show_library())
        window.actions_["compare_models"].triggered.connect(lambda: self.compare())
        window.actions_["variants"].triggered.connect(self._ask_for_ablation)
        window.commands.ablation_opened.connect(self.show_variants)
        window.commands.model_opened.connect(lambda path: self.importing.take(path, window))
        self.importing.imported.connect(self._on_imported)
        self.importing.failed.connect(self._on_failed)

    # ------------------------------------------------------------ windows
    def show_library(self, choose: Path | None = None) -> None:
        """The library's window, in front; `choose`: the model that it shows."""
        library = self._library_window()
        _bring(library)
        if choose is not None:
            library.refresh(choose)

    def compare(self, left: Path | None = None) -> None:
        """`left`, or the model in use, beside another one."""
        from fader_studio.ui.compare_models import CompareWindow

        entries = self._library.models()
        if self._compared is None:
            self._compared = CompareWindow(self._session, self._pictures, self._window)
            self._compared.use_wanted.connect(self._use)
        in_use = self._session.model.path if self._session.model else None
        left = left or in_use or (entries[0].path if entries else None)
        if left is None or len(entries) < 2:
            self._window.stage.problem.show_problem(
                tr("There is only one model to compare."), tr("Import another one, or train a fader of your own."))
            return
        right = next((p for p in (in_use, *(e.path for e in entries)) if p not in (None, left)), left)
        _bring(self._compared)
        self._compared.compare(entries, left, right)

    def show_variants(self, folder: Path) -> None:
        """This face, or the sample's where no photo is open, under every variant of an ablation."""
        from fader_studio.ui.variants_window import VariantsWindow  # few starts need it

        variants = variants_in(folder)
        if not variants:
            self._window.stage.problem.show_problem(
                tr("There are no models in “{folder}”.").format(folder=folder.name),
                tr("Choose the folder that “fader-trainer ablate” wrote."))
            return
        if self._session.info is None:
            self._session.open_sample()
        if self._variants is None:
            self._variants = VariantsWindow(self._session, self._pictures, self._window)
        _bring(self._variants)
        self._variants.show_ablation(folder, variants)

    def _ask_for_ablation(self) -> None:
        dialog = QFileDialog(self._window, tr("The folder of an ablation"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.show_variants(Path(name)))
        dialog.open()

    def _library_window(self) -> LibraryWindow:
        if self._shown is None:
            from fader_studio.ui.library.window import LibraryWindow  # few starts need it

            self._shown = LibraryWindow(self._library, self._pictures, self._window)
            self._shown.use_wanted.connect(lambda entry: self._use(entry.path))
            self._shown.compare_wanted.connect(lambda entry: self.compare(entry.path))
            self._shown.evaluate_wanted.connect(self.evaluate_wanted)
            self._shown.train_wanted.connect(self.train_wanted)
            self._shown.import_wanted.connect(lambda path: self.importing.take(path, self._shown))
            self._shown.changed.connect(self._on_file_changed)
        return self._shown

    def take_measurements_of(self, runs: TrainingRuns) -> None:
        """From now on evaluations of the user's own models are written into these."""
        measured = MeasuredModels(self._library, runs, self)
        measured.kept.connect(self._on_measured)
        measured.failed.connect(lambda message, hint: self._window.stage.problem.show_problem(message, hint))

    # ------------------------------------------------------------ models
    def _use(self, path: Path) -> None:
        self._session.load_model(path)
        _bring(self._window)

    def _on_imported(self, entry: ModelEntry, window: QWidget) -> None:
        """From the library only into the library; a file that was opened is meant to be used."""
        if window is not self._shown:
            self._session.load_model(entry.path)
            self._window.stage.say_done(tr("“{name}” is in use").format(name=entry.spec.name))
        if self._shown is not None and self._shown.isVisible():
            self._shown.refresh(entry.path)

    def _on_failed(self, problem: Problem, window: QWidget) -> None:
        strip = self._shown.problem if window is self._shown and self._shown is not None else self._window.stage.problem
        strip.show_problem(problem.message, problem.hint, problem.details)

    def _on_measured(self, path: Path) -> None:
        if self._shown is not None and self._shown.isVisible():
            self._shown.refresh()
        self._on_file_changed(path)

    def _on_file_changed(self, path: Path) -> None:
        """A model in use has another title now, or lies in the trash: the editor must not stand on it any longer."""
        if self._session.model is None or self._session.model.path != path:
            return
        if path.exists():
            self._session.load_model(path, quietly=True)
            return
        default = self._library.find()
        self._session.load_model(default.path)
        follows = tr("“{name}” takes its place.").format(name=default.spec.name)
        self._window.stage.problem.show_note(f"{tr(GONE)} {follows}")


def _bring(window: QWidget) -> None:
    """In front, whatever it was before."""
    window.show()
    window.raise_()
    window.activateWindow()

"""The composition root: builds services and window, wires them, runs. The only place that knows everything."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PySide6.QtCore import QT_TR_NOOP, QTimer
from PySide6.QtWidgets import QApplication

import resources
from fader_studio.engine.link import EngineLink
from fader_studio.private_log import watch_crashes
from fader_studio.services import folders
from fader_studio.services.autosave import Autosave
from fader_studio.services.batch_run import BatchRun
from fader_studio.services.engine_client import EngineClient
from fader_studio.services.export_work import ExportWork
from fader_studio.services.model_library import ModelLibrary
from fader_studio.services.model_pictures import ModelPictures
from fader_studio.services.recovery import RecoverySlot, lost_edits
from fader_studio.services.session import Session
from fader_studio.services.settings import ASIDE, SettingsFile
from fader_studio.services.single_instance import SingleInstance
from fader_studio.services.training_runs import TrainingRuns
from fader_studio.ui.application import StudioApplication
from fader_studio.ui.arrivals import Arrivals
from fader_studio.ui.ask_desk import AskDesk
from fader_studio.ui.batch_desk import BatchDesk
from fader_studio.ui.export_desk import ExportDesk
from fader_studio.ui.help_desk import HelpDesk
from fader_studio.ui.live_trial import LiveTrial
from fader_studio.ui.hints import Hints
from fader_studio.ui.main_window import MainWindow
from fader_studio.ui.models_desk import ModelsDesk
from fader_studio.ui.recovery_offer import RecoveryOffer
from fader_studio.ui.session_memory import SessionMemory
from fader_studio.ui.settings_desk import SettingsDesk
from fader_studio.ui.training_desk import TrainingDesk
from fader_studio.ui.window_memory import WindowMemory
from fader_studio.ui.wizard.desk import WizardDesk
from resources.dress import Theme
from resources.words import speak, tr
from trainer.errors import UserError

SAMPLE = "sample/face.jpg"
DAMAGED_SETTINGS = QT_TR_NOOP("The settings cannot be read and begin anew. The old ones stay beside them as “{name}”.")
SAMPLE_WORDS = QT_TR_NOOP("A made-up person, drawn by the model itself")


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """The running parts of one editor. `close` ends the engine and deletes the private folder."""

    window: MainWindow
    session: Session
    folder: folders.SessionFolder
    autosave: Autosave
    recovery: RecoveryOffer
    memory: SessionMemory
    help_desk: HelpDesk
    models: ModelsDesk
    training: TrainingDesk
    wizard: WizardDesk

    def close(self) -> None:
        self.memory.keep()
        self.wizard.close()
        self.recovery.close()
        self.autosave.end()
        self.session.shut_down()
        self.folder.close()


def make_application(arguments: list[str]) -> StudioApplication:
    """The one QApplication, named and in a style that looks the same everywhere."""
    return StudioApplication(arguments)


def build(application: QApplication, *, settings: SettingsFile | None = None, model: Path | None = None) -> Editor:
    """The window with its services, not yet shown; `session.start()` starts the engine.

    `settings`: others than the user's own; the edit under way and the last session are then kept beside them.
    `model`: another file than the default model's.
    """
    data = folders.data_folder() if settings is None else settings.path.parent
    settings = settings or SettingsFile(folders.settings_file())
    library = ModelLibrary(settings=settings)
    dress = Theme(application, WindowMemory(settings).theme)
    folder = folders.SessionFolder()
    client = EngineClient(EngineLink(folder.path, log_file=folders.engine_log_file()))
    sample = resources.path(SAMPLE)
    model = model or _default_model(library)
    session = Session(client, folder=folder.path, sample=sample, model=model, device=settings.settings.device)
    presets = folders.models_folder().parent / "presets"
    window = MainWindow(session, library, settings, dress, presets=presets, sample=sample,
                        sample_words=tr(SAMPLE_WORDS))
    pictures = ModelPictures(client, sample=sample, folder=folders.strips_folder(), parent=window)
    if settings.unreadable:
        window.stage.problem.show_note(tr(DAMAGED_SETTINGS).format(name=ASIDE))
    models = ModelsDesk(window, session, library, pictures)
    training = TrainingDesk(window, TrainingRuns(data / "runs", window))
    training.try_wanted.connect(LiveTrial(window, session, library, training.runs).try_it)
    models.take_measurements_of(training.runs)
    models.evaluate_wanted.connect(lambda entry: training.evaluate(entry.path, entry.spec.name))
    wizard = WizardDesk(window, library, training.runs, data)
    wizard.started.connect(training.show_progress)
    models.train_wanted.connect(wizard.show_wizard)
    place = folders.recovery_folder(data)
    lost = lost_edits(place)
    autosave = Autosave(session, RecoverySlot(place), seconds=lambda: settings.settings.autosave_seconds)
    recovery = RecoveryOffer(window, session, autosave, lost, sample=sample)
    AskDesk(window, session, data / "questions")
    SettingsDesk(window, session, settings, Hints(window, session, WindowMemory(settings)))
    ExportDesk(window, session, ExportWork(client, session, window), WindowMemory(settings))
    BatchDesk(window, session, BatchRun(client, window), WindowMemory(settings), presets)
    help_desk = HelpDesk(window, session, autosave.write_now)
    memory = SessionMemory(window, session, settings, folders.session_file(data))
    return Editor(
        window=window, session=session, folder=folder, autosave=autosave, recovery=recovery, memory=memory,
        help_desk=help_desk, models=models, training=training, wizard=wizard,
    )


def run(photos: list[Path], *, address: str = "", turn: IO[str] | None = None) -> int:
    """Open the window, with `photos` (files or folders) in it, until it is closed. The process's exit code.

    `address`: where other starts find this one, and hand their files to it; nowhere where it is empty.
    `turn`: closed once this one answers them.
    """
    application = make_application(sys.argv[:1])
    watch_crashes(folders.crash_file())
    calls = SingleInstance(address)
    if address:
        calls.listen()  # before the window is built: another start may come while it is
    speak(application, SettingsFile(folders.settings_file()).settings.language)
    editor = build(application)
    editor.help_desk.watch()
    arrivals = Arrivals(editor.window)
    arrivals.listen_to(application)
    calls.called.connect(arrivals.take)
    try:
        editor.window.show()
        if turn:
            QTimer.singleShot(0, turn.close)
        QTimer.singleShot(0, editor.session.start)
        if photos:
            QTimer.singleShot(0, lambda: editor.window.commands.open_paths(tuple(photos)))
        elif not editor.recovery.waiting:
            QTimer.singleShot(0, editor.memory.take_up)
        return application.exec()
    finally:
        calls.close()
        editor.close()


def _default_model(library: ModelLibrary) -> Path | None:
    try:
        return library.find().path
    except UserError:
        return None

"""A window that is killed in the middle of an edit, and the next one that offers it: real windows, real engines."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from fader_studio.app import build
from fader_studio.services.settings import SettingsFile

WAIT = 120_000
VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fader_studio.app import build, make_application
from fader_studio.services import folders
from fader_studio.services.settings import SettingsFile
photo, model, settings = map(Path, sys.argv[1:])
application = make_application(["fader-studio"])
file = SettingsFile(settings)
file.change(autosave_seconds=1.0)
editor = build(application, settings=file, model=model)
editor.window.show()
session = editor.session
def tell():
    if list(folders.recovery_folder(settings.parent).glob("*/edit.json")):
        print("kept", flush=True)
    elif session.state.faces and not session.is_edited:
        session.set_attribute(0, "Smiling", 0.75)
        session.commit()
timer = QTimer(interval=100)
timer.timeout.connect(tell)
timer.start()
session.start()
session.open_photo(photo)
application.exec()
"""


@pytest.fixture
def killed(portrait, tiny_model, tmp_path):
    """A window with an edit, killed as soon as that was kept."""
    command = [sys.executable, "-c", VICTIM, str(portrait), str(tiny_model), str(tmp_path / "settings.json")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "kept\n"
    process.kill()
    process.communicate()


def test_a_killed_windows_edit_is_offered_and_restored_with_its_picture(qtbot, killed, portrait, tiny_model, tmp_path):
    editor = build(QApplication.instance(), settings=SettingsFile(tmp_path / "settings.json"), model=tiny_model)
    qtbot.addWidget(editor.window)
    try:
        editor.window.show()
        editor.session.start()
        strip = editor.window.stage.offers
        assert strip.isVisible() and f"“{portrait.name}”" in strip.message
        strip.buttons["Restore"].click()
        qtbot.waitUntil(lambda: editor.session.is_edited, timeout=WAIT)
        assert editor.session.info.path == portrait
        assert editor.session.state.chosen_face.value("Smiling") == 0.75
        canvas = editor.window.canvas
        qtbot.waitUntil(lambda: canvas.frame is not None and canvas.frame.final, timeout=WAIT)
        assert canvas.frame.patches and not strip.isVisible()
        editor.session.undo()
        assert not editor.session.is_edited
    finally:
        editor.session.close_photo()
        editor.close()


def test_the_next_start_is_where_the_last_one_ended(qtbot, portrait, tiny_model, tmp_path):
    application, settings = QApplication.instance(), tmp_path / "settings.json"
    other = tmp_path / "other.png"
    other.write_bytes(portrait.read_bytes())
    first = build(application, settings=SettingsFile(settings), model=tiny_model)
    qtbot.addWidget(first.window)
    first.window.show()
    first.session.start()
    first.window.commands.open_paths((portrait, other))
    qtbot.waitUntil(lambda: bool(first.session.state.faces) and not first.session.searching, timeout=WAIT)
    first.session.set_attribute(0, "Smiling", 0.5)
    first.session.commit()
    with qtbot.waitSignal(first.session.saved, timeout=WAIT):
        first.session.save(tmp_path / "out.png")
    first.window.canvas.zoom_to(2.0)
    state, centre = first.session.state, first.window.canvas.view.centre
    first.close()

    second = build(application, settings=SettingsFile(settings), model=tiny_model)
    qtbot.addWidget(second.window)
    try:
        second.window.show()
        second.session.start()
        second.memory.take_up()
        qtbot.waitUntil(lambda: second.session.info is not None, timeout=WAIT)
        assert second.session.info.path == portrait and second.session.state.same_edit(state)
        assert not second.session.has_unsaved_edit  # it was exported
        assert second.window.actions_["next_photo"].isEnabled()
        qtbot.waitUntil(lambda: second.window.canvas.view.zoom == 2.0)
        assert second.window.canvas.view.centre == centre
    finally:
        second.session.close_photo()
        second.close()

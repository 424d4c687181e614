"""The export dialog's consequences, the handle that drags the result out, and the sweep's dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from fader_studio.editing.export_options import ExportOptions
from fader_studio.engine.messages import EstimateSize, Failed, PhotoSaved, Progress, SavePhoto, SaveSweep
from fader_studio.engine.messages import SizeEstimated, SweepSaved
from fader_studio.services.export_work import ExportWork
from fader_studio.services.settings import SettingsFile
from fader_studio.ui.dialogs.export import ExportDialog
from fader_studio.ui.dialogs.question import Question
from fader_studio.ui.export_desk import ExportDesk
from fader_studio.ui.widgets.form import Form
from fader_studio.ui.window_memory import WindowMemory


@pytest.fixture
def memory(tmp_path) -> WindowMemory:
    return WindowMemory(SettingsFile(tmp_path / "settings.json"))


@pytest.fixture
def desk(editing, session, client, memory) -> ExportDesk:
    return ExportDesk(editing, session, ExportWork(client, session), memory)


def opened(window) -> ExportDialog:
    window.actions_["export"].trigger()
    return next(d for d in window.findChildren(ExportDialog) if d.isVisible())


# ---------------------------------------------------------------- the export dialog
def test_the_files_size_is_told_and_the_newest_question_wins(desk, editing, client):
    dialog = opened(editing)
    (first,) = client.all(EstimateSize)
    assert (first.format, first.quality, first.size) == ("TIFF", 95, (640, 480))
    dialog._format.button("JPEG").click()
    dialog._quality.setValue(80)
    dialog._quality.setValue(70)
    assert len(client.all(EstimateSize)) == 1  # one in flight
    client.reply.emit(SizeEstimated(id=first.id, bytes=900_000))
    assert "About" not in dialog._remark.text()  # it was of another format
    newest = client.all(EstimateSize)[-1]
    assert len(client.all(EstimateSize)) == 2 and (newest.format, newest.quality) == ("JPEG", 70)
    client.reply.emit(SizeEstimated(id=newest.id, bytes=123_000))
    assert "About 123 kB." in dialog._remark.text()


def test_a_smaller_size_is_shown_in_pixels_and_passed_on(desk, editing, session):
    dialog = opened(editing)
    dialog._size.way.button("side").click()
    dialog._size.number.setText("320")
    dialog._size.number.textEdited.emit("320")
    assert dialog._size.size == (320, 240) and "320 × 240" in dialog._size._told.text()
    dialog._export.click()
    assert session.calls("save")[0][1]["longest_side"] == 320


def test_per_cent_is_of_this_picture_and_not_remembered(desk, editing, session, memory):
    dialog = opened(editing)
    dialog._size.way.button("percent").click()
    dialog._size.number.setText("25")
    dialog._size.number.textEdited.emit("25")
    dialog._export.click()
    assert session.calls("save")[0][1]["longest_side"] == 160
    assert editing.commands._memory.export.longest_side is None


@pytest.mark.parametrize("way, typed", [("side", ""), ("side", "0"), ("percent", "100"), ("side", "99999")])
def test_no_picture_is_enlarged_and_none_vanishes(desk, editing, way, typed):
    dialog = opened(editing)
    dialog._size.way.button(way).click()
    dialog._size.number.setText(typed)
    dialog._size.number.textEdited.emit(typed)
    assert dialog._size.longest_side is None and dialog._size.size == (640, 480)


def test_the_name_follows_its_pattern_and_avoids_what_is_there(desk, editing, session):
    (session.folder / "portrait-edited.tif").touch()
    dialog = opened(editing)
    assert dialog.export.target == session.folder / "portrait-edited-2.tif"
    dialog._pattern.setText("{name} {number}")
    dialog._pattern.textEdited.emit("{name} {number}")
    assert dialog.export.target.name == "portrait 1.tif"
    dialog._pattern.setText("{nose}")
    dialog._pattern.textEdited.emit("{nose}")
    assert not dialog._export.isEnabled() and "{nose}" in dialog._remark.text()


def test_a_number_that_one_format_needs_goes_with_another(desk, editing, session):
    (session.folder / "portrait-edited.tif").touch()
    dialog = opened(editing)
    dialog._format.button("PNG").click()
    assert dialog.export.target.name == "portrait-edited.png"
    dialog._format.button("TIFF").click()
    assert dialog.export.target.name == "portrait-edited-2.tif"
    dialog._target.setText(str(session.folder / "mine.tif"))
    dialog._format.button("JPEG").click()
    assert dialog.export.target.name == "mine.jpg"


def test_names_stand_on_the_lines_of_their_fields(desk, editing):
    dialog = opened(editing)
    form = dialog.findChild(Form)
    for field in (dialog._target, dialog._pattern, dialog._format, dialog._quality, dialog._size.way):
        top = field.mapTo(dialog, QPoint(0, 0)).y() + field.height() / 2
        label = min(dialog.findChildren(QLabel), key=lambda one: abs(one.geometry().center().y() - top))
        assert form is not None and abs(label.geometry().center().y() + 0.5 - top) <= 0.5


def test_what_was_chosen_is_offered_again_unless_it_is_not_to_be_remembered(desk, editing):
    dialog = opened(editing)
    dialog._format.button("WEBP").click()
    dialog._quality.setValue(60)
    dialog._export.click()
    again = opened(editing)
    assert again._format.chosen == "WEBP" and again._quality.value() == 60
    again._quality.setValue(10)
    again._remember.setChecked(False)
    again._export.click()
    assert opened(editing)._quality.value() == 60


def test_the_photos_own_format_stays_each_photos_own(desk, editing):
    opened(editing)._export.click()
    assert editing.commands._memory.export == ExportOptions()


# ---------------------------------------------------------------- dragging out
def test_the_handle_drags_a_file_of_the_edit_once_it_is_made(qtbot, desk, editing, session, client):
    drags = []
    desk.handle._start = lambda drag: drags.append([url.toLocalFile() for url in drag.mimeData().urls()])
    session.set_attribute(0, "Smiling", 0.5)
    qtbot.mousePress(desk.handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    (request,) = client.all(SavePhoto)
    assert request.edits == session.state.faces and request.target.name == "portrait-edited.tif"
    assert request.target.is_relative_to(session.folder) and drags == []
    client.reply.emit(PhotoSaved(id=request.id, photo="", target=request.target, faces=(0,), changed_box=(0, 0, 1, 1),
                                 seconds=0.1))
    assert drags == [[str(request.target)]] and not desk.handle.held


def test_letting_go_too_early_drags_nothing_and_says_so(qtbot, desk, editing, client):
    drags = []
    desk.handle._start = drags.append
    qtbot.mouseClick(desk.handle, Qt.MouseButton.LeftButton)
    (request,) = client.all(SavePhoto)
    client.reply.emit(PhotoSaved(id=request.id, photo="", target=request.target, faces=(), changed_box=(0, 0, 0, 0),
                                 seconds=0.1))
    assert drags == [] and editing.stage.faces.text.startswith("Keep the mouse button down")


# ---------------------------------------------------------------- sweeps
def test_a_sweep_of_the_chosen_fader_is_exported_with_progress(desk, editing, session, client):
    editing.panel.faders.fader("Male").track.setFocus()
    editing.actions_["export_sweep"].trigger()
    dialog = desk.sweep
    assert dialog.wish.target.name == "portrait-feminine-masculine.gif"
    dialog.area.button("whole").click()
    dialog.go.click()
    (request,) = client.all(SaveSweep)
    assert (request.attribute, request.format, request.whole, request.chosen) == ("Male", "GIF", True, 0)
    assert request.values[0] == -1 and request.values[-1] == 1 and 0 in request.values
    client.reply.emit(Progress(id=request.id, last=False, share=0.5, doing="x"))
    assert dialog.bar.isVisible() and dialog.bar.value() == 50
    client.reply.emit(SweepSaved(id=request.id, photo="", target=request.target, pictures=25, seconds=1.0))
    assert desk.sweep is None and "portrait-feminine-masculine.gif" in editing.stage.faces.text


def test_a_fader_that_is_shown_turned_round_is_swept_as_it_is_shown(desk, editing, client):
    editing.actions_["export_sweep"].trigger()
    desk.sweep.fader.setCurrentIndex(desk.sweep.fader.findData("Young"))
    desk.sweep.kind.button(".png").click()
    desk.sweep.go.click()
    (request,) = client.all(SaveSweep)
    assert request.captions == tuple(-value for value in request.values) and request.captions[0] == -1
    assert request.target.name == "portrait-age.png" and len(request.values) == 9


def test_cancel_stops_a_sweep_and_a_failure_is_told_in_the_dialog(qtbot, desk, editing, client):
    editing.actions_["export_sweep"].trigger()
    dialog = desk.sweep
    dialog.go.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert client.cancelled == [1] and dialog.isVisible()
    client.reply.emit(Failed(id=1, kind="cancelled"))
    assert dialog.remark.text() == "Stopped." and dialog.go.isEnabled()
    dialog.go.click()
    client.reply.emit(Failed(id=2, kind="user", message="There is no room left.", hint="Free some."))
    assert dialog.remark.text() == "There is no room left. Free some."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.sweep is None


def test_a_file_that_is_there_is_replaced_only_if_wanted(desk, editing, session, client):
    editing.actions_["export_sweep"].trigger()
    dialog = desk.sweep
    dialog.target.setText(str(session.folder / "a.gif"))
    (session.folder / "a.gif").touch()
    dialog.go.click()
    assert client.all(SaveSweep) == []
    next(q for q in dialog.findChildren(Question) if q.isVisible()).buttons["Replace"].click()
    assert client.all(SaveSweep)[0].target == Path(session.folder / "a.gif")

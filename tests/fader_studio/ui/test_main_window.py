"""The window: drops, pasting, commands, questions, problems, and what it remembers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QPlainTextEdit

from fader_studio.editing.export_options import ExportOptions
from fader_studio.engine.messages import PhotoSaved
from fader_studio.services.activity import Activity, Problem
from fader_studio.services.settings import SettingsFile
from fader_studio.ui.dialogs.about import TextDialog
from fader_studio.ui.dialogs.export import ExportDialog
from fader_studio.ui.dialogs.question import Question
from fader_studio.ui.drops import pictures_in, read_drop
from fader_studio.ui.main_window import MainWindow
from fader_studio.ui.window_memory import WindowMemory

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # the only way to make one


COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def enter(widget, mime: QMimeData) -> None:
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(20, 20), COPY, mime, LEFT, NONE))


def drop(window, mime: QMimeData, onto=None) -> None:
    enter(onto or window.stage, mime)
    QApplication.sendEvent(onto or window.stage, QDropEvent(QPointF(20, 20), COPY, mime, LEFT, NONE))


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    return mime


def picture() -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


def open_dialog(window, kind):
    return next(d for d in window.findChildren(kind) if d.isVisible())


# ---------------------------------------------------------------- drops and the clipboard
def test_a_dropped_file_is_opened(window, session, tmp_path):
    path = tmp_path / "a.jpg"
    path.touch()
    drop(window, files(path))
    assert session.calls("open_photo") == [(path,)]


def test_a_file_dropped_on_the_panel_is_opened_too(window, session, tmp_path):
    (tmp_path / "a.jpg").touch()
    drop(window, files(tmp_path / "a.jpg"), onto=window.panel)
    assert session.calls("open_photo") == [(tmp_path / "a.jpg",)]


def test_what_is_dropped_is_copied_and_never_moved_away(window, session, tmp_path):
    """A file manager that proposes to move a photo deletes it once that is accepted."""
    move, link, mime = Qt.DropAction.MoveAction, Qt.DropAction.LinkAction, files(tmp_path / "a.jpg")
    for offered, taken in ((COPY | move, COPY), (move | link, link)):
        enter(window.stage, mime)
        event = QDropEvent(QPointF(20, 20), offered, mime, LEFT, NONE)
        QApplication.sendEvent(window.stage, event)
        accepted, action = event.isAccepted(), event.dropAction()
        assert accepted and action == taken


def test_a_drag_over_the_photo_is_answered_by_a_frame_until_it_leaves(editing, tmp_path):
    enter(editing.stage, files(tmp_path / "a.jpg"))
    assert editing.stage._frame.isVisible()
    QApplication.sendEvent(editing.stage, QDragLeaveEvent())
    assert not editing.stage._frame.isVisible()


def test_a_dropped_folder_opens_its_first_picture_and_the_next_is_a_key_away(window, session, tmp_path, photo):
    for name in ("b.png", "A.jpg", ".hidden.jpg", "notes.txt"):
        (tmp_path / name).touch()
    drop(window, files(tmp_path))
    assert session.calls("open_photo") == [(tmp_path / "A.jpg",)]
    session.show_photo(photo, name="A.jpg")
    window.actions_["next_photo"].trigger()
    assert session.calls("open_photo")[-1] == (tmp_path / "b.png",)
    assert "1 of 2" in window.tool_bar.title.text


def test_a_folder_without_pictures_is_named(window, session, tmp_path):
    (tmp_path / "empty").mkdir()
    drop(window, files(tmp_path / "empty"))
    assert session.calls("open_photo") == [] and "no pictures" in window.stage.problem.message


def test_picture_data_of_a_browser_is_opened_as_bytes_under_its_name(window, session):
    mime = QMimeData()
    mime.setData("image/jpeg", b"jpeg bytes")
    mime.setUrls([QUrl("https://example.org/pictures/portrait.jpg")])
    drop(window, mime)
    assert session.calls("open_bytes") == [(b"jpeg bytes", "portrait.jpg")]


def test_a_bare_address_is_refused_with_a_hint(window, session):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/portrait.jpg")])
    drop(window, mime)
    assert session.asked == [] and "paste" in window.stage.problem.details


def test_an_address_as_text_is_refused_too_and_other_text_is_nothing():
    address, words = QMimeData(), QMimeData()
    address.setText("https://example.org/portrait.jpg")
    words.setText("hello")
    assert read_drop(address).web and read_drop(words) is None


def test_a_picture_is_pasted(window, session):
    QGuiApplication.clipboard().setImage(picture())
    window.actions_["paste"].trigger()
    ((data, name),) = session.calls("open_bytes")
    assert QImage.fromData(data).pixelColor(3, 3).name() == "#336699" and name.endswith(".png")


def test_copied_faders_are_pasted_onto_another_face(editing, session):
    session.set_attribute(0, "Smiling", 0.4)
    session.commit()
    editing.actions_["copy"].trigger()
    session.choose_face(1)
    editing.actions_["paste"].trigger()
    assert session.state.faces[1].value("Smiling") == 0.4
    session.undo()
    assert session.state.faces[1].values == ()


def test_pictures_of_several_drops_stand_once_each(tmp_path):
    (tmp_path / "a.jpg").touch()
    assert pictures_in((tmp_path, tmp_path / "a.jpg")) == [tmp_path / "a.jpg"]


# ---------------------------------------------------------------- commands
def test_every_command_has_its_own_shortcut(window):
    keys = [k.toString() for a in window.actions_._made.values() for k in a.shortcuts()]
    assert len(keys) == len(set(keys)) and all(not QKeySequence(k).isEmpty() for k in keys)


def test_every_command_stands_in_a_menu(window):
    shown = {a for top in window.menuBar().actions() for a in top.menu().actions()}
    assert [name for name, a in window.actions_._made.items() if a not in shown] == []


def test_every_control_that_keys_reach_has_a_name(editing):
    controls = [w for kind in (QAbstractButton, QAbstractSlider) for w in editing.findChildren(kind)
                if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert controls and [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)().strip())] == []


def test_without_a_photo_only_opening_is_possible(window):
    enabled = {name for name in ("open", "paste", "export", "undo", "redo", "fit", "split", "reset_all", "mark")
               if window.actions_[name].isEnabled()}
    assert enabled == {"open", "paste"}


def test_holding_a_key_shows_the_original(editing, qtbot):
    track = editing.panel.faders.fader("Smiling").track
    track.setFocus()
    qtbot.keyPress(track, Qt.Key.Key_O)
    assert not any(p.edited for p in editing.canvas.panes())
    qtbot.keyRelease(track, Qt.Key.Key_O)
    assert all(p.edited for p in editing.canvas.panes())


def test_the_button_shows_the_original_while_it_is_down_and_the_menu_switches(editing, qtbot):
    button = editing.tool_bar._original
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert not editing.canvas.panes()[0].edited
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert editing.canvas.panes()[0].edited and not button.isChecked()
    editing.actions_["original"].trigger()
    assert not editing.canvas.panes()[0].edited and button.isChecked()


def test_split_and_side_by_side_exclude_each_other(editing):
    editing.actions_["split"].trigger()
    editing.actions_["side"].trigger()
    assert editing.canvas.mode == "side" and not editing.actions_["split"].isChecked()
    editing.actions_["side"].trigger()
    assert editing.canvas.mode == "edited"


def test_the_title_says_what_the_photo_is(window, session, photo, faces):
    session.show_photo(photo, faces, bits=16)
    session.set_attribute(0, "Smiling", 0.4)
    assert window.tool_bar.title.text == "portrait.tif · 640 × 480 · 16 bit · edited"


def test_a_narrow_window_drops_the_labels_first(editing, qtbot):
    styles = Qt.ToolButtonStyle
    editing.resize(1440, 900)
    assert editing.tool_bar._compare[1].toolButtonStyle() == styles.ToolButtonTextBesideIcon
    editing.resize(900, 600)
    qtbot.wait(10)
    assert editing.tool_bar._compare[1].toolButtonStyle() == styles.ToolButtonIconOnly
    assert editing.width() == 900


def test_the_sample_card_opens_the_sample(window, session, qtbot):
    button = next(b for b in window.stage.empty.findChildren(QAbstractButton) if "Try it" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.calls("open_sample") == [()]


def test_the_status_bar_names_device_reason_and_model(window, session):
    session.load()
    session.frame_time_changed.emit(7.4)
    status = window.status
    assert status.device.text() == "CPU · no CUDA GPU found" and status.model.text() == "Studio 12 ▾"
    assert status.frame_time.text() == "7 ms a frame"


# ---------------------------------------------------------------- exporting and leaving
def test_export_passes_what_was_chosen(editing, session):
    editing.actions_["export"].trigger()
    dialog = open_dialog(editing, ExportDialog)
    dialog._target.setText(str(session.folder / "out.png"))
    dialog._on_target(dialog._target.text())
    dialog._metadata.setChecked(False)
    dialog._export.click()
    ((target, options),) = session.calls("save")
    assert target == session.folder / "out.png"
    assert options == {"format": "PNG", "quality": 95, "keep_metadata": False, "longest_side": None,
                       "overwrite_original": False}


def test_the_original_is_kept_unless_a_person_says_replace(editing, session):
    session.info.path.touch()
    editing.actions_["export"].trigger()
    dialog = open_dialog(editing, ExportDialog)
    dialog._target.setText(str(session.info.path))
    dialog._export.click()
    open_dialog(editing, Question).buttons["Keep original"].click()
    assert session.calls("save") == [] and dialog.export.target.name == "portrait-edited.tif"
    dialog._target.setText(str(session.info.path))
    dialog._export.click()
    open_dialog(editing, Question).buttons["Replace"].click()
    assert session.calls("save")[0][1]["overwrite_original"] is True


def test_escape_keeps_the_original(editing, session, qtbot):
    session.info.path.touch()
    editing.actions_["export"].trigger()
    dialog = open_dialog(editing, ExportDialog)
    dialog._target.setText(str(session.info.path))
    dialog._export.click()
    open_dialog(editing, Question).reject()
    assert session.calls("save") == []


@pytest.mark.parametrize("verb, closes", [("Discard", True), ("Keep editing", False)])
def test_closing_with_an_unsaved_edit_asks(editing, session, qtbot, verb, closes):
    session.has_unsaved_edit = True
    editing.close()
    assert editing.isVisible()
    open_dialog(editing, Question).buttons[verb].click()
    qtbot.wait(20)
    assert editing.isVisible() is not closes


def test_exporting_from_that_question_closes_once_it_is_saved(editing, session, qtbot):
    session.has_unsaved_edit = True
    editing.close()
    open_dialog(editing, Question).buttons["Export…"].click()
    open_dialog(editing, ExportDialog)._export.click()
    assert editing.isVisible()
    session.saved.emit(type("Saved", (), {"target": Path("portrait-edited.tif"), "notes": ()})())
    qtbot.waitUntil(lambda: not editing.isVisible())


def test_another_photo_is_not_opened_over_an_unsaved_edit_without_asking(editing, session, tmp_path):
    session.has_unsaved_edit = True
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8")
    drop(editing, files(tmp_path / "b.jpg"))
    assert session.calls("open_photo") == []
    open_dialog(editing, Question).buttons["Discard"].click()
    assert session.calls("open_photo") == [(tmp_path / "b.jpg",)]


# ---------------------------------------------------------------- problems and activity
def test_a_problem_is_a_strip_with_details_that_can_be_copied(window, session):
    session.problem_raised.emit(Problem(message="It is damaged.", hint="Copy it again.", details="Traceback"))
    strip = window.stage.problem
    assert strip.isVisible()
    strip._toggle.click()
    strip._copy.click()
    assert QGuiApplication.clipboard().text() == "It is damaged.\nCopy it again.\nTraceback"
    strip._close.click()
    assert not strip.isVisible()


def test_an_activity_shows_only_when_it_takes_its_time_and_can_be_cancelled(window, session, qtbot):
    pill = window.stage.activity
    session.activity_changed.emit(Activity(doing="Saving “a.png”", share=0.4, cancellable=True))
    assert not pill.isVisible()
    qtbot.waitUntil(pill.isVisible)
    assert pill.text == "Saving “a.png”…"
    qtbot.mouseClick(pill._cancel, Qt.MouseButton.LeftButton)
    assert session.calls("cancel_activity") == [()]
    session.activity_changed.emit(None)
    assert not pill.isVisible()


def test_the_search_for_faces_is_told_once_and_in_the_faces_place(window, session, photo, qtbot):
    session.searching = True
    session.show_photo(photo)
    session.activity_changed.emit(Activity(doing="Looking for faces", cancellable=True))
    pill = window.stage.activity
    qtbot.waitUntil(pill.isVisible)
    assert not window.stage.faces.isVisible() and pill.x() == 16
    session.searching = False
    session.activity_changed.emit(None)
    assert window.stage.faces.text.startswith("No face found") and not pill.isVisible()


def test_marking_tells_what_to_click(editing, session, qtbot):
    editing.actions_["mark"].trigger()
    assert editing.stage.faces.text == "Click the first eye · Esc to stop"
    qtbot.mouseClick(editing.canvas, Qt.MouseButton.LeftButton, pos=QPoint(editing.canvas.width() // 2, 300))
    assert editing.stage.faces.text == "Click the other eye · Esc to stop"
    qtbot.keyClick(editing.canvas, Qt.Key.Key_Escape)
    assert not editing.actions_["mark"].isChecked()


# ---------------------------------------------------------------- memory, presets, theme
def test_size_panel_and_theme_are_remembered(window, tmp_path):
    window.resize(1100, 700)
    window.themes.picked.emit("light")
    window.close()
    kept = WindowMemory(SettingsFile(tmp_path / "settings.json"))
    assert (kept.size.width(), kept.size.height(), kept.theme) == (1100, 700, "light")


def test_a_damaged_memory_counts_as_none(tmp_path):
    file = SettingsFile(tmp_path / "settings.json")
    damaged = {"size": "large", "panel_width": [], "closed_sections": 3, "theme": "pink", "export": {"quality": 900}}
    file.change(window=damaged)
    kept = WindowMemory(file)
    assert (kept.size.width(), kept.panel_width, kept.theme, kept.export) == (1440, 336, "system", ExportOptions())


def test_a_saved_preset_comes_back_in_the_menu_and_is_one_undo(editing, session):
    session.set_attribute(0, "Smiling", 0.4)
    session.commit()
    editing.presets.save("Friendly")
    session.reset_all()
    editing.presets.aboutToShow.emit()
    next(a for a in editing.presets.actions() if a.text() == "Friendly").trigger()
    assert session.state.faces[0].value("Smiling") == 0.4
    session.undo()
    assert session.state.faces[0].values == ()


def test_an_opened_photo_is_among_the_recent_ones(editing, session):
    assert editing._settings.settings.recent == (str(session.info.path),)


def test_the_theme_changes_every_colour_at_once(editing, dress):
    dark = editing.grab().toImage().pixelColor(editing.width() - 4, 400)
    dress.set_choice("light")
    light = editing.grab().toImage().pixelColor(editing.width() - 4, 400)
    assert (dark.name(), light.name()) == ("#262626", "#f6f6f6")


def test_the_window_loads_neither_torch_nor_opencv():
    code = "import sys, fader_studio.app; sys.exit(any(m in sys.modules for m in ('torch', 'cv2', 'qtawesome', 'numpy')))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_a_model_picked_in_the_menu_is_the_default_once_it_works(window, session, library):
    window.models.picked.emit(Path("studio-12.safetensors"))
    assert session.calls("load_model") == [(Path("studio-12.safetensors"),)] and library.defaults == []
    session.load()
    session.load()
    assert library.defaults == [Path("studio-12.safetensors")]


def test_what_has_no_folder_of_its_own_is_exported_to_one_that_exists(editing, session, tmp_path, monkeypatch):
    session.sample_open = True
    gone = str(tmp_path / "gone")
    monkeypatch.setattr("fader_studio.ui.commands.QStandardPaths.writableLocation", lambda _which: gone)
    assert editing.commands.export_folder() == Path.home()


def test_the_largest_zoom_is_not_cut_off(editing):
    editing.tool_bar.show_zoom(32.0)
    zoom = editing.tool_bar.zoom
    assert zoom.fontMetrics().horizontalAdvance(zoom.text()) + 16 <= zoom.width()


def test_each_side_of_a_comparison_says_what_it_is(editing, qtbot):
    before, after = editing.stage.before, editing.stage.after
    assert not before.isVisible() and not after.isVisible()
    editing.actions_["split"].trigger()
    assert (before.text, after.text) == ("Original", "Edited") and before.isVisible() and after.isVisible()
    editing.canvas.set_split(0.05)
    assert not before.isVisible()  # its side is too narrow
    qtbot.keyPress(editing, Qt.Key.Key_O)
    assert before.isVisible() and not after.isVisible()
    qtbot.keyRelease(editing, Qt.Key.Key_O)
    editing.actions_["split"].trigger()
    assert not before.isVisible() and not after.isVisible()


def test_escape_closes_a_message(editing, qtbot):
    editing.stage.problem.show_problem("Something happened.")
    qtbot.keyClick(editing.canvas, Qt.Key.Key_Escape)
    assert not editing.stage.problem.isVisible()


def test_an_engine_that_starts_again_is_told(editing, session):
    before = editing.status.device.text()
    session.engine_ready_changed.emit(False)
    assert editing.status.device.text() == "Starting the engine…"
    session.engine_ready_changed.emit(True)
    assert editing.status.device.text() == before


def test_zooming_out_never_loses_the_photo(editing):
    for _ in range(40):
        editing.actions_["zoom_out"].trigger()
    shown = editing.canvas.view.photo_rect
    assert max(shown.width(), shown.height()) > 100


def test_what_was_saved_is_told_for_a_while_though_other_things_happen(editing, session, qtbot):
    session.saved.emit(PhotoSaved(id=9, photo="photo", target=session.folder / "out.png", faces=(0,),
                                  changed_box=(0, 0, 1, 1), seconds=0.1, notes=("A loss.",)))
    session.activity_changed.emit(None)
    session.state_changed.emit(session.state)
    assert editing.stage.faces.text == "Saved “out.png”" and editing.stage.problem.message == "A loss."
    editing.actions_["mark"].trigger()
    assert editing.stage.faces.text.startswith("Click the first eye")


def test_a_bare_name_is_exported_beside_the_photo_with_the_formats_ending(editing, session):
    editing.actions_["export"].trigger()
    dialog = open_dialog(editing, ExportDialog)
    dialog._target.setText("mine")
    dialog._on_target("mine")
    assert dialog.export.target == session.folder / "mine.tif"
    dialog._format.button("PNG").click()
    assert dialog.export.target == session.folder / "mine.png"


def test_about_names_the_system_and_the_log(editing):
    editing.actions_["about"].trigger()
    text = open_dialog(editing, TextDialog).findChild(QPlainTextEdit).toPlainText()
    assert "System: " in text and "Log: " in text


def test_a_window_larger_than_the_screen_is_made_to_fit(window, session, library, dress, tmp_path, qtbot):
    settings = SettingsFile(tmp_path / "larger.json")
    WindowMemory(settings).keep(size=[9000, 7000])
    other = MainWindow(session, library, settings, dress, presets=tmp_path / "presets", sample=tmp_path / "sample.jpg",
                       sample_words="A made-up person")
    qtbot.addWidget(other)
    room = other.screen().availableSize()
    assert other.width() <= max(room.width(), 900)
    assert other.height() <= max(room.height() - 40, 600)  # with its title bar: else the status bar is not seen


def test_a_moved_fader_ends_the_view_of_the_original(editing):
    editing.actions_["original"].trigger()
    editing.panel.faders.fader("Smiling").track.edit(0.5)
    assert editing.canvas.mode == "edited"


def test_a_photo_that_does_not_open_is_not_in_the_way_of_the_next(window, session, tmp_path, photo):
    paths = [tmp_path / f"{name}.jpg" for name in "abcd"]
    for path in paths:
        path.touch()
    drop(window, files(*paths))  # the first does not open: nothing is shown
    window.actions_["next_photo"].trigger()
    session.show_photo(photo, name="b.jpg")
    window.actions_["next_photo"].trigger()  # nor does the third
    assert "2 of 4" in window.tool_bar.title.text
    window.actions_["next_photo"].trigger()
    assert [path.name for (path,) in session.calls("open_photo")] == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]
    assert not window.actions_["next_photo"].isEnabled()


def test_a_folder_named_from_where_one_stands_is_gone_through(window, session, tmp_path, photo, monkeypatch):
    for name in "ab":
        (tmp_path / f"{name}.jpg").touch()
    monkeypatch.chdir(tmp_path)
    window.commands.open_paths((Path("."),))
    session.show_photo(photo, name="a.jpg")
    assert "1 of 2" in window.tool_bar.title.text and window.actions_["next_photo"].isEnabled()


def test_recent_photos_that_are_gone_are_not_offered(window, tmp_path):
    for name in ("here.jpg", "gone.jpg"):
        (tmp_path / name).touch()
        window._settings.keep(window._settings.settings.with_recent(tmp_path / name))
    (tmp_path / "gone.jpg").unlink()
    window.recent.aboutToShow.emit()
    assert [a.text() for a in window.recent.actions() if a.text()] == ["here.jpg", "Forget these"]


def test_recent_photos_of_one_name_are_told_apart_by_their_folders(window, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.jpg").touch()
        window._settings.keep(window._settings.settings.with_recent(tmp_path / folder / "a.jpg"))
    window.recent.aboutToShow.emit()
    assert [a.text() for a in window.recent.actions()[:2]] == ["a.jpg – two", "a.jpg – one"]

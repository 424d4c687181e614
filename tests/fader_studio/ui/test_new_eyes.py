"""What annoyed somebody who saw the window for the first time, each with its own test."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

import resources
from fader_studio.ui.dialogs.about import PARTS
from fader_studio.ui.dialogs.batch import _line
from fader_studio.ui.dialogs.question import Question
from fader_studio.ui.empty_state import EmptyState
from fader_studio.ui.menus import DEVICES
from fader_studio.ui.widgets.fader import Fader


@pytest.fixture
def fader(qtbot, dress) -> Fader:
    made = Fader("Smile")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_click_on_the_figure_lets_a_person_type(qtbot, fader):
    fader.show_value(0.2)
    qtbot.mouseClick(fader._value, Qt.MouseButton.LeftButton)
    assert not fader._value.isReadOnly() and fader._value.selectedText() == "+20"


@pytest.mark.parametrize(("typed", "value"), [("35", 0.35), ("-8", -0.08), (",5", 0.005)])
def test_figures_typed_on_a_fader_are_its_value(qtbot, fader, typed, value):
    qtbot.keyClick(fader.track, typed[0])
    qtbot.keyClicks(fader._value, typed[1:])
    qtbot.keyClick(fader._value, Qt.Key.Key_Return)
    assert fader.value == pytest.approx(value) and fader.track.hasFocus()


def test_a_command_with_a_figure_is_no_value(qtbot, fader):
    qtbot.keyClick(fader.track, "1", Qt.KeyboardModifier.ControlModifier)
    assert fader._value.isReadOnly()


def test_only_keys_leave_a_ring_around_a_button(qtbot, dress):
    window = QWidget()
    first, second = QPushButton("first", window), QPushButton("second", window)
    second.move(0, 60)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=second.pos() + QPoint(8, 8))
    pressed = second.hasFocus(), bool(second.property("keys"))
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=second.pos() + QPoint(8, 8))
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert pressed == (True, False) and second.hasFocus() and second.property("keys") is True


def test_no_button_is_chosen_at_the_start_or_after_a_photo_was_closed(window, session, photo, faces, qtbot):
    assert window.focusWidget() is window.stage.empty
    session.show_photo(photo, faces)
    window.status.show_model_name("Studio 12")
    session.info = None
    session.photo_changed.emit(None)
    assert window.focusWidget() is window.stage.empty


def test_the_view_of_where_an_edit_acts_says_that_it_is_on(editing):
    editing.actions_["heat"].setChecked(True)
    assert editing.stage.after.isVisible() and editing.stage.after.text == "Where it acts"
    editing.actions_["heat"].setChecked(False)
    assert not editing.stage.after.isVisible()


def test_in_a_narrow_window_the_card_of_the_sample_stays_inside_its_frame(qtbot, dress):
    words = "A made-up person, drawn by the model itself, in a language that needs many more words to say so"
    made = EmptyState(resources.path("sample/face.jpg"), words)
    qtbot.addWidget(made)
    made.resize(563, 390)
    made.show()
    card = made.findChild(QWidget, "card")
    qtbot.waitUntil(lambda: card.x() >= 32 and card.geometry().right() <= 563 - 32)
    words = next(label for label in card.findChildren(QLabel) if label.text() == words)
    assert words.height() >= words.heightForWidth(words.width()) > 20


def test_a_failure_names_its_file_once():
    assert _line("a.jpg", "“a.jpg” is damaged.") == "“a.jpg” is damaged."
    assert _line("b.jpg", "The disk is full.") == "b.jpg – The disk is full."


@pytest.mark.parametrize(("system", "absent"), [("linux", "mps"), ("darwin", "cuda")])
def test_no_device_is_offered_that_this_system_cannot_have(system, absent):
    if sys.platform == system:
        assert absent not in dict(DEVICES)
    else:
        pytest.skip(f"says nothing here: this is {sys.platform}")


def test_an_open_pin_is_seen_only_at_the_fader_that_is_chosen(qtbot, dress):
    made = Fader("Smile", pinnable=True)
    qtbot.addWidget(made)
    made.show()
    assert not made.pin.is_seen
    made.set_chosen(True)
    assert made.pin.is_seen
    made.set_chosen(False)
    made.show_pinned(True)
    assert made.pin.is_seen


def test_a_file_that_is_no_picture_is_refused_without_asking_for_the_edit(editing, session, tmp_path):
    session.has_unsaved_edit = True
    (tmp_path / "notes.jpg").write_text("not a picture", encoding="utf-8")
    editing.commands.open_paths((tmp_path / "notes.jpg",))
    assert session.calls("open_photo") and not editing.findChildren(Question)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "tif", "bmp", "gif", "heic"])
def test_before_any_picture_is_opened_the_edit_is_asked_for(editing, session, tmp_path, kind):
    pillow_heif.register_heif_opener()
    Image.new("RGB", (32, 32)).save(tmp_path / f"a.{kind}")
    session.has_unsaved_edit = True
    editing.commands.open_paths((tmp_path / f"a.{kind}",))
    assert not session.calls("open_photo") and len(editing.findChildren(Question)) == 1


def test_copied_faders_are_told_and_an_old_problem_goes_once_it_is_solved(editing, session):
    session.set_attribute(0, "Smiling", 0.4)
    session.commit()
    editing.commands.problem.emit("There is no picture to paste.", "Copy one.")
    editing.actions_["copy"].trigger()
    assert "Faders copied" in editing.stage.faces.text and not editing.stage.problem.isVisible()
    editing.commands.problem.emit("There is no picture to paste.", "Copy one.")
    editing.actions_["paste"].trigger()
    assert not editing.stage.problem.isVisible()


def test_about_names_every_part_that_the_program_is_installed_with():
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parts = {re.match(r"[\w-]+", part)[0].lower() for part in project["dependencies"]}
    assert parts == {name.lower() for name, _licence in PARTS}

"""Settings that explain themselves and hold at once, and hints that go away and come again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from fader_studio.editing.export_options import ExportOptions
from fader_studio.services import folders
from fader_studio.services.settings import SettingsFile
from fader_studio.ui.hints import WORDS, Hints
from fader_studio.ui.settings_desk import SettingsDesk
from fader_studio.ui.window_memory import WindowMemory


@pytest.fixture
def memory(editing) -> WindowMemory:
    return WindowMemory(editing._settings)


@pytest.fixture
def hints(editing, session, memory) -> Hints:
    made = Hints(editing, session, memory)
    made._look()
    return made


@pytest.fixture
def dialog(editing, session, hints):
    desk = SettingsDesk(editing, session, editing._settings, hints)
    editing.actions_["settings"].trigger()
    return desk.dialog


def on_disk(window):
    return SettingsFile(window._settings.path).settings


# ---------------------------------------------------------------- settings
def test_every_setting_is_on_disk_as_soon_as_it_is_chosen(dialog, editing):
    dialog.restore.click()
    dialog.interval.button("60").click()
    dialog.device.button("cpu").click()
    kept = on_disk(editing)
    assert (kept.restore_session, kept.autosave_seconds, kept.device) == (False, 60.0, "cpu")


def test_theme_and_device_go_the_way_of_their_menus(dialog, editing, session, dress):
    dialog.theme.button("light").click()
    assert dress.choice == "light" and WindowMemory(SettingsFile(editing._settings.path)).theme == "light"
    assert [a.text() for a in editing.themes.actions() if a.isChecked()] == ["&Light"]
    dialog.device.button("cpu").click()
    assert session.calls("set_device") == [("cpu",)]
    assert [a.text() for a in editing.devices.actions() if a.isChecked()] == ["&CPU"]


def test_the_language_is_kept_for_the_next_start(dialog, editing):
    assert dialog.language.chosen == ""
    dialog.language.button("de").click()
    assert on_disk(editing).language == "de"


def test_what_exports_begin_with_can_be_chosen(dialog, editing):
    dialog.format.button("WEBP").click()
    dialog.quality.setValue(70)
    dialog.metadata.click()
    dialog.pattern.setText("{date}-{name}")
    dialog.pattern.textEdited.emit("{date}-{name}")
    wanted = ExportOptions(format="WEBP", quality=70, keep_metadata=False, pattern="{date}-{name}")
    assert WindowMemory(SettingsFile(editing._settings.path)).export == wanted


def test_a_pattern_that_makes_no_name_is_refused_in_place(dialog, memory):
    dialog.pattern.setText("{nose}")
    dialog.pattern.textEdited.emit("{nose}")
    assert "{nose}" in dialog.pattern_help.text() and memory.export.pattern == "{name}-edited"


def test_every_setting_says_what_it_does_and_has_a_name(dialog):
    words = [label.text() for label in dialog.findChildren(QLabel) if len(label.text()) > 30]
    assert len(words) >= 10
    reached = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
    named = [w for w in reached if isinstance(w, QAbstractButton) and w.text() or w.accessibleName()]
    assert [w for w in reached if w not in named and w.metaObject().className() != "QScrollArea"] == []


def test_folders_are_shown_and_what_can_be_made_again_is_deleted(dialog, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "Show").click()
    assert shown == [str(folders.log_folder())]
    (folders.strips_folder() / "a.png").write_bytes(b"x" * 5000)
    dialog.clear.click()
    assert list(folders.strips_folder().iterdir()) == []


# ---------------------------------------------------------------- hints
def test_hints_come_one_after_the_other_and_go_when_they_are_followed(qtbot, hints, editing, session):
    assert hints.shown == "drag" and hints.pill.isVisible()
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    assert hints.shown == "compare"
    editing.canvas.hold_original(True)
    qtbot.waitUntil(lambda: hints.shown == "export")
    editing.canvas.hold_original(False)
    session.saved.emit(type("Saved", (), {"target": session.folder / "a.tif", "notes": ()})())
    assert hints.shown == "" and not hints.pill.isVisible()


def test_any_way_of_comparing_follows_the_hint(qtbot, hints, editing, session):
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    editing.actions_["split"].trigger()
    editing.actions_["split"].trigger()
    qtbot.waitUntil(lambda: hints.shown == "export")


def test_a_hint_that_was_read_goes_by_itself_but_for_the_first(hints, session):
    assert not hints._read.isActive()
    session.set_attribute(0, "Smiling", 0.5)
    session.commit()
    assert hints.shown == "compare" and hints._read.isActive()
    hints._read.timeout.emit()
    assert hints.shown == "export" and hints._read.isActive()
    hints._read.timeout.emit()
    assert hints.shown == "" and not hints._read.isActive()


def test_a_hint_that_is_waved_away_never_comes_again_until_it_is_asked_for(hints, editing, session, dialog):
    hints.dismiss.click()
    assert hints.shown == "" and not hints.pill.isVisible()
    again = Hints(editing, session, WindowMemory(SettingsFile(editing._settings.path)))
    again._look()
    assert again.shown == ""
    dialog.hints.click()
    assert hints.shown == "drag"


def test_nothing_lies_over_the_face_while_a_fader_is_dragged(hints, editing):
    editing.panel.adjusting.emit(True)
    assert not hints.pill.isVisible()
    editing.panel.adjusting.emit(False)
    assert hints.pill.isVisible()


def test_a_hint_makes_room_for_the_names_of_two_panes(hints, editing):
    editing.actions_["split"].trigger()
    assert not hints.pill.isVisible()
    editing.actions_["split"].trigger()
    assert hints.pill.isVisible()


def test_without_a_face_there_is_no_hint(hints, session, photo):
    session.show_photo(photo)
    assert hints.shown == "" and not hints.pill.isVisible()


def test_every_hint_has_words():
    assert all(words and aside for words, aside in WORDS.values())

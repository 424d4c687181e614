"""What random use of the window (tests/fader_studio/test_monkey.py) brought to light, each with its own test."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu

from fader_studio.ui.drops import read_drop


def test_pasting_from_a_clipboard_without_any_data_says_so(window, monkeypatch):
    class Empty:
        def mimeData(self) -> None:  # noqa: N802  (Qt's name)
            return None

    monkeypatch.setattr("fader_studio.ui.commands.QGuiApplication.clipboard", Empty)
    window.actions_["paste"].trigger()
    assert read_drop(None) is None and "no picture to paste" in window.stage.problem.details


def test_the_menu_of_presets_leaves_no_menus_behind(editing, session):
    session.set_attribute(0, "Smiling", 0.5)
    editing.presets.save("Friendly")
    for _ in range(5):
        editing.presets.aboutToShow.emit()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(editing.presets.findChildren(QMenu)) == 1

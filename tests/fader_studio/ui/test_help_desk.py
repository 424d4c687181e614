"""A bug is kept, shown once and can be copied; the log folder and system information are in the Help menu."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from fader_studio.services import folders
from fader_studio.ui.dialogs.about import TextDialog
from fader_studio.ui.help_desk import HelpDesk


@pytest.fixture
def saves() -> list[str]:
    return []


@pytest.fixture
def desk(editing, session, saves, monkeypatch) -> HelpDesk:
    made = HelpDesk(editing, session, lambda: saves.append("saved"))
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)  # put back after the test
    made.watch()
    return made


def reports(window) -> list[TextDialog]:
    return [d for d in window.findChildren(TextDialog) if d.isVisible()]


def fail(words: str = "the canvas is upside down") -> None:
    raise RuntimeError(f"{words}: '/home/anna/Aunt Mary.jpg'")


def test_a_bug_in_a_slot_keeps_the_edit_and_shows_a_report(qtbot, desk, editing, session, saves):
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(reports(editing)))
    (dialog,) = reports(editing)
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    assert saves == ["saved"]
    assert "RuntimeError: the canvas is upside down" in text and "Qt: " in text and "Model: Studio 12" in text
    assert "Mary" not in text and "portrait.tif" not in text and str(session.folder) not in text


def test_the_report_is_copied(qtbot, desk, editing):
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(reports(editing)))
    (dialog,) = reports(editing)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report").click()
    assert "upside down" in QGuiApplication.clipboard().text()


def test_a_bug_that_comes_back_with_every_frame_is_told_once_and_another_after_it(qtbot, desk, editing, saves):
    for _ in range(5):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(reports(editing)))
    qtbot.wait(20)
    assert len(reports(editing)) == 1 and saves == ["saved"]
    reports(editing)[0].accept()
    QTimer.singleShot(0, fail)
    qtbot.wait(20)
    assert reports(editing) == []
    QTimer.singleShot(0, lambda: fail("another"))
    qtbot.waitUntil(lambda: bool(reports(editing)))


def test_a_bug_in_a_thread_is_told_too(qtbot, desk, editing):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(reports(editing)))


def test_ctrl_c_closes_the_window_and_is_no_bug(qtbot, desk, editing):
    desk.meet(KeyboardInterrupt, None, None)
    qtbot.waitUntil(lambda: not editing.isVisible())
    assert reports(editing) == []


def test_system_information_is_copied_and_the_log_folder_shown(desk, editing, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    editing.actions_["show_logs"].trigger()
    assert shown == [str(folders.log_folder())]
    editing.actions_["copy_system"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "System: " in text and "Device: cpu" in text and editing.stage.faces.text == "System information copied"


def test_about_shows_the_licence_texts(editing):
    editing.actions_["about"].trigger()
    (dialog,) = reports(editing)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Licence texts").click()
    texts = [d.findChild(QPlainTextEdit).toPlainText() for d in dialog.findChildren(TextDialog)]
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in texts)

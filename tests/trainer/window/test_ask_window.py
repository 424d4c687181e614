"""The window of the blind evaluation, on pictures that a stand-in for the trainer's process makes."""

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trainer.questions import Answer, Question, Questionnaire, read_answers, write_questionnaire
from trainer.window import ask as module
from trainer.window.ask import AskWindow, QuestionPage, ResultPage


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pictures").mkdir()
    kinds = ("real", "ae", "swap", "real")
    questions = tuple(Question(file=f"pictures/{k}.png", kind=kind, expected=True) for k, kind in enumerate(kinds))
    for q in questions:
        Image.fromarray(np.full((8, 8, 3), 99, np.uint8)).save(tmp_path / q.file)
    write_questionnaire(tmp_path, Questionnaire(
        attribute="Smiling", label="Smile", present="smiling", absent="serious", questions=questions, about={}))
    return tmp_path


@pytest.fixture
def opened(qtbot, folder, monkeypatch):
    """Opens the window on `folder`, its process being a line of Python; waits until it asks or says why not."""

    def open_window(code="pass"):
        monkeypatch.setattr(module, "trainer_command", lambda: [sys.executable, "-c", code])
        window = AskWindow(folder, [])
        qtbot.addWidget(window)
        window.show()
        waiting = window.currentWidget()
        qtbot.waitUntil(lambda: window.currentWidget() is not waiting, timeout=20000)
        return window

    return open_window


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.currentWidget(), key)


LEFT, RIGHT, BACK = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace


def test_keys_answer_both_questions_and_every_answer_is_written(opened, folder):
    window = opened()
    press(window, LEFT, RIGHT)
    assert window.answers == [Answer(True, False)]
    press(window, RIGHT, LEFT)
    assert read_answers(folder, window.asked) == [Answer(True, False), Answer(False, True)]
    assert window.page.count.text() == "3 of 4" and window.page.bar.value() == 2


def test_the_second_question_waits_for_the_first(opened):
    window = opened()
    page = window.page
    assert page.first.buttons[0].isEnabled() and not page.second.buttons[0].isEnabled()
    page.first.buttons[1].click()
    assert not page.first.buttons[0].isEnabled() and page.second.buttons[0].isEnabled()
    page.second.buttons[0].click()
    assert page.first.buttons[0].isEnabled() and page.count.text() == "2 of 4"


def test_backspace_takes_back_an_answer_then_a_picture(opened, folder):
    window = opened()
    press(window, LEFT, LEFT, RIGHT, BACK)
    assert len(window.answers) == 1 and window.page.first.buttons[0].isEnabled()
    press(window, BACK)
    assert window.answers == [] == read_answers(folder, window.asked)
    press(window, BACK)
    assert window.page.count.text() == "1 of 4" and not window.page.back_button.isEnabled()


def test_a_closed_window_goes_on_where_it_was(opened):
    window = opened()
    press(window, LEFT, LEFT)
    window.close()
    again = opened()
    assert again.answers == [Answer(True, True)] and again.page.count.text() == "2 of 4"


def test_the_end_shows_the_table_and_nothing_before_it_tells_a_kind(opened):
    window = opened()
    for _ in range(4):
        assert isinstance(window.currentWidget(), QuestionPage)
        shown = " ".join(w.text() for w in window.page.findChildren(module.QLabel) if w.text())
        assert "swap" not in shown.lower() and "0.png" not in shown
        press(window, LEFT, LEFT)
    page = window.currentWidget()
    assert isinstance(page, ResultPage)
    cells = [w.text() for w in page.findChildren(module.QLabel)]
    assert "Swap" in cells and any(c.startswith("100.0 (34.2 – 100.0)") for c in cells)  # two real faces of two


def test_what_the_process_says_of_its_failure_is_shown(opened):
    window = opened("print('{\"error\": \"Too few faces.\", \"hint\": \"Take more.\"}'); raise SystemExit(2)")
    words = [w.text() for w in window.currentWidget().findChildren(module.QLabel)]
    assert words == ["Too few faces.", "Take more."]


def test_closing_while_pictures_are_made_ends_the_process(qtbot, folder, monkeypatch):
    monkeypatch.setattr(module, "trainer_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    window = AskWindow(folder, [])
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window._process.processId() > 0)
    window.close()
    assert window._process.state() == module.QProcess.ProcessState.NotRunning


def test_the_window_loads_no_torch():
    code = "import sys, trainer.window.ask; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0

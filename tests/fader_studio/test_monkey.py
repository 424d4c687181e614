"""Random use of the whole window over the real engine: no Qt warning, no exception, no bug, no leak, no orphan.

    FADER_STUDIO_MONKEY_SECONDS=1200 FADER_STUDIO_MONKEY_SEED=7 pytest tests/fader_studio/test_monkey.py -s

plays for twenty minutes with another seed. Qt's warnings and exceptions in slots fail it by pytest-qt.
"""

from __future__ import annotations

import faulthandler
import gc
import logging
import os
import random
import shutil
import time
from collections import Counter

import pytest
from monkey import Monkey, make_files
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu

from fader_studio.app import build
from fader_studio.memory import family, resident_mb
from fader_studio.services import folders
from fader_studio.services.settings import SettingsFile

SECONDS = float(os.environ.get("FADER_STUDIO_MONKEY_SECONDS", 30))
SEED = int(os.environ.get("FADER_STUDIO_MONKEY_SEED", 11))
WARM_SHARE, GROWTH_MB = 0.4, 60
STUCK, MENUS = 60, 50
OF_KILLS = "The engine has stopped.", "The engine did not start.", "the engine died twice at"
MANY = 60_000


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def memory() -> float | None:
    """Of the window's process alone; the engine's is replaced at each death."""
    gc.collect()
    return resident_mb([os.getpid()])


@pytest.fixture
def editor(qtbot, tiny_model, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    file = SettingsFile(tmp_path / "settings.json")
    file.change(autosave_seconds=1.0)
    built = build(QApplication.instance(), settings=file, model=tiny_model)
    qtbot.addWidget(built.window)
    built.window.show()
    built.session.start()
    yield built
    for window in QApplication.topLevelWidgets():
        if window is not built.window:
            window.close()
    built.session.close_photo()
    built.close()


@pytest.mark.timeout(SECONDS + 270)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_monkey_finds_no_bug_no_warning_no_leak_and_no_orphan(editor, portrait, tiny_model, tmp_path, caplog):
    problems: list[str] = []
    editor.session.problem_raised.connect(lambda problem: problems.append(problem.details))
    other = tmp_path / "other.safetensors"
    shutil.copyfile(tiny_model, other)
    monkey = Monkey(editor, SEED, make_files(tmp_path / "files", portrait), [tiny_model, other])
    while editor.session.model is None:
        wait(50)
    begun, pauses, before = time.monotonic(), random.Random(SEED), None
    caplog.set_level(logging.WARNING)
    try:
        while (spent := time.monotonic() - begun) < SECONDS and len(monkey.done) < MANY:
            faulthandler.dump_traceback_later(STUCK)  # a step that waits for somebody would only time out
            monkey.step()
            wait(pauses.choice((0, 0, 5, 20, 80)))
            if before is None and spent > WARM_SHARE * SECONDS:
                before = len(monkey.done), memory()
            assert not [text for text in problems if "Traceback" in text]
    except BaseException:
        print("\n".join(monkey.done[-30:]))
        raise
    faulthandler.cancel_dump_traceback_later()
    for _ in range(20):  # one by one: some ask before they go
        for other_window in monkey.others():
            other_window.close()
        wait(10)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    after = len(monkey.done), memory()
    print(f"\nseed {SEED}: {after[0]} steps, {monkey.killed} engines killed, steps and MB: {before} → {after}")
    errors = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert [text for text in errors if not text.startswith(OF_KILLS)] == []
    log = folders.engine_log_file()
    assert "Traceback" not in (log.read_text(errors="replace") if log.exists() else "")
    if before[1] is not None:
        assert after[1] - before[1] < GROWTH_MB
    kept = Counter(type(w).__name__ for w in QApplication.topLevelWidgets() if not isinstance(w, QMenu))
    del kept["QFrame"]  # lists of choices that Qt keeps with each field
    assert set(kept.values()) == {1}, kept  # no dialog, no window is there twice
    assert sum(isinstance(w, QMenu) for w in QApplication.topLevelWidgets()) < MENUS
    editor.session.close_photo()
    children = family(os.getpid())[1:]
    assert len(children) <= 2  # the engine, and at most one that is just being replaced


def test_the_same_seed_wishes_for_the_same(portrait, tmp_path):
    """With nobody to hear them, so that nothing but the seed decides."""

    class Deaf(Monkey):
        def _reaches(self, _widget: object) -> bool:
            return False

    def play() -> list[str]:
        class Session:
            model, state = None, type("State", (), {"faces": (), "chosen": 0})

            def __getattr__(self, _name: str):
                return lambda *_rest: None

        editor = type("Editor", (), {"window": None, "session": Session()})
        monkey = Deaf(editor, 3, [portrait, tmp_path / "b.jpg"], [portrait], kills=False)
        monkey._wishes = [(w, wish) for w, wish in monkey._wishes if wish.__name__ in ("_save", "_undo_or_redo", "_model")]
        for _ in range(50):
            monkey.step()
        return monkey.done

    assert play() == play() and len(set(play())) > 5

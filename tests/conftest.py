"""What every test stands on: Qt without a display, a private home, no traces in the user's folders; the real window."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

if TYPE_CHECKING:
    from fader_studio.app import Editor


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has its own home, so that settings, models and caches of the user are neither read nor written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_empty() -> Iterator[None]:
    """Qt's offscreen clipboard keeps its data until after Python has ended, which what Python made does not survive."""
    yield
    if (gui := sys.modules.get("PySide6.QtGui")) is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture
def editor_model() -> Path | None:
    """The model in `editor`; None is the default one. For a file of tests to say otherwise."""
    return None


@pytest.fixture
def editor(qtbot, tmp_path: Path, editor_model: Path | None) -> "Iterator[Editor]":
    """The real window with the real engine, which has begun to load the model."""
    from PySide6.QtWidgets import QApplication

    from fader_studio.app import build
    from fader_studio.services.settings import SettingsFile

    built = build(QApplication.instance(), settings=SettingsFile(tmp_path / "settings.json"), model=editor_model)
    qtbot.addWidget(built.window)
    built.window.resize(1280, 800)
    with qtbot.waitExposed(built.window):
        built.window.show()
    built.session.start()
    yield built
    for run in built.training.runs.active:
        built.training.runs.stop(run.path)
    built.session.close_photo()
    built.close()

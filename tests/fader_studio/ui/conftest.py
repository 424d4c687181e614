"""A dressed application, a fake session, and a window on it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fake_client import FakeClient
from fake_session import SPEC, FakeSession, face_at

from fader_studio.services.settings import SettingsFile
from fader_studio.ui.main_window import MainWindow
from resources import theme
from resources.dress import Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What Qt's offscreen platform says of itself is no warning of ours."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class FakeLibrary:
    """One model."""

    class Entry:
        spec = SPEC
        path = Path("studio-12.safetensors")

    def __init__(self) -> None:
        self.defaults: list[Path] = []

    def set_default(self, path: Path) -> None:
        self.defaults.append(path)

    def find(self) -> Entry:
        return self.Entry()

    def models(self) -> tuple[Entry, ...]:
        return (self.Entry(),)


@pytest.fixture
def client() -> FakeClient:
    return FakeClient()


@pytest.fixture(scope="session")
def only_theme(qapp) -> Theme:
    """Dressing the application is slow."""
    qapp.setStyle("Fusion")
    return Theme(qapp, "dark")


@pytest.fixture
def dress(only_theme) -> Theme:
    if only_theme.choice != "dark":
        only_theme.set_choice("dark")
    return only_theme


@pytest.fixture
def session(qapp, tmp_path) -> FakeSession:
    return FakeSession(tmp_path)


@pytest.fixture
def photo() -> np.ndarray:
    """640 × 480, no two neighbours alike."""
    y, x = np.mgrid[0:480, 0:640]
    return np.dstack([x * 255 // 639, y * 255 // 479, (x * 7 + y * 13) % 256]).astype(np.uint8)


@pytest.fixture
def faces() -> tuple:
    return (face_at(100, 80, 160), face_at(400, 200, 120))


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def window(qtbot, session, library, dress, tmp_path):
    settings = SettingsFile(tmp_path / "settings.json")
    made = MainWindow(session, library, settings, dress, presets=tmp_path / "presets",
                      sample=tmp_path / "sample.jpg", sample_words="A made-up person")
    qtbot.addWidget(made)
    made.resize(*theme.DEFAULT)  # the offscreen screen is smaller
    made.show()
    yield made
    session.has_unsaved_edit = False


@pytest.fixture
def editing(window, session, photo, faces):
    """The window with a model, a photo and two faces."""
    session.load()
    session.show_photo(photo, faces)
    return window

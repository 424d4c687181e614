"""Engines that end with their tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.link import EngineLink


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An engine's private folder."""
    path = tmp_path / "session"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineCaller]:
    """A real engine process, which all tests of a module share."""
    folder = tmp_path_factory.mktemp("engine")
    with EngineCaller(EngineLink(folder, log_file=folder / "engine.log")) as caller:
        yield caller

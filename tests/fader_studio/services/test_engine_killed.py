"""The engine killed at seeded moments: while a photo opens, while one is saved, while faces are looked for."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer

from fader_studio.engine.link import EngineLink
from fader_studio.services.engine_client import EngineClient
from fader_studio.services.session import Session

PATIENCE = 120
SIDE = 1500


def wait_until(condition) -> None:
    """With short waits: a long one of QTest's holds the lock that the engine's replies need."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def kill_after(link: EngineLink, milliseconds: float) -> None:
    """The engine that runs now, from within the event loop."""
    def kill() -> None:
        if link.process_id is not None:
            os.kill(link.process_id, signal.SIGKILL)

    QTimer.singleShot(round(milliseconds), kill)


@pytest.fixture
def real(qapp, tmp_path: Path) -> Iterator[tuple[Session, EngineLink]]:
    """A session over a real engine."""
    folder = tmp_path / "private"
    folder.mkdir()
    link = EngineLink(folder, log_file=tmp_path / "engine.log")
    session = Session(EngineClient(link), folder=folder, sample=Path("none"))
    session.start()
    yield session, link
    session.shut_down()
    assert not link.alive


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "noise.png"
    pixels = np.random.default_rng(0).integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    Image.fromarray(pixels).save(path, compress_level=1)
    return path


def test_killed_while_a_photo_opens_it_opens_all_the_same(real, photo: Path) -> None:
    session, link = real
    chance, problems = random.Random(5), []
    session.problem_raised.connect(problems.append)
    for number in range(2):
        session.open_photo(photo)
        wait_until(lambda: link.process_id is not None)
        kill_after(link, chance.uniform(0, 120))
        name = f"photo-{number + 1}"
        wait_until(lambda name=name: session._document is not None and session._document.photo == name)
        assert session.info.path == photo
        session.close_photo()
    assert problems == []


def test_killed_while_saving_there_is_the_old_file_or_the_new_one_and_then_the_new_one(real, photo: Path, tmp_path) -> None:
    session, link = real
    chance, problems, saved = random.Random(6), [], []
    session.problem_raised.connect(problems.append)
    session.saved.connect(saved.append)
    target = tmp_path / "out" / "out.png"
    target.parent.mkdir()
    old = np.zeros((8, 8, 3), np.uint8)
    session.open_photo(photo)
    wait_until(lambda: session.info is not None)
    new = np.asarray(Image.open(photo))
    for number in range(2):
        Image.fromarray(old).save(target)
        session.save(target)
        wait_until(lambda: link.process_id is not None)
        kill_after(link, chance.uniform(0, 400))
        seen: set[int] = set()
        end = len(saved) + 1

        def look(seen=seen, end=end) -> bool:
            seen.add(np.asarray(Image.open(target)).shape[0])  # raises where the file is torn
            return len(saved) >= end

        wait_until(look)
        assert seen <= {8, SIDE} and np.array_equal(np.asarray(Image.open(target)), new), number
    assert problems == [] and [p.name for p in target.parent.iterdir() if not p.name.startswith(".")] == ["out.png"]

"""The process that looks at the faces: what it tells, what it leaves, and that it ends."""

import sys

import numpy as np
import pytest

from fader_studio.services import labelling_features
from fader_studio.services.labelling_features import NAME, FeatureWork, read_features

WRITES = """
import sys, time, numpy as np
sys.path.insert(0, {root!r})
from pathlib import Path
from trainer import events
output, log = Path(sys.argv[4]), Path(sys.argv[6])
with events.EventWriter(log) as writer:
    writer.write(events.ScanStarted(total=10))
    writer.write(events.Scanned(step=5))
time.sleep(1)
np.save(output, np.ones((10, 4), np.float16))
"""
FAILS = "import sys; print('error: The data set is damaged.', file=sys.stderr); sys.exit(2)"
HANGS = "import time; time.sleep(60)"


@pytest.fixture
def command(monkeypatch):
    def use(code):
        monkeypatch.setattr(labelling_features, "trainer_command", lambda: [sys.executable, "-c", code])

    return use


def test_a_table_that_is_there_is_used_at_once(tmp_path, qtbot):
    np.save(tmp_path / NAME, np.ones((10, 4), np.float16))
    work = FeatureWork(tmp_path, 10)
    with qtbot.waitSignal(work.ready) as told:
        work.start()
    assert told.args[0].shape == (10, 4) and not work.working


@pytest.mark.parametrize("table", [np.ones((9, 4), np.float16), np.full((10, 4), np.nan, np.float16), np.ones(10)])
def test_a_table_that_does_not_fit_is_none(tmp_path, table):
    np.save(tmp_path / NAME, table)
    assert read_features(tmp_path / NAME, 10) is None


def test_a_process_makes_it_and_tells_how_far_it_is(tmp_path, qtbot, command):
    command(WRITES.format(root=str(labelling_features.resources.path("").parent)))
    work, told = FeatureWork(tmp_path, 10), []
    work.told.connect(told.append)
    with qtbot.waitSignal(work.ready, timeout=20_000):
        work.start()
    assert told == [0.5]
    assert [p.name for p in tmp_path.iterdir()] == [NAME]


def test_what_it_says_when_it_fails_is_handed_on(tmp_path, qtbot, command):
    command(FAILS)
    work = FeatureWork(tmp_path, 10)
    with qtbot.waitSignal(work.failed, timeout=20_000) as told:
        work.start()
    assert told.args == ["The data set is damaged."]


def test_a_program_that_is_not_there_is_said(tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(labelling_features, "trainer_command", lambda: [str(tmp_path / "nothing")])
    work = FeatureWork(tmp_path, 10)
    with qtbot.waitSignal(work.failed) as told:
        work.start()
    assert "cannot be started" in told.args[0]


def test_shutting_down_ends_it_without_a_word(tmp_path, qtbot, command):
    command(HANGS)
    work, said = FeatureWork(tmp_path, 10), []
    work.failed.connect(said.append)
    work.start()
    qtbot.waitUntil(lambda: work.working)
    work.shut_down()
    assert not work.working and not said

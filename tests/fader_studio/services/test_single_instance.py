"""A second start hands its files to the first, real processes and sockets; one that hangs or died is no obstacle."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from fader_studio.services import single_instance
from fader_studio.services.single_instance import SingleInstance, hand_over, server_name, wait_for_turn

SECOND = (
    "import sys; from pathlib import Path; from fader_studio.services.single_instance import hand_over;"
    "sys.exit(0 if hand_over(sys.argv[1], tuple(map(Path, sys.argv[2:]))) else 3)"
)


@pytest.fixture
def name(qapp, tmp_path: Path) -> str:
    return str(tmp_path / "socket")


@pytest.fixture
def first(name: str):
    made = SingleInstance(name)
    assert made.listen()
    yield made
    made.close()


def second_start(name: str, *paths: Path) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", SECOND, name, *map(str, paths)])


def test_the_first_gets_the_files_and_the_second_ends(qtbot, first: SingleInstance, name: str, tmp_path: Path) -> None:
    photo = tmp_path / "Über uns.jpg"
    with qtbot.waitSignal(first.called, timeout=60_000) as heard:
        second = second_start(name, photo, tmp_path)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    assert heard.args[0] == (photo, tmp_path)


def test_a_start_without_files_calls_the_first_to_the_front(qtbot, first: SingleInstance, name: str) -> None:
    with qtbot.waitSignal(first.called, timeout=60_000) as heard:
        second_start(name)
    assert heard.args[0] == ()


def test_of_starts_at_one_moment_one_waits_until_the_other_answers(
    qtbot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = ("import sys; from fader_studio.services.single_instance import wait_for_turn as wait, hand_over;"
            "print('begun', flush=True); t = wait(sys.argv[1]); sys.exit(0 if hand_over(sys.argv[1], ()) else 3)")
    turn = wait_for_turn(name)
    second = subprocess.Popen([sys.executable, "-c", code, name], stdout=subprocess.PIPE)
    assert second.stdout.readline().strip() == b"begun"
    qtbot.wait(100)  # this one builds its window: nobody listens yet
    assert second.poll() is None
    first = SingleInstance(name)
    assert first.listen()
    turn.close()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    first.close()
    second.stdout.close()
    assert second.returncode == 0
    monkeypatch.setattr(single_instance, "TURN_SECONDS", 0.05)
    with wait_for_turn(name), wait_for_turn(name):
        pass  # one that never answers is waited for no longer than that


def test_without_a_first_there_is_nothing_to_hand_over_to(name: str) -> None:
    assert not hand_over(name, (Path("a.jpg"),))
    assert not hand_over("", ())


def test_one_that_hangs_is_given_up_and_gets_no_files(
    qtbot, first: SingleInstance, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "ANSWER_MS", 50)
    called: list[object] = []
    first.called.connect(lambda *what: called.append(what))
    begun = time.monotonic()
    assert not hand_over(name, (Path("a.jpg"),))  # in this very thread: the first cannot answer meanwhile
    assert time.monotonic() - begun < 30
    qtbot.wait(50)
    assert called == []


def test_the_socket_of_one_that_died_is_removed(qtbot, name: str) -> None:
    code = (
        "import os, sys; from fader_studio.services.single_instance import SingleInstance;"
        "from PySide6.QtCore import QCoreApplication; a = QCoreApplication([]);"
        "s = SingleInstance(sys.argv[1]); s.listen(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, name], check=False)
    assert Path(name).exists() or sys.platform == "win32"
    assert not hand_over(name, ())
    later = SingleInstance(name)
    assert later.listen()
    with qtbot.waitSignal(later.called, timeout=60_000):
        second_start(name)
    later.close()


def test_nonsense_from_elsewhere_is_dropped(qtbot, first: SingleInstance, name: str) -> None:
    called: list[object] = []
    first.called.connect(lambda *what: called.append(what))
    for words in (b"not json\n", b'{"paths": 3}\n', b"[]\n"):
        socket = QLocalSocket()
        with qtbot.waitSignal(socket.readyRead, timeout=10_000):
            socket.connectToServer(name)
        with qtbot.waitSignal(socket.disconnected, timeout=10_000):
            socket.write(words)
            socket.flush()
    assert called == []


def test_only_the_user_may_knock(first: SingleInstance, name: str) -> None:
    if sys.platform == "win32":
        pytest.skip("pipes have other permissions")
    assert Path(name).stat().st_mode & 0o077 == 0


def test_another_home_or_display_has_a_window_of_its_own(
    qapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    name = server_name()
    assert name == server_name()
    monkeypatch.setenv("DISPLAY", ":77")
    other = server_name()
    assert other != name
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert server_name() not in (name, other)


def test_a_path_too_long_for_a_socket_means_no_first(qapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 120)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    assert server_name() == "" or sys.platform == "win32"
    assert not SingleInstance("").listen()
    assert not QLocalServer().isListening()

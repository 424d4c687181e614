"""The client over a line that dies on demand, and a real engine killed in the middle of a drag."""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fader_studio.engine.caller import EngineCaller
from fader_studio.engine.link import EngineDied, EngineLink
from fader_studio.engine.messages import Done, Failed, FindFaces, Frame, OpenPhoto, Reply, Request
from fader_studio.services.engine_client import FRUITLESS_STARTS, EngineClient
from fader_studio.services.session import Session
from trainer.errors import UserError


class FakeLink:
    """An engine that answers by `answer`; None kills it."""

    def __init__(self, answer: Callable[[Request], Reply | None]) -> None:
        self.starts = 0
        self._answer = answer
        self._replies: queue.Queue[Reply | None] = queue.Queue()

    def start(self) -> None:
        self.starts += 1
        self._replies = queue.Queue()

    def send(self, request: Request) -> None:
        self._replies.put(self._answer(request))

    def receive(self) -> Reply:
        reply = self._replies.get(timeout=30)
        if reply is None:
            raise EngineDied("dead")
        return reply

    def close(self) -> None:
        self._replies.put(None)

    def last_words(self) -> str:
        return "what it said before it died"


class UnstartableLink(FakeLink):
    def start(self) -> None:
        self.starts += 1
        raise EngineDied("no")


def done(request: Request) -> Reply:
    return Done(id=request.id)


def poison(request: Request) -> Reply | None:
    """A photo called poison.jpg kills the engine."""
    if isinstance(request, OpenPhoto) and request.path.name == "poison.jpg":
        return None
    return done(request)


@pytest.fixture
def make_client(qapp) -> Iterator[Callable[[FakeLink], EngineClient]]:
    clients: list[EngineClient] = []

    def make(link: FakeLink) -> EngineClient:
        clients.append(EngineClient(link))  # type: ignore[arg-type]
        return clients[-1]

    yield make
    for client in clients:
        client.shut_down()


def test_replies_carry_the_ids_that_send_gave(make_client, qtbot) -> None:
    client = make_client(FakeLink(done))
    heard: list[Reply] = []
    client.reply.connect(lambda reply: heard.append(reply))
    first = client.send(FindFaces, photo="p")
    client.start()
    second = client.send(FindFaces, photo="p")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [r.id for r in heard] == [first, second]
    assert second > first


def test_a_poisoned_photo_fails_by_name_after_two_deaths_and_work_goes_on(make_client, qtbot) -> None:
    link = FakeLink(poison)
    client = make_client(link)
    heard: list[Reply] = []
    restarts: list[int] = []
    client.reply.connect(lambda reply: heard.append(reply))
    client.engine_restarted.connect(lambda: restarts.append(1))
    client.start()
    client.send(OpenPhoto, photo="p", path=Path("poison.jpg"))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], Failed)
    assert "poison.jpg" in heard[0].message
    client.send(FindFaces, photo="q")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert isinstance(heard[1], Done)
    assert len(restarts) == 2
    assert link.starts == 3


def test_an_engine_that_never_starts_is_given_up_with_its_last_words(make_client, qtbot) -> None:
    link = UnstartableLink(done)
    client = make_client(link)
    with qtbot.waitSignal(client.engine_failed) as raised:
        client.start()
    assert raised.args[1] == "what it said before it died"
    assert link.starts == FRUITLESS_STARTS


def test_what_waits_for_an_engine_that_is_given_up_ends_and_a_new_wish_tries_again(make_client, qtbot) -> None:
    link = UnstartableLink(done)
    client = make_client(link)
    heard: list[Reply] = []
    client.reply.connect(lambda reply: heard.append(reply))
    waiting = client.send(FindFaces, photo="p")
    with qtbot.waitSignal(client.engine_failed):
        client.start()
    assert heard == [Failed(id=waiting, kind="cancelled")]
    with qtbot.waitSignal(client.engine_failed):
        client.send(FindFaces, photo="p")
    assert link.starts == 2 * FRUITLESS_STARTS


def test_the_command_lines_caller_names_a_poisoned_photo_too() -> None:
    caller = EngineCaller(FakeLink(poison))  # type: ignore[arg-type]
    with pytest.raises(UserError, match="poison.jpg"):
        caller.call(OpenPhoto, photo="p", path=Path("poison.jpg"))
    assert isinstance(caller.call(FindFaces, photo="q"), Done)


def test_a_client_that_ends_while_its_engine_starts_leaves_no_process(qapp, tmp_path: Path) -> None:
    link = EngineLink(tmp_path)
    client = EngineClient(link)
    client.start()
    client.shut_down()
    assert not link.alive
    assert not client._thread.is_alive()


@pytest.fixture
def real(qapp, tmp_path: Path, tiny_model: Path) -> Iterator[tuple[Session, EngineLink]]:
    """A session over a real engine with a tiny model."""
    link = EngineLink(tmp_path, log_file=tmp_path / "engine.log")
    session = Session(EngineClient(link), folder=tmp_path, sample=Path("none"), model=tiny_model)
    session.start()
    yield session, link
    session.shut_down()
    assert not link.alive


def test_killing_the_engine_in_the_middle_of_a_drag_costs_nothing(real, qtbot, tmp_path: Path) -> None:
    session, link = real
    path = tmp_path / "noise.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (240, 320, 3), np.uint8)).save(path)
    frames: list[Frame] = []
    problems: list[object] = []
    session.frame_ready.connect(lambda frame: frames.append(frame))
    session.problem_raised.connect(lambda problem: problems.append(problem))
    session.open_photo(path)
    qtbot.waitUntil(lambda: session.info is not None and session.model is not None, timeout=60_000)
    session.mark_face((130, 110), (180, 110))
    for step in range(1, 40):
        session.set_attribute(0, "Smiling", step / 50)
        if step == 20:
            os.kill(link.process_id, signal.SIGKILL)
        qtbot.wait(5)
    qtbot.waitUntil(lambda: bool(frames) and frames[-1].revision == session.state.revision, timeout=60_000)
    session.commit()
    qtbot.waitUntil(lambda: frames[-1].final, timeout=60_000)
    assert session.state.faces[0].value("Smiling") == 39 / 50
    assert frames[-1].patches
    assert [f.revision for f in frames] == sorted(f.revision for f in frames)
    assert problems == []


def test_a_photo_reply_reaches_the_session_once_however_often_the_engine_dies(real, qtbot, tmp_path: Path) -> None:
    session, link = real
    path = tmp_path / "grey.png"
    Image.new("RGB", (64, 48), (90, 90, 90)).save(path)
    photos: list[object] = []
    session.photo_changed.connect(lambda info: photos.append(info))
    session.open_photo(path)
    qtbot.waitUntil(lambda: bool(photos) and not session.searching, timeout=60_000)
    os.kill(link.process_id, signal.SIGKILL)
    session.mark_face((20, 20), (40, 20))
    qtbot.waitUntil(lambda: session.thumbnail(session.state.faces[0].face) is not None, timeout=60_000)
    assert len(photos) == 1

"""A session over an engine that answers when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import fake_client
import pytest
from PySide6.QtCore import Signal

from fader_studio.engine import messages
from fader_studio.engine.messages import PhotoInfo, Pyramid, Reply, Request
from fader_studio.imaging.pixels import Level
from fader_studio.services.session import Session
from trainer.faces.face import Face, face_from_eyes
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

SPEC = ModelSpec(
    name="tiny", network=NetworkSpec(), attributes=(AttributeSpec(name="Smiling"), AttributeSpec(name="Young"))
)
LARGE = face_from_eyes((300, 300), (500, 300))
SMALL = face_from_eyes((800, 200), (840, 200))

R = TypeVar("R", bound=Request)


class FakeClient(fake_client.FakeClient):
    """Answers as an engine does, and may die as one."""

    engine_died = Signal()
    engine_restarted = Signal()
    engine_failed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.running = False

    def start(self) -> None:
        self.running = True

    def shut_down(self) -> None:
        self.running = False

    def all(self, kind: type[R]) -> list[R]:
        return [r for r in self.waiting if isinstance(r, kind)]

    def last(self, kind: type[R]) -> R:
        """The newest unanswered request of a kind."""
        return self.all(kind)[-1]

    def answer(self, kind: type[R], make: Callable[[R], Reply] | None = None) -> R:
        """Answer the oldest request of a kind, with its usual reply or with `make`'s."""
        request = self.all(kind)[0]
        self.give(make(request) if make else usual_reply(request))
        return request

    def give(self, reply: Reply) -> None:
        if reply.last:
            self.waiting = [r for r in self.waiting if r.id != reply.id]
        self.reply.emit(reply)

    def fail(self, kind: type[R], failure: str = "user") -> None:
        self.answer(kind, lambda r: messages.Failed(id=r.id, kind=failure, message="It failed.", hint="Mend it."))

    def answer_everything(self) -> None:
        while self.waiting:
            self.answer(type(self.waiting[0]))


def usual_reply(request: Request) -> Reply:
    match request:
        case messages.LoadModel():
            return messages.ModelLoaded(id=request.id, path=request.path, spec=SPEC, device="cpu", reason="no GPU")
        case messages.OpenPhoto():
            return messages.PhotoOpened(id=request.id, photo=request.photo, info=info(request.path), pyramid=PYRAMID)
        case messages.FindFaces():
            faces = (LARGE, SMALL)
            return messages.FacesFound(id=request.id, photo=request.photo, faces=faces, complete=True)
        case messages.PrepareFace():
            return messages.FacePrepared(
                id=request.id, photo=request.photo, face=request.face, estimate={"Smiling": 0.2}, thumbnail=b"\0\0\0"
            )
        case messages.MakeSweep():
            return messages.SweepMade(
                id=request.id, photo=request.photo, face=request.edit.face, attribute=request.attribute,
                positions=request.positions, side=request.side, pictures=(b"",) * 5,
            )
        case messages.Preview() | messages.Compose():
            return messages.Frame(
                id=request.id, photo=request.photo, revision=request.revision,
                final=isinstance(request, messages.Compose), slot=None, patches=(), seconds=0.012,
            )
        case messages.SavePhoto():
            where = {"photo": request.photo, "target": request.target}
            return messages.PhotoSaved(id=request.id, faces=(0,), changed_box=(0, 0, 1, 1), seconds=1, **where)
        case _:
            return messages.Done(id=request.id)


def info(path: Path) -> PhotoInfo:
    kind = {"format": "JPEG", "bits": 8, "channels": "RGB", "has_alpha": False, "monochrome": False, "profile": ""}
    return PhotoInfo(path=path, width=1000, height=800, **kind)


PYRAMID = Pyramid(
    path=Path("p.bgra"),
    levels=(Level(offset=0, width=1000, height=800), Level(offset=3_200_000, width=500, height=400)),
)


class Clock:
    """Seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Heard:
    """Everything that a session's signals said, by signal name."""

    def __init__(self, session: Session) -> None:
        self.frames: list[messages.Frame] = []
        self.problems: list[Any] = []
        self.activities: list[Any] = []
        self.photos: list[Any] = []
        self.sweeps: list[messages.SweepMade] = []
        self.prepared: list[Face] = []
        self.saved: list[messages.PhotoSaved] = []
        self.frame_times: list[float] = []
        session.frame_ready.connect(self.frames.append)
        session.problem_raised.connect(self.problems.append)
        session.activity_changed.connect(self.activities.append)
        session.photo_changed.connect(self.photos.append)
        session.sweep_ready.connect(self.sweeps.append)
        session.face_prepared.connect(lambda reply: self.prepared.append(reply.face))
        session.saved.connect(self.saved.append)
        session.frame_time_changed.connect(self.frame_times.append)


@pytest.fixture
def client(qapp) -> FakeClient:
    return FakeClient()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(client: FakeClient, clock: Clock, tmp_path: Path) -> Session:
    """Started, without a photo."""
    session = Session(client, folder=tmp_path, sample=Path("sample.jpg"), model=Path("tiny.safetensors"), clock=clock)
    session.start()
    return session


@pytest.fixture
def heard(session: Session) -> Heard:
    return Heard(session)


@pytest.fixture
def edited(session: Session, client: FakeClient, heard: Heard) -> Session:
    """Model and photo are there, two faces are found and prepared, everything is answered."""
    session.open_photo(Path("holiday.jpg"))
    client.answer_everything()
    return session

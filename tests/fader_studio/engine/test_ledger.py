"""What a new engine is handed after a death, and what is given up."""

from pathlib import Path

import pytest

from fader_studio.editing.state import Blend
from fader_studio.engine.ledger import Ledger
from fader_studio.engine.messages import (
    Cancel,
    ClosePhoto,
    Done,
    Failed,
    FindFaces,
    Frame,
    LoadModel,
    ModelLoaded,
    OpenPhoto,
    PhotoInfo,
    PhotoOpened,
    Preview,
    Progress,
    Pyramid,
    Reply,
    Request,
)
from trainer.model.spec import AttributeSpec, ModelSpec, NetworkSpec

SPEC = ModelSpec(name="tiny", network=NetworkSpec(), attributes=(AttributeSpec(name="Smiling"),))
LOAD = LoadModel(id=1, path=Path("m.safetensors"))
OPEN = OpenPhoto(id=2, photo="p", path=Path("x.jpg"))
KIND = {"format": "JPEG", "bits": 8, "channels": "RGB", "has_alpha": False, "monochrome": False, "profile": ""}
INFO = PhotoInfo(path=OPEN.path, width=8, height=8, **KIND)


def preview(id: int) -> Preview:
    return Preview(id=id, photo="p", revision=id, edits=(), blend=Blend(), level=0, visible=(0, 0, 8, 8))


def answer(request: Request) -> Reply:
    if isinstance(request, LoadModel):
        return ModelLoaded(id=request.id, path=request.path, spec=SPEC, device="cpu", reason="")
    if isinstance(request, OpenPhoto):
        return PhotoOpened(id=request.id, photo=request.photo, info=INFO, pyramid=Pyramid(path=Path("p"), levels=()))
    if isinstance(request, Preview):
        return Frame(id=request.id, photo="p", revision=0, final=False, slot=None, patches=(), seconds=0)
    return Done(id=request.id)


class Desk:
    """A ledger between lists."""

    def __init__(self) -> None:
        self.sent: list[Request] = []
        self.delivered: list[Reply] = []
        self.ledger = Ledger(self.sent.append, self.delivered.append)

    def answer_all(self) -> None:
        while self.sent:
            self.ledger.replied(answer(self.sent.pop(0)))

    def die(self) -> None:
        self.sent.clear()
        self.ledger.died()
        self.ledger.started()


@pytest.fixture
def desk() -> Desk:
    """With model and photo."""
    desk = Desk()
    desk.ledger.submit(LOAD)
    desk.ledger.submit(OPEN)
    desk.ledger.started()
    desk.answer_all()
    desk.delivered.clear()
    return desk


def test_requests_wait_for_the_engine_to_start() -> None:
    desk = Desk()
    desk.ledger.submit(LOAD)
    assert desk.sent == []
    desk.ledger.started()
    assert desk.sent == [LOAD]


def test_a_new_engine_gets_model_and_photo_without_anybody_hearing_of_it(desk: Desk) -> None:
    desk.die()
    assert desk.sent == [LOAD]
    desk.ledger.replied(Progress(id=LOAD.id, last=False, share=0.5, doing=""))
    desk.ledger.replied(answer(desk.sent.pop()))
    assert desk.sent == [OPEN]
    desk.answer_all()
    assert desk.delivered == []


def test_what_was_under_way_is_asked_again_one_by_one_previews_first(desk: Desk) -> None:
    search, drag = FindFaces(id=3, photo="p"), preview(4)
    desk.ledger.submit(search)
    desk.ledger.submit(drag)
    desk.die()
    order = []
    while desk.sent:
        assert len(desk.sent) == 1
        order.append(desk.sent[0])
        desk.ledger.replied(answer(desk.sent.pop()))
    assert order == [LOAD, OPEN, drag, search]
    assert [r.id for r in desk.delivered] == [4, 3]


def test_a_closed_photo_is_not_opened_again(desk: Desk) -> None:
    desk.ledger.submit(ClosePhoto(id=3, photo="p"))
    desk.answer_all()
    desk.die()
    desk.answer_all()
    desk.die()
    assert desk.sent == [LOAD]


def test_a_photo_that_kills_the_engine_twice_fails_by_name_and_once_only(desk: Desk) -> None:
    poison = OpenPhoto(id=3, photo="q", path=Path("poison.jpg"))
    desk.ledger.submit(poison)
    desk.die()
    while poison not in desk.sent:
        desk.ledger.replied(answer(desk.sent.pop()))
    assert desk.delivered == []
    desk.die()
    assert [type(r) for r in desk.delivered] == [Failed]
    failed = desk.delivered[0]
    assert isinstance(failed, Failed)
    assert failed.kind == "user"
    assert failed.message == "“poison.jpg” stopped the engine twice and is left alone."
    desk.answer_all()
    assert len(desk.delivered) == 1


def test_who_was_only_there_when_the_engine_died_is_not_blamed(desk: Desk) -> None:
    poison, drag = OpenPhoto(id=3, photo="q", path=Path("poison.jpg")), preview(4)
    desk.ledger.submit(poison)
    desk.ledger.submit(drag)
    desk.die()
    while poison not in desk.sent:
        desk.ledger.replied(answer(desk.sent.pop()))
    desk.die()
    desk.answer_all()
    assert {r.id: type(r) for r in desk.delivered} == {4: Frame, 3: Failed}


def test_an_open_photo_that_kills_every_new_engine_is_given_up(desk: Desk) -> None:
    desk.die()
    desk.ledger.replied(answer(desk.sent.pop()))
    assert desk.sent == [OPEN]
    desk.die()
    desk.ledger.replied(answer(desk.sent.pop()))
    assert desk.sent == [OPEN]
    desk.die()
    assert desk.sent == [LOAD]
    desk.answer_all()
    drag = preview(3)
    desk.ledger.submit(drag)
    assert desk.sent == [drag]


def test_two_deaths_with_a_success_between_do_not_condemn(desk: Desk) -> None:
    drag = preview(3)
    desk.ledger.submit(drag)
    desk.die()
    desk.answer_all()
    assert [type(r) for r in desk.delivered] == [Frame]
    desk.die()
    desk.answer_all()
    assert len(desk.delivered) == 1


def test_a_cancel_of_what_waits_for_the_engine_needs_no_engine(desk: Desk) -> None:
    desk.ledger.submit(FindFaces(id=3, photo="p"))
    desk.die()
    desk.ledger.submit(Cancel(id=4, other=3))
    assert desk.delivered == [Failed(id=3, kind="cancelled")]
    desk.answer_all()
    assert len(desk.delivered) == 1


def test_a_cancel_of_what_is_under_way_goes_to_the_engine(desk: Desk) -> None:
    desk.ledger.submit(FindFaces(id=3, photo="p"))
    desk.sent.clear()
    cancel = Cancel(id=4, other=3)
    desk.ledger.submit(cancel)
    assert desk.sent == [cancel]


def test_a_cancel_of_what_has_ended_is_nothing(desk: Desk) -> None:
    desk.ledger.submit(Cancel(id=4, other=2))
    assert desk.sent == []

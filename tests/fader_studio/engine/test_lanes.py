"""Order, cancelling and giving way in the engine's two lanes, with handlers that wait for the test."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

import pytest

from fader_studio.editing.state import Blend
from fader_studio.engine.lanes import DragLane, Job, WorkLane
from fader_studio.engine.messages import (
    ClosePhoto,
    Done,
    Failed,
    FindFaces,
    OpenPhoto,
    Preview,
    Progress,
    Reply,
    Request,
)
from trainer.errors import UserError

WAIT = 10


class Lanes:
    """A work lane whose handler is `answer`, over a drag lane that answers at once."""

    def __init__(self, answer: Callable[[Job], Reply]) -> None:
        self.replies: queue.Queue[Reply] = queue.Queue()
        self.drag = DragLane(lambda request: Done(id=request.id), self.replies.put)
        self.work = WorkLane(answer, self.replies.put, self.drag)
        self.drag.start()
        self.work.start()

    def next(self) -> Reply:
        return self.replies.get(timeout=WAIT)


def job(id: int) -> Request:
    return ClosePhoto(id=id, photo="p")


def test_work_is_done_in_order() -> None:
    lanes = Lanes(lambda job: Done(id=job.request.id))
    for k in range(1, 6):
        lanes.work.submit(job(k))
    assert [lanes.next().id for _ in range(5)] == [1, 2, 3, 4, 5]


def test_a_cancel_stops_the_work_under_way_between_two_steps_and_what_waits() -> None:
    begun = threading.Event()

    def answer(job: Job) -> Reply:
        begun.set()
        while True:
            job.step()

    lanes = Lanes(answer)
    lanes.work.submit(job(1))
    lanes.work.submit(job(2))
    assert begun.wait(WAIT)
    lanes.work.cancel(2)
    lanes.work.cancel(1)
    assert [lanes.next(), lanes.next()] == [Failed(id=1, kind="cancelled"), Failed(id=2, kind="cancelled")]


def test_a_cancel_of_what_has_ended_is_nothing() -> None:
    lanes = Lanes(lambda job: Done(id=job.request.id))
    lanes.work.submit(job(1))
    assert lanes.next() == Done(id=1)
    lanes.work.cancel(1)
    lanes.work.submit(job(2))
    assert lanes.next() == Done(id=2)


def searching(begun: threading.Event, go_on: threading.Event) -> Callable[[Job], Reply]:
    def answer(job: Job) -> Reply:
        if isinstance(job.request, FindFaces):
            begun.set()
            assert go_on.wait(WAIT)
            while not job.background_step() and not job.request.photo == "short":
                pass
            job.step()
        return Done(id=job.request.id)

    return answer


def test_a_search_in_the_background_lets_later_work_pass() -> None:
    begun, go_on = threading.Event(), threading.Event()
    lanes = Lanes(searching(begun, go_on))
    lanes.work.submit(FindFaces(id=1, photo="short"))
    assert begun.wait(WAIT)
    lanes.work.submit(job(2))
    lanes.work.submit(job(3))
    go_on.set()
    assert [lanes.next().id for _ in range(3)] == [2, 3, 1]


def test_the_next_photo_ends_the_search_in_the_one_before() -> None:
    begun, go_on = threading.Event(), threading.Event()
    go_on.set()
    lanes = Lanes(searching(begun, go_on))
    lanes.work.submit(FindFaces(id=1, photo="long"))
    assert begun.wait(WAIT)
    lanes.work.submit(OpenPhoto(id=2, photo="q", path="q.jpg"))  # type: ignore[arg-type]
    assert {lanes.next(), lanes.next()} == {Failed(id=1, kind="cancelled"), Done(id=2)}


def test_a_drag_is_answered_while_work_goes_on() -> None:
    release = threading.Event()

    def answer(job: Job) -> Reply:
        assert release.wait(WAIT)
        return Done(id=job.request.id)

    lanes = Lanes(answer)
    lanes.work.submit(job(1))
    lanes.drag.submit(Preview(id=2, photo="p", revision=1, edits=(), blend=Blend(), level=0, visible=(0, 0, 1, 1)))
    assert lanes.next() == Done(id=2)
    release.set()
    assert lanes.next() == Done(id=1)


def test_progress_comes_before_the_end() -> None:
    def answer(job: Job) -> Reply:
        job.progress(0.5, "Half")
        return Done(id=job.request.id)

    lanes = Lanes(answer)
    lanes.work.submit(job(1))
    assert lanes.next() == Progress(id=1, last=False, share=0.5, doing="Half")
    assert lanes.next() == Done(id=1)


@pytest.mark.parametrize(("error", "kind"), [(UserError("Oh.", "So."), "user"), (ZeroDivisionError("x"), "bug")])
def test_whatever_is_raised_ends_the_request_and_not_the_lane(error: Exception, kind: str) -> None:
    def answer(job: Job) -> Reply:
        if job.request.id == 1:
            raise error
        return Done(id=job.request.id)

    lanes = Lanes(answer)
    lanes.work.submit(job(1))
    lanes.work.submit(job(2))
    failed = lanes.next()
    assert isinstance(failed, Failed)
    assert failed.kind == kind
    assert ("ZeroDivisionError" in failed.details) == (kind == "bug")
    assert lanes.next() == Done(id=2)

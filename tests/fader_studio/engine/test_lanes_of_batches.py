"""A batch in the work lane: it stops nobody's search, nobody stops its own, and its searches give way."""

from __future__ import annotations

import queue
import threading

from fader_studio.engine.lanes import DragLane, Job, WorkLane
from fader_studio.engine.messages import Done, Failed, FindFaces, OpenPhoto, Reply
from trainer.errors import Cancelled

WAIT = 10


class Lane:
    """Searches last until they are let go or cancelled, and give way meanwhile; all else is done at once."""

    def __init__(self) -> None:
        self.replies: queue.Queue[Reply] = queue.Queue()
        self.begun: queue.Queue[int] = queue.Queue()
        self.let_go: set[int] = set()
        drag = DragLane(lambda request: Done(id=request.id), self.replies.put)
        self.work = WorkLane(self.answer, self.replies.put, drag)
        self.work.start()

    def answer(self, job: Job) -> Reply:
        request = job.request
        if isinstance(request, FindFaces):
            self.begun.put(request.id)
            while request.id not in self.let_go:
                if job.background_step():
                    raise Cancelled
                threading.Event().wait(0.001)
        return Done(id=request.id)

    def next(self) -> Reply:
        return self.replies.get(timeout=WAIT)


def search(id: int, *, background: bool = False) -> FindFaces:
    return FindFaces(id=id, photo="p", background=background)


def opening(id: int, *, background: bool = False) -> OpenPhoto:
    return OpenPhoto(id=id, photo="p", path="p.jpg", background=background)  # type: ignore[arg-type]


def test_a_batchs_opening_stops_no_search_of_the_windows() -> None:
    lane = Lane()
    lane.work.submit(search(1))
    assert lane.begun.get(timeout=WAIT) == 1
    lane.work.submit(opening(2, background=True))
    assert lane.next() == Done(id=2)
    lane.let_go.add(1)
    assert lane.next() == Done(id=1)


def test_the_windows_opening_stops_its_own_search_but_not_a_batchs() -> None:
    lane = Lane()
    lane.work.submit(search(1, background=True))
    assert lane.begun.get(timeout=WAIT) == 1
    lane.work.submit(search(2))
    assert lane.begun.get(timeout=WAIT) == 2  # within the batch's, which gives way
    lane.work.submit(opening(3))
    assert {lane.next(), lane.next()} == {Done(id=3), Failed(id=2, kind="cancelled")}
    lane.let_go.add(1)
    assert lane.next() == Done(id=1)


def test_a_batchs_search_waits_for_the_windows() -> None:
    lane = Lane()
    lane.work.submit(search(1))
    assert lane.begun.get(timeout=WAIT) == 1
    lane.work.submit(search(2, background=True))
    lane.let_go.add(1)
    assert lane.next() == Done(id=1)
    assert lane.begun.get(timeout=WAIT) == 2
    lane.let_go.add(2)
    assert lane.next() == Done(id=2)

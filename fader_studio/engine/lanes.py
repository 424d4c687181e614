"""The engine's two lanes: one thread for drags, one for all other work, in order and cancellable."""

from __future__ import annotations

import logging
import math
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable

from fader_studio.engine.messages import Failed, FindFaces, OpenPhoto, Preview, Progress, Reply, Request, UseCanvas
from fader_studio.private_log import scrubbed
from trainer.errors import Cancelled, UserError

log = logging.getLogger(__name__)
Send = Callable[[Reply], None]
DragRequest = Preview | UseCanvas
QUIET_SECONDS = 0.08
"""A drag counts as going on until this long after its last frame: five moves of a mouse at 60 per second."""
LONGEST_PAUSE = 0.5
"""Work goes on after this even under a drag."""


class DragLane(threading.Thread):
    """Answers previews and what prepares them, one after the other, and knows when a drag goes on."""

    def __init__(self, answer: Callable[[DragRequest], Reply], send: Send) -> None:
        super().__init__(name="drag", daemon=True)
        self._answer = answer
        self._send = send
        self._requests: queue.SimpleQueue[DragRequest] = queue.SimpleQueue()
        self._last_active = -math.inf

    def submit(self, request: DragRequest) -> None:
        self._last_active = time.monotonic()
        self._requests.put(request)

    def run(self) -> None:
        while True:
            request = self._requests.get()
            self._last_active = math.inf  # until it has ended
            self._send(answered(request, lambda: self._answer(request)))  # noqa: B023  (called before the next turn)
            self._last_active = time.monotonic()

    def let_pass(self) -> None:
        """Wait, in another thread, until no drag goes on or the patience ends."""
        end = time.monotonic() + LONGEST_PAUSE
        while (now := time.monotonic()) < end and now - self._last_active < QUIET_SECONDS:
            time.sleep(0.01)


class Job:
    """A request of the work lane under way: what its handler uses to report, to give way and to learn of a cancel."""

    def __init__(self, request: Request, lane: WorkLane) -> None:
        self.request = request
        self.cancelled = False
        self._lane = lane

    def send(self, reply: Reply) -> None:
        self._lane.send(reply)

    def progress(self, share: float, doing: str) -> None:
        """A step is done: report, give way to a drag. Raises Cancelled."""
        self.send(Progress(id=self.request.id, last=False, share=share, doing=doing))
        self.step()

    def step(self) -> None:
        """Give way to a drag. Raises Cancelled."""
        if self.cancelled:
            raise Cancelled
        self._lane.drag.let_pass()

    def background_step(self) -> bool:
        """Give way to a drag and to all work that came later. True where the job is cancelled."""
        if not self.cancelled:
            self._lane.drag.let_pass()
            self._lane.run_waiting(self)
        return self.cancelled


class WorkLane(threading.Thread):
    """Answers all but previews. `answer(job)` returns the last reply, and sends those before it by `job.send`."""

    def __init__(self, answer: Callable[[Job], Reply], send: Send, drag: DragLane) -> None:
        super().__init__(name="work", daemon=True)
        self._answer = answer
        self.send = send
        self.drag = drag
        self._waiting: deque[Job] = deque()
        self._under_way: list[Job] = []
        self._news = threading.Condition()

    def submit(self, request: Request) -> None:
        with self._news:
            if isinstance(request, OpenPhoto) and not request.background:
                self._mark([job for job in self._jobs() if _is_search(job)])
            self._waiting.append(Job(request, self))
            self._news.notify()

    def cancel(self, request: int) -> None:
        """Nothing where it has ended."""
        with self._news:
            self._mark([job for job in self._jobs() if job.request.id == request])

    def run(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._waiting)
                job = self._take()
            self._run(job)

    def run_waiting(self, giving: Job) -> None:
        """Do what waits, from within a job that gives way. Another search waits for its turn, and what follows it,
        unless the one that gives way is a batch's.
        """
        while True:
            with self._news:
                if not self._waiting or not _may_pass(self._waiting[0], giving):
                    return
                job = self._take()
            self._run(job)

    def _take(self) -> Job:
        job = self._waiting.popleft()
        self._under_way.append(job)
        return job

    def _run(self, job: Job) -> None:
        reply = answered(job.request, lambda: self._begin(job))
        with self._news:
            self._under_way.remove(job)
        self.send(reply)

    def _begin(self, job: Job) -> Reply:
        if job.cancelled:
            raise Cancelled
        return self._answer(job)

    def _jobs(self) -> list[Job]:
        return [*self._under_way, *self._waiting]

    def _mark(self, jobs: list[Job]) -> None:
        for job in jobs:
            job.cancelled = True


def _is_search(job: Job) -> bool:
    """One of the window's own."""
    return isinstance(job.request, FindFaces) and not job.request.background


def _may_pass(job: Job, giving: Job) -> bool:
    search, other = job.request, giving.request
    if not isinstance(search, FindFaces):
        return True
    return isinstance(other, FindFaces) and other.background and not search.background


def answered(request: Request, work: Callable[[], Reply]) -> Reply:
    """The process border: whatever `work` raises becomes the request's last reply."""
    try:
        return work()
    except UserError as error:
        return Failed(id=request.id, kind="user", message=error.message, hint=error.hint)
    except Cancelled:
        return Failed(id=request.id, kind="cancelled")
    except Exception as error:
        log.exception("a bug at %s", type(request).__name__)
        message = f"Something went wrong inside Fader Studio ({type(error).__name__})."
        details = scrubbed(traceback.format_exc())
        return Failed(id=request.id, kind="bug", message=message, hint="The edit is kept. Try again.", details=details)

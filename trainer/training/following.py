"""A training process that follows the leader: the same steps on its share of every batch, and nothing written."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from trainer.config import TrainConfig
from trainer.data.dataset import Dataset
from trainer.runs import Inbox, Request, RunFolder
from trainer.training import distributed
from trainer.training.export import new_state
from trainer.training.loop import Training


class SharedInbox:
    """What the leader's inbox holds, in every process at the same step. `inbox` is None where another leads."""

    def __init__(self, inbox: Inbox | None = None) -> None:
        self._inbox = inbox

    def next(self) -> Request | None:
        """A request that was not seen yet, or None."""
        return distributed.from_leader(self._inbox.next() if self._inbox is not None else None)


class Following(Training):
    """The leader's training without its words and files."""

    def announce(self, resumed: bool) -> None: ...

    def report(self, *_: Any) -> None: ...

    def look(self, *_: Any) -> None: ...

    def choose(self, *_: Any) -> None: ...

    def checkpoint(self, *_: Any) -> None: ...

    def say(self, *_: Any) -> None: ...


def follow(run: Path, data: Path, device: torch.device) -> None:
    """Trains beside the leader, with its settings, until it ends; at once where its run is done already."""
    config: TrainConfig | None = distributed.from_leader(None)
    if config is None:
        return
    with Dataset.open(data) as source, _deaf():
        state = new_state(config, source, device, None, None)
        Following(RunFolder(run), source, state, None, SharedInbox(), lambda *_: None).run()  # type: ignore[arg-type]


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Signals reach every process; the leader's answer holds for all, so that they stop at the same step."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.signal(kind, signal.SIG_IGN) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)

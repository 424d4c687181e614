"""Several devices train an ablation's variants at once, a process for each; what they leave is collected afterwards."""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import signal
import threading
from collections.abc import Iterator, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

import torch

from trainer.ablation.runs import Plan, jobs, run_one


def devices_of(device: str) -> list[str]:
    """The devices that may train at once: every CUDA device where "auto" or "cuda" finds several, else the one."""
    count = torch.cuda.device_count() if device in ("auto", "cuda") else 0
    return [f"cuda:{k}" for k in range(count)] if count > 1 else [device]


def train_side_by_side(plan: Plan, output: Path, devices: Sequence[str]) -> bool:
    """Every device trains and measures its share of the runs. False where somebody asked to stop meanwhile.

    What a process fails at is left undone, and is met again, with its reason, by whoever runs the rest.
    """
    context = multiprocessing.get_context("spawn")
    workers = [
        context.Process(target=run_share, args=(dataclasses.replace(plan, device=device), output, k, len(devices)))
        for k, device in enumerate(devices)
    ]
    for worker in workers:
        worker.start()
    with _signals_end(workers) as asked:
        for worker in workers:
            worker.join()
    return not asked


def run_share(plan: Plan, output: Path, place: int, processes: int) -> None:
    """Every `processes`-th run from `place` on, until one is told to stop."""
    for variant, seed in list(jobs(plan))[place::processes]:
        if run_one(plan, output, variant, seed, lambda *_: None) is None:
            return


@contextlib.contextmanager
def _signals_end(workers: Sequence[BaseProcess]) -> Iterator[list[int]]:
    """SIGINT and SIGTERM are handed on to the processes, whose trainings then checkpoint; yields those that came."""
    asked: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return

    def hand_on(number: int, _frame: object) -> None:
        asked.append(number)
        for worker in workers:
            worker.terminate()

    before = {kind: signal.signal(kind, hand_on) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)

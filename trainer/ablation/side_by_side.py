"""Several processes train an ablation's variants at once: one on every CUDA device, or several on the CPU's cores."""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

import torch

from trainer.ablation.runs import Plan, Progress, Trained, jobs, run_one
from trainer.errors import UserError
from trainer.training.run import choose_device

MEMORY = 2_000_000_000
"""Bytes that a process may take on the CPU: half of the machine's memory holds as many as train at once by default."""


def devices_of(device: str, at_once: int | None = None) -> list[str]:
    """The device of each process that trains: every CUDA device where "auto" or "cuda" finds several; else `at_once`
    times the one.

    On the CPU that many is, by default, the number of cores as far as memory goes: of networks as small as the paper's
    two processes of one thread train more than one of two does. Raises UserError where `at_once` is below one.
    """
    if at_once is not None and at_once < 1:
        raise UserError("At least one variant must train at once.", "For example: --at-once 2")
    if choose_device(device).type == "cpu":
        return [device] * (at_once or max(1, min(torch.get_num_threads(), _memory() // 2 // MEMORY)))
    count = torch.cuda.device_count() if device in ("auto", "cuda") else 0
    every = [f"cuda:{k}" for k in range(count)] if count > 1 else [device]
    return [every[k % len(every)] for k in range(at_once or len(every))]


def run_side_by_side(plan: Plan, output: Path, devices: Sequence[str], progress: Progress) -> Iterator[Trained]:
    """Yields each variant when one of the processes has trained and measured it; ends early where told to stop.

    A process takes the next run as soon as it is free. What it fails at is met again here, with its reason, after all
    others are done.
    """
    every = list(jobs(plan))
    context = multiprocessing.get_context("spawn")
    following = context.Value("i", 0)
    threads = max(1, torch.get_num_threads() // len(devices))
    processes: dict[Connection, BaseProcess] = {}
    for device in devices[: len(every)]:
        told, tells = context.Pipe(duplex=False)
        shared = (dataclasses.replace(plan, device=device), output, threads, following, tells)
        processes[told] = context.Process(target=run_next, args=shared, daemon=True)
        processes[told].start()
        tells.close()  # so that its end is met when the process ends
    left = dict(enumerate(every))
    with _stopping(list(processes.values())) as stop:
        while processes:
            for told in wait(list(processes)):
                try:
                    message = told.recv()
                except EOFError:
                    processes.pop(told).join()
                    continue
                if message is None:
                    stop()
                elif isinstance(message, tuple):
                    progress(*message)
                elif (trained := run_one(plan, output, *left.pop(message), progress)) is not None:
                    yield trained
    for job in () if stop.asked else left.values():
        if (trained := run_one(plan, output, *job, progress)) is None:
            return
        yield trained


def run_next(plan: Plan, output: Path, threads: int, following: Synchronized[int], tells: Connection) -> None:
    """A process: takes the next of the runs until none is left or one was told to stop.

    Sends what `Progress` is told, the place among `jobs` of each run that is done, and None where it was told to stop.
    """
    if choose_device(plan.device).type == "cpu":
        torch.set_num_threads(threads)
    every = list(jobs(plan))
    while (k := _take(following)) < len(every):
        with contextlib.suppress(UserError):
            done = run_one(plan, output, *every[k], lambda *told: tells.send(told))
            tells.send(None if done is None else k)
            if done is None:
                return


def _take(following: Synchronized[int]) -> int:
    with following.get_lock():
        following.value += 1
        return following.value - 1


def _memory() -> int:
    """Bytes of the machine's memory; where the system does not say, as much as two processes are counted with."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return 4 * MEMORY


class _Stop:
    """Ends the processes, whose trainings then checkpoint."""

    def __init__(self, processes: Sequence[BaseProcess]) -> None:
        self._processes, self.asked = processes, False

    def __call__(self, *_signal: object) -> None:
        self.asked = True
        for process in self._processes:
            process.terminate()


@contextlib.contextmanager
def _stopping(processes: Sequence[BaseProcess]) -> Iterator[_Stop]:
    """Yields what stops the processes; SIGINT and SIGTERM do as well meanwhile."""
    stop = _Stop(processes)
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {kind: signal.signal(kind, stop) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)

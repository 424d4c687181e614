"""Which device the model runs on, and why, in words for the status bar."""

from __future__ import annotations

import os

import torch

from fader_studio.engine.messages import DeviceChoice

MOST_THREADS = 4
"""A decode is too small to gain from more."""


def choose_device(choice: DeviceChoice) -> tuple[str, str]:
    """(device, reason). The CPU where the wanted device is not there, with the reason."""
    there = {"cuda": _cuda_problem(), "mps": _mps_problem()}
    if choice == "cpu":
        return "cpu", "chosen by hand"
    if choice in there:
        problem = there[choice]
        return ("cpu", problem) if problem else (choice, "chosen by hand")
    for device, name in (("cuda", _gpu_name), ("mps", lambda: "Apple GPU")):
        if not there[device]:
            return device, name()
    return "cpu", there["cuda"] or "no GPU found"


def use_threads() -> None:
    """Half of the cores that this process may use, at most `MOST_THREADS`.

    The window, the other lane and perhaps a training want to run too, and threads that wait for each other on a busy
    machine are far worse than one: measured on two cores under load, a decode took 150 ms with two threads and 15 ms
    with one, against 1.3 and 2.4 ms at best.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    torch.set_num_threads(max(1, min(MOST_THREADS, cores // 2)))


def failure_reason(device: str, error: BaseException) -> str:
    """Why the work went on without `device`."""
    name = "the GPU" if device in ("cuda", "mps") else device
    if isinstance(error, torch.OutOfMemoryError) or "out of memory" in str(error).lower():
        return f"{name} ran out of memory"
    return f"{name} failed"


def _cuda_problem() -> str:
    if torch.version.cuda is None and torch.version.hip is None:
        return "this PyTorch is made for CPUs"
    return "" if torch.cuda.is_available() else "no CUDA GPU found"


def _mps_problem() -> str:
    return "" if torch.backends.mps.is_available() else "no Apple GPU found"


def _gpu_name() -> str:
    return torch.cuda.get_device_name()

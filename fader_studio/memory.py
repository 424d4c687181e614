"""How much memory processes of the program hold together, pages that they share counted once; giving some back (Linux)."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

_PROC = Path("/proc")


def family(process_id: int) -> list[int]:
    """`process_id` and all processes below it that are alive."""
    found = [process_id]
    for parent in found:
        for children in _PROC.glob(f"{parent}/task/*/children"):
            try:
                found += [int(p) for p in children.read_text().split()]
            except OSError:
                continue
    return found


def resident_mb(process_ids: list[int]) -> float | None:
    """Proportional resident memory of the processes together in MB (10⁶ bytes); None where the system does not tell."""
    total = 0
    for process_id in process_ids:
        try:
            lines = (_PROC / str(process_id) / "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024 / 1e6 if total else None


def own_family_mb() -> float | None:
    """As `resident_mb`, of this process and those below it."""
    return resident_mb(family(os.getpid()))


def give_back_freed() -> None:
    """What this process has freed goes back to the system: glibc keeps it, hundreds of megabytes after models went."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).malloc_trim(0)

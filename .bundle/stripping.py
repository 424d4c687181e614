"""Takes the tables for debuggers out of torch's and Python's libraries: a fifth of torch, and nothing reads them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

_WITH_TABLES = ("torch/lib/*.so*", "torch/*.so", "libpython*", "python3*/lib-dynload/*")


def stripped(entries: list[tuple[str, str, str]], work: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind), those with tables replaced by copies in `work`. Linux alone."""
    if not sys.platform.startswith("linux") or shutil.which("strip") is None:
        return entries
    return [
        (target, _without_tables(source, work / target), kind) if kind != "SYMLINK" and _has_tables(target)
        else (target, source, kind) for target, source, kind in entries
    ]


def _has_tables(target: str) -> bool:
    return any(fnmatch(target, pattern) for pattern in _WITH_TABLES)


def _without_tables(source: str, target: Path) -> str:
    """The path of the smaller copy; of the library itself where it cannot be made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(["strip", "--strip-unneeded", "-o", target, source], capture_output=True, check=False)
    return str(target) if made.returncode == 0 else source

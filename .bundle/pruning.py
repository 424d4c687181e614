"""Leaves out the system's libraries that only left-out parts needed.

PyInstaller collects what a library needs before this bundle leaves the library out.
"""

from __future__ import annotations

import sys
from pathlib import Path

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
_BRINGS_ITS_OWN = "libqgtk3.so"
"""Loads only on a desktop that has GTK, from that desktop's libraries."""


def without_orphans(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind), less system libraries that no other binary of them loads."""
    if not sys.platform.startswith("linux"):
        return entries
    from PyInstaller.depend.bindepend import get_imports

    needed: set[str] = set()
    for target, source, kind in entries:
        if kind != "SYMLINK" and not _is_system_library(target, source) and Path(target).name != _BRINGS_ITS_OWN:
            needed |= {Path(name).name for name, _ in get_imports(source)}
    return [e for e in entries if not _is_system_library(e[0], e[1]) or Path(e[0]).name in needed]


def _is_system_library(target: str, source: str) -> bool:
    name = Path(target).name
    return "/" not in target and source.startswith(_SYSTEM) and not name.startswith("libpython")

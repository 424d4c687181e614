"""Leaves out the system's libraries that only left-out parts needed.

PyInstaller collects what a library needs before this bundle leaves the library out.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
_BRINGS_ITS_OWN = "libqgtk3.so"
"""Loads only on a desktop that has GTK, from that desktop's libraries."""


def without_orphans(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind), less system libraries that nothing in the bundle loads.

    What only a left-out library loads comes from the same system as that one, and must not be an older one from here.
    """
    if not sys.platform.startswith("linux"):
        return entries
    system = {Path(target).name: source for target, source, _ in entries if _is_system_library(target, source)}
    own = [source for target, source, kind in entries if kind != "SYMLINK" and not _is_system_library(target, source)
           and Path(target).name != _BRINGS_ITS_OWN]
    needed: set[str] = set()
    while own:
        new = needed_by(own.pop()) & system.keys() - needed
        needed |= new
        own += [system[name] for name in new]
    return [e for e in entries if not _is_system_library(e[0], e[1]) or Path(e[0]).name in needed]


def needed_by(library: str) -> set[str]:
    """The names of the libraries that this one itself asks for."""
    shown = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s+NEEDED\s+(\S+)", shown, re.MULTILINE))


def _is_system_library(target: str, source: str) -> bool:
    name = Path(target).name
    return "/" not in target and source.startswith(_SYSTEM) and not name.startswith("libpython")

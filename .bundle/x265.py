"""Leaves out x265, which only writes HEIC, and which the GPL forbids to pass on together with NVIDIA's libraries.

pillow-heif's libheif loads it at its start, so an empty library of the same name takes its place; its encoder then
says that it cannot encode. Where there is no compiler, and on Windows and macOS, whose bundles are without NVIDIA's
libraries, x265 stays, and the licences say what follows.
"""

from __future__ import annotations

from pathlib import Path

import emptying


def without_x265(entries: list[tuple[str, str, str]], work: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind) with an empty library, made in `work`, in x265's place."""
    heif = next((source for target, source, _ in entries if Path(target).name.startswith("libheif")), None)
    if emptying.compiler() is None or heif is None:
        return entries
    called = [function for function in emptying.called_by(heif) if function[1].startswith("x265_")]
    return [
        (target, emptying.empty_library(Path(target).name, called, work), kind)
        if is_x265(target) and kind != "SYMLINK" else (target, source, kind) for target, source, kind in entries
    ]


def is_x265(path: str) -> bool:
    return "x265" in Path(path).name


def is_left_out(entries: list[tuple[str, str, str]]) -> bool:
    """Whether no real x265 is among what was collected."""
    return all(emptying.is_empty(source) for target, source, kind in entries if is_x265(target) and source
               and kind != "SYMLINK")

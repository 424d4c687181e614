"""Leaves out what OpenCV opens videos and AVIF with: FFmpeg, libavif, and an OpenSSL that gets no mends any more.

OpenCV loads them at its start and Fader Studio opens neither, so empty libraries take their place, and what only they
loaded goes. Where there is no compiler, and on macOS, they stay.
"""

from __future__ import annotations

from pathlib import Path

import emptying
import pruning

_NEVER_CALLED = ("libavcodec", "libavformat", "libavutil", "libswscale", "libavif")
_WHEELS_OWN = "opencv_python_headless.libs/"


def without_videos(entries: list[tuple[str, str, str]], work: Path) -> list[tuple[str, str, str]]:
    """PyInstaller's binaries (target, source, kind) with empty libraries, made in `work`, in the place of these."""
    opencv = next((source for target, source, _ in entries if Path(target).name.startswith("cv2.")), None)
    if emptying.compiler() is None or opencv is None:
        return entries
    called = emptying.called_by(opencv)
    emptied = [
        (target, emptying.empty_library(Path(target).name, _of(target, called), work), kind)
        if _is_never_called(target) and kind != "SYMLINK" else (target, source, kind)
        for target, source, kind in entries
    ]
    return _without_orphans(emptied, opencv)


def has_ffmpeg(entries: list[tuple[str, str, str]]) -> bool:
    """Whether a real FFmpeg is among what was collected."""
    return any("libavcodec" in Path(target).name and source and not emptying.is_empty(source)
               for target, source, kind in entries if kind != "SYMLINK")


def _is_never_called(target: str) -> bool:
    return target.startswith(_WHEELS_OWN) and Path(target).name.startswith(_NEVER_CALLED)


def _of(target: str, called: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What OpenCV calls of one library: FFmpeg's functions bear its name as their version, libavif's begin with it."""
    name = Path(target).name.split("-")[0]
    if name == "libavif":
        return [(version, function) for version, function in called if function.startswith("avif")]
    return [(version, function) for version, function in called if version.lower().startswith(f"{name}_")]


def _without_orphans(entries: list[tuple[str, str, str]], opencv: str) -> list[tuple[str, str, str]]:
    """Less those of the wheel's own libraries that nothing loads any more."""
    own = {Path(target).name: source for target, source, kind in entries
           if target.startswith(_WHEELS_OWN) and kind != "SYMLINK"}
    needed, left = set(), [opencv]
    while left:
        new = pruning.needed_by(left.pop()) & own.keys() - needed
        needed |= new
        left += [own[name] for name in new]
    return [entry for entry in entries if Path(entry[0]).name not in own.keys() - needed]

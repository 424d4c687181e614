"""What a window needs from the system, checked before Qt would end the program with a message of its own."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
import time
from collections.abc import Callable

from trainer.errors import UserError

# Shared libraries that Qt loads on Linux and a bare Debian lacks, and the package that each comes in.
_NEEDED = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_NEEDED_FOR_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
BEGINS_ANEW_SECONDS = 1.0
"""For so long at most a display that starts does not answer."""
_SHELL_HINT = "Without a window, edit from the shell: fader-studio render PHOTO --set Smiling=0.8 --output FILE"


def check_window_can_open(loads: Callable[[str], bool] | None = None) -> None:
    """Raises UserError where a system library or a display is missing. Other systems than Linux pass."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    on_x11 = not platform.startswith(("offscreen", "minimal", "vnc", "wayland"))
    loads = loads or _loads
    needed = {**_NEEDED, **(_NEEDED_FOR_X11 if on_x11 else {})}
    if missing := [package for library, package in needed.items() if not loads(library)]:
        raise UserError(
            f"The window cannot open: this system lacks {', '.join(missing)}.",
            f"On Debian or Ubuntu: sudo apt-get install {' '.join(missing)}",
        )
    if on_x11:
        _check_display()
    _check_qt()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _check_display() -> None:
    """The connection stays open: a bare X server begins anew when its last one ends, and would refuse Qt meanwhile."""
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    display = os.environ.get("DISPLAY")
    if not display:
        raise UserError("There is no display to open a window on.", _SHELL_HINT)
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    until = time.monotonic() + BEGINS_ANEW_SECONDS
    while xcb.xcb_connection_has_error(connection := xcb.xcb_connect(None, None)):
        xcb.xcb_disconnect(connection)
        if time.monotonic() > until:
            raise UserError(f"The display {display} does not answer.", _SHELL_HINT)
        time.sleep(0.1)


def _check_qt() -> None:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise UserError(f"The window cannot open: {error}.", "Install what it names, or Fader Studio again.") from error

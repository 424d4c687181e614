"""What a report of a problem holds: system, versions, the error, the end of the logs; no face and no photo's name."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from importlib import metadata
from types import TracebackType

from PySide6.QtCore import qVersion

from fader_studio.engine.messages import ModelLoaded
from fader_studio.private_log import scrubbed, tail
from fader_studio.services import folders

PARTS = ("fader-studio", "PySide6-Essentials", "torch", "numpy", "pillow", "opencv-python-headless", "pillow-heif")
CRASH_LINES = 40


def system_information(model: ModelLoaded | None = None, platform_name: str = "") -> str:
    """Lines that can be read by a person. `platform_name`: Qt's."""
    bundled = ", bundled" if getattr(sys, "frozen", False) else ""
    lines = [
        f"Fader Studio {_version('fader-studio') or 'from source'}{bundled}",
        f"System: {platform.platform()}, {os.cpu_count()} cores",
        f"Python: {platform.python_version()}",
        f"Qt: {qVersion()}" + (f" on {platform_name}" if platform_name else ""),
        "Parts: " + ", ".join(f"{name} {_version(name)}" for name in PARTS[1:] if _version(name)),
    ]
    if model is not None:
        lines += [f"Model: {model.spec.name}", f"Device: {model.device} ({model.reason})"]
    folder = scrubbed(str(folders.log_folder()))
    return "\n".join([*lines, f"Log: {folder}"])


def report(error: str, model: ModelLoaded | None = None, platform_name: str = "") -> str:
    """The whole report on `error`, a traceback."""
    parts = {
        "What went wrong": scrubbed(error).strip(),
        "This computer": system_information(model, platform_name),
        "The end of the log": tail(folders.log_file()),
        "The end of the engine's log": tail(folders.engine_log_file()),
        "The last crash": tail(folders.crash_file(), CRASH_LINES),
    }
    return "\n\n".join(f"{title}\n{text}" for title, text in parts.items() if text)


def traceback_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    return "".join(traceback.format_exception(kind, error, trace))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""

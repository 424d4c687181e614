"""Logs that name no photo and no person: what is written is cleaned first, and old files make room for new ones."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import platform
import re
from pathlib import Path

LARGEST, KEPT = 1_000_000, 3
"""Bytes of one log file, and how many older ones are kept."""

_SUFFIXES = r"\.(?:jpe?g|jpe|jfif|png|webp|tiff?|bmp|heic|heif|gif)"
_QUOTED = re.compile(rf"""(["'“‘])[^"'“”‘’\n]*{_SUFFIXES}(["'”’])""", re.IGNORECASE)
_BARE = re.compile(rf"""[^\s"'“”‘’(),;=]+{_SUFFIXES}(?![\w.])""", re.IGNORECASE)
_LINE = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def scrubbed(text: str) -> str:
    """`text` with "a photo" in place of every picture's name and path, and ~ for the user's home."""
    text = _BARE.sub("a photo", _QUOTED.sub(r"\1a photo\2", text))
    return text.replace(str(Path.home()), "~")


class PrivateFormatter(logging.Formatter):
    """Cleans tracebacks as well."""

    def __init__(self, line: str = _LINE) -> None:
        super().__init__(line)

    def format(self, record: logging.LogRecord) -> str:
        return scrubbed(super().format(record))


def start_log(path: Path, level: int = logging.INFO) -> None:
    """Everything from `level` on goes into `path`, for as long as the process lives. A disk that refuses: nowhere."""
    try:
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(PrivateFormatter())
    root = logging.getLogger()
    for old in [h for h in root.handlers if isinstance(h.formatter, PrivateFormatter)]:
        root.removeHandler(old)  # a second start in one process
        old.close()
    root.addHandler(handler)
    root.setLevel(level)


def watch_crashes(path: Path) -> None:
    """Where a library crashes the process, what every thread was doing goes to the end of `path`."""
    try:
        file = path.open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(file)  # keeps the file open


def tail(path: Path, lines: int = 60) -> str:
    """The last lines of a log, cleaned; nothing where there is none."""
    try:
        text = path.read_bytes()[-LARGEST:].decode("utf-8", errors="replace")
    except OSError:
        return ""
    return scrubbed("\n".join(text.splitlines()[-lines:]))


def greeting() -> str:
    """The first line of a start."""
    return f"Python {platform.python_version()} on {platform.platform()}"

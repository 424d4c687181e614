"""Where Fader Studio keeps things: the user's own folders, and a private one per process that goes with it."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import sys
from pathlib import Path
from typing import IO

import appdirs

NAME = "fader-studio"
LOCK = ".lock"


def data_folder() -> Path:
    """What is the user's own: models, presets, edits under way."""
    return _made(Path(appdirs.user_data_dir(NAME, False)))


def models_folder() -> Path:
    """The user's models."""
    return _made(data_folder() / "models")


def log_folder() -> Path:
    return _made(Path(appdirs.user_log_dir(NAME, False)))


def log_file() -> Path:
    return log_folder() / "fader-studio.log"


def engine_log_file() -> Path:
    return log_folder() / "engine.log"


def crash_file() -> Path:
    """What every thread did when a library crashed the window's process."""
    return log_folder() / "crash.log"


def settings_file() -> Path:
    return _made(Path(appdirs.user_config_dir(NAME, False))) / "settings.json"


def session_file(data: Path) -> Path:
    """Where one was when the program ended."""
    return _made(data) / "session.json"


def recovery_folder(data: Path) -> Path:
    """Edits under way, for the next start after a crash."""
    return _made(data / "recovery")


def sockets_folder() -> Path:
    """For the socket at which a second start finds the first, where the system has no place of its own for such."""
    return _made(Path(appdirs.user_cache_dir(NAME, False)))


def strips_folder() -> Path:
    """Small pictures of what models do to the sample face; they can be made again."""
    return _made(Path(appdirs.user_cache_dir(NAME, False)) / "strips")


class SessionFolder:
    """A folder (0700) for this process alone, for sockets, display copies and pasted pictures: `path` until `close`.

    What processes that have died left behind goes first: a folder whose lock nobody holds is nobody's. The lock lies
    beside the folder and is held before there is one, so that another start at the same moment leaves it alone.
    """

    def __init__(self) -> None:
        sessions = _made(Path(appdirs.user_cache_dir(NAME, False)) / "sessions")
        _remove_stale(sessions)
        self.path, self._lock = _locked(sessions)
        self.path.mkdir(mode=0o700)

    def __enter__(self) -> SessionFolder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Delete the folder. After the engine has ended, which has its files mapped."""
        self._lock.close()
        _remove(self.path)


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _locked(sessions: Path) -> tuple[Path, IO[str]]:
    """A name for a folder, and its lock, held. Another start may take it for one that was left, and be first."""
    for last in (False, False, True):
        path = sessions / secrets.token_hex(6)
        lock = _lock_of(path).open("w")
        if last or (hold(lock) and _lock_of(path).exists()):
            break  # at last also where a disk knows no locks
        lock.close()
    return path, lock


def _remove_stale(sessions: Path) -> None:
    for path in sessions.iterdir():
        if path.is_dir() and _is_stale(path):
            _remove(path)
        elif path.suffix == LOCK and not path.with_suffix("").exists():
            _remove_lone(path)


def _remove_lone(lock: Path) -> None:
    """Of a process that died before it made its folder. Deleted while it is held, so that nobody else begins to."""
    with contextlib.suppress(OSError):
        with lock.open("r+") as file:
            if not hold(file):
                return
            with contextlib.suppress(PermissionError):  # Windows deletes nothing that is open
                lock.unlink()
        lock.unlink(missing_ok=True)


def _is_stale(folder: Path) -> bool:
    try:
        with _lock_of(folder).open("r+") as file:
            return hold(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + LOCK)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        _lock_of(folder).unlink()


def hold(file: IO[str]) -> bool:
    """Lock `file` until it is closed or its process ends, however that ends. False where another process holds it."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False

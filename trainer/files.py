"""Writing files so that a reader finds the old one or the whole new one, never a torn one. No torch."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def write_atomically(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """Yields a temporary path beside `path` to write to; it replaces `path` where the block ends without error.

    The temporary file is on the target's volume, has its suffix and a short name of its own, and is gone after an
    error, `path` then being as it was; permissions are those of the old file, or of any new one. A link is followed, so
    that it stays one. Raises what the block or the file system raises (OSError on a full or read-only disk).
    `durable`: the new file outlives a power cut too, which takes waiting for the disk, some 20 ms.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{secrets.token_hex(8)}.part{target.suffix}")
    try:
        mode = _mode(target, temporary)
        yield temporary
        temporary.chmod(stat.S_IMODE(mode))  # some writers make a file of their own that only its owner may read
        if durable:
            with temporary.open("r+b") as file:  # Windows flushes only what is open for writing
                os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(target.parent)


def _mode(target: Path, temporary: Path) -> int:
    """The permissions of the old file, or those that any new file gets here."""
    if target.exists():
        return target.stat().st_mode
    temporary.touch()
    mode = temporary.stat().st_mode
    temporary.unlink()
    return mode


def _sync_folder(folder: Path) -> None:
    """Makes the new name itself survive a power cut, where the system can do that for folders."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

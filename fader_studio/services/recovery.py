"""What a crash must not take: the edit under way, in a private folder per process that outlives it."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import logging
import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal

from fader_studio.editing.plain import state_from_plain, to_plain
from fader_studio.editing.state import EditState
from fader_studio.services.folders import hold
from trainer.files import write_atomically

log = logging.getLogger(__name__)
FORMAT = 1
EDIT = "edit.json"
LOCK = "lock"
PICTURE = "picture"
MAX_BYTES = 20_000_000
KEPT_ASIDE = 5
SLICE = 1 << 20
"""Bytes that are hashed at a time: about two milliseconds."""

Condition = Literal["same", "changed", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoMark:
    """By which a photo is known again: `sha256` is empty until it has been computed."""

    path: Path
    size: int
    mtime_ns: int
    sha256: str = ""

    @classmethod
    def of(cls, path: Path) -> PhotoMark:
        """Raises OSError where the file cannot be asked."""
        facts = path.stat()
        return cls(path=path, size=facts.st_size, mtime_ns=facts.st_mtime_ns)

    def condition(self, path: Path | None = None) -> Condition:
        """Whether the photo (or `path`, where it may be now) still is the one that was edited."""
        path = path or self.path
        try:
            facts = path.stat()
            if path == self.path and (facts.st_size, facts.st_mtime_ns) == (self.size, self.mtime_ns):
                return "same"
            if facts.st_size == self.size and self.sha256 and fingerprint(path) == self.sha256:
                return "same"
        except (OSError, ValueError):  # a path that no system takes
            return "gone"
        return "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEdit:
    """`pasted`: the photo came from the clipboard, and a copy of it is kept beside the edit."""

    photo: PhotoMark
    state: EditState
    pasted: bool = False

    @property
    def name(self) -> str:
        return self.photo.path.name

    def to_json(self) -> str:
        photo = {**dataclasses.asdict(self.photo), "path": str(self.photo.path)}
        data = {"format": FORMAT, "photo": photo, "pasted": self.pasted, "state": to_plain(self.state)}
        return json.dumps(data)  # ASCII: a path may hold any bytes


def kept_edit_from_json(text: str) -> KeptEdit:
    """The inverse of `KeptEdit.to_json`. Raises ValueError where the text is none, or comes from the future."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise ValueError(f"format {data['format']!r}")
        return KeptEdit(photo=_mark(data["photo"]), state=state_from_plain(data["state"]), pasted=bool(data["pasted"]))
    except (TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _mark(data: dict[str, Any]) -> PhotoMark:
    return PhotoMark(
        path=Path(str(data["path"])), size=int(data["size"]), mtime_ns=int(data["mtime_ns"]), sha256=str(data["sha256"])
    )


class RecoverySlot:
    """This process's folder (0700) under `place`, made when first needed; its lock tells others that it is alive."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._path: Path | None = None
        self._lock: IO[str] | None = None

    @property
    def path(self) -> Path:
        """Raises OSError where it cannot be made. One that somebody has cleared away is made anew."""
        if self._path is None or not self._path.is_dir():
            path = self._place / secrets.token_hex(6)
            path.mkdir(mode=0o700)
            self._lock = (path / LOCK).open("w")
            hold(self._lock)
            self._path = path
        return self._path

    def keep(self, edit: KeptEdit) -> None:
        """Write `edit` in place of the one before, and the picture where it was pasted. Raises OSError."""
        if edit.pasted and not (self.path / PICTURE).exists():
            self._keep_picture(edit.photo.path)
        with write_atomically(self.path / EDIT, durable=False) as part:  # Qt's thread must not wait for a disk
            part.write_text(edit.to_json(), encoding="utf-8")

    def forget(self) -> None:
        """Nothing is to be recovered from this process for now."""
        if self._path is not None:
            for name in (EDIT, PICTURE):
                (self._path / name).unlink(missing_ok=True)

    def close(self) -> None:
        if self._path is not None and self._lock is not None:
            self._lock.close()
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = None

    def _keep_picture(self, picture: Path) -> None:
        with write_atomically(self.path / PICTURE) as part, contextlib.suppress(FileNotFoundError):
            try:
                os.link(picture, part)
            except OSError:  # another volume, or a file system without links
                shutil.copyfile(picture, part)


class LostEdit:
    """An edit that a process left behind. It is this process's until `discard` or `release`: no other offers it."""

    def __init__(self, folder: Path, lock: IO[str], edit: KeptEdit) -> None:
        self._folder = folder
        self._lock = lock
        self.edit = edit

    @property
    def condition(self) -> Condition:
        """Of the photo; a pasted one is kept with the edit."""
        if self.edit.pasted:
            return "same" if (self._folder / PICTURE).is_file() else "gone"
        return self.edit.photo.condition()

    def picture(self) -> bytes:
        """Of a pasted photo. Raises OSError."""
        return (self._folder / PICTURE).read_bytes()

    def discard(self) -> None:
        self._lock.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def release(self) -> None:
        """Leave it for the next start."""
        self._lock.close()


def lost_edits(place: Path) -> list[LostEdit]:
    """What processes that have died left under `place`, the newest first; empty folders are cleared.

    What cannot be read, or comes from a newer program, is set aside beside `place` and named in the log.
    """
    found = []
    for folder in place.iterdir():
        lock = _claim(folder)
        if lock is None:
            continue
        try:
            with (folder / EDIT).open("rb") as file:
                text = file.read(MAX_BYTES).decode("utf-8", errors="replace")
            found.append(((folder / EDIT).stat().st_mtime, LostEdit(folder, lock, kept_edit_from_json(text))))
        except OSError as error:
            log.info("nothing to recover: %s", type(error).__name__)
            lock.close()
            shutil.rmtree(folder, ignore_errors=True)
        except ValueError as error:
            lock.close()
            _set_aside(folder, place.with_name(f"{place.name}-damaged"), error)
    return [edit for _at, edit in sorted(found, key=lambda pair: -pair[0])]


def _set_aside(folder: Path, aside: Path, why: ValueError) -> None:
    """The last few such folders stay, for whoever can make something of them."""
    try:
        aside.mkdir(mode=0o700, exist_ok=True)
        folder.rename(aside / folder.name)
        log.warning("an edit cannot be recovered, it is kept in %s: %s", aside / folder.name, type(why).__name__)
        for old in sorted(aside.iterdir(), key=lambda path: path.stat().st_mtime)[:-KEPT_ASIDE]:
            shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        log.warning("an edit cannot be recovered, and not be set aside: %s", error.strerror)


def _claim(folder: Path) -> IO[str] | None:
    try:
        lock = (folder / LOCK).open("r+")
    except OSError:
        return None  # made this instant, by a process that has not locked it yet
    if hold(lock):
        return lock
    lock.close()
    return None


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal. Raises OSError."""
    *_, last = fingerprint_slowly(path)
    return last


def fingerprint_slowly(path: Path) -> Iterator[str]:
    """As `fingerprint`, a slice of the file at each step: empty until the last one."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(SLICE):
            digest.update(piece)
            yield ""
    yield digest.hexdigest()

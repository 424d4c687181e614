"""The files of a source, whether a folder, a zip or a tar holds them: name, size and how to read the bytes.

Nothing is unpacked onto the disk, so a name can lead nowhere ("zip-slip"); what an entry may hold is bounded.
"""

from __future__ import annotations

import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from trainer.errors import UserError

MAX_FILE_BYTES = 256 * 1024 * 1024
MAX_ENTRIES = 5_000_000
ARCHIVES = (".zip", ".tar")
_PACKED_TARS = (".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst")


class BadPicture(Exception):
    """A picture that cannot be used, with the reason in the user's words. It is skipped and listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of a source. `name` is relative to the source, with "/"; `read` gives the bytes, from any thread.

    `read` raises BadPicture or OSError where the bytes cannot be had.
    """

    name: str
    size: int
    read: Callable[[], bytes]

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem

    @property
    def base(self) -> str:
        return PurePosixPath(self.name).name

    @property
    def folder(self) -> str:
        """The name of the folder that the file lies in; "" at the top."""
        return PurePosixPath(self.name).parent.name


def list_entries(source: Path) -> list[Entry]:
    """All files of a folder, zip or tar, in order of their names.

    Zips and tars at a folder's top or one below are looked into. Hidden files are left out. Raises UserError where the
    source is missing, unreadable or none of these.
    """
    if not source.exists():
        raise UserError(f"“{source}” is not there.", "Check the path.")
    try:
        found = list(_entries(source))
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"“{source.name}” cannot be read: {reason}.", "Check that the file is whole.") from error
    if len(found) > MAX_ENTRIES:
        raise UserError(f"“{source.name}” holds too many files.", f"At most {MAX_ENTRIES:,} are read.")
    return sorted(found, key=lambda e: e.name)


def _entries(source: Path) -> Iterator[Entry]:
    if source.is_dir():
        yield from _folder_entries(source)
    elif source.name.lower().endswith(_PACKED_TARS):
        raise UserError(
            f"“{source.name}” is a compressed tar, which cannot be read in places.", "Unpack it and give its folder.")
    elif zipfile.is_zipfile(source):
        yield from _zip_entries(source)
    elif source.suffix.lower() == ".tar" or tarfile.is_tarfile(source):
        yield from _tar_entries(source)
    else:
        raise UserError(f"“{source.name}” is no folder, zip or tar.", "Give the folder that the pictures lie in.")


def _folder_entries(folder: Path) -> Iterator[Entry]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "__MACOSX")))
        for file in sorted(files):
            path = Path(root, file)
            if file.startswith("."):
                continue
            if path.suffix.lower() in ARCHIVES and folder in (Path(root), Path(root).parent):  # CelebA's is in Img/
                yield from _entries(path)
                continue
            yield _file_entry(path, path.relative_to(folder).as_posix())


def _file_entry(path: Path, name: str) -> Entry:
    def read() -> bytes:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):  # a pipe or device would never end
            raise BadPicture("not a file")
        _check_size(info.st_size)
        return path.read_bytes()

    try:
        size = path.stat().st_size
    except OSError:  # a link that leads nowhere: listed when it is read
        size = 0
    return Entry(name=name, size=size, read=read)


def _zip_entries(path: Path) -> Iterator[Entry]:
    archive = zipfile.ZipFile(path)  # stays open for its entries; reads from several threads take turns at its lock
    for info in archive.infolist():
        if info.is_dir() or _is_hidden(info.filename):
            continue

        def read(info: zipfile.ZipInfo = info) -> bytes:
            _check_size(info.file_size)
            if info.flag_bits & 1:
                raise BadPicture("it is locked with a password")
            try:
                return archive.read(info)
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
                raise BadPicture(f"the zip is damaged here ({error})") from error

        yield Entry(name=info.filename.replace("\\", "/"), size=info.file_size, read=read)


def _tar_entries(path: Path) -> Iterator[Entry]:
    with tarfile.open(path, "r:") as archive:
        members = [(m.name, m.offset_data, m.size) for m in archive if m.isreg() and not _is_hidden(m.name)]
    for name, offset, size in members:

        def read(offset: int = offset, size: int = size) -> bytes:
            _check_size(size)
            with path.open("rb") as file:
                file.seek(offset)
                return file.read(size)

        yield Entry(name=name, size=size, read=read)


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part.startswith((".", "__MACOSX")) for part in parts if part != "..")


def _check_size(size: int) -> None:
    if size > MAX_FILE_BYTES:
        raise BadPicture(f"larger than {MAX_FILE_BYTES >> 20} MB")

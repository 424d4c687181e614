"""What a drop or the clipboard holds for the editor: files, folders, picture data, or a bare web address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from resources.words import tr

SUFFIXES = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif")
BEGINNINGS = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"II", b"MM", b"BM", b"GIF")
"""Of JPEG, PNG, WebP, TIFF, BMP and GIF files; HEIC says so a little later."""
PICTURE_TYPES = {
    "image/png": ".png", "image/tiff": ".tiff", "image/webp": ".webp", "image/jpeg": ".jpg", "image/heic": ".heic",
    "image/bmp": ".bmp",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """One of three: `paths` of files and folders, `data` with a `name`, or `web`: an address, which is not fetched."""

    paths: tuple[Path, ...] = ()
    data: bytes = b""
    name: str = ""
    web: bool = False


def may_hold_a_picture(mime: QMimeData) -> bool:
    """Whether a drag is worth an answer; a bare address is, for the hint."""
    has_data = mime.hasImage() or any(mime.hasFormat(f) for f in PICTURE_TYPES)
    return mime.hasUrls() or has_data or _is_address(mime.text())


def read_drop(mime: QMimeData | None) -> Dropped | None:
    """Files first, then the picture itself (a browser sends both picture and address), then the address.

    An empty clipboard has no data at all on some systems.
    """
    if mime is None:
        return None
    paths = tuple(Path(u.toLocalFile()) for u in mime.urls() if u.isLocalFile())
    if paths:
        return Dropped(paths=paths)
    for kind, suffix in PICTURE_TYPES.items():
        if mime.hasFormat(kind) and (data := bytes(mime.data(kind).data())):
            return Dropped(data=data, name=_name(mime, suffix))
    if mime.hasImage() and (data := _as_png(mime.imageData())):
        return Dropped(data=data, name=_name(mime, ".png"))
    text = mime.text().strip()
    if text.startswith("file:") and (path := QUrl(text).toLocalFile()):
        return Dropped(paths=(Path(path),))
    return Dropped(web=True) if mime.hasUrls() or _is_address(text) else None


def take_copy(event: QDropEvent) -> None:
    """Accept what is dragged, as a copy, whatever was proposed: what was moved, a file manager deletes."""
    action = Qt.DropAction
    only_link = event.possibleActions() & action.LinkAction and not event.possibleActions() & action.CopyAction
    event.setDropAction(action.LinkAction if only_link else action.CopyAction)
    event.accept()


def pictures_in(paths: tuple[Path, ...]) -> list[Path]:
    """The photos meant by `paths`: files as they are, folders by the pictures in them, sorted, without hidden ones."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith("."))
            found += sorted((p for p in inside if p.is_file()), key=lambda p: p.name.casefold())
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def may_be_a_picture(path: Path) -> bool:
    """Whether the file begins as one of a format that is opened; True where it cannot be read, which others tell of."""
    if not path.is_file():  # of what waits for another program nobody reads here
        return True
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError:
        return True
    return head.startswith(BEGINNINGS) or head[4:8] == b"ftyp"


def _is_address(text: str) -> bool:
    return text.strip().lower().startswith(("http://", "https://", "ftp://"))


def _name(mime: QMimeData, suffix: str) -> str:
    """From the address that a browser sends along, if it tells one."""
    stem = next((Path(u.fileName()).stem for u in mime.urls() if u.fileName()), "")
    return (stem or tr("pasted picture")) + suffix


def _as_png(image: object) -> bytes:
    if not isinstance(image, QImage) or image.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())

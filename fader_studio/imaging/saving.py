"""Saving a document as JPEG, PNG, WebP or TIFF: with all that it has, atomically, never over the original.

Every save with an edit in it says so in its XMP (IPTC's digital source type), whatever else is stripped.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import numpy as np

from fader_studio.imaging.encoding import SUFFIXES, Content, encode
from fader_studio.imaging.metadata import marked_xmp
from fader_studio.imaging.photo import Photo
from trainer.errors import UserError
from trainer.files import write_atomically

_CHOOSE = "End the name with .jpg, .png, .webp or .tif."


def save_photo(
    photo: Photo,
    pixels: np.ndarray,
    target: Path,
    *,
    edited: bool,
    format: str | None = None,
    quality: int = 95,
    keep_metadata: bool = True,
    overwrite_original: bool = False,
) -> tuple[str, ...]:
    """Write `pixels` (as `photo.pixels`, changed or not) with the document's alpha, profile and metadata to `target`.

    `format`: "JPEG", "PNG", "WEBP" or "TIFF"; None: by the suffix. `quality`: 1 … 100 of JPEG and WebP (at 100 WebP
    is lossless). `keep_metadata` false leaves EXIF and XMP out, not the profile. `edited` adds the mark of a synthetic
    edit. `overwrite_original`: the photo's own file may be replaced; a copy of it is kept beside it. Returns notes on
    what the format could not keep. Raises UserError; `target` is then as it was.
    """
    target = Path(target).absolute()
    format = _format(target, format)
    xmp = photo.xmp if keep_metadata else b""
    content = Content(
        pixels=pixels,
        alpha=photo.alpha,
        icc=photo.icc,
        exif=photo.exif if keep_metadata else b"",
        xmp=marked_xmp(xmp) if edited else xmp,
        edited=edited,
        dpi=photo.dpi,
    )
    copy = _keep_original(photo.path, target, overwrite_original)
    try:
        with write_atomically(target) as temporary:
            return encode(content, temporary, format, quality)
    except BaseException as error:
        if copy is not None:
            copy.unlink(missing_ok=True)  # the original is as it was and needs no copy
        if isinstance(error, OSError):
            raise refusal(error, target) from error
        raise


def _format(target: Path, format: str | None) -> str:
    if target.is_dir():
        raise UserError(f"“{target.name}” is a folder.", "Give the picture a name of its own in it.")
    if format is not None:
        if format not in SUFFIXES.values():
            raise UserError(f"Pictures cannot be saved as {format}.", "Choose JPEG, PNG, WebP or TIFF.")
        return format
    if not target.suffix:
        raise UserError(f"The name “{target.name}” does not say which kind of file to write.", _CHOOSE)
    if target.suffix.lower() not in SUFFIXES:
        raise UserError(f"Pictures cannot be saved as “{target.suffix}”.", _CHOOSE)
    return SUFFIXES[target.suffix.lower()]


def _keep_original(original: Path, target: Path, allowed: bool) -> Path | None:
    """The copy that was made of the original where `target` is it, None where it is another file."""
    if not _same_file(original, target):
        return None
    if not allowed:
        raise UserError(f"“{target.name}” is the original photo.", "Save under another name, or allow replacing it.")
    copy = _free_name(original)
    try:
        with write_atomically(copy) as temporary:
            shutil.copy2(original, temporary)
    except OSError as error:
        raise refusal(error, copy) from error
    return copy


def _same_file(original: Path, target: Path) -> bool:
    try:
        return os.path.samefile(original, target)
    except OSError:  # one of them does not exist: on a file system that ignores case they would be the same file
        return os.path.realpath(original) == os.path.realpath(target)


def _free_name(original: Path) -> Path:
    """“photo (original).jpg”, “photo (original 2).jpg” …: the first that is not there."""
    number, copy = 1, original.with_stem(f"{original.stem} (original)")
    while copy.exists():
        number += 1
        copy = original.with_stem(f"{original.stem} (original {number})")
    return copy


def refusal(error: OSError, target: Path) -> UserError:
    """Why `target` could not be written, in the user's words."""
    name, folder = target.name, target.parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(f"There is no room left on the disk for “{name}”.", "Free some room, or save to another disk.")
    if error.errno == errno.ENOENT:
        return UserError(f"The folder “{folder}” is not there.", "Choose another folder, or make it first.")
    if error.errno == errno.ENOTDIR:
        return UserError(f"“{folder}” is not a folder.", "Choose another folder.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(f"You may not write “{name}” into “{folder}”.", "Save to another folder.")
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return UserError(f"The system does not take the name “{name}”.", "Choose a shorter, plainer name.")
    return UserError(f"“{name}” could not be written: {error.strerror or error}.", "Save to another folder or disk.")

"""One photo of a batch as a chain of requests: the window and the shell walk the same one, each in its own way."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fader_studio.editing.adjustments import Adjustments
from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.editing.sweeps import sweep_format, sweep_values
from fader_studio.engine.caller import EngineBug
from fader_studio.engine.messages import (
    ClosePhoto,
    FacesFound,
    FindFaces,
    OpenPhoto,
    PhotoOpened,
    PhotoSaved,
    Reply,
    Request,
    SavePhoto,
    SaveSweep,
    SweepSaved,
)
from trainer.errors import UserError
from trainer.faces.face import Face

log = logging.getLogger(__name__)
READABLE = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".gif")
WRITABLE = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")

Ask = tuple[type[Request], dict[str, Any]]
Steps = Generator[Ask, Reply, dict[str, Any]]
"""Yields what to ask of the engine, is sent the last reply or thrown the error, and returns the photo's JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is done to every photo. `which`: "largest", "all", a number counted from 0, or "none": no face is edited.

    `adjustments`: of the photo itself, by its width and height. `format`, `longest_side`: as in `SavePhoto`.
    `sweep`: the fader whose sweep is saved instead of one picture, "" for none; the file's suffix is its format.
    `pins`: as in `FaceEdit`.
    """

    values: tuple[tuple[str, float], ...]
    adjustments: Callable[[int, int], Adjustments]
    blend: Blend = Blend()
    which: str = "largest"
    quality: int = 95
    keep_metadata: bool = True
    format: str | None = None
    longest_side: int | None = None
    sweep: str = ""
    pins: tuple[str, ...] = ()


def edit_photo(source: Path, target: Path, recipe: Recipe) -> Steps:
    """From opening to closing; the photo is closed whatever happens. Raises UserError, and what is thrown in."""
    start, name = time.perf_counter(), f"batch {source}"
    opened = yield OpenPhoto, {"photo": name, "path": source.absolute(), "background": True}
    assert isinstance(opened, PhotoOpened)
    try:
        faces: tuple[Face, ...] = ()
        if recipe.which != "none":
            found = yield FindFaces, {"photo": name, "background": True}
            assert isinstance(found, FacesFound)
            faces = found.faces
        indices = choose_faces(faces, recipe.which, source)
        edits = tuple(FaceEdit(face=faces[i]).with_values(dict(recipe.values)).with_pins(recipe.pins) for i in indices)
        how = {
            "photo": name, "edits": edits, "blend": recipe.blend, "target": target.absolute(),
            "adjustments": recipe.adjustments(opened.info.width, opened.info.height),
        }
        saved = yield _saving(how, recipe, target)
    except Exception:  # whatever it is goes on its way, once the photo is closed
        yield ClosePhoto, {"photo": name}
        raise
    yield ClosePhoto, {"photo": name}
    assert isinstance(saved, PhotoSaved | SweepSaved)
    result: dict[str, Any] = {"photo": str(source.resolve()), "output": str(saved.target.resolve())}
    if isinstance(saved, SweepSaved):
        result |= {"faces": indices[:1], "pictures": saved.pictures}
    else:
        result |= {"faces": [indices[i] for i in saved.faces], "changed_box": list(saved.changed_box)}
    return {**result, "seconds": round(time.perf_counter() - start, 3)}


def _saving(how: dict[str, Any], recipe: Recipe, target: Path) -> Ask:
    if not recipe.sweep:
        return SavePhoto, {
            **how, "quality": recipe.quality, "keep_metadata": recipe.keep_metadata, "format": recipe.format,
            "longest_side": recipe.longest_side,
        }
    format = sweep_format(target)
    values = sweep_values(format)
    side = {} if recipe.longest_side is None else {"longest_side": recipe.longest_side}
    return SaveSweep, {
        **how, **side, "chosen": 0, "attribute": recipe.sweep, "values": values, "captions": values, "format": format,
    }


def failure(photo: Path, error: UserError | EngineBug) -> dict[str, Any]:
    """The JSON of a photo that could not be edited."""
    if not isinstance(error, UserError):
        log.error("a bug at one photo\n%s", error)
        lines = str(error).strip().splitlines() or [""]
        error = UserError("Fader Studio met a bug at this photo.", lines[-1])
    return {"photo": str(photo.resolve()), "error": error.message, "hint": error.hint}


def expand(photos: Sequence[Path]) -> tuple[list[Path], list[dict[str, Any]]]:
    """Folders become the pictures in them; the failures of those that hold none."""
    sources: list[Path] = []
    failed: list[dict[str, Any]] = []
    for photo in photos:
        if not photo.is_dir():
            sources.append(photo)
            continue
        inside = sorted(p for p in photo.iterdir() if p.suffix.lower() in READABLE and p.is_file())
        sources += inside
        if not inside:
            hint = f"Pictures end in {', '.join(READABLE)}."
            failed.append(failure(photo, UserError(f"“{photo.name}” holds no picture.", hint)))
    return sources, failed


def name_targets(sources: Sequence[Path], output: str, suffix: str = "") -> list[Path]:
    """Where each photo goes: the file `output`, or unique names in that folder that are none of the photos themselves.

    A name is the photo's stem with `suffix` or its own (PNG where that cannot be written); where taken, stem and
    source's suffix; where that is taken too, a number is added.
    """
    target = Path(output)
    is_folder = target.is_dir() or output.endswith(("/", "\\")) or not target.suffix
    if not is_folder:
        if len(sources) > 1:
            raise UserError(f"“{output}” is one file, but there are {len(sources)} photos.", "Name a folder instead.")
        return [target]
    make_folder(target)
    taken = {p.resolve() for p in sources}
    names = []
    for source in sources:
        longer = f"{source.stem}.{source.suffix.lstrip('.').lower()}"
        tries = (target / f"{stem}{suffix or written_suffix(source)}" for stem in _stems(source.stem, longer))
        name = next(p for p in tries if p.resolve() not in taken)
        taken.add(name.resolve())
        names.append(name)
    return names


def make_folder(folder: Path) -> None:
    """Raises UserError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"The folder “{folder}” cannot be made: {error.strerror}."
        raise UserError(reason, "Choose another folder.") from error


def written_suffix(source: Path) -> str:
    """The photo's own, or PNG's where that cannot be written."""
    return source.suffix.lower() if source.suffix.lower() in WRITABLE else ".png"


def _stems(stem: str, longer: str) -> Iterable[str]:
    yield stem
    yield longer
    number = 2
    while True:
        yield f"{longer}-{number}"
        number += 1


def choose_faces(faces: Sequence[Face], which: str, source: Path) -> list[int]:
    """Indices into `faces`. Raises UserError where there is no such face."""
    if which == "none":
        return []
    if not faces:
        raise UserError(f"No face was found in “{source.name}”.", "Open it in the window and mark the eyes by hand.")
    if which == "all":
        return list(range(len(faces)))
    index = 0 if which == "largest" else int(which)
    if index >= len(faces):
        raise UserError(f"“{source.name}” has no face number {index}.", f"It has {len(faces)}, counted from 0.")
    return [index]

"""Photos edited and faces listed without a window, by the same engine that the window uses."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from fader_studio.adjustment_options import PhotoWishes
from fader_studio.editing.adjustments import Tone
from fader_studio.editing.presets import load_preset
from fader_studio.editing.state import Blend, FaceEdit
from fader_studio.engine.caller import EngineBug, EngineCaller
from fader_studio.engine.messages import (
    ClosePhoto,
    FacesFound,
    FindFaces,
    LoadModel,
    ModelLoaded,
    OpenPhoto,
    PhotoOpened,
    PhotoSaved,
    SavePhoto,
)
from fader_studio.services.model_library import ModelLibrary
from trainer.errors import UserError, no_such_device
from trainer.faces.face import Face
from trainer.model.spec import ModelSpec

log = logging.getLogger(__name__)
READABLE = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".gif")
WRITABLE = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")


def parse_values(words: Iterable[str]) -> dict[str, float]:
    """["Smiling=0.8", …] → {"Smiling": 0.8}. Raises UserError at the first word that is no NAME=VALUE."""
    values = {}
    for word in words:
        name, sign, text = word.partition("=")
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not (name and sign and math.isfinite(value)):
            raise UserError(f"“{word}” is not NAME=VALUE with a number.", "For example: --set Smiling=0.8 Young=-0.3")
        values[name] = value
    return values


def list_faces(photo: Path) -> dict[str, Any]:
    """The JSON of `fader-studio faces`: every face that all passes of the detector find, largest first."""
    with EngineCaller() as engine:
        info, faces = _open(engine, photo).info, _find(engine, photo)
        return {
            "photo": str(photo.resolve()),
            "size": [info.width, info.height],
            "faces": [
                {"box": list(f.box), "landmarks": [list(p) for p in f.landmarks], "score": f.score} for f in faces
            ],
        }


def render_photos(
    *,
    photos: Sequence[Path],
    values: dict[str, float],
    output: str,
    which: str = "largest",
    model: str | None = None,
    blend: str | None = None,
    preset: Path | None = None,
    quality: int = 95,
    keep_metadata: bool = True,
    device: str = "auto",
    wishes: PhotoWishes = PhotoWishes(),
) -> dict[str, Any]:
    """The JSON of `fader-studio render`: every photo ends in exactly one of "outputs" and "failed".

    `wishes`: what is done to the photo itself. Where no fader is moved, faces are not looked for and no model is loaded.
    Raises UserError where the call as a whole cannot work (no such model, no such fader, a file for many photos).
    """
    if not 1 <= quality <= 100:
        raise UserError(f"A quality of {quality} does not exist.", "Choose 1 … 100; 95 is a good one.")
    if which not in ("largest", "all") and not which.isdecimal():
        raise UserError(f"“{which}” is no choice of faces.", "Use largest, all, or a number counted from 0.")
    chosen = load_preset(preset) if preset else None
    wanted = {**(dict(chosen.values) if chosen else {}), **values}
    mode = Blend(mode=blend) if blend else chosen.blend if chosen else Blend()  # type: ignore[arg-type]
    tone = chosen.tone if chosen else None
    only_photo = not any(wanted.values()) and not (wishes.is_empty and (tone is None or tone.is_neutral))
    outputs: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    sources = _expand(photos, failed)
    targets = name_targets(sources, output)
    with EngineCaller() as engine:
        if not only_photo:
            spec = _load_model(engine, model, device)
            for name in wanted:
                spec.attribute(name)
        for source, target in zip(sources, targets, strict=True):
            try:
                faces = "none" if only_photo else which
                how = {"quality": quality, "keep_metadata": keep_metadata, "wishes": wishes, "tone": tone}
                outputs.append(_render_one(engine, source, target, wanted, mode, faces, **how))
            except UserError as error:
                failed.append(_failure(source, error.message, error.hint))
            except EngineBug as bug:  # one photo's bug is not the end of the others
                log.error("a bug at one photo\n%s", bug)
                last = str(bug).strip().splitlines()[-1]
                failed.append(_failure(source, "Fader Studio met a bug at this photo.", last))
    return {"outputs": outputs, "failed": failed}


def _expand(photos: Sequence[Path], failed: list[dict[str, Any]]) -> list[Path]:
    """Folders become the pictures in them; one without any goes to `failed`."""
    sources: list[Path] = []
    for photo in photos:
        if not photo.is_dir():
            sources.append(photo)
            continue
        inside = sorted(p for p in photo.iterdir() if p.suffix.lower() in READABLE and p.is_file())
        sources += inside
        if not inside:
            hint = f"Pictures end in {', '.join(READABLE)}."
            failed.append(_failure(photo, f"“{photo.name}” holds no picture.", hint))
    return sources


def _failure(photo: Path, error: str, hint: str) -> dict[str, Any]:
    return {"photo": str(photo.resolve()), "error": error, "hint": hint}


def name_targets(sources: Sequence[Path], output: str) -> list[Path]:
    """Where each photo goes: the file `output`, or unique names in that folder that are none of the photos themselves.

    A name is the photo's stem with its own suffix (PNG where that cannot be written); where taken, stem and source's
    suffix; where that is taken too, a number is added.
    """
    target = Path(output)
    is_folder = target.is_dir() or output.endswith(("/", "\\")) or not target.suffix
    if not is_folder:
        if len(sources) > 1:
            raise UserError(f"“{output}” is one file, but there are {len(sources)} photos.", "Name a folder instead.")
        return [target]
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder “{output}” cannot be made: {error.strerror}.", "Choose another folder.") from error
    taken = {p.resolve() for p in sources}
    names = []
    for source in sources:
        suffix = source.suffix.lower() if source.suffix.lower() in WRITABLE else ".png"
        longer = f"{source.stem}.{source.suffix.lstrip('.').lower()}"
        tries = (target / f"{stem}{suffix}" for stem in _stems(source.stem, longer))
        name = next(p for p in tries if p.resolve() not in taken)
        taken.add(name.resolve())
        names.append(name)
    return names


def _stems(stem: str, longer: str) -> Iterable[str]:
    yield stem
    yield longer
    number = 2
    while True:
        yield f"{longer}-{number}"
        number += 1


def _load_model(engine: EngineCaller, name: str | None, device: str) -> ModelSpec:
    entry = ModelLibrary().find(name)
    loaded = engine.call(LoadModel, path=entry.path, device=device)
    assert isinstance(loaded, ModelLoaded)
    if device not in ("auto", loaded.device):
        raise no_such_device(device, loaded.reason)
    return loaded.spec


def _open(engine: EngineCaller, photo: Path) -> PhotoOpened:
    opened = engine.call(OpenPhoto, photo=str(photo), path=photo.absolute())
    assert isinstance(opened, PhotoOpened)
    return opened


def _find(engine: EngineCaller, photo: Path) -> tuple[Face, ...]:
    found = engine.call(FindFaces, photo=str(photo))
    assert isinstance(found, FacesFound)
    return found.faces


def _render_one(
    engine: EngineCaller, source: Path, target: Path, values: dict[str, float], blend: Blend,
    which: str, *, quality: int, keep_metadata: bool, wishes: PhotoWishes, tone: Tone | None,
) -> dict[str, Any]:
    """`which`: "none" edits no face."""
    start = time.perf_counter()
    info = _open(engine, source).info
    try:
        faces = () if which == "none" else _find(engine, source)
        indices = [] if which == "none" else _choose(faces, which, source)
        edits = tuple(FaceEdit(face=faces[i]).with_values(values) for i in indices)
        saved = engine.call(
            SavePhoto, photo=str(source), edits=edits, blend=blend, target=target.absolute(), quality=quality,
            keep_metadata=keep_metadata, adjustments=wishes.adjustments(info.width, info.height, tone),
        )
    finally:
        engine.call(ClosePhoto, photo=str(source))
    assert isinstance(saved, PhotoSaved)
    return {
        "photo": str(source.resolve()),
        "output": str(saved.target.resolve()),
        "faces": [indices[i] for i in saved.faces],
        "changed_box": list(saved.changed_box),
        "seconds": round(time.perf_counter() - start, 3),
    }


def _choose(faces: Sequence[Face], which: str, source: Path) -> list[int]:
    if not faces:
        raise UserError(f"No face was found in “{source.name}”.", "Open it in the window and mark the eyes by hand.")
    if which == "all":
        return list(range(len(faces)))
    index = 0 if which == "largest" else int(which)
    if index >= len(faces):
        raise UserError(f"“{source.name}” has no face number {index}.", f"It has {len(faces)}, counted from 0.")
    return [index]

"""Photos edited and faces listed without a window, by the same engine that the window uses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from fader_studio.adjustment_options import PhotoWishes
from fader_studio.editing.presets import load_preset
from fader_studio.editing.state import Blend
from fader_studio.editing.sweeps import sweep_format
from fader_studio.engine.caller import EngineBug, EngineCaller
from fader_studio.engine.messages import FacesFound, FindFaces, LoadModel, ModelLoaded, OpenPhoto, PhotoOpened, Reply
from fader_studio.services.batch_steps import Recipe, Steps, edit_photo, expand, failure, name_targets
from fader_studio.services.model_library import ModelLibrary
from trainer.errors import Cancelled, UserError, no_such_device
from trainer.model.spec import ModelSpec


def parse_values(words: Iterable[str]) -> dict[str, float]:
    """["Smiling=0.8", "Hair=Blond:0.5"] → {"Smiling": 0.8, "Hair=Blond": 0.5}, one value of a k-way attribute having a
    strength. Raises UserError at the first word that is no NAME=VALUE."""
    values = {}
    for word in words:
        name, sign, text = word.partition("=")
        if sign and ":" in text:
            value, _, text = text.partition(":")
            name = f"{name}={value}" if name and value else ""
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
        opened = engine.call(OpenPhoto, photo=str(photo), path=photo.absolute())
        found = engine.call(FindFaces, photo=str(photo))
        assert isinstance(opened, PhotoOpened) and isinstance(found, FacesFound)
        info, faces = opened.info, found.faces
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
    pins: Sequence[str] = (),
    quality: int = 95,
    keep_metadata: bool = True,
    device: str = "auto",
    wishes: PhotoWishes = PhotoWishes(),
    longest_side: int | None = None,
    sweep: str = "",
) -> dict[str, Any]:
    """The JSON of `fader-studio render`: every photo ends in exactly one of "outputs" and "failed".

    `sweep`: a fader, of whose sweep an animation or a sheet is written instead of one picture.
    `pins`: attributes that the other faders leave as they are, besides the preset's.
    `longest_side`: of what is written, in pixels; larger pictures are made smaller.
    `wishes`: what is done to the photo itself. Where no fader is moved, faces are not looked for and no model is loaded.
    Raises UserError where the call as a whole cannot work (no such model, no such fader, a file for many photos).
    """
    if not 1 <= quality <= 100:
        raise UserError(f"A quality of {quality} does not exist.", "Choose 1 … 100; 95 is a good one.")
    if longest_side is not None and longest_side < 1:
        raise UserError("A picture has at least one pixel.", "For example: --longest-side 2048")
    if which not in ("largest", "all") and not which.isdecimal():
        raise UserError(f"“{which}” is no choice of faces.", "Use largest, all, or a number counted from 0.")
    chosen = load_preset(preset) if preset else None
    wanted = {**(dict(chosen.values) if chosen else {}), **values}
    mode = Blend(mode=blend) if blend else chosen.blend if chosen else Blend()  # type: ignore[arg-type]
    tone = chosen.tone if chosen else None
    only_photo = not sweep and not any(wanted.values()) and not (wishes.is_empty and (tone is None or tone.is_neutral))
    recipe = Recipe(
        values=tuple(sorted(wanted.items())), blend=mode, which="none" if only_photo else which, quality=quality,
        keep_metadata=keep_metadata, adjustments=lambda width, height: wishes.adjustments(width, height, tone),
        longest_side=longest_side, sweep=sweep, pins=(*(chosen.pins if chosen else ()), *pins),
    )
    sources, failed = expand(photos)
    targets = name_targets(sources, output, ".gif" if sweep else "")
    if sweep:
        sweep_format(targets[0] if targets else Path(output))
    outputs: list[dict[str, Any]] = []
    with EngineCaller() as engine:
        if not only_photo:
            spec = _load_model(engine, model, device)
            for name in (*wanted, *pins, *([sweep] if sweep else ())):
                spec.attribute(name)
        for source, target in zip(sources, targets, strict=True):
            try:
                outputs.append(_walk(engine, edit_photo(source, target, recipe)))
            except (UserError, EngineBug) as error:  # one photo's bug is not the end of the others
                failed.append(failure(source, error))
    return {"outputs": outputs, "failed": failed}


def _walk(engine: EngineCaller, steps: Steps) -> dict[str, Any]:
    """Ask one request after the other, until the steps return."""
    reply: Reply | None = None
    error: UserError | EngineBug | Cancelled | None = None
    try:
        while True:
            kind, fields = steps.throw(error) if error is not None else steps.send(reply)  # type: ignore[arg-type]
            reply = error = None
            try:
                reply = engine.call(kind, **fields)
            except (UserError, EngineBug, Cancelled) as met:
                error = met
    except StopIteration as end:
        return end.value


def _load_model(engine: EngineCaller, name: str | None, device: str) -> ModelSpec:
    entry = ModelLibrary().find(name)
    loaded = engine.call(LoadModel, path=entry.path, device=device)
    assert isinstance(loaded, ModelLoaded)
    if device not in ("auto", loaded.device):
        raise no_such_device(device, loaded.reason)
    return loaded.spec

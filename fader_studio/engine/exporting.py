"""What the export dialogs ask of the engine besides saving: a file's size beforehand, and a fader's sweep as a file."""

from __future__ import annotations

import dataclasses
import secrets
import time
from pathlib import Path

import cv2
import numpy as np

from fader_studio.editing.geometry import WHOLE
from fader_studio.engine.lanes import Job
from fader_studio.engine.messages import EstimateSize, SaveSweep, SizeEstimated, SweepSaved
from fader_studio.engine.photos import OpenedPhoto
from fader_studio.engine.rendering import make_changes
from fader_studio.engine.runner import ModelRunner
from fader_studio.imaging.change import Change
from fader_studio.imaging.composite import compose_display
from fader_studio.imaging.geometry import placed
from fader_studio.imaging.pixels import Box, Raster, overlap
from fader_studio.imaging.size_estimate import estimated_bytes
from fader_studio.imaging.sweep_files import write_sweep
from fader_studio.imaging.tone import tone_display

AROUND = 1.5
"""The side of what is shown around a face, in sides of the model's crop."""


def estimate_size(job: Job, photo: OpenedPhoto, folder: Path) -> SizeEstimated:
    """`folder`: private, for the encoded sample."""
    request: EstimateSize = job.request  # type: ignore[assignment]
    job.step()
    told = estimated_bytes(
        photo.photo, format=request.format, quality=request.quality, keep_metadata=request.keep_metadata,
        size=request.size, scratch=folder / f"sample-{secrets.token_hex(4)}",
    )
    return SizeEstimated(id=request.id, bytes=told)


def save_sweep(job: Job, photo: OpenedPhoto, runner: ModelRunner) -> SweepSaved:
    """Composed on the smallest level of the pyramid that is large enough. Raises UserError, Cancelled."""
    start = time.perf_counter()
    request: SaveSweep = job.request  # type: ignore[assignment]
    runner.spec.attribute(request.attribute)
    region = _region(request, photo, runner)
    level = _level(photo, max(region[2:]), request.longest_side)
    known = runner.spec.attribute_names
    still = [
        change
        for index, edit in enumerate(request.edits)
        if index != request.chosen and any(name in known for name, _ in edit.values)
        for change in make_changes(runner, photo, edit, request.blend, [dict(edit.values)])
    ]
    moving = request.edits[request.chosen]
    frames = []
    for index, value in enumerate(request.values):
        job.progress(index / len(request.values), f"Saving “{request.target.name}”")
        values = [{**dict(moving.values), request.attribute: value}]
        changes = [*still, *make_changes(runner, photo, moving, request.blend, values)]
        frames.append(_frame(request, photo, level, region, changes))
    write_sweep(request.target, frames, request.captions, request.format, request.seconds)
    return SweepSaved(
        id=request.id, photo=request.photo, target=request.target, pictures=len(frames),
        seconds=time.perf_counter() - start,
    )


def _region(request: SaveSweep, photo: OpenedPhoto, runner: ModelRunner) -> Box:
    """The part of the photo that is shown, in its pixels."""
    bounds = (0, 0, photo.photo.width, photo.photo.height)
    if request.whole:
        return bounds
    size = runner.spec.network.size
    back = cv2.invertAffineTransform(photo.transform(request.edits[request.chosen].face, runner.spec))
    x, y = back @ (size / 2, size / 2, 1)
    half = round(AROUND / 2 * size * float(np.hypot(*back[:, 0])))
    return overlap((round(x) - half, round(y) - half, 2 * half, 2 * half), bounds)


def _level(photo: OpenedPhoto, longest: int, wanted: int) -> int:
    fine = [k for k in range(len(photo.pyramid.levels)) if longest / 2**k >= wanted]
    return fine[-1] if fine else 0


def _frame(
    request: SaveSweep, photo: OpenedPhoto, level: int, region: Box, changes: list[Change]
) -> np.ndarray:
    """(h, w, 3) uint8 RGB on white, toned, turned and, where the whole photo is shown, cut."""
    of = photo.pyramid.levels[level]
    x, y, width, height = (round(value / 2**level) for value in region)
    box = overlap((x, y, max(1, width), max(1, height)), (0, 0, of.width, of.height))
    out = np.empty((box[3], box[2], 4), np.uint8)
    has_alpha = photo.pyramid.has_alpha
    compose_display(photo.level(level), Raster.of_level(level), box, changes, out, has_alpha)
    tone_display(out, request.adjustments.tone, monochrome=photo.photo.monochrome, has_alpha=has_alpha)
    rgb = out[..., 2::-1].astype(np.uint16) + (255 - out[..., 3:])  # premultiplied
    geometry = request.adjustments.geometry
    if not request.whole:
        geometry = dataclasses.replace(geometry, angle=0.0, crop=WHOLE)
    turned, _ = placed(np.minimum(rgb, 255).astype(np.uint8), None, geometry)
    return _limited(np.ascontiguousarray(turned), request.longest_side)


def _limited(pixels: np.ndarray, longest: int) -> np.ndarray:
    height, width = pixels.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return pixels
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)

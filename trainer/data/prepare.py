"""Turns sources of pictures into one prepared data set: in parallel, resumable, whole or not at all."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from trainer import events
from trainer.data.chunks import Chunks, Tell
from trainer.data.cutting import Align, cutter, needs_align
from trainer.data.faces_file import FORMAT, NO_FACE, SIZES, SPLITS, DatasetInfo, fingerprint_of, part_of, read_info
from trainer.data.progress import Progress, sync
from trainer.data.sampling import draw_splits
from trainer.data.sources.source import Source, read_sources
from trainer.errors import UserError
from trainer.runs import locked

CHUNK, FACES_CHUNK = 256, 8
"""Pictures between two marks of progress, and where faces are found: what a killed preparation does again at most."""


def prepare(
    sources: Sequence[Path], output: Path, *, labels: Path | None = None, size: int = 128, align: Align = False,
    seed: int = 0, workers: int | None = None, tell: Tell | None = None,
) -> dict[str, Any]:
    """Prepares `sources` into the folder `output` and returns the command's JSON. `tell` hears how far it is.

    A preparation that was stopped goes on; one that is already done is reported again. Raises UserError where there
    are no pictures, more than half of them are bad, the source goes away, or the folder holds something else.
    """
    if size not in SIZES:
        raise UserError(f"Pictures cannot be {size} pixels wide.", f"Choose {', '.join(map(str, SIZES))}.")
    source = read_sources(sources, labels)
    output = output.absolute()
    if align == "auto" and needs_align(source.pictures, size):
        align = True
    origin = {"paths": [p.absolute().as_posix() for p in sources], "align": align, "size": size, "seed": seed,
              "listing": _listing_digest(source, size, align, seed)}
    if done := _already_done(output, origin):
        return done
    _check_space(output, len(source.pictures) * size * size * 3)
    tell = tell or _tell_nobody
    tell(events.ScanStarted(phase="scan", total=len(source.pictures), aligned=align is True))
    output.parent.mkdir(parents=True, exist_ok=True)
    with locked(output.with_name(f"{output.name}.lock"), "This data set is being prepared already"):
        progress = Progress(part_of(output), origin["listing"], size)
        chunks = Chunks(source, progress, cutter(size, align), FACES_CHUNK if align is True else CHUNK, tell)
        chunks.write(sources, workers or min(16, os.cpu_count() or 1))
        _check_result(source, progress, align)
        info = _write_tables(source, progress, origin)
        _put_in_place(progress.folder, output)
    return _report(output, info)


def _tell_nobody(_event: events.Event) -> None:
    """Where nobody listens."""


def _check_result(source: Source, progress: Progress, align: Align) -> None:
    total, bad = len(source.pictures), len(progress.skipped)
    if bad * 2 > total or len(progress.kept) < 2:
        names = [(source.pictures[place].name, reason) for place, reason in progress.skipped]
        shutil.rmtree(progress.folder, ignore_errors=True)
        if not align and bad and sum("--align" in reason for _, reason in names) * 2 > bad:
            raise UserError(f"{bad} of {total} pictures are neither CelebA's 178 × 218 nor of the data set's size.",
                            "Add --align: it finds the faces and cuts them out.")
        if bad * 2 > total:
            (reason, count), = Counter(r for _, r in names).most_common(1)
            if reason == NO_FACE:
                raise UserError(f"In {count} of {total} pictures no face was found.",
                                "Choose photos of people who face the camera.")
            raise UserError(
                f"{bad} of {total} pictures cannot be used.",
                f"“{names[0][0]}”: {names[0][1]}. Most often ({count}): {reason}.",
            )
        raise UserError(
            f"There is only {len(progress.kept)} usable picture.",
            "A data set needs at least two, training needs hundreds.",
        )


def _write_tables(source: Source, progress: Progress, origin: dict[str, Any]) -> DatasetInfo:
    """Everything but the pixels; `dataset.json` last, which makes the folder a data set."""
    kept = np.array(progress.kept)
    values, splits = source.values[kept], _choose_splits(source.splits[kept], origin["seed"])
    folder = progress.folder
    np.save(folder / "labels.npy", values)
    np.save(folder / "splits.npy", splits)
    _write_json(folder / "names.json", [source.pictures[p].name for p in kept])
    skipped = [{"file": source.pictures[p].name, "reason": r} for p, r in progress.skipped]
    skipped += [{"file": name, "reason": reason} for name, reason in source.others]
    pixels = hashlib.sha256("".join(progress.digests).encode()).hexdigest()
    info = DatasetInfo(
        size=origin["size"], images=len(kept), attributes=source.attributes, pixels=pixels,
        fingerprint=fingerprint_of(pixels, values, splits, source.attributes),
        splits={name: int((splits == k).sum()) for k, name in enumerate(SPLITS) if (splits == k).any()},
        choices=source.choices, skipped=tuple(skipped), source=origin,
    )
    _write_json(folder / "dataset.json", {"format": FORMAT, **dataclasses.asdict(info)})
    return info


def _choose_splits(given: np.ndarray, seed: int) -> np.ndarray:
    """The source's own splits; pictures without one go to train where others have theirs, else 90/10 by seed."""
    if (given >= 0).any():
        return np.where(given >= 0, given, 0).astype(np.int8)
    return draw_splits(len(given), seed)


def _write_json(path: Path, value: Any) -> None:
    with path.open("w", encoding="utf-8") as file:
        json.dump(value, file, indent=1)  # ASCII: a file's name may be any bytes
        sync(file.fileno(), file.flush)


def _put_in_place(work: Path, output: Path) -> None:
    if output.is_dir():
        output.rmdir()  # an empty folder, as `_already_done` has seen
    work.replace(output)
    (output / "progress.jsonl").unlink()


def _already_done(output: Path, origin: dict[str, Any]) -> dict[str, Any] | None:
    """The report where `output` is this very data set; None where it is free. Raises UserError where it is not."""
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return None
    if (output / "dataset.json").exists() and (info := read_info(output)).source.get("listing") == origin["listing"]:
        return _report(output, info)
    raise UserError(f"“{output.name}” exists already.", "Choose another place, or move it away.")


def _listing_digest(source: Source, size: int, align: Align, seed: int) -> str:
    """What makes two preparations the same: names and sizes of the files, labels, splits, settings."""
    digest = hashlib.sha256(json.dumps([size, align, seed, source.attributes, source.others]).encode())
    for picture in source.pictures:
        digest.update(f"{picture.name}\0{picture.size}\n".encode("utf-8", "surrogateescape"))
    digest.update(source.values.tobytes())
    digest.update(source.splits.tobytes())
    return digest.hexdigest()


def _check_space(output: Path, needed: int) -> None:
    folder = next(p for p in (output.parent, *output.parents) if p.exists())
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise UserError(
            f"The data set needs {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free.",
            "Choose another disk, or make room.",
        )


def _report(output: Path, info: DatasetInfo) -> dict[str, Any]:
    return {"dataset": str(output), "images": info.images, "splits": dict(info.splits),
            "attributes": list(info.attributes), "skipped": [dict(s) for s in info.skipped]}

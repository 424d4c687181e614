"""Turns sources of pictures into one prepared data set: in parallel, resumable, whole or not at all."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import logging
import os
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from trainer.data.dataset import FORMAT, SIZES, SPLITS, DatasetInfo, read_info
from trainer.data.pictures import read_crop
from trainer.data.sampling import draw_splits
from trainer.data.sources.entries import BadPicture
from trainer.data.sources.source import Source, read_sources
from trainer.errors import UserError

log = logging.getLogger(__name__)

CHUNK = 256
"""Pictures between two marks of progress: what a killed preparation does again at most."""

Cut = Callable[[bytes], np.ndarray]
"""A picture file's bytes → its crop (S, S, 3) uint8; raises BadPicture."""


def prepare(
    sources: Sequence[Path], output: Path, *, labels: Path | None = None, size: int = 128, align: bool = False,
    seed: int = 0, workers: int | None = None,
) -> dict[str, Any]:
    """Prepares `sources` into the folder `output` and returns the command's JSON.

    A preparation that was stopped goes on; one that is already done is reported again. Raises UserError where there
    are no pictures, more than half of them are bad, or the folder holds something else.
    """
    if size not in SIZES:
        raise UserError(f"Pictures cannot be {size} pixels wide.", f"Choose {', '.join(map(str, SIZES))}.")
    source = read_sources(sources, labels)
    output = output.absolute()
    origin = {"paths": [p.absolute().as_posix() for p in sources], "align": align, "size": size, "seed": seed,
              "listing": _listing_digest(source, size, align, seed)}
    if done := _already_done(output, origin):
        return done
    work = output.with_name(output.name + ".part")
    _check_space(output, len(source.pictures) * size * size * 3)
    progress = Progress(work, origin["listing"], size)
    _write_pixels(source, progress, _cutter(size, align), workers or min(16, os.cpu_count() or 1))
    _check_result(source, progress, align)
    info = _write_tables(source, progress, origin)
    _put_in_place(work, output)
    return _report(output, info)


class Progress:
    """How far the pixels are written: one line per chunk, after its pixels are on the disk.

    `kept`: places in the source of the pictures written so far; `skipped`: places and reasons of the others.
    """

    def __init__(self, folder: Path, listing: str, size: int) -> None:
        self.folder, self._row = folder, size * size * 3
        self.pixels, self._log = folder / "images.u8", folder / "progress.jsonl"
        self.consumed, self.kept, self.skipped, self.digests = 0, [], [], []
        if not self._load(listing):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            self._log.write_text(json.dumps({"listing": listing}) + "\n", encoding="utf-8")
            self.pixels.touch()
        os.truncate(self.pixels, len(self.kept) * self._row)

    def _load(self, listing: str) -> bool:
        try:
            lines = self._log.read_text(encoding="utf-8").split("\n")[:-1]  # what has no line end was being written
            if json.loads(lines[0])["listing"] != listing:
                return False
            for line in map(json.loads, lines[1:]):
                self._take(line)
            whole = self.pixels.stat().st_size >= len(self.kept) * self._row
        except (OSError, ValueError, KeyError, IndexError, TypeError):
            whole = False
        if not whole:
            self.consumed, self.kept, self.skipped, self.digests = 0, [], [], []
            return False
        self._log.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return True

    def _take(self, line: dict[str, Any]) -> None:
        start, self.consumed = self.consumed, line["consumed"]
        bad = {place for place, _ in line["skipped"]}
        self.kept += [place for place in range(start, self.consumed) if place not in bad]
        self.skipped += [tuple(s) for s in line["skipped"]]
        self.digests.append(line["digest"])

    def add(self, pixels: list[np.ndarray], consumed: int, skipped: list[tuple[int, str]]) -> None:
        """Appends a chunk's crops, then the line that counts them."""
        data = b"".join(p.tobytes() for p in pixels)
        with self.pixels.open("ab") as file:
            file.write(data)
            _sync(file.fileno(), file.flush)
        line = {"consumed": consumed, "skipped": skipped, "digest": hashlib.sha256(data).hexdigest()}
        with self._log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            _sync(file.fileno(), file.flush)
        self._take(line)


def _sync(descriptor: int, flush: Callable[[], None]) -> None:
    flush()
    os.fsync(descriptor)


def _cutter(size: int, align: bool) -> Cut:
    if not align:
        return lambda data: read_crop(data, size)
    from trainer.data.aligning import aligner

    return aligner(size)


def _write_pixels(source: Source, progress: Progress, cut: Cut, workers: int) -> None:
    total = len(source.pictures)
    bar = tqdm(total=total, initial=progress.consumed, unit="pictures", disable=None)
    with ThreadPoolExecutor(workers) as pool, bar:
        for start in range(progress.consumed, total, CHUNK):
            chunk = range(start, min(start + CHUNK, total))
            results = list(pool.map(lambda place: _cut_one(source, place, cut), chunk))
            good = [r for r in results if isinstance(r, np.ndarray)]
            bad = [(p, r) for p, r in zip(chunk, results, strict=True) if isinstance(r, str)]
            progress.add(good, chunk.stop, bad)
            bar.update(len(chunk))


def _cut_one(source: Source, place: int, cut: Cut) -> np.ndarray | str:
    """The crop, or the reason why there is none."""
    try:
        return cut(source.pictures[place].read())
    except BadPicture as reason:
        return str(reason)
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"


def _check_result(source: Source, progress: Progress, align: bool) -> None:
    total, bad = len(source.pictures), len(progress.skipped)
    if bad * 2 > total or len(progress.kept) < 2:
        names = [(source.pictures[place].name, reason) for place, reason in progress.skipped]
        shutil.rmtree(progress.folder, ignore_errors=True)
        if not align and bad and sum("--align" in reason for _, reason in names) * 2 > bad:
            raise UserError(f"{bad} of {total} pictures are neither CelebA's 178 × 218 nor of the data set's size.",
                            "Add --align: it finds the faces and cuts them out.")
        if bad * 2 > total:
            (reason, count), = Counter(r for _, r in names).most_common(1)
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
    digest = hashlib.sha256("".join(progress.digests).encode())
    for part in (values.tobytes(), splits.tobytes(), "\0".join(source.attributes).encode()):
        digest.update(part)
    info = DatasetInfo(
        size=origin["size"], images=len(kept), attributes=source.attributes, fingerprint=digest.hexdigest(),
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
        json.dump(value, file, ensure_ascii=False, indent=1)
        _sync(file.fileno(), file.flush)


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


def _listing_digest(source: Source, size: int, align: bool, seed: int) -> str:
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

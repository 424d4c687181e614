"""How far a preparation's pixels are on the disk, so that one which was stopped goes on."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from trainer.data.faces_file import PIXELS


class Progress:
    """How far the pixels are written: one line per chunk, after its pixels are on the disk.

    `kept`: places in the source of the pictures written so far; `skipped`: places and reasons of the others.
    """

    def __init__(self, folder: Path, listing: str, size: int) -> None:
        self.folder, self._row = folder, size * size * 3
        self.pixels, self._log = folder / PIXELS, folder / "progress.jsonl"
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
            sync(file.fileno(), file.flush)
        line = {"consumed": consumed, "skipped": skipped, "digest": hashlib.sha256(data).hexdigest()}
        with self._log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            sync(file.fileno(), file.flush)
        self._take(line)


def sync(descriptor: int, flush: Callable[[], None]) -> None:
    """Everything written so far is on the disk when this returns."""
    flush()
    os.fsync(descriptor)

"""Slot files: a lane writes its frames into two in turn, so that the window can still draw the last one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from fader_studio.imaging.pixels import Slot
from trainer.errors import UserError

GROWTH = 1.5
SMALLEST = 1 << 20
PAGE = 4096


class SlotPair:
    """The two slots of one lane. A slot that is too small gets a new file: one that is mapped is never cut or grown."""

    def __init__(self, folder: Path, lane: str) -> None:
        self._folder = folder
        self._lane = lane
        self._slots: list[tuple[Slot, np.ndarray] | None] = [None, None]
        self._next = 0
        self._outgrown: list[Path] = []

    @contextlib.contextmanager
    def writing(self, size: int) -> Iterator[tuple[Slot, np.ndarray]]:
        """The slot of the next frame and its first `size` bytes, (size,) uint8, to write to.

        The lane's turn passes to the other slot only where the block ends without error. Raises UserError where the
        disk is full.
        """
        self._delete_outgrown()
        entry = self._slots[self._next]
        if entry is None or entry[0].size < size:
            entry = self._replace(self._next, max(SMALLEST, int(size * GROWTH)))
        slot, pixels = entry
        yield slot, pixels[:size]
        self._next = 1 - self._next

    def make_room(self, size: int) -> None:
        """Have both slots ready for `size` bytes, so that a drag does not begin with allocating them."""
        for turn in (self._next, 1 - self._next):
            entry = self._slots[turn]
            if entry is None or entry[0].size < size:
                self._replace(turn, max(SMALLEST, size))[1][::PAGE] = 0

    def _replace(self, turn: int, size: int) -> tuple[Slot, np.ndarray]:
        old = self._slots[turn]
        slot = Slot(path=self._folder / f"{self._lane}-{secrets.token_hex(6)}.bgra", size=size)
        _allocate(slot)
        if old is not None:
            self._outgrown.append(old[0].path)
        entry = slot, np.memmap(slot.path, np.uint8, "r+", 0, (size,))  # once: mapping anew costs a fault per page
        self._slots[turn] = entry
        return entry

    def _delete_outgrown(self) -> None:
        """Not when they are replaced: the window may be about to map the last frame's. It asks for the next when it has."""
        for path in self._outgrown:
            with contextlib.suppress(OSError):  # Windows keeps a mapped file; it goes with the folder
                path.unlink()
        self._outgrown.clear()


def _allocate(slot: Slot) -> None:
    """A private file whose blocks are really there: a full disk must not kill the engine in the middle of a write."""
    file = os.open(slot.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.truncate(file, slot.size)
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file, 0, slot.size)
    except OSError as error:
        slot.path.unlink()
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise UserError(
            "There is no room on the disk to show this edit.", f"Free at least {max(1, slot.size >> 20)} MB."
        ) from error
    finally:
        os.close(file)

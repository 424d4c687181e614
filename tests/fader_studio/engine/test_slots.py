"""Two files per lane that are never pulled away from under a reader."""

from __future__ import annotations

import stat
from pathlib import Path

import numpy as np
import pytest

from fader_studio.engine.slots import SlotPair
from fader_studio.imaging.pixels import Slot


def write(pair: SlotPair, value: int, size: int = 100) -> Slot:
    with pair.writing(size) as (slot, buffer):
        buffer[:] = value
    return slot


def test_frames_alternate_between_two_private_files(tmp_path: Path) -> None:
    pair = SlotPair(tmp_path, "drag")
    slots = [write(pair, k) for k in range(4)]
    assert slots[0] == slots[2] != slots[1] == slots[3]
    assert len(list(tmp_path.iterdir())) == 2
    assert stat.S_IMODE(slots[0].path.stat().st_mode) == 0o600
    assert slots[0].path.stat().st_size == slots[0].size


def test_a_frame_that_fails_does_not_take_the_turn(tmp_path: Path) -> None:
    pair = SlotPair(tmp_path, "drag")
    shown = write(pair, 1)
    with pytest.raises(RuntimeError), pair.writing(100):
        raise RuntimeError
    assert write(pair, 2) != shown


def test_a_larger_frame_gets_a_new_file_and_the_mapped_one_keeps_its_pixels(tmp_path: Path) -> None:
    pair = SlotPair(tmp_path, "drag")
    small = write(pair, 7)
    mapped = np.memmap(small.path, np.uint8, "r", 0, (100,))
    write(pair, 8)
    large = write(pair, 9, small.size + 1)
    assert large.path != small.path
    assert large.size > small.size
    assert (mapped == 7).all()
    write(pair, 10)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_last_frames_file_outlives_room_that_is_made_until_the_next_frame_is_asked_for(tmp_path: Path) -> None:
    pair = SlotPair(tmp_path, "drag")
    shown = write(pair, 7)  # the window has not mapped it yet
    pair.make_room(4 << 20)
    assert np.fromfile(shown.path, np.uint8)[:100].tolist() == [7] * 100
    write(pair, 8)
    assert not shown.path.exists()


def test_room_that_was_made_serves_the_frames_that_follow_and_leaves_the_shown_ones_alone(tmp_path: Path) -> None:
    pair = SlotPair(tmp_path, "drag")
    pair.make_room(2 << 20)
    slots = [write(pair, k, 2 << 20) for k in (1, 2)]
    pair.make_room(1 << 20)
    assert [np.fromfile(slot.path, np.uint8).max() for slot in slots] == [1, 2]
    assert {slot.path for slot in slots} == set(tmp_path.iterdir())
